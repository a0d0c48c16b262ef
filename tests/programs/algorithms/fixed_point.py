class Fixed:
    BITS = 16
    ONE = 1 << BITS

    def __init__(self, value=0, *, raw=None):
        raw = round(value * self.ONE) if raw is None else raw
        raw &= 0xFFFFFFFF
        self.raw = raw - (1 << 32) if raw & 0x80000000 else raw

    @classmethod
    def of(cls, value):
        return value if isinstance(value, cls) else cls(value)

    def __add__(self, other):
        return Fixed(raw=self.raw + Fixed.of(other).raw)

    __radd__ = __add__

    def __neg__(self):
        return Fixed(raw=-self.raw)

    def __sub__(self, other):
        return self + -Fixed.of(other)

    def __rsub__(self, other):
        return other + -self

    def __mul__(self, other):
        return Fixed(raw=self.raw * Fixed.of(other).raw >> self.BITS)

    __rmul__ = __mul__

    def __truediv__(self, other):
        return Fixed(raw=(self.raw << self.BITS) // Fixed.of(other).raw)

    def __rtruediv__(self, other):
        return Fixed.of(other) / self

    def __float__(self):
        return self.raw / self.ONE

    def __int__(self):
        return self.raw >> self.BITS

    def __eq__(self, other):
        return self.raw == Fixed.of(other).raw

    def __lt__(self, other):
        return self.raw < Fixed.of(other).raw

    def __abs__(self):
        return -self if self < 0 else self

    def __repr__(self):
        return f"{float(self):.5f}"


a, b = Fixed(1.5), Fixed(-0.25)
print(a + b, a - b, a * b, a / b, 1 - a, 2 * b, 1 / a, abs(b), int(b), float(a), -a)
print(sum([a, b, 3]), max(a, b), sorted([a, b, Fixed(0)]), a == 1.5, 1.5 == a, a != b, b < 0)
print(Fixed(32767.75) + 1, Fixed(40000), Fixed(200) * 200)
x = Fixed(2)
for _ in range(5):
    x = (x + 2 / x) * 0.5
print(x)
try:
    a / 0
except ZeroDivisionError as error:
    print(type(error).__name__)
