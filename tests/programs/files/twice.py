# One file, opened more than once.
with open("shared.txt", "w") as writer, open("shared.txt") as reader:
    writer.write("one\n")
    print(repr(reader.read()))
    writer.flush()
    print(repr(reader.read()))
    writer.write("two\n")
    writer.flush()
    print(repr(reader.readline()), repr(reader.readline()))

with open("shared.txt", "a") as one, open("shared.txt", "a") as other:
    one.write("from one\n")
    other.write("from the other\n")
    one.flush()
    other.flush()
    one.write("one again\n")
print(open("shared.txt").read())

with open("shared.txt", "rb") as one, open("shared.txt", "rb") as other:
    one.seek(4)
    print(one.readline(), other.readline(), one.tell(), other.tell())

# Appending begins at the end, also when the file was changed by others.
with open("log.txt", "a") as log:
    print(log.tell())
    log.write("1\n")
    print(log.tell())
with open("log.txt", "a+") as log:
    print(log.tell(), repr(log.read()), log.seek(0), repr(log.read(1)), log.write("2\n"), log.seek(0), repr(log.read()))
with open("log.txt", "ab+") as log:
    print(log.seek(0), log.write(b"3\n"), log.tell(), log.seek(0), log.read())

# Reading, then writing: after what was read ahead.
with open("log.txt", "r+") as file:
    print(repr(file.readline()), file.write("end\n"))
print(repr(open("log.txt").read()))
with open("log.txt", "r+") as file:
    file.write("X")
    print(repr(file.read()))
print(repr(open("log.txt").read()))
with open("log.txt", "w") as file:
    print(repr(open("log.txt").read()))
