print("leaf starts")
from ..text import shout as s

value = "leaf " + s("v")
