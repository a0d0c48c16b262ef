class Named:
    kind = 1

    def __init__(self):
        self.value = 2

    def method(self):
        pass


class Own:
    def __dir__(self):
        return ["c", "a", "b"]


def public(names):
    return [name for name in names if not name.startswith("_")]


print(Named.kind, Named().method())
print(public(dir(Named())))
print(dir(Own()), public(dir(Own)))
class Odd:
    def __dir__(self):
        return ("z", "y")


print(dir(Odd()))
