import cycle_a

state = 1 if cycle_a else 0


def second():
    return cycle_a.ready
