__all__ = ["star_one", "STAR"]
from .text import *


def star_one():
    return hidden() + 1


def hidden():
    return 41


STAR = "*"
