# is_integer, hex, fromhex, as_integer_ratio, round, truncation.
for v in (0.0, 1.0, -2.5, 0.1, 1e22, 5e-324, 2.0**-10):
    print(v, v.is_integer(), v.hex(), float.fromhex(v.hex()) == v, v.as_integer_ratio())
print(float("inf").hex(), (-0.0).hex(), float.fromhex("0x1.8p1"), float.fromhex("-0xA"), float.fromhex("inf"), float.fromhex("1.4"))
for v in (float("inf"), float("nan")):
    try:
        v.as_integer_ratio()
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
for v in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1234.5678, -0.04, 1e20):
    print(v, round(v), round(v, 0), round(v, 1), round(v, 2), round(v, -2), int(v))
print(type(round(1.5)), type(round(1.5, 0)), type(round(1.5, None)), round(1e300, 400) == 1e300, round(5e-324, 400) == 5e-324, round(123.0, -400))
for v in (float("nan"), float("inf")):
    try:
        round(v)
    except (ValueError, OverflowError) as e:
        print(e)
print((1.5).real, (1.5).imag, (2.5).conjugate(), (3.0).__trunc__(), hash(3.0) == hash(3), hash(0.5) == hash(2**-1))
