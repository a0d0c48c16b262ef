# Classes with __iter__, __next__, __getitem__, __contains__, __reversed__.
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n
class Squares:
    def __len__(self): return 4
    def __getitem__(self, i):
        if not 0 <= i < 4:
            raise IndexError(i)
        return i * i
class Evens:
    def __contains__(self, x): return x % 2 == 0
    def __iter__(self): return iter((2, 4))
    def __reversed__(self): return iter("rev")
c, s, e = Countdown(4), Squares(), Evens()
print(list(c), list(c), list(s), 9 in s, 5 in s, list(reversed(s)), max(s), sum(Countdown(5)), sorted(Countdown(3)), *Countdown(2))
print(100 in e, 3 in e, list(e), list(reversed(e)), dict(zip(s, "abcd")), set(Countdown(3)) == {0, 1, 2}, tuple(enumerate(e)))
a, *b = Countdown(4); print(a, b, 1 in (d := Countdown(4)), d.n, list(map(divmod, s, (1, 2, 3, 4))))
it = iter(s); print(next(it), next(it), list(it), next(it, "end"), iter(it) is it)
for bad in (5, None, object, Squares):
    try:
        iter(bad)
    except TypeError as err:
        print(err)
class NoNext:
    def __iter__(self): return 5
for action in (lambda: list(NoNext()), lambda: next([1]), lambda: next(iter(())), lambda: reversed({1}), lambda: 1 in 5):
    try:
        action()
    except (TypeError, StopIteration) as err:
        print(type(err).__name__, err)
class Breaks:
    def __iter__(self):
        yield 1
        raise ValueError("inside")
for consume in (list, tuple, sum, max, lambda b: [*b], lambda b: dict.fromkeys(b), lambda b: 7 in b, lambda b: ",".join(map(str, b)), sorted, any):
    try:
        print(consume(Breaks()))
    except ValueError as err:
        print(err, end=" ")
values = iter([3, 1, 0, 2]); print(list(iter(values.__next__, 0)), list(values))
for i in (it := iter(range(6))):
    print(i, next(it, None), end=" ")
print(list(zip(*[iter("abcdef")] * 2)))
