def compose(*steps):
    def run(value):
        for step in steps:
            value = step(value)
        return value
    return run


def curry(function, arity):
    def collect(*got):
        return function(*got) if len(got) >= arity else lambda *more: collect(*got, *more)
    return collect


def flip(function):
    return lambda a, b, *rest: function(b, a, *rest)


def reduce(function, items, *start):
    items = iter(items)
    value = start[0] if start else next(items)
    for item in items:
        value = function(value, item)
    return value


add3 = curry(lambda a, b, c: a + b + c, 3)
print(add3(1)(2)(3), add3(1, 2)(3), add3("a")("b", "c"), add3([1], [2], [3]))
clean = compose(str.strip, str.lower, lambda s: s.split(","), lambda parts: [*map(str.strip, parts)], sorted)
print(clean("  Pear, apple ,FIG "), compose()(5), compose(len, float, repr)("four"))
print(reduce(lambda a, b: a * b, range(1, 8)), reduce(flip(lambda a, b: a + b), "abc", ""), flip(pow)(2, 5), flip(divmod)(4, 9))
table = {"neg": lambda x: -x, "twice": lambda x: x * 2, "type": type, "id": lambda x: x}
for value in (3, 2.5, True):
    print(*(f"{name}:{function(value)}" for name, function in table.items()))
print((lambda *a, k=len, **n: (k(a), sorted(n)))(1, 2, z=0, y=0), (lambda: (yield))().send(None))
print(list(filter(None, [0, 1, "", "x", [], [0]])), [*map(max, [1, 5], (4, 2), {3: 0, 9: 0})], any(map(callable, (1, len))))
