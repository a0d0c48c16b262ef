# Classes in constant tuples are called with arguments that no call by name shows.
class A:
    def __init__(self, x):
        self.x = x

    def twice(self):
        return self.x * 2


class B(A):
    def twice(self):
        return super().twice() + self.x


print(A(1).twice(), B(2).twice())
for cls in (A, B):
    print(cls("ab").twice(), cls([1]).twice(), cls(1.5).twice())
for cls, arg in ((A, "x"), (B, (1,))):
    print(cls(arg).twice())
