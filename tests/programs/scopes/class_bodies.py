x = "global"
y = "module"


class Outer:
    x = "class"
    seen = x, y
    listed = [x for _ in range(1)]
    zipped = [v for v in (x, y)]
    made = (lambda: x)()

    def method(self):
        return x, self.x

    class Inner:
        seen = x
        y = y + "!"

        def method(self):
            return y, self.y
    for loop in range(3):
        pass
    del loop
    if x == "class":
        chosen = True
    x += "+"


def function(x):
    class Local:
        seen = x
        after = seen * 2

        def method(self):
            nonlocal x
            x += "*"
            return x
    return Local, lambda: x


print(Outer.seen, Outer.listed, Outer.zipped, Outer.made, Outer().method(), Outer.x)
print(Outer.Inner.seen, Outer.Inner().method(), hasattr(Outer, "loop"), Outer.chosen)
Local, get = function("argument")
print(Local.seen, Local.after, Local().method(), Local().method(), get(), x)


def counter():
    global total
    total = 0

    def add(n):
        global total
        total += n
        return total
    return add


add = counter()
total += 5
print(add(1), add(2), total)


def late():
    return defined_later


try:
    late()
except NameError as error:
    print(error)
defined_later = 1
print(late())


def unbound(flag):
    if flag:
        x = 1
    return x


try:
    unbound(False)
except UnboundLocalError as error:
    print(type(error).__name__, unbound(True))
print([(a, b) for a in range(2) for b in [a + 1]], [y for y in [1]], y, (last := [w := v for v in "pq"]), w)
