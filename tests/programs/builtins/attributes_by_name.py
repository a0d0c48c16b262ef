# getattr, setattr, delattr, hasattr, vars, callable, isinstance, id, hash.
class Base:
    kind = "base"
    def hello(self): return f"hello {self.name}"
class Thing(Base):
    def __init__(self, name): self.name = name
    def __getattr__(self, attr):
        if attr.startswith("no"):
            raise AttributeError(attr)
        return attr.upper()
t = Thing("t")
print(getattr(t, "name"), getattr(t, "kind"), getattr(t, "hello")(), getattr(t, "magic"), getattr(t, "nothing", "default"), hasattr(t, "nope"), hasattr(t, "yes"), hasattr(Base, "name"))
setattr(t, "size", 3); setattr(t, "name", "new"); setattr(Base, "kind", "changed")
print(vars(t), t.kind, t.hello(), sorted(t.__dict__))
delattr(t, "size"); print(vars(t), t.size)
for action in (lambda: getattr(t, "nothing"), lambda: delattr(t, "size"), lambda: getattr(5, "zip"), lambda: Base().name, lambda: getattr(Base, "missing"), lambda: None.x, lambda: [].size, lambda: delattr(Base, "gone")):
    try:
        print(action())
    except AttributeError as e:
        print(type(e).__name__, e)
del Base.kind; print(t.kind, hasattr(Base, "kind"))
for name in ("upper", "title", "zzz"):
    method = getattr("some text", name, None)
    print(name, callable(method), method() if method else None)
a, b = [], []
print(id(a) == id(a), id(a) == id(b), a is b, hash("x") == hash("x"), hash(1) == hash(True), hash(()) == hash(tuple([])), hash(None) == hash(None))
for value in ([], {}, set(), bytearray()):
    try:
        hash(value)
    except TypeError as e:
        print(e)
print(isinstance(t, Base), issubclass(Thing, (int, Base)), type(t) is Base, type(t).__mro__[1].__name__, Thing.__bases__[0] is Base, Thing.__name__, t.__class__ is Thing, issubclass(Thing, Thing))
for call in (lambda: isinstance(1, 5), lambda: issubclass(1, int)):
    try:
        call()
    except TypeError as e:
        print(e)
