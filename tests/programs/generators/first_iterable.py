"""What a generator expression walks is looked at when it is made, and read when it runs."""


def show(label, make):
    try:
        print(label, make())
    except Exception as error:
        print(label, type(error).__name__, error)


def late_list():
    items = [1, 2]
    squares = (x * x for x in items)
    items.append(3)
    items[0] = 5
    return list(squares)


def late_dict():
    table = {1: "a"}
    keys = (k for k in table)
    table[2] = "b"
    return list(keys)


def late_set():
    names = {1}
    members = (k for k in names)
    names.add(2)
    return list(members)


def late_bytearray():
    data = bytearray(b"ab")
    codes = (b for b in data)
    data.extend(b"c")
    return list(codes)


def rebound():
    items = (1, 2)
    parts = (x for x in items)
    items = "xyz"
    return list(parts), items


class Numbers(list):
    def __iter__(self):
        print("iter")
        return super().__iter__()


class Broken:
    def __iter__(self):
        raise ValueError("no walk")


def eager(source):
    print("before")
    parts = (x for x in source)
    print("made")
    return list(parts)


def two_over_one(source):
    a = (x for x in source)
    b = (x for x in source)
    return next(a), next(b), list(a), list(b)


show("list", late_list)
show("dict", late_dict)
show("set", late_set)
show("bytearray", late_bytearray)
show("rebound", rebound)
show("subclass", lambda: eager(Numbers([1, 2])))
show("broken", lambda: eager(Broken()))
show("number", lambda: eager(5))
show("None", lambda: eager(None))
for source in ([1, 2, 3], (1, 2, 3), "xyz", b"xyz", range(3), range(0), iter([1, 2, 3]), []):
    show("twice", lambda: two_over_one(source))
print(sum(x for x in range(10, 0, -3)), max(c for c in "hello"), list(b for b in b"\x00\xff"))
