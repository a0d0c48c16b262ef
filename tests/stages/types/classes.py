# Slots and methods of classes whose every use is seen get the types of what is stored and passed.
class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    def length(self):
        return (self.x**2 + self.y**2) ** 0.5


class Shape:
    def area(self):
        return 0.0


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side * self.side


def total(shapes):
    result = 0.0
    for shape in shapes:
        result += shape.area()
    return result


a = Vec(1.5, 2.0) + Vec(0.25, -1.0)
print(a.length(), total([Shape(), Square(2.0)]))
