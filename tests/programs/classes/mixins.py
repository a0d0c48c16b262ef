class Base:
    registry = {}

    def __init__(self, **options):
        self.options = options
        self.registry.setdefault(type(self).__name__, []).append(self)

    def describe(self):
        return ["base"]


class Named(Base):
    def __init__(self, *, name="?", **options):
        super().__init__(**options)
        self.name = name

    def describe(self):
        return [f"named {self.name}"] + super().describe()


class Sized(Base):
    def __init__(self, *, size=0, **options):
        super().__init__(**options)
        self.size = size

    def describe(self):
        return [f"sized {self.size}"] + super().describe()

    @staticmethod
    def unit():
        return "mm"


class Plain:
    def describe(self):
        return ["plain"]

    unit = "never"


class Part(Named, Sized, Plain):
    @classmethod
    def of(cls, text, **more):
        name, size = text.split(":")
        return cls(name=name, size=int(size), **more)


class Screw(Part):
    describe = Sized.describe
    unit = lambda self: Part.unit() + "!"


for thing in (Part.of("bolt:8", colour="red"), Screw.of("m3:3"), Named(name="n", x=1), Base()):
    print(type(thing).__name__, thing.describe(), thing.options)
print([c.__name__ for c in Screw.__mro__], Part.unit(), Screw().unit())
print({k: len(v) for k, v in Base.registry.items()}, Screw.registry is Base.registry)
print(isinstance(Screw(), Plain), issubclass(Part, (int, Sized)), issubclass(Named, Sized))
