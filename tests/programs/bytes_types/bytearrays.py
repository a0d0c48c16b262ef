# bytearray: changing in place, slices, resizing while exported, aliasing.
a = bytearray(b"hello")
a[0] = 72
a[-1:] = b"LO!"
a.append(33)
a.extend(b"ab")
a.extend([1, 2])
a += b"\xff"
print(a, len(a), a[0], a[1:3], a.pop(), a.pop(0), a, a.index(b"l"), 33 in a, b"LO" in a)
a.insert(0, 65)
a.insert(-1, 66)
a.remove(33)
a.reverse()
print(a, a.copy() == a, a.copy() is a, a.upper(), a.find(b"B"))
del a[0]
del a[::2]
print(a)
a[1:1] = b"XYZ"
a[::2] = bytes(len(a[::2]))
print(a, bytes(a), a == bytes(a), bytes(a) == a, a != b"", a * 2, a + b"q", type(a + b"q").__name__, type(b"q" + a).__name__)
a.clear()
print(a, not a, bytearray(), bytearray(3), bytearray([1, 2]), bytearray("h\u00e9", "utf-8"), bytearray(b"x") + bytearray(b"y"))
c = d = bytearray(b"ab")
c += b"c"
c *= 2
print(d, c is d)
c[:] = c[::-1]
c[1:3] = c
print(c)
c.extend(c)
print(c, len(c))
for i, bad in enumerate((lambda: c.__setitem__(0, 256), lambda: c.__setitem__(0, -1), lambda: c.__setitem__(0, "a"), lambda: c.__setitem__(99, 1), lambda: c.append(300), lambda: c.append("a"), lambda: c.extend([1, 999]), lambda: c.remove(7), lambda: bytearray().pop(), lambda: c.pop(99), lambda: hash(c), lambda: bytearray("a"), lambda: bytearray(-1), lambda: c + 5, lambda: c.__setitem__(slice(0, 4, 2), b"abc"), lambda: c.__setitem__(slice(0, 1), 5), lambda: c.insert(0, 256), lambda: c.index(b"zz"), lambda: c < 5, lambda: {c: 1})):
    try:
        print(i, bad())
    except Exception as e:
        print(i, type(e).__name__, e)
print(bytearray(b"a,b").split(b","), bytearray(b"abc").replace(b"b", b""), bytearray(b" x ").strip(), bytearray(b"ab").hex(), bytearray.fromhex("6162"), bytearray(b"ab").decode(), bytearray(b"AB").lower(), bytearray(b"a-b").partition(b"-"), b"".join([bytearray(b"z")]), bytearray(b"%d") % 5)
for x in bytearray(b"az"):
    print(x, end=" ")
m = bytearray(b"abc")
for x in m:
    if len(m) < 6:
        m.append(x)
print(m, sorted(m), max(m), list(reversed(m)))
big = bytearray()
for i in range(1000):
    big.append(i & 255)
    if i % 10 == 0:
        del big[:2]
print(len(big), sum(big), big[:4])
view = memoryview(big)
try:
    big.append(1)
except BufferError as e:
    print(e)
view.release()
big.append(1)
print(len(big))


def checksum(data):
    s = 0
    for byte in data:
        s = (s * 31 + byte) & 0xFFFF
    return s


print(checksum(b"hello"), checksum(bytearray(b"hello")), checksum(memoryview(b"hello")), checksum([1, 2]))
sieve = bytearray([1]) * 200
sieve[0:2] = b"\0\0"
for i in range(2, 15):
    if sieve[i]:
        sieve[i * i::i] = bytes(len(sieve[i * i::i]))
print([i for i, v in enumerate(sieve) if v][-8:], sum(sieve))
