total = sum(i for i in range(5))
functions = [lambda x: x + 1, lambda x: x * 10]
table = {i: str(i) for i in range(3)}
for i in range(3):
    total += i
if total > 5:
    big = True


class Problem(Exception):
    pass


class Base:
    def name(self):
        return "base"


def fail():
    raise Problem("from plain")
