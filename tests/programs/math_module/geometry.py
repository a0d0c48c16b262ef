import math as m


class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __abs__(self):
        return m.sqrt(sum(p * p for p in self.parts))

    def __sub__(self, other):
        return Vector(*(a - b for a, b in zip(self.parts, other.parts)))

    def angle(self):
        return m.degrees(m.atan2(*reversed(self.parts)))

    def rotated(self, degrees):
        a = m.radians(degrees)
        x, y = self.parts
        return Vector(x * m.cos(a) - y * m.sin(a), x * m.sin(a) + y * m.cos(a))

    def __format__(self, spec):
        return "(" + ", ".join(format(p + 0.0 if abs(p) > 1e-9 else 0.0, spec) for p in self.parts) + ")"


def area(points):
    return abs(sum(a * d - b * c for (a, b), (c, d) in zip(points, points[1:] + points[:1]))) / 2


print(abs(Vector(3, 4)), abs(Vector()), abs(Vector(1, 2, 2)), abs(Vector(4, 6) - Vector(1, 2)))
print([round(Vector(x, y).angle()) for x, y in ((1, 0), (1, 1), (0, 1), (-1, 0), (-1, -1), (0, -2))])
for turn in range(0, 361, 45):
    print(f"{turn:3} {Vector(2, 0).rotated(turn):+.3f}")
print(area([(0, 0), (4, 0), (4, 3)]), area([(m.floor(p), m.ceil(p)) for p in (0.5, 2.5, 9.5)]))
polygon = [(m.cos(m.tau * i / 6), m.sin(m.tau * i / 6)) for i in range(6)]
print(f"{area(polygon):.6f} {1.5 * m.sqrt(3):.6f}")
