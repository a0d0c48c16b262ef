MAZE = """\
S..#....
.#.#.##.
.#...#..
.####.#.
......#E""".splitlines()


def find(mark):
    return next((y, row.index(mark)) for y, row in enumerate(MAZE) if mark in row)


def neighbours(at):
    y, x = at
    for dy, dx in (0, 1), (1, 0), (0, -1), (-1, 0):
        if 0 <= (v := y + dy) < len(MAZE) and 0 <= (u := x + dx) < len(MAZE[0]) and MAZE[v][u] != "#":
            yield v, u


def breadth_first(start, goal):
    came = {start: None}
    queue = [start]
    while queue:
        at = queue.pop(0)
        if at == goal:
            path = []
            while at is not None:
                path.append(at)
                at = came[at]
            return path[::-1]
        for following in neighbours(at):
            if following not in came:
                came[following] = at
                queue.append(following)


def dijkstra(start, cost):
    best, heap = {}, [(0, start)]
    while heap:
        d, at = heap.pop(heap.index(min(heap)))
        if at in best:
            continue
        best[at] = d
        for following in neighbours(at):
            if following not in best:
                heap.append((d + cost(at, following), following))
    return best


start, goal = find("S"), find("E")
path = breadth_first(start, goal)
print(len(path), path[:4], path[-1])
best = dijkstra(start, lambda a, b: 1 if a[0] == b[0] else 3)
print(best[goal], max(best.values()), len(best), breadth_first(start, (0, 3)))
print("\n".join("".join("*" if (y, x) in path else c for x, c in enumerate(row)) for y, row in enumerate(MAZE)))
