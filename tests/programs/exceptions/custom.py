# Exception classes of the program: fields, __str__, args, hierarchies, being raised by class.
class AppError(Exception):
    code = 1

    def __init__(self, message, detail=None):
        super().__init__(message)
        self.detail = detail

    def __str__(self):
        return f"[{self.code}] {super().__str__()}"


class NotFound(AppError):
    code = 404


class Silent(AppError):
    def __init__(self):
        self.detail = "silent"


class NoInit(Exception):
    pass


class Several(KeyError, AppError):
    pass


for make in (lambda: AppError("a"), lambda: NotFound("b", detail=[1]), lambda: Silent(), lambda: NoInit(), lambda: NoInit(1, "two")):
    try:
        raise make()
    except AppError as e:
        print("AppError", type(e).__name__, str(e), repr(e), e.args, getattr(e, 'detail', '?'), e.code)
    except Exception as e:
        print("other", str(e), repr(e), e.args)
try:
    raise NoInit
except NoInit as e:
    print(repr(e), e.args, str(e) == "")
try:
    raise NotFound
except TypeError as e:
    print(e)
print(issubclass(NotFound, Exception), NotFound.__mro__[1].__name__, isinstance(Several("x"), LookupError))
for e in (ValueError(), ValueError(1), ValueError(1, 2), KeyError("k"), KeyError(), KeyError(1, 2), IndexError("i"), StopIteration(5), SystemExit(3), OSError(2, "no such"), AssertionError([1])):
    print(str(e), repr(e), e.args)
print(StopIteration(5).value, StopIteration().value, SystemExit(3).code, SystemExit().code, OSError(2, "x").errno, OSError(2, "x").strerror)
print(type(OSError(2, "x")).__name__, OSError("only").errno, UnicodeError("u").args)
e = ValueError("a")
e.args = (1, 2)
print(repr(e), str(e))
e.args = [3]
print(e.args)
print(ValueError("a") == ValueError("a"), ValueError.__name__, ValueError.__bases__, len({e, e}))


class WithEq(Exception):
    def __eq__(self, other):
        return isinstance(other, WithEq)

    __hash__ = Exception.__hash__


print(WithEq() == WithEq(), [WithEq()].count(WithEq(1)))


class Meta(Exception):
    registry = []

    def __init_subclass__(cls, **kw):
        Meta.registry.append((cls.__name__, kw))


class One(Meta, tag=1):
    pass


class Two(One):
    pass


print(Meta.registry)


class Retry(Exception):
    def __init__(self, n):
        self.n = n


def attempt(n, log):
    try:
        log.append(n)
        if n < 3:
            raise Retry(n + 1)
        return "done", log
    except Retry as r:
        return attempt(r.n, log)


print(attempt(0, []))
for text in ("12", "x", "", None):
    try:
        try:
            value = int(text)
        except ValueError as e:
            raise AppError(f"bad {text!r}") from e
    except AppError as e:
        print(e, "|", e.__cause__)
    except TypeError as e:
        print(type(e).__name__)
    else:
        print(value)
try:
    assert 1 == 2, "math"
except AssertionError as e:
    print(repr(e))
try:
    assert []
except AssertionError as e:
    print(repr(e))
try:
    assert (), ["list"]
except AssertionError as e:
    print(repr(e))
