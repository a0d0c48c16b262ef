#!/usr/bin/env python3
"""Makes Unicode.txt.gz: the names of characters, what normal form KC needs, and which code points are no characters, from Python's unicodedata.

The text has sections, each ended by a line "=":
  names            name TAB code point, aliases behind the names proper
  decompositions   code point TAB code points: full compatibility decomposition
  classes          code point TAB canonical combining class
  compositions     first TAB second TAB composed
  unassigned       first TAB last code point of a range
Numbers are hexadecimal, except classes. What can be computed is left out: names of CJK ideographs, all of Hangul.

Usage: make_unicode.py Unicode.txt.gz    (with Python 3.13, whose Unicode is 15.1)
"""
import gzip
import sys
import unicodedata as u

COMPUTED = ("CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE ")
ALIASES = """0000 NULL|0001 START OF HEADING|0002 START OF TEXT|0003 END OF TEXT|0004 END OF TRANSMISSION|0005 ENQUIRY|0006 ACKNOWLEDGE|0007 ALERT|0008 BACKSPACE|0009 CHARACTER TABULATION|0009 HORIZONTAL TABULATION|000A LINE FEED|000A NEW LINE|000A END OF LINE|000B LINE TABULATION|000B VERTICAL TABULATION|000C FORM FEED|000D CARRIAGE RETURN|000E SHIFT OUT|000F SHIFT IN|0010 DATA LINK ESCAPE|0018 CANCEL|001A SUBSTITUTE|001B ESCAPE|007F DELETE|0085 NEXT LINE|FEFF BYTE ORDER MARK|FEFF BOM|FEFF ZWNBSP|00A0 NBSP|00AD SHY|200B ZWSP|200C ZWNJ|200D ZWJ|200E LRM|200F RLM|2060 WJ|01A2 LATIN CAPITAL LETTER GHA|01A3 LATIN SMALL LETTER GHA"""


def main():
    out = []
    seen = {}
    for code in range(0x110000):
        name = u.name(chr(code), "")
        if name and not name.startswith(COMPUTED):
            out.append("%s\t%x" % (name, code))
            seen[name] = code
    for alias in ALIASES.split("|"):
        code, name = alias.split(" ", 1)
        if name not in seen and ord(u.lookup(name)) == int(code, 16):
            out.append("%s\t%x" % (name, int(code, 16)))
    out.append("=")
    for code in range(0x110000):
        if 0xAC00 <= code < 0xD7A4 or 0xD800 <= code < 0xE000:
            continue
        full = u.normalize("NFKD", chr(code))
        if full != chr(code):
            out.append("%x\t%s" % (code, " ".join("%x" % ord(c) for c in full)))
    out.append("=")
    for code in range(0x110000):
        if u.combining(chr(code)):
            out.append("%x\t%d" % (code, u.combining(chr(code))))
    out.append("=")
    for code in range(0x110000):
        parts = u.decomposition(chr(code)).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            if u.normalize("NFC", chr(int(parts[0], 16)) + chr(int(parts[1], 16))) == chr(code):
                out.append("%s\t%s\t%x" % (parts[0].lower(), parts[1].lower(), code))
    out.append("=")
    codes = [code for code in range(0x110000) if u.category(chr(code)) == "Cn"]
    firsts = [code for code in codes if u.category(chr(code - 1)) != "Cn"]
    lasts = [code for code in codes if code == 0x10FFFF or u.category(chr(code + 1)) != "Cn"]
    out += ["%x\t%x" % bounds for bounds in zip(firsts, lasts)]
    out.append("=")
    with open(sys.argv[1], "wb") as f, gzip.GzipFile(fileobj=f, mode="wb", filename="", mtime=0) as z:
        z.write(("\n" + "\n".join(out) + "\n").encode("ascii"))


main()
