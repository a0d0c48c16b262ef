match x:
    case 0 | -1 | 1.5 | -1.5j | 1+2j | -1 - 2j: pass
    case "a" "b" | b"c" | None | True | False: pass
    case name if name > 0: pass
    case Color.RED | mod.sub.NAME: pass
    case [] | () | [1] | (2,) as whole if 1: pass
    case [a, [b, *_], *rest] if True: pass
    case {}: pass
    case {"k": v, 1: [w], K.L: _, **others}: pass
    case Point() | Point(0, y=0): pass
    case Point(x=(1 | 2) as px, y=Point(_)): pass
    case (1): pass
    case a, *b: pass
    case *c, : pass
    case _:
        pass
match x, y:
    case 1, 2: pass
match *a, b:
    case _: match = case = 1
match (x):
    case 1: pass
match [a, b]:
    case [c]: pass
match -x:
    case 1: pass
match {}:
    case _: pass
match not x:
    case _: pass
match lambda: 1:
    case _: pass
match = 1
match.x
match[x]
match(x)
match (x), y
match [x] = y
match - x
match * x
match: int = 1
match in x
match is x
match and y
match, case = case, match
print(match, case)
class match: case = match
if match: match(case)
if case: case(match); match
match match:
    case case:
        match match:
            case case: case
        case = 1
