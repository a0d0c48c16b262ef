"""json.decoder: text to values."""

class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = doc.count("\n", 0, pos) + 1
        self.colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {self.lineno} column {self.colno} (char {pos})")


def _constant(name):
    return float(name.replace("Infinity", "inf"))


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        value, at = self.raw_decode(s, _skip(s, 0))
        at = _skip(s, at)
        if at != len(s):
            raise JSONDecodeError("Extra data", s, at)
        return value

    def raw_decode(self, s, idx=0):
        """The value that begins at idx, and where it ends."""
        if idx < 0:
            raise ValueError("idx cannot be negative")
        return self._value(s, idx)

    def _value(self, s, at):
        c = s[at:at + 1]
        if c == '"':
            return _string(s, at, self.strict)
        if c == "{":
            return self._object(s, at + 1)
        if c == "[":
            return self._array(s, at + 1)
        if c == "n" and s.startswith("null", at):
            return None, at + 4
        if c == "t" and s.startswith("true", at):
            return True, at + 4
        if c == "f" and s.startswith("false", at):
            return False, at + 5
        for name in ("NaN", "Infinity", "-Infinity"):
            if s.startswith(name, at):
                return self.parse_constant(name), at + len(name)
        return self._number(s, at)

    def _number(self, s, at):
        start = at
        if s[at:at + 1] == "-":
            at += 1
        end = at + 1 if s[at:at + 1] == "0" else _digits(s, at)
        if end == at:
            raise JSONDecodeError("Expecting value", s, start)
        whole = end
        if s[end:end + 1] == "." and _digits(s, end + 1) > end + 1:
            end = _digits(s, end + 1)
        if s[end:end + 1] in ("e", "E"):
            at = end + 2 if s[end + 1:end + 2] in ("+", "-") else end + 1
            if _digits(s, at) > at:
                end = _digits(s, at)
        return (self.parse_int if end == whole else self.parse_float)(s[start:end]), end

    def _array(self, s, at):
        items = []
        at = _skip(s, at)
        if s[at:at + 1] == "]":
            return items, at + 1
        while True:
            item, at = self._value(s, at)
            items.append(item)
            comma = _skip(s, at)
            if s[comma:comma + 1] == "]":
                return items, comma + 1
            if s[comma:comma + 1] != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, comma)
            at = _skip(s, comma + 1)
            if s[at:at + 1] == "]":
                raise JSONDecodeError("Illegal trailing comma before end of array", s, comma)

    def _object(self, s, at):
        pairs = []
        at = _skip(s, at)
        if s[at:at + 1] == "}":
            return self._made(pairs), at + 1
        while True:
            if s[at:at + 1] != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)
            key, at = _string(s, at, self.strict)
            at = _skip(s, at)
            if s[at:at + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, at)
            value, at = self._value(s, _skip(s, at + 1))
            pairs.append((key, value))
            comma = _skip(s, at)
            if s[comma:comma + 1] == "}":
                return self._made(pairs), comma + 1
            if s[comma:comma + 1] != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, comma)
            at = _skip(s, comma + 1)
            if s[at:at + 1] == "}":
                raise JSONDecodeError("Illegal trailing comma before end of object", s, comma)

    def _made(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        made = dict(pairs)
        return made if self.object_hook is None else self.object_hook(made)


def _skip(s, at):
    while at < len(s) and s[at] in " \t\n\r":
        at += 1
    return at


def _digits(s, at):
    while at < len(s) and "0" <= s[at] <= "9":
        at += 1
    return at


_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def _code(s, at):
    """Of \\uXXXX at the backslash. Something has to follow it."""
    code = 0
    if at + 6 >= len(s):
        raise JSONDecodeError("Invalid \\uXXXX escape", s, at + 1)
    for c in s[at + 2:at + 6]:
        digit = "0123456789abcdef".find(c.lower()) if c.isascii() else -1
        if digit < 0:
            raise JSONDecodeError("Invalid \\uXXXX escape", s, at + 1)
        code = code << 4 | digit
    return code


def _string(s, quote, strict):
    parts = []
    start = at = quote + 1
    while True:
        if at >= len(s):
            raise JSONDecodeError("Unterminated string starting at", s, quote)
        c = s[at]
        if c == '"':
            parts.append(s[start:at])
            return "".join(parts), at + 1
        if c == "\\":
            parts.append(s[start:at])
            text, at = _escape(s, at, quote)
            parts.append(text)
            start = at
        elif c < " " and strict:
            raise JSONDecodeError("Invalid control character at", s, at)
        else:
            at += 1


def _escape(s, at, quote):
    c = s[at + 1:at + 2]
    if c == "":
        raise JSONDecodeError("Unterminated string starting at", s, quote)
    if c != "u":
        if c not in _ESCAPES:
            raise JSONDecodeError("Invalid \\escape", s, at)
        return _ESCAPES[c], at + 2
    code = _code(s, at)
    at += 6
    if 0xD800 <= code < 0xDC00 and at + 6 < len(s) and s.startswith("\\u", at):
        low = _code(s, at)
        if 0xDC00 <= low < 0xE000:
            return chr(0x10000 + ((code & 0x3FF) << 10 | low & 0x3FF)), at + 6
    return chr(code), at
