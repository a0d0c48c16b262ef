# Bitwise operations on small, negative and large integers.
values = [0, 1, -1, 5, -6, 2**31 - 1, -(2**31), 2**63, -(2**63), 2**64 + 5, -(2**70)]
for a in values:
    print(a, ~a, *[f"{a & b} {a | b} {a ^ b}" for b in (0, -1, 0xFF, 2**65 - 1, -(2**33))], sep=", ")
for a in (1, -1, 3, -5, 2**40):
    print([a << n for n in (0, 1, 31, 32, 63, 64)], [a >> n for n in (0, 1, 2, 31, 40, 63, 200)])
for a in values:
    print(a, a.bit_length(), a.bit_count(), bin(a), hex(a), oct(a))
for shift in (-1, -(10**20)):
    try:
        print(1 << shift)
    except ValueError as e:
        print(e)
print(0 << 10**6, 0 >> 5, 1 >> 10**20, -1 >> 10**20)
print(True & 3, True | False, True ^ True, type(True & False), type(True & 1))
mask = 0
for bit in range(0, 100, 9):
    mask |= 1 << bit
print(mask, [i for i in range(100) if mask >> i & 1], mask & -mask, mask & (mask - 1))
