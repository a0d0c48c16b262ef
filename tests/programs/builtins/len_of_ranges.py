# Lengths that no small int holds.
import sys

for stop in (1 << 29, (1 << 30) - 1, 1 << 30, (1 << 31) - 1):
    r = range(stop)
    print(len(r), len(r) + 1, len(r) - 1 == r[-1], len(r) == stop, len(r) * 2)


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


print(len(Sized(5)), len(Sized((1 << 31) - 1)) + 1)
print(len(range(sys.maxsize)) == sys.maxsize, len(Sized(sys.maxsize)) == sys.maxsize)
for wrong in (-1, 1 << 70):
    try:
        len(Sized(wrong))
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
try:
    len(range(sys.maxsize + 1))
except OverflowError as e:
    print("OverflowError")
