mixed = b"unix\nmac\rdos\r\nlast\r\r\n\n\rend"
with open("mixed.txt", "wb") as file:
    file.write(mixed)

for newline in (None, "", "\n", "\r", "\r\n"):
    with open("mixed.txt", newline=newline) as file:
        print(repr(newline), file.readlines(), file.newlines)
    with open("mixed.txt", newline=newline) as file:
        print(repr(file.read()))
    with open("mixed.txt", newline=newline) as file:
        print([file.read(4) for i in range(8)])
    with open("mixed.txt", newline=newline) as file:
        print(repr(file.readline(7)), repr(file.readline(2)), repr(file.readline(4)), repr(file.readline()))

for newline in (None, "", "\n", "\r", "\r\n"):
    with open("written.txt", "w", newline=newline) as file:
        print(repr(newline), file.write("a\nb\r\nc\rd"), end=" ")
        print("e", file=file)
    print(open("written.txt", "rb").read())

# \r\n across the pieces that a file is read in.
for size in (510, 511, 512, 8190, 8191, 8192):
    with open("edge.txt", "wb") as file:
        file.write(b"." * size + b"\r\nnext\r")
    with open("edge.txt") as file:
        print([len(line) for line in file], file.newlines)
    with open("edge.txt", newline="") as file:
        print([len(line) for line in file])
    with open("edge.txt", newline="\r\n") as file:
        print([len(line) for line in file])
    with open("edge.txt", newline="\r") as file:
        print([len(line) for line in file])
