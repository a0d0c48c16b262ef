# Methods of every kind in a program that stores attributes under computed names.
class Tool:
    made = 0

    @classmethod
    def create(cls, n=1):
        cls.made += n
        return cls.__name__, cls.made

    @staticmethod
    def twice(x):
        return x * 2

    def plain(self):
        return "plain"

    @property
    def size(self):
        return 3

    def __init_subclass__(cls, **kw):
        super().__init_subclass__()
        print("subclass", cls.__name__, sorted(kw))


class Better(Tool, tag=1):
    pass


class Best(Better):
    pass


t = Better()
print(Tool.create(), Better.create(5), t.create(), Tool.twice(2), t.twice(3), t.plain(), t.size)
for name, value in (("twice", lambda x: x * 3), ("plain", lambda: "own"), ("free", 7)):
    setattr(t, name, value)
print(t.twice(3), t.plain(), t.free, Better().twice(3))
for name, value in (("plain", lambda self: "replaced"), ("made", 100), ("twice", staticmethod(lambda x: -x)),
                    ("create", classmethod(lambda cls, n=0: (cls, n)))):
    setattr(Tool, name, value)
print(Better().plain(), Tool.made, Tool.twice(4), Better().twice(5), Tool.create(6) == (Tool, 6), Best.create() == (Best, 0))
delattr(t, "plain")
print(t.plain(), hasattr(t, "free"))
