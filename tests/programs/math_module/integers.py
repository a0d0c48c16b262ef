import math

print([math.gcd(a, b) for a, b in ((12, 18), (-4, 6), (0, 0), (0, 7), (2 ** 80, 6 ** 20))])
print(math.isqrt(0), math.isqrt(99), math.isqrt(10 ** 30), math.isqrt(2 ** 64 - 1))
print(math.factorial(0), math.factorial(12), math.factorial(25))
print([f(x) for x in (2.5, -2.5, 0.0, 7) for f in (math.floor, math.ceil, math.trunc)])
print(math.floor(1e20), math.ceil(-1e20), math.trunc(2.0 ** 70))
for function, argument in ((math.isqrt, -1), (math.factorial, -1), (math.floor, float("nan")), (math.ceil, float("inf"))):
    try:
        print(function(argument))
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)


class Length:
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"


print(math.floor(Length()), math.ceil(Length()), math.trunc(Length()))
print(type(math.floor(True)), math.gcd(True, 3))
