class Metre:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"{self.n}m"

    def __add__(self, other):
        print("add", self, other, end=" -> ")
        if isinstance(other, Metre):
            return Metre(self.n + other.n)
        return NotImplemented

    def __radd__(self, other):
        print("radd", self, other, end=" -> ")
        return Metre(self.n + other) if isinstance(other, int) else NotImplemented

    def __rsub__(self, other):
        return Metre(other - self.n)

    def __rtruediv__(self, other):
        return f"{other}/{self}"

    def __rpow__(self, other):
        return f"{other}**{self}"

    def __rlshift__(self, other):
        return f"{other}<<{self}"

    def __rmatmul__(self, other):
        return f"{other}@{self}"

    def __rdivmod__(self, other):
        return "divmod", other, self


class Kilometre(Metre):
    def __radd__(self, other):
        print("kilo radd", self, other, end=" -> ")
        return Kilometre(self.n + other.n)


a, k = Metre(1), Kilometre(1000)
print(a + a)
print(2 + a)
print(a + k)
print(k + a)
print(10 - a, 1.5 / a, "x" ** a, 3 << a, [] @ a, divmod(7, a))
for left, right in ((a, 1), ("s", a), (a, None), (None, a)):
    try:
        print(left + right)
    except TypeError as error:
        print(error)
try:
    a - 1
except TypeError as error:
    print(error)
print(sum([a, a, k]))
