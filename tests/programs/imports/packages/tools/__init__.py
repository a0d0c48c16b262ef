"""Tools."""
print("tools starts", __name__)
VERSION = (1, 2)
from .text import shout
from . import text as own_text


def double(x):
    return x * 2


_private = "hidden"
print("tools ends")
