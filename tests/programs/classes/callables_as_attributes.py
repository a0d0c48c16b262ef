# Of the callables that a class attribute holds only functions become methods.
def closure(value):
    def inner(self, *more):
        return value, type(self).__name__, more
    return inner


class Callable:
    def __call__(self, *args):
        return "called", args

    def method(self, *args):
        return "method", args


class C:
    function = closure("f")
    anonymous = lambda self, x: (type(self).__name__, x)
    a_type = int
    built_in = abs
    instance = Callable()
    bound = Callable().method
    joined = "-".join
    static = staticmethod(closure("s"))


class L(list):
    add = list.append


c = C()
print(c.function(), c.function(1, 2))
print(c.anonymous(3))
print(c.a_type("4"), c.built_in(-5), c.instance(6), c.bound(7), c.joined(["a", "b"]))
print(c.static(8))
print(C.a_type("9"), C.built_in(-10), C.instance(11), C.bound(12), C.function(c, 13))
items = L()
items.add(14)
print(items)
C.built_in = len
print(c.built_in([1, 2]))
C.anonymous = closure("new")
print(c.anonymous(15))
