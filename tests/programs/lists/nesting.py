# Grids, shared rows, transposition, flattening, mixed types.
shared = [[0] * 3] * 2
shared[0][1] = 5
own = [[0] * 3 for _ in range(2)]
own[0][1] = 5
print(shared, own, shared[0] is shared[1], own[0] is own[1])
grid = [[r * 4 + c for c in range(4)] for r in range(3)]
print(list(zip(*grid)), [list(row) for row in zip(*grid)][::-1], [row[1:3] for row in grid[::2]])
print([x for row in grid for x in row if x % 3 == 0], sum(map(sum, grid)), max(map(max, grid)), [sum(col) for col in zip(*grid)])
def flatten(value):
    if isinstance(value, list):
        for item in value:
            yield from flatten(item)
    else:
        yield value
mixed = [1, [2.5, ["three", [None, [True, []]]]], (4, [5])]
print(list(flatten(mixed)), len(mixed), mixed[1][1][1][1][0])
grid[1][2:] = ["x"]; grid[0][::2] = [100, 200]
print(grid)
grid[1], grid[2] = grid[2], grid[1]
print(grid, [[1, 2], [3]] < [[1, 2], [3, 0]], [[1], 2] == [[1], 2.0], [3] in [[1], [3]])
triangle = [[1]]
for _ in range(6):
    row = triangle[-1]
    triangle.append([1, *[x + y for x, y in zip(row, row[1:])], 1])
print(triangle[-1], [len(r) for r in triangle])
stack, queue = [], [1, 2, 3]
while queue:
    stack.append(queue.pop(0))
    if stack[-1] == 2:
        queue += [9, 8]
print(stack)
