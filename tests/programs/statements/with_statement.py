class Manager:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value, traceback is not None)
        return self.swallow


with Manager("a") as a:
    print("body", a)
with Manager("b") as b, Manager("c") as c:
    print(b, c)
with (
    Manager("d") as d,
    Manager("e"),
):
    print(d)
with Manager("swallows", swallow=True):
    raise ValueError("inside")
print("after")
try:
    with Manager("outer"), Manager("inner"):
        raise KeyError("k")
except KeyError as e:
    print("caught", e)


def early():
    with Manager("return"):
        return "value"


print(early())
for i in range(3):
    with Manager(f"loop{i}"):
        if i == 0:
            continue
        if i == 1:
            break


class Fails:
    def __enter__(self):
        raise RuntimeError("enter failed")

    def __exit__(self, *args):
        print("never")


try:
    with Manager("first"), Fails():
        print("never")
except RuntimeError as e:
    print(e)


class Replaces:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        raise TypeError("replaced") from value


try:
    with Replaces():
        raise ValueError("original")
except TypeError as e:
    print(e, "<-", e.__cause__, e.__context__ is e.__cause__)

def gen():
    with Manager("generator"):
        yield 1
        yield 2


g = gen()
print(next(g))
g.close()
with Manager("target") as (x, *rest):
    print(x, rest)
