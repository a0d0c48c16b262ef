# Stacks, heaps, linked lists, binary search and matrices on lists.
def calc(text):
    stack = []
    for token in text.split():
        if token in "+-*/":
            b, a = stack.pop(), stack.pop()
            stack.append({"+": a + b, "-": a - b, "*": a * b, "/": a // b if b else None}[token])
        else:
            stack.append(int(token))
    return stack
print(calc("3 4 + 2 *"), calc("5 1 2 + 4 * + 3 -"), calc("7 -2 /"), calc("1 0 /"))
def push(heap, item):
    heap.append(item)
    i = len(heap) - 1
    while i and heap[(i - 1) // 2] > heap[i]:
        heap[i], heap[(i - 1) // 2] = heap[(i - 1) // 2], heap[i]
        i = (i - 1) // 2
def pop(heap):
    heap[0], heap[-1] = heap[-1], heap[0]
    top, i = heap.pop(), 0
    while (kids := [k for k in (2 * i + 1, 2 * i + 2) if k < len(heap)]):
        k = min(kids, key=heap.__getitem__)
        if heap[i] <= heap[k]:
            break
        heap[i], heap[k] = heap[k], heap[i]
        i = k
    return top
heap = []
for x in (5, 3, 8, 1, 9, 2, 7):
    push(heap, (x, str(x)))
print(heap[0], [pop(heap)[1] for _ in range(7)], heap)
def bisect(a, x):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        lo, hi = (mid + 1, hi) if a[mid] <= x else (lo, mid)
    return lo
ordered = []
for x in (5, 1, 4, 1, 3):
    ordered.insert(bisect(ordered, x), x)
print(ordered, [bisect(ordered, x) for x in (0, 1, 4.5, 9)])
linked = None
for x in "cba":
    linked = [x, linked]
out, node = [], linked
while node:
    head, node = node
    out.append(head)
print(linked, out)
def rotate(m): return [list(r) for r in zip(*m[::-1])]
m = [[1, 2], [3, 4], [5, 6]]
print(rotate(m), rotate(rotate(m)), rotate(rotate(rotate(rotate(m)))) == m)
def power(m, n):
    r = [[int(i == j) for j in range(len(m))] for i in range(len(m))]
    for _ in range(n):
        r = [[sum(a * b for a, b in zip(row, col)) for col in zip(*m)] for row in r]
    return r
print(power([[1, 1], [1, 0]], 90), power([[2]], 100))
