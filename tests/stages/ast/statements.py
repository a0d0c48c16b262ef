"""Docstring."""
from __future__ import annotations
import a, b.c as d
from . import e
from ...f.g import (h as i, j,)
from k import *
x = y = z, = 1, 2; x += 1; x //= 2; x **= 3; x @= m; x >>= 1; x <<= 1; x &= 1; x ^= 1; x |= 1; x %= 1; x /= 1; x -= 1; x *= 1
x: int
x: int = 1
(x): int = 1
x.y: int = yield_
x[0]: int
del x, (y, z), [a.b, c[0]]
assert x
assert x, "message"
if a: pass
elif b: pass
elif c:
    pass
else: pass
for i, (j, *k) in x, *y: continue
else: pass
while x := f(): break
else:
    pass
try: pass
except: pass
try:
    pass
except E:
    pass
except (F, G) as g:
    raise
else:
    raise H
finally:
    raise I from g
try: pass
finally: pass
try: pass
except* E: pass
except* (F, G) as g: pass
with a: pass
with a as b, c as (d, e), f() as g.h: pass
with (a): pass
with (a, b): pass
with (a as b, c as d,): pass
with (a, b) as c: pass
with (a).b, (c): pass
with (yield_), (a, b): pass
with (a for a in b): pass
with (a := b): pass
with (): pass
with (a, b,) as c, d: pass
with (*a, b): pass
def f(a, b=1, /, c=2, *args, d, e=3, **kwargs) -> int: global x, y; return
def g(*, a: int = 1, b: str): nonlocal_ = 1; return 1, *a
def h():
    def inner(): nonlocal v; yield; yield 1; yield 1, 2; x = yield; y = yield from z; return (yield)
    v = 1
@decorator
@decorator.call(1)
@(lambda f: f)
@d[0].e
async def k(a, /, *b):
    async with a as b, c: pass
    async for x in y: await z
    else: pass
    return [i async for i in a if await b], await a ** await b, -await c
@x
class C(A, B, *bases, metaclass=M, **kw): pass
class D: pass
class E(): x = 1; y: int = 2;
if x: y = 1; z = 2;
x = 1; \
y = 2
if \
   x: pass
