value = [7]


def function():
    return value
