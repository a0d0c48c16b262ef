def account(balance):
    history = []

    def deposit(n):
        nonlocal balance
        balance += n
        history.append(n)
        return balance

    def withdraw(n):
        nonlocal balance
        if n > balance:
            raise ValueError(f"{n} > {balance}")
        balance -= n
        history.append(-n)
        return balance

    def undo():
        if not history:
            return None
        last = history.pop()
        return (withdraw if last > 0 else deposit)(abs(last)), history.pop()
    return deposit, withdraw, undo, lambda: (balance, tuple(history))


deposit, withdraw, undo, show = account(10)
other = account(0)
print(deposit(5), withdraw(12), show(), other[3]())
try:
    withdraw(100)
except ValueError as error:
    print(error, show())
print(undo(), undo(), undo(), show())


def levels():
    x = "outer"

    def middle():
        nonlocal x
        x += "+middle"

        def inner():
            nonlocal x
            x += "+inner"
            return x
        return inner
    inner = middle()
    before = x
    after = inner()
    del x
    try:
        inner()
    except NameError as error:
        print(type(error).__name__)
    x = "again"
    return before, after, inner()


print(levels())
print([f(g) for f, g in [(lambda a: (lambda b: a + b)(a + "!"), k) for k in "xy"]])
