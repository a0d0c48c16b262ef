print("deep starts", __name__)
from .leaf import value
from .. import VERSION


def helper():
    return value, VERSION
