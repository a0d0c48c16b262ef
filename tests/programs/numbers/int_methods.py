# Methods and attributes of int.
for v in (0, 1, 255, 256, 65535, 2**64 - 1, 10**30):
    n = (v.bit_length() + 7) // 8
    big, little = v.to_bytes(n, "big"), v.to_bytes(n + 1, "little")
    print(big, little, int.from_bytes(big, "big"), int.from_bytes(little, "little"))
for v in (-1, -128, 127, -129, 2**63, -(2**63)):
    for n in (1, 2, 9):
        try:
            b = v.to_bytes(n, "big", signed=True)
            print(v, n, b, int.from_bytes(b, "big", signed=True) == v)
        except OverflowError as e:
            print(v, n, e)
for call in (lambda: (-1).to_bytes(2, "big"), lambda: (1).to_bytes(-1, "big"), lambda: (1).to_bytes(1, "middle")):
    try:
        call()
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
print(int.from_bytes([1, 2, 3], "little"), int.from_bytes(b"", "big"), (5).to_bytes())
print((12).as_integer_ratio(), (12).conjugate(), (12).real, (12).imag, (12).numerator, (12).denominator)
for v in (12345, 15, 25, -15, -25, 5, 10**20 + 5):
    print(round(v), round(v, 2), round(v, -1), round(v, -2), round(v, -30))
print(abs(-2**40), abs(True), (7).__index__(), bool(2**70), bool(0), int.__add__(1, 2), (3).__add__("x"))
print(max(2**40, -2**90, 3), min(2**40, -2**90, 3), sorted([2**65, 3, -2**33, 0, 2**64]))
print({1: "a", True: "b", 1.0: "c"}, {2**70: 1}[2**70], 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 10**400 > 1e308)
print(hash(5), hash(-1), hash(0), hash(True), hash(7.0) == hash(7), isinstance(True, int), isinstance(2**80, int))
