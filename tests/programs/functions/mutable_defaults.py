def collect(item, into=[]):
    into.append(item)
    return into


def count(key, *, seen={}):
    seen[key] = seen.get(key, 0) + 1
    return seen[key]


trace = []


def noisy(x):
    trace.append(x)
    return x


def make(n):
    def f(a=noisy(n), *, b=noisy(-n), c=lambda: noisy("called")):
        return a, b, c
    return f


print(collect(1), collect(2), collect(3, []), collect(4) is collect(5), collect.__defaults__)
print(count("a"), count("a"), count("b"), count("a", seen={}), count.__kwdefaults__)
f, g = make(1), make(2)
print(trace, f()[:2], g(b=9)[:2], f(5)[2](), trace)
late = [lambda i=i: i * 10 for i in range(3)]
early = [lambda: i for i in range(3)]
print([h() for h in late], [h() for h in early], late[0](7))
limit = 5


def clamp(x, low=0, high=limit):
    return low if x < low else high if x > high else x


limit = 100
print(clamp(50), clamp(-1), clamp(50, high=60), clamp(low=7, x=6), list(map(clamp, range(3, 8))))
def swap(a, b=None, *c): return (b, a) + c
print(swap(1), swap(1, 2, 3), swap(b="x", a="y"))
