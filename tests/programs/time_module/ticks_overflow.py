# pyc2c-test: by-hand: CPython has no ticks
from time import ticks_add, ticks_diff

LAST = ticks_add(0, -1)
HALF = LAST // 2


def attempt(start, delta):
    try:
        return ticks_diff(ticks_add(start, delta), start)
    except OverflowError as error:
        return str(error)


for delta in (0, 1, -1, HALF, -HALF, HALF + 1, -HALF - 1):
    print(delta, attempt(0, delta), attempt(LAST, delta))
try:
    ticks_add(0, 1 << 40)
except OverflowError as error:
    print(type(error).__name__)
