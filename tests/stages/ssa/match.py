class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


def describe(value):
    match value:
        case 0 | 1 as small:
            return small
        case None:
            return "none"
        case [a, *rest, b] if rest:
            return a, b
        case {"key": k, **others}:
            return k, others
        case Point(0, y=y):
            return y
        case str(text):
            return text
        case _:
            return value


print(describe(Point(0, 1)))
