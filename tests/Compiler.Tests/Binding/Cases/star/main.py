import other
from math import *
from names import *

print(sqrt(pi), public, _private if False else 0, helper())


def use():
    return floor(public[0]), tau
