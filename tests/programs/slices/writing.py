# Assignment to and deletion of slices of lists and byte arrays.
def on(base, action):
    copy = list(base)
    try:
        action(copy)
    except (ValueError, TypeError) as e:
        return f"{type(e).__name__}: {e}"
    return copy
def put(key, value):
    def action(copy): copy[key] = value
    return action
def drop(key):
    def action(copy): del copy[key]
    return action
five = range(5)
for lo, hi, step in ((1, 3, None), (3, 1, None), (None, None, None), (0, 0, None), (5, 9, None), (-2, None, None), (None, None, 2), (None, None, -1), (4, 0, -2), (1, 2, 3)):
    key = slice(lo, hi, step)
    print(lo, hi, step, on(five, put(key, "ab")), on(five, put(key, [])), on(five, put(key, iter((7, 8, 9)))), on(five, drop(key)))
print(on(five, put(slice(1, 2), 5)), on(five, put(slice(0, 4, 2), 5)), on(five, put(slice(0, 1), {"k": 1})))
a = [1, 2, 3]
a[1:1] = a; print(a)
a[:] = a[::-1]; print(a)
a[::2], a[1::2] = a[1::2], a[::2]; print(a)
a[len(a):] = [0]; a[:0] = [9]; del a[1:-1]; print(a)
b = a; a[:] = []; print(b, a is b)
data = bytearray(b"abcdef")
data[1:3] = b"XYZ"; print(data)
data[::2] = b"...."[:len(data[::2])]; print(data)
del data[::3]; print(data)
data[-1:] = [65, 66]; data[0:0] = b"<"; print(data, len(data))
for key, value in ((slice(0, 4, 2), b"x"), (slice(0, 1), [300]), (slice(0, 1), "s")):
    try:
        data[key] = value
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
x = list(range(10)); x[2:8:2] = [i * 100 for i in x[2:8:2]]; x[7:] += [5]; print(x)
