# center, ljust, rjust, zfill, expandtabs, strip.
for width in (0, 3, 4, 7, 8):
    print(width, repr("abc".center(width, "*")), repr("ab".center(width, "-")), repr("abc".ljust(width)), repr("abc".rjust(width, "é")))
for s in ("5", "-5", "+5", "", "--5", "abc", "-"):
    print(repr(s), s.zfill(4), s.zfill(1))
print(repr("a\tbc\td".expandtabs()), repr("a\tbc\td".expandtabs(4)), repr("a\tb".expandtabs(0)), repr("ab\ncd\te".expandtabs(4)))
print(repr("\t|".expandtabs(1)), repr("12345678\t|".expandtabs()))
print(repr("  x y ".strip()), repr("  x y ".lstrip()), repr("  x y ".rstrip()), repr("\u2003x\xa0".strip()))
print("xxyxx".strip("x"), "mississippi".strip("ipsm"), "www.example.com".strip("cmowz."), repr("aaa".strip("a")))
print("--a--".lstrip("-"), "--a--".rstrip("-"), "abc".strip(""), "  a ".strip(None) + "|")
for s in ("prefix_name", "name", "pre", ""):
    print(repr(s.removeprefix("pre")), repr(s.removesuffix("me")), repr(s.removeprefix("")))
for fill in ("", "ab"):
    try:
        "x".center(5, fill)
    except TypeError as e:
        print(e)
