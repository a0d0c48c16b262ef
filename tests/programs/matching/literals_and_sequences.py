def kind(x):
    match x:
        case 0:
            return "zero"
        case -1 | 1:
            return "unit"
        case 2.5:
            return "float"
        case "hello" | "bye":
            return "word"
        case b"bytes":
            return "bytes"
        case None:
            return "none"
        case True:
            return "true"
        case []:
            return "empty sequence"
        case [1]:
            return "just one"
        case [1, x]:
            return f"one and {x}"
        case [1, *rest, 9]:
            return f"one, {rest}, nine"
        case (a, b, c):
            return f"three: {a} {b} {c}"
        case [[x, y], *_]:
            return f"nested {x} {y}"
        case [*_]:
            return "other sequence"
        case str() as s:
            return f"string {s!r}"
        case int(n) if n > 100:
            return f"big {n}"
        case int() | float():
            return "number"
        case _:
            return "something"


for x in [0, 1, -1, 2.5, "hello", "bye", b"bytes", None, True, False, [], (), [1], (1, 2), [1, 2, 3, 9], [1, 9], [7, 8, 9],
          [[1, 2], 3, 4, 5], [0] * 7, "other", 101, 50, 1.5, {1}, {}, range(3), range(0), b"zz", bytearray(b"q")]:
    print(repr(x), "->", kind(x))


def guards(point):
    match point:
        case (x, y) if x == y:
            return "diagonal"
        case (x, 0) | (0, x):
            return f"axis {x}"
        case (x, y):
            return x, y
    return "no match"


print(guards((2, 2)), guards((3, 0)), guards((0, 4)), guards((1, 2)), guards(5))


def bindings(x):
    match x:
        case [a, [b, *c] as inner, *d]:
            return a, b, c, inner, d
        case {"k": [first, *_] as v}:
            return first, v


print(bindings([1, [2, 3], 4, 5]), bindings({"k": "ab"}), bindings({"k": ("ab", 1)}))


def leftovers(v):
    match v:
        case [x, y, 3]:
            return "matched"
        case [x, *_]:
            return x
    return None


print(leftovers([1, 2, 3]), leftovers([5, 6]), leftovers([]))


def command(line):
    match line.split():
        case ["go", ("north" | "south" | "east" | "west") as direction]:
            return f"going {direction}"
        case ["go", other]:
            return f"cannot go {other}"
        case ["take", item, *more] if more:
            return f"take {item} and {' '.join(more)}"
        case ["take", item]:
            return f"take {item}"
        case []:
            return "nothing"
        case [verb, *_]:
            return f"unknown {verb}"


for line in ["go north", "go up", "take key", "take key and lamp", "", "dance now"]:
    print(command(line))
