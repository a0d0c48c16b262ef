# Sorting routines of one's own against sorted().
def insertion(a):
    a = list(a)
    for i in range(1, len(a)):
        x, j = a[i], i
        while j and a[j - 1] > x:
            a[j] = a[j - 1]; j -= 1
        a[j] = x
    return a
def quick(a):
    a = list(a)
    return a if len(a) < 2 else quick([x for x in a[1:] if x < a[0]]) + [a[0]] + quick([x for x in a[1:] if x >= a[0]])
def shell(a):
    a, gap = list(a), len(a) // 2
    while gap:
        for i in range(gap, len(a)):
            while i >= gap and a[i - gap] > a[i]:
                a[i], a[i - gap] = a[i - gap], a[i]
                i -= gap
        gap //= 2
    return a
def radix(a):
    a = list(a)
    for shift in range(0, 12, 4):
        buckets = [[] for _ in range(16)]
        for x in a:
            buckets[x >> shift & 15].append(x)
        a = sum(buckets, [])
    return a
numbers = [i * 1103 % 997 for i in range(60)]
for data in (numbers, [], [5], [2, 1], "sorting", [(2, "b"), (1, "z"), (2, "a")], [0.5, -1, 3, True], list(range(9, 0, -1))):
    print(sorted(data)[:8], [f(data) == sorted(data) for f in (insertion, quick, shell)])
print(radix(numbers) == sorted(numbers), radix([300, 2, 17, 4095]))
