# Ranges of ints, floats with their sign, powers that can be complex and those that cannot.
def ranges(n):
    total = 0
    for i in range(10):
        total += i & 7
    for j in range(len(n)):
        total ^= j
    return total % 16


def roots(x):
    a = x * 1.5
    b = a**2
    c = b**0.5
    d = a**0.5
    if a > 0:
        d = a**0.5
    return c, d


print(ranges("abc"), roots(2.0))
