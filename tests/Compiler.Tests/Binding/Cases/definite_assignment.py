def branches(flag):
    if flag:
        a = 1
    else:
        a = 2
    if flag:
        b = 1
    return a, b


def leaves(flag):
    if flag:
        value = 1
    else:
        raise ValueError
    return value


def loops(items):
    for item in items:
        last = item
    else:
        ended = True
    print(item, last, ended)
    while True:
        found = items.pop()
        if found:
            break
    return found


def tries():
    try:
        a = 1
        b = 2
    except ValueError as e:
        a = e
    finally:
        c = 3
    print(a, b, c, e)
    try:
        d = 1
    except OSError:
        return None
    return d


def withs(manager):
    with manager as m:
        inside = 1
    return m, inside


def deletes(flag):
    x = 1
    y = 1
    if flag:
        del x
    for _ in range(2):
        print(y)
        del y
    return x


def conditions(a, match):
    if a and (m := match(a)) and m.x:
        print(m)
    if not (n := a):
        return n
    print(m, n)
    print(a or (o := 1), o)


def matches(subject):
    match subject:
        case [first, *rest]:
            kind = 1
        case {"key": first} | {"other": first}:
            kind = 2
        case _:
            kind = 3
    return kind, first, rest


def closure(flag):
    if flag:
        late = 1

    def inner():
        return late, early

    early = 2
    return inner
