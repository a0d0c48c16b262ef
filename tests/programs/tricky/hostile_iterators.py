# Iterators, lengths and contexts that raise, lie, never end or change what they walk through.
class Raises:
    def __init__(self, where, error=ValueError):
        self.where, self.error, self.n = where, error, 0

    def __iter__(self):
        if self.where == "iter":
            raise self.error("iter")
        return self

    def __next__(self):
        self.n += 1
        if self.where == "next" and self.n > 2:
            raise self.error("next")
        if self.n > 4:
            raise StopIteration
        return self.n

    def __len__(self):
        if self.where == "len":
            raise self.error("len")
        return 4

    def __length_hint__(self):
        if self.where == "hint":
            raise self.error("hint")
        return 10**6


def use(make):
    results = []
    for consume in (list, tuple, set, sum, max, sorted, dict.fromkeys, enumerate, lambda r: [x for x in r], lambda r: [*r], lambda r: {x: x for x in r}, lambda r: 3 in r, lambda r: list(zip(r, r)), lambda r: list(map(str, r)), any, all, lambda r: [*map(lambda a, b: a, r, r)], lambda r: "".join(str(x) for x in r), lambda r: bytes(r), bytearray, lambda r: (lambda a, *b: a)(*r)):
        try:
            v = consume(make())
            results.append("ok" if not isinstance(v, (list, tuple)) else len(v))
        except (ValueError, TypeError, KeyError) as e:
            results.append(str(e))
    return results


print(use(lambda: Raises("iter")))
print(use(lambda: Raises("next", KeyError)))
print(use(lambda: Raises("none")))


def unpack(make):
    out = []
    for n in (2, 4, 5):
        try:
            if n == 2:
                a, b = make()
            elif n == 4:
                a, b, c, d = make()
            else:
                a, *b, c = make()
            out.append(a)
        except (ValueError, KeyError) as e:
            out.append(str(e))
    return out


print(unpack(lambda: Raises("none")), unpack(lambda: Raises("next")), unpack(lambda: Raises("iter")))


class Stops:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration


class Endless:
    def __iter__(self):
        n = 0
        while True:
            yield n
            n += 1


print(list(Stops()), [x for x, _ in zip(Endless(), range(3))], 50 in Endless(), next(x for x in Endless() if x > 10), any(x > 100 for x in Endless()), dict(zip("abc", Endless())), list(zip(range(3), Endless(), "xy")))


class Shrinks(list):
    def __len__(self):
        return 1


class Grows:
    def __init__(self):
        self.items = [1]

    def __iter__(self):
        for x in self.items:
            if x < 5:
                self.items.append(x + 1)
            yield x


s = Shrinks([1, 2, 3])
print(len(s), list(s), bool(s), s[2], [*s], sum(s), list(Grows()))


class Restarts:
    def __init__(self):
        self.starts = 0

    def __iter__(self):
        self.starts += 1
        return iter([self.starts] * 2)


r = Restarts()
print([(a, b) for a in r for b in r], r.starts)


class Exhausted:
    def __init__(self):
        self.left = [3, None, 4]

    def __iter__(self):
        return self

    def __next__(self):
        x = self.left.pop(0) if self.left else None
        if x is None:
            raise StopIteration
        return x


e = Exhausted()
print(list(e), list(e), list(e))


def closes(log):
    try:
        for i in range(10):
            yield i
    finally:
        log.append("closed")


log = []
g = closes(log)
for x in g:
    if x == 2:
        break
print(log, x)
g.close()
print(log)
it = iter([1, 2, 3])
for x in it:
    for y in it:
        pass
print(x, y)
d = {"a": 1}
for k in list(d):
    d[k * 2] = 0
    del d[k]
print(d)


class Index:
    def __getitem__(self, i):
        if i == 3:
            raise StopIteration("inside getitem")
        return i


print(list(Index()))


class Wrong:
    def __iter__(self):
        return [1, 2]


class WrongNext:
    def __iter__(self):
        return self


for w in (Wrong(), WrongNext(), 5, None):
    for use_it in (lambda v: list(v), lambda v: [x for x in v], lambda v: (lambda *a: a)(*v), lambda v: sum(v)):
        try:
            use_it(w)
        except TypeError as err:
            print(str(err).replace("__main__.", ""), end="; ")
    print()


def generator_error():
    yield 1
    raise KeyError("from generator")


for f in (list, sum, lambda g: max(g, default=0), lambda g: {**dict.fromkeys(g)}, lambda g: [a for a in g], lambda g: [1, *g], lambda g: sorted(g), lambda g: ",".join(map(str, g))):
    try:
        f(generator_error())
    except KeyError as err:
        print(err, end=" ")
print()
