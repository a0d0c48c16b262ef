# Classes, their instances and what they close over live as long as something refers to them.
import gc


def make(i):
    big = [i] * 10

    class Node:
        items = [str(i), big]

        def __init__(self, next):
            self.next = next
            self.extra = [i]

        def total(self):
            return sum(big) + (self.next.total() if self.next else 0)

    return Node


chain = None
for i in range(200):
    chain = make(i)(chain)
    if i % 50 == 0:
        gc.collect()
    if i == 99:
        half = chain
print(half.total())
total, node = 0, chain
while node:
    total += sum(node.items[1])
    node = node.next
print(total)
print(chain.items[0], chain.next.items[0], chain.next.next.extra)

for i in range(300):
    cls = make(i)
    cls.late = [i, [i]]
    sub = type("Sub", (cls,), {"k": [i]})
    cls.later = (i,)
    if i % 100 == 0:
        gc.collect()
        print(cls.late, sub.late, sub.later, sub.k, sub(None).total(), sub.items[0])


def method_outlives_class():
    class Temp:
        data = ["kept"]

        def get(self):
            return __class__.data

    return Temp().get


f = method_outlives_class()
for i in range(50):
    [make(i)(None) for _ in range(3)]
gc.collect()
print(f())


def with_del(log):
    class D:
        def __init__(self, n):
            self.n = n

        def __del__(self):
            log.append(self.n)

    return D


log = []
D = with_del(log)
d = D(1)
d = None
gc.collect()


def use():
    D(2)
    D(3)


use()
gc.collect()
print("finalised" if len(log) <= 3 else log)
