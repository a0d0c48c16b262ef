def run(f):
    log = []
    try:
        result = f(log)
    except Exception as e:
        result = f"raised {type(e).__name__}: {e}"
    print(f.__name__, result, log)


def plain(log):
    try:
        log.append("body")
    except ValueError:
        log.append("handler")
    else:
        log.append("else")
    finally:
        log.append("finally")
    return "end"


def handled(log):
    try:
        int("x")
    except (TypeError, ValueError) as e:
        log.append(str(e))
        return "from handler"
    finally:
        log.append("finally")


def order(log):
    try:
        raise KeyError("k")
    except LookupError as e:
        log.append(("lookup", e.args))
    except KeyError:
        log.append("never")


def finally_overrides(log):
    try:
        return "try"
    finally:
        return "finally"


def finally_swallows(log):
    for i in range(3):
        try:
            1 / 0
        finally:
            log.append(i)
            continue
    return "swallowed"


def finally_break(log):
    while True:
        try:
            raise ValueError
        finally:
            log.append("break")
            break
    return "out"


def else_raises(log):
    try:
        log.append("ok")
    except ValueError:
        log.append("not here")
    else:
        raise ValueError("from else")
    finally:
        log.append("finally")


def nested(log):
    try:
        try:
            raise ValueError("inner")
        except KeyError:
            log.append("wrong")
        finally:
            log.append("inner finally")
    except ValueError as e:
        log.append(f"outer {e}")
        try:
            raise TypeError("in handler")
        except TypeError as t:
            log.append((str(t), str(t.__context__)))
    return "done"


def reraise(log):
    try:
        try:
            [][1]
        except IndexError:
            log.append("seen")
            raise
    except IndexError as e:
        log.append(str(e))
        raise RuntimeError("converted") from e


def bare(log):
    try:
        raise SystemExit(4)
    except:
        log.append("bare")
    return 1


def name_is_gone(log):
    try:
        raise ValueError("v")
    except ValueError as e:
        pass
    try:
        e
    except UnboundLocalError as u:
        log.append(str(u))


def loop_control(log):
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            log.append(i)
        except ValueError:
            pass
        finally:
            log.append(f"f{i}")
    return i


def computed(log):
    kinds = [ZeroDivisionError, (OverflowError,)]
    try:
        1 % 0
    except tuple(kinds[:1]) as e:
        log.append(repr(e))
    try:
        try:
            raise ValueError
        except 5:
            pass
    except TypeError as e:
        log.append(str(e))


def deep(log):
    def level(n):
        try:
            if n == 0:
                raise ValueError("bottom")
            level(n - 1)
        finally:
            log.append(n)

    level(4)


for f in [plain, handled, order, finally_overrides, finally_swallows, finally_break, else_raises, nested, reraise, bare,
          name_is_gone, loop_control, computed, deep]:
    run(f)
