# sort and sorted: keys, reverse, stability, errors, odd elements.
words = "the Quick brown fox Jumps over The lazy dog".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w.lower()), reverse=True))
pairs = [(i * 7 % 5, i) for i in range(12)]
print(sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True) == sorted(pairs, key=lambda p: -p[0]))
data = [3, 1.5, True, -2, 10**20, 0, 2**64, -0.5, 1]
print(sorted(data), sorted(data, reverse=True), sorted(data, key=lambda x: -x), sorted(data, key=abs)[:4], data.sort(), data)
for bad in ([1, "a"], [None, None], [1, [1]], [{}, {}], [1j, 2j]):
    try:
        print(sorted(bad))
    except TypeError as e:
        print(e)
print(sorted([]), sorted("hello"), sorted({3: 1, 1: 2}), sorted((2, 1)), sorted(range(5, 0, -1)), sorted([[2, 1], [1, 9], [1]]), sorted(["é", "e", "z", "Z", ""]))
class Card:
    compared = 0
    def __init__(self, rank): self.rank = rank
    def __lt__(self, other):
        Card.compared += 1
        return self.rank < other.rank
    def __repr__(self): return f"C{self.rank}"
cards = [Card(i * 13 % 8) for i in range(8)]
print(sorted(cards), cards, max(cards), min(cards), sorted(cards, reverse=True), Card.compared > 0)
a = list(range(200)); b = [(x * 73) % 211 for x in a]
print(sorted(b) == sorted(b[::-1]), sorted(a) == a, sorted(a[::-1]) == a, [b.index(x) for x in sorted(b)[:5]], sorted(b, key=lambda x: x % 10)[:12])
def broken(x):
    if x == 2:
        raise ValueError("key")
    return x
c = [3, 2, 1]
try:
    c.sort(key=broken)
except ValueError as e:
    print(e, c)
c.sort(key=None, reverse=1); print(c, sorted(c, key=[0, 30, 20, 10].__getitem__), sorted(zip("bca", range(3))), sorted(c, key=lambda x: 0))
