from random import seed, random, randrange, choice


def shuffled(items):
    items = list(items)
    for i in range(len(items) - 1, 0, -1):
        j = randrange(i + 1)
        items[i], items[j] = items[j], items[i]
    return items


class Walker:
    MOVES = {"n": (0, 1), "s": (0, -1), "e": (1, 0), "w": (-1, 0)}

    def __init__(self):
        self.x = self.y = 0
        self.trail = ""

    def step(self):
        move = choice("nsew")
        dx, dy = self.MOVES[move]
        self.x += dx
        self.y += dy
        self.trail += move


def weighted(weights):
    spot = random() * sum(weights.values())
    for key, weight in weights.items():
        spot -= weight
        if spot < 0:
            return key


seed(1)
deck = shuffled(range(52))
print(sorted(deck) == list(range(52)), deck != list(range(52)), len(set(deck)))
walker = Walker()
for _ in range(200):
    walker.step()
print(walker.x == walker.trail.count("e") - walker.trail.count("w"), walker.y == walker.trail.count("n") - walker.trail.count("s"))
tally = {"rare": 0, "often": 0, "never": 0}
for _ in range(500):
    tally[weighted({"rare": 1, "often": 9, "never": 0})] += 1
print(tally["never"], tally["rare"] < tally["often"], sum(tally.values()))
inside = sum(random() ** 2 + random() ** 2 < 1 for _ in range(2000))
print(2.9 < 4 * inside / 2000 < 3.4)
