# Closures: cells are shared by everything that names them, and made anew at each call.
def make():
    n = 0

    def inc(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n

    def reset():
        nonlocal n
        n = 0
    return inc, get, reset


inc, get, reset = make()
inc2, get2, _ = make()
print(inc(), inc(5), inc2(), get(), get2(), reset(), get(), get2())


def levels():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x = x + "!"
            return x
        return inner
    return middle(), middle(), lambda: x


a, b, c = levels()
print(a(), b(), a(), c())


def parameters(x, *args, k=1, **kw):
    def change():
        nonlocal x, args, k, kw
        x, args, k, kw = x + 1, args + (x,), k * 2, {**kw, str(x): x}
        return x, args, k, kw
    change()
    return change


print(parameters(1, 2, k=3, z=4)(), parameters(0)())
loops = []
for i in range(3):
    def make_one(i=i):
        def f():
            return i
        return f
    loops.append(make_one())
print([f() for f in loops])


def late():
    fs = []
    for i in range(3):
        fs.append(lambda: (i, j))
    j = "after"
    return fs


print([f() for f in late()])


def unbound():
    def f():
        return x
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
    x = 1
    print(f())
    del x
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
    x = 2
    return f


print(unbound()())


def in_class():
    secret = 1

    class K:
        value = secret

        def get(self):
            return secret, self.value

        def bump(self):
            nonlocal secret
            secret += 1
            return self
    return K


K1, K2 = in_class(), in_class()
print(K1().bump().bump().get(), K2().get(), K1.value)


def recursive(n):
    def down(k):
        return [] if k == 0 else [k + n] + down(k - 1)
    return down


print(recursive(10)(3))


def comprehension(n):
    return [lambda: x + n for x in range(3)], [(lambda y: lambda: y + n)(x) for x in range(3)]


p, q = comprehension(10)
print([f() for f in p], [f() for f in q])


def accumulate():
    total = [0]
    return lambda x: total.append(total[-1] + x) or total


acc = accumulate()
acc(1), acc(2)
print(acc(3))


def handler():
    try:
        raise ValueError("v")
    except ValueError as e:
        f = lambda: e
        print(f())
    try:
        f()
    except NameError as err:
        print(err)


handler()


def loop_capture():
    out = []
    for x in range(2):
        for y in "ab":
            def f():
                return x, y
            out.append(f)
            print(f(), end=" ")
    print([g() for g in out])


loop_capture()
