def simplify(tree):
    match tree:
        case (op, left, right):
            tree = (op, simplify(left), simplify(right))
    match tree:
        case ("+", 0, x) | ("+", x, 0) | ("*", 1, x) | ("*", x, 1):
            return x
        case ("*", 0, _) | ("*", _, 0):
            return 0
        case ("+", int(a), int(b)):
            return a + b
        case ("*", int(a), int(b)):
            return a * b
        case ("+", x, y) if x == y:
            return ("*", 2, x)
        case ("+" | "*" as op, str(v), int(n)):
            return (op, n, v)
    return tree


def derive(tree, by):
    match tree:
        case str() if tree == by:
            return 1
        case str() | int():
            return 0
        case "+", a, b:
            return ("+", derive(a, by), derive(b, by))
        case "*", a, b:
            return ("+", ("*", derive(a, by), b), ("*", a, derive(b, by)))
        case other:
            raise ValueError(f"cannot derive {other!r}")


def show(tree, inner=False):
    match tree:
        case [op, a, b]:
            text = f"{show(a, True)} {op} {show(b, True)}"
            return f"({text})" if inner else text
        case _:
            return str(tree)


for tree in (("+", 0, "x"), ("*", ("+", 1, 2), ("*", "x", 0)), ("+", ("*", "x", 3), ("*", 1, ("*", "x", 3))), ("*", "x", ("+", "x", 5))):
    print(show(tree), "=", show(simplify(tree)), "'", show(simplify(derive(tree, "x"))))
try:
    derive(("-", "x", 1), "x")
except ValueError as error:
    print(error)
x = "before"
match ("*", 7, 8):
    case (x, 7, 9):
        print("no")
    case (_, *x):
        pass
print(x)
