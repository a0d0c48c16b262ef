# Large integers: known identities.
def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)
def fib(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a
print(factorial(30), factorial(60) // factorial(58), fib(200))
print(fib(101) ** 2 - fib(100) * fib(102), sum(int(d) for d in str(2**300)), len(str(7**500)))
def isqrt(n):
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y
for n in (0, 1, 10**40, 10**41, 2**127 - 1):
    print(n, isqrt(n) if n else 0)
a, b = 3**90, 7**60
while b:
    a, b = b, a % b
print(a, (2**89 - 1) % 7, pow(5, 2**61 - 2, 2**61 - 1))
x = (1 << 200) - 1
print(x * x == (1 << 400) - (1 << 201) + 1, (x + 1) // 3, -x % 10**9, x - x, (x > -x, x == x + 0, x < 1e70))
print(hash(2**40) == hash(float(2**40)), 10**25 == 1e25, 2**100 == float(2**100), 2**53 + 1 == float(2**53))
print(sorted([10**20, -10**20, 5, 1e19, 2**64, -1.5]), max(2**63, 2**64 - 1), min(-(2**63), -(2**65)))
print(int(str(3**150)) == 3**150, int(hex(3**150), 16) == 3**150, f"{2**100:,}", str(-(2**64)))
