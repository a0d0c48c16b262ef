# __context__, __cause__, __suppress_context__, from None.
def describe(e):
    out = []
    while e is not None:
        out.append((repr(e), repr(e.__cause__), e.__suppress_context__))
        e = e.__cause__ or (None if e.__suppress_context__ else e.__context__)
    return out


def implicit():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("implicit")


def explicit():
    try:
        {}["k"]
    except KeyError as e:
        raise ValueError("explicit") from e


def cut():
    try:
        [][0]
    except IndexError:
        raise ValueError("cut") from None


def deep():
    try:
        try:
            int("x")
        except ValueError as e:
            raise KeyError("mid") from e
    except KeyError:
        raise RuntimeError("top")


for f in (implicit, explicit, cut, deep):
    try:
        f()
    except Exception as e:
        print(f.__name__, describe(e))
        if f is cut:
            print(repr(e.__context__))
try:
    raise ValueError("a") from KeyError("b")
except ValueError as e:
    print(repr(e.__cause__), e.__context__)
try:
    raise ValueError from KeyError
except ValueError as e:
    print(repr(e.__cause__), repr(e))
for bad in (5, "text", None, int):
    try:
        raise bad
    except TypeError as e:
        print(e)
try:
    raise ValueError("x") from 5
except TypeError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)


class Bad(Exception):
    def __init__(self):
        raise KeyError("in init")


try:
    raise Bad
except KeyError as e:
    print(repr(e))
e1, e2 = ValueError(1), ValueError(2)
try:
    try:
        raise e1
    except ValueError:
        raise e2
except ValueError as e:
    print(e is e2, e.__context__ is e1)
try:
    try:
        raise e2
    except ValueError as e:
        raise e
except ValueError as e:
    print(e.__context__ is e1)
try:
    try:
        raise e1
    except ValueError:
        try:
            raise e2
        except ValueError:
            raise e1
except ValueError as e:
    print(e is e1, e.__context__ is e2, e2.__context__)


def not_leaking():
    try:
        raise ValueError("one")
    except ValueError:
        pass
    try:
        raise KeyError("two")
    except KeyError as e:
        return e.__context__


print(not_leaking())


def generator():
    try:
        yield 1
    except ValueError as e:
        try:
            raise KeyError("in generator")
        except KeyError as k:
            yield repr(k.__context__)


g = generator()
next(g)
print(g.throw(ValueError("thrown")))
e = ValueError("n")
e.add_note("note 1")
e.add_note("note 2")
print(e.__notes__)
try:
    e.add_note(5)
except TypeError as t:
    print(t)
e = KeyError("k")
print(e.with_traceback(None) is e, e.__traceback__)
e.__cause__ = ValueError("set")
print(e.__suppress_context__, repr(e.__cause__))
for name, value in (("__cause__", 5), ("__context__", "x")):
    try:
        setattr(e, name, value)
    except TypeError as t:
        print(t)
