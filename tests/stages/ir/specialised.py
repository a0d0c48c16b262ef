# What inference found out, put to use: slots, direct calls, machine arithmetic, no boxes on the way.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def dot(self, other):
        return self.x * other.x + self.y * other.y


def mean(values):
    total = 0.0
    for value in values:
        total += value.x
    return total / len(values)


def checksum(text):
    result = 0
    for i in range(len(text)):
        result = (result * 31 + ord(text[i])) & 0xFFFF
    return result


def is_near(a, b):
    return abs(a - b) < 0.5


p = Point(1.0, 2.0)
print(p.dot(Point(3.0, 4.0)), mean([p]), checksum("abc"), is_near(1.0, 1.25))
