# Stores under computed names reach the attributes that other code stores by name.
class Tree:
    __slots__ = "left", "right", "key"

    def __init__(self, key):
        self.key = key
        self.left = self.right = None

    def add(self, key):
        node = self
        while True:
            side = "left" if key < node.key else "right"
            child = getattr(node, side)
            if child is None:
                setattr(node, side, Tree(key))
                return self
            node = child

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.key
        if self.right:
            yield from self.right


t = Tree(5)
for key in (3, 8, 1, 4, 9):
    t.add(key)
print(list(t))


class Frozen:
    def __init__(self, x):
        object.__setattr__(self, "x", x)
        super().__setattr__("y", None)

    def __setattr__(self, name, value):
        raise AttributeError("frozen " + name)

    def change(self, value):
        object.__setattr__(self, "y", value)
        return self


f = Frozen(1)
print(f.x, f.y, f.change("two").y)
try:
    f.x = 5
except AttributeError as e:
    print(e)


class Settings:
    def __init__(self):
        self.level = 0
        self.name = "none"

    def load(self, text):
        for part in text.split(";"):
            name, value = part.split("=")
            old = getattr(self, name)
            setattr(self, name, type(old)(value))
        return self.level + 1, self.name.upper()


print(Settings().load("level=41;name=abc"))
