# The module math: real functions, to twelve digits, and their errors.
import math


def show(x):
    return "%.12g" % x


for name, f in (("sin", math.sin), ("cos", math.cos), ("tan", math.tan), ("asin", math.asin), ("acos", math.acos),
                ("atan", math.atan), ("sinh", math.sinh), ("cosh", math.cosh), ("tanh", math.tanh), ("asinh", math.asinh),
                ("exp", math.exp), ("expm1", math.expm1), ("log1p", math.log1p), ("erf", math.erf), ("erfc", math.erfc),
                ("sqrt", math.sqrt), ("degrees", math.degrees), ("radians", math.radians), ("cbrt", math.cbrt), ("exp2", math.exp2)):
    row = []
    for x in (0.0, 0.5, 1.0, -0.75, 2.5, float("inf")):
        try:
            row.append(show(f(x)))
        except (ValueError, OverflowError) as e:
            row.append(str(e))
    print(name, *row)
print(show(math.pi), show(math.e), show(math.tau), math.inf, math.nan, math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1))
print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(-2.9), math.floor(1e20), math.ceil(5), math.trunc(2**80))
print(math.frexp(10.0), math.frexp(0.0), math.modf(3.25), math.modf(-3.25), math.ldexp(0.75, 4), math.ldexp(1.0, -1074), math.fabs(-2))
print(math.copysign(3, -0.0), math.fmod(-7, 3), math.remainder(7, 4), math.atan2(0.0, -1.0) == math.pi, math.hypot(3, 4), math.hypot(1, 2, 2), math.dist((1, 2), (4, 6)))
print(math.log(1), math.log2(8), math.log10(1000), show(math.log(10, 2)), show(math.log(10**500)), math.log2(2**2000), show(math.log10(3**1000)))
print(math.fsum([0.1] * 10), math.fsum([1e100, 1.0, -1e100]), math.prod([1, 2, 3]), math.prod([0.5, 4], start=3), math.pow(2, 10))
print(math.isclose(1.0, 1.0 + 1e-10), math.isclose(1, 2), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-12, abs_tol=1e-9))
print(math.nextafter(1.0, 2.0), math.nextafter(0.0, -1.0), math.ulp(1.0), math.ulp(0.0), math.gamma(5), math.gamma(1), show(math.gamma(0.5)), show(math.lgamma(10)))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.exp(1000), lambda: math.acos(2), lambda: math.fmod(1, 0),
          lambda: math.pow(0, -1), lambda: math.pow(-8, 1 / 3), lambda: math.gamma(-1), lambda: math.log(-1), lambda: math.ldexp(1.0, 5000),
          lambda: math.floor(math.nan), lambda: math.ceil(math.inf), lambda: math.sin("x"), lambda: math.dist([1], [1, 2]), lambda: math.fsum([1e308, 1e308])):
    try:
        print(f())
    except (ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
