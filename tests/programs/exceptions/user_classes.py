class AppError(Exception):
    pass


class CodeError(AppError):
    def __init__(self, code, detail="none"):
        super().__init__(code, detail)
        self.code = code

    def __str__(self):
        return f"code {self.code}"


class Silent(AppError, ValueError):
    """Two bases."""


for e in [AppError(), AppError("one"), AppError("one", 2), CodeError(7), Silent("s")]:
    try:
        raise e
    except AppError as caught:
        print(type(caught).__name__, str(caught), repr(caught), caught.args)
try:
    raise Silent("as value error")
except ValueError as e:
    print("ValueError handler", e)
print([c.__name__ for c in Silent.__mro__])
print(issubclass(CodeError, AppError), isinstance(CodeError(1), Exception))
try:
    raise CodeError
except TypeError as e:
    print(e)
e = CodeError(3, detail="x")
e.extra = [1]
print(e.code, e.extra, e.args, e.__traceback__)
try:
    raise e
except CodeError:
    print(e.__traceback__ is not None)
print(e.with_traceback(None) is e, e.__traceback__)
e.add_note("a note")
print(e.__notes__)


class Quiet(Exception):
    def __repr__(self):
        return "<quiet>"


class Brackets(KeyError):
    pass


print(repr(Quiet("x")), str(Quiet("x")), str(Brackets("k")), str(KeyError("k")), str(KeyError("a", "b")), str(KeyError()))


def classify(f):
    try:
        f()
    except ArithmeticError as e:
        return "arithmetic " + type(e).__name__
    except LookupError as e:
        return "lookup " + type(e).__name__
    except (TypeError, AttributeError) as e:
        return f"type {e}"
    except Exception as e:
        return f"other {type(e).__name__}: {e}"


print(classify(lambda: 1 // 0), classify(lambda: 2.0 ** 10000), classify(lambda: [][0]), classify(lambda: {}[1]))
print(classify(lambda: None + 1), classify(lambda: (1).x), classify(lambda: int("z", 36) and int("!")))
print(classify(lambda: next(iter([]))), classify(lambda: "abc".index("z")), classify(lambda: [].remove(1)))
print(classify(lambda: "é".encode("ascii")), classify(lambda: b"\xff".decode()), classify(lambda: chr(-1)))
