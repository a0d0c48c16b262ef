# Ints to text and back, in all bases.
for v in (0, 9, -10, 2**30, -2**31, 2**64, 10**9, 10**18, 10**27 + 1, -(10**50), 7**99):
    print(v, bin(v), oct(v), hex(v), str(v) == repr(v))
    assert int(str(v)) == v and int(hex(v), 16) == v and int(bin(v), 0) == v and int(oct(v), 8) == v
for text, base in (("  42\n", 10), ("-0x_ff", 16), ("0b101", 0), ("0o17", 0), ("z", 36), ("1_000_000", 10),
                   ("+7", 10), ("1" * 60, 2), ("00", 0), ("Zz9", 36), ("0B1", 2), ("12", 3)):
    print(int(text, base))
for text, base in (("", 10), ("12a", 10), ("0x12", 10), ("1__0", 10), ("_1", 10), ("010", 0), ("9", 8), ("1", 1),
                   ("- 1", 10), ("1.0", 10), ("0x", 16), ("9" * 50 + "x", 10)):
    try:
        print(int(text, base))
    except ValueError as e:
        print("ValueError:", e)
for bad in ([], None, (1, 2)):
    try:
        int(bad)
    except TypeError as e:
        print("TypeError:", e)
try:
    int(12, 10)
except TypeError as e:
    print("TypeError:", e)
print(int(), int(3.99), int(-3.99), int(1e20), int(True), int(b" 12 "), int("\u0663\u0664"))
n = 3**2000
s = str(n)
print(len(s), s[:20], s[-20:], int(s) == n)
try:
    str(10**5000)
except ValueError as e:
    print(e)
try:
    int("1" * 5000)
except ValueError as e:
    print(e)
print(len(hex(10**5000)))
