# Built-in functions with unusual arguments.
print(abs(-5), abs(-2.5), abs(3 + 4j), abs(True), bin(10), bin(-5), oct(8), oct(-9), hex(255), hex(-255), bin(0), hex(2**70), chr(97), ord("a"))
print(divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(7.5, 2), divmod(-1, 10**20), pow(2, 5), pow(2, -1), pow(3, 100, 7), pow(2.0, 3), pow(0, 0), pow(-8, 3), pow(3, -1, 7))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1250, -2), round(1350, -2), round(5), round(0.5), round(1.5), round(2.5, 0), round(1e20), round(-0.4), round(12.3456, 3), round(True))
print(int("12"), int("-0b101", 0), int("ff", 16), int("0xff", 0), int(" 5 "), int("1_000"), int(3.99), int(-3.99), int(True), int("z", 36), int(b"7"), int(), float(), str(), bool(), list(), dict(), tuple(), set(), complex(), bytes(), frozenset())
print(float("1e3"), float(" -2.5 "), float("inf"), float("-Infinity"), float("nan"), float("1_0.5"), float(10**20), bool([]), bool("0"), bool(0.0), bool(None), str(5), str(None), str([1]), str(b"x"), repr("x"), ascii("\u00e9"))
print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, int)), isinstance(1, (str, (float, int))), isinstance([], object), isinstance(None, type(None)), issubclass(bool, int), issubclass(int, (str, object)), isinstance(int, type), type(1) is int, type(type), callable(print))
print(len("abc"), len([1, 2]), len({1: 2}), len(range(5)), len(b"ab"), len({1}), sum(range(5)), min(2, 1, key=lambda x: -x), max("a", "b"), sorted("cab"), list(reversed("ab")), hash(1) == hash(1.0), id(None) == id(None))
print(*[1, 2], sep=", ", end=".\n")
print()
print("a", "b", sep="")
print("x", end="")
print("", None, 1.0, [1, "s"], ("t",), {"k": 1}, {2}, b"b", sep="|")
print(1, 2, 3, sep="\n")
print("sep none", 1, sep=None, end=None)
try:
    print(1, sep=5)
except TypeError as e:
    print(e)
try:
    print(1, end=5)
except TypeError as e:
    print(e)


class C:
    x = 1

    def m(self):
        return 2


c = C()
print(getattr(c, "x"), getattr(c, "y", 3), getattr(c, "m")(), hasattr(c, "x"), hasattr(c, "zz"), setattr(c, "z", 9), c.z, delattr(c, "z"), hasattr(c, "z"), vars(c), callable(c), callable(c.m))
print(all(x > 0 for x in [1, 2]), any(x > 1 for x in [1, 2]), [f(-2) for f in (abs, str, float, bool, hex)], list(map(int, ["1", "2"])), sorted([True, False]), max([1, 2.5, True]), min(["b", "a"]), sum([0.1] * 3) == 0.1 + 0.1 + 0.1 or sum([0.1] * 3) > 0.3)
print(slice(1, 2, 3), range(3), type(3).__name__, object() == object(), NotImplemented is NotImplemented, ... is Ellipsis, Ellipsis, type(NotImplemented).__name__, type(...).__name__, None is None, bool(...))
for f in (lambda: abs("x"), lambda: chr(-1), lambda: ord("ab"), lambda: bin(1.5), lambda: hex("a"), lambda: round("x"), lambda: divmod(1, "x"), lambda: pow("a", 2), lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: sum(["a"]), lambda: sum([1, "a"]), lambda: sum("ab", ""), lambda: max(1), lambda: min(None), lambda: sorted(5), lambda: len(5), lambda: isinstance(1, "int"), lambda: issubclass(5, int), lambda: getattr(c, "nope"), lambda: hash({}), lambda: int([]), lambda: float("x"), lambda: int("x", 99), lambda: int("9", 8), lambda: complex("x"), lambda: divmod(1, 0), lambda: round(float("nan")), lambda: int(float("inf")), lambda: range(1, 2, 0)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(input.__name__, print.__name__, (lambda: 0).__name__, int.__name__, C.m.__name__, c.m.__name__)
