class Log:
    def __init__(self):
        self.calls = []

    def note(name):
        def method(self, other):
            self.calls.append((name, other))
            return self
        return method

    __iadd__ = note("add")
    __isub__ = note("sub")
    __imul__ = note("mul")
    __itruediv__ = note("truediv")
    __ifloordiv__ = note("floordiv")
    __imod__ = note("mod")
    __ipow__ = note("pow")
    __imatmul__ = note("matmul")
    __iand__ = note("and")
    __ior__ = note("or")
    __ixor__ = note("xor")
    __ilshift__ = note("lshift")
    __irshift__ = note("rshift")
    del note


class Frozen:
    def __init__(self, v):
        self.v = v

    def __add__(self, other):
        return Frozen(self.v + other)

    def __imul__(self, other):
        return NotImplemented

    def __mul__(self, other):
        return Frozen(self.v * other)


log = same = Log()
log += 1; log -= 2; log *= 3; log /= 4; log //= 5; log %= 6
log **= 7; log @= 8; log &= 9; log |= 10; log ^= 11; log <<= 12; log >>= 13
print(log is same, log.calls)
f = old = Frozen(2)
f += 1
f *= 5
print(f.v, old.v, f is old)
try:
    f -= 1
except TypeError as error:
    print(error)
boxes = {"k": [1], "n": 1}
boxes["k"] += (2, 3)
boxes["n"] <<= 4
alias = boxes["k"]
alias *= 2
print(boxes)
pair = ([0], 0)
try:
    pair[0] += [1]
except TypeError as error:
    print(error, pair)
