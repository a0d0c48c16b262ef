import animals
import animals.dog
from animals import cat, LOUD
from animals.tools import noise as n, noise
from animals.tools.noise import make as make_noise
import animals.tools as t
import os_like

print(__name__, animals.__name__, animals.dog.__name__, cat.__name__)
print(animals.dog.speak(), cat.speak(), LOUD, animals.LOUD)
print(n is noise, n.make("x"), make_noise("y"), t.noise.COUNT)
print(animals.tools.parent_loud())
noise.COUNT += 5
print(n.COUNT, t.noise.COUNT)
animals.LOUD = "changed"
print(animals.tools.parent_loud(), LOUD)
print(os_like.path.join("a", "b"))


def lazily():
    import late
    return late.VALUE


print("before late")
print(lazily(), lazily())
if True:
    from late import VALUE as v2
print(v2)
try:
    import does_not_exist_anywhere
except ImportError as e:
    print(type(e).__name__, e)
