# The mini-language on strings, conversions and nested fields.
for s in ("", "a", "abc", "héllo"):
    print(*[format(s, spec) for spec in ("", "s", "6", "<6", ">6", "^6", "*^7", ".2", "6.2", "-<5.1s", "é>4")], sep="|")
for spec in ("d", "+", "=5", ",", "#"):
    try:
        print(format("x", spec))
    except ValueError:
        print(spec, "refused")
print(f"{'tab	x'!r}", f"{'é'!a}", f"{3!s:>4}", f"{None!r:^8}|")
name, n = "n", 3
print(f"{name=}", f"{n=:>5}", f"{n = }", f"{n+1=}", f"{name=!s}", f"{{{n}}}", f"{n:{n}}")
print("{} {}".format(1, "b"), "{1} {0} {1}".format("a", "b"), "{x} {y!r}".format(x=1, y="z"), "{0[1]} {1[k]} {2.real}".format([1, 2], {"k": 3}, 4))
print("{{}} {}".format(5), "{:>{w}}".format("r", w=4), "{a[0][1]}".format(a=["xy"]))
for template in ("{", "}", "{0} {}", "{} {}", "{x}", "{0.zip}", "{0!q}"):
    try:
        print(template.format(1))
    except (ValueError, IndexError, KeyError, AttributeError) as e:
        print(template, type(e).__name__)
class Point:
    def __format__(self, spec):
        return f"<{spec or 'none'}>"
print(f"{Point()} {Point():abc} {Point():{n}.{n}}", "{:%d}".format(Point()), format(Point(), "z z"))
