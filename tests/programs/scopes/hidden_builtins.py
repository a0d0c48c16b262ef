# A global with the name of a built-in means the built-in as long as it holds nothing.
def show():
    return len([1, 2]), max([1, 2]), abs(-3)


print(show())
print = print
try:
    ord = missing_name
except NameError:
    print("still", ord("a"))


def len(x):
    return -1


print(show())
del len
print(show(), len("abc"))

if show()[0] == 2:
    max = min
print(show())
for abs in (str, repr):
    print(show())
del abs
print(show())


class C:
    int = int
    sum = sum([1, 2])

    def f(self):
        return int("3"), self.sum, C.int("4")


print(C().f())


def shadow(list):
    return list, [list(x) for x in (1,)] if callable(list) else None


print(shadow(str), shadow(3))
