# __closure__: the cells that functions share, by the order of their names.
def outer():
    x = 5

    def inner():
        return x

    return inner


def pair():
    b, a = 1, 2

    def get():
        return b, a

    def put(value):
        nonlocal a
        a = value

    return get, put


f = outer()
print(f.__closure__[0].cell_contents, len(f.__closure__), type(f.__closure__))
print(outer.__closure__, (lambda: 1).__closure__)

get, put = pair()
print([cell.cell_contents for cell in get.__closure__])
print(put.__closure__[0] is get.__closure__[0], get.__closure__[0] is get.__closure__[1])
get.__closure__[1].cell_contents = 77
print(get())
put(5)
print(get(), get.__closure__[0].cell_contents, getattr(get, "__closure__") == get.__closure__)


def adders():
    made = []
    for n in range(3):
        made.append(lambda x, n=n: x + n + base)
    base = 100
    return made


for add in adders():
    print(add(1), [cell.cell_contents for cell in add.__closure__])


def late():
    def f():
        return z

    try:
        f.__closure__[0].cell_contents
    except ValueError as error:
        print(error)
    z = 3
    return f


print(late()(), late().__closure__[0].cell_contents)


class C:
    def own(self):
        return __class__

    def plain(self):
        return self


print(C.own.__closure__[0].cell_contents is C, C().own() is C, C.plain.__closure__)


def count(function):
    calls = 0

    def wrapper(*args):
        nonlocal calls
        calls += 1
        return function(*args)

    return wrapper


@count
def twice(x):
    return 2 * x


print(twice(3), twice(4), [cell.cell_contents for cell in twice.__closure__][0])
print([cell.cell_contents for cell in twice.__closure__][1](21))
try:
    f.__closure__ = ()
except AttributeError as error:
    print(type(error))
