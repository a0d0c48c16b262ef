# The module math on ints.
import math

print(math.gcd(), math.gcd(12), math.gcd(12, 18), math.gcd(-12, 18, 27), math.gcd(0, 0), math.gcd(2**100, 6**50), math.gcd(3**80, 2**90))
print(math.lcm(), math.lcm(4, 6), math.lcm(-4, 6, 10), math.lcm(0, 5), math.lcm(2**70, 3**40))
print([math.factorial(n) for n in range(12)], math.factorial(40), math.factorial(100) % 10**9)
print([math.isqrt(n) for n in (0, 1, 2, 3, 4, 15, 16, 17, 99, 100)], math.isqrt(10**40), math.isqrt(2**200 - 1), math.isqrt(7**99))
print([math.comb(10, k) for k in range(12)], math.comb(100, 50), math.comb(10**12, 3), math.perm(10, 3), math.perm(5), math.perm(3, 5))
for f in (lambda: math.factorial(-1), lambda: math.isqrt(-1), lambda: math.comb(-1, 2), lambda: math.perm(3, -1), lambda: math.gcd(1.5), lambda: math.factorial(2.5)):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
for n in (10**18 + 9, 2**61 - 1, 12345678987654321):
    r = math.isqrt(n)
    print(r, r * r <= n < (r + 1) * (r + 1))
