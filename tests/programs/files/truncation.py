# pyc2c-test: no-qemu-rv32: semihosting cannot cut a file
# pyc2c-test: no-qemu-xtensa: simcalls cannot cut a file
import os

with open("data.txt", "w+") as file:
    file.write("0123456789")
    print(file.truncate(4), file.tell(), os.path.getsize("data.txt"))
    file.seek(0)
    print(file.read())
    file.seek(2)
    print(file.truncate(), file.seek(0), file.read())
    print(file.truncate(5), file.seek(0), repr(file.read()))
with open("data.bin", "w+b") as file:
    file.write(b"0123456789")
    print(file.truncate(3), file.tell(), file.write(b"x"), file.seek(0), file.read())
    try:
        file.truncate(-1)
    except OSError as error:
        print(error)
with open("data.bin", "r+b") as file:
    print(file.read(2), file.truncate(), file.read(), os.stat("data.bin").st_size)
for mode in ("r", "rb"):
    try:
        open("data.bin", mode).truncate()
    except OSError as error:
        print(type(error).__name__, error)

# A file that becomes shorter while it is read.
with open("shrinking.txt", "w") as file:
    file.write("line\n" * 10000)
with open("shrinking.txt") as reader:
    print(reader.readline())
    with open("shrinking.txt", "r+") as writer:
        writer.truncate(20)
    print(len(reader.read()) < 50000, repr(reader.read()))
