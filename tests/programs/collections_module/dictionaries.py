# pyc2c-test: by-hand: Python 3.13 shows an OrderedDict as a dict
# OrderedDict, defaultdict and Counter.
from collections import Counter, OrderedDict, defaultdict

o = OrderedDict([("a", 1), ("b", 2)], c=3)
print(o, OrderedDict(), len(o), list(o), list(reversed(o)), o["b"])
o.move_to_end("a")
print(o)
o.move_to_end("c", last=False)
print(o, o.popitem(), o.popitem(last=False), o)
o["z"] = 5
o.update({"y": 6}, x=7)
print(o, o.copy(), type(o.copy()).__name__, o.pop("z"), o.get("q"), o.setdefault("q", 0))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1), OrderedDict(a=1) != OrderedDict(a=2))
print(OrderedDict(a=1, b=2) != OrderedDict(b=2, a=1), OrderedDict(a=1) == 5, dict(a=1) == OrderedDict(a=1))
print(OrderedDict.fromkeys("xyz", 0), o | {"w": 1}, {"w": 1} | o, isinstance(o, dict))
o |= [("v", 3)]
print(o)
for wrong in (lambda: OrderedDict().popitem(), lambda: o.move_to_end("no"), lambda: o["no"]):
    try:
        print(wrong())
    except KeyError as error:
        print(type(error).__name__, error)
for wrong in (lambda: hash(o), lambda: o | 3, lambda: defaultdict(int) | 3):
    try:
        print(wrong())
    except TypeError as error:
        print(type(error).__name__)

words = defaultdict(list)
for word in "the quick brown fox jumps over the lazy dog".split():
    words[len(word)].append(word)
print(words, words.default_factory, words[99], len(words), 5 in words, words.get(7), 7 in words)
n = defaultdict(int, {"a": 1}, b=2)
n["c"] += 5
print(n, n.copy(), type(n.copy()).__name__, n.copy()["new"], n | {"d": 4}, {"d": 4} | n)
none = defaultdict()
print(none, none.default_factory)
nested = defaultdict(lambda: defaultdict(int))
nested["a"]["b"] += 1
print(dict(nested["a"]), nested == {"a": {"b": 1}})
for wrong in (lambda: none["x"], lambda: defaultdict(1)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)


class Shape(defaultdict):
    def __missing__(self, key):
        return f"no {key}"


print(Shape(int)["x"], Shape(int, a=1))

c = Counter("abracadabra")
print(c, c["a"], c["z"], c.most_common(2), c.most_common(), c.most_common(-1), c.total(), len(c), "z" in c)
print(sorted(c.elements()), Counter(a=2, b=0, c=-1), list(Counter(a=2, b=0, c=-1).elements()), Counter())
c.update("aaa", z=2)
c.update({"b": 10})
c.subtract("ab", r=5)
print(c, +c, -c)
del c["a"], c["not there"]
print(c, c.copy(), type(c.copy()).__name__)
a, b = Counter(a=3, b=1, d=-2), Counter(a=1, b=2, c=4)
print(a + b, a - b, a & b, a | b, a == b, a == Counter(a=3, b=1, d=-2, e=0), a != b, a < b, a <= b, a >= Counter(a=1), a > a)
for operate in ("__iadd__", "__isub__", "__iand__", "__ior__"):
    k = a.copy()
    getattr(k, operate)(b)
    print(operate, k)
k = a.copy()
k += b
print(k, Counter([1, 2, 1, None, "x", 1.0]), Counter({"x": "b", "y": 1}), Counter(x=2)["y"])
for wrong in (lambda: Counter.fromkeys("ab"), lambda: a + 3, lambda: a < 3, lambda: hash(a), lambda: Counter(5)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
