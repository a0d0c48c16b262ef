# Heaps.
import heapq
from heapq import heapify, heappop, heappush, heappushpop, heapreplace, merge, nlargest, nsmallest

numbers = [i * 7919 % 101 for i in range(60)]
heap = []
for n in numbers:
    heappush(heap, n)
print(heap)
print([heappop(heap) for i in range(20)], heap)
heap = numbers[:]
heapify(heap)
print(heap)
print(heapreplace(heap, 50), heappushpop(heap, -1), heappushpop(heap, 30), heap)
print(heappushpop([], 5), nsmallest(3, numbers), nlargest(3, numbers), nsmallest(0, numbers), nlargest(-1, numbers), nsmallest(1, []))
words = "the quick brown fox jumps over the lazy dog".split()
print(nsmallest(4, words, key=len), nlargest(4, words, key=len), nlargest(100, words))
print(list(merge([1, 4, 7], [2, 4, 8], [], (3, 4))), list(merge()), list(merge("az", "by", "cx")))
print(list(merge([9, 5, 1], [8, 5, 0], reverse=True)), list(merge(["a", "ccc"], ["bb", "ddd"], key=len)))
print(list(merge([(1, "a"), (1, "b")], [(1, "c"), (0, "d")], key=lambda pair: pair[0])))
print([pair for pair in zip(merge(range(0, 100, 2), range(1, 100, 2)), range(5))])


class Task:
    def __init__(self, when, name):
        self.when = when
        self.name = name

    def __lt__(self, other):
        return self.when < other.when

    def __repr__(self):
        return f"{self.name}@{self.when}"


tasks = []
for i, name in enumerate("fdbace"):
    heappush(tasks, Task(ord(name) - 95, name))
heappush(tasks, Task(0.5, "first"))
print([heappop(tasks) for i in range(7)])
queue = [(3, "c"), (1, "b"), (1, "a"), (2, "x")]
heapify(queue)
print([heappop(queue) for i in range(4)])
for wrong in (
    lambda: heappop([]),
    lambda: heapreplace([], 1),
    lambda: heappush((1, 2), 3),
    lambda: heapify("abc"),
    lambda: heappop(None),
    lambda: heappushpop({}, 3),
    lambda: heappush([1], "a"),
    lambda: heapify([1, None]),
    lambda: nsmallest(2, [1, "a"]),
    lambda: heapq.nlargest(2, 5),
):
    try:
        print(wrong())
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
