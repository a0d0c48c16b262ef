# Names of the program that could clash with what a compiler or a runtime calls things.
def f():
    return 1


def f_code():
    return 2


def f_function():
    return 3


def main():
    return "main"


def int_add(a, b):
    return (a, b)


def gc_collect():
    return "mine"


def list_append(x):
    return [x]


def malloc(n):
    return n


def exit_(n):
    return n


Value = 5
Type = 6
NULL = 7
state = 8
errno = 9
stdout = 10
size_t = 11
TRUE = 12
NONE = 13
int32_t = 14
inline = 15
restrict = 16
static = 17
const = 18
struct = 19
volatile = 20
goto = 21
switch = 22
case_ = 23
default = 24
typedef = 25
void = 26
char = 27
unsigned = 28
double = 29
register = 30
asm = 31
linux = 32
unix = 33
i386 = 34
assert_ = 35
INT_MAX = 36
EOF = 37
signed = 38
auto = 39
extern = 40
bool_ = 41
sizeof = 42
typeof = 43
memcpy = 44
strlen = 45
error_pending = 46
op_add = 47
code = 48
self = 49
cls = 50
args = 51
frame = 52
print(f(), f_code(), f_function(), main(), int_add(1, 2), gc_collect(), list_append(3), malloc(4), exit_(5))
print(sum([Value, Type, NULL, state, errno, stdout, size_t, TRUE, NONE, int32_t, inline, restrict, static, const, struct, volatile, goto, switch, case_, default, typedef, void, char, unsigned, double, register, asm, linux, unix, i386]))
print(sum([assert_, INT_MAX, EOF, signed, auto, extern, bool_, sizeof, typeof, memcpy, strlen, error_pending, op_add, code, self, cls, args, frame]))


class Object:
    type = 1
    value = 2
    size = 3
    attrs = 4
    mro = 5

    def __init__(self, register=1, struct=2):
        self.register = register
        self.struct = struct
        self.type = "instance"
        self.long = self.short = self.signed = 0

    def int(self, int=5):
        return int

    def float(self):
        return self.int() + Object.int(self, 6)

    def default(self, switch, goto=7, *, void=8, **char):
        return switch, goto, void, char


class Str:
    pass


class List(list):
    pass


class Code(Object):
    pass


o = Object(struct=9)
print(o.register, o.struct, o.type, Object.type, o.value, o.size, o.attrs, o.mro, o.int(), o.float(), o.default(1, void=2, const=3), Str().__class__.__name__, List([1]), Code().long)


def locals_(a, v0=1, t_0=2, b1=3, l0=4, leave=5, error_1=6, uses=7, entry=8, self=9, sp=10, done=11):
    r, x, i, n, p = 1, 2, 3, 4, 5
    r1 = t1 = v1 = lambda frame: frame + r + x + i + n + p
    for it in range(2):
        next = it
    return a + v0 + t_0 + b1 + l0 + leave + error_1 + uses + entry + self + sp + done + r1(1) + t1(2) + v1(3) + next


print(locals_(0))
été = "summer"
Δ = 5
naïve_über = Δ + 1
print(été, Δ, naïve_über)


class Café:
    prït = 1

    def ñ(self):
        return self.prït


print(Café().ñ(), Café.__name__, getattr(Café, "prït"))
_ = 1
__ = 2
___x = 3
print(_, __, ___x)


def g():
    __private = 1
    _x = __private
    return _x


print(g(), *[(lambda lambda_: lambda_)(x) for x in (1,)])


# A name that is no C identifier, and the one that its C name could be.
é = 1
ue9 = 2
print(é, ue9)


class Names:
    é = 1
    ue9 = 2

    def __init__(self, k):
        self.ü = k
        self.ufc = -k


names = Names(3)
Names.é += names.ü
Names.ue9 += names.ufc
print(Names.é, Names.ue9, names.ü, names.ufc)
for name in "a.b", "a_b", "a-b", "", "_", "*/", "é", "ue9":
    setattr(names, name, name)
setattr(names, "a.b", 1)
setattr(names, "", 2)
setattr(names, "*/ \"\\\n", 3)
print(vars(names), getattr(names, "a.b"), names.a_b, getattr(names, ""), getattr(names, "*/ \"\\\n"), hasattr(names, "a b"))


class A:
    B__x = 1


class A__B:
    x = 2


A.B__x += names.ü
A__B.x += names.ü
print(A.B__x, A__B.x)
