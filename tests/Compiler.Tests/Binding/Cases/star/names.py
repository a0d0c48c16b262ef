import sys
from math import sin

public = [1]
_private = 2
if sys.argv:
    sometimes = 1


def helper():
    return sin(0)


try:
    from not_there import gone
except ImportError:
    pass
print(sometimes)
