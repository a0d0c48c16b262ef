# The operators of int across the seam between machine words and big ints.
EDGES = [0, 1, -1, 7, -7, 2**29, 2**30 - 1, 2**30, -2**30, -2**30 - 1, 2**31, 2**32 - 1, 2**32, -2**32,
         2**61, 2**62 - 1, 2**62, -2**62 - 1, 2**63, -2**63, 2**64, 10**20, -10**20, 3**80, -(3**80)]


def check(a, b):
    assert (a + b) - b == a
    assert a - b == -(b - a)
    assert a * b == b * a
    if b:
        q, r = divmod(a, b)
        assert q == a // b and r == a % b
        assert q * b + r == a
        assert (0 <= r < b) if b > 0 else (b < r <= 0)


total = 0
for a in EDGES:
    for b in EDGES:
        check(a, b)
        total = (total * 31 + (a + b) + (a - b) * 3 + a * b) % 1000000007
        if b:
            total = (total * 31 + a // b + a % b) % 1000000007
print(total)
for a in EDGES[::3]:
    for b in EDGES[1::4]:
        print(a, b, a + b, a - b, a * b, a // b, a % b)

n = 1
for i in range(1, 60):
    n *= i
print(n)
while n > 1000:
    n //= 97
print(n)
print(-7 // 2, -7 % 2, 7 // -2, 7 % -2, divmod(-10**30, 7**20), divmod(10**30, -(7**20)))
print((10**60 - 1) * (10**60 + 1) == 10**120 - 1)
big = 7**700
print(big * big % 10**40, big * (big + 1) // big - 1 == big, (big * big) // big == big)
print(+True, -True, True + True, True * 10**20, sum([True, False, 2**70]))
x = 5
x += 2**65
x -= 3
x *= -2
x //= 7
x %= 10**15
print(x)
print(2**0, 2**100, (-2)**3, (-3)**41, 0**0, 0**5, (-1)**1000001, 10**-2, 2**-1)
print(pow(3, 200, 1000007), pow(3, -1, 7), pow(2**70, 2**70, 10**25 + 13), pow(5, 3, -7), pow(-5, 3, 7), pow(2, 5, 1))
