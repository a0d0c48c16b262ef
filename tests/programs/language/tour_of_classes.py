# Classes, descriptors, calls and containers, on one page.
import sys
class Stack(list):
    def push(self, x): self.append(x); return self
    def __repr__(self): return "Stack" + super().__repr__()
s = Stack().push(1).push(2); print(s, len(s), s[0], isinstance(s, list), s + [3], s == [1, 2])
class DD(dict):
    def __missing__(self, k): self[k] = k * 2; return self[k]
d = DD(); print(d[2], d["a"], d)
class E1(Exception):
    def __init__(self, code, *a): super().__init__(code, *a); self.code = code
    def __str__(self): return f"E1:{self.code}"
class E2(E1): pass
for e in (E1(1), E2(2, "x")):
    try: raise e
    except E2 as x: print("E2", x, x.args, x.code)
    except E1 as x: print("E1", x, x.args)
class Meta:
    registry = []
    def __init_subclass__(cls, **kw):
        super().__init_subclass__()
        Meta.registry.append((cls.__name__, kw))
class M1(Meta, tag=1): pass
class M2(M1): pass
print(Meta.registry)
class Desc:
    def __set_name__(self, o, n): self.n = "_" + n
    def __get__(self, i, o=None): return self if i is None else getattr(i, self.n, "unset")
    def __set__(self, i, v): setattr(i, self.n, v * 2)
class UD:
    a = Desc(); b = Desc()
u = UD(); u.a = 4; print(u.a, u.b, u.__dict__)
class Slots:
    __slots__ = ("p", "q")
    def __init__(self): self.p = 1
o = Slots(); print(o.p)
try: o.r = 1
except AttributeError as e: print("AE")
try: o.q
except AttributeError as e: print("AE2")
class Iter:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(Iter(3)), sum(Iter(5)), max(Iter(4)), 2 in Iter(4), tuple(Iter(2)), [*Iter(3)])
class Call:
    def __call__(self, *a, **k): return (a, k)
print(Call()(1, x=2), callable(Call()), callable(1))
def deco(f):
    def w(*a, **k):
        print("call", f.__name__, a, k)
        return f(*a, **k)
    return w
@deco
def add(a, b=1): return a + b
print(add(1), add(1, b=5))
class P:
    def __init__(self): self._v = 0
    @property
    def v(self): return self._v
    @v.setter
    def v(self, x): self._v = x + 1
    @deco
    def m(self, x): return x * self._v
    def __repr__(self): return "P()"
p = P(); p.v = 4; print(p.v, p.m(3))
p.v += 10; print(p.v)
class Num:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __repr__(self): return f"N{self.n}"
    def __hash__(self): return self.n
    def __eq__(self, o): return self.n == o.n
    def __index__(self): return self.n
    def __int__(self): return self.n
    def __float__(self): return self.n / 1
print(sorted([Num(3), Num(1)]), min(Num(2), Num(1)), {Num(1), Num(1)}, [10, 20, 30][Num(1)], int(Num(7)), float(Num(2)), range(5)[Num(2)], "abc"[Num(1)])
def f(a, /, b, *, c=3): return a, b, c
print(f(1, 2), f(1, b=2, c=4))
ff = [f][0]
for bad in (lambda: ff(), lambda: ff(1), lambda: ff(a=1, b=2), lambda: ff(1, 2, 3), lambda: ff(1, 2, d=1)):
    try: bad()
    except TypeError as e: print(e)
def g(n):
    if n > 0:
        yield n
        yield from g(n - 1)
    return "done"
def h():
    r = yield from g(2)
    print("r", r)
print(list(h()))
print({k: v for k, v in zip("abc", range(3)) if v}, {i % 3 for i in range(10)}, [[j for j in range(i)] for i in range(3)])
data = [("b", 2), ("a", 2), ("c", 1)]
data.sort(key=lambda t: (t[1], t[0])); print(data)
print("a,b,,c".split(","), " x y ".split(), "abc".replace("b", "XX"), "AbC".lower(), "x".join(["1", "2"]), "abc".find("c"), "a\tb".expandtabs(4), "hello"[::-1], "hello"[1:-1])
try:
    [].pop()
except IndexError as e: print(e)
try:
    {}["k"]
except KeyError as e: print(e, e.args)
try:
    int("x")
except ValueError as e: print(e)
try:
    "a" + 1
except TypeError as e: print(e)
try:
    None.foo
except AttributeError as e: print(e)
try:
    undefined_name
except NameError as e: print(e)
def deep(n): return deep(n + 1)
try: deep(0)
except RecursionError as e: print("RE")
print(sys.maxsize > 2**30, type(2**100), 2**100 % 97, divmod(-7, 2), round(2.5), round(-1.235, 2), abs(-3), pow(3, 4, 5))
def lots(a, b, c, d, e, f, g, h, i, j): return (a, b, c, d, e, f, g, h, i, j)
print(lots(*range(10)), lots(1, 2, 3, 4, 5, 6, 7, 8, i=9, j=10))
x = [1, 2, 3, 4, 5]
x[1:3] = ["a"]; print(x); del x[0]; print(x); x[::2] = [0, 0]; print(x)
class W:
    n = 0
    def __del__(self): W.n += 1
w = W(); w = None
import gc; gc.collect()
print(isinstance(W.n, int))
def kw(**kw): return kw
print(kw(a=1, **{"b": 2}))
try: kw(**{1: 2})
except TypeError as e: print(e)
while True:
    try:
        break
    finally:
        print("finally")
else:
    print("no")
def tf():
    try: return "try"
    finally: print("f")
print(tf())
def tf2():
    for i in range(3):
        try:
            if i == 1: continue
            print(i)
        finally:
            print("f", i)
tf2()
print(*[1, 2], sep="-", end="!\n")
