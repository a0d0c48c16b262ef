# Every method of list, with its corners.
l = [3, 1, 2]
l.append(4)
l.extend((5, 6))
l.extend(x for x in "ab")
l.insert(0, "first")
l.insert(-1, "before last")
l.insert(100, "end")
l.insert(-100, "start")
print(l, len(l), l.index(4), l.count(1), l.index("a", 3), l.index("a", -4, -1))
print(l.pop(), l.pop(0), l.pop(-2), l)
l.remove("first")
l.reverse()
print(l, l.copy() == l, l.copy() is l)
l.clear()
print(l, l == [], not l)
m = [1, 2, 3] * 3
print(m, [0] * 0, [1] * -1, [] * 5, [[]] * 2, 2 * [7])
same = [[]] * 3
same[0].append(1)
print(same)
m += [9]
m *= 2
print(m, m.count(9))
a = b = [1]
a += [2]
print(b)
a = a + [3]
print(a, b)
n = list(range(10))
print(n[2:5], n[:3], n[7:], n[-3:], n[::3], n[::-1], n[8:2:-2], n[5:5], n[100:], n[-100:2], n[:], n[::-4], n[-1:-4:-1])
n[2:4] = ["x", "y", "z"]
print(n)
n[5:] = []
print(n)
n[1:1] = [10, 20]
print(n)
n[::2] = [0] * len(n[::2])
print(n)
n[-2:] = n
print(n)
del n[1:3]
print(n)
del n[::3]
print(n)
del n[-1], n[0]
print(n)
n[:] = range(6)
n[1:5:2] = "ab"
n[::-1] = list(n)
print(n)
for bad in (lambda: n.__setitem__(slice(0, 6, 2), [1]), lambda: n.__setitem__(10, 1), lambda: n.__delitem__(10), lambda: n.index(99), lambda: n.remove(99), lambda: n.pop(99), lambda: [].pop(), lambda: n.insert(None, 1), lambda: n.__setitem__(slice(0, 1), 5), lambda: n[::0], lambda: n["a"]):
    try:
        print(bad())
    except (ValueError, IndexError, TypeError) as e:
        print(type(e).__name__, e)
print(list("abc"), list((1, 2)), list({1: 2}), list(range(3)), list(b"ab"), list(), list([1]) is not None)
print([1, 2] == [1, 2.0], [1] < [1, 0], [2] > [1, 9], [[1]] == [[1]], [1] != (1,), [None] == [None], [float("nan")] == [float("nan")])
print(sum([1, 2], 10), max([3, 9, 2]), min([3, 9, 2]), sorted([3, 1, 2]), any([]), all([]), [*[1], *[2, 3]], [1, [2, [3]]][1][1][0])
x = [1, 2, 3]
x[0], x[2] = x[2], x[0]
i, x[i] = 1, 5
print(x, i)
x.append(x)
print(x, x[-1][-1] is x, len(x))
first, *middle, last = range(5)
print(first, middle, last)
(p, q), [r, *s] = "ab", "cde"
print(p, q, r, s)
try:
    p, q = [1, 2, 3]
except ValueError as e:
    print(e)
try:
    p, q, *r = [1]
except ValueError as e:
    print(e)
big = list(range(2000))
big[500:1500] = []
print(len(big), big[499:502], sum(big))
while len(big) > 3:
    del big[len(big) // 2]
print(big)
grow = []
for k in range(300):
    grow.insert(0, k)
    if k % 3 == 0:
        grow.pop()
print(len(grow), grow[:3], grow[-3:])
