# Many objects of many sizes, dropped and made again: the heap does not run full of holes.
state = 1


def random(n):
    global state
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    return (state >> 8) % n


def make(kind, size):
    if kind == 0:
        return [size] * size
    if kind == 1:
        return "x" * size
    if kind == 2:
        return {i: [i] for i in range(size % 20)}
    if kind == 3:
        return tuple(range(size % 40))
    if kind == 4:
        return bytearray(size)
    if kind == 5:
        return {i for i in range(size % 30)}
    return 1 << size


def size_of(v):
    return v.bit_length() if isinstance(v, int) else len(v)


slots = [None] * 40
sizes = [0] * 40
for step in range(1500):
    i = random(40)
    kind, size = random(7), random(120)
    slots[i] = make(kind, size)
    sizes[i] = size_of(slots[i])
    j = random(40)
    if slots[j] is not None and size_of(slots[j]) != sizes[j]:
        print("broken", j, sizes[j])
print(sum(sizes), [s for s in sizes[:10]])
for v in slots:
    if isinstance(v, list) and any(x != len(v) for x in v):
        print("list changed")
    if isinstance(v, str) and v.strip("x"):
        print("str changed")
    if isinstance(v, dict) and any(k != w[0] for k, w in v.items()):
        print("dict changed")
grow = []
for i in range(800):
    grow.append(i)
for i in range(780):
    grow.pop()
print(len(grow), sum(grow))
table = {}
for i in range(2000):
    table[i % 50] = "v%d" % i
print(len(table), table[49])
text = ""
for i in range(400):
    text = str(i) + text[:50]
print(text[:20])
for size in (1000, 3000, 6000):
    block = bytearray(size)
    block[-1] = 7
    print(len(block), block[-1])
nested = None
for i in range(300):
    nested = (i, nested)
depth = 0
while nested:
    depth += nested[0]
    nested = nested[1]
print(depth)
