class Field:
    def __init__(self, default):
        self.default = default

    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return f"field {self.name} of {owner.__name__}"
        return getattr(instance, self.name, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, type(self.default)):
            raise TypeError(f"{self.name[1:]} wants {type(self.default).__name__}")
        setattr(instance, self.name, value)

    def __delete__(self, instance):
        delattr(instance, self.name)


class Once:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner):
        value = instance.__dict__[self.function.__name__] = self.function(instance)
        return value


class Pin:
    number = Field(0)
    label = Field("none")

    @Once
    def costly(self):
        print("computing", end=" ")
        return self.number * 100

    def __getattr__(self, name):
        if name.startswith("is_"):
            return name[3:] == self.label
        raise AttributeError(f"no {name}")


p, q = Pin(), Pin()
p.number, p.label = 4, "led"
print(p.number, q.number, p.label, Pin.label, p.is_led, q.is_led, sorted(vars(p)))
print(p.costly, p.costly, q.costly)
p.__dict__["number"] = "shadow"
print(p.number, vars(p)["number"], hasattr(p, "nothing"), getattr(q, "nothing", "fallback"))
for wrong in (lambda: setattr(p, "number", "x"), lambda: p.nothing, lambda: delattr(q, "label")):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
del p.number
print(p.number)
