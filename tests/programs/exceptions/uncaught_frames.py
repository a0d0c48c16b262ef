# Traceback through a method, a lambda, generators and a constructor.
class Tree:
    def __init__(self, *children):
        self.children = children

    def __iter__(self):
        for c in self.children:
            yield from c

    @property
    def first(self):
        return next(iter(self))


f = lambda t: list(t)
print("working", flush=True)


class Body:
    def __init__(self, x):
        self.value = f(x)


Body(Tree(Tree(), Tree(Tree(5))))
