log = []


def layered(n):
    try:
        log.append(f"in{n}")
        if n == 0:
            return [][0]
        return layered(n - 1)
    except IndexError as error:
        log.append(f"see{n}")
        if n == 1:
            raise KeyError(n) from error
        raise
    except KeyError:
        if n == 3:
            return "recovered"
        raise
    else:
        log.append("never")
    finally:
        log.append(f"out{n}")


print(layered(4), log)


def finals():
    for i in range(4):
        try:
            if i == 0:
                continue
            if i == 2:
                break
            1 / (i - 1)
        except ZeroDivisionError:
            yield "zero", i
        finally:
            yield "final", i


print(list(finals()))


def replaced():
    try:
        try:
            raise ValueError("first")
        finally:
            raise LookupError("second")
    except LookupError as error:
        return error, error.__context__


print(replaced())
try:
    raise
except RuntimeError as error:
    print(error)
error = "kept"
try:
    int("x")
except ValueError as error:
    pass
try:
    print(error)
except NameError as gone:
    print(gone)
for value in ("12", "x", None, "3.5"):
    try:
        n = int(value)
    except ValueError as e:
        print(e)
    except (TypeError, AttributeError):
        print("type")
    else:
        print(n)
