# pyc2c-test: by-hand: Python 3.13 says which float is out of range
# Values to text.
import io
import json

print(json.dumps({"a": [1, -2, 3.5, 1e300, 1e-7, 2**70], "b": (None, True, False), "c": {}, "d": [], "e": "text"}))
print(json.dumps("\"quoted\" \\ / \b\f\n\r\t\x00\x1f\x7f é € 😀 \ud800"))
print(json.dumps("\"quoted\" \\ / \b\f\n\r\t\x00\x1f\x7f é € 😀", ensure_ascii=False))
for value in (None, True, 0, -1, 1.0, "x", "", [], {}, (), [[]], {"": ""}, float("nan"), float("inf"), -float("inf"), 0.1 + 0.2):
    print(json.dumps(value), end=" ")
print()
print(json.dumps({1: 2, 1.5: 3, None: 4, True: 5, False: 6, "k": 7, float("inf"): 8}))
print(json.dumps({"b": 1, "a": {"z": 1, "y": 2}}, sort_keys=True, separators=(",", ":")))
for indent in (0, 2, "\t", None):
    print(json.dumps({"a": [1, [2], {}, []], "b": {"c": ()}}, indent=indent))
print(json.dumps([1, {"a": 2}], indent=1, separators=(";", "=")))
print(json.dumps({(1, 2): 3, "a": 4}, skipkeys=True), json.dumps({(1, 2): 3}, skipkeys=True, indent=2))


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Point):
            return {"x": o.x, "y": o.y}
        return super().default(o)


print(json.dumps([Point(1, 2)], default=lambda o: [o.x, o.y]), json.dumps([Point(1, Point(2, 3))], cls=Encoder), Encoder(indent=1).encode(Point(1, 2)))
print("".join(json.JSONEncoder().iterencode([1, {"a": "b"}])))
stream = io.StringIO()
json.dump({"a": [1, 2]}, stream)
json.dump([3], stream, indent=1)
print(repr(stream.getvalue()))
loop = [1]
loop.append({"loop": loop})
shared = [1]
print(json.dumps([shared, shared, {"a": shared}]))
for wrong in (
    lambda: json.dumps(Point(1, 2)),
    lambda: json.dumps([Point(1, 2)], cls=Encoder) + json.dumps({1, 2}, cls=Encoder),
    lambda: json.dumps(b"bytes"),
    lambda: json.dumps(loop),
    lambda: json.dumps({(1, 2): 3}),
    lambda: json.dumps(float("nan"), allow_nan=False),
    lambda: json.dumps([float("-inf")], allow_nan=False),
    lambda: json.dumps({"a": 1, 2: 3}, sort_keys=True),
    lambda: json.dumps(1j),
):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
