# __new__ of built-in types, called by name.
class Plain:
    def __init__(self):
        self.x = 1


class Items(list):
    pass


class Wrong(ValueError):
    pass


p = object.__new__(Plain)
print(type(p).__name__, hasattr(p, "x"))
p.__init__()
print(p.x)
print(list.__new__(Items), Wrong.__new__(Wrong, 1, 2).args, type(dict.__new__(dict)))
make = object.__new__
for cls in (1, int, Items, Wrong, None):
    try:
        make(cls)
    except TypeError as e:
        print("TypeError", e)
for base, cls in ((list, Plain), (list, dict), (ValueError, Wrong), (Exception, Wrong)):
    new = base.__new__
    try:
        print(type(new(cls)).__name__)
    except TypeError as e:
        print("TypeError", e)
try:
    make()
except TypeError as e:
    print("TypeError", e)
