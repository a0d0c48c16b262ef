# __eq__, __lt__ and friends: reflection, identity shortcuts, hashing, results of any type.
class V:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        if not isinstance(other, V):
            return NotImplemented
        return self.v == other.v

    def __lt__(self, other):
        return self.v < other.v

    def __hash__(self):
        return hash(self.v)

    def __repr__(self):
        return f"V{self.v}"


a, b, c = V(1), V(1), V(2)
print(a == b, a != b, a == c, a != c, a == 1, a != 1, 1 == a, a < c, c > a, c < a)
print({a: "x"}[b], len({a, b, c}), [a, c].index(b), a in [b], [a] == [b], (a, c) == (b, c), a in {b: 1}, sorted([c, b, a]), max(a, c), min([c, a]))
try:
    a <= c
except TypeError as e:
    print(e)


class Any:
    def __eq__(self, other):
        return "eq"

    def __ne__(self, other):
        return []

    def __lt__(self, other):
        return 0

    def __gt__(self, other):
        return "gt"

    def __le__(self, other):
        return None

    def __ge__(self, other):
        return NotImplemented


x = Any()
print(x == 1, x != 1, x < 1, x > 1, x <= 1, 1 == x, 1 != x, 1 < x, 1 > x, 1 >= x, x in [5], 5 in [x], not x == 1)
try:
    x >= 1
except TypeError as e:
    print(e)
try:
    hash(x)
except TypeError as e:
    print(e)
try:
    {x: 1}
except TypeError as e:
    print(e)
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1 > 0, 1 == 1.0 == True, "a" < "b" != "c", not 1 < 2 < 1)
calls = []


def note(v):
    calls.append(v)
    return v


print(note(1) < note(3) < note(2) < note(100), calls)


class Nan:
    def __eq__(self, other):
        return False


n = Nan()
print(n == n, n in [n], [n] == [n], (n,) == (n,), [n].count(n), {1: n} == {1: n}, [n].index(n))


class Base:
    def __eq__(self, other):
        return "base"

    def __lt__(self, other):
        return "base<"

    def __gt__(self, other):
        return "base>"


class Derived(Base):
    def __eq__(self, other):
        return "derived"

    def __gt__(self, other):
        return "derived>"


print(Base() == Derived(), Derived() == Base(), Base() < Derived(), Derived() < Base(), Base() < Base())


class OnlyEq:
    def __eq__(self, other):
        return True


print(OnlyEq() != 5, OnlyEq.__hash__, OnlyEq() == None, None == OnlyEq())


class Bad:
    def __eq__(self, other):
        raise RuntimeError("eq")

    def __hash__(self):
        return 1


class BadBool:
    def __eq__(self, other):
        return self

    def __bool__(self):
        raise RuntimeError("bool")

    __hash__ = None


for f in (
    lambda: Bad() == 1, lambda: Bad() in [1], lambda: [Bad()].index(3), lambda: {Bad(): 1, Bad(): 2}, lambda: {1: 2, Bad(): 3}, lambda: {Bad(): 1}[1],
    lambda: [Bad()] == [1], lambda: [Bad()].remove(2), lambda: BadBool() in [1], lambda: [BadBool()] == [1], lambda: (Bad(),) < (1,), lambda: Bad() != 1,
):
    try:
        print(f())
    except RuntimeError as e:
        print(repr(e))
for left, right in (([1, 2], [1, 3]), ([], [0]), ((1, "a"), (1, "b")), ([[1], 2], [[1], 1]), ((1,), (1, 0))):
    print(left < right, left <= right, left > right, left >= right, left == right, left != right)
for f in (lambda: [1] < (1,), lambda: 1 < "a", lambda: None < None, lambda: [1, "a"] < [1, 2], lambda: {} < {}, lambda: 1j < 2j, lambda: sorted([1, "a"]), lambda: max(1, None)):
    try:
        print(f())
    except TypeError as e:
        print(e)
