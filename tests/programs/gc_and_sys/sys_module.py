# pyc2c-test: args one two 3
# What sys offers to any program.
import sys

print(len(sys.argv), sys.argv[1:], isinstance(sys.argv[0], str))
print(sys.maxsize > 2**29, sys.byteorder in ("little", "big"), sys.version_info[0], sys.version_info >= (3, 8), isinstance(sys.version, str), sys.getrecursionlimit() > 10)
print("to stdout", file=sys.stdout)
sys.stdout.write("written\n")
sys.stdout.flush()
print(sys.exc_info())


def inside():
    try:
        raise KeyError("k")
    except KeyError:
        kind, value, traceback = sys.exc_info()
        return kind.__name__, repr(value), traceback is not None, sys.exc_info()[1] is value


print(inside(), sys.exc_info())
try:
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            [][1]
        except IndexError as e:
            print(sys.exc_info()[1] is e)
        print(sys.exc_info()[0].__name__)
        raise
except ZeroDivisionError:
    pass
print(sys.exc_info()[0])


def generator():
    try:
        yield sys.exc_info()[0]
    finally:
        pass


try:
    raise ValueError
except ValueError:
    print(next(generator()).__name__)
for code in (None, 0, 1, "text", 1.5, [1], True, -1, 10**20):
    try:
        sys.exit(code)
    except SystemExit as e:
        print(repr(e.code), e.args, isinstance(e, Exception))
try:
    sys.exit()
except SystemExit as e:
    print(e.code, e.args)


def nested_exit():
    try:
        sys.exit(3)
    except Exception:
        print("never")
    finally:
        print("finally runs")


try:
    nested_exit()
except BaseException as e:
    print(type(e).__name__, e.code)
print("done")
