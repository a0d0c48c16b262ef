# Shifts and bitwise operators in two's complement, of ints of any size.
VALUES = [0, 1, -1, 5, -6, 2**30 - 1, -2**30, 2**31, -2**31 - 1, 0xFFFFFFFF, 2**62, -2**63, 2**64 - 1, -(2**64),
          0x123456789ABCDEF0123456789, -0x123456789ABCDEF0123456789, -(2**96)]
for a in VALUES:
    print(a, ~a, a >> 1, a >> 31, a >> 33, a >> 100, a << 3, a << 40, a.bit_length(), a.bit_count())
for a in VALUES[::2]:
    for b in VALUES[1::3]:
        print(a & b, a | b, a ^ b)
        assert (a & b) + (a | b) == a + b
        assert a ^ b == (a | b) - (a & b)
print(True & True, True | False, True ^ True, True & 3, True << 4)
h = 0x811C9DC5
for c in b"the quick brown fox":
    h = ((h ^ c) * 16777619) & 0xFFFFFFFF
print(hex(h))
crc = 0xFFFFFFFF
for c in b"123456789":
    crc ^= c
    for _ in range(8):
        crc = (crc >> 1) ^ 0xEDB88320 if crc & 1 else crc >> 1
print(hex(crc ^ 0xFFFFFFFF))
for f in (lambda: 1 << -1, lambda: 2**70 >> -1):
    try:
        print(f())
    except ValueError as e:
        print(e)
print(0 << 10**20, 5 >> 10**20, -5 >> 10**20)
