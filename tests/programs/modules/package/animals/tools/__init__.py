from .. import LOUD as original
import animals


def parent_loud():
    return original, animals.LOUD
