# __repr__, __str__, __format__, __bytes__ and who calls which.
class Both:
    def __repr__(self):
        return "<repr>"

    def __str__(self):
        return "<str>"


class OnlyRepr:
    def __repr__(self):
        return "<only repr>"


class OnlyStr:
    def __str__(self):
        return "<only str>"


class Formatted:
    def __format__(self, spec):
        return f"<{spec}>" if spec else "<empty>"

    def __str__(self):
        return "str"

    __repr__ = __str__


b, r, s, f = Both(), OnlyRepr(), OnlyStr(), Formatted()
print(b, [b], (b,), {b: b}, {b}, str(b), repr(b), f"{b} {b!r} {b!s}", "%s %r" % (b, b), "{} {!r}".format(b, b))
print(r, [r], str(r), f"{r}", "%s" % r, format(r))
print(s, str(s), f"{s}", repr(s).startswith("<__main__.OnlyStr object at 0x"), [s] != [str(s)])
print(f"{f}", f"{f:abc}", format(f, "x"), "{:y}{}".format(f, f), f"{f!s:>5}", [f], f"{f:{'d' * 2}}")
try:
    print(f"{b:>10}")
except TypeError as e:
    print(e)
try:
    format(b, "d")
except TypeError as e:
    print(e)


class Wrong:
    def __repr__(self):
        return 5

    def __str__(self):
        return None

    def __format__(self, spec):
        return 1

    def __bool__(self):
        return "x"

    def __len__(self):
        return "len"

    def __hash__(self):
        return "h"

    def __int__(self):
        return "i"

    def __float__(self):
        return 1

    def __index__(self):
        return 1.5

    def __contains__(self, x):
        return []

    def __iter__(self):
        return 1


w = Wrong()
for call in (lambda: repr(w), lambda: str(w), lambda: f"{w}", lambda: bool(w), lambda: len(w), lambda: hash(w), lambda: int(w), lambda: float(w), lambda: [1][w], lambda: 1 in w, lambda: iter(w), lambda: print(w), lambda: [w].__repr__(), lambda: range(w)):
    try:
        print(call())
    except TypeError as e:
        print(e)


class Raising:
    def __repr__(self):
        raise ValueError("no text")


for call in (lambda: repr([Raising()]), lambda: str(Raising()), lambda: f"{Raising()}", lambda: {1: Raising()}.__repr__(), lambda: "%r" % (Raising(),), lambda: print(Raising())):
    try:
        call()
    except ValueError as e:
        print(e, end=" ")
print()


class Number:
    def __int__(self):
        return 7

    def __float__(self):
        return 7.5

    def __index__(self):
        return 8

    def __complex__(self):
        return 1 + 2j

    def __bytes__(self):
        return b"bytes"


n = Number()
print(int(n), float(n), [0] * 10 == [0, 0] * 5, "abcdefghij"[n], list(range(n)), hex(n), bin(n), "x" * n, bytes(n), complex(n), chr(n) == "\x08", b"%s" % b"q", [1, 2, 3][:n])


class Nested:
    def __init__(self, *children):
        self.children = children

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(map(repr, self.children))})"


class Child(Nested):
    pass


print(Nested(1, Child("a", Nested()), [Child()]))
loop = [1]
loop.append(loop)
d = {"k": loop}
d["d"] = d
print(loop, d)
print(repr(object()).startswith("<object object at 0x"), type(b), Both, [int, Both], type(None), type(type), str(Both))
