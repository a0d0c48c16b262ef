# Methods read from a class by a computed name are plain functions: any object may be their self.
class Plain:
    def __init__(self, x):
        self.x = x

    def get(self):
        return self.x

    def add(self, n):
        self.x += n
        return self.x


class Other:
    x = "class attribute"


class Chosen:
    def __init__(self):
        self.value = 1

    def get(self):
        return self.value

    @classmethod
    def pick(cls, name):
        return getattr(cls, name)


class Meta(type):
    def pick(cls, name):
        return getattr(cls, name)


class Made(metaclass=Meta):
    def __init__(self):
        self.value = 2

    def get(self):
        return self.value


class Listed:
    def __init__(self):
        self.value = 3

    def get(self):
        return self.value


def attempt(f, *args):
    try:
        print(f(*args))
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)


name = "".join(["g", "et"])
print(Plain(1).get(), Chosen().get(), Made().get(), Listed().get())
get = getattr(Plain, name)
for thing in (Plain(5), Other(), Other, 5, "abc", None, [1]):
    attempt(get, thing)
attempt(getattr(Plain, "add"[:3]), Plain(1), 2)
attempt(getattr(Plain, "ad" + "d"), Other(), "!")
for f in (Chosen.pick(name), Made.pick(name), getattr(type(Listed()), name), *map(getattr, [Listed, Made], [name] * 2)):
    attempt(f, 7)
    attempt(f, Listed())
attempt(get)


def register(cls):
    cls.count = 5
    attempt(cls.shown, 8)
    return cls


class Base:
    def __init_subclass__(cls):
        attempt(cls.shown, 9)


@register
class Decorated(Base):
    count = 0

    def __init__(self):
        self.value = 4

    def shown(self):
        return self.value, self.count


print(Decorated().shown())
