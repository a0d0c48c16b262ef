# Division, remainder, special values, comparisons with integers.
inf, nan = float("inf"), float("nan")
values = [0.0, -0.0, 1.5, -1.5, 7.0, inf, -inf]
for a in values:
    print(a, *[f"{a // b} {a % b}" for b in (2.0, -2.0, 0.5, inf, -inf)], sep=" | ")
    print(a + 1, a * -2, a - inf if a != inf else "same", -a, abs(a), bool(a))
for op in (lambda: 1.0 / 0, lambda: 1.0 // 0.0, lambda: 1.0 % 0, lambda: divmod(1.0, 0.0), lambda: 0.0 ** -1, lambda: 10.0 ** 400, lambda: int(nan), lambda: int(inf)):
    try:
        print(op())
    except ArithmeticError as e:
        print(type(e).__name__)
    except ValueError as e:
        print(e)
print(nan == nan, nan != nan, nan < 1, nan > 1, nan in [nan], [nan] == [nan], inf == inf, 0.0 == -0.0)
print(2**53 == 2.0**53, 2**53 + 1 > 2.0**53, 10**400 < inf, -(10**400) > -inf, 1 < 1.5 < 2, 10**400 > nan, 1 == 1.0 == True)
print(2.0**10, 4**0.5, 2**-2, (-8.0) ** 3, 1.0**inf, nan**0, 0.0**0, inf**-1, (-2.0) ** -3)
print(divmod(7.5, 2), divmod(-7.5, 2), divmod(7, -2.5), 5 // 0.75, -5 % 0.75)
print(max(1, 1.0), max(1.0, 1), min(0.0, -0.0), sum([0.5] * 4), sum([1, 2.5]), 3 * 0.5, 1e308 * 10)
