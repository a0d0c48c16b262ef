"""Attributes by names that are only made while the program runs, of classes whose attributes no line reads by name."""


class Command:
    kind = "command"

    def __init__(self, speed):
        self.speed = speed
        self.left = 0

    def do_turn(self, amount):
        self.left += amount
        return self.left

    def do_stop(self):
        return f"stopped at {self.left}"


c = Command(3)
for word, arguments in (("turn", (5,)), ("turn", (-2,)), ("stop", ()), ("fly", ())):
    method = getattr(c, "do_" + word, None)
    print(word, method(*arguments) if method else "unknown")
for name in ("spe" + "ed", "ki" + "nd", "no" + "ne"):
    print(name, hasattr(c, name), getattr(c, name, "absent"))
setattr(c, "spe" + "ed", 9)
print(c.__dict__, sorted(vars(c)))
delattr(c, "spe" + "ed")
try:
    getattr(c, "spe" + "ed")
except AttributeError as e:
    print(e)
print([n for n in dir(c) if not n.startswith("_")])
print("{0.left} {0.kind} {1[0].left}".format(c, [c]))

items = []
getattr(items, "app" + "end")(1)
print(items, getattr("abc", "up" + "per")(), getattr(5, "bit_" + "length")())
