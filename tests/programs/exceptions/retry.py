class TransferError(Exception):
    def __init__(self, message, *, code=0):
        super().__init__(message)
        self.code = code

    @property
    def temporary(self):
        return self.code < 100


class Timeout(TransferError, OSError):
    pass


def retry(attempts, *kinds):
    def decorate(function):
        def wrapper(*args):
            errors = []
            for attempt in range(1, attempts + 1):
                try:
                    result = function(attempt, *args)
                except kinds as error:
                    errors.append(f"{type(error).__name__}({error})")
                    if not getattr(error, "temporary", True):
                        raise
                else:
                    return result, errors
                finally:
                    errors.append(attempt)
            raise TransferError(" ".join(map(str, errors)), code=200) from None
        return wrapper
    return decorate


@retry(3, TransferError, ZeroDivisionError)
def transfer(attempt, plan):
    kind = plan[attempt - 1]
    if kind == "slow":
        raise Timeout("slow", code=attempt)
    if kind == "dead":
        raise TransferError("dead", code=404)
    return 12 // kind


for plan in ([3], ["slow", 4], [0, "slow", 6], ["slow"] * 3, [0, "dead"], [None]):
    try:
        print(transfer(plan))
    except TransferError as error:
        print("failed:", error, error.code, error.temporary, error.__cause__, error.__suppress_context__)
    except TypeError as error:
        print("bug:", error, error.__context__)
print(Timeout("x").args, Timeout.__mro__[1:3] == (TransferError, OSError), isinstance(Timeout("t"), OSError))
