VERSION = "1." + str(2)
from . import mod
from .mod import fn as _fn
