from . import LOUD
from .tools import noise
from .tools.noise import make


def speak():
    return make("woof") + str(noise.COUNT)
