#!/usr/bin/env python3
"""Writes ../unicode_tables.c: what CPython's str methods say about every
character past ASCII, packed as unicode_table.h describes.

    python3 generate.py            writes the file
    python3 generate.py --check    exits with 1 if it is not up to date; another
                                   version of Unicode than the file's cannot
                                   tell
"""
import pathlib
import sys
import unicodedata

TARGET = pathlib.Path(__file__).resolve().parent.parent / "unicode_tables.c"
FIRST = 0x80
CHARACTERS = [chr(c) for c in range(FIRST, 0x110000)]


def varint(n):
    out = []
    while n >= 0x80:
        out.append(n & 0x7F | 0x80)
        n >>= 7
    return out + [n]


END = varint(0x110000)


def run_length(members, at, step, same=lambda c: True):
    n = 0
    while at + (n + 1) * step in members and same(at + (n + 1) * step):
        n += 1
    return n


def runs(members, same_of=lambda c: lambda d: True):
    """(first, count - 1, step) over the sorted members, step 1 or 2."""
    ordered = sorted(members)
    done = -1
    for c in ordered:
        if c <= done:
            continue
        same = same_of(c)
        n, step = run_length(members, c, 1, same), 1
        if n == 0:
            m = run_length(members, c, 2, same)
            skipped = any(c + 2 * i + 1 in members for i in range(m))
            if m >= 1 and not skipped:
                n, step = m, 2
        yield c, n, step
        done = c + n * step


def pack_set(members):
    out, at = [], FIRST
    for c, n, step in runs(members):
        out += varint(c - at) + varint(n << 1 | step - 1)
        at = c + n * step + 1
    return out + END


def pack_map(pairs):
    out, at = [], FIRST
    difference = {c: d - c for c, d in pairs.items()}
    same_of = lambda c: lambda d: difference[d] == difference[c]
    for c, n, step in runs(set(pairs), same_of):
        delta = difference[c]
        zigzag = -2 * delta - 1 if delta < 0 else 2 * delta
        out += varint(c - at) + varint(n << 1 | step - 1) + varint(zigzag)
        at = c + n * step + 1
    return out + END


def having(method):
    return {ord(c) for c in CHARACTERS if method(c)}


def singles(method):
    """What a method makes of the characters that it maps to one."""
    mapped = {ord(c): method(c) for c in CHARACTERS}
    return {c: ord(s) for c, s in mapped.items() if len(s) == 1}


def moved(mapping, base):
    return {c: d for c, d in mapping.items() if d != base.get(c, c)}


def multiples(method):
    rows = []
    for c in CHARACTERS:
        s = method(c)
        if len(s) > 1:
            assert len(s) <= 3 and max(map(ord, c + s)) < 0x10000
            rows.append([ord(c)] + [ord(x) for x in s.ljust(3, "\0")])
    return rows


def write_bytes(name, data):
    lines = []
    line = ""
    for b in data:
        item = f"{b},"
        if len(line) + len(item) > 76:
            lines.append("    " + line)
            line = ""
        line += item
    lines.append("    " + line)
    return f"const uint8_t {name}[] = {{\n" + "\n".join(lines) + "\n};\n"


def write_rows(name, rows):
    items = "".join("    {%s},\n" % ", ".join("0x%04X" % x for x in r)
                    for r in rows)
    return (f"const uint16_t {name}[][4] = {{\n{items}}};\n"
            f"const uint16_t {name}_count = {len(rows)};\n")


def generate():
    alpha = having(str.isalpha)
    decimal = having(str.isdecimal)
    for c in decimal:      # unicode_decimal counts from the start of a run
        first = c
        while first - 1 in decimal:
            first -= 1
        assert unicodedata.decimal(chr(c)) == (c - first) % 10
    digit = having(str.isdigit)
    start = having(str.isidentifier)
    part = having(lambda c: ("a" + c).isidentifier())
    upper, lower = singles(str.upper), singles(str.lower)
    moved_upper, moved_lower = moved(upper, {}), moved(lower, {})
    sigma = "\N{GREEK CAPITAL LETTER SIGMA}"
    final = "\N{GREEK SMALL LETTER FINAL SIGMA}"
    ignorable = having(lambda c: ("A" + c + sigma).lower()[-1] == final
                       and ("1" + c + sigma).lower()[-1] != final)
    sets = {
        "alpha": alpha,
        "decimal_runs": decimal,
        "digit_not_decimal": digit ^ decimal,
        "numeric_not_digit": having(str.isnumeric) ^ digit,
        "lower": having(str.islower),
        "upper": having(str.isupper),
        "title": having(lambda c: unicodedata.category(c) == "Lt"),
        "printable": having(str.isprintable),
        "start_not_alpha": start ^ alpha,
        "part_not_start": part ^ start,
        "case_ignorable": ignorable,
    }
    maps = {
        "map_upper": moved_upper,
        "map_lower": moved_lower,
        "map_title": moved(singles(str.title), moved_upper),
        "map_folded": moved(singles(str.casefold), moved_lower),
    }
    text = (f"/* unicode_tables.c: written by unicode/generate.py from Unicode "
            f"{unicodedata.unidata_version}. */\n"
            "/* clang-format off */\n"
            '#include "unicode_table.h"\n\n')
    for name, members in sets.items():
        text += write_bytes("unicode_" + name, pack_set(members)) + "\n"
    for name, pairs in maps.items():
        text += write_bytes("unicode_" + name, pack_map(pairs)) + "\n"
    for name, method in [("upper", str.upper), ("lower", str.lower),
                         ("title", str.title), ("folded", str.casefold)]:
        text += write_rows(f"unicode_special_{name}", multiples(method)) + "\n"
    return text.rstrip("\n") + "\n"


def main():
    text = generate()
    if "--check" in sys.argv[1:]:
        written = TARGET.read_text()
        same_version = written.split("\n")[0] == text.split("\n")[0]
        sys.exit(same_version and written != text)
    TARGET.write_text(text)


if __name__ == "__main__":
    main()
