# What is done to x.__dict__ is done to the attributes.
class Bag:
    def __init__(self, **kw):
        self.first = 0
        self.__dict__.update(kw)

    def __repr__(self):
        return "Bag(" + ", ".join(f"{k}={v!r}" for k, v in self.__dict__.items()) + ")"


class Below(Bag):
    def __init__(self):
        super().__init__(x=1)
        self.y = 2

    @property
    def double(self):
        return self.x * 2


b = Bag(a=1, b="two")
print(b, b.a, b.b, b.first)
c = Below()
c.x += 10
print(c, c.double, c.x, "y" in c.__dict__)
del c.__dict__["y"]
print(c, hasattr(c, "y"))


class Only:
    def __init__(self):
        self.p, self.q = 1, 2

    def names(self):
        return sorted(self.__dict__), len(self.__dict__), self.__dict__["p"]


print(Only().names())


class Plain:
    def __init__(self):
        self.n = 1


def put(thing, name, value):
    thing.__dict__[name] = value
    return thing


p = put(put(Plain(), "m", 5), "n", 6)
print(p.n, p.m, vars(p), vars(p) is p.__dict__)
d = vars(p)
d["z"] = 9
d.pop("m")
print(p.z, hasattr(p, "m"), p.__dict__ == {"n": 6, "z": 9})
