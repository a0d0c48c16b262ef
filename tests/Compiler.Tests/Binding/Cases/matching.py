class Point:
    __match_args__ = ("x", "y")


LIMIT = 3


def classify(subject):
    match subject:
        case 1 | -1 | "one":
            return 1
        case None | True:
            return 2
        case Point(0, y=[a, _, *rest]) if a:
            return a, rest
        case {"k": v, LIMIT.x: None, **others}:
            return v, others
        case (Point() as p) | [p]:
            return p
        case str(text):
            return text
        case whole:
            return whole
