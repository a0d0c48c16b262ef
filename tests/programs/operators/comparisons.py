class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def _other(self, other):
        return Version(other) if isinstance(other, str) else other

    def __eq__(self, other):
        other = self._other(other)
        return self.parts == other.parts if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        other = self._other(other)
        return self.parts < other.parts if isinstance(other, Version) else NotImplemented

    def __le__(self, other):
        return self < other or self == other

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))


class Odd:
    def __lt__(self, other):
        return ["lt", other]

    def __gt__(self, other):
        return []

    def __contains__(self, item):
        return item


a, b = Version("1.2"), Version("1.10.3")
print(a < b, a > b, a <= b, a >= b, a == "1.2", "1.2" == a, a != "1.2", "1.2" != a, a < "1.3" != b)
print(sorted([b, a, Version("0.9")]), max(a, b), min([b, a], key=lambda v: v.parts[-1]), [b].index("1.10.3"), "1.2" in (b, a))
for wrong in (1, None, 2.5):
    print(a == wrong, a != wrong, end=" ")
    try:
        a < wrong
    except TypeError as error:
        print(error)
odd = Odd()
print(odd < 1, odd > 1, 5 > odd, 5 < odd, 0 in odd, "x" in odd, [] not in odd)
print(0 < odd < 3, (odd > 1) or "empty", not odd < 1)
try:
    {a: 1}
except TypeError as error:
    print(error)
