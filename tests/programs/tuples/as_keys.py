# Tuples as dict keys, set members, records and return values.
board = {(x, y): x * y for x in range(3) for y in range(3)}
print(board[2, 2], board.get((3, 3), "off"), (1, 1) in board, len(board), (1.0, True) in board)
def neighbours(x, y):
    return tuple((x + dx, y + dy) for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)) if (x + dx, y + dy) in board)
for cell in ((0, 0), (1, 1), (2, 1)):
    print(cell, neighbours(*cell))
seen = set()
for pair in [(1, 2), (2, 1), (1, 2), (1.0, 2), (1, (2,)), (1, (2,))]:
    seen.add(pair)
print(len(seen), (1, (2,)) in seen, (2,) in seen)
def stats(values):
    return min(values), max(values), sum(values) / len(values)
low, high, mean = stats([4, 8, 6])
print(low, high, mean, stats((1,))[2], type(stats([1])).__name__)
records = [("ann", 30, ("x", "y")), ("bob", 25, ()), ("cy", 35, ("z",))]
for name, age, (*tags,) in records:
    print(f"{name:>4} {age} {tags}")
print([n for n, a, _ in records if a > 26], {n: len(t) for n, _, t in records}, max(records, key=lambda r: r[1])[0])
deep = ()
for i in range(5):
    deep = (i, deep)
print(deep, deep[1][1][1], hash(deep) == hash((4, (3, (2, (1, (0, ())))))))
try:
    {(1, [2]): 3}
except TypeError as e:
    print(e)
memo = {}
def paths(r, c):
    if (r, c) not in memo:
        memo[r, c] = 1 if r == 0 or c == 0 else paths(r - 1, c) + paths(r, c - 1)
    return memo[r, c]
print(paths(8, 8), len(memo), memo[2, 3])
del memo[2, 3]; print((2, 3) in memo, memo.pop((1, 1)), memo.setdefault((0, -1), ()))
