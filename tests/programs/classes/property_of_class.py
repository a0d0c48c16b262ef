class C:
    def __init__(self): self._x = 1
    @property
    def x(self): "the x"; return self._x
    @x.setter
    def x(self, v): self._x = v
    @staticmethod
    def s(): return 5
    @classmethod
    def k(cls): return cls.__name__
    z = 3

class D(C):
    pass

def get(thing, name):
    return getattr(thing, name)

def show(thing):
    p = thing.x
    return p

for t in [C, D, C(), D()]:
    p = show(t)
    print(type(p).__name__)
print(type(get(C, "x")), type(get(D, "x")))
p = get(D, "x")
d = D()
print(p.fget(d), p.__get__(d), p.__doc__)
p.__set__(d, 9)
print(d.x, get(d, "x"), get(C, "s")(), get(D, "k")(), get(C, "z"))
