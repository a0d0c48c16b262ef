import io

s = io.StringIO("first\nsecond\n\nlast")
print(repr(s.readline()), s.tell(), repr(s.read(3)), [line for line in s], repr(s.read()), repr(s.readline()))
s.seek(0)
print(s.readlines(), s.tell())
s.seek(2)
print(s.write("RST!"), repr(s.getvalue()))
s.seek(0, io.SEEK_END)
print(s.write("++"), s.getvalue()[-6:])
s.seek(3)
print(s.truncate(), repr(s.getvalue()))
out = io.StringIO()
print("a", 1, sep="=", end=";", file=out)
print(*range(3), file=out)
out.writelines(["x", "y\n", ""])
print(repr(out.getvalue()), out.readable(), out.writable(), out.seekable(), out.closed)
with io.StringIO("éß€\U0001f600z") as text:
    print(ascii(text.read(2)), ascii(text.read(1)), text.tell(), ascii(text.read()))
print(text.closed)
try:
    text.read()
except ValueError as error:
    print(type(error).__name__)
try:
    out.write(b"bytes")
except TypeError as error:
    print(type(error).__name__)
