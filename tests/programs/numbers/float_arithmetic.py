# Operators on floats, with ints among the operands.
VALUES = [0.0, -0.0, 1.5, -1.5, 2.0, 7.25, -7.25, 1e10, 0.1, 3, -3, 2**70]
for a in VALUES:
    for b in VALUES:
        line = [a + b, a - b, a * b, a < b, a <= b, a == b, a != b, a > b, a >= b]
        if b:
            line += [a / b, a // b, a % b, divmod(a, b)]
        print(a, b, line)
for f in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 0.0**-1, lambda: 10**400 * 1.0, lambda: 2.0**5000, lambda: 1 / 0,
          lambda: 10**400 / 3, lambda: int(float("inf")), lambda: int(float("nan")), lambda: round(float("nan")),
          lambda: 1.5 & 1, lambda: "a" + 1.5):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__)
print(2.0**10, 2.0**-2, 2.0**0.5, 10.0**5, 1.1**2, (-2.0)**3, 4**0.5, 0.0**0, 1e200 * 1e200, -1e200 * 1e200)
print(1 / 3, 7 / 2, 2**70 / 2**69, 10**30 / 7**30, -1 / 10**30, (2**1100) / (2**1000), 1 / 2**1070, 10**400 / 10**399)
for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1234.5678, 1e20, -0.0, 5.015):
    print(round(x), round(x, 1), round(x, 2), round(x, -1), round(x, -3), int(x), abs(x), -x, +x, bool(x))
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan in [nan], [1.0, nan] == [1.0, nan], 2**53 == float(2**53 + 1))
print(1e308 < 10**309, float("inf") > 10**400, 2.5 > 2, 2**62 + 1 > float(2**62), -(10**400) < -1e308)
print(sum([0.5, 1, 2.25]), max(1.5, 2), min(0.5, -3), sorted([2.5, 1, -0.5, 10]))
print((1.5).real, (1.5).imag, (1.5).conjugate(), 1.5.__floor__(), 1.5.__ceil__(), (-1.5).__trunc__())
