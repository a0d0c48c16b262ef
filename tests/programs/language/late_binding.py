# Names, methods and attributes that change their meaning while the program runs.
class A:
    def f(self): return "A.f"
    def g(self): return self.f()
class B(A): pass
a, b = A(), B()
print(a.g(), b.g())
def newf(self): return "new " + type(self).__name__
A.f = newf
print(a.g(), b.g())
B.f = lambda self: "B " + A.f(self)
print(a.g(), b.g())
del B.f
print(b.g())
a.f = lambda: "instance"
print(a.g(), A().g())
class Cfg:
    debug = False
    level = 1
def check(): return Cfg.level + (1 if Cfg.debug else 0)
print(check()); Cfg.debug = True; Cfg.level = 2.5; print(check()); Cfg.level = 10**20; print(check())
class S:
    inst = None
    def __new__(cls, *a):
        if cls.inst is None: cls.inst = super().__new__(cls)
        return cls.inst
    def __init__(self, v=0): self.v = v
print(S(1) is S(2), S.inst.v)
x = 1
def rebind():
    global x
    x = [x]
rebind(); print(x); rebind(); print(x)
def later(): return helper(3)
def helper(n): return n + 1
print(later())
_old = helper
def helper(n): return _old(n) * 10
print(later())
print = print
len_ = len
def len(x): return -1
print(len([1]), len_([1]))
del len
print(len([1]))
import math
math_sqrt = math.sqrt
print(math_sqrt(16), math.floor(2.7), getattr(math, "pi") > 3)
def mk():
    def inner(): return v
    v = 1
    r = inner()
    v = "s"
    return r, inner()
print(mk())
lst = []
lst2 = lst
lst += [1]; lst = lst + [2]; print(lst, lst2)
def mut(d=None, *, n=[0]):
    n[0] += 1
    d = d or {}
    d[n[0]] = n
    return d
print(mut(), mut({5: 6}))
class It:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * 2
print(list(It()), 4 in It(), max(It()), [*It()], sum(It()))
class Len:
    def __len__(self): return 0
print(bool(Len()), not Len(), "y" if Len() else "n")
class Cmp:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return NotImplemented if not isinstance(o, Cmp) else self.v < o.v
    def __eq__(self, o): return self.v == (o.v if isinstance(o, Cmp) else o)
    __hash__ = None
print(Cmp(1) < Cmp(2), Cmp(1) > Cmp(2), Cmp(1) == 1, 1 == Cmp(1), Cmp(1) != 2)
try: Cmp(1) < 3
except TypeError as e: print(e)
try: {Cmp(1)}
except TypeError as e: print(e)
class Arith:
    def __init__(self, v): self.v = v
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return ("radd", o)
    def __iadd__(self, o): self.v += o; return self
    def __matmul__(self, o): return "mat"
    def __neg__(self): return "neg"
    def __call__(self): return "call"
    def __contains__(self, x): return x == self.v
    def __format__(self, s): return f"<{s}|{self.v}>"
    def __divmod__(self, o): return "dm"
    def __round__(self, n=None): return ("round", n)
    def __reversed__(self): return iter([3, 2])
    def __missing(self): pass
q = Arith(5)
print(1 + q, q @ 1, -q, q(), 5 in q, f"{q:>3}", divmod(q, 1), round(q), round(q, 2), list(reversed(q)), format(q, "z"))
q += 3; print(q.v, 8 in q)
try: q + 1
except TypeError as e: print(e)
def va(*args, sep=",", **kw): return sep.join(map(str, args)) + str(sorted(kw))
print(va(1, 2, sep="-"), va(*"ab", **{"sep": "+", "k": 1}), va())
import sys

class Ev:
    handlers = {}
    @classmethod
    def on(cls, name):
        def reg(fn):
            cls.handlers.setdefault(name, []).append(fn)
            return fn
        return reg
    @classmethod
    def fire(cls, name, *a): return [h(*a) for h in cls.handlers.get(name, [])]
@Ev.on("x")
def h1(v): return v + 1
@Ev.on("x")
def h2(v): return str(v)
print(Ev.fire("x", 4), Ev.fire("none"))
import random
class Machine:
    def __init__(self): self.state = self.idle; self.log = []
    def idle(self, ev): self.log.append("idle"); self.state = self.run if ev == "go" else self.idle
    def run(self, ev): self.log.append("run"); self.state = self.idle if ev == "stop" else self.run
    def feed(self, evs):
        for e in evs: self.state(e)
        return self.log
print(Machine().feed(["x", "go", "y", "stop", "z"]))
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b}
def rpn(s):
    st = []
    for tok in s.split():
        if tok in ops:
            b = st.pop(); a = st.pop(); st.append(ops[tok](a, b))
        else: st.append(float(tok) if "." in tok else int(tok))
    return st[0]
print(rpn("3 4 + 2 * 7 /"), rpn("1 2 +"), rpn("1.5 2 *"))
class Tree:
    __slots__ = "l", "r", "k"
    def __init__(self, k): self.k = k; self.l = self.r = None
    def add(self, k):
        n = self
        while True:
            side = "l" if k < n.k else "r"
            c = getattr(n, side)
            if c is None: setattr(n, side, Tree(k)); return self
            n = c
    def __iter__(self):
        if self.l: yield from self.l
        yield self.k
        if self.r: yield from self.r
t = Tree(5)
for k in (3, 8, 1, 4, 9): t.add(k)
print(list(t), [v for v in t if v % 2])
def memo(f):
    cache = {}
    def w(*a):
        if a not in cache: cache[a] = f(*a)
        return cache[a]
    w.cache = cache
    return w
@memo
def fibm(n): return n if n < 2 else fibm(n - 1) + fibm(n - 2)
print(fibm(80), len_(fibm.cache) if False else 81)
