# Arrays as memory: views with a format, what cannot be resized meanwhile, files.
import io
import struct
from array import array as A

a = A("h", [1, 2, 3])
view = memoryview(a)
print(view.format, view.itemsize, view.nbytes, view.shape, view.tolist(), len(view), view.readonly, view.obj is a)
view[1] = 500
view[2] = -1
print(a, view[0], view[::2].tolist(), view == a, view.tobytes().hex())
view[0:2] = A("h", [7, 8])
print(a)
for action in (lambda: a.append(1), lambda: a.extend([1]), lambda: a.pop(), lambda: a.insert(0, 1), lambda: a.__delitem__(0), lambda: a.__setitem__(slice(0, 1), A("h")),
               lambda: a.frombytes(b"ab"), lambda: a.__imul__(2), lambda: a.__iadd__(a), lambda: a.__delitem__(slice(None, None, 2))):
    try:
        action()
        print("resized", a)
    except BufferError as error:
        print(error)
a[0:1] = A("h", [5])
a[0] = 6
view.release()
b = A("b", [1])
view = memoryview(b)
view.release()
b.append(4)
print(a, b)
try:
    memoryview(A("i", [1]))[0] = 1 << 40
except ValueError as error:
    print(error)

floats = A("f", [1.5, 2.5])
v = memoryview(floats)
v[0] = 9
print(floats, v.format, v.tolist(), v[1], memoryview(A("d", [0.1])).tolist())
raw = memoryview(bytearray(8))
reals = raw.cast("f")
reals[0] = 1.5
reals[1] = -0.25
print(raw.tobytes().hex(), reals.tolist(), reals.format, raw.cast("d").itemsize)
for format, value in (("f", "x"), ("d", None), ("f", 1e300)):
    try:
        m = memoryview(bytearray(8)).cast(format)
        m[0] = value
        print(format, m[0])
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(memoryview(A("i", [1, 2])) == A("h", [1, 2]), memoryview(A("f", [1])) == A("d", [1]))

packed = A("B", bytes(8))
struct.pack_into("<If", packed, 0, 70000, 0.5)
print(packed, struct.unpack("<If", packed), struct.unpack_from("<H", A("H", [1, 515]), 1))
print(bytes(A("H", [258])), b"-".join([A("B", [65]), b"x"]), b"ab" + A("B", [99]), int.from_bytes(A("B", [1, 2]), "big"), A("B", b"hello").tobytes().decode())

file = io.BytesIO()
A("H", [1, 2, 3]).tofile(file)
print(file.getvalue())
file.seek(0)
b = A("H")
b.fromfile(file, 2)
print(b)
try:
    b.fromfile(file, 2)
except EOFError as error:
    print(error, b)

u = A("u", "h\xe9\u20ac")
u.append("!")
u.fromunicode("\U0001F600")
print(u, u.tounicode(), u[1], u.tolist(), len(u), u.itemsize, "h" in u, u.index("!"))
try:
    memoryview(u)[0]
except NotImplementedError as error:
    print("no view of characters")


for source in (A("B", b"caf\xc3\xa9"), A("H", [0x4142]), memoryview(A("b", b"xyz"))):
    print(str(source, "utf-8"), str(source, "ascii", "replace"))
