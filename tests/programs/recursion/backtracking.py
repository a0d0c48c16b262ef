def queens(n, row=0, columns=(), found=None):
    if found is None:
        found = []
    if row == n:
        found.append(columns)
        return found
    for column in range(n):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(columns)):
            queens(n, row + 1, columns + (column,), found)
    return found


def permutations(items):
    if not items:
        yield ()
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield (item, *rest)


def subsets_of_sum(numbers, total):
    if total == 0:
        return [[]]
    if total < 0 or not numbers:
        return []
    first, *rest = numbers
    return [[first] + s for s in subsets_of_sum(rest, total - first)] + subsets_of_sum(rest, total)


def change(amount, coins=(50, 20, 10, 5)):
    match coins:
        case _ if amount == 0:
            return 1
        case () | [] if amount:
            return 0
        case [coin, *fewer]:
            return sum(change(amount - n * coin, tuple(fewer)) for n in range(amount // coin + 1))


def fill(grid, y, x, mark):
    if 0 <= y < len(grid) and 0 <= x < len(grid[y]) and grid[y][x] == ".":
        grid[y][x] = mark
        return 1 + sum(fill(grid, y + dy, x + dx, mark) for dy, dx in ((0, 1), (1, 0), (0, -1), (-1, 0)))
    return 0


print(queens(5)[0], len(queens(6)), queens(3), len(queens(1)))
print(["".join(p) for p in permutations("abc")], sum(1 for _ in permutations([*range(5)])))
print(subsets_of_sum([8, 3, 5, 1, 2], 8), change(100), change(7))
grid = [list(line) for line in ("..#.", ".##.", "#...")]
print([fill(grid, *at, mark) for at, mark in (((0, 0), "a"), ((2, 3), "b"), ((0, 2), "c"))], *map("".join, grid))
