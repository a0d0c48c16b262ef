# match: every kind of pattern.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Point3(Point):
    __match_args__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class Colour:
    RED, BLUE = 1, "blue"


def kind(v):
    match v:
        case None:
            return "none"
        case True | False:
            return "bool"
        case 0:
            return "zero"
        case -1 | 1.5 | 2 + 3j:
            return "number"
        case "a" | "b":
            return "letter"
        case b"x":
            return "bytes"
        case Colour.BLUE:
            return "blue"
        case []:
            return "empty"
        case [1]:
            return "one"
        case [1, 2, *rest]:
            return "from 1 2", rest
        case [_, _]:
            return "pair"
        case [first, *_, last] if first == last:
            return "same ends", first
        case (a, (b, c), *others):
            return "nested", a, b, c, others
        case [*all]:
            return "sequence", len(all)
        case {"type": "circle", "r": r}:
            return "circle", r
        case {"type": str() as t, **rest}:
            return "typed", t, rest
        case {}:
            return "mapping"
        case Point3(x, y, z=0):
            return "flat", x, y
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y) | Point(y, 0):
            return "axis", y
        case Point(x, y) as p if x == y:
            return "diagonal", p.x
        case Point():
            return "point"
        case int(n) | float(n) if n > 1000:
            return "big", n
        case int():
            return "int"
        case str(s):
            return "str", s
        case _:
            return "other", type(v).__name__


values = [None, True, False, 0, 0.0, -1, 1.5, 2 + 3j, "a", "b", b"x", "blue", [], (), [1], [1, 2], (1, 2, 3, 4), [5, 6], (7, 8, 7), [1, [2, 3], 4, 5], [1, (2, 3)], [9, 9, 8],
          {"type": "circle", "r": 2}, {"type": "box", "w": 1}, {"type": 5}, {}, {"z": 0}, Point(0, 0), Point(0, 3), Point(4, 0), Point(5, 5), Point(1, 2), Point3(1, 2, 0), Point3(3, 3, 3),
          5000, 7, 2000.5, "word", b"bytes", {1}, range(2), range(9, 4, -1), 3.25, bytearray(b"q")]
for v in values:
    print(kind(v))


def bindings(v):
    match v:
        case [x, y] | {"x": x, "y": y}:
            return x, y
        case ((a, b) as pair, c):
            return a, b, pair, c
        case {"k": [int(i), {"deep": [_, d]}]}:
            return i, d
    return "no match"


print(bindings([1, 2]), bindings({"x": 3, "y": 4, "z": 5}), bindings({"k": [1, {"deep": (0, "d")}]}), bindings({"k": ["s", {}]}), bindings("xy"))


def guards(n):
    match n:
        case x if x < 0:
            return "negative"
        case x if x % 2 == 0:
            return "even", x
        case x:
            return "odd", x


print([guards(n) for n in (-5, 4, 7)])


def commands(text):
    match text.split():
        case ["go", ("north" | "south") as direction]:
            return direction
        case ["get", item] | ["pick", "up", item]:
            return item
        case ["drop", *items]:
            return items
        case []:
            return "nothing"
        case [other, *_]:
            return "unknown " + other


print([commands(c) for c in ("go north", "go up", "get lamp", "pick up key", "drop a b c", "", "dance now")])
match = 5
case = [match]
match case:
    case [n]:
        print("soft keywords", n, match, case)
for bad in (lambda v: wrong_count(v), lambda v: no_args(v)):
    pass


def wrong_count(v):
    match v:
        case Point(1, 2, 3):
            pass


class NoArgs:
    pass


def no_args(v):
    match v:
        case NoArgs(1):
            pass


for f, v in ((wrong_count, Point(1, 2)), (no_args, NoArgs())):
    try:
        f(v)
    except TypeError as e:
        print(e)


class Weird:
    @property
    def x(self):
        raise ValueError("property")


try:
    match Weird():
        case Weird(x=1):
            pass
except ValueError as e:
    print(e)
match {"a": 1, "b": 2}:
    case {"a": 1, **rest} if rest:
        print(rest)
match [1, 2, 3], {"k": (4, 5)}:
    case [[_, *middle, _], {"k": (four, five)}]:
        print(middle, four, five)
