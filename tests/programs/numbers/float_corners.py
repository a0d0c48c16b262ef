inf = float("inf")
for base in (0.0, -0.0, 0.5, 1.0, 2.0, -1.0, -2.0, inf, -inf):
    for exponent in (inf, -inf, 0.0, -0.0):
        print(base, exponent, base**exponent, pow(base, exponent))
for base in (0.0, -0.0):
    try:
        print(base**-1.0)
    except ZeroDivisionError as e:
        print(type(e).__name__)
# Results that nobody wants.
try:
    1.0 / 0
except ZeroDivisionError:
    print("ZeroDivisionError")
x = 3.0
x / 2
x * 2.5 - 1
print(x)
