import other
from shapes import *
from names import *

print(area(tau), public, _private if False else 0, helper())


def use():
    return side(public[0]), tau
