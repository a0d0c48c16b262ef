# Attributes stored on instances of built-in exceptions, notes among them.
e = ValueError("x")
e.code = 5
print(e.code, e.__dict__, hasattr(e, "code"), hasattr(e, "other"))
e.add_note("n1")
print(e.__notes__, e.__dict__)
e.__notes__.append("n2")
print(e.__dict__)

f = KeyError("k")
f.add_note("first")
f.data = [1, 2]
print(f.__dict__, f.__notes__, f.data)
f.add_note("second")
print(vars(f))
del f.data
print(f.__dict__)
for action in (lambda: f.data, lambda: delattr(f, "data")):
    try:
        action()
    except AttributeError as x:
        print(x)
f.__notes__ = ("a", "b")
print(f.__notes__, f.__dict__)
try:
    f.add_note("c")
except TypeError as x:
    print(x)
f.__dict__["z"] = 9
print(f.z)

# What is raised keeps them.
try:
    try:
        raise OSError(2, "no")
    except OSError as err:
        err.where = "here"
        raise
except OSError as err:
    print(err.where, err.errno, err.__dict__)


def annotate(e, **kw):
    for k, v in kw.items():
        setattr(e, k, v)
    return e


try:
    raise annotate(IndexError("i"), a=1, b=2)
except IndexError as i:
    print(i.a, i.b, sorted(i.__dict__), [n for n in dir(i) if len(n) < 3])


# Exceptions of the program: with slots, without, made at run time.
class Slotted(Exception):
    __slots__ = ("a",)

    def __init__(self):
        self.a = 1


class Below(Slotted):
    pass


class Plain(Exception):
    def __init__(self, m):
        super().__init__(m)
        self.m = m


s = Slotted()
s.b = 2
print(s.a, s.b, s.__dict__)
t = Below()
t.c = 4
print(t.a, t.c)
g = Plain("m")
g.add_note("q")
g.extra = 8
print(sorted(g.__dict__.items()), g.extra)


def derive(base):
    class Made(base):
        __slots__ = ("q",)

    return Made


x = derive(ValueError)()
x.q = 1
x.r = 2
print(x.q, x.r, x.__dict__)


# Who answers to a name may be an instance, a function or an exception.
class A:
    def __init__(self):
        self.calls = 0

    def go(self):
        return 1


def function():
    pass


def twice(o):
    n = o.calls
    return n + n


def go(o):
    return o.go()


function.calls = "x"
e.calls = 2.5
e.go = lambda: "went"
for o in A(), function, e:
    print(twice(o))
for o in A(), e:
    print(go(o) * 2)


# What has a meaning of its own keeps it.
def store(e, name, value):
    try:
        setattr(e, name, value)
    except TypeError as x:
        print(x)


store(e, "args", 5)
store(e, "args", (1, 2))
store(e, "__cause__", 3)
print(e, e.args, list(e.__dict__))
e.__notes__ = {"a": 1}
print(e.__notes__)
n = ValueError("p")
n.__notes__ = {"a": 1}
print(n.__notes__, n.__dict__)


# The runtime's own.
def endless(n):
    return endless(n + 1) + 1


for _ in range(2):
    try:
        endless(0)
    except RecursionError as r:
        print(r.__dict__)
        r.depth = 3
        print(r.depth, r.__dict__)

e = ValueError("top")
e.add_note("line1\nline2")
e.x = 1
e.__notes__.append(5)
raise e
