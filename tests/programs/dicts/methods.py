# Every method of dict, with its corners; insertion order.
d = {"b": 1, "a": 2, 3: "c", (1, 2): [4], None: 5, True: "yes", 1.5: 0}
print(d, len(d), d[1], d[1.0], d[(1, 2)], d[None], list(d)[0], list(d.values())[-1])
print(d.get("zz"), d.get("zz", 7), d.get("b"), d.setdefault("b", 9), d.setdefault("new", []), d.setdefault("none"), d.pop("new"), d.pop("zz", "dflt"))
print("a" in d, "zz" in d, 1 in d, None in d, [] in [list(d)])
d["b"] = 10
del d["a"]
d["a"] = "again"
print(list(d), d.popitem(), d.popitem(), list(d))
d.clear()
print(d, d == {}, not d)
d.update({"x": 1}, y=2)
d.update([("z", 3), ["x", 9]])
d.update()
print(d, d | {"x": 0, "q": 1}, {"q": 1} | d)
d |= {"w": 4}
d |= [("v", 5)]
print(d, d.copy() == d, d.copy() is d, dict(d) is d)
print(dict(), dict(a=1), dict([(1, 2)]), dict({1: 2}, b=3), dict(zip("ab", [1, 2])), dict.fromkeys("aab"), dict.fromkeys([1, 2], 0), {**{"a": 1}, "b": 2, **{"a": 3}})
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), "x" in k, 9 in v, ("x", 9) in i, ("x", 0) in i, list(reversed(k)), list(reversed(i))[0])
d["late"] = 6
print(len(k), list(v)[-1], list(i)[-1])
e = {"x": 1, "n": 2}
print(sorted(k & e), sorted(k | e.keys()) == sorted(set(d) | set(e)), sorted(e.keys() - k), sorted(e.keys() ^ {"n"}), e.items() & {("x", 1)}, k == d.keys(), e.keys() == {"x", "n"}, e.keys() <= {"x", "n", "m"}, e.keys().isdisjoint({"q"}))
for bad in (lambda: d["none"], lambda: d.pop("none"), lambda: {}.popitem(), lambda: d[[]], lambda: {}.update(5), lambda: dict([1]), lambda: dict([(1,)]), lambda: dict(["abc"]), lambda: d | 5, lambda: {[]: 1}, lambda: {}.fromkeys(5), lambda: d < d, lambda: d.update([1, 2])):
    try:
        print(bad())
    except (KeyError, TypeError, ValueError) as err:
        print(type(err).__name__, err)
print({1: "a", 1.0: "b", True: "c"}, {0: 1, False: 2, 0.0: 3}, {"a": 1, "a": 2}, {2**70: 1}[2**70], {(): 1}[()], {"": 0}[""], {float("inf"): 1}[float("inf")], {-1: "m", -2: "n"})
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {1: [1]} == {1: [1.0]}, {1: 2} != {1: 3}, {} == [], {1: {2: {}}} == {1: {2: {}}})
big = {i: str(i) for i in range(1000)}
for i in range(0, 1000, 2):
    del big[i]
print(len(big), list(big)[:3], big[999], 500 in big, sum(big))
for i in range(2000, 2600):
    big[i] = i
    big.pop(i - 1000, None)
print(len(big), list(big)[-1], list(big)[0])
count = {}
for c in "mississippi":
    count[c] = count.get(c, 0) + 1
print(count, max(count, key=count.get), sorted(count, key=lambda c: (-count[c], c)))
groups = {}
for w in "apple bob avocado cat banana".split():
    groups.setdefault(w[0], []).append(w)
print(groups, {v[0]: k for k, v in groups.items()})
tree = {}
for path in ("a/b/c", "a/b/d", "e"):
    node = tree
    for part in path.split("/"):
        node = node.setdefault(part, {})
print(tree)
queue = {}
for n in range(100):
    queue[n] = n
    if len(queue) > 3:
        del queue[next(iter(queue))]
print(queue)
x = {}
x["self"] = x
print(x, x["self"]["self"] is x)
nan = float("nan")
z = {nan: 1}
print(z[nan], nan in z, float("nan") in z, len({nan: 1, float("nan"): 2}))
it = iter({1: 2, 3: 4}.items())
print(next(it), list(it), next(it, "end"))
w = {"a": 1}
w["b"] = w["a"] = w.get("c", w["a"] + 1)
print(w, [w.pop(k) for k in list(w)], w)
