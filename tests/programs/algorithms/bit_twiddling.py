def popcount(x):
    n = 0
    while x:
        x &= x - 1
        n += 1
    return n


def reverse8(b):
    b = (b & 0xF0) >> 4 | (b & 0x0F) << 4
    b = (b & 0xCC) >> 2 | (b & 0x33) << 2
    return (b & 0xAA) >> 1 | (b & 0x55) << 1


def rotl32(x, n):
    return (x << n | x >> (32 - n)) & 0xFFFFFFFF


def signed(x, bits):
    return x - (1 << bits) if x >> (bits - 1) & 1 else x


def gray(n):
    return n ^ n >> 1


def ungray(n):
    mask = n
    while mask := mask >> 1:
        n ^= mask
    return n


print([popcount(x) for x in (0, 1, 255, 0x80000000, 0xFFFFFFFF, 2 ** 70 - 1)])
print([hex(reverse8(b)) for b in (0, 1, 0x80, 0xA5, 0x0F, 0xFE)])
print([hex(rotl32(0xDEADBEEF, n)) for n in (0, 4, 16, 31)])
print([signed(x, 12) for x in (0, 0x7FF, 0x800, 0xFFF)], signed(0xFFFFFFFF, 32), signed(1 << 63, 64))
print([gray(n) for n in range(9)], all(ungray(gray(n)) == n for n in range(300)))
print(~0x0F & 0xFF, -1 >> 40, -5 & 0xFF, (1 << 32) - 1 ^ 0xFF, 1 << 31, -(1 << 31))
print([(n & -n).bit_length() - 1 for n in (1, 8, 96, 1 << 40)], [n.bit_count() for n in (7, -7, 1 << 65)])
register = 0
for field, width, value in (("mode", 3, 5), ("rate", 5, 19), ("enable", 1, 1), ("spare", 7, 0x7F)):
    register = register << width | value & (1 << width) - 1
    print(f"{field:7}{register:#018b}")
