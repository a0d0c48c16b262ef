def is_even(n):
    return n == 0 or is_odd(n - 1)


def is_odd(n):
    return n != 0 and is_even(n - 1)


def hanoi(n, a="a", b="b", c="c"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)


def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))


def flatten(tree):
    return [leaf for part in tree for leaf in (flatten(part) if isinstance(part, (list, tuple)) else [part])]


def collatz(n, memo={1: 1}):
    if n not in memo:
        memo[n] = 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)
    return memo[n]


def hofstadter(n):
    def f(n):
        return 1 if n == 0 else n - m(f(n - 1))

    def m(n):
        return 0 if n == 0 else n - f(m(n - 1))
    return [(f(i), m(i)) for i in range(n)]


print(is_even(40), is_odd(41), is_even(7))
print(*hanoi(3), sum(1 for _ in hanoi(6)))
print(ackermann(2, 3), flatten([1, [2, (3, [[], 4])], "five"]))
print(max(range(1, 60), key=collatz), collatz(27), hofstadter(8))
