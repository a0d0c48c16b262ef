# Arithmetic around the limits of machine words: nothing wraps, nothing is lost.
LIMITS = [2**7, 2**8, 2**15, 2**16, 2**29, 2**30, 2**31, 2**32, 2**61, 2**62, 2**63, 2**64]
values = sorted({s * (l + d) for l in LIMITS for d in (-1, 0, 1) for s in (1, -1)})
print(len(values), sum(values), values[0], values[-1])
h = 0
for a in values:
    for b in values[::5]:
        for r in (a + b, a - b, a * b, a // b, a % b, a & b, a | b, a ^ b, (a < b) + (a == b) * 2, -a, ~b):
            h = (h * 31 + r) % 1000000007
print(h)
h = 0
for a in values:
    for s in (0, 1, 7, 29, 30, 31, 32, 33, 61, 62, 63, 64, 65):
        h = (h * 33 + (a << s) + (a >> s)) % 1000000007
print(h)
ok = True
for a in values:
    for b in values:
        ok &= (a // b) * b + a % b == a and divmod(a, b) == (a // b, a % b) and (a - b) + b == a and (a ^ b) ^ b == a and (a + b) - a == b
        ok &= (a < b) == (b > a) == (not a >= b) and (a * b) // b == a and abs(a) * abs(b) == abs(a * b)
    ok &= int(str(a)) == a and int(hex(a), 16) == a and int(bin(a), 2) == a and -(-a) == a and ~~a == a and a == int(a) and hash(a) == hash(int(str(a)))
    ok &= (a << 5) >> 5 == a and a * 2 == a + a == a << 1 and a ** 2 == a * a and a.bit_length() == len(bin(abs(a))) - 2
print(ok)


def count_up(start, steps):
    i = start
    for _ in range(steps):
        i += 1
    return i


def count_down(start, steps):
    i = start
    while steps:
        i -= 1
        steps -= 1
    return i


print([count_up(2**k - 2, 4) - 2**k for k in (7, 8, 15, 16, 29, 30, 31, 32, 62, 63, 64)], [count_down(-2**k + 2, 4) + 2**k for k in (7, 15, 29, 30, 31, 61, 62, 63)])


def factorial(n):
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r


def fib(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


print(factorial(12), factorial(13), factorial(20), factorial(21), fib(44), fib(47), fib(90), fib(93), fib(94))


def hash32(text):
    h = 2166136261
    for c in text:
        h = ((h ^ ord(c)) * 16777619) & 0xFFFFFFFF
    return h


def lcg(n):
    x = 1
    for _ in range(n):
        x = (x * 6364136223846793005 + 1442695040888963407) & (2**64 - 1)
    return x


def xorshift(n):
    x = 2463534242
    for _ in range(n):
        x ^= (x << 13) & 0xFFFFFFFF
        x ^= x >> 17
        x ^= (x << 5) & 0xFFFFFFFF
    return x


def signed32(x):
    x &= 0xFFFFFFFF
    return x - (1 << 32) if x & 0x80000000 else x


print(hash32("hello"), lcg(10), xorshift(10), signed32(0xFFFFFFFF), signed32(2**31), signed32(-2**31 - 1), signed32(5))
total = 0
for i in range(2**31 - 3, 2**31 + 3):
    total += i
print(total, sum(range(2**30 - 2, 2**30 + 2)), [i for i in range(-2**31 - 2, -2**31 + 2)], max(range(2**62, 2**62 + 3)))
i = 2**30 - 3
while i < 2**30 + 3:
    i += 1
print(i, [x for x in (True + 2**30, False - 2**31, -True << 31, ~0, 1 << 0, -1 >> 100, 1 >> 100, 5 // -2, -5 // 2, 5 % -3, -5 % 3, 0 // 5, 0 % -7)])
for f in (lambda x: 1 // x, lambda x: 1 % x, lambda x: 1 << (x - 1), lambda x: 1 >> (x - 1), lambda x: divmod(5, x), lambda x: 0 ** (x - 1), lambda x: (2**70) // x):
    try:
        print(f(0))
    except (ZeroDivisionError, ValueError) as e:
        print(e)
