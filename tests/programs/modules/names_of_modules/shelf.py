import os

first = 0
second = None


def drop():
    global first
    del first


class Thing:
    pass


if second:
    unbound = 1
