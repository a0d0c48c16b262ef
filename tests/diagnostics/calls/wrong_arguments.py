# A call that cannot work is an error where nothing takes the TypeError, and a warning where something may.
def f(a):
    return a


def called():
    return [|f(1, 2)|]


class C:
    def __init__(self, a, *, b):
        self.a = [|f()|]

    def method(self):
        return sorted([self.a], key=lambda x: [|f(x, reverse=True)|])


called()
[|f()|]
[|len()|]
[|C(1)|]
C(1, b=2).method()

try:
    f(1, 2)
    C()
except (ValueError, TypeError):
    [|f(b=1)|]

try:
    int(input())
except TypeError:
    pass


# A try takes what these raise.
def probed():
    return [|f(1, 2)|]


def probed_by_way():
    return [|f(1, 2)|]


def probing():
    return probed_by_way()


try:
    probed()
    (lambda: [|f()|])()
except Exception:
    pass
probing()
try:
    probing()
except KeyError:
    pass


# A context manager may.
class Manager:
    def __enter__(self):
        return [|f()|]

    def __exit__(self, *details):
        return True


with Manager():
    [|f()|]
with memoryview(b""):
    [|f()|]
