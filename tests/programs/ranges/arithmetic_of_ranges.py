# Membership, indexing, slicing, equality of ranges without expansion.
ranges = [range(5), range(2, 9, 3), range(9, 2, -3), range(0), range(5, 5), range(3, 0), range(-4, 5, 4), range(10, -1, -5)]
for r in ranges:
    print(r, len(r), list(r), r[::-1], r[1:], r[-1:], bool(r), sum(r), (r.start, r.stop, r.step), list(reversed(r)))
print([[x in r for x in (0, 5, 8, -4)] for r in ranges], 3.0 in range(5), 2.5 in range(5), "a" in range(3), True in range(2))
huge = range(10**30, 10**31, 10**29 + 1)
print(len(huge), huge[3], huge[-1], 10**30 in huge, huge[1:3], huge.index(huge[5]), huge.count(7))
print(range(0, 3, 2) == range(0, 4, 2), range(0) == range(5, 2), range(1, 2) == range(1, 9, 8), range(3) == [0, 1, 2], hash(range(0)) == hash(range(4, 4)), len({range(3), range(0, 3), range(0, 3, 1)}))
for call in (lambda: range(3)[3], lambda: range(0)[0], lambda: range(1, 2, 0), lambda: range(1.5), lambda: range("3"), lambda: range(3).index(7), lambda: range(2)["a"]):
    try:
        print(call())
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(max(range(3, 30, 4)), min(range(30, 3, -4)), sorted(range(3, 0, -1)), list(zip(range(3), range(10, 0, -4))), [*range(3), *range(2)], tuple(range(-1, 2)), set(range(2)) == {0, 1})
total = 0
for i in range(10, -10, -3):
    for j in range(i, i + 4, 2):
        total += i * j
print(total, i, j)
n = 3
for i in range(n):
    n += 10; i *= 100
print(n, i, range(2**31 - 2, 2**31 + 1)[2], list(range(2**63 - 1, 2**63 + 2)), list(range(-(2**31), -(2**31) - 3, -1)))
