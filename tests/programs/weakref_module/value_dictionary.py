# WeakValueDictionary: entries go when their objects do, also while somebody iterates.
import gc
import weakref


class Item:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Item({self.name!r})"


def names(items):
    return sorted(i.name for i in items)


print("-- WeakValueDictionary")
items = [Item(c) for c in "abcdef"]
d = weakref.WeakValueDictionary()
for item in items:
    d[item.name] = item
item = None
print(len(d), d["a"] is items[0], "a" in d, "z" in d, d.get("z"), d.get("z", 1), d.get("b"), sorted(d), sorted(d.keys()), names(d.values()))
print(sorted(k + v.name for k, v in d.items()), len(d.valuerefs()), bool(d))
try:
    d["z"]
except KeyError as e:
    print("KeyError", e)
del items[0], items[-1]
gc.collect()
print(len(d), sorted(d), "a" in d, d.get("a"))
try:
    d["f"]
except KeyError as e:
    print("KeyError", e)
print(d.pop("b"), d.pop("b", None), "b" in d, d.setdefault("c", None), d.setdefault("new", items[0]) is items[0])
try:
    d.pop("nothing")
except KeyError as e:
    print("KeyError", e)
del d["new"]
try:
    del d["new"]
except KeyError as e:
    print("KeyError", e)
other = weakref.WeakValueDictionary(d)
other.update({"x": items[0]}, y=items[1])
print(sorted(other), sorted(d), d == other, d == d.copy(), d == dict(d.items()))
print(sorted(d | {"u": items[0]}), sorted({"u": items[0]} | d), repr(d)[:25])
d |= {"v": items[0]}
print(sorted(d))
one = Item("one")
replaced = weakref.WeakValueDictionary(k=one)
two = Item("two")
replaced["k"] = two
del one
gc.collect()
print(replaced["k"].name, len(replaced))
print(replaced.popitem(), len(replaced))
other.clear()
print(len(other), list(other))
try:
    other["n"] = 1
except TypeError as e:
    print(e)

print("-- while iterating")
items = {i: Item(str(i)) for i in range(6)}
d = weakref.WeakValueDictionary(items)
seen = []
for key, value in d.items():
    seen.append(key)
    if key == 1:
        items.clear()
        value = None
        gc.collect()
value = None
gc.collect()
print(seen, len(d), list(d))
d["again"] = one = Item("again")
print(list(d))
