# Insertion order, views and their set operations, reversed, popitem.
d = {"b": 1, "a": 2, "c": 3}
d["b"] = 10; del d["a"]; d["a"] = 20
print(d, list(d), list(reversed(d)), list(d.values()), list(d.items()), list(reversed(d.items())))
keys, values, items = d.keys(), d.values(), d.items()
d["z"] = 0
print(keys, values, items, len(keys), "z" in keys, 0 in values, ("z", 0) in items, ("z", 1) in items)
print(sorted(keys & {"a", "z", "q"}), sorted(keys | ["n"]), sorted(keys - {"a"}), sorted(keys ^ {"a", "m"}), keys == {"a", "b", "c", "z"}, keys.isdisjoint("xy"), keys >= {"a"})
print(d.popitem(), d.popitem(), d, {}.keys(), {}.items(), list({}.values()))
try:
    {}.popitem()
except KeyError as e:
    print(e)
try:
    for k in d:
        d[k + "x"] = 1
except RuntimeError as e:
    print(e)
try:
    for k in list(d):
        del d[k]
    print(d)
    print(d["missing"])
except KeyError as e:
    print(repr(e), e.args)
d.update({"x": 1}, y=2); d.update([("z", 3), "ab"]); d |= {"x": 5}
print(d, d | {"q": 1}, {"q": 1, "x": 0} | d, d == dict(reversed(list(d.items()))))
print(dict.fromkeys("aba"), dict.fromkeys([1, 2], 0), dict([(1, 2)], a=3), dict(zip("xy", (1, 2))), {**d, "x": "new"})
print({1: "a", True: "b", 1.0: "c"}, {0: 1, False: 2, -0.0: 3}, {None: 1, (): 2, "": 3})
for bad in ([1], [(1, 2, 3)], ["abc"], 5):
    try:
        dict(bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(next(iter(d)), min(d, key=str), sorted(d, key=lambda k: str(d[k])), len(d))
