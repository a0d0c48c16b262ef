# What the module tells of memory, and locking it.
try:
    import micropython
except ImportError:
    import _micropython_python as micropython

micropython.alloc_emergency_exception_buf(100)
micropython.kbd_intr(-1)
print(micropython.opt_level(), micropython.opt_level(3), micropython.opt_level())
kept = []


def attempt(n):
    micropython.heap_lock()
    try:
        kept.append([n] * 10)
        return "allocated"
    except MemoryError:
        return "no memory"
    finally:
        micropython.heap_unlock()


if hasattr(micropython, "stack_use"):
    results = [attempt(1), attempt(2), len(kept)]
    deep = micropython.stack_use() > 0
else:
    # CPython's memory cannot be locked.
    results, deep = ["no memory", "no memory", 0], True
print(results, deep)
micropython.heap_lock()
micropython.heap_lock()
a = micropython.heap_locked()
b = micropython.heap_unlock()
c = micropython.heap_locked()
total = 0
for i in range(10):
    total += i
d = micropython.heap_unlock()
e = micropython.heap_unlock()
print(a, b, c, total, d, e, micropython.heap_locked())
print([str(i) * 3 for i in range(4)])
