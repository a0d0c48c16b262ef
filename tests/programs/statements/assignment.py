# Every form of assignment target.
a = b = [1]
b.append(2)
print(a, b, a is b)
x, y = 1, 2
x, y = y, x
print(x, y)
(p, [q, r]), s = (1, (2, 3)), "s"
print(p, q, r, s)
first, *middle, last = range(6)
print(first, middle, last)
*start, end = "xyz"
print(start, end)
head, *tail = [1]
print(head, tail)
[one, two] = {1: "a", 2: "b"}
print(one, two)
d = {}
d["k"], d["l"] = 10, 20
print(d)


class Box:
    pass


box = Box()
box.a = box.b = 5
box.a += 1
print(box.a, box.b)
items = [0, 1, 2, 3]
i = 0
i, items[i] = 2, "set after i"
print(i, items)
items[1:3] = ["slice", "of", "three"]
print(items)
n = 10
n += 5; n -= 3; n *= 4; n //= 5; n **= 2; n %= 50; n <<= 3; n >>= 1; n |= 3; n &= 0xF2; n ^= 1
print(n)
f = 7
f /= 2
print(f)
t = (1, 2)
t += (3,)
print(t)
lst = [1]
alias = lst
lst += [2]
lst *= 2
print(alias, lst is alias)
v: int = 3
w: "not evaluated"
print(v)
try:
    print(w)
except NameError as e:
    print(type(e).__name__, e)
if (m := len(items)) > 3:
    print("walrus", m)
print([y := 1, y + 1, y])
