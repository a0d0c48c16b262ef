name = __name__, __package__
from . import helper as h
from .deep import leaf
from .deep.leaf import value as v
