# A walk through the language, on one page: what inference takes for granted and may not.
class Node:
    def __init__(self, v, next=None):
        self.v = v
        self.next = next
    def __iter__(self):
        n = self
        while n is not None:
            yield n.v
            n = n.next
    def __getitem__(self, i):
        n = self
        while i:
            n = n.next
            i -= 1
        return n.v
class Base:
    x = 1
    def f(self, a, b=2, *args, c=3, **kw):
        return (a, b, args, c, sorted(kw.items()))
    def g(self):
        return self.f(1)
class D(Base):
    def f(self, a, *rest, **kw):
        return ("D", a, rest, kw)
l = Node(1, Node(2, Node("x")))
print(list(l), l[1], l[2])
for cls in (Base, D):
    o = cls()
    print(o.g(), o.f(1, 2, 3, c=4, d=5))
    m = o.f
    print(m(*[1, 2], **{"c": 9}))
def poly(x):
    y = x
    for i in range(3):
        y = y + x
    return y
print(poly(1), poly(1.5), poly("a"), poly([1]), poly((2,)), poly(2**70), poly(True))
def acc(n):
    t = 0
    for i in range(n):
        t = t * 31 + i
    return t
print(acc(5), acc(60))
def fib(n):
    return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(15), fib(15.0))
def swap(a, b):
    a, b = b, a
    return a, b
print(swap(1, 2.5), swap("x", None))
class V:
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(self, o): return V(self.x + o.x, self.y + o.y)
    def __radd__(self, o): return V(self.x + o, self.y + o)
    def __mul__(self, k): return V(self.x * k, self.y * k)
    def __eq__(self, o): return isinstance(o, V) and self.x == o.x and self.y == o.y
    def __repr__(self): return f"V({self.x!r}, {self.y!r})"
    def __bool__(self): return bool(self.x or self.y)
    def __len__(self): return 2
    def __getattr__(self, n):
        if n == "mag": return (self.x**2 + self.y**2) ** 0.5
        raise AttributeError(n)
print(V(1, 2) + V(3, 4.5), 10 + V(1, 2), V(3, 4).mag, sum([V(1, 1), V(2, 2)], V(0, 0)), V(0,0) and 1, not V(0,0), V(1,2) == V(1,2), V(1,2) != 5)
try:
    V(1, 2).nope
except AttributeError as e:
    print("AE", e)
def gen(n):
    try:
        for i in range(n):
            got = yield i
            if got: print("got", got)
    finally:
        print("fin")
g = gen(3); print(next(g), g.send("hi")); g.close()
d = {}
for w in "the cat the dog a cat the".split():
    d[w] = d.get(w, 0) + 1
print(sorted(d.items(), key=lambda kv: (-kv[1], kv[0])))
def outer():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    return inc, get
inc, get = outer(); inc(); inc(5); print(get())
fs = [lambda i=i: i * i for i in range(4)]; print([f() for f in fs])
fs = [lambda: i for i in range(4)]; print([f() for f in fs])
x = 5
def shadow():
    global x
    x += 1
    return x
print(shadow(), x)
x = "now str"
print(x.upper())
print([*range(3), *"ab"], {**{"a": 1}, "b": 2}, (lambda *a, **k: (a, k))(1, *[2], z=3))
a, *b, c = range(6); print(a, b, c)
(a, b), c = (1, 2), 3; print(a, b, c)
i = 0
arr = [0, 0, 0]
i, arr[i] = 1, 9; print(i, arr)
print(f"{3.14159:.2f} {42:>6} {'x':*^5} {255:#x} {1e10:g} {True} {None!r} {[1,2]!s:>10}")
print("%5.2f|%-5s|%05d|%x|%%|%r" % (3.14159, "ab", 42, 255, "q"))
print(sorted([3, 1, 2], reverse=True), min(3, 1, key=lambda v: -v), max([1, 5, 3]), sum(range(10)), any([0, 1]), all([]))
print(list(zip("abc", range(3))), dict(enumerate("ab")), list(map(lambda a, b: a + b, [1, 2], [3, 4])), list(filter(None, [0, 1, 2])))
match [1, 2, {"k": 3}]:
    case [a, b, {"k": v}] if v > 2: print("match", a, b, v)
    case _: print("no")
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("bad") from e
except ValueError as e:
    print(repr(e), repr(e.__cause__))
print(1 if x else 2, x and "y", None or 0, 1 < 2 < 3, 1 < 3 < 2, not 1, 5 // -2, -5 % 3, 2 ** -1, 7 & 3 | 8 ^ 1, ~5, 1 << 40, -7 >> 1)
print(int("ff", 16), float("1e3"), str(1.0), repr("it's"), bytes([65, 66]), bytearray(b"x") + b"y", list(b"ab"), chr(8364), ord("é"))
with_list = []
class CM:
    def __enter__(self): with_list.append("in"); return self
    def __exit__(self, t, v, tb): with_list.append(t.__name__ if t else None); return True
with CM() as c, CM():
    raise KeyError("k")
print(with_list)
