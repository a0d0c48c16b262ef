# The module random gives CPython's numbers from the same seed.
import random

for seed in (0, 1, 42, -7, 2**40, 10**30):
    random.seed(seed)
    print(seed, [random.getrandbits(k) for k in (1, 8, 31, 32, 33, 64, 100)])
    print([random.randrange(10) for _ in range(8)], [random.randrange(5, 50, 7) for _ in range(5)], random.randrange(10**20))
    print([random.randint(-3, 3) for _ in range(8)], random.randint(2**70, 2**71))
    print(random.random(), random.random(), random.uniform(-1, 1))
    print(random.choice("abcdef"), random.choice([1, 2, 3]), random.sample(range(100), 5), random.sample([1, 2, 3, 4], 4))
    cards = list(range(12))
    random.shuffle(cards)
    print(cards, random.choices("xyz", k=4), random.choices([1, 2, 3], weights=[5, 1, 1], k=6), random.randbytes(5))
    print(["%.10g" % f for f in (random.gauss(0, 1), random.gauss(1, 2), random.normalvariate(0, 1), random.expovariate(2), random.triangular(1, 5, 2))])
r = random.Random(5)
s = random.Random(5)
print([r.randint(1, 6) for _ in range(10)] == [s.randint(1, 6) for _ in range(10)], r.random() == s.random())
state = random.getstate()
a = [random.random() for _ in range(3)]
random.setstate(state)
print(a == [random.random() for _ in range(3)])
random.seed()
print(0 <= random.random() < 1)
for f in (lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.getrandbits(-1), lambda: random.randrange(0)):
    try:
        print(f())
    except (IndexError, ValueError) as e:
        print(type(e).__name__)
