teeth = 12


class Wheel:
    size = 3


def turn(n):
    return n * teeth
