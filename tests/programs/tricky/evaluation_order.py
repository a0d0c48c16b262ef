# What is evaluated when: operands, subscripts, calls, assignments, comparisons, displays.
log = []


def n(x):
    log.append(x)
    return x


def show(label, value=None):
    print(label, value, log)
    log.clear()


show("arithmetic", n(1) + n(2) * n(3) - n(4))
show("power", n(2) ** n(3) ** n(1))
show("comparison", n(1) < n(2) < n(0) < n(9))
show("and or", n(0) and n(1) or n(2) and n(3))
show("not", not n(0) or n(1))
show("conditional", n("a") if n(0) else n("b"))
show("call", max(n(1), *[n(2)], n(3), key=n(None)))
show("list", [n(1), *n([2]), n(3)])
show("dict", {n("k"): n("v"), **n({}), n("k2"): n("v2")})
show("set", len({n(1), n(2)}))
show("tuple", (n(1), (n(2), n(3))))
show("slice", n("abcdef")[n(1):n(5):n(2)])
show("f-string", f"{n(1)}{n(2):{n(3)}}{n(4)!r}")
show("subscript", n([10, 20])[n(1)])


class O:
    def __init__(self, name):
        self.__dict__["name"] = name

    def __setattr__(self, k, v):
        log.append(("setattr", self.name, k, v))

    def __getattr__(self, k):
        log.append(("getattr", self.name, k))
        return 1

    def __setitem__(self, k, v):
        log.append(("setitem", self.name, k, v))

    def __getitem__(self, k):
        log.append(("getitem", self.name, k))
        return 1

    def __delitem__(self, k):
        log.append(("delitem", self.name, k))

    def __delattr__(self, k):
        log.append(("delattr", self.name, k))

    def __iadd__(self, other):
        log.append(("iadd", self.name, other))
        return self

    def __call__(self, *args):
        log.append(("call", self.name, args))
        return self


o = {c: O(c) for c in "abc"}


def ob(c):
    log.append(c)
    return o[c]


ob("a").x = n(1)
show("attribute store")
ob("a")[n("i")] = n("v")
show("item store")
ob("a").x = ob("b")[n(0)] = n("v")
show("chained")
ob("a").x, ob("b")[n(1)] = n(2), n(3)
show("unpacking")
ob("a").x += n(1)
show("augmented attribute")
ob("a")[n("k")] += n(1)
show("augmented item")
o["a"] += n(5)
show("augmented variable")
del ob("a").x, ob("b")[n(1)]
show("del")
ob("a")(n(1))(n(2))
show("calls")
[ob("a").x, *ob("b").y] = n([1, 2, 3])
show("star target")
for ob("a").i in n([1, 2]):
    log.append("body")
show("for target")
with_log = []


def f(a=n("default a"), b=n("default b"), *, c=n("default c")):
    pass


show("def")


@n
@(lambda g: n("decorator") and g)
def decorated(x=n("default")):
    pass


print(log[:2], len(log))
log.clear()


class K(n(object)):
    x = n("x")
    y = n(x + "y")

    def m(self, d=n("d")):
        pass


print(log[1:])
log.clear()
i = 0
l = [0, 0, 0]
i, l[i] = 1, 5
show("i then l[i]", l)
l[i], i = 7, 2
show("l[i] then i", l)
a = b = n([])
show("chain is one object", a is b)
x = 1
x = (x := 5) + x
show("walrus", x)
x = 1
x = x + (x := 5)
show("walrus after", x)
print([y for y in n([1, 2]) if n(y) > 1 for z in n([y])], log)
log.clear()
try:
    n(1) + n(2)[n(3)] + n(4)
except TypeError:
    show("error stops")
try:
    undefined_list = [n(1), 1 // n(0), n(2)]
except ZeroDivisionError:
    show("display error")
lam = lambda p=n("lambda default"): n(p)
show("lambda made")
show("lambda called", lam())
assert n(1), n("message never")
show("assert")
print(n(1) is n(1), n(None) is not None, n(2) in n([2]), n(3) not in n([3]), log)
