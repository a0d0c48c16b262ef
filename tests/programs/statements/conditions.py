# Truth, comparison chains, boolean operators, conditional expressions.
class Falsy:
    def __bool__(self):
        return False

    def __repr__(self):
        return "Falsy()"


class Empty:
    def __len__(self):
        return 0


values = [0, 1, -1, 0.0, 0.5, "", "0", [], [0], (), (0,), {}, {0: 0}, set(), None, True, False, 0j, b"", b"x", range(0), Falsy(), Empty(), object]
print([bool(v) for v in values])
print([1 if v else 0 for v in values])
print(1 < 2 < 3, 1 < 3 < 2, 1 < 2 > 1, 3 > 2 == 2, not 1 < 2)
print(0 or "a", 0 and "a", 1 or "a", 1 and "a", None or 0 or [], 1 and 2 and 3)
print(not [], not [1], not not 1)
x = 5
print("small" if x < 3 else "medium" if x < 6 else "large")
print(x == 5, None is None, [] is [])
print(2 in [1, 2], 3 not in [1, 2], "b" in "abc", "" in "", 1 in {1: 2}, (1, 2) in [(1, 2)])
if x == 1:
    print("one")
elif x == 5:
    print("five")
else:
    print("other")
if not x == 1 and (x > 4 or x < 0):
    print("both")


class Odd:
    def __eq__(self, other):
        return "yes" if other else ""

    def __lt__(self, other):
        return []


print(Odd() == 1, repr(Odd() == 0), Odd() < 1, Odd() != 1)
print([1, 2] == [1, 2], [1, 2] < [1, 3], (1, "a") < (1, "b"), [] < [0], "a" < "b" < "c")
print(1 == 1.0 == True, 1 != 1.0, hash(1) == hash(1.0) == hash(True))
try:
    print(1 < "a")
except TypeError as e:
    print(e)
try:
    print([1] < [None])
except TypeError as e:
    print(e)
assert x, "not raised"
try:
    assert not x, f"x is {x}"
except AssertionError as e:
    print("AssertionError", e)
try:
    assert []
except AssertionError as e:
    print(repr(e))
