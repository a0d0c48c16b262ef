# Loops over ranges with steps, breaks, else and changing bounds.
for args in ((3,), (1, 4), (5, 0, -2), (0, 10, 4), (3, 3), (0, -1)):
    for i in range(*args):
        if i == 4:
            print("break", end=" ")
            break
        print(i, end=" ")
    else:
        print("else", end=" ")
    print(args)
def digits(n):
    for base in range(2, 17, 7):
        out, m = [], n
        while m:
            m, d = divmod(m, base)
            out.append("0123456789abcdef"[d])
        yield "".join(out[::-1]) or "0"
print([list(digits(n)) for n in (0, 9, 255, 10**12)])
steps = [(a, b, s, len(range(a, b, s))) for a in (-3, 0) for b in (-5, 4) for s in (-4, 3)]
print(steps, all(n == len(list(range(a, b, s))) for a, b, s, n in steps))
it = iter(range(5)); print(next(it), list(it), next(it, "done"), [i for i in range(20) if i % 7 in range(2, 4)])
for i in range(2**31 - 1, 2**31 + 1):
    print(i, -i - 1, i * 2)
for i in range(2**63 - 1, 2**63 + 1):
    print(i, i + 1, i - 2**63)
r = range(10); print(r[2:8][1:3], r[::2][::-1], r[::-3][1], [*r[7:]], r[3:][-1], 5 in r[::2], r.index(4), r[2:5] == range(2, 5))
