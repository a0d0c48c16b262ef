import math
from math import inf, nan, isinf, isnan, isfinite, copysign, fmod, modf, frexp, ldexp

print([(isinf(x), isnan(x), isfinite(x)) for x in (inf, -inf, nan, 0, 1e308)])
print(copysign(3, -0.0), copysign(-2, 1), copysign(0, -1), math.fabs(-4))
print(fmod(-7, 3), -7 % 3, fmod(7, -3.5), fmod(5.5, 2), modf(-3.25), modf(8))
print(frexp(0), frexp(10), frexp(-0.375), ldexp(0.5, 4), ldexp(-3, -2))
print(math.sqrt(2.25), math.sqrt(0), math.pow(2, -2), math.pow(9, .5), math.exp(0), math.log(1), math.log10(1000), math.log2(1024))
print(math.sin(0), math.cos(0), math.tan(0), math.atan2(0, 1), math.asin(0), math.acos(1), math.atan(0))
print(*(f"{v:.9f}" for v in (math.pi, math.e, math.sin(1), math.exp(1.5), math.log(7), math.log(8, 2), math.atan2(-1, -1))))
print(math.degrees(math.pi), round(math.radians(90), 12), math.tau == 2 * math.pi)
for text in ("math.sqrt(-1)", "math.log(0)", "math.log(-2.0)", "math.fmod(1, 0)", "math.acos(2)", "math.exp(1000)"):
    function, _, rest = text[5:-1].partition("(")
    try:
        print({"sqrt": math.sqrt, "log": math.log, "fmod": math.fmod, "acos": math.acos, "exp": math.exp}[function](
            *map(float, rest.split(","))))
    except (ValueError, OverflowError) as error:
        print(function, type(error).__name__, error)
try:
    math.sqrt("4")
except TypeError as error:
    print(error)
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-12, abs_tol=1e-9))
