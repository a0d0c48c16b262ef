# pyc2c-test: by-hand: Notes that are no list: Python 3.13 ends them with a line end, the reference installation is older
try:
    try:
        e = ValueError("inner")
        e.__notes__ = ("a", "b")
        raise e
    finally:
        e = KeyError("outer")
        e.__notes__ = 7
        raise e
except KeyError as e:
    f = RuntimeError("last")
    f.__notes__ = {"x": 1}
    raise f
