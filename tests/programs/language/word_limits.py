# ints around the limits of machine words, under range analysis
def up(n, step):
    t = n
    for i in range(8):
        t = t + step
    return t
for b in (28, 29, 30, 31, 32, 61, 62, 63, 64):
    n = 1 << b
    print(b, up(n, 1), up(n - 4, 1), up(-n, -1), up(-n + 4, -1), up(n, n), n * n, -n * n, n // 3, -n // 3, n % 7, -n % 7, n >> 3, -n >> 3, n | 1, n & -n, n ^ -1, ~n)
def mul(a, b):
    return a * b, a - b, a + b, a // (b or 1), a % (b or 1), a & b, a | b, a ^ b, a < b, a == b
vals = [0, 1, -1, 2**29, 2**30 - 1, 2**30, -2**30, -2**30 - 1, 2**31 - 1, 2**31, -2**31, 2**32, 2**61, 2**62 - 1, 2**62, -2**62, -2**62 - 1, 2**63 - 1, 2**63, -2**63, 2**64]
for a in vals:
    for b in vals:
        print(a, b, *mul(a, b))
def shifts(x):
    return [x << k for k in (0, 1, 29, 30, 31, 33, 62, 63, 70)], [x >> k for k in (0, 1, 29, 31, 63, 70)]
for v in vals: print(shifts(v))
def mask(n):
    h = 5381
    for i in range(n):
        h = ((h << 5) + h + i) & 0xFFFFFFFF
    return h
print(mask(10), mask(1000))
def mask64(n):
    h = 14695981039346656037
    for i in range(n):
        h = ((h ^ i) * 1099511628211) & 0xFFFFFFFFFFFFFFFF
    return h
print(mask64(10), mask64(100))
def lcg(n):
    x = 12345
    r = []
    for _ in range(n):
        x = (1103515245 * x + 12345) % 2147483648
        r.append(x >> 16)
    return r
print(lcg(8))
def count_down(n):
    k = 0
    while n > 0:
        n >>= 1
        k += 1
    return k
print(count_down(2**40), count_down(2**100), count_down(0), count_down(1073741823), count_down(1073741824))
def tri(n):
    s = 0
    i = 0
    while i <= n:
        s += i
        i += 1
    return s
print(tri(100), tri(70000))
def fact(n):
    r = 1
    while n > 1:
        r *= n
        n -= 1
    return r
print(fact(5), fact(13), fact(21), fact(35))
for s, e, st in ((2**30 - 3, 2**30 + 3, 1), (2**31 - 3, 2**31 + 3, 2), (2**62 - 2, 2**62 + 2, 1), (2**63 - 2, 2**63 + 3, 1), (-2**30 + 2, -2**30 - 3, -1), (-2**63 + 2, -2**63 - 2, -1), (5, 0, -2)):
    print([i for i in range(s, e, st)], len(range(s, e, st)), sum(range(s, e, st)))
    t = 0
    for i in range(s, e, st):
        t += i * 2
    print(t)
a = [0] * 10
for i in range(-10, 10): a[i] += i
print(a)
m = 0
for i in range(3, 0, -1):
    for j in range(i):
        m = m * 10 + j
print(m)
x = 2**30 - 1
x += 1; print(x); x -= 1; print(x); x = -x - 1; print(x, -x); x -= 1; print(x, -x, abs(x))
x = 2**62 - 1
x += 1; print(x); x -= 1; print(x); x = -x - 1; print(x, -x); x -= 1; print(x, -x, abs(x))
def neg(v): return -v, abs(v), ~v, +v
for v in vals: print(*neg(v))
def cmp(a, b): return (a > b) - (a < b)
print([cmp(a, b) for a in vals for b in vals])
def mix(a, f): return a + f, a * f, a - f, a / 3, a // f, a % f, a < f, a == f
for v in (1, 2**30, 2**31, 2**53, 2**53 + 1, -2**62, 2**63): print(*mix(v, 2.5))
print([int(x) for x in (1e9, 1e10, 2.0**62, 2.0**63, -2.0**63, 1e20, -0.9)])
print(sum([2**30] * 5), sum([2**62] * 3), max(vals), min(vals), sorted(vals)[:3], {2**40: 1}[2**40], 2**40 in {2**40})
t = True
print(t + 1, t * 2**31, -t, ~True, True << 31, [5, 6][True], True == 1, hash(True), 1 + False)
def collatz(n):
    steps = 0
    big = n
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        if n > big: big = n
        steps += 1
    return steps, big
print(collatz(27), collatz(837799), collatz(77671))
def gcd(a, b):
    while b: a, b = b, a % b
    return a
print(gcd(2**40, 2**35 * 3), gcd(1071, 462))
def isqrt(n):
    x = n
    y = (x + 1) // 2
    while y < x: x, y = y, (y + n // y) // 2
    return x
print(isqrt(10**18), isqrt(2**31), isqrt(10**30))
