# global, nonlocal, del, class scopes, and names that are not there.
x = "global"


def read():
    return x


def local():
    x = "local"
    return x


def write():
    global x
    x = "written"


print(read(), local(), x)
write()
print(read(), x)


def define_global():
    global fresh, also
    fresh = 1
    for also in range(3):
        pass


try:
    fresh
except NameError as e:
    print(e)
define_global()
print(fresh, also)


def unbound():
    try:
        print(x)
    except UnboundLocalError as e:
        print(e)
    x = 1
    return x


print(unbound())


def maybe(flag):
    if flag:
        value = 1
    return value


print(maybe(True))
try:
    maybe(False)
except UnboundLocalError as e:
    print(type(e).__name__, e, isinstance(e, NameError))


def deleted():
    y = [1]
    del y
    try:
        y
    except UnboundLocalError as e:
        print(e)
    try:
        del y
    except UnboundLocalError as e:
        print(e)
    y = 2
    return y


print(deleted())
g = 5
del g
try:
    print(g)
except NameError as e:
    print(e)
try:
    del g
except NameError as e:
    print(e)
g = 6
print(g)


class Scope:
    x = "class"
    y = x + "!"
    z = [x for _ in range(2)]
    w = [i for i in (x, y)]

    def method(self):
        return x

    if True:
        inner = 1
    for k in range(3):
        pass
    del inner


print(Scope.y, Scope.z, Scope.w, Scope().method(), hasattr(Scope, "inner"), Scope.k)
len = lambda v: "shadowed"
print(len([1, 2]))
del len
print(len([1, 2]))


def shadow(list):
    str = "s"
    return list, str


print(shadow(1), list("ab"), str(5))


def loop_variable():
    for i in range(5):
        if i == 3:
            break
    else:
        i = -1
    return i


print(loop_variable())


def empty_loop():
    for i in []:
        pass
    try:
        return i
    except UnboundLocalError as e:
        return str(e)


print(empty_loop())


def handler():
    e = "before"
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    try:
        return e
    except UnboundLocalError as err:
        return str(err)


print(handler())
print([x for x in range(3)], x, {x: 0 for x in "q"}, x)
print([(y := n) for n in range(3)], y)


def walrus():
    total = 0
    return [total := total + n for n in range(5)], total


print(walrus())
