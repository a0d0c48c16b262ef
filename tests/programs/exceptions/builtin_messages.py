# What built-in operations say when they fail.
d, l, t, s = {}, [], (), ""
n, f, none, b = 5, 1.5, None, b"a"


class K:
    pass


k = K()
calls = [
    lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1, 0), lambda: 0 ** -1,
    lambda: d["x"], lambda: d[1, 2], lambda: l[0], lambda: t[5], lambda: s[0], lambda: [1][-2], lambda: "abc"[10], lambda: b""[0],
    lambda: l.pop(), lambda: [1].pop(3), lambda: d.pop("k"), lambda: d.popitem(), lambda: set().pop(), lambda: {1}.remove(2), lambda: [1].remove(2), lambda: [1].index(2), lambda: (1,).index(2), lambda: "a".index("b"), lambda: bytearray().pop(),
    lambda: n.x, lambda: k.x, lambda: none.x, lambda: K.x, lambda: s.x,
    lambda: n(), lambda: none(), lambda: k(), lambda: s(),
    lambda: n + s, lambda: s + n, lambda: l + t, lambda: t + l, lambda: none + 1, lambda: k + k, lambda: l * f, lambda: s * s, lambda: d | 1, lambda: -s, lambda: ~f, lambda: +none,
    lambda: n[0], lambda: none[0], lambda: k[0], lambda: f[0], lambda: l["a"], lambda: l[1.5], lambda: s["a"], lambda: t[None], lambda: b["x"],
    lambda: len(n), lambda: len(k), lambda: iter(n), lambda: next(l), lambda: list(n), lambda: tuple(none), lambda: set(n), lambda: dict(n), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: sum([s]), lambda: sum(["a"], ""),
    lambda: int("z"), lambda: int(""), lambda: int(none), lambda: int(l), lambda: float("z"), lambda: float(none), lambda: float(l), lambda: int("1" * 3 + "x", 10), lambda: int("5", 99), lambda: int(5, 2),
    lambda: chr(-1), lambda: chr(0x110000), lambda: ord("ab"), lambda: ord(5), lambda: chr("a"),
    lambda: max(n), lambda: sorted(n), lambda: reversed(n), lambda: abs(s), lambda: round(s), lambda: pow(s, 2), lambda: pow(2, -1, 4), lambda: pow(2, 2, 0),
    lambda: range(0), lambda: range(1, 2, 0), lambda: range(1.5), lambda: range("a"), lambda: range(3)[5],
    lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: issubclass(int, 1), lambda: hash(l), lambda: hash(d), lambda: {l: 1}, lambda: {d}, lambda: hash((1, [])),
    lambda: "x".join([1]), lambda: "x".join(n), lambda: "".join(["a", b"b"]), lambda: "%d" % "x", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "%q" % 1, lambda: "{} {}".format(1), lambda: "{x}".format(), lambda: "{".format(), lambda: format(1, "z"), lambda: format("a", "d"),
    lambda: "a".split(""), lambda: "a".center(), lambda: "abc".startswith(1), lambda: "a" in n, lambda: 1 in s, lambda: "a".encode("nope"), lambda: b"\xff".decode(), lambda: "\xe9".encode("ascii"),
    lambda: bytes([256]), lambda: bytes(-1), lambda: bytearray([1])[5], lambda: bytes("a"), lambda: bytes([1, "a"]), lambda: b"a" + "b", lambda: "a" + b"b",
    lambda: [1, "a"].sort(), lambda: sorted([None, 1]), lambda: l.insert("a", 1), lambda: [].extend(5),
    lambda: getattr(k, "zz"), lambda: getattr(k, 5), lambda: delattr(k, "x"), lambda: next(iter([])), lambda: zip(1), lambda: list(map(n, [1])), lambda: map(), lambda: enumerate(5), lambda: list(zip([1], [1, 2], strict=True)),
]
for i, call in enumerate(calls):
    try:
        print(i, "ok", call())
    except Exception as e:
        print(i, type(e).__name__, e)
