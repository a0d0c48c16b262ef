# In a program that says globals(), any global of the main module may change.
import util
from util import add, Counter, LIMIT as LIM
import pkg
import pkg.mod as pm
from pkg import sub
from pkg.sub.deep import deep_fn, Deep
from pkg.star import *
import circ_a
print(add(1, 2), add("a", "b"), LIM, util.LIMIT)
util.LIMIT = 99
print(util.get_limit(), LIM)
util.add = lambda a, b: ("patched", a, b)
print(util.add(1, 2), add(1, 2), util.twice(3))
c = Counter(); c.inc(); c.inc(2.5); print(c.n, util.Counter is Counter)
print(pkg.VERSION, pm.name, pm.fn(2), sub.NAME, deep_fn(), Deep().up())
print(public, "_private" in globals() if False else "no", exported())
print(circ_a.fa(), circ_a.circ_b.fb())
for n in ("fn", "name", "missing"):
    print(n, getattr(pm, n, None) is not None, hasattr(pm, n))
util.state.append(1); util.state += [2]; print(util.state, util.show())
def local():
    import math as m
    from util import twice as t2
    return m.floor(2.5), t2(4)
print(local())
try:
    import not_there
except ImportError as e:
    print("ImportError", e)
try:
    from util import nothing
except ImportError as e:
    print("ImportError2")
print(__name__, util.__name__, pm.__name__)
mods = [util, pm]
print([m.__name__ for m in mods], [m.describe() for m in mods])
if __name__ == "__main__":
    print("main")
