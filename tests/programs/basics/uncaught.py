def inner(x):
    return 10 // x


def outer():
    inner(0)


print("before")
outer()
