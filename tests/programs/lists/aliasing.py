# Aliases, copies, lists that hold themselves, changes while something else looks.
a = [1, 2, 3]
b = a
c = a[:]
d = list(a)
b.append(4)
print(a, b, c, d, a is b, a is c, c == d)


def change(l, item=[]):
    l.append(len(l))
    item.append(l)
    l = ["rebound"]
    return item


print(change(a), a, len(change(a)))
grid = [[0] * 3 for _ in range(2)]
bad = [[0] * 3] * 2
grid[0][0] = bad[0][0] = 1
print(grid, bad)
t = ([], [])
t[0].append(1)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)
x = [1, 2, 3]
x[1:2] = x
print(x)
x.extend(x)
print(x)
x += x[:2]
x[:] = x[::-1]
print(x)
x = [1, 2, 3, 4]
for i, v in enumerate(x):
    if v % 2 == 0:
        x[i:i + 1] = []
print(x)
x = list(range(6))
it = iter(x)
print(next(it), next(it))
del x[:3]
print(list(it), x)
x = [1]
it = iter(x)
print(list(it), x.append(2), list(it))
y = [0]
for v in y:
    if len(y) < 5:
        y.append(v + 1)
print(y)
m = map(lambda v: (y.append(v * 10), v)[1], y[:2])
print(list(m), y)


class Evil:
    def __init__(self, victim):
        self.victim = victim

    def __eq__(self, other):
        self.victim.clear()
        return False

    def __repr__(self):
        self.victim.append(0) if len(self.victim) < 4 else None
        return "Evil"

    def __index__(self):
        self.victim.clear()
        return 1

    def __lt__(self, other):
        self.victim.clear()
        return True


v = [1, 2, 3]
v.append(Evil(v))
print(5 in v, v)
v = [1, 2]
v[0:0] = [Evil(v)]
print(v.count(7), v)
v = []
v += [Evil(v), 1]
print(v, len(v))
v = [1, 2, 3]
try:
    v[Evil(v)] = 9
except IndexError as e:
    print(e, v)
v = [1, 2, 3]
try:
    print(v[Evil(v)])
except IndexError as e:
    print(e, v)
v = [1, 2, 3]
v.insert(Evil(v), "x")
print(v)
v = [1, 2, 3]
print(v[Evil(v):], v)
v = [3, 2, 1]
v.append(Evil(v))
try:
    v.remove(99)
except ValueError as e:
    print(e, v)
v = [1, 2]
w = [Evil(v), Evil(v)]
print(w == [1, 2], v, [1, 2] == w)
v = [Evil([]), Evil([])]
print(v < v[:], v == v)
self_list = []
self_list.append(self_list)
print(self_list, self_list == self_list, [self_list] == [self_list])
try:
    print(self_list == [self_list[:]][0][:])
    other = []
    other.append(other)
    self_list == other
except RecursionError:
    print("RecursionError")


def gen(l):
    for x in l:
        yield x
        l.append(x + 1) if len(l) < 6 else None


g = [1]
print(list(gen(g)), g)
q = [1, 2, 3, 4]
print([q.pop() for _ in q], q)
print([x for x in q if not q.remove(x)], q)
