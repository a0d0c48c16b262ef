# Changing byte arrays in place.
b = bytearray(b"abc")
alias = b
b.append(100); b.extend(b"ef"); b.extend([103, 104]); b += b"i"; b.insert(0, 64); b.insert(-1, 45)
print(b, alias is b, len(b), b.pop(), b.pop(0), b)
b.remove(45); b[0] = 65; b[-1] -= 32; b.reverse()
print(b, b.count(b"e"), b.copy() == b, b.copy() is b)
for bad in (lambda: b.append(256), lambda: b.append("a"), lambda: b.remove(0), lambda: b.insert(0, -1), lambda: bytearray().pop(), lambda: b.extend([300]), lambda: b.pop(100)):
    try:
        print(bad())
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
def store(i, v):
    b[i] = v
for i, v in ((0, 255), (100, 1), (0, 256), (0, "x"), (0, 1.5), (-1, True)):
    try:
        store(i, v); print(b)
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, i)
del b[0], b[-1]; print(b)
b *= 2; print(b); b.clear(); print(b, alias, bool(b))
buffer = bytearray(8)
for i in range(8):
    buffer[i] = i * 37 & 255
print(buffer.hex(), list(buffer), sum(buffer), bytes(buffer[::2]), buffer > b"\x00\x24", buffer.find(b"\x25J"))
buffer[2:4] = (1, 2, 3); buffer[:1] = b""; print(buffer.hex())
view = memoryview(buffer); view[0] = 99; view[1:3] = b"zz"
print(buffer[:4], view[0], len(view), view.tolist()[:3], view[1] == 122)
view.release(); buffer.append(1); print(len(buffer))
sieve = bytearray([1]) * 50; sieve[:2] = b"\0\0"
for n in range(2, 8):
    if sieve[n]:
        sieve[n * n::n] = bytes(len(range(n * n, 50, n)))
print([n for n, p in enumerate(sieve) if p], sieve.count(1), bytes(sieve[:5]))
