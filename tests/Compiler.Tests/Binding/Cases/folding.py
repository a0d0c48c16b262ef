try:
    from micropython import const
except ImportError:
    const = lambda x: x

WIDTH = 8
MASK = (1 << WIDTH) - 1
NAME = "a" + "b" * 3
PAIR = (WIDTH, NAME)
DEBUG = False
REBOUND = 1
REBOUND = 2


def use():
    if DEBUG:
        print(missing_name)
    if not __debug__:
        import missing_module
    x = WIDTH * 2 if MASK else REBOUND
    return x, PAIR[0], -7 // 2, -7 % 3, 7.5 % -2, 2**10, 2**-1, 1 / 3, 1 / 0, 1 << 1000, "x" * 5000, ~5, not 0, 1 < 2, 1 < 2 < 3, None is None


while 0:
    print("never")


def dead():
    return 1
    print("never")


def booleans(x):
    return (True and x, False and x, 0 or x, 1 or x, x and False and x)
