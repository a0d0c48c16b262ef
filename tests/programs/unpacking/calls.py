def f(a, b=2, *rest, c, d=4, **named):
    return a, b, rest, c, d, named


def numbers(*values, **named):
    return values, list(named.items())


print(f(1, c=3), f(*[1, 2, 3], 4, **{"c": 5, "z": 6}), f(*"ab", *"cd", c=0, **{}, d=1))
print(numbers(*(i * i for i in range(3)), *{}, **{"x": 1}, y=2, **{"z": 3}))
print(numbers(*range(2), *{7: 8}, *b"A", key=[*"no"]))
for call in (lambda: f(**{"c": 1}), lambda: f(*range(9)), lambda: f(1, c=2, **{"c": 3}),
             lambda: numbers(**{1: 2})):
    try:
        print(call())
    except TypeError as error:
        print(str(error).replace("__main__.", ""))


def order(label, value):
    print(label, end=" ")
    return value


print(numbers(order("1", 1), *order("2", [2]), k=order("3", 3), **order("4", {"m": 4})))


class Bag:
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, key):
        return key * 2


print(numbers(**Bag()), {**Bag()})
args, options = (1, 2), {"c": 3}
got = f(*args, **options)
options["c"] = 9
print(got, print(*args, *[[]], sep="-", **{"end": "!\n"}))
print(max(*[3, 9, 4], **{"key": lambda n: -n}), list(map(lambda pair: f(*pair, c="c"), [(1,), (2, 3)])))
