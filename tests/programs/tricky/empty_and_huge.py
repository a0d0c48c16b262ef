# Nothing at all, and a lot: empty bodies, empty containers, long chains, many arguments, deep nesting.
class Nothing:
    ...


def nothing():
    ...


for _ in ():
    pass
while False:
    pass
if not (): pass
print(nothing(), Nothing().__dict__, [], (), {}, set(), "", b"", range(0), [[]], [()], ({},), [*()], {**{}}, *(), f"", "".join(()), [x for x in ()], dict(), sum(()), all(()), any(()))
print([] == [], () == (), "" == "", {} == {}, [] is [], not [], len(""), "" in "", "a".split("b"), [[]] * 3, "" * 100, [] + [], () + (), {} | {}, set() | set(), list(zip()), list(map(str, [])), sorted([]), list(reversed([])), max([], default=None), "{}".format(""), min((), default=()))
chain = 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1
deep = ((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))
nest = [[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]
print(chain, deep, nest, len(str(nest)))


def many(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, *rest, k0=0, k1=1, k2=2, k3=3, **kw):
    return a0 + a9 + b0 + b9 + len(rest) + k0 + k1 + k2 + k3 + sum(kw.values())


print(many(*range(20)), many(*range(30), k3=100, z=1000), many(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, k0=5, x=1, y=2))
try:
    many(*range(19))
except TypeError as e:
    print(e)


class Wide:
    def __init__(self):
        self.a0 = self.a1 = self.a2 = self.a3 = self.a4 = self.a5 = self.a6 = self.a7 = self.a8 = self.a9 = 1
        self.b0 = self.b1 = self.b2 = self.b3 = self.b4 = self.b5 = self.b6 = self.b7 = self.b8 = self.b9 = 2

    def total(self):
        return self.a0 + self.a5 + self.a9 + self.b0 + self.b5 + self.b9


w = Wide()
w.extra = 3
print(w.total(), len(vars(w)), sum(vars(w).values()))


def branches(x):
    if x == 0:
        return "zero"
    elif x == 1:
        return "one"
    elif x == 2:
        return "two"
    elif x == 3:
        return "three"
    elif x < 10:
        return "few"
    elif x < 100:
        return "many"
    else:
        for i in range(x):
            for j in range(x):
                for k in range(x):
                    if i + j + k == x:
                        while True:
                            try:
                                with_value = [[(i, j, k)]]
                                if with_value:
                                    return with_value[0][0]
                            finally:
                                pass


print([branches(x) for x in (0, 1, 2, 3, 7, 50, 120)])
big = {i: {j: [i, j] for j in range(5)} for i in range(60)}
print(len(big), big[59][4], sum(v[2][1] for v in big.values()), sum(len(v) for v in big.values()))
long_string = "0123456789" * 300
print(len(long_string), long_string.count("89"), long_string[2995:], len(long_string.split("5")), len(repr(long_string)), long_string.rfind("0"))
huge = int("7" * 600)
print(huge % 97, len(str(huge * huge)), str(huge)[-3:], huge // 10**597, (huge >> 1900), int(str(huge)) == huge)
lst = list(range(3000))
print(len(lst), sum(lst), lst[::-1][:3], lst.index(2999), max(lst), len(lst + lst), sorted(lst, key=lambda v: -v)[:2], sum(lst[::7]))


def compose(n):
    f = lambda x: x
    for i in range(n):
        f = (lambda g, k: lambda x: g(x) + k)(f, i)
    return f


print(compose(50)(0))
cell = None
for i in range(500):
    cell = {"next": cell, "v": i}
count = 0
while cell:
    count += cell["v"]
    cell = cell["next"]
print(count)
text = ";".join(f"{i}={i * i}" for i in range(200))
parsed = dict(p.split("=") for p in text.split(";"))
print(len(text), len(parsed), parsed["199"], sum(map(int, parsed.values())))
print("a" if 0 else "b" if 0 else "c" if 0 else "d", (1 if 1 else 2) if (0 or 1) else 3, 1 if [] else 2 if () else 3 if "" else 4)
a, b, c, d, e, f, g, h, i, j = range(10)
a = b = c = d = e = f = g = h = i = j
print(a, b, c, d, e, f, g, h, i, j)
