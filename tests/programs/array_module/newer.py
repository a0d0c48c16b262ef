# pyc2c-test: by-hand: the reference installation is older than clear(), the typecode "w" and views of half floats
import array

a = array.array("w", "a\U0001F600")
print(a, a.itemsize, a.typecode, a[1], array.typecodes)
b = array.array("i", [1, 2])
b.clear()
print(b, len(b))
b.append(3)
print(b)
for action in (lambda: array.array("z"), lambda: b.fromunicode("x"), b.tounicode):
    try:
        print(action())
    except ValueError as error:
        print(error)

half = memoryview(bytearray(b"\0\x3c\0\0")).cast("e")
half[1] = -0.1
print(half.tolist(), half.obj)
try:
    half[0] = 1e9
except ValueError as error:
    print(error)
