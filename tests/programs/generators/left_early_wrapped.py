# Generators that only an iterator over them held, or an operation that need not go to their end.


def gen(name):
    try:
        yield 1
        yield 2
        yield 3
    finally:
        print("closed", name)


for a, b in zip(gen("a"), gen("b")):
    break
for t in zip(gen("c"), gen("d")):
    break
for a, b in zip([1], gen("e")):
    pass
for t in zip([1], gen("f")):
    pass
print("zip done")
for i, v in enumerate(gen("g")):
    break
for t in enumerate(gen("h"), 5):
    break
for v in map(str, gen("i")):
    break
for v in filter(None, gen("j")):
    break
for v in iter(gen("k")):
    break
for i, v in enumerate(zip(gen("l"), gen("m"))):
    break
try:
    for v in map(lambda x: x // 0, gen("n")):
        pass
except ZeroDivisionError as e:
    print(e)
for v in (x + 1 for x in gen("o")):
    break
for v in (x + y for x in [1] for y in gen("p")):
    break
print(any(gen("r")), all(gen("s")), next(gen("t")), 1 in gen("u"))
print(2 not in gen("v"), any(x > 1 for x in gen("w")))
try:
    a, b = gen("x")
except ValueError as e:
    print(e)
a, b, c = gen("y")
print(a, b, c)


def delegates():
    yield from gen("delegated")


def delegates_twice():
    yield from (x for x in gen("expression"))


def loops(n):
    if n == 0:
        yield from gen("innermost")
    for x in loops(n - 1) if n > 1 else gen(n):
        yield x


def tree(n):
    if n:
        try:
            yield n
        finally:
            print("leave", n)
        yield from tree(n - 1)


for x in delegates():
    break
for x in delegates_twice():
    break
for x in loops(3):
    break
for x in tree(3):
    if x == 2:
        break
    print(x)
for x in loops(1):
    pass
print("exhausted")


def stubborn():
    try:
        yield 1
    finally:
        for x in gen("inside"):
            break
        print("stubborn")


for x in stubborn():
    break
kept = gen("kept")
for i, x in enumerate(kept):
    break
for t in zip(kept, [1]):
    break
print(any(kept), next(kept, "end"))
