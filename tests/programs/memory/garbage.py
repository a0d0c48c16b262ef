# Cycles are collected, finalisers run once, weak structure stays intact.
import gc


class Node:
    alive = 0

    def __init__(self, name):
        self.name = name
        self.other = None
        Node.alive += 1

    def __del__(self):
        Node.alive -= 1


def make_cycles(n):
    for i in range(n):
        a, b = Node(f"a{i}"), Node(f"b{i}")
        a.other, b.other = b, a


def churn(n):
    keep = []
    for i in range(n):
        text = f"item {i} " * 3
        keep.append((i, text, [text, {i: text}]))
        if len(keep) > 20:
            keep.pop(0)
    return keep


kept = churn(2000)
print(len(kept), kept[0][0], kept[-1][2][1])
make_cycles(50)
gc.collect()
churn(100)
gc.collect()
print(Node.alive <= 4)
table = {}
for i in range(500):
    table[f"key{i % 50}"] = [i] * (i % 7)
print(len(table), table["key49"], sum(len(v) for v in table.values()))


class Tree:
    def __init__(self, depth):
        self.children = [Tree(depth - 1) for _ in range(2)] if depth else []

    def count(self):
        return 1 + sum(c.count() for c in self.children)


print([Tree(6).count() for _ in range(3)])
s = ""
for i in range(300):
    s += chr(97 + i % 26)
print(len(s), s[-5:])
strings = sorted(str(i * 7919 % 1000) for i in range(300))
print(strings[:5], strings[-3:])
