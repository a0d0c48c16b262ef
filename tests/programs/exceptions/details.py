# pyc2c-test: by-hand: ImportError.name_from is of Python 3.12, the reference installation is older
# What built-in exceptions know beside their arguments, and what changing it does.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


# ---- ImportError, AttributeError, NameError ----
show(lambda: ImportError("m", x=1))
show(lambda: ImportError("m", name="n", path="p", name_from="f").__dict__)
i = ImportError("m", "n", name=3)
print(i.msg, i.name, i.path, i.name_from, i, i.args)
i = ImportError("m")
i.msg = "changed"
print(i, i.args, repr(i))
i.msg = 5
print(i)
i.name = "q"
print(i.name)
show(lambda: AttributeError("m", x=1))
show(lambda: NameError("m", obj=1))
show(lambda: AttributeError("m", obj=1).obj)

# ---- OSError ----
o = OSError(2, "no", "f")
print(o.errno, o.strerror, o.filename, o.filename2, o.args, o, repr(o), type(o))
o.errno = 7
o.strerror = "st"
o.filename = "g"
print(o, o.args)
o.args = (1,)
print(o, repr(o))
o = OSError(2, "no")
o.filename = "late"
print(o)
o = OSError("x")
o.filename = "late"
print(o, o.errno)
o = OSError("x")
o.errno = 3
print(o)
o = OSError(1, 2, 3, 4, 5)
print(o, o.filename, o.filename2, o.args)
o = OSError(1, 2, 3, 4, 5, 6)
print(o, o.errno, o.args)
o = OSError(2, "x", None)
print(o.args, o)
show(lambda: OSError(1, k=2))
b = BlockingIOError(11, "x", 5)
print(b.characters_written, b.filename, b.args, b)
show(lambda: BlockingIOError(11, "x").characters_written)
b = BlockingIOError(11, "x", "f")
b.characters_written = 7
print(b.filename, b, b.characters_written)


class WithInit(OSError):
    def __init__(self, a, b):
        self.a = a


class CallsInit(OSError):
    def __init__(self, a, b):
        super().__init__(a, b, "file")
        self.extra = 1


class WithNew(OSError):
    def __new__(cls, a, b):
        return super().__new__(cls, a, b)

    def __init__(self, a, b):
        pass


class Bare(OSError):
    pass


class OwnNumber(OSError):
    def __init__(self, n):
        self.errno = n


class ClassNumber(OSError):
    errno = 5


for c in WithInit, CallsInit, WithNew, Bare:
    m = c(2, "x")
    print(c.__name__, m.args, m.errno, m, repr(m), m.filename)
m = OwnNumber(5)
print(m.errno, m.args, m, repr(m), m.__dict__)
m = ClassNumber(1, "x")
print(m.errno, m)
m.errno = 8
print(m.errno, m)
print(CallsInit(1, "a").__dict__)
print(sorted(n for n in dir(OSError()) if not n.startswith("_")))

# ---- StopIteration, SystemExit ----
s = StopIteration(1, 2)
print(s.value, s.args)
s.value = 9
print(s.value, s.args, s)


class OwnValue(StopIteration):
    def __init__(self, v):
        self.value = v


class Ends:
    def __init__(self, stop):
        self.stop = stop

    def __iter__(self):
        return self

    def __next__(self):
        raise self.stop


def delegate(iterator):
    print((yield from iterator))


for stop in StopIteration(4), s, OwnValue(5):
    list(delegate(Ends(stop)))


def returns():
    return 5
    yield


try:
    next(returns())
except StopIteration as e:
    print(e.value, e.args)
    e.value = 6
    print(e.value)
x = SystemExit(3)
print(x.code)
x.code = "c"
print(x.code, x.args)
print(SystemExit().code, SystemExit(1, 2).code, SystemExit(None).code)

# ---- SyntaxError ----
s = SyntaxError("bad", ("dir/f.py", 3, 5, "text"))
print(s, s.msg, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset, s.print_file_and_line, s.args)
print(SyntaxError("bad", ("f.py", None, 5, "t")), "|", SyntaxError("bad", (None, 4, 5, "t")))
print(SyntaxError(), "|", SyntaxError("a", "b", "c"), SyntaxError("a", ("f", 1, 2, "t", 3, 4)).end_offset)
show(lambda: SyntaxError("a", ("f", 1, 2)))
show(lambda: SyntaxError("a", 5))
show(lambda: SyntaxError("a", ("f", 1, 2, "t", 5)))
s.msg = "new"
s.lineno = 8
print(s, s.args)
s.filename = None
print(s)
s.lineno = None
print(s)

# ---- UnicodeError ----
u = UnicodeDecodeError("utf-8", b"abc\xff", 3, 4, "bad")
print(u, u.encoding, u.object, u.start, u.end, u.reason, u.args)
u.start = 1
u.end = 3
u.reason = "new"
print(u, u.args)
u.encoding = "e"
print(u)
print(UnicodeDecodeError("utf-8", b"abc", 5, 6, "r"), "|", UnicodeDecodeError("u", b"abc", 0, 3, "r"))
u = UnicodeEncodeError("ascii", "a\xe9\u20ac\U0001f600", 1, 2, "r")
print(u)
for u.start, u.end in (2, 3), (3, 4), (3, 6):
    print(u)
u = UnicodeTranslateError("a\xe9b", 1, 2, "r")
print(u, u.object, u.start, u.end, u.reason, u.args, u.encoding)
u.end = 3
print(u)
for a in (
    (),
    (1,),
    (1, 2, 3, 4, 5),
    ("a", "b", 3, 4, "c"),
    ("a", b"b", "c", 4, "d"),
    ("a", b"b", 1, 4, 5),
    ("a", bytearray(b"xy"), 0, 1, "r"),
    ("a", 1, 2, "r"),
):
    for c in UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError:
        show(lambda: repr(c(*a)))
show(lambda: UnicodeDecodeError("a", b"a", 1, 2, reason="r"))
try:
    b"\xff".decode()
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)
try:
    "\xe9".encode("ascii")
except UnicodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)


class Below(UnicodeDecodeError):
    def where(self):
        return super().start, super().reason


print(Below("a", b"b", 0, 1, "r").where())


# ---- what cannot be deleted, what hides what ----
e = ValueError(1)
for n in "args", "__cause__", "__context__", "__traceback__":
    try:
        delattr(e, n)
    except TypeError as x:
        print(x)


class OwnArgs(Exception):
    @property
    def args(self):
        return 5


try:
    OwnArgs().args = 3
except AttributeError as x:
    print(x)
print(OwnArgs().args)
