# Functions that make functions: currying, composition, pipelines, state machines, callbacks.
def partial(f, *args, **kw):
    def call(*more, **others):
        return f(*args, *more, **{**kw, **others})
    return call


def curry(f, n):
    def take(*args):
        if len(args) >= n:
            return f(*args)
        return lambda *more: take(*args, *more)
    return take


def show(a, b, c=3, *, d=4):
    return f"{a}{b}{c}{d}"


print(partial(show, 1)(2), partial(show, 1, d=9)(2, 5), partial(show, b=0)(7), partial(partial(show, 1), 2)(d=0), curry(lambda a, b, c: a + b + c, 3)(1)(2)(3), curry(lambda a, b, c: a * b * c, 3)(2, 3)(4), curry(max, 2)(5)(9))


def flip(f):
    return lambda a, b, *rest: f(b, a, *rest)


def once(f):
    result = []

    def call(*args):
        if not result:
            result.append(f(*args))
        return result[0]
    return call


def pipe(x, *fs):
    for f in fs:
        x = f(x)
    return x


calls = []
init = once(lambda v: calls.append(v) or v * 2)
print(flip(pow)(2, 5), flip(divmod)(3, 10), init(4), init(9), calls, pipe(" 7 ", str.strip, int, lambda n: n * 6, str, list))


def machine(table, state):
    def step(event):
        nonlocal state
        action = table.get((state, event))
        if action is None:
            return f"{state}: no {event}"
        state, output = action
        return output() if callable(output) else output
    return step


door = machine({("closed", "open"): ("open", "creak"), ("open", "close"): ("closed", lambda: "bang"), ("closed", "lock"): ("locked", "click"), ("locked", "unlock"): ("closed", "clack")}, "closed")
print([door(e) for e in ("open", "lock", "close", "lock", "open", "unlock", "open")])


class Events:
    def __init__(self):
        self.handlers = {}

    def on(self, name, f=None):
        if f is None:
            return lambda g: self.on(name, g)
        self.handlers.setdefault(name, []).append(f)
        return f

    def emit(self, name, *args, **kw):
        return [f(*args, **kw) for f in self.handlers.get(name, ())]


events = Events()
received = []


@events.on("message")
def print_message(text, to="all"):
    return f"{text} to {to}"


events.on("message", lambda text, **kw: received.append((text, kw)))
events.on("quit", events.handlers.clear)
print(events.emit("message", "hi"), events.emit("message", "yo", to="bob"), received, events.emit("none"), events.emit("quit"), events.handlers)


def church(n):
    return lambda f: lambda x: x if n == 0 else f(church(n - 1)(f)(x))


def plus(m, n):
    return lambda f: lambda x: m(f)(n(f)(x))


def number(c):
    return c(lambda x: x + 1)(0)


print(number(church(7)), number(plus(church(3), church(4))), church(3)(lambda s: s + "!")("hey"))


def scan(f, it, start):
    for x in it:
        start = f(start, x)
        yield start


def reduce(f, it, *start):
    it = iter(it)
    value = start[0] if start else next(it)
    for x in it:
        value = f(value, x)
    return value


print(list(scan(lambda a, b: a + b, range(5), 0)), reduce(lambda a, b: a * b, range(1, 11)), reduce(lambda a, b: b + a, "abc"), reduce(max, [3, 9, 2], 100))
counters = {name: (lambda c=[0]: c.append(c[-1] + 1) or c[-1]) for name in "ab"}
print(counters["a"](), counters["a"](), counters["b"]())
compose = lambda *fs: reduce(lambda f, g: lambda *a: f(g(*a)), fs)
print(compose(abs, lambda x: x - 10, int)("3"), compose(len, str, sum)([1, 99]), (lambda: (yield))().__next__())
trampoline = lambda f, *a: (lambda go: go(go, f(*a)))(lambda go, r: r if not callable(r) else go(go, r()))


def bounce(n, acc=0):
    return acc if n == 0 else lambda: bounce(n - 1, acc + n)


print(trampoline(bounce, 40))
