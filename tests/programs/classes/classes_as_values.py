import sys
def make(t, *a):
    return t(*a)
def name(x): return type(x).__name__
kinds = {"int": int, "list": list}
for k in sorted(kinds):
    print(k, make(kinds[k]))
class A:
    kind = dict
    def __init__(self, n): self.n = n
    def twin(self): return type(self)(self.n + 1)
print(A(1).twin().n, make(A.kind, [(1, 2)]))
def again(x): return x.__class__(x)
print(again(b"abc"), again((1, 2)), again({3}), again(2.5))
d = {1: 2}
def fk(d): return d.fromkeys([1, 2], 0).__class__
print(fk(d)([(5, 6)]))
def sub(t): return t[int]
print(sub(list), name(3), make(type(1j), 2))
for b in (bool.__mro__): print(b.__name__, b() if b is not object else None)
print(make(type("x"), 5), list(map(str, [1, 2])), make(getattr(A, "kind")))


class Countdown(list):
    def restart(self):
        return self.__class__(range(len(self)))


print(Countdown("abc").restart(), type(Countdown("abc").restart()).__mro__[1]("xy"))
from collections import OrderedDict, deque
print(again(deque([1, 2])), dict(make(OrderedDict, [(1, 2)])))
