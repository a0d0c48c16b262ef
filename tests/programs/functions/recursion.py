# Functions that call themselves and each other, in many shapes.
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


print([fib(i) for i in range(15)], even(60), odd(61), ackermann(2, 3))


def flatten(x):
    if not isinstance(x, (list, tuple)):
        return [x]
    out = []
    for item in x:
        out += flatten(item)
    return out


print(flatten([1, [2, (3, [4, []], 5)], (), [[[6]]]]))


def permutations(items):
    if len(items) <= 1:
        return [items]
    return [[x] + rest for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1:])]


print(permutations([1, 2, 3]), len(permutations(list("abcde"))))


def hanoi(n, a, b, c, moves):
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves.append(a + c)
        hanoi(n - 1, b, a, c, moves)
    return moves


print(hanoi(3, "A", "B", "C", []), len(hanoi(7, "x", "y", "z", [])))


def power_set(s):
    if not s:
        return [[]]
    rest = power_set(s[1:])
    return rest + [[s[0]] + r for r in rest]


print(power_set([1, 2, 3]))


def mccarthy(n):
    return n - 10 if n > 100 else mccarthy(mccarthy(n + 11))


print([mccarthy(n) for n in (1, 50, 99, 100, 101, 150)])


def outer(n):
    def inner(k):
        return k if k < 2 else inner(k - 1) + outer(k - 2)
    return inner(n)


print([outer(i) for i in range(9)])
Y = lambda f: (lambda x: x(x))(lambda y: f(lambda *a: y(y)(*a)))
print(Y(lambda me: lambda n: 1 if n < 2 else n * me(n - 1))(20))


def depth(d):
    return 1 + max([depth(v) for v in d.values()], default=0) if isinstance(d, dict) else 0


print(depth({}), depth({1: {2: {3: {}}}, 4: 5}))


def collatz(n, memo={1: 1}):
    if n not in memo:
        memo[n] = 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)
    return memo[n]


print(max((collatz(i), i) for i in range(1, 60)))
