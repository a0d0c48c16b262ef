# for, while, else, break, continue, targets, changing what is being iterated.
for i in range(3):
    pass
else:
    print("else", i)
for i in range(5):
    if i == 2:
        break
else:
    print("never")
n = 3
while n:
    n -= 1
else:
    print("done", n)
while True:
    n += 1
    if n % 2:
        continue
    if n > 6:
        break
print(n)
for a, (b, *c) in [(1, "xyz"), (2, "q")]:
    print(a, b, c)
d = {}
for d["k"], d["v"] in [(1, 2), (3, 4)]:
    pass
print(d)
for x in [1, 2, 3]:
    x *= 10
print(x)
l = [1, 2, 3, 4]
for x in l:
    if x < 3:
        l.append(x + 10)
print(l)
l = [1, 2, 3, 4, 5, 6]
for x in l:
    if x % 2:
        l.remove(x)
print(l)
l = list(range(5))
for x in l:
    l.clear()
print(x, l)
for i in range(3):
    i += 10
    print(i, end=" ")
print(i)
for i in range(10, 0, -3):
    print(i, end=" ")
for i in range(2**40, 2**40 + 2):
    print(i, end=" ")
for i in range(2**70, 2**70 + 3, 2):
    print(i - 2**70, end=" ")
print(list(range(0)), list(range(5, 2)), list(range(-3, 3, 2)))
for change in ("add", "delete"):
    d = {1: 1, 2: 2}
    try:
        for k in d:
            if change == "add":
                d[k + 10] = 0
            else:
                del d[2 if k == 1 else 1]
    except RuntimeError as e:
        print(e)
d = {1: 1, 2: 2}
for k in d:
    d[k] += 1
print(d)
s = {1}
try:
    for x in s:
        s.add(x + 1)
except RuntimeError as e:
    print(e)


def outer_break(m):
    for row in m:
        for v in row:
            if v < 0:
                break
        else:
            continue
        return row
    return None


print(outer_break([[1, 2], [3, -4], [5]]), outer_break([[1]]))
total = 0
for i in range(100):
    for j in range(100):
        if (i * j) % 7 == 3:
            total += 1
            continue
        if j > i:
            break
print(total)
i = 0
while i < 10:
    i += 1
    try:
        if i == 3:
            continue
        if i == 6:
            break
    finally:
        total += 1000
print(i, total)
for i, (k, v) in enumerate({"a": 1, "b": 2}.items(), start=5):
    print(i, k, v)
for x, y, z in zip(range(3), "abc", [True, False]):
    print(x, y, z)
for c in "h\u00e9\U0001f600":
    print(ord(c), end=" ")
for b in b"ab":
    print(b, end=" ")
print()


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


print([collatz(n) for n in range(1, 20)])
it = iter(range(10))
for x in it:
    if x % 3 == 0:
        next(it)
    print(x, end=" ")
print(list(it))
for x in (y for y in [3, 2, 1]):
    for x in range(x):
        pass
print(x)
n = 8
while (line := ["a", "b", ""][n - 8]) != "":
    print(line)
    n += 1
