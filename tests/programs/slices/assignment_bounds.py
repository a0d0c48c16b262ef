"""Assigned slices of what is a list here and what may be anything."""


def show(label, make):
    try:
        print(label, make())
    except Exception as error:
        print(label, type(error).__name__, error)


def bounds(start, stop, items):
    a = list(range(6))
    a[start:stop] = items
    return a


def assign(target, start, stop, step, items):
    target[start:stop:step] = items
    return target


class Log:
    def __setitem__(self, key, value):
        print("setitem", key, value)


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        print("index", self.value)
        return self.value


for start in (None, 0, 2, -2, 9, -9):
    for stop in (None, 3, -1):
        print(start, stop, bounds(start, stop, "ab"))
print(bounds(1, 3, []), bounds(3, 1, (x for x in "pq")), bounds(Index(1), Index(2), [0]))
show("not iterable", lambda: bounds(0, 1, 5))
show("bad bound", lambda: bounds("a", 1, [5]))
show("step", lambda: assign([1, 2, 3, 4], None, None, 2, "xy"))
show("step back", lambda: assign([1, 2, 3, 4], None, None, -2, "xy"))
show("step size", lambda: assign([1, 2, 3, 4], None, None, 2, "xyz"))
show("step 0", lambda: assign([1, 2, 3, 4], None, None, 0, "xyz"))
show("bytearray", lambda: assign(bytearray(b"abcd"), 1, 3, None, b"123"))
show("memoryview", lambda: bytes(assign(memoryview(bytearray(b"abcd")), 1, 3, None, b"12")))
show("bytes", lambda: assign(b"abcd", 1, 3, None, b"12"))
show("dict", lambda: assign((1, 2), 1, 3, None, b"12"))
show("own", lambda: assign(Log(), 1, None, None, 5).__class__.__name__)
a = [1, 2, 3]
a[1:2] = a
a[:0] = a[-1:]
a[len(a):] += [9]
print(a)
a[:] = [a, a]
print(a)
