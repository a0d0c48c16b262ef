# with: order, suppression, several managers, targets, leaving in every way.
class M:
    log = []

    def __init__(self, name, suppress=False, fail=None):
        self.name, self.suppress, self.fail = name, suppress, fail

    def __enter__(self):
        M.log.append("+" + self.name)
        if self.fail == "enter":
            raise RuntimeError("enter " + self.name)
        return self.name

    def __exit__(self, kind, value, traceback):
        M.log.append("-" + self.name + (":" + repr(value) if kind else ""))
        if self.fail == "exit":
            raise RuntimeError("exit " + self.name)
        return self.suppress


def show(title):
    print(title, M.log)
    M.log = []


with M("a") as a, M("b") as b:
    M.log.append(a + b)
show("two")
with M("s", True):
    raise ValueError("gone")
show("suppressed")
try:
    with M("a"), M("b"):
        raise KeyError("k")
except KeyError:
    show("passed")
with M("outer", True) as o, M("inner") as i:
    1 / 0
show("outer suppresses")
try:
    with M("a"), M("b", fail="enter"), M("c"):
        pass
except RuntimeError as e:
    show(e)
try:
    with M("a"), M("b", fail="exit"):
        raise ValueError("first")
except RuntimeError as e:
    show((str(e), repr(e.__context__)))
with M("a", True), M("b", fail="exit"):
    pass
show("exit fails, suppressed")


def leave(how):
    for n in range(2):
        with M(how + str(n)):
            if how == "return":
                return n
            if how == "break":
                break
            if how == "continue":
                continue
            if how == "raise":
                raise ValueError(n)
    return "end"


for how in ("return", "break", "continue", "none"):
    print(leave(how), end=" ")
    show(how)
try:
    leave("raise")
except ValueError:
    show("raise")
with (M("p") as p, M("q") as q):
    print(p, q)
with (M("r")):
    pass
show("parentheses")


class Target:
    pass


t, items = Target(), [0, 0]
with M("attribute") as t.x, M("item") as items[1]:
    print(t.x, items)


class Pair:
    def __enter__(self):
        return 1, [2, 3]

    def __exit__(self, *args):
        print(len(args), args[:2])


with Pair() as (one, [two, *three]):
    print(one, two, three)
try:
    with Pair() as (x, y, z):
        pass
except ValueError as e:
    print(e)


class NoExit:
    def __enter__(self):
        return self


class NoEnter:
    def __exit__(self, *a):
        pass


for bad in (NoExit(), NoEnter(), 5):
    try:
        with bad:
            print("never")
    except TypeError as e:
        print(e)


class Dynamic:
    pass


d = Dynamic()
d.__enter__ = lambda: 1
d.__exit__ = lambda *a: True
try:
    with d:
        pass
except TypeError as e:
    print("instance attributes do not count")


class Truthy:
    def __init__(self, value):
        self.value = value

    def __enter__(self):
        return self

    def __exit__(self, *args):
        return self.value


for value in (1, "x", [0], 0, "", None, []):
    try:
        with Truthy(value):
            raise ValueError
        print("suppressed", repr(value))
    except ValueError:
        print("raised", repr(value))
M.log = []


def nested(n):
    if n == 0:
        raise ValueError("bottom")
    with M(str(n)):
        nested(n - 1)


try:
    nested(3)
except ValueError:
    show("nested")


def value_after():
    with M("v") as v:
        result = v * 2
    return result, v


print(value_after())
