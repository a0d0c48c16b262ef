class Plain:
    pass


class Equal:
    def __eq__(self, other):
        return isinstance(other, Equal)


class Both:
    def __init__(self, key):
        self.key = key

    def __eq__(self, other):
        return self.key == other.key

    def __hash__(self):
        return hash(self.key)


class Below(Equal):
    pass


class Again(Equal):
    __hash__ = object.__hash__


class Wrong:
    def __hash__(self):
        return "1"


for cls in (Plain, Equal, Below, Again, Wrong):
    thing = cls()
    try:
        print(cls.__name__, hash(thing) == hash(thing), len({thing, thing}))
    except TypeError as e:
        print(cls.__name__, e)
print(Equal.__hash__, Below.__hash__)
print(len({Both(1), Both(1), Both(2)}), {Both("a"): 3}[Both("a")])
