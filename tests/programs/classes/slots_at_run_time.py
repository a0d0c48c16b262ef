# __slots__ and dicts that change, in classes of functions.
def make():
    class S:
        __slots__ = ("a",)
    class T(S):
        __slots__ = "b", 
    class U(S):
        pass
    class V:
        def __init__(self):
            self.x = 1
    return S, T, U, V
S, T, U, V = make()
for c in (S, T, U, V):
    print(hasattr(c(), "__dict__"))
v = V()
v.__dict__["y"] = 2
v.__dict__.update(z=3)
print(v.y, v.z, v.x, v.__dict__, vars(v))
v.__dict__["x"] = 9
print(v.x)
t = T(); t.a = 1; t.b = 2
try: t.c = 3
except AttributeError as e: print(e)
