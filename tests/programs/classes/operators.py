# Operator methods: both directions, in place, subclass priority, NotImplemented.
class N:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f"N({self.v})"


def binary(name):
    def method(self, other):
        if isinstance(other, str):
            return NotImplemented
        return f"{name}({self.v},{getattr(other, 'v', other)})"
    return method


names = ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor", "matmul"]
N.__add__, N.__radd__ = binary("add"), binary("radd")
N.__sub__, N.__rsub__ = binary("sub"), binary("rsub")
N.__mul__, N.__rmul__ = binary("mul"), binary("rmul")
N.__truediv__, N.__rtruediv__ = binary("truediv"), binary("rtruediv")
N.__floordiv__, N.__rfloordiv__ = binary("floordiv"), binary("rfloordiv")
N.__mod__, N.__rmod__ = binary("mod"), binary("rmod")
N.__pow__, N.__rpow__ = binary("pow"), binary("rpow")
N.__lshift__, N.__rlshift__ = binary("lshift"), binary("rlshift")
N.__rshift__, N.__rrshift__ = binary("rshift"), binary("rrshift")
N.__and__, N.__rand__ = binary("and"), binary("rand")
N.__or__, N.__ror__ = binary("or"), binary("ror")
N.__xor__, N.__rxor__ = binary("xor"), binary("rxor")
N.__matmul__, N.__rmatmul__ = binary("matmul"), binary("rmatmul")
a, b = N(1), N(2)
print(a + b, a - b, a * b, a / b, a // b, a % b, a ** b, a << b, a >> b, a & b, a | b, a ^ b, a @ b)
print(a + 5, a - 5, a * 5, a / 5, a // 5, a % 5, a ** 5, a << 5, a >> 5, a & 5, a | 5, a ^ 5, a @ 5)
print(5 + a, 5 - a, 5 * a, 5 / a, 5 // a, 5 % a, 5 ** a, 5 << a, 5 >> a, 5 & a, 5 | a, 5 ^ a, 5 @ a)
print(1.5 + a, [1] + a, None - a, (1,) * a)
for f in (lambda: a + "s", lambda: "s" + a, lambda: a - "s", lambda: "s" * a, lambda: a @ "s", lambda: a ** "s", lambda: "%d" % a):
    try:
        print(f())
    except TypeError as e:
        print(e)
c = a
c += 1
print(c)


class InPlace:
    def __init__(self):
        self.log = []

    def __iadd__(self, other):
        self.log.append(("iadd", other))
        return self

    def __isub__(self, other):
        return "replaced"

    def __imul__(self, other):
        return NotImplemented

    def __mul__(self, other):
        return ("mul", other)

    def __ior__(self, other):
        self.log.append(other)
        return self


i = j = InPlace()
i += 1
i += [2]
i |= 3
print(i is j, j.log)
i *= 4
print(i)
j -= 1
print(j)


class Sub(N):
    def __radd__(self, other):
        return "Sub.radd"

    def __rsub__(self, other):
        return NotImplemented


print(N(1) + Sub(2), N(1) - Sub(2), Sub(1) + N(2), Sub(1) + Sub(2))


class Unary:
    def __neg__(self):
        return "neg"

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "invert"

    def __abs__(self):
        return "abs"

    def __round__(self, n=None):
        return ("round", n)

    def __divmod__(self, other):
        return ("divmod", other)

    def __rdivmod__(self, other):
        return ("rdivmod", other)

    def __pow__(self, other, modulo=None):
        return ("pow", other, modulo)

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"


import math
u = Unary()
print(-u, +u, ~u, abs(u), round(u), round(u, 2), divmod(u, 1), divmod(1, u), u ** 2, pow(u, 3), pow(u, 3, 5))
print(math.floor(u), math.ceil(u), math.trunc(u))
for f in (lambda: -N(1), lambda: ~N(1), lambda: abs(N(1)), lambda: N(1) < N(2), lambda: N(1) >= 2, lambda: divmod(N(1), 2)):
    try:
        print(f())
    except TypeError as e:
        print(e)


class Raises:
    def __add__(self, other):
        raise ValueError("add")

    def __radd__(self, other):
        raise KeyError("radd")


for f in (lambda: Raises() + 1, lambda: 1 + Raises()):
    try:
        f()
    except (ValueError, KeyError) as e:
        print(repr(e))
