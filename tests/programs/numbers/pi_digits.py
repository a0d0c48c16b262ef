# A spigot for pi: long products and quotients.
def digits(count):
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    out = []
    while len(out) < count:
        if 4 * q + r - t < n * t:
            out.append(str(n))
            q, r, n = 10 * q, 10 * (r - n * t), (10 * (3 * q + r)) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2
    return "".join(out)


text = digits(150)
for i in range(0, 150, 50):
    print(text[i:i + 50])


def fibonacci(n):
    a, b = 0, 1
    for bit in bin(n)[2:]:
        a, b = a * (2 * b - a), a * a + b * b
        if bit == "1":
            a, b = b, a + b
    return a


print(fibonacci(100), fibonacci(1000) % 10**20, len(str(fibonacci(5000))))
x = 3**1500
print(x % (10**9 + 7), (x * x) % (2**127 - 1), x // 7**600 % 10**15, (x << 100) >> 99 == 2 * x, -x // 10**700)
