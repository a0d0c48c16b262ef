__all__ = ["leaf_value", "leaf"]
from .leaf import value as leaf_value
hidden = 1
