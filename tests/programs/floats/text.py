# repr of floats and float() of text.
for v in (0.1, 0.1 + 0.2, 1e15, 1e16, 123456789012345680.0, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308, 2.0**53, 1 / 3, 100.0, -0.0, 1e100, 0.00012):
    print(v, repr(-v), float(repr(v)) == v)
for s in ("1", " 1.5 ", "-.5", "5.", "1e3", "1E-2", "+1_0.0_1", "inf", "-Infinity", "NaN", "nan", "1e400", "1e-400", "٣.٥", "0x1p0", "", ".", "e5", "1__0", "1.5.2", "in", "1 2"):
    try:
        print(repr(s), float(s))
    except ValueError as e:
        print(e)
for v in (None, [], 1j):
    try:
        float(v)
    except TypeError as e:
        print(e)
print(float(), float(True), float(10**20), float(b"2.5"), float("9" * 30))
try:
    float(10**400)
except OverflowError as e:
    print(e)
class Like:
    def __float__(self): return 2.5
class Wrong:
    def __float__(self): return 1
print(float(Like()))
try:
    float(Wrong())
except TypeError as e:
    print(type(e).__name__)
