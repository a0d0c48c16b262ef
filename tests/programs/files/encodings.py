text = "Grüße, 世界, \U0001f30d\n"
for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "UTF_32_BE"):
    with open("coded.txt", "w", encoding=encoding) as file:
        file.write(text)
        file.write("second")
        print(file.encoding, end=" ")
    raw = open("coded.txt", "rb").read()
    with open("coded.txt", encoding=encoding) as file:
        print(raw[:8], len(raw), file.read() == text + "second")
    with open("coded.txt", "a", encoding=encoding) as file:
        file.write("+")
    with open("coded.txt", encoding=encoding) as file:
        print([ascii(line) for line in file])
    with open("coded.txt", encoding=encoding) as file:
        print(ascii(file.read(3)), file.tell() >= 3, ascii(file.read(8)), ascii(file.readline()), ascii(file.readline()))

for encoding in ("ascii", "latin-1"):
    for errors in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace"):
        try:
            with open("coded.txt", "w", encoding=encoding, errors=errors) as file:
                file.write("für 5 €")
        except UnicodeEncodeError as error:
            print(encoding, errors, error)
        else:
            print(encoding, errors, open("coded.txt", "rb").read())

# Bytes that are no text.
with open("broken.txt", "wb") as file:
    file.write(b"good\nb\xffd\ncut \xe2\x82")
for errors in (None, "strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
    try:
        print(errors, ascii(open("broken.txt", errors=errors).read()))
    except UnicodeDecodeError as error:
        print(errors, error, error.start, error.end, error.reason)
with open("broken.txt", errors="surrogateescape") as file:
    text = file.read()
with open("copy.txt", "w", errors="surrogateescape") as file:
    file.write(text)
print(open("copy.txt", "rb").read() == open("broken.txt", "rb").read())
with open("broken.txt") as file:
    for i in range(2):
        try:
            print(file.readline())
        except UnicodeDecodeError as error:
            print(error)
with open("cut.txt", "wb") as file:
    file.write(b"cut \xe2\x82")
try:
    open("cut.txt").read()
except UnicodeDecodeError as error:
    print(error)
try:
    open("broken.txt", encoding="ascii").read()
except UnicodeDecodeError as error:
    print(error)
try:
    open("broken.txt", errors="bogus").read()
except LookupError as error:
    print(error)
try:
    open("new.txt", "w").write("\ud800")
except UnicodeEncodeError as error:
    print(error)

# A mark at the start that nobody asked for.
with open("bom.txt", "wb") as file:
    file.write(b"\xef\xbb\xbfkey=1\n")
print(ascii(open("bom.txt").read()), ascii(open("bom.txt", encoding="utf-8-sig").read()))
with open("bom.txt", "wb") as file:
    file.write(b"k\x00e\x00")
try:
    print(open("bom.txt", encoding="utf-16").read())
except UnicodeError as error:
    print(type(error).__name__, error)

# Characters across the pieces that a file is read in.
for size in (509, 510, 511, 8189, 8190, 8191):
    with open("edge.txt", "w") as file:
        file.write("." * size + "€\U0001f600")
    with open("edge.txt") as file:
        assert file.read(size) == "." * size
        print(ascii(file.read()), end=" ")
print()
