"""json.encoder: values to text."""

class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        self._step = " " * indent if isinstance(indent, int) else indent or ""
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        self._default = default

    def default(self, o):
        if self._default is not None:
            return self._default(o)
        raise TypeError(f"Object of type {type(o).__name__} is not JSON serializable")

    def encode(self, o):
        parts = []
        self._add(parts, o, "" if self.indent is None else "\n", set())
        return "".join(parts)

    def iterencode(self, o, _one_shot=False):
        yield self.encode(o)

    def _add(self, parts, o, line, around):
        """line: what begins a line where o stands; around: the containers that it stands in."""
        if o is None or isinstance(o, (str, int, float)):
            parts.append(_quoted(o, self.ensure_ascii) if isinstance(o, str) else self._plain(o))
            return
        if self.check_circular:
            if id(o) in around:
                raise ValueError("Circular reference detected")
            around.add(id(o))
        if isinstance(o, (list, tuple)):
            self._add_items(parts, o, line, around)
        elif isinstance(o, dict):
            self._add_pairs(parts, o, line, around)
        else:
            self._add(parts, self.default(o), line, around)
        around.discard(id(o))

    def _add_items(self, parts, items, line, around):
        if not items:
            parts.append("[]")
            return
        inner = line + self._step
        between = "[" + inner
        for item in items:
            parts.append(between)
            self._add(parts, item, inner, around)
            between = self.item_separator + inner
        parts.append(line + "]")

    def _add_pairs(self, parts, pairs, line, around):
        if not pairs:
            parts.append("{}")
            return
        inner = line + self._step
        parts.append("{" + inner)
        between = ""
        for key, value in sorted(pairs.items()) if self.sort_keys else pairs.items():
            if not isinstance(key, str):
                if key is not None and not isinstance(key, (int, float)):
                    if self.skipkeys:
                        continue
                    raise TypeError(f"keys must be str, int, float, bool or None, not {type(key).__name__}")
                key = self._plain(key)
            parts.append(between)
            parts.append(_quoted(key, self.ensure_ascii))
            parts.append(self.key_separator)
            self._add(parts, value, inner, around)
            between = self.item_separator + inner
        parts.append(line + "}")

    def _plain(self, o):
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int) or o - o == 0:
            return repr(o)
        if not self.allow_nan:
            raise ValueError(f"Out of range float values are not JSON compliant: {o!r}")
        return "NaN" if o != o else "Infinity" if o > 0 else "-Infinity"


_ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _quoted(text, ascii_only):
    parts = ['"']
    start = 0
    for at, c in enumerate(text):
        if " " <= c <= "~" and c != '"' and c != "\\" or c > "~" and not ascii_only:
            continue
        parts.append(text[start:at])
        start = at + 1
        code = ord(c)
        if c in _ESCAPES:
            parts.append(_ESCAPES[c])
        elif code < 0x10000:
            parts.append(f"\\u{code:04x}")
        else:
            code -= 0x10000
            parts.append(f"\\u{0xD800 | code >> 10:04x}\\u{0xDC00 | code & 0x3FF:04x}")
    parts.append(text[start:])
    parts.append('"')
    return "".join(parts)
