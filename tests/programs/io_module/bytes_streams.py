import io

b = io.BytesIO(b"\x01\x00\x03abc\nxyz\n")
print(b.read(1), int.from_bytes(b.read(2), "big"), b.readline(), b.tell(), b.read(), b.read())
b.seek(-4, io.SEEK_END)
print(b.tell(), b.read(2))
b.seek(-1, io.SEEK_CUR)
print(b.write(bytearray(b"QQQQQ")), b.getvalue(), len(b.getvalue()))
buffer = bytearray(4)
b.seek(0)
print(b.readinto(buffer), buffer)
b.seek(11)
print(b.readinto(buffer), buffer)


def records(stream):
    while head := stream.read(2):
        kind, size = head
        body = stream.read(size)
        if len(body) < size:
            raise EOFError(f"{len(body)} of {size}")
        yield kind, body


out = io.BytesIO()
for kind, body in ((1, b"one"), (2, b""), (7, bytes(3))):
    out.write(bytes([kind, len(body)]))
    out.write(body)
raw = out.getvalue()
print(raw, list(records(io.BytesIO(raw))))
try:
    for record in records(io.BytesIO(raw[:-1])):
        print(record)
except EOFError as error:
    print("cut", error)
b.close()
try:
    b.write(b"")
except ValueError as error:
    print(type(error).__name__)
