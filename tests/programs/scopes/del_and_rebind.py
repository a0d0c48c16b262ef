# del and rebinding of names, attributes, items and slices, in every scope.
x = 1
del x
for attempt in range(2):
    try:
        print(x)
    except NameError as e:
        print(e)
    x = attempt


def local():
    out = []
    for i in range(3):
        y = i
        if i == 1:
            del y
        try:
            out.append(y)
        except UnboundLocalError:
            out.append("unbound")
    del i
    try:
        i
    except UnboundLocalError as e:
        out.append(str(e))
    a = b = [1, 2, 3]
    del a[0], a
    out.append(b)
    (c, d), e = (1, 2), 3
    del (c, d), e
    try:
        return d
    except UnboundLocalError:
        return out


print(local())


def unbound_in_branches(n):
    if n > 0:
        v = "positive"
    elif n < 0:
        del_me = v = "negative"
        del del_me
    try:
        return v
    except UnboundLocalError as e:
        return type(e).__name__


print([unbound_in_branches(n) for n in (1, -1, 0)])


def try_bind(fail):
    try:
        if fail:
            raise ValueError
        bound = 1
    except ValueError:
        pass
    else:
        other = 2
    finally:
        last = 3
    result = [last]
    for read in (lambda: bound, lambda: other):
        try:
            result.append(read())
        except NameError:
            result.append(None)
    return result


print(try_bind(False), try_bind(True))


def loop_else(items):
    for item in items:
        if item == "stop":
            break
        seen = item
    else:
        ended = True
    try:
        return seen, ended
    except UnboundLocalError as e:
        return str(e).split("'")[1]


print(loop_else("ab"), loop_else(["a", "stop"]), loop_else([]), loop_else(["stop"]))


def with_target():
    class M:
        def __enter__(self):
            return 5

        def __exit__(self, *a):
            return True
    with M() as got:
        raise ValueError
    with M():
        inside = 1
        raise KeyError
        after = 2
    try:
        return got, inside, after
    except UnboundLocalError as e:
        return got, inside, str(e).split("'")[1]


print(with_target())
d = {"a": [1, 2, 3, 4, 5], "b": {"c": 1}}
del d["a"][1:3], d["b"]["c"], d["a"][-1]
print(d)
del d["a"][:], d["b"]
print(d)
for bad in (lambda: d.__delitem__("zz"), lambda: d["a"].__delitem__(0)):
    try:
        bad()
    except (KeyError, IndexError) as e:
        print(repr(e))
g = "global"


def delete_global():
    global g
    del g
    try:
        return g
    except NameError as e:
        g = "new"
        return str(e)


print(delete_global(), g)
g = g + "er"
print(g, (lambda: g)())


def shadow(g):
    g += 1

    def inner():
        return g
    g += 1
    return inner(), [g for g in range(2)], g


print(shadow(1), g)


def rebinding_types():
    f = 1
    f = str(f)

    def f():
        return "function"
    f = f()
    class f:
        v = "class"
    return f.v


print(rebinding_types())
import math


def import_local():
    math = "shadowed"
    import math as m
    return math, m.floor(1.5)


print(import_local(), math.floor(2.5))
for print_ in (print,):
    print_("loop variable as function")
