class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Pixel(Point):
    __match_args__ = ("x", "y", "colour")

    def __init__(self, x, y, colour):
        super().__init__(x, y)
        self.colour = colour


LIMIT = 3


class Codes:
    ACK, NAK = 6, 21


def handle(message):
    match message:
        case Codes.ACK | Codes.NAK as code:
            return f"code {code}"
        case bool() | None:
            return f"flag {message}"
        case int(n) if n > LIMIT:
            return f"big {n}"
        case int() | float() as n:
            return f"number {n}"
        case "":
            return "empty"
        case str(text):
            return text.upper()
        case b"\x00" | bytearray():
            return "raw"
        case Pixel(0, 0, colour=c) | Pixel(colour=c, x=1):
            return f"corner {c}"
        case Point(x=0, y=y) | Point(y, 0):
            return f"axis {y}"
        case Point(x, y):
            return f"point {x},{y}"
        case {"op": "set", "args": [str(key), value], **rest}:
            return f"set {key}={value} {rest}"
        case {"op": ("get" | "del") as op, "key": key}:
            return f"{op} {key}"
        case {}:
            return f"mapping {len(message)}"
        case [] | [[]]:
            return "nothing"
        case [Point(), *_, Point(x=last)]:
            return f"line to {last}"
        case ["go", ("n" | "s") as way, *_] if len(message) > 2:
            return f"go {way}"
        case [first, *rest]:
            return f"{first!r} and {len(rest)}"
    return "unknown"


for message in (6, 21, True, None, 4, 2, -1.5, "", "text", b"\0", bytearray(b"z"), b"\1", Pixel(0, 0, "red"), Pixel(1, 5, "blue"),
                Pixel(0, 4, "c"), Point(9, 0), Point(2, 3), {"op": "set", "args": ("k", [1]), "id": 7}, {"op": "del", "key": 0},
                {"op": "put"}, [], [()], (Point(1, 1), 5, Point(8, 1)), ["go", "n", 1], [1], range(3), {1}, handle):
    try:
        print(handle(message))
    except TypeError as error:
        print(error)
