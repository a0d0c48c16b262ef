# Keys whose __hash__ and __eq__ raise, lie, count or change the dict.
class Key:
    def __init__(self, h, name=None, on_eq=None):
        self.h, self.name, self.on_eq = h, name, on_eq

    def __hash__(self):
        if self.h is None:
            raise ValueError("hash")
        return self.h

    def __eq__(self, other):
        if self.on_eq:
            return self.on_eq(self, other)
        return isinstance(other, Key) and self.name == other.name

    def __repr__(self):
        return f"K{self.name}"


d = {Key(1, n): n for n in range(20)}
print(len(d), d[Key(1, 7)], d.get(Key(1, 99)), d.get(Key(2, 7)), Key(1, 3) in d)
for n in range(0, 20, 2):
    del d[Key(1, n)]
print(list(d), d.pop(Key(1, 5)), len(d))


def raising(a, b):
    raise RuntimeError("eq")


bad = Key(1, "bad", raising)
for f in (lambda: d[bad], lambda: bad in d, lambda: d.get(bad), lambda: d.setdefault(bad, 1), lambda: d.pop(bad, None), lambda: d.update({bad: 1}), lambda: {**d, bad: 1}, lambda: {bad} & set(d), lambda: dict.fromkeys([Key(1), bad]), lambda: d | {bad: 2}):
    try:
        print(f())
    except (RuntimeError, KeyError) as e:
        print(repr(e), len(d), end="; ")
print()
nohash = Key(None)
for f in (lambda: d[nohash], lambda: {nohash: 1}, lambda: nohash in d, lambda: {nohash}, lambda: d.setdefault(nohash), lambda: set([nohash]), lambda: hash((1, nohash))):
    try:
        print(f())
    except ValueError as e:
        print(e, end="; ")
print(len(d))
for h in (2**100, -1, -2, True, -2**90, 0):
    k = Key(h, "x")
    print({k: h}[k] == h, hash(k) == hash(h), end=" ")
print()


class BadHash:
    def __hash__(self):
        return "text"


try:
    {BadHash(): 1}
except TypeError as e:
    print(e)


def clearing(a, b):
    victim.clear()
    return True


victim = {Key(5, i): i for i in range(5)}
k = Key(5, "c", clearing)
print(victim.get(k, "gone"), victim)
victim = {Key(5, i): i for i in range(5)}
victim[k] = "stored"
print(len(victim), list(victim.values()))


def growing(a, b):
    for i in range(50):
        table[i + 100] = i
    return False


table = {Key(7, 1): 1}
g = Key(7, "g", growing)
print(table.get(g), len(table))
table = {Key(7, 1): 1}
table[g] = 2
print(len(table), list(table.values())[:2])


def deleting(a, b):
    shrink.pop(b, None) if isinstance(b, Key) and not b.on_eq else None
    return True


shrink = {Key(3, "a"): 1, Key(3, "b"): 2}
shrink[Key(3, "z", deleting)] = "new"
print(len(shrink), sorted(map(str, shrink.values())))
for change in (lambda m, k: m.__setitem__(k + 100, 0), lambda m, k: m.pop(k), lambda m, k: m.clear(), lambda m, k: m.update({5: 5, 6: 6})):
    m = {1: 1, 2: 2, 3: 3}
    try:
        for key in m:
            change(m, key)
        print("no error", m)
    except RuntimeError as e:
        print(e)
m = {1: 1, 2: 2}
it = iter(m.items())
next(it)
m[3] = 3
try:
    next(it)
except RuntimeError as e:
    print(e)
del m[3]
m = {1: 1}
for k in m:
    m[k] = k + 1
    m[1] += 1
print(m)


class Lying:
    n = 0

    def __hash__(self):
        Lying.n += 1
        return Lying.n * 7919

    def __eq__(self, other):
        return self is other


lies = {}
x = Lying()
for i in range(10):
    lies[x] = i
print(len(lies) >= 1, set(lies.values()) <= set(range(10)))
count = [0]


class Counted:
    def __hash__(self):
        count[0] += 1
        return 42

    def __eq__(self, other):
        return True


c = Counted()
s = {c: 1}
s[c] = 2
c in s
s.get(c)
print(count, len(s), s[Counted()])
