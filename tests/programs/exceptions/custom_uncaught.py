# Uncaught exceptions of the program's own classes, with notes and a cause without text.
class Problem(Exception):
    def __init__(self, code):
        self.code = code

    def __str__(self):
        return f"problem {self.code}"


class Quiet(Exception):
    pass


def work():
    raise Quiet


print("go", flush=True)
try:
    work()
except Quiet as q:
    p = Problem(42)
    p.add_note("first note")
    p.add_note("second\nnote")
    raise p from q
