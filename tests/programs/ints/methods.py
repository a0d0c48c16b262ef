# to_bytes, from_bytes, as_integer_ratio, pow with a modulus, round.
for n, size, order in ((0, 1, "big"), (258, 2, "big"), (258, 4, "little"), (2**64 + 1, 9, "big"), (255, 1, "little")):
    data = n.to_bytes(size, order)
    print(n, data, int.from_bytes(data, order))
for n in (-1, -128, 127, -32768, -(2**70)):
    data = n.to_bytes(10, "big", signed=True)
    print(n, data.hex(), int.from_bytes(data, "big", signed=True), int.from_bytes(data[::-1], "little", signed=True))
for call in (lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: (128).to_bytes(1, "big", signed=True), lambda: (1).to_bytes(1, "middle")):
    try:
        print(call())
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
print(int.from_bytes([1, 2, 3], "big"), int.from_bytes(b"", "big"), (5).as_integer_ratio(), (5).numerator, (5).denominator, (5).real, (5).imag, (5).conjugate())
print(pow(3, 100, 7), pow(2, 10**6, 10**9 + 7), pow(-3, 3, 5), pow(3, 3, -5), pow(3, -1, 7), pow(10, -2, 97), pow(0, 0), pow(0, 0, 1))
try:
    pow(2, -1, 4)
except ValueError as e:
    print(e)
for n in (15, 25, 35, -15, -25, 12345, 10**20 + 5):
    print(n, round(n), round(n, -1), round(n, -2), round(n, 3), round(n, -30))
print(2**0, 2**-1, (-2)**3, -2**2, 7**20, (-1)**1001, 0**0, 10**30)
