# Graphs with dicts, sets, lists and tuples: search, shortest paths, spanning trees, topological order.
edges = [("a", "b", 7), ("a", "c", 9), ("a", "f", 14), ("b", "c", 10), ("b", "d", 15), ("c", "d", 11), ("c", "f", 2), ("d", "e", 6), ("e", "f", 9), ("g", "h", 1)]
graph = {}
for u, v, w in edges:
    graph.setdefault(u, {})[v] = w
    graph.setdefault(v, {})[u] = w


def breadth_first(start):
    seen, queue, order = {start}, [start], []
    while queue:
        node = queue.pop(0)
        order.append(node)
        for n in sorted(graph[node]):
            if n not in seen:
                seen.add(n)
                queue.append(n)
    return order


def depth_first(node, seen=None):
    seen = set() if seen is None else seen
    seen.add(node)
    yield node
    for n in sorted(graph[node]):
        if n not in seen:
            yield from depth_first(n, seen)


def dijkstra(start):
    distance, todo, before = {start: 0}, {start}, {}
    while todo:
        node = min(todo, key=lambda n: (distance[n], n))
        todo.remove(node)
        for n, w in graph[node].items():
            if n not in distance or distance[node] + w < distance[n]:
                distance[n] = distance[node] + w
                before[n] = node
                todo.add(n)
    return distance, before


def path(before, end):
    return path(before, before[end]) + [end] if end in before else [end]


def spanning():
    parent = {n: n for n in graph}

    def root(n):
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n
    total, used = 0, []
    for u, v, w in sorted(edges, key=lambda e: (e[2], e)):
        if root(u) != root(v):
            parent[root(u)] = root(v)
            total += w
            used.append(u + v)
    return total, used


def topological(needs):
    done, order = set(), []

    def visit(n, stack=()):
        if n in stack:
            raise ValueError("cycle " + "-".join(stack[stack.index(n):] + (n,)))
        if n in done:
            return
        for m in sorted(needs.get(n, ())):
            visit(m, stack + (n,))
        done.add(n)
        order.append(n)
    for n in sorted(needs):
        visit(n)
    return order


def floyd():
    names = sorted(graph)
    d = {(i, j): 0 if i == j else graph[i].get(j, float("inf")) for i in names for j in names}
    for k in names:
        for i in names:
            for j in names:
                if d[i, k] + d[k, j] < d[i, j]:
                    d[i, j] = d[i, k] + d[k, j]
    return d


print(breadth_first("a"), list(depth_first("a")), breadth_first("g"))
distance, before = dijkstra("a")
print(sorted(distance.items()), path(before, "e"), path(before, "a"))
print(spanning(), topological({"shirt": {"tie"}, "tie": {"jacket"}, "trousers": {"shoes", "belt"}, "belt": {"jacket"}, "socks": {"shoes"}}))
try:
    topological({"a": ["b"], "b": ["c"], "c": ["a"]})
except ValueError as e:
    print(e)
all_pairs = floyd()
print(all_pairs["a", "e"], all_pairs["a", "g"], sum(v for v in all_pairs.values() if v != float("inf")), all(all_pairs[i, j] == all_pairs[j, i] for i, j in all_pairs))


def islands(rows):
    cells = {(x, y) for y, row in enumerate(rows) for x, c in enumerate(row) if c == "#"}
    count = []
    while cells:
        todo, size = [cells.pop()], 0
        while todo:
            x, y = todo.pop()
            size += 1
            for n in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
                if n in cells:
                    cells.remove(n)
                    todo.append(n)
        count.append(size)
    return sorted(count)


print(islands(["##..#", "#..##", "....#", "##..."]))
