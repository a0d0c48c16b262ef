import cycle_b


def first():
    return cycle_b.second()


ready = cycle_b.state
