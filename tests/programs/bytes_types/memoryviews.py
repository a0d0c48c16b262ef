# memoryview: windows on bytes and bytearrays.
data = bytearray(range(10))
m = memoryview(data)
print(len(m), m[0], m[-1], m[2:5].tolist(), bytes(m[::2]), m.readonly, m.nbytes, m.itemsize, m.format, m.ndim, m.shape, m.tobytes()[:3], m == data, m[1:3] == b"\x01\x02", list(m)[:3], 5 in m)
m[0] = 100
m[1:3] = b"\xaa\xbb"
data[9] = 77
print(data, m[9], m[-1:].tobytes())
s = m[2:8]
t = s[1:3]
t[0] = 255
print(data[3], s[1], len(t), t.tolist(), bytes(s), s[::-1].tolist())
r = memoryview(b"readonly")
print(r.readonly, r[0], bytes(r[4:]), r.hex(), hash(r) == hash(b"readonly"), r == b"readonly", memoryview(b"a") == memoryview(bytearray(b"a")), r != b"x")
for i, bad in enumerate((lambda: r.__setitem__(0, 1), lambda: m.__setitem__(0, 256), lambda: m.__setitem__(0, "a"), lambda: m.__setitem__(99, 1), lambda: m[99], lambda: m.__setitem__(slice(0, 2), b"abc"), lambda: memoryview(5), lambda: memoryview("text"), lambda: hash(m), lambda: m["a"], lambda: data.append(1), lambda: data.clear(), lambda: data.extend(b"a"), lambda: m < m)):
    try:
        print(i, bad())
    except Exception as e:
        print(i, type(e).__name__, e)
data[0:2] = b"zz"
print(data[:3])
with memoryview(data) as w:
    w[0] = 1
try:
    w[0]
except ValueError as e:
    print(e)
m.release()
try:
    len(m)
except ValueError as e:
    print(e)
held = bytearray(b"abc")
window = memoryview(held)
try:
    held.append(5)
except BufferError as e:
    print(e)
window.release()
held.append(5)
print(len(held))


def fill(view, value):
    for i in range(len(view)):
        view[i] = value
    return view


buffer = bytearray(8)
fill(memoryview(buffer)[2:5], 7)
print(buffer, bytes(memoryview(buffer)[1:6]))
words = memoryview(bytearray(range(16))).cast("H")
print(len(words), words.itemsize, words.nbytes, words[0] in (0x100, 0x001))
print(b"".join([memoryview(b"ab"), b"cd"]), bytearray(memoryview(b"x")), int.from_bytes(memoryview(b"\x01\x02"), "little"), b"a" + memoryview(b"b"), max(memoryview(b"az")), [*memoryview(b"ab")])


def copy(src, dst, n):
    a, b = memoryview(src), memoryview(dst)
    b[:n] = a[:n]
    return dst


print(copy(b"abcdef", bytearray(6), 4), copy(bytearray(b"xyz"), bytearray(b"123"), 2))
overlap = bytearray(b"abcdef")
v = memoryview(overlap)
v[1:4] = v[0:3]
print(overlap)
v[0:3] = v[2:5]
print(overlap)
