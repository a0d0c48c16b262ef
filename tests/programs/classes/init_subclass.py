# __init_subclass__, class attributes made by decorators, __set_name__, registries, class-level state.
class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        cls.plugin_name = name or cls.__name__.lower()
        Plugin.registry[cls.plugin_name] = cls

    def run(self):
        return f"{self.plugin_name}:{self.work()}"


class Add(Plugin, name="plus"):
    def work(self):
        return 1 + 2


class Mul(Plugin):
    def work(self):
        return 3 * 4


class Sub(Mul, name="sub"):
    def work(self):
        return -super().work()


print(sorted(Plugin.registry), [Plugin.registry[k]().run() for k in sorted(Plugin.registry)], Sub.plugin_name, Mul.plugin_name)
try:
    class Bad(Plugin, nmae="typo"):
        pass
except TypeError as e:
    print(e)


def register(kind):
    def decorate(cls):
        cls.kind = kind
        cls.describe = lambda self: f"{type(self).__name__} is {cls.kind}"
        kinds.append(cls)
        return cls
    return decorate


kinds = []


@register("fruit")
class Apple:
    pass


@register("root")
@register("vegetable")
class Carrot:
    kind = "unknown"


print(Apple().describe(), Carrot().describe(), [k.__name__ for k in kinds])


def replace(cls):
    return [cls.__name__, cls.value]


@replace
class Gone:
    value = 5


print(Gone)


class Field:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        self.name = name
        owner.fields = getattr(owner, "fields", ()) + (name,)

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.values.get(self.name)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        instance.values[self.name] = value


class Record:
    def __init__(self, **kw):
        self.values = {}
        for k, v in kw.items():
            setattr(self, k, v)


class Person(Record):
    name = Field(str)
    age = Field(int)


p = Person(name="Ann", age=3)
p.age += 1
print(p.name, p.age, p.values, Person.fields, Person.name.kind is str)
try:
    p.age = "old"
except TypeError as e:
    print(e, p.age)


class Counter:
    instances = 0
    names = []

    def __new__(cls, *args):
        cls.instances += 1
        return super().__new__(cls)

    def __init__(self, name):
        self.names.append(name)
        self.names = self.names + ["own"]


class SubCounter(Counter):
    instances = 10


Counter("a"), SubCounter("b"), Counter("c")
print(Counter.instances, SubCounter.instances, Counter.names, Counter("d").names)


class Singleton:
    _it = None

    def __new__(cls):
        if cls._it is None:
            cls._it = super().__new__(cls)
            cls._it.count = 0
        cls._it.count += 1
        return cls._it


print(Singleton() is Singleton(), Singleton().count)


class Other:
    def __new__(cls, x):
        return x * 2

    def __init__(self, x):
        print("never")


print(Other(21), Other("ab"))


class Vec:
    def __init__(self, *v):
        self.v = v

    def __class_getitem__(cls, n):
        return f"{cls.__name__}[{n}]"

    @classmethod
    def of(cls, it):
        return cls(*it)

    zero = property(lambda self: type(self)(*[0] * len(self.v)))


print(Vec[3], Vec.of(range(3)).v, Vec(1, 2).zero.v)
