# pyc2c-test: library finaliserproxy
# FinaliserProxy: each object's callback is called exactly once, the object whole, collections in between or not.
import gc
from finaliserproxy import FinaliserProxy


class MyObj(FinaliserProxy):
    calls = {}

    def __init__(self, number):
        super().__init__(self.callback)
        self.number = number
        self.data = [number] * 3

    def callback(self):
        MyObj.calls[self.number] = MyObj.calls.get(self.number, 0) + 1
        assert self.data == [self.number] * 3


def make(number):
    MyObj(number)


for i in range(20):
    make(i)
    if i % 4 == 3:
        gc.collect()
        print(i, len(MyObj.calls) == i + 1)
gc.collect()
print(sorted(MyObj.calls) == list(range(20)), set(MyObj.calls.values()))

print("-- any callable")
log = []
proxy = FinaliserProxy(lambda: log.append("lambda"))
del proxy
gc.collect()
print(log)
proxy = FinaliserProxy(log.clear)
proxy = None
gc.collect()
print(log)
for wrong in (None, 1, "text"):
    try:
        FinaliserProxy(wrong)
    except TypeError as e:
        print(e)

print("-- brought back: not called again")


class Phoenix(FinaliserProxy):
    alive = []

    def __init__(self):
        super().__init__(self.rise)

    def rise(self):
        print("rises")
        Phoenix.alive.append(self)


def burn():
    Phoenix()


burn()
gc.collect()
print(len(Phoenix.alive), isinstance(Phoenix.alive[0], Phoenix))
Phoenix.alive.clear()
gc.collect()
print(len(Phoenix.alive))

print("-- callbacks make objects, which have callbacks")


class Chain(FinaliserProxy):
    def __init__(self, n):
        super().__init__(self.next)
        self.n = n

    def next(self):
        log.append(self.n)
        if self.n:
            Chain(self.n - 1)


def start():
    Chain(5)


start()
for _ in range(7):
    gc.collect()
print(log)

print("-- __init__ of the base not called")


class Forgetful(FinaliserProxy):
    def __init__(self):
        pass


def forget():
    Forgetful()


forget()
gc.collect()
print("nothing happens")


class AtExit(FinaliserProxy):
    def __init__(self, name):
        super().__init__(self.leave)
        self.name = name

    def leave(self):
        print("leaves", self.name)


first = AtExit("first")
second = AtExit("second")
third = [AtExit("third")]
print("end")
