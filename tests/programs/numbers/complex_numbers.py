# complex: arithmetic, comparison, text.
a, b = 1 + 2j, 3 - 0.5j
print(a + b, a - b, a * b, a / b, a + 1, 1 - a, 2.5 * a, a / 2, -a, +a, a.conjugate(), a.real, a.imag)
print(a == 1 + 2j, a != b, 3 + 0j == 3, 3 == 3 + 0j, complex(2.5) == 2.5, a == "x", bool(0j), bool(a), abs(3 + 4j))
print(a**2, a**0, a**-1, (1j)**2, 0j**0, hash(3 + 0j) == hash(3))
print(complex(), complex(1), complex(1, 2), complex("1+2j"), complex(" -1.5e3j "), complex("(2-j)"), complex(1j, 2j), complex(0, -0.0))
print(0j, -0j, 1j, complex(0, float("inf")), complex(float("nan"), 1), 1e20 + 1e-7j, -1j, complex(-0.0, 1))
print(f"{a:.2f} {b:10.1f}| {a:<12}| {a:e} {a:g}")
for f in (lambda: a / 0, lambda: 0j**-1, lambda: a < b, lambda: complex("x"), lambda: a // b, lambda: complex("1", 2), lambda: int(a)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
z = 0j
for _ in range(6):
    z = z * z + (0.25 + 0.5j)
print(z)
r = (-8) ** (1 / 3)
print(type(r).__name__, round(r.real, 12), round(r.imag, 12))
