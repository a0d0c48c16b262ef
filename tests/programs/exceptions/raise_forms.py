import sys


def show(e, depth=0):
    if e is None:
        return
    print("  " * depth + f"{type(e).__name__}({', '.join(map(repr, e.args))})", "suppressed" if e.__suppress_context__ else "")
    if e.__cause__ is not None:
        print("  " * depth + "cause:")
        show(e.__cause__, depth + 1)
    if e.__context__ is not None and e.__context__ is not e.__cause__:
        print("  " * depth + "context:")
        show(e.__context__, depth + 1)


def attempt(f):
    try:
        f()
    except Exception as e:
        show(e)


def implicit():
    try:
        {}["missing"]
    except KeyError:
        int("not a number")


def explicit():
    try:
        {}["missing"]
    except KeyError as e:
        raise ValueError("wrapped", 2) from e


def silenced():
    try:
        {}["missing"]
    except KeyError:
        raise ValueError("alone") from None


def three():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            [][0]
    except IndexError:
        None.attribute


def in_finally():
    try:
        1 / 0
    finally:
        int("x")


def class_cause():
    raise ValueError("v") from KeyError


def bad_cause():
    raise ValueError("v") from 5


def not_exception():
    raise 5


def bare_outside():
    raise


for f in [implicit, explicit, silenced, three, in_finally, class_cause, bad_cause, not_exception, bare_outside]:
    print(f.__name__)
    attempt(f)
print(sys.exception() if hasattr(sys, "exception") else None)
try:
    raise ValueError("current")
except ValueError as e:
    print(sys.exc_info()[0] is ValueError, sys.exc_info()[1] is e)
    try:
        raise KeyError("inner")
    except KeyError:
        print(sys.exc_info()[0].__name__)
    print(sys.exc_info()[0].__name__)
print(sys.exc_info())
e = ValueError("reused")
for _ in range(2):
    try:
        raise e
    except ValueError as caught:
        print(caught is e, caught.__context__)
