import gc


def count_lines(name):
    return sum(1 for line in open(name))


# Files that nobody holds: what was written is there for who looks.
open("dropped.txt", "w").write("written and dropped")
print(open("dropped.txt").read())
open("dropped.bin", "wb").write(b"bytes")
print(open("dropped.bin", "rb").read())
open("dropped.txt", "a").write("\nmore")
print(count_lines("dropped.txt"))


def write_log(number):
    log = open("log.txt", "a")
    log.write(f"line {number}\n")


for i in range(300):
    write_log(i)
print(count_lines("log.txt"))
for i in range(300):
    if count_lines("log.txt") != 300:
        print("lost")

keep = [open("log.txt") for i in range(20)]
print(all(file.readline() == "line 0\n" for file in keep), keep[7].readline())
del keep
gc.collect()

file = open("held.txt", "w")
file.write("x" * 100)
del file
gc.collect()
print(len(open("held.txt").read()))

# Closing twice, flushing, and the layers below.
file = open("layers.txt", "w")
file.write("a")
buffer = file.buffer
raw = buffer.raw
file.flush()
print(open("layers.txt").read(), buffer.closed, raw.closed)
file.close()
file.close()
print(file.closed, buffer.closed, raw.closed)
file = open("layers.txt", "r")
file.buffer.close()
print(file.closed)
try:
    file.read()
except ValueError as error:
    print(error)
file = open("layers.txt", "w")
file.write("detached")
buffer = file.detach()
print(buffer.closed)
try:
    file.write("x")
except ValueError as error:
    print(error)
buffer.write(b" and more")
buffer.close()
print(open("layers.txt").read())


class Guard:
    def __init__(self, name):
        self.file = open(name, "w")

    def __enter__(self):
        return self.file

    def __exit__(self, kind, value, traceback):
        self.file.write(f"{kind and kind.__name__}")
        self.file.close()
        return kind is ValueError


with Guard("guard.txt") as inner:
    inner.write("body ")
    raise ValueError
print(open("guard.txt").read(), inner.closed)

