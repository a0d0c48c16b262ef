def attempt(label, action):
    try:
        result = action()
    except Exception as error:
        print(label, "raises", type(error).__name__, error)
    else:
        print(label, "->", repr(result))


def opened(mode, **options):
    name = "new.txt" if "x" in mode or "w" in mode else "old.txt"
    if "x" in mode:
        name = "only" + mode.replace("+", "p")
    with open(name, mode, **options) as file:
        return file.mode, type(file).__name__, file.readable(), file.writable(), file.seekable()


with open("old.txt", "w") as file:
    print(file.write("first\n"), file.write(""), file.write("déjà\n"), file.closed)
print(file.closed, file.name, file.mode, file.encoding, file.errors, file.newlines, file.line_buffering)

for mode in ("r", "w", "a", "x", "rt", "r+", "rb", "wb", "ab", "xb", "rb+", "w+b", "+rb", "bw", "a+", "x+"):
    attempt(mode, lambda: opened(mode))
for mode in ("", "z", "rw", "rr", "r++", "ra", "rbt", "U", "b", "t", "+", "r+w", "ŕ", "r b"):
    attempt(repr(mode), lambda: opened(mode))
attempt("unbuffered", lambda: opened("rb", buffering=0))
attempt("unbuffered text", lambda: opened("r", buffering=0))
attempt("by lines", lambda: open("old.txt", buffering=1).line_buffering)
attempt("a buffer of 3", lambda: open("old.txt", "rb", 3).read())
attempt("encoding of bytes", lambda: opened("rb", encoding="utf-8"))
attempt("errors of bytes", lambda: opened("rb", errors="strict"))
attempt("newlines of bytes", lambda: opened("rb", newline="\n"))
attempt("newline", lambda: opened("r", newline="n"))
attempt("newline type", lambda: opened("r", newline=1))
attempt("encoding", lambda: opened("r", encoding="klingon"))
attempt("encoding type", lambda: opened("r", encoding=8))
attempt("errors type", lambda: opened("r", errors=8))
attempt("mode type", lambda: open("old.txt", 5))
attempt("name type", lambda: open(1.5))
attempt("no name", lambda: open(None))
attempt("a name with a null", lambda: open("a\0b"))
attempt("negative descriptor", lambda: open(-1))
attempt("closefd", lambda: open("old.txt", closefd=False))

# The same file by other ways to say its name.
attempt("bytes", lambda: open(b"old.txt").read())


class Path:
    def __init__(self, name):
        self.name = name

    def __fspath__(self):
        return self.name


attempt("__fspath__", lambda: open(Path("old.txt")).readline())
attempt("__fspath__ of bytes", lambda: open(Path(b"old.txt")).readline())
attempt("__fspath__ of an int", lambda: open(Path(5)))
import io

print(io.open is open)
attempt("repr", lambda: open("old.txt"))
attempt("repr of bytes", lambda: open("old.txt", "rb"))
attempt("repr unbuffered", lambda: open("old.txt", "rb", 0))
attempt("repr to write", lambda: open("old.txt", "ab"))
attempt("repr of both", lambda: open("old.txt", "r+b"))
with open("old.txt") as file:
    raw = file.buffer.raw
    print(file.buffer, raw, raw.mode, raw.closefd, file.buffer.name)
print(raw)
