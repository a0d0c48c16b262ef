# dir() of modules: the globals that are bound then.
import math
import shelf


def shown(module):
    return [name for name in dir(module) if not name.startswith("_")]


print(shown(shelf))
shelf.late = 1
shelf.drop()
print(shown(shelf), hasattr(shelf, "first"), hasattr(shelf, "late"))
print("pi" in dir(math), "sqrt" in dir(math), "nothing" in dir(math))
for module in shelf, math:
    print(module.__name__ in ("shelf", "math"), "__name__" in dir(module))
