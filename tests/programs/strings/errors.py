# What str methods and operators refuse, and what they say.
s = "abc"
five, none = 5, None
for i, call in enumerate((
    lambda: s + five, lambda: five + s, lambda: s * s, lambda: s * 1.5, lambda: s - s, lambda: s[3], lambda: s[-4], lambda: s["a"], lambda: s[1.0], lambda: s[None:], lambda: s["a":], lambda: s[::0],
    lambda: s.index("z"), lambda: s.rindex("z"), lambda: s.split(""), lambda: s.split(five), lambda: s.partition(""), lambda: s.rsplit(""), lambda: s.join(five), lambda: s.join([1]), lambda: s.join(["a", none]), lambda: s.join("x") + five,
    lambda: s.center("a"), lambda: s.center(5, "ab"), lambda: s.ljust(5, ""), lambda: s.rjust(9, five), lambda: s.startswith(five), lambda: s.startswith([s]), lambda: s.endswith((s, five)), lambda: s.strip(five), lambda: s.replace("a", five), lambda: s.replace(five, "a"),
    lambda: s.translate(five), lambda: str.maketrans("ab", "c"), lambda: str.maketrans(five), lambda: s.encode("nonsense"), lambda: "\u00e9".encode("ascii"), lambda: "a\u20acb".encode("latin-1"), lambda: "\ud800".encode(), lambda: s.encode("ascii", "nonsense"),
    lambda: s < five, lambda: s in five, lambda: five in s, lambda: s.zfill("x"), lambda: s.expandtabs("x"), lambda: int(s), lambda: float(s), lambda: s % five, lambda: "%d" % s, lambda: "%(a)s" % five, lambda: "%" % (), lambda: "%z" % five,
    lambda: s.format(*five), lambda: "{0.x}".format(five), lambda: "{0[0]}".format(five), lambda: "{a}".format(b=1), lambda: "{}{1}".format(1, 2), lambda: "{0!z}".format(1), lambda: "}".format(), lambda: "{:d}".format("x"), lambda: ord(""), lambda: chr("a"), lambda: chr(1.5),
    lambda: s.nothing, lambda: s(), lambda: str(b"a", "nonsense"), lambda: str(five, "utf-8"), lambda: b"\xff\xfe".decode(), lambda: b"\xe2\x82".decode(), lambda: b"abc\x80".decode("ascii"), lambda: s.removeprefix(five), lambda: s.partition(five),
)):
    try:
        print(i, repr(call()))
    except Exception as e:
        print(i, type(e).__name__, e)
try:
    s[0] = "x"
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
try:
    s.attribute = 1
except AttributeError as e:
    print(type(e).__name__)
try:
    b"a\xffb\xfe".decode()
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)
try:
    "ab\u20acd\u20ac".encode("latin-1")
except UnicodeEncodeError as e:
    print(e.encoding, ascii(e.object), e.start, e.end, e.reason)
print(b"a\xffb".decode("utf-8", "replace") == "a\ufffdb", b"a\xffb".decode("utf-8", "ignore"), b"a\xffb".decode("ascii", "backslashreplace"), b"\xe9".decode("latin-1") == "\u00e9")


class Text:
    def __str__(self):
        raise KeyError("in str")

    def __index__(self):
        raise ZeroDivisionError("in index")

    def __eq__(self, other):
        raise ValueError("in eq")

    __hash__ = None


t = Text()
for call in (lambda: str(t), lambda: f"{t}", lambda: "%s" % t, lambda: s[t], lambda: s * t, lambda: s == t, lambda: t in [s], lambda: s.center(t), lambda: "{}".format(t), lambda: s[t:], lambda: print(t)):
    try:
        print(call())
    except Exception as e:
        print(repr(e), end=" ")
print()
