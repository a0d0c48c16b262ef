# Small algorithms whose variables change types, or nearly do.
class Vec:
    __slots__ = ("x", "y")
    def __init__(self, x=0.0, y=0.0):
        self.x = x
        self.y = y
    def scale(self, k):
        self.x *= k
        self.y *= k
        return self
    def dot(self, o): return self.x * o.x + self.y * o.y
v = Vec(1.5, 2.5)
print(v.scale(2).dot(Vec(1, 1)), Vec(2**40, 1).scale(2**40).x, Vec("a", "b").scale(2).x)
class Q:
    def __init__(self): self.items = []; self.head = 0; self.n = 0
    def put(self, x): self.items.append(x); self.n += 1
    def get(self):
        x = self.items[self.head]; self.head += 1; self.n -= 1
        if self.head > 8: self.items = self.items[self.head:]; self.head = 0
        return x
q = Q()
for i in range(30): q.put(i if i % 3 else str(i))
print([q.get() for _ in range(25)], q.n, q.head)
def bubble(a):
    n = len(a)
    for i in range(n):
        for j in range(0, n - i - 1):
            if a[j] > a[j + 1]: a[j], a[j + 1] = a[j + 1], a[j]
    return a
print(bubble([5, 2, 9, 1]), bubble(["b", "a"]), bubble([1.5, 1, 2**70, -3]))
def sieve(n):
    s = bytearray([1]) * (n + 1); s[0] = s[1] = 0
    i = 2
    while i * i <= n:
        if s[i]: s[i*i::i] = bytes(len(range(i*i, n + 1, i)))
        i += 1
    return [i for i in range(n + 1) if s[i]]
print(sieve(50))
def matmul(a, b): return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]
print(matmul([[1, 2], [3, 4]], [[5, 6], [7, 8]]), matmul([[1.5]], [[2]]))
def crc(data):
    c = 0xFFFFFFFF
    for b in data:
        c ^= b
        for _ in range(8): c = (c >> 1) ^ (0xEDB88320 & -(c & 1))
    return c ^ 0xFFFFFFFF
print(hex(crc(b"123456789")), crc(b""))
def parse(s):
    pos = 0
    def ws():
        nonlocal pos
        while pos < len(s) and s[pos] in " \n": pos += 1
    def val():
        nonlocal pos
        ws()
        c = s[pos]
        if c == "{":
            pos += 1; d = {}
            ws()
            while s[pos] != "}":
                k = val(); ws(); pos += 1; d[k] = val(); ws()
                if s[pos] == ",": pos += 1; ws()
            pos += 1
            return d
        if c == "[":
            pos += 1; l = []
            ws()
            while s[pos] != "]":
                l.append(val()); ws()
                if s[pos] == ",": pos += 1
            pos += 1
            return l
        if c == '"':
            e = s.index('"', pos + 1); r = s[pos + 1:e]; pos = e + 1
            return r
        for w, v in (("true", True), ("false", False), ("null", None)):
            if s.startswith(w, pos): pos += len(w); return v
        e = pos
        while e < len(s) and s[e] in "+-.eE0123456789": e += 1
        t = s[pos:e]; pos = e
        return float(t) if set(t) & set(".eE") else int(t)
    return val()
print(parse('{"a": [1, 2.5, -3e2, "x"], "b": {"c": null, "d": true}, "e": []}'))
class LRU:
    def __init__(self, n): self.n, self.d = n, {}
    def get(self, k):
        if k not in self.d: return None
        v = self.d.pop(k); self.d[k] = v
        return v
    def put(self, k, v):
        self.d.pop(k, None); self.d[k] = v
        if len(self.d) > self.n: del self.d[next(iter(self.d))]
c = LRU(2); c.put(1, "a"); c.put(2, "b"); c.get(1); c.put(3, "c"); print(c.d, c.get(2))
def perms(a):
    if len(a) <= 1: yield tuple(a)
    else:
        for i in range(len(a)):
            for p in perms(a[:i] + a[i+1:]): yield (a[i],) + p
print(list(perms([1, 2, 3])), len(list(perms("abcd"))))
def flatten(x):
    for e in x:
        if isinstance(e, (list, tuple)): yield from flatten(e)
        else: yield e
print(list(flatten([1, [2, (3, [4])], "ab"])))
def hanoi(n, a="A", b="B", c="C"): return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
print(hanoi(10))
def mandel(w, h):
    out = []
    for py in range(h):
        row = ""
        for px in range(w):
            x0, y0 = px / w * 3.5 - 2.5, py / h * 2 - 1
            x = y = 0.0; i = 0
            while x * x + y * y <= 4 and i < 20: x, y, i = x * x - y * y + x0, 2 * x * y + y0, i + 1
            row += " .:-=+*#%@"[i // 2 if i < 20 else 9]
        out.append(row)
    return "\n".join(out)
print(mandel(40, 10))
class Shape:
    def area(self): raise NotImplementedError(type(self).__name__)
class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
class Ci(Shape):
    def __init__(self, r): self.r = r
    def area(self): return 3 * self.r * self.r
class No(Shape): pass
for s in [Sq(2), Ci(1.5), Sq(2.5), No()]:
    try: print(s.area())
    except NotImplementedError as e: print("NI", e)
def opt(a, b=None, *c, d, e=5, **f): return (a, b, c, d, e, f)
print(opt(1, d=2), opt(1, 2, 3, 4, d=5, e=6, g=7))
tot = 0
for i, (a, b) in enumerate(zip(range(5), "abcde")):
    if a == 3: continue
    tot += i * ord(b)
else:
    tot += 1000
print(tot)
w = {"a": 1}
w |= {"b": 2}; print(w | {"c": 3}, {**w, "a": 9})
s = {1, 2} | {3}; s &= {2, 3}; s ^= {3, 4}; print(sorted(s), {1} <= {1, 2}, {1, 2} - {2})
print(*sorted({"x": 1, "y": 2}.items()), sep=";")
n = 10
while n:
    n -= 1
    if n % 2: continue
    if n < 4: break
else: print("no")
print(n)
print("é€😀"[1], len("é€😀"), "é€😀".encode(), "ß".upper(), "ǅ".lower(), "İ".lower(), "abc" < "abd", "é" > "z")
print(0.1 + 0.2, 1e16, 1e-5, 123456789.123, float("inf"), -0.0, 5e-324, 1.7976931348623157e308, 2.0 ** 0.5, 1 / 3)
print(round(0.5), round(1.5), round(2.675, 2), round(1234.5678, -2), int(-3.9), 7.0 // 2, -7.5 % 2, divmod(7.5, 2))
