from io import BytesIO

import msgpack

messages = [1, "two", [3, {"four": 4.5}], b"six" * 100, {}, [], None, {"k": [[[]]]}, msgpack.ExtType(7, b"seven"), -1]
data = b"".join(msgpack.packb(m) for m in messages)

# A byte at a time, and in steps of any size.
for step in (1, 2, 3, 7, 50, len(data)):
    unpacker = msgpack.Unpacker()
    out = []
    for at in range(0, len(data), step):
        unpacker.feed(data[at : at + step])
        out.extend(unpacker)
    print(step, out == messages, unpacker.tell() == len(data))

for size in (1, 5, 1000):
    print(size, list(msgpack.Unpacker(BytesIO(data), read_size=size)) == messages)

unpacker = msgpack.Unpacker(BytesIO(data))
while True:
    at = unpacker.tell()
    try:
        unpacker.skip()
    except msgpack.OutOfData:
        break
    print(at, end=" ")
print(unpacker.tell())

unpacker = msgpack.Unpacker()
unpacker.feed(msgpack.packb([1, "a", {"b": 2, "c": 3}]) + b"raw bytes" + b"\x05")
print(unpacker.read_array_header(), unpacker.unpack(), unpacker.unpack(), unpacker.read_map_header())
print([unpacker.unpack() for _ in range(4)], unpacker.read_bytes(9), unpacker.tell(), unpacker.unpack(), unpacker.read_bytes(5))
print(msgpack.Unpacker(BytesIO(b"0123456789"), read_size=2).read_bytes(7))

for count in (15, 16, 70000):
    unpacker = msgpack.Unpacker()
    unpacker.feed(msgpack.Packer().pack_array_header(count))
    print(unpacker.read_array_header(), unpacker.tell())
    unpacker.feed(msgpack.Packer().pack_map_header(count))
    print(unpacker.read_map_header(), unpacker.tell())


class Trickle:
    """Gives what it likes, as a socket does."""

    def __init__(self, data):
        self.data = data
        self.calls = 0

    def read(self, n):
        self.calls += 1
        n = min(n, self.calls % 5 + 1)
        part, self.data = self.data[:n], self.data[n:]
        return part


print(list(msgpack.Unpacker(Trickle(data))) == messages)
print(list(msgpack.Unpacker(BytesIO(data[:-3]))) == messages[:-2])


class Pipe:
    def __init__(self):
        self.sent = []

    def write(self, data):
        self.sent.append(bytes(data))


pipe = Pipe()
for m in messages[:4]:
    msgpack.pack(m, pipe)
msgpack.dump({"default": {1}}, pipe, default=list)
print(pipe.sent[:3], pipe.sent[4])
stream = BytesIO()
msgpack.pack(messages, stream)
stream.seek(0)
print(msgpack.unpack(stream) == messages)
stream.seek(0)
print(msgpack.load(stream, use_list=False)[2])

hooked = msgpack.Unpacker(BytesIO(data), use_list=False, object_pairs_hook=tuple, ext_hook=lambda code, data: (code, data.decode()))
print(list(hooked))
many = msgpack.Unpacker()
for i in range(300):
    many.feed(msgpack.packb({"i": i, "text": "x" * (i % 40)}))
    if i % 3 == 2:
        assert [d["i"] for d in many] == [i - 2, i - 1, i]
print(many.tell())
