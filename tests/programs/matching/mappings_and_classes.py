class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Point3(Point):
    __match_args__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class Color:
    RED = "r"
    GREEN = "g"


def shape(o):
    match o:
        case Point(0, 0):
            return "origin"
        case Point3(x, y, z=0):
            return f"flat {x} {y}"
        case Point3(z=z) if z > 10:
            return f"high {z}"
        case Point(x=0, y=y):
            return f"on y at {y}"
        case Point(x, y):
            return f"point {x} {y}"
        case Color.RED:
            return "red"
        case Color.GREEN as g:
            return f"green {g}"
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": str(t), **rest}:
            return f"{t} with {rest}"
        case {}:
            return "mapping"
        case list([a, b]):
            return f"list of two {a} {b}"
        case tuple(t):
            return f"tuple {t}"
        case dict() | set():
            return "never a dict, maybe a set"
        case object(missing=_):
            return "has missing"
    return "nothing"


for o in [Point(0, 0), Point(0, 5), Point(3, 4), Point3(1, 2, 0), Point3(1, 2, 30), Point3(0, 2, 3), "r", "g", "b",
          {"type": "circle", "r": 2, "extra": 1}, {"type": "square", "side": 3}, {"type": 5}, {}, [1, 2], (1, 2), [1], {1, 2}, 5]:
    print(shape(o))


def extract(d):
    match d:
        case {"user": {"name": name, "tags": [first, *_]}}:
            return name, first
        case {"user": {"name": name}}:
            return name
        case {1: a, None: b}:
            return a, b
        case {**everything}:
            return everything


print(extract({"user": {"name": "ann", "tags": ["x", "y"]}}), extract({"user": {"name": "bob", "tags": []}}))
print(extract({1: "one", None: "none"}), extract({"z": 1}), extract([]))


class Missing:
    def __init__(self):
        self.missing = None


print(shape(Missing()))
try:
    match Point(1, 2):
        case Point(1, 2, 3):
            print("never")
except TypeError as e:
    print(e)
try:
    match 5:
        case int(1, 2):
            print("never")
except TypeError as e:
    print(e)


class Mapping:
    def keys(self):
        return []


match Mapping():
    case {}:
        print("mapping")
    case Mapping():
        print("class only")


def evaluate(node):
    match node:
        case int(n) | float(n):
            return n
        case ("+", a, b):
            return evaluate(a) + evaluate(b)
        case ("*", a, b):
            return evaluate(a) * evaluate(b)
        case ("neg", a):
            return -evaluate(a)
        case unknown:
            raise ValueError(f"cannot evaluate {unknown!r}")


print(evaluate(("+", 1, ("*", 2, ("neg", 3.5)))))
try:
    evaluate(("/", 1, 2))
except ValueError as e:
    print(e)
match = {"match": 1}
case = match["match"]
type = case
print(match, case, type)
