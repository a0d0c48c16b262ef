import random

random.seed(7)
draws = [random.randrange(10) for _ in range(300)]
print(min(draws), max(draws), all(isinstance(d, int) for d in draws), sorted(set(draws)) == list(range(10)))
print(all(random.randrange(-6, 7, 3) in (-6, -3, 0, 3, 6) for _ in range(60)))
print(all(1 <= random.randint(1, 6) <= 6 for _ in range(60)), random.randint(4, 4), random.randrange(5, 6))
print(all(0.0 <= random.random() < 1.0 for _ in range(60)), all(-2 <= random.uniform(-2, 3) <= 3 for _ in range(60)))
print(all(0 <= random.getrandbits(n) < 1 << n for n in (1, 5, 16, 32)))
letters = "abcd"
print(all(random.choice(letters) in letters for _ in range(40)), random.choice([None]), random.choice((8,)), random.choice(range(3, 4)))
random.seed(42)
first = [random.random() for _ in range(4)], random.randrange(1000), random.choice(letters)
random.seed(42)
print(first == ([random.random() for _ in range(4)], random.randrange(1000), random.choice(letters)))
for call in (lambda: random.randrange(0), lambda: random.randint(3, 1), lambda: random.choice([])):
    try:
        call()
    except (ValueError, IndexError) as error:
        print(type(error).__name__)
mean = sum(random.random() for _ in range(2000)) / 2000
print(0.4 < mean < 0.6)
