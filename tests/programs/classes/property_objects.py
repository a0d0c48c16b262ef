# A property read through its class is the property itself: its functions, one part of it in another class, its docstring.
class Percent:
    lo, hi = 0, 100

    def __init__(self, value):
        self.value = value

    @property
    def value(self):
        "From lo to hi."
        return self._value

    @value.setter
    def value(self, v):
        self._value = max(self.lo, min(self.hi, v))

    @value.deleter
    def value(self):
        print("deleting", self._value)
        del self._value

    @property
    def fixed(self):
        return 42


class Duty(Percent):
    hi = 50

    @property
    def value(self):
        return super().value * 2

    @value.setter
    def value(self, v):
        Percent.value.fset(self, v)


class Loud(Percent):
    @Percent.value.getter
    def value(self):
        print("getting")
        return self._value


class Kind:
    @property
    def name(self):
        return type(self).__name__

    @classmethod
    def reader(cls):
        return cls.name.fget


p, d = Percent(150), Duty(70)
print(p.value, d.value, p.fixed, Percent.fixed.fget(d), Duty.fixed.fget(5), Percent.fixed.fset)
print(type(Percent.value), isinstance(Duty.value, property), Percent.value is Percent.value, Duty.value is Percent.value, Duty.fixed is Percent.fixed)
print(Percent.value.__doc__, Percent.value.fget(d), Duty.value.fget(d), Percent.value.__get__(p))
Percent.value.__set__(p, -3)
d.value -= 90
print(p.value, d.value)
l = Loud(7)
l.value += 1
print(l.value)
del p.value
try:
    p.value
except AttributeError as e:
    print(e)
try:
    p.fixed = 1
except AttributeError as e:
    print(e)
print(Kind.reader()(p), Kind().name, {c.__name__: c(30).value for c in (Percent, Duty)})
