# pyc2c-test: by-hand: what __set_name__ raises comes as it is since Python 3.12, the reference installation is older
# __set_name__ is called in the order of the class body, whether or not any line reads the attribute.
class Field:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        print(owner.__name__, name, self.kind.__name__)
        owner.fields.append(name)


class Model:
    fields = []
    zeta = Field(int)
    alpha = Field(str)
    mid = Field(float)
    plain = 5
    name = Field(bytes)
    beta = Field(list)

    def method(self):
        return self.fields


print(Model.fields, Model().method(), Model.plain)


class Derived(Model):
    extra = Field(int)
    alpha = Field(dict)
    if extra.kind is str:
        never = Field(set)
    else:
        always = Field(set)
    gone = Field(int)
    del gone


print(Model.fields)


class Adding:
    made = 0

    def __set_name__(self, owner, name):
        print("adding", name)
        Adding.made += 1
        owner.later = Adding()


class Grows:
    later = None
    first = Adding()


print(Adding.made, type(Grows.later).__name__)


def factory(kind):
    class Local:
        fields = []
        second = Field(kind)
        first = Field(kind)

    return Local.fields


print(factory(int), factory(str))


class Raises:
    def __set_name__(self, owner, name):
        raise ValueError(f"no {name}")


try:

    class Refused:
        bad = Raises()

except ValueError as e:
    print(e)


class Changing:
    def __set_name__(self, owner, name):
        owner.count = 5
        owner.late = [name]
        try:
            owner.shown(7)
        except AttributeError as e:
            print(e)


class Changed:
    count = 0
    there = Changing()

    def __init__(self):
        self.x = 2

    def shown(self):
        return self.x, self.count, self.late


print(Changed().shown())


def make():
    class Made:
        def __set_name__(self, owner, name):
            print("made", owner.__name__, name)

    return Made


Made = make()


class Holder:
    one, two = Made(), Made()


print(type(Holder.one).__name__)
