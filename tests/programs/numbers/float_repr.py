# The shortest text that reads back, and text to float, correctly rounded.
for x in (0.0, -0.0, 1.0, 0.1, 0.2 + 0.1, 1 / 3, 2 / 3, 100.0, 1e15, 1e16, 123456789012345680.0, 1e22, 1e23, 5e-324,
          2.2250738585072014e-308, 1.7976931348623157e308, 0.0001, 0.00001, 1.5e-7, 9007199254740993.0,
          4.35, 2.675, 1e100, 3.141592653589793, float("inf"), float("-inf"), float("nan")):
    print(x, -x)
x = 1.0
for i in range(40):
    x = x * 1.7 + 0.3
    assert float(repr(x)) == x
    print(x, 1 / x)
for e in range(-320, 309, 37):
    print(float("1e%d" % e), float("-7.123456789012345678e%d" % e))
for text in ("1", " 2.5 ", "1_000.5", "+.5", "5.", "1e5", "1E-5", "-1e+05", "infinity", "-INF", "NaN", "0x", "", "1e",
             "1__0", "_1", ".", "1.2.3", "1e400", "1e-400", "0.1e1_0", "9007199254740993", "9007199254740992.99999999",
             "2.2250738585072011e-308", "0." + "0" * 400 + "1", "1" + "0" * 400, "179769313486231580793e289"):
    try:
        print(float(text))
    except ValueError as e:
        print("ValueError:", e)
for bad in (None, [], 10**400):
    try:
        float(bad)
    except (TypeError, OverflowError) as e:
        print(type(e).__name__, e)
print(float(), float(7), float(2**70), float(True), float(2**53 + 1), float(10**22 + 1))
print((0.1).hex(), (-2.5).hex(), (0.0).hex(), 5e-324.hex(), float.fromhex("0x1.8p3"), float.fromhex("-0x.1p-4"))
print((0.1).as_integer_ratio(), (-2.5).as_integer_ratio(), (1e20).as_integer_ratio(), (2.5).is_integer(), (2.0).is_integer())
