# Floor division, remainder, divmod and their identities.
small = [1, 2, 3, 7, -1, -2, -3, -7, 10]
for a in (0, 7, -7, 8, -8, 1):
    print(a, *[f"{a // b},{a % b}" for b in small])
big = [10**18, -(10**18), 2**63, -(2**63), 2**31, -(2**31), 3**50, 10**40 + 1]
for a in big:
    for b in (7, -7, 2**31, -(2**63), 10**20 + 3):
        q, r = divmod(a, b)
        assert q * b + r == a and abs(r) < abs(b) and (r == 0 or (r < 0) == (b < 0))
        print(q, r)
for op in (lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(10**30, 0), lambda: 1 / 0, lambda: 0 ** -1, lambda: pow(2, 3, 0)):
    try:
        print(op())
    except (ZeroDivisionError, ValueError) as e:
        print(type(e).__name__)
print(1 / 2, 10**40 / 10**38, -7 / 2, 2**1000 / 2**999, 6 / 3)
print(True // True, True % 2, divmod(True, 2), -True // 2)
