# RingIO: a queue of bytes in fixed memory.
try:
    from micropython import RingIO
except ImportError:
    from _micropython_python import RingIO

r = RingIO(8)
print(r.any(), r.read(), r.write(b"hello"), r.any(), r.read(2), r.write(b"wonderful"), r.any(), r.read(3), r.read(100), r.read(1))
for i in range(40):
    written = r.write(bytes(range(i, i + i % 5)))
    print(written, r.any(), r.read(3).hex(), end=" ")
print(r.read().hex(), r.any())

memory = bytearray(6)
r = RingIO(memory)
print(r.write(b"ab\ncd\nef"), r.any(), r.readline(), r.readline(1), r.write(memoryview(b"\n\nz")), r.readline(), r.readline(), r.readline(), r.readline(), r.readline())
target = bytearray(4)
r.write(b"12345")
print(r.readinto(target), target, r.readinto(target, 1), target, r.readinto(target), r.write(bytearray(b"678")), r.readinto(memoryview(target)[2:]), target)
r.close()
try:
    memory.append(1)
    print("resized")
except BufferError:
    print("its memory stays")
for size in (0, -3, bytearray(1)):
    try:
        RingIO(size)
        print("made")
    except ValueError:
        print("ValueError")
for wrong in (b"bytes are read-only", "text", 1.5, None):
    try:
        RingIO(wrong)
        print("made")
    except TypeError:
        print("TypeError")
small = RingIO(1)
print(small.write(b"xyz"), small.read(), small.write(b"y"), small.write(b"z"), small.readline(), small.any())
