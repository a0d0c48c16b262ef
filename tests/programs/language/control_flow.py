# Exceptions, generators, closures, patterns, on one page.
def f(x):
    try:
        if x == 0: return "ret"
        if x == 1: raise ValueError(x)
        if x == 2: 1 / 0
        y = x
    except ValueError as e:
        y = e
        return ("VE", e.args)
    except (ZeroDivisionError, KeyError):
        y = None
    else:
        y = y * 2
    finally:
        z = "fin"
    return y, z
for i in range(4): print(f(i))
def g():
    for i in range(3):
        try:
            yield i
        except ValueError as e:
            print("caught", e)
            yield "v"
        finally:
            print("f", i)
it = g(); print(next(it)); print(it.throw(ValueError("boom"))); print(next(it)); print(list(it))
def h():
    x = 0
    while True:
        try:
            x = yield x + 1
            if x is None: x = -1
        except GeneratorExit:
            print("exit", x); raise
it = h(); print(next(it), it.send(5), it.send(None), next(it)); it.close()
def nested():
    r = []
    for i in range(3):
        for j in range(3):
            if j == 2: break
            if i == 1: continue
            r.append((i, j))
        else:
            r.append("never")
    else:
        r.append("end")
    return r
print(nested())
def late(flag):
    if flag: v = 1
    try: return v
    except UnboundLocalError as e: return str(e)
print(late(True), late(False))
def dels():
    a = 1
    del a
    try: a
    except NameError as e: print(type(e).__name__)
dels()
class Ctx:
    def __init__(self, n, swallow=False): self.n, self.s = n, swallow
    def __enter__(self): print("enter", self.n); return self.n
    def __exit__(self, *a): print("exit", self.n, a[0] and a[0].__name__); return self.s
with Ctx(1) as a, Ctx(2, True) as b:
    print(a, b); raise KeyError("x")
def w():
    for i in range(3):
        with Ctx(i):
            if i == 1: return i
print(w())
try:
    with Ctx("o"):
        with Ctx("i"): raise IndexError
except IndexError: print("IE")
def chain():
    try:
        try: raise KeyError("a")
        finally: raise ValueError("b")
    except ValueError as e: return repr(e), repr(e.__context__)
print(chain())
def reraise():
    try:
        try: [][1]
        except IndexError: raise
    except IndexError as e: return str(e)
print(reraise())
import sys
def exc_state():
    try: raise ValueError(1)
    except ValueError:
        try: raise KeyError(2)
        except KeyError: pass
        return repr(sys.exception()) if hasattr(sys, "exception") else "ValueError(1)"
print(exc_state())
def walrus(xs): return [y for x in xs if (y := x * 2) > 2], y
print(walrus([1, 2, 3]))
def star(*a, k=1, **kw): return a, k, kw
print(star(*(1, 2), *[3], k=4, **{"z": 5}, **{"y": 6}))
try: star(**{"a": 1}, **{"a": 2})
except TypeError as e: print(str(e)[-44:])
def default(a, b=[], *, c={}): b.append(a); c[a] = len(b); return b, c
print(default(1), default(2), default(3, []))
def clos():
    fs = []
    for i in range(3):
        def fn(j, i=i):
            return i * 10 + j
        fs.append(fn)
    return [fn(1) for fn in fs]
print(clos())
def counter():
    def inc():
        nonlocal n
        n += 1
        return n
    n = 10
    return inc
c = counter(); print(c(), c())
def rec(t): return [rec(x) if isinstance(x, list) else x for x in t]
print(rec([1, [2, [3]], []]))
def m(v):
    match v:
        case 0 | 1: return "small"
        case int(n) if n > 100: return f"big {n}"
        case float() | int(): return "num"
        case str(s): return s.upper()
        case [x]: return ("one", x)
        case [x, *rest]: return (x, rest)
        case {"a": 1, **rest}: return rest
        case {"a": a}: return ("a", a)
        case None: return "none"
        case _: return "other"
for v in (0, 1, 5, 1000, 2.5, "s", [1], (1, 2, 3), {"a": 1, "b": 2}, {"a": 3}, None, {1}): print(m(v))
class Pt:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
def mp(p):
    match p:
        case Pt(0, y): return ("y-axis", y)
        case Pt(x=x, y=0): return ("x-axis", x)
        case Pt(x, y) if x == y: return "diag"
        case Pt(): return "pt"
for p in (Pt(0, 1), Pt(2, 0), Pt(3, 3), Pt(1, 2), 5): print(mp(p))
lst = [5, 3, 1]
for x in lst:
    if x == 3: lst.append(9)
print(lst)
d = {"a": 1}
try:
    for k in d: d[k + "x"] = 1
except RuntimeError as e: print(e)
def gen_args(*args): return (a for a in args)
print(sum(x * y for x, y in zip(gen_args(1, 2, 3), gen_args(4, 5, 6))))
def fibs():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
g = fibs(); print([next(g) for _ in range(100)][-1])
def deleg():
    try:
        x = yield from inner()
        yield x
    except KeyError: yield "ke"
def inner():
    yield 1
    y = yield 2
    return y
g = deleg(); print(next(g), next(g), g.send("sent"))
print([*map(lambda t: t[0] if t else None, [(1,), (), (2, 3)])], all(x > 0 for x in [1, 2]), any(x > 5 for x in [1, 2]))



