def known(f):
    try:
        return f()
    except ValueError:
        return 1
    except (KeyError, IndexError) as e:
        print(e)
    return 2


def computed(f, types):
    try:
        f()
    except types as e:
        print(e)
    else:
        print("fine")


def final(f):
    for i in range(3):
        try:
            if f(i):
                break
            if i:
                return i
        finally:
            print("done")
    return -1


def kept(f):
    x = 1
    try:
        x = f()
        f()
    except OSError:
        pass
    return x


def managed(m):
    with m as x:
        return x


def again(f):
    try:
        f()
    except Exception as e:
        raise RuntimeError("no") from e


def failing(a):
    assert a > 0, "positive"
    del a
    raise


for g in known, computed, final, kept, managed, again, failing:
    print(g)
