def run(n):
    return divide(10, n)


def divide(a, b):
    return a // b
