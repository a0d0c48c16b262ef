import io


class Upper(io.TextIOBase):
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text.upper())
        return len(text)


up = Upper()
print("hello", 1, file=up)
print("more", end="", file=up, flush=True)
up.writelines(["a", "b"])
print(up.parts, up.readable(), up.writable(), up.closed, up.isatty())
for action in (up.read, up.fileno, up.readline, lambda: up.seek(0), up.truncate, up.detach):
    try:
        action()
    except io.UnsupportedOperation as error:
        print(error)
with up:
    pass
print(up.closed)
try:
    up.flush()
except ValueError as error:
    print(error)


class Countdown(io.RawIOBase):
    """Bytes n, n-1, … 1."""

    def __init__(self, n):
        self.n = n
        self.asked = []

    def readable(self):
        return True

    def readinto(self, buffer):
        self.asked.append(len(buffer) > 3)
        count = min(len(buffer), self.n, 4)
        for i in range(count):
            buffer[i] = self.n
            self.n -= 1
        return count

    def close(self):
        if not self.closed:
            print("closed at", self.n)
        super().close()


raw = Countdown(10)
print(raw.read(3), raw.read(1), raw.read(), raw.read(5), raw.asked)
raw.close()
print(raw.closed)
reader = io.BufferedReader(Countdown(100), 16)
print(reader.read(2), reader.peek()[:1], reader.read(10), reader.read1(50), len(reader.read()), reader.read())
reader.close()
lines = io.BufferedReader(Countdown(40))
print(lines.readline(), list(lines))
lines.close()


class Sink(io.RawIOBase):
    def __init__(self):
        self.chunks = []

    def writable(self):
        return True

    def write(self, data):
        taken = bytes(data[:5])
        self.chunks.append(taken)
        return len(taken)


sink = Sink()
writer = io.BufferedWriter(sink, buffer_size=8)
print(writer.write(b"abc"), sink.chunks, writer.write(b"defghijk"), b"".join(sink.chunks), writer.write(b"l"))
writer.flush()
print(b"".join(sink.chunks))
text = io.TextIOWrapper(io.BufferedWriter(Sink()), encoding="utf-8", newline="\r\n")
below = text.buffer.raw
print(text.write("ä\nb"), below.chunks)
text.flush()
print(b"".join(below.chunks), text.encoding, text.line_buffering)
text.close()
print(below.closed)

memory = io.BytesIO()
text = io.TextIOWrapper(memory, encoding="latin-1", write_through=True)
print("für", 5, file=text)
print(memory.getvalue())
text.seek(0)
print(repr(text.read()), text.tell())
text = io.TextIOWrapper(io.BytesIO("eins\nzwei\r\ndrei €".encode()), encoding="utf-8")
print(list(text), text.newlines, text.readable(), text.writable(), text.seekable())
text = io.TextIOWrapper(io.BytesIO(b"one\ntwo\n"))
print(text.readline(), text.tell(), text.read(), text.buffer.closed)
text.close()
print(text.closed, text.buffer.closed)
text = io.TextIOWrapper(io.BytesIO(), line_buffering=True)
text.write("no line yet")
print(text.buffer.getvalue())
text.write(", now\n")
print(text.buffer.getvalue())


class Tee:
    """Not a stream by descent: print only asks for write."""

    def __init__(self, *files):
        self.files = files

    def write(self, text):
        for file in self.files:
            file.write(text)


with open("tee.txt", "w") as one:
    two = io.StringIO()
    print("to", "both", file=Tee(one, two))
print(open("tee.txt").read(), two.getvalue())
try:
    print("x", file=Tee(5))
except AttributeError as error:
    print(error)
try:
    print("x", file=3)
except AttributeError as error:
    print(error)


class Numbered(io.TextIOWrapper):
    """Lines with their numbers."""

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.number = 0

    def write(self, text):
        self.number += 1
        return super().write(f"{self.number}: {text}\n")


with Numbered(open("numbered.txt", "wb"), encoding="ascii") as file:
    file.write("a")
    file.writelines(["b", "c"])
print(open("numbered.txt").read(), file.closed, isinstance(file, io.TextIOBase), isinstance(file, io.IOBase))


class Counted(io.StringIO):
    writes = 0

    def write(self, text):
        self.writes += 1
        return super().write(text)


counted = Counted()
print("a", "b", file=counted)
print(counted.writes, repr(counted.getvalue()), isinstance(counted, io.TextIOBase), isinstance(counted, io.BytesIO))
with open("tee.txt") as file:
    print(isinstance(file, io.TextIOWrapper), isinstance(file.buffer, io.BufferedReader), isinstance(file.buffer.raw, io.RawIOBase), isinstance(file, io.BufferedIOBase))


class Bare(io.IOBase):
    def __init__(self, lines):
        self.data = b"".join(lines)

    def read(self, size=-1):
        part, self.data = self.data[:size], self.data[size:]
        return part


bare = Bare([b"x\n", b"yy\n", b"z"])
print(bare.readline(), bare.readlines(), bare.readline())
print([line for line in Bare([b"1\n", b"2"])], Bare([b"abc\n"]).readline(2))


class Shouting(io.TextIOWrapper):
    def readline(self, size=-1):
        return super().readline(size).upper()


class Whispering(io.StringIO):
    def readline(self, size=-1):
        return super().readline(size).lower()


class Odd(io.StringIO):
    def readline(self, size=-1):
        return None


class Padded(io.BufferedReader):
    def readline(self, size=-1):
        line = super().readline(size)
        return line and b"> " + line


with Shouting(io.BytesIO(b"one\ntwo\nthree\n")) as file:
    print(next(file), [line for line in file], file.readlines())
print(list(Shouting(io.BytesIO(b"one\ntwo"))), Shouting(io.BytesIO(b"one\ntwo")).readlines(5))
print(list(Whispering("ONE\nTWO")), Whispering("ONE\nTWO").readlines(), Whispering("ONE\nTWO").read())
print(list(Padded(io.BytesIO(b"one\ntwo"))), Padded(io.BytesIO(b"one\ntwo")).readlines())
try:
    next(Odd("x"))
except OSError as error:
    print(error)
