# Numeric programs: primes, gcd, matrices, fractions, polynomials, big powers, Newton, integration.
def primes(n):
    sieve = [True] * (n + 1)
    sieve[:2] = [False, False]
    for i in range(2, int(n ** 0.5) + 1):
        if sieve[i]:
            sieve[i * i::i] = [False] * len(sieve[i * i::i])
    return [i for i, p in enumerate(sieve) if p]


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def factor(n):
    out, d = [], 2
    while d * d <= n:
        while n % d == 0:
            out.append(d)
            n //= d
        d += 1
    return out + [n] if n > 1 else out


class Fraction:
    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError("Fraction(%d, 0)" % n)
        g = gcd(abs(n), abs(d)) * (-1 if d < 0 else 1)
        self.n, self.d = n // g, d // g

    def __add__(self, o):
        o = o if isinstance(o, Fraction) else Fraction(o)
        return Fraction(self.n * o.d + o.n * self.d, self.d * o.d)

    __radd__ = __add__

    def __mul__(self, o):
        o = o if isinstance(o, Fraction) else Fraction(o)
        return Fraction(self.n * o.n, self.d * o.d)

    __rmul__ = __mul__

    def __truediv__(self, o):
        return self * Fraction(o.d, o.n)

    def __neg__(self):
        return Fraction(-self.n, self.d)

    def __sub__(self, o):
        return self + -o

    def __eq__(self, o):
        o = o if isinstance(o, Fraction) else Fraction(o)
        return (self.n, self.d) == (o.n, o.d)

    def __lt__(self, o):
        return self.n * o.d < o.n * self.d

    def __repr__(self):
        return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)

    def __float__(self):
        return self.n / self.d

    def __pow__(self, k):
        return Fraction(self.n ** k, self.d ** k)


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    def __matmul__(self, o):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])

    def __pow__(self, n):
        result = Matrix([[int(i == j) for j in range(len(self.rows))] for i in range(len(self.rows))])
        base = self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            n >>= 1
        return result

    def det(self):
        m, sign, result = [[Fraction(x) for x in r] for r in self.rows], 1, Fraction(1)
        for i in range(len(m)):
            pivot = next((r for r in range(i, len(m)) if m[r][i].n), None)
            if pivot is None:
                return Fraction(0)
            if pivot != i:
                m[i], m[pivot], sign = m[pivot], m[i], -sign
            result = result * m[i][i]
            for r in range(i + 1, len(m)):
                k = m[r][i] / m[i][i]
                m[r] = [a - k * b for a, b in zip(m[r], m[i])]
        return sign * result


p = primes(200)
print(len(p), p[-5:], sum(p), [factor(n) for n in (1, 2, 360, 9973, 2**20 - 1, 600851475143)], gcd(2**40, 6**20))
h = sum((Fraction(1, k) for k in range(1, 21)), Fraction(0))
print(h, Fraction(6, -4), Fraction(1, 3) + 1, 2 * Fraction(1, 6), sorted([Fraction(1, 2), Fraction(1, 3), Fraction(-1)]), Fraction(2, 3) ** 5, Fraction(1, 2) == Fraction(2, 4), f"{float(h):.10f}")
try:
    Fraction(1, 0)
except ZeroDivisionError as e:
    print(e)
print((Matrix([[1, 1], [1, 0]]) ** 90).rows, Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 4]]).det(), Matrix([[1, 2], [2, 4]]).det(), (Matrix([[1, 2, 3]]) @ Matrix([[4], [5], [6]])).rows)


def newton(f, df, x):
    for _ in range(50):
        step = f(x) / df(x)
        x -= step
        if abs(step) < 1e-12:
            break
    return x


def simpson(f, a, b, n=100):
    h = (b - a) / n
    return h / 3 * (f(a) + f(b) + 4 * sum(f(a + i * h) for i in range(1, n, 2)) + 2 * sum(f(a + i * h) for i in range(2, n, 2)))


def polynomial(*c):
    return lambda x: sum(k * x ** i for i, k in enumerate(c))


def multiply(a, b):
    out = [0] * (len(a) + len(b) - 1)
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            out[i + j] += x * y
    return out


print(f"{newton(polynomial(-2, 0, 1), polynomial(0, 2), 1.0):.9f} {simpson(polynomial(0, 0, 3), 0, 2):.9f}", polynomial(1, 2, 3)(2), polynomial(1, 2, 3)(2**40), multiply([1, 1], [1, -1]), multiply(multiply([1, 1], [1, 1]), [1, 1]))
print(pow(3, 200, 1000007), 2**200 % 1000007, int("1" * 50) // int("9" * 20), sum(map(int, str(2**300))), [n for n in range(1, 1000) if sum(d for d in range(1, n // 2 + 1) if n % d == 0) == n])
