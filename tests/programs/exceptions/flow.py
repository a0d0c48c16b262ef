# try, except, else, finally: which parts run, and in which order.
def run(what):
    log = []
    try:
        log.append("try")
        if what == "value":
            raise ValueError("v")
        if what == "key":
            raise KeyError("k")
        if what == "other":
            raise RuntimeError("r")
        if what == "return":
            return log
        log.append("end")
    except ValueError as e:
        log.append(("except", e.args))
    except (KeyError, IndexError) as e:
        log.append(repr(e))
    else:
        log.append("else")
    finally:
        log.append("finally")
    log.append("after")
    return log


print(run(None), run("value"), run("key"), run("return"))
try:
    run("other")
except RuntimeError as e:
    print("out", e)


def override():
    try:
        return "try"
    finally:
        return "finally"


def swallow():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


def in_loop():
    out = []
    for i in range(6):
        try:
            if i == 1:
                continue
            if i == 4:
                break
            out.append(i)
        finally:
            out.append("f%d" % i)
    else:
        out.append("else")
    return out


print(override(), swallow(), in_loop())


def finally_break():
    for i in range(3):
        try:
            raise ValueError
        finally:
            break
    return i


def finally_continue():
    n = 0
    for i in range(3):
        try:
            1 / 0
        finally:
            n += 1
            continue
    return n


print(finally_break(), finally_continue())


def nested():
    log = []
    try:
        try:
            try:
                raise KeyError("a")
            finally:
                log.append(1)
        except ValueError:
            log.append("no")
        finally:
            log.append(2)
    except KeyError as e:
        log.append(e.args[0])
        try:
            raise IndexError("b")
        except IndexError:
            log.append(3)
        else:
            log.append("no")
        finally:
            log.append(4)
    return log


print(nested())


def value_kept():
    x = [1]
    try:
        return x
    finally:
        x.append(2)
        x = None


def number_kept():
    n = 1
    try:
        return n
    finally:
        n = 2


print(value_kept(), number_kept())


def raise_in_finally():
    try:
        try:
            raise ValueError("first")
        finally:
            raise KeyError("second")
    except KeyError as e:
        return type(e.__context__).__name__, str(e.__context__), e.__cause__


print(raise_in_finally())


def reraise(times):
    try:
        raise ValueError(times)
    except ValueError as e:
        if times:
            try:
                reraise(times - 1)
            except ValueError as inner:
                return e.args + inner.args
        raise


print(reraise(1))
try:
    reraise(0)
except ValueError as e:
    print("again", e)


def else_raises():
    try:
        pass
    except ValueError:
        return "caught"
    else:
        raise ValueError("from else")


try:
    else_raises()
except ValueError as e:
    print(e)


def dynamic(kinds):
    try:
        raise IndexError("i")
    except kinds as e:
        return type(e).__name__


print(dynamic(IndexError), dynamic((KeyError, LookupError)), dynamic(Exception), dynamic(((), (ValueError, IndexError))[1]))
for kinds in (5, (ValueError, "x"), "abc"):
    try:
        dynamic(kinds)
    except TypeError as e:
        print(e)
while True:
    try:
        break
    finally:
        print("leaving")
