# pyc2c-test: by-hand: Python 3.13 names the object and the classes in these messages, the reference installation is older
# super() with and without arguments, as a value, and where the class is only known at run time.
class Base:
    level = 1

    def __new__(cls, *args):
        print("new", cls.__name__)
        return super(Base, cls).__new__(cls)

    def greet(self, name="x"):
        return "base " + name

    @classmethod
    def make(cls):
        return "made " + cls.__name__


class Derived(Base):
    level = 2

    def greet(self, name="y"):
        above = super()
        return "derived " + above.greet(name=name) + " " + str(above.level)

    def shown(self):
        return str(super())[:22], super().__thisclass__.__name__

    @classmethod
    def make(cls):
        s = super()
        return s.make() + "!"

    def behind(self, cls):
        return super(cls, self).greet("z")


d = Derived()
print(d.greet())
print(d.shown())
print(Derived.make())
print(d.behind(Derived))
print(hasattr(super(Derived, d), "greet"), hasattr(super(Derived, d), "missing"))
for bad in ((1, 1), (Derived, 1), (Base, int)):
    try:
        super(*bad)
    except TypeError as e:
        print("TypeError", e)
try:
    super(Derived, d).greet = 1
except AttributeError as e:
    print("AttributeError", e)
