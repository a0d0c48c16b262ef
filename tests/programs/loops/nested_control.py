def first_pair(grid, total):
    for i, row in enumerate(grid):
        for j, value in enumerate(row):
            if value < 0:
                continue
            for k in range(j + 1, len(row)):
                if row[k] + value == total:
                    break
            else:
                continue
            break
        else:
            continue
        return i, j, k
    else:
        return None


grid = [[1, 2, 3], [-5, 4, 6, 1], [7, 0, 3]]
print([first_pair(grid, t) for t in (5, 10, 7, 11)], first_pair([], 1), first_pair([[]], 0))
n, steps = 27, 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
    if steps > 200:
        break
else:
    print("reached", steps)
items = [1, 2, 3, 4, 5, 6]
for item in items:
    if item % 2 == 0:
        items.remove(item)
    elif item == 5 and len(items) < 6:
        items.append(99)
print(items, item)
for i in range(3):
    i *= 10
    print(i, end=" ")
print(i)
for i in []:
    pass
print(i, [i for i in range(2)], i)
squares = {}
for squares["i"] in range(4):
    for x, squares[squares["i"]] in [(0, squares["i"] ** 2)]:
        pass
print(squares, x)
d = {"a": 1, "b": 2}
try:
    for key in d:
        d[key + key] = 0
except RuntimeError as error:
    print(error, len(d))
count = 10
while count := count - 3:
    if count < 0:
        break
    print(count, end=",")
else:
    print("zero")
print(count, *range(10, 0, -4), *range(0, -5, -2), sum(range(0)), [*zip("ab", range(9), [None] * 3)])
