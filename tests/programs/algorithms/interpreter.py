# A small interpreter: tokens, recursive descent, environments, closures, errors of its own.
class LispError(Exception):
    pass


def tokens(text):
    word = ""
    for c in text:
        if c in "()' \n":
            if word:
                yield word
                word = ""
            if c in "()'":
                yield c
        else:
            word += c
    if word:
        yield word


def parse(stream):
    for token in stream:
        if token == "(":
            items = []
            while (item := parse(stream)) is not CLOSE:
                items.append(item)
            return items
        if token == ")":
            return CLOSE
        if token == "'":
            return ["quote", parse(stream)]
        try:
            return int(token)
        except ValueError:
            return token
    raise LispError("unexpected end")


CLOSE = object()


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def find(self, name):
        if name in self:
            return self
        if self.outer is None:
            raise LispError(f"unbound {name}")
        return self.outer.find(name)


class Procedure:
    def __init__(self, names, body, env):
        self.names, self.body, self.env = names, body, env

    def __call__(self, *args):
        if len(args) != len(self.names):
            raise LispError(f"wants {len(self.names)} arguments, got {len(args)}")
        return evaluate(self.body, Env(self.names, args, self.env))


def evaluate(x, env):
    while True:
        match x:
            case str():
                return env.find(x)[x]
            case int() | []:
                return x
            case ["quote", value]:
                return value
            case ["if", test, yes, no]:
                x = yes if evaluate(test, env) else no
            case ["define", str(name), value]:
                env[name] = evaluate(value, env)
                return name
            case ["set!", str(name), value]:
                env.find(name)[name] = evaluate(value, env)
                return None
            case ["lambda", [*names], body]:
                return Procedure(names, body, env)
            case ["let", [*pairs], body]:
                env = Env([p[0] for p in pairs], [evaluate(p[1], env) for p in pairs], env)
                x = body
            case ["begin", *forms, last]:
                for form in forms:
                    evaluate(form, env)
                x = last
            case [head, *rest]:
                f = evaluate(head, env)
                args = [evaluate(a, env) for a in rest]
                if isinstance(f, Procedure) and len(args) == len(f.names):
                    x, env = f.body, Env(f.names, args, f.env)
                    continue
                if not callable(f):
                    raise LispError(f"{f!r} is no procedure")
                return f(*args)


def show(x):
    if isinstance(x, list):
        return "(" + " ".join(map(show, x)) + ")"
    return {True: "#t", False: "#f"}[x] if isinstance(x, bool) else "<procedure>" if isinstance(x, Procedure) else str(x)


world = Env()
world.update({
    "+": lambda *a: sum(a), "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a // b, "<": lambda a, b: a < b, "=": lambda a, b: a == b,
    "list": lambda *a: list(a), "car": lambda l: l[0], "cdr": lambda l: l[1:], "cons": lambda a, l: [a] + l, "null?": lambda l: l == [], "map": lambda f, l: [f(x) for x in l],
})
for line in (
    "(+ 1 2 3)", "(define square (lambda (x) (* x x)))", "(square 12)", "(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))", "(fact 25)", "(map square '(1 2 3))",
    "(define counter (lambda (n) (lambda () (begin (set! n (+ n 1)) n))))", "(define c (counter 5))", "(list (c) (c) (c))", "(let ((a 1) (b 2)) (list a b (= a b) (< a b)))",
    "(define loop (lambda (n acc) (if (= n 0) acc (loop (- n 1) (+ acc n)))))", "(loop 300 0)", "(car (cdr '(a (b c) d)))", "(cons 1 '())", "(null? '())", "square",
    "(undefined 1)", "(square 1 2)", "(1 2)", "(car '())", "(/ 1 0)", "(+ 1 'a)", "(list 1", "'(1 (2 (3)))", "((lambda (f x) (f (f x))) square 3)",
):
    try:
        print(line, "=>", show(evaluate(parse(tokens(line)), world)))
    except (LispError, IndexError, ZeroDivisionError) as e:
        print(line, "!!", type(e).__name__, e)
    except TypeError as e:
        print(line, "!!", e)
