# Closures with state in loops, comprehensions, classes, generators and exceptions.
def make_account(balance=0):
    history = []

    def deposit(n):
        nonlocal balance
        balance += n
        history.append(("+", n))
        return balance

    def withdraw(n):
        nonlocal balance
        if n > balance:
            raise ValueError(f"only {balance}")
        balance -= n
        history.append(("-", n))
        return balance
    return {"deposit": deposit, "withdraw": withdraw, "balance": lambda: balance, "history": lambda: history[:]}


a, b = make_account(), make_account(100)
print(a["deposit"](50), b["withdraw"](30), a["withdraw"](20), a["balance"](), b["balance"]())
try:
    a["withdraw"](999)
except ValueError as e:
    print(e, a["history"](), b["history"]())


def counter_in_loop():
    fs = []
    for i in range(3):
        count = i * 10

        def step(by=1, i=i):
            nonlocal count
            count += by
            return i, count
        fs.append(step)
    return fs


f0, f1, f2 = counter_in_loop()
print(f0(), f1(), f2(5), f0())


def deep():
    a = 1

    def one():
        b = 2

        def two():
            c = 3

            def three():
                nonlocal a, b, c
                a, b, c = a + 1, b + 10, c + 100
                return a, b, c
            return three
        return two
    return one()


t1, t2 = deep()(), deep()()
print(t1(), t1(), t2())
shared = deep()
u, v = shared(), shared()
print(u(), v())


def generator_closure(n):
    total = 0

    def add(x):
        nonlocal total
        total += x

    for i in range(n):
        add(i)
        yield total
        n = n + 0


print(list(generator_closure(5)))


class WithClosure:
    def __init__(self, n):
        self.get = lambda: (n, self.extra)
        self.extra = "extra"

        def set_n(v):
            nonlocal n
            n = v
        self.set = set_n


w = WithClosure(1)
w.set(5)
w.extra = "changed"
print(w.get(), WithClosure(2).get())


def conditional(flag):
    if flag:
        value = "set"

    def get():
        return value
    return get


print(conditional(True)())
try:
    conditional(False)()
except NameError as e:
    print(e)


def exception_closure():
    saved = []
    for i in range(3):
        try:
            raise KeyError(i)
        except KeyError as e:
            saved.append(lambda err=e: err.args[0])
    return [s() for s in saved]


print(exception_closure())


def argument_cell(x, y=2, *args, **kw):
    def inc():
        nonlocal x, y, args
        x += 1
        y += x
        args += (y,)
        kw["n"] = kw.get("n", 0) + 1
        return x, y, args, sorted(kw.items())
    inc()
    return inc()


print(argument_cell(1), argument_cell(1, 5, 6, k="v"))


def recursive_lambda():
    fact = lambda n: 1 if n < 2 else n * fact(n - 1)
    old, fact_old = fact, fact(5)
    fact = lambda n: -1
    return fact_old, old(5), fact(5)


print(recursive_lambda())


def delete():
    x = [1]

    def get():
        return x
    before = get()
    del x
    try:
        get()
    except NameError as e:
        message = str(e)
    x = "again"
    return before, message, get()


print(delete())
x = "global"


def skips():
    def inner():
        global x
        x = x + "!"
        return x
    x_local = inner()
    return x_local


print(skips(), x)


def class_in_between():
    v = "function"

    class C:
        v = "class"

        def get(self):
            return v
    return C().get(), C.v


print(class_in_between())
matrix = [[(lambda: (i, j)) for j in range(2)] for i in range(2)]
print([[f() for f in row] for row in matrix], [[f() for f in [(lambda k=k: k) for k in range(2)]] for _ in range(2)])
