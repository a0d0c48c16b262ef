import math
import sys

FIRST = [1]


def before():
    return FIRST, SECOND, THIRD, before, math.pi, sys.argv


SECOND = {"a": FIRST}


class Point:
    origin = (0, 0)

    def __init__(self, x):
        self.x = x

    def other(self):
        return Point(self.x), make


def make():
    return Point(1), before()


THIRD = make()


def after():
    return FIRST, SECOND, THIRD


if THIRD:
    SOMETIMES = 1

print(SOMETIMES, after)


def clear():
    global FOURTH
    del FOURTH


FOURTH = 4
print(FOURTH)
