# Memory that cannot be changed: by item, by slice, through a view of a view; and the errors of slices that can.
fixed = memoryview(b"1234")
moving = memoryview(bytearray(b"abcdef"))


def attempt(action):
    try:
        action()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


def store(view, key, items):
    view[key] = items


def store_slice(view, start, stop, items, step=None):
    view[start:stop:step] = items


def delete(view):
    del view[0:2]


for view in fixed, fixed[1:], fixed[::-1], moving.toreadonly():
    attempt(lambda: store(view, 0, 48))
    attempt(lambda: store_slice(view, 0, 2, b"00"))
    attempt(lambda: store_slice(view, 0, 0, b""))
    attempt(lambda: store_slice(view, 0, 2, 5))
    attempt(lambda: delete(view))
for items in b"xy", b"xyz", 5, "xy", moving[4:], bytearray(b"01"):
    attempt(lambda: store_slice(moving, 1, 3, items))
    print(bytes(moving))
attempt(lambda: store_slice(moving, "a", 2, b""))
attempt(lambda: store_slice(moving, 0, 2, b"", 0))
attempt(lambda: delete(moving))
store_slice(moving, None, None, b"QRS", 2)
print(bytes(moving), bytes(fixed))
released = memoryview(bytearray(2))
released.release()
attempt(lambda: store_slice(released, 0, 1, b"a"))
