def attempt(label, action):
    try:
        result = action()
    except OSError as error:
        print(label, type(error).__name__, error, error.errno, error.strerror, error.filename)
    except Exception as error:
        print(label, type(error).__name__, error)
    else:
        print(label, "->", repr(result))


attempt("missing", lambda: open("missing.txt"))
attempt("missing for both", lambda: open("missing.txt", "r+"))
attempt("missing, as bytes", lambda: open(b"missing.txt", "rb"))
attempt("no such folder", lambda: open("no/such/file.txt", "w"))
attempt("a folder", lambda: open("."))
attempt("a folder to write", lambda: open(".", "w"))
open("file.txt", "w").close()
attempt("a file as a folder", lambda: open("file.txt/inside"))
attempt("there already", lambda: open("file.txt", "x"))
attempt("no name", lambda: open(""))
attempt("a name too long", lambda: open("n" * 300, "w"))
attempt("a descriptor that is none", lambda: open(99))

with open("file.txt", "w") as file:
    attempt("read", file.read)
    attempt("readline", file.readline)
    attempt("next", lambda: next(file))
    attempt("write of bytes", lambda: file.write(b"x"))
    attempt("write of None", lambda: file.write(None))
    attempt("writelines", lambda: file.writelines(["a", 1]))
with open("file.txt") as file:
    attempt("write", lambda: file.write("x"))
    attempt("read of a size that is none", lambda: file.read("all"))
    attempt("read of a float", lambda: file.read(1.0))
    attempt("print", lambda: print("x", file=file))
attempt("read when closed", file.read)
attempt("write when closed", lambda: file.write("x"))
attempt("readline when closed", file.readline)
attempt("loop when closed", lambda: [line for line in file])
attempt("seek when closed", lambda: file.seek(0))
attempt("tell when closed", file.tell)
attempt("flush when closed", file.flush)
attempt("fileno when closed", file.fileno)
attempt("close when closed", file.close)
attempt("closed", lambda: (file.closed, file.name, file.mode))
try:
    with file:
        print("never")
except ValueError as error:
    print(error)

file = open("file.txt", "rb")
file.close()
attempt("read when closed", file.read)
attempt("readinto when closed", lambda: file.readinto(bytearray(2)))
attempt("seek when closed", lambda: file.seek(0))
attempt("tell when closed", file.tell)
attempt("peek when closed", file.peek)
attempt("next when closed", lambda: next(file))
file = open("file.txt", "wb")
file.close()
attempt("write when closed", lambda: file.write(b""))
attempt("flush when closed", file.flush)

# An error in the body closes the file and keeps what was written.
try:
    with open("half.txt", "w") as file:
        file.write("first half")
        raise KeyError("second half")
except KeyError as error:
    print("lost", error, file.closed, open("half.txt").read())

import io

print(issubclass(io.UnsupportedOperation, OSError), issubclass(io.UnsupportedOperation, ValueError), io.UnsupportedOperation)
try:
    open("file.txt").write("x")
except io.UnsupportedOperation as error:
    print(error.args, error.errno)
