# The shape of the C: names kept, lines given, errors on a cold path, a generator's frame.
def divide(a, b):
    try:
        return a // b
    except ZeroDivisionError:
        return None


def countdown(n):
    while n:
        yield n
        n -= 1


for i in countdown(3):
    print(divide(12, i - 1))
