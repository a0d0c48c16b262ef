LIMIT = 10
state = []
def add(a, b): return a + b
def twice(x): return add(x, x)
def get_limit(): return LIMIT
def show(): return state
def describe(): return "util " + __name__
class Counter:
    def __init__(self): self.n = 0
    def inc(self, by=1): self.n += by
