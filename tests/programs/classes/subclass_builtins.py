# Classes that derive from list, dict and set.
class Stack(list):
    limit = 3

    def push(self, x):
        if len(self) >= self.limit:
            raise OverflowError(f"stack holds {len(self)}")
        self.append(x)
        return self

    def __repr__(self):
        return "Stack" + super().__repr__()

    @property
    def top(self):
        return self[-1]


s = Stack([1])
s.push(2).push(3)
print(s, s.top, len(s), s[0], s[1:], sorted(s, reverse=True), s == [1, 2, 3], isinstance(s, list), list(s), 2 in s, s + [4], type(s + s).__name__)
try:
    s.push(4)
except OverflowError as e:
    print(e)
s[0] = 9
s.extend([7])
del s[1]
print(s, s.pop(), s.index(3), max(s), bool(Stack()), [*s])


class Default(dict):
    def __init__(self, factory, *args, **kw):
        super().__init__(*args, **kw)
        self.factory = factory

    def __missing__(self, key):
        self[key] = value = self.factory()
        return value


d = Default(list, a=[0])
d["x"].append(1)
d["x"].append(2)
print(d, d["a"], d.get("none"), "none" in d, len(d), sorted(d), d.factory is list, dict(d) == d)
try:
    d[[]]
except TypeError as e:
    print(e)


class Lower(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def __contains__(self, key):
        return super().__contains__(key.lower())


low = Lower()
low["ABC"] = 1
low["aBd"] = 2
print(low, low["abc"], "ABD" in low, list(low.items()), low.get("ABC"))


class Tags(set):
    def add(self, x):
        super().add(x.strip())
        return self


t = Tags(["a"])
t.add(" b ").add("a ")
print(sorted(t), len(t), "b" in t, sorted(t | {"c"}), t >= {"a"}, t == {"a", "b"})
