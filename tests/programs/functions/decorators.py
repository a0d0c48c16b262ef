# Decorators of functions, methods and classes; with arguments, stacked, as classes, keeping state.
def memoize(f):
    cache = {}

    def wrapper(*args):
        if args not in cache:
            cache[args] = f(*args)
            wrapper.misses += 1
        wrapper.calls += 1
        return cache[args]
    wrapper.misses = wrapper.calls = 0
    wrapper.__wrapped__ = f
    return wrapper


@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(40), fib.misses, fib.calls, fib.__wrapped__.__name__)


def repeat(n, *, sep=" "):
    def decorator(f):
        def wrapper(*args, **kw):
            return sep.join(str(f(*args, **kw)) for _ in range(n))
        wrapper.__name__ = f"{f.__name__}_x{n}"
        return wrapper
    return decorator


@repeat(2, sep="|")
@repeat(3)
def hello(name, mark="!"):
    return "hi " + name + mark


print(hello("bob"), hello("al", mark="?"), hello.__name__)


class Count:
    def __init__(self, f):
        self.f, self.n = f, 0

    def __call__(self, *args, **kw):
        self.n += 1
        return self.f(*args, **kw)

    def __get__(self, instance, owner):
        return self if instance is None else lambda *a: self(instance, *a)


@Count
def add(a, b=1):
    return a + b


class K:
    def __init__(self, v):
        self.v = v

    @Count
    def method(self, x):
        return self.v + x

    @staticmethod
    @memoize
    def static(x):
        return [x]

    @classmethod
    def make(cls, v):
        return cls(v)

    @property
    @memoize
    def prop(self):
        return ["prop", self.v]


print(add(1), add(1, b=5), add.n, K(10).method(5), K(20).method(1), K.method.n, K.static(1) is K.static(1), K.make(3).v)
k = K(7)
print(k.prop, k.prop is k.prop)


def checked(**types):
    def decorator(f):
        def wrapper(**kw):
            for name, t in types.items():
                if not isinstance(kw.get(name), t):
                    raise TypeError(f"{f.__name__}: {name} must be {t.__name__}")
            return f(**kw)
        return wrapper
    return decorator


@checked(a=int, b=str)
def typed(a, b):
    return b * a


print(typed(a=2, b="x"))
try:
    typed(a="2", b="x")
except TypeError as e:
    print(e)
registry = {}


def register(name):
    return lambda f: registry.setdefault(name, f)


@register("double")
def _(x):
    return x * 2


@register("square")
def _(x):
    return x * x


print({n: f(5) for n, f in registry.items()}, _(3))


def total_ordering(cls):
    cls.__le__ = lambda a, b: not b < a
    cls.__gt__ = lambda a, b: b < a
    cls.__ge__ = lambda a, b: not a < b
    return cls


@total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __lt__(self, other):
        return self.parts < other.parts


a, b = Version(1, 2), Version(1, 10)
print(a < b, a <= b, a > b, a >= b, a <= a, max(a, b).parts)


def retry(times, *errors):
    def decorator(f):
        def wrapper(*args):
            for attempt in range(1, times + 1):
                try:
                    return f(*args, attempt)
                except errors as e:
                    last = e
            raise RuntimeError(f"gave up after {times}") from last
        return wrapper
    return decorator


@retry(3, ValueError, KeyError)
def flaky(needed, attempt):
    if attempt < needed:
        raise ValueError(attempt)
    return f"ok at {attempt}"


print(flaky(1), flaky(3))
try:
    flaky(9)
except RuntimeError as e:
    print(e, repr(e.__cause__))
log = []


def traced(f):
    def wrapper(*a):
        log.append(("enter", f.__name__, a))
        try:
            return f(*a)
        finally:
            log.append(("leave", f.__name__))
    return wrapper


@traced
def outer(n):
    return inner(n) + 1


@traced
def inner(n):
    return 10 // n


print(outer(5), log)
log.clear()
try:
    outer(0)
except ZeroDivisionError:
    print(log)
