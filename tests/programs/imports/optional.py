# Imports that fail, imports inside functions and conditions, names of modules as values.
try:
    import surely_missing_module
except ImportError as e:
    print(type(e).__name__, e)
try:
    from surely_missing_module import x
except ModuleNotFoundError as e:
    print(e)
try:
    from math import surely_missing
except ImportError as e:
    print(str(e).split(" (")[0])
import math
import math as m
from math import floor, pi as PI
import sys, gc

print(math is m, floor(2.7), round(PI, 3), math.sqrt(16), m.gcd(12, 18))


def inside():
    import math
    from math import ceil as up
    return math.floor(1.5), up(1.5)


print(inside())
if True:
    import time as clock
else:
    import nothing
print(hasattr(clock, "time"), hasattr(math, "nothing"), math.__name__, callable(math.sin))
f = math.sqrt
print(f(9), list(map(math.floor, [1.5, -1.5])), [g(4) for g in (math.sqrt, abs, float)])


class Uses:
    from math import hypot
    import math as inner
    value = inner.floor(3.9)


print(Uses.value, Uses.inner is math)
try:
    math.nothing
except AttributeError as e:
    print(e)
print(getattr(math, "flo" + "or")(5.5), type(math).__name__)
