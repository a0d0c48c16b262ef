# Properties, descriptors, static and class methods.
class Temperature:
    def __init__(self, c):
        self._c = c
        self.log = []

    @property
    def celsius(self):
        "Degrees."
        self.log.append("get")
        return self._c

    @celsius.setter
    def celsius(self, value):
        if value < -273:
            raise ValueError("too cold")
        self.log.append("set")
        self._c = value

    @celsius.deleter
    def celsius(self):
        self.log.append("del")
        self._c = 0

    fahrenheit = property(lambda self: self._c * 9 // 5 + 32, lambda self, f: setattr(self, "_c", (f - 32) * 5 // 9))

    @property
    def readonly(self):
        return 42


t = Temperature(10)
t.celsius += 5
print(t.celsius, t.fahrenheit, t.log)
t.fahrenheit = 212
print(t.celsius)
del t.celsius
print(t.celsius, t.log, Temperature.celsius.__doc__)
for action in (
    lambda: setattr(t, "celsius", -300),
    lambda: setattr(t, "readonly", 1),
    lambda: delattr(t, "readonly"),
    lambda: delattr(t, "fahrenheit"),
):
    try:
        action()
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)
t.__dict__["readonly"] = 5
print(t.readonly, "celsius" in t.__dict__, isinstance(Temperature.celsius, property))


class Colder(Temperature):
    @Temperature.celsius.getter
    def celsius(self):
        return self._c - 1000

    @property
    def readonly(self):
        return super().readonly + 1


c = Colder(7)
c.celsius = 8
print(c.celsius, c.readonly, c.log)


class Descriptor:
    def __set_name__(self, owner, name):
        self.name = name
        print("set_name", owner.__name__, name)

    def __get__(self, instance, owner):
        if instance is None:
            return "from " + owner.__name__
        return instance.__dict__.get(self.name, "unset")

    def __set__(self, instance, value):
        instance.__dict__[self.name] = ("set", value)

    def __delete__(self, instance):
        del instance.__dict__[self.name]


class NonData:
    def __get__(self, instance, owner):
        return "non-data"


class User:
    field = Descriptor()
    other = NonData()


u = User()
print(User.field, u.field, u.other)
u.field = 3
u.other = "own"
print(u.field, u.other, u.__dict__)
del u.field
del u.other
print(u.field, u.other)


class Math:
    base = 10

    @staticmethod
    def double(x):
        return x * 2

    @classmethod
    def scaled(cls, x):
        return cls.base * cls.double(x)

    @classmethod
    @property
    def odd(cls):
        return 1

    def use(self):
        return self.double(1), self.scaled(2), Math.double(3), type(self).scaled(4)


class More(Math):
    base = 100

    @staticmethod
    def double(x):
        return x * 3


print(Math.double(4), Math().use(), More.scaled(1), More().use())
f = More.scaled
print(f(5), f.__self__ is More, Math.__dict__["double"].__func__(9))
lazy_calls = []


class Lazy:
    @property
    def value(self):
        lazy_calls.append(1)
        self.__dict__["cached"] = 7
        return self.cached

    @property
    def broken(self):
        return self.nothing


print(Lazy().value, lazy_calls)
try:
    Lazy().broken
except AttributeError as e:
    print(e)
print(hasattr(Lazy(), "broken"), getattr(Lazy(), "broken", "default"))
