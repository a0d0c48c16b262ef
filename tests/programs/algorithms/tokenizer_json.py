ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/"}


def parse(text):
    value, rest = parse_value(text, 0)
    if text[rest:].strip():
        raise ValueError(f"trailing {text[rest:]!r}")
    return value


def skip(text, at):
    while at < len(text) and text[at] in " \n\t":
        at += 1
    return at


def parse_value(text, at):
    at = skip(text, at)
    match text[at:at + 1]:
        case "{":
            return parse_items(text, at + 1, "}", {}, parse_pair)
        case "[":
            return parse_items(text, at + 1, "]", [], parse_value)
        case '"':
            return parse_string(text, at + 1)
    for word, value in (("true", True), ("false", False), ("null", None)):
        if text.startswith(word, at):
            return value, at + len(word)
    end = at
    while end < len(text) and text[end] in "+-.eE0123456789":
        end += 1
    if end == at:
        raise ValueError(f"unexpected {text[at:at + 1]!r} at {at}")
    number = text[at:end]
    return (int if number.lstrip("-").isdigit() else float)(number), end


def parse_string(text, at):
    out = []
    while (c := text[at]) != '"':
        if c == "\\":
            at += 1
            c = chr(int(text[at + 1:(at := at + 4) + 1], 16)) if text[at] == "u" else ESCAPES[text[at]]
        out.append(c)
        at += 1
    return "".join(out), at + 1


def parse_pair(text, at):
    key, at = parse_value(text, at)
    at = skip(text, at)
    if text[at:at + 1] != ":":
        raise ValueError(f"no colon at {at}")
    value, at = parse_value(text, at + 1)
    return (key, value), at


def parse_items(text, at, close, into, item):
    at = skip(text, at)
    while text[at:at + 1] != close:
        value, at = item(text, at)
        into.append(value) if isinstance(into, list) else into.update([value])
        at = skip(text, at)
        if text[at:at + 1] == ",":
            at += 1
        elif text[at:at + 1] != close:
            raise ValueError(f"expected , or {close} at {at}")
    return into, at + 1


for text in ('{"a": [1, -2.5, 1e3], "b": {"c": null}}', '[true, false, "x\\n\\u0041\\"", []]', " 7 ", "[1 2]", '{"k" 1}', "nul", "[] ]", '"open'):
    try:
        print(parse(text))
    except (ValueError, IndexError) as error:
        print(type(error).__name__, error)
