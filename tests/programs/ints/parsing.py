# int() of strings and other values.
for s in ("0", "-0", "+12", " 42 ", "\n7\t", "1_000", "007", "٣٤", "9" * 25, "-" + "8" * 20):
    print(repr(s), int(s))
for s, base in (("ff", 16), ("0xFF", 16), ("0b101", 2), ("0o17", 8), ("0b101", 0), ("0x_f", 0), ("z", 36), ("-Zz", 36), ("101", 2), ("12", 3), ("0", 0), ("0_0", 0)):
    print(s, base, int(s, base))
for args in (("",), ("x",), ("1.5",), ("1__0",), ("_1",), ("1_",), ("- 1",), ("0x10",), ("8", 8), ("010", 0), ("1", 1), ("1", 37), (1.5, 10), (None,), ([],), (float("inf"),), (float("nan"),)):
    try:
        print(int(*args))
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
print(int(), int(3.99), int(-3.99), int(1e20), int(True), int("12", base=5), int(b"77"), int(bytearray(b"-3")))
class Like:
    def __int__(self): return 11
class Index:
    def __index__(self): return 12
print(int(Like()), int(Index()), hex(Index()), range(20)[Index()])
