data = bytes(range(256)) * 5
with open("data.bin", "wb") as file:
    print(file.write(data), file.write(b""), file.write(bytearray(b"ab")), file.write(memoryview(b"cdef")[::1]))
    file.writelines([b"1\n", bytearray(b"2\n"), b"3"])

with open("data.bin", "rb") as file:
    print(file.read() == data + b"abcdef1\n2\n3", file.read(), file.read(1))
with open("data.bin", "rb") as file:
    print(file.read(3), len(file.read(1000)), file.read(0), len(file.read()), file.read())
with open("data.bin", "rb", buffering=16) as file:
    print(file.read(5), file.peek(), file.read1(3), file.read1(100), len(file.read(40)), file.readline(), file.readline(7))
    buffer = bytearray(9)
    print(file.readinto(buffer), buffer, file.readinto1(memoryview(buffer)[2:5]), buffer, file.readinto(bytearray()))
    print([len(line) for line in file])
    print(file.readinto(buffer), buffer, file.readline(), file.read1(), file.peek())
with open("data.bin", "rb", buffering=0) as file:
    print(file.read(2), file.readinto(buffer), buffer, len(file.readall()), file.read(5), file.seek(1280), file.readline(), file.readlines())
with open("data.bin", "rb") as file:
    file.seek(1280)
    print([line for line in file], file.tell())
with open("data.bin", "rb") as file:
    print(file.readlines(300)[1][:5], file.tell() > 300)

import io

raw = io.FileIO("data.bin")
reader = io.BufferedReader(raw, buffer_size=8)
print(reader.read(4), raw.tell(), reader.tell(), reader.read(6), raw.tell(), reader.detach() is raw, raw.mode, raw.read(3))
try:
    reader.read()
except ValueError as error:
    print(error)
raw.close()

# What is written comes in whole, whatever the size of the pieces and of the buffer.
for size in (1, 7, 16, 17, 100):
    with open("pieces.bin", "wb", buffering=16) as file:
        for start in range(0, len(data), size):
            file.write(data[start : start + size])
    with open("pieces.bin", "rb", buffering=16) as file:
        again = bytearray()
        while piece := file.read(size):
            again += piece
    print(size, again == data)

with open("both.bin", "w+b") as file:
    print(file.write(b"0123456789"), file.seek(2), file.read(3), file.write(b"xyz"), file.tell(), file.read(1), file.seek(0), file.read())
    file.seek(1)
    file.readinto(buffer)
    print(buffer, file.peek(), file.seek(0), file.readline())


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


with open("data.bin", "rb") as file:
    attempt(lambda: file.write(b"x"))
    attempt(lambda: file.writelines([b"x"]))
    attempt(lambda: file.truncate())
    attempt(lambda: file.read("x"))
    attempt(lambda: file.read(-2))
    attempt(lambda: file.readinto(b"abc"))
    attempt(lambda: file.readinto("abc"))
with open("new.bin", "wb") as file:
    attempt(lambda: file.read())
    attempt(lambda: file.readline())
    attempt(lambda: file.readinto(bytearray(2)))
    attempt(lambda: file.write("text"))
    attempt(lambda: file.write(5))
    attempt(lambda: file.writelines(["text"]))
    attempt(lambda: file.writelines(5))
    attempt(lambda: next(file))
with open("new.bin", "wb", buffering=0) as file:
    attempt(lambda: file.read())
    attempt(lambda: file.write(b"abc"))
    attempt(lambda: file.write("abc"))
attempt(lambda: io.FileIO("new.bin", "q"))
attempt(lambda: io.FileIO("new.bin", "rw"))
attempt(lambda: [io.FileIO("new.bin", mode).mode for mode in ("r", "w", "a", "r+", "w+", "a+", "rb")])
