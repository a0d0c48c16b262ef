# bin, hex, oct, chr, ord, ascii, repr, str, abs, divmod, round, pow, sum, min and max.
print([bin(n) for n in (0, 5, -5, 2**40)], [hex(n) for n in (0, 255, -1)], [oct(n) for n in (8, -9)], hex(True))
print([chr(c) for c in (97, 233, 0x20AC, 0x1F600)], [ord(c) for c in "aé€😀"], ord(b"z"), ascii(chr(0x10FFFF)))
for bad in (lambda: chr(-1), lambda: chr(0x110000), lambda: ord("ab"), lambda: ord(""), lambda: ord(5), lambda: hex(1.5), lambda: bin("1"), lambda: abs("x"), lambda: sum("ab"), lambda: sum(["a"], "") , lambda: min(5), lambda: max(1, "a"), lambda: len(5), lambda: divmod("a", 1), lambda: round("x"), lambda: sum([1], [2])):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(abs(-5), abs(-2.5), abs(3 + 4j), abs(True), abs(-(2**63)), abs(-0.0), divmod(17, -5), divmod(2.5, 1), pow(2, 10), pow(2, -1), pow(2, 5, 3), pow(2.0, 3))
print(sum([1, 2, 3]), sum([1.5, 2]), sum((), 10), sum([[1], [2]], []), sum(range(101)), sum([True, True]), sum(x for x in (2**62, 2**62, 2**62)), sum([1], start=5))
print(max(3, 1, 2), max("abc"), max([1, 5], [1, 4, 9]), max({"b": 0, "a": 1}), max([], default=0), min("b", "B"), min([3, -1], key=abs), max(["aa", "b", "cc"], key=len), min(((2, "x"), (1, "y"))), max(1, True), max(True, 1))
print(bool([]), bool("0"), bool(0.0), bool(()), bool({0: 0}), bool(range(0)), bool(None), bool(b""), bool(-1), bool(object()))
print(repr("it's"), repr('say "x"'), repr("both '\""), repr("\\ \n\t\x00\x1f"), str(None), str([1, "a", None, 2.0, (3,)]), str({"a": [1]}), repr({1: {2: 3}}), str(1 + 2j), repr(-0.0), str(...), repr(NotImplemented), str(range(1, 2)), str(slice(1)))
print(type(5).__name__, type("").__name__, type(None).__name__, type(type).__name__, type(lambda: 0).__name__, type(x for x in ()).__name__, type(1j).__name__, type({}.keys()).__name__, type(iter([])).__name__)
print(int, str, type(None), ValueError, [int, dict], isinstance(True, int), issubclass(bool, int), isinstance(5, (str, int)), type(True) is int, callable(len), callable(5))
