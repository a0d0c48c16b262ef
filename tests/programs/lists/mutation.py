# append, extend, insert, pop, remove, del and their errors.
a = []
for i in range(6):
    a.insert(i // 2, i)
print(a, a.pop(), a.pop(0), a.pop(-2), a)
a.insert(-100, "first"); a.insert(100, "last"); a.insert(-1, "before")
print(a)
a.extend("xy"); a.extend({"k": 1}); a.extend(i * i for i in range(3)); a += (7, 8); a += range(2)
print(a, len(a))
for call in (lambda: a.remove("zz"), lambda: [].pop(), lambda: a.pop(99), lambda: a.index("q"), lambda: a[99], lambda: a["x"], lambda: a.extend(5)):
    try:
        call()
    except (ValueError, IndexError, TypeError) as e:
        print(type(e).__name__, e)
a.remove("x"); del a[0]; del a[-1], a[-1]
print(a, a.index(7), a.count(1), a.index(4, 2))
b = a
a *= 2
print(b is a, len(b), a[:3] == a[len(a) // 2:][:3])
a.reverse(); print(a[:4]); a.clear(); print(a, b)
c = [1, 2, 3]
c.extend(c); print(c)
c.append(c); print(c, c[-1] is c, repr([[]] * 2))
for i, v in enumerate(d := [1, 2, 3, 4, 5, 6]):
    if v % 2:
        del d[i]
print(d)
e = list("abc"); f = e.copy(); f[0] = "z"; print(e, f, e + f, e * 2, 0 * e, e < f, e == list("abc"))
