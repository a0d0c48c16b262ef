# del of names, items, slices and attributes.
x = 1
del x
try:
    x
except NameError as e:
    print(e)
lst = list(range(10))
del lst[0], lst[-1]
del lst[1:3]
print(lst)
del lst[::2]
print(lst)
d = {"a": 1, "b": 2, "c": 3}
del d["b"]
print(d)
try:
    del d["zz"]
except KeyError as e:
    print("KeyError", e)


class C:
    y = "class"

    def __init__(self):
        self.y = "instance"
        self.z = 1

    def __delitem__(self, key):
        print("delitem", key)

    def __delattr__(self, name):
        print("delattr", name)
        object.__delattr__(self, name)


c = C()
del c.y
print(c.y)
try:
    del c.y
except AttributeError as e:
    print("AttributeError", e)
del c[1:2], c["k"]
del (c.z)
print(hasattr(c, "z"))


def local():
    v = [1]
    del v
    try:
        return v
    except UnboundLocalError as e:
        return str(e)


print(local())


def outer():
    n = 1

    def inner():
        return n

    print(inner())
    del n
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)


outer()
a = b = c = 0
del a, (b, c)
try:
    print(a)
except NameError as e:
    print(e)
