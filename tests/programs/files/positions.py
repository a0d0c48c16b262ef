import io

with open("lines.txt", "w", newline="") as file:
    file.write("zero\none €\ntwo\r\nthree\rfour\n")


def attempt(label, action):
    try:
        print(label, repr(action()))
    except (OSError, ValueError) as error:
        print(label, type(error).__name__, error)


with open("lines.txt") as file:
    print(file.tell(), file.readline(), file.tell(), ascii(file.read(5)), file.tell(), repr(file.readline()), file.tell())
    places = []
    while line := file.readline():
        places.append((file.tell(), line))
    for place, line in places:
        print(repr(line), file.seek(place) == place == file.tell(), repr(file.read(3)))
    print(file.seek(0), repr(file.readline()), file.seek(0, io.SEEK_END), repr(file.readline()), file.seek(5), repr(file.read(3)))
    print(file.seek(0, io.SEEK_CUR), file.tell())
    attempt("from here", lambda: file.seek(1, 1))
    attempt("from the end", lambda: file.seek(-1, 2))
    attempt("before the start", lambda: file.seek(-1))
    attempt("whence", lambda: file.seek(0, 7))
    file.seek(0)
    next(file)
    attempt("in a loop", file.tell)
    list(file)
    attempt("after it", file.tell)
    print(file.seek(100), repr(file.read()), file.tell())

with open("lines.txt", "rb") as file:
    print(file.read(4), file.tell(), file.seek(-4, 1), file.read(2), file.seek(-3, 2), file.read(), file.tell())
    attempt("before the start", lambda: file.seek(-1))
    attempt("before the start from the end", lambda: file.seek(-100, 2))
    attempt("whence", lambda: file.seek(0, 7))
    print(file.seek(50), file.read(), file.seek(2), file.readline(), file.tell(), file.peek()[:3], file.tell())

with open("data.bin", "wb") as file:
    print(file.tell(), file.write(bytes(10)), file.tell(), file.seek(3), file.write(b"abc"), file.tell(), file.seek(0, 2))
    print(file.seek(14), file.write(b"far"), file.tell())
print(open("data.bin", "rb").read())

with open("data.txt", "w") as file:
    print(file.tell(), file.write("äöü"), file.tell(), file.seek(2), file.write("O"), file.tell())
print(open("data.txt", "rb").read())
with open("data.txt", "w+") as file:
    print(file.write("hello world"), file.seek(0), file.read(5), file.tell(), file.seek(6), file.write("W"), file.seek(0), file.read())
with open("data.txt", "r+b") as file:
    print(file.read(2), file.write(b"LL"), file.tell(), file.read(2), file.seek(-1, 1), file.write(b"!"), file.read(1), file.seek(0), file.read())
with open("data.txt", "r+") as file:
    print(file.readline(), file.write("more"), file.seek(0), file.read())
