# Functions as values: stored, compared, decorated, given attributes, passed to built-ins.
def compose(*fs):
    def composed(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return composed


print(compose(str, abs, lambda x: x - 10)(3), compose()(5))
table = {"add": lambda a, b: a + b, "neg": lambda a: -a, "len": len, "int": int}
print(table["add"](1, 2), table["neg"](5), table["len"]("abc"), table["int"]("7f", 16))


def trace(prefix):
    def decorator(f):
        calls = []

        def wrapper(*args, **kw):
            calls.append(args)
            result = f(*args, **kw)
            print(prefix, f.__name__, args, kw, "->", result)
            return result
        wrapper.calls = calls
        wrapper.__name__ = f.__name__
        return wrapper
    return decorator


@trace("A")
@trace("B")
def add(a, b=1):
    "Adds."
    return a + b


add(1)
add(2, b=3)
print(add.calls, add.__name__)


def attributes():
    attributes.count += 1
    return attributes.count


attributes.count = 0
print([attributes() for _ in range(3)], attributes.count, attributes.__dict__)
try:
    attributes.missing
except AttributeError as e:
    print(e)
del attributes.count
print(hasattr(attributes, "count"))
print(add.calls == [(1,), (2,)], compose.__name__, (lambda: 0).__name__, len.__name__, trace.__doc__)


def documented():
    """First line.

    More."""
    return 1


print(documented.__doc__.split(), callable(documented), callable(5), callable(int), callable(len))
print(documented == documented, documented is documented, documented != add, len({documented, documented, add}))
print(list(map(compose(lambda x: x * 2, lambda x: x + 1), [1, 2, 3])), sorted([3, -1, 2], key=abs))


class Strategy:
    def __init__(self, f):
        self.f = f
        self.m = self.method

    def method(self, x):
        return ("method", x)

    def run(self, x):
        return self.f(x), self.m(x)


s = Strategy(lambda x: x + 100)
print(s.run(1))
s.f = len
s.m = str.upper
print(s.run("abc"))
bound = s.method
print(bound(5), bound.__self__ is s, bound.__name__, bound == s.method, bound is s.method)
up = "abc".upper
print(up(), list(map(str.strip, [" a ", "b "])), [].__len__(), (5).__add__(6))
add_to = []
for f in (add_to.append, add_to.extend, add_to.remove):
    f([1] if f == add_to.extend else 1)
print(add_to)
