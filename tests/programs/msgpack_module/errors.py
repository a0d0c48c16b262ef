from io import BytesIO

import msgpack
from msgpack import packb, unpackb, Unpacker


def attempt(f, *args, **kw):
    try:
        print("answer", f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e, isinstance(e, ValueError), isinstance(e, msgpack.UnpackException))
        return e


whole = packb({"list": [True, 1, "abc", b"12", 1.5, 2**40], "ext": msgpack.ExtType(1, b"abc")})
found = set()
for n in range(len(whole)):
    try:
        unpackb(whole[:n])
    except ValueError as e:
        found.add(str(e))
print(sorted(found))

for data in (b"\xc1", b"\x91\xc1", b"\x81\xa1a\xc1", b"\x91" * 1025, b"\x81\xa1a" * 2000, b"\x91" * 1024, b"\xa2\xc3\x28", b"\xa1\xff",
             b"\xdb\xff\xff\xff\xff", b"\xdb\xff\xff\xff\xffabc", b"\xc6\x7f\xff\xff\xff", b"\xdd\xff\xff\xff\xff", b"\xdd\x7f\xff\xff\xff\x01",
             b"\xdf\xff\xff\xff\xff\x01", b"\xc9\xff\xff\xff\xfe\x01", b"\x81\x01\x02", b"\x81\xc0\x02", b"\x81\x90\x02", b"\xd4\x80a", b"\xd5\xffab",
             b"\xd7\xff\xff\xff\xff\xff\xff\xff\xff\xff"):
    print(data[:8], end=" ")
    attempt(unpackb, data)
attempt(unpackb, b"\x81\x90\x02", strict_map_key=False)
e = attempt(unpackb, b"\x01\x02\x03")
print(e.unpacked, e.extra)
attempt(unpackb, b"")
attempt(unpackb, bytearray(b"\x93\x01\x02\x03"))
attempt(unpackb, memoryview(b"\0\x93\x01\x02\x03")[1:])

deep = []
for i in range(1024):
    deep = [deep]
print(len(packb(deep)))
attempt(packb, [deep])
own = [1]
own.append(own)
attempt(packb, own)
for o in (2**64, -(2**63) - 1, {1, 2}, object, 1j, "\ud800", [{"a": range(3)}]):
    attempt(packb, o)
attempt(packb, [2**64], default=lambda o: o)
attempt(packb, [{1}], default=lambda o: 1 // 0)

attempt(packb, 1, default=3)
attempt(unpackb, b"\1", object_hook=1)
attempt(unpackb, b"\1", list_hook=1)
attempt(unpackb, b"\1", object_hook=len, object_pairs_hook=len)
attempt(unpackb, b"\1", timestamp=4)
attempt(unpackb, "text")
attempt(msgpack.ExtType, "1", b"")
attempt(msgpack.ExtType, 1, "")
attempt(msgpack.ExtType, 128, b"")
attempt(msgpack.Timestamp, 1.5)
attempt(msgpack.Timestamp, 1, 10**9)

for limit, data in (("max_str_len", "abcd"), ("max_bin_len", b"abcd"), ("max_array_len", [1, 2, 3, 4]), ("max_map_len", {"a": 1, "b": 2, "c": 3, "d": 4})):
    attempt(unpackb, packb(data), **{limit: 3})
    attempt(unpackb, packb(data), **{limit: 4})


def failing(d):
    raise KeyError("mine")


attempt(unpackb, packb([{}]), object_hook=failing)

u = Unpacker(max_buffer_size=10)
u.feed(b"\xa91234")
attempt(u.feed, b"567890")
u.feed(b"56789")
attempt(u.unpack)
attempt(u.unpack)
attempt(u.skip)
u.feed(b"\x01")
attempt(u.read_array_header)
attempt(u.read_map_header)
u = Unpacker()
u.feed(b"\x92\x01\xc1")
attempt(u.unpack)


def greedy(d):
    attempt(u.feed, b"\x01")
    return d


u = Unpacker(object_hook=greedy)
u.feed(b"\x80")
print(u.unpack())
attempt(Unpacker, None, read_size=11, max_buffer_size=10)
attempt(Unpacker(BytesIO(b"\x01")).feed, b"")
