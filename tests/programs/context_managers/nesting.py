class Step:
    def __init__(self, name, swallow=(), fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("+" + self.name, end=" ")
        if self.fail == "enter":
            raise OSError(self.name)
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print("-" + self.name, kind.__name__ if kind else None, end=" ")
        if self.fail == "exit":
            raise RuntimeError(self.name)
        return kind is not None and issubclass(kind, self.swallow)


def attempt(label, *steps):
    try:
        with steps[0] as a, steps[1] as b:
            print(a, b, end=" ")
            {}[label]
        print("after", end=" ")
    except Exception as error:
        print(repr(error), "from", repr(error.__context__), end=" ")
    finally:
        print("|", label)


attempt("plain", Step("a"), Step("b"))
attempt("inner", Step("a"), Step("b", KeyError))
attempt("outer", Step("a", (ValueError, LookupError)), Step("b", ValueError))
attempt("enter", Step("a"), Step("b", fail="enter"))
attempt("caught", Step("a", OSError), Step("b", fail="enter"))
attempt("exit", Step("a"), Step("b", fail="exit"))
attempt("both", Step("a", fail="exit"), Step("b", fail="exit"))
with (Step("x") as x, Step("y") as (first,)):
    print(x, first)
print()
