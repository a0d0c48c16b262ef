lines = ["one\n", "two\n", "\n", "drei für 4 €\n", "\U0001f600 last, without an end"]
with open("text.txt", "w") as file:
    file.writelines(lines)

with open("text.txt") as file:
    print(file.read() == "".join(lines), repr(file.read()), repr(file.read(5)), repr(file.readline()))
with open("text.txt") as file:
    print([ascii(file.read(3)) for i in range(14)])
with open("text.txt") as file:
    for line in file:
        print(ascii(line), len(line))
with open("text.txt") as file:
    print(repr(file.readline()), repr(file.readline(2)), repr(file.readline(0)), repr(file.readline(100)), file.readline() == "\n", ascii(file.read(6)))
    print(ascii(next(file)), ascii(file.readlines()), file.readlines())
with open("text.txt") as file:
    print(file.readlines(1), file.readlines(5), len(file.readlines()))
with open("text.txt") as file:
    print([number for number, line in enumerate(file, 1) if line.strip()], list(file))
print(max(open("text.txt"), key=len).strip().encode())
print(sorted(line.rstrip("\n") for line in open("text.txt"))[:3])
first, *rest = open("text.txt")
print(first, len(rest))
with open("text.txt") as one, open("text.txt") as other:
    for a, b in zip(one, other):
        assert a == b
    print(one.read(), one.closed)
print(one.closed, other.closed)

# Reading is by characters, whatever their size.
with open("wide.txt", "w") as file:
    file.write("é€\U0001f600" * 1500)
with open("wide.txt") as file:
    print(len(file.read(1)), len(file.read(4000)), len(file.read()))
with open("wide.txt") as file:
    total = 0
    while part := file.read(7):
        total += len(part)
    print(total, "é€\U0001f600" * 1500 == open("wide.txt").read())

# Nothing in it.
open("empty.txt", "w").close()
with open("empty.txt") as file:
    print(repr(file.read()), repr(file.readline()), file.readlines(), list(file), repr(file.read(1)))

# A line longer than any buffer, and many short ones.
with open("long.txt", "w") as file:
    file.write("x" * 20000 + "\n" + "y" * 3)
with open("long.txt") as file:
    print([len(line) for line in file])
with open("long.txt") as file:
    print(len(file.readline(15000)), len(file.readline(15000)), len(file.readline(15000)))
with open("many.txt", "w") as file:
    for i in range(3000):
        print(i, i * i, sep=",", file=file)
with open("many.txt") as file:
    print(sum(int(line.split(",")[1]) for line in file))
