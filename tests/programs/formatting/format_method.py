# str.format and format(): fields, indexes, attributes, nesting, alignment, every type letter.
print("{0} {1} {0}".format("a", "b"), "{} {}".format(1, "x"), "{a} {b}".format(b=1, a=2), "{0}{x}{1}".format(1, 2, x=3), "{{}} {{{}}}".format(5))


class P:
    x = 5

    def __init__(self):
        self.d = {"k": [1, 2], "0": "zero", 0: "int zero"}

    def __getattr__(self, name):
        return "attr " + name


p = P()
print("{0.x} {0.d[k]} {0.d[k][1]} {0.d[0]} {0.other} {p.x:>4}".format(p, p=p), "{[1]} {[a]}".format([1, 2], {"a": "b"}), "{0[0]}{0[-1]}".format({0: "z", "-1": "minus"}))
print("{!r} {!s} {!a}".format("a\u00e9", "b", "\u00e9"), "{0:>{w}} {1:.{p}f}".format("x", 2.5, w=4, p=2), "{:{}{}}".format("c", "^", 5) + "|")
for spec in ("", "5", "<5", ">5", "^5", "*<5", "*^6", "x>5", ".2", "5.1", "s", ">5s", "-^7.2s"):
    print(spec, repr(format("abc", spec)), end=" ")
print()
for spec in ("", "d", "5", "<5", "^5", "05", "+", " ", "-", "+05d", "x", "X", "#x", "#X", "o", "#o", "b", "#b", "#010b", ",", "_", ",d", "_x", "_b", "010,", "e", "f", ".2f", "g", "%", "n", "c", "=+8", "*=8", "<+6d", "08.2f", "#o"):
    print(spec, repr(format(66, spec)), repr(format(-1234567, spec)) if spec != "c" else "", end=" ")
print()
for spec in ("", "f", ".0f", ".3f", "e", ".2e", "E", "g", ".3g", "G", "%", ".1%", "10.2f", "<10.2f", "^10.1f", "+.1f", " .1f", "010.2f", ",", ",.2f", "_.1f", "n", ".3", "#.0f", "+.2e", "=+10.1f", "*>10"):
    print(spec, repr(format(1234.5678, spec)), repr(format(-0.00045, spec)), end=" ")
print()
for v in (0.0, -0.0, 1e16, 1e15, 123456789.0, 1e-5, 0.0001, float("inf"), float("-inf"), float("nan"), 1e100, 5e-324):
    print(f"{v}", f"{v:g}", f"{v:.3f}"[:12], f"{v:e}", f"{v:8.2}", end=" ")
print()
for v, spec in ((1, "s"), ("a", "d"), (1.5, "d"), (1, "q"), ("a", "=5"), ("a", "+"), (1, ".2"), (1, ",s"), ("x", ","), ([], "5"), (None, "5"), (1, "5.5.5"), (1.0, "x"), ("a", "05d"), (1, ",,"), (1, "c,"), (2**21, "c"), (-1, "c"), ("s", "#"), (1.5, "c")):
    try:
        print(repr(format(v, spec)))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
for bad in (lambda: "{}".format(), lambda: "{1}".format(1), lambda: "{a}".format(), lambda: "{".format(1), lambda: "}".format(1), lambda: "{!x}".format(1), lambda: "{0[}".format([1]), lambda: "{0.}".format(1), lambda: "{} {0}".format(1), lambda: "{0} {}".format(1), lambda: "{a.b}".format(a=1), lambda: "{0[k]}".format([1]), lambda: "{0[9]}".format([1]), lambda: "{:{}}".format(1), lambda: "{!}".format(1), lambda: "{!rx}".format(1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(format(True), format(True, "d"), format(True, "5"), format(None), format([1, 2]), format((1,), ""), "{:5}|{:<5}|{:^5}|".format(True, False, 1), "{:>6}".format("\u20ac"), "{:\u20ac^5}".format("x"), "{:d}".format(10**25), "{:,}".format(10**12), "{:_x}".format(2**40), "{:+,}".format(-10**6), "{:e}".format(10**30))
print("{:10}|{:<10}|{:>10}|".format(1 + 2j, 1j, -1j), "{:.2f}".format(1 + 2j), format(255, "08b"), format(-255, "#06x"), format(5, "=5"), format(0, ","), format(999, ","), format(1000, ","), format(-1000, ","), format(1000.5, ","), format(123456789, "15,"), format(1234, "010_"))
