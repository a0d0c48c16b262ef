import msgpack
from msgpack import ExtType, Timestamp, packb, unpackb


class MyClass:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == other.value


def default(o):
    if isinstance(o, MyClass):
        return ExtType(1, o.value)
    raise TypeError("no")


def ext_hook(code, data):
    return MyClass(data) if code == 1 else ExtType(code, data)


packed = packb(MyClass(b"my_value"), default=default)
print(packed, unpackb(packed, ext_hook=ext_hook) == MyClass(b"my_value"))
nested = packb({"a": [MyClass(b""), MyClass(b"x" * 300)]}, default=default)
print(len(nested), [m.value[:3] for m in unpackb(nested, ext_hook=ext_hook)["a"]])

e = ExtType(5, b"data")
code, data = e
print(e, code, data, e[0], e[1], len(e), e == ExtType(5, b"data"), e != ExtType(6, b"data"), e == (5, b"data"), {e: 1}[ExtType(5, b"data")])
print(unpackb(b"\xd4\x85x", ext_hook=lambda code, data: (code, data)))

for seconds, nanoseconds in ((0, 0), (1, 0), (2**32 - 1, 0), (2**32, 0), (0, 1), (2**34 - 1, 999999999), (2**34, 0), (-1, 0), (-1, 500000000),
                             (2**63 - 1, 1), (-(2**63), 0)):
    t = Timestamp(seconds, nanoseconds)
    packed = packb(t)
    print(packed.hex(), unpackb(packed), unpackb(packed) == t, unpackb(packed, timestamp=2), Timestamp.from_bytes(t.to_bytes()) == t)
print(unpackb(packb(Timestamp(1, 500000000)), timestamp=1), Timestamp(3, 250000000).to_unix())
print(Timestamp.from_unix(12.25), Timestamp.from_unix(-1.5), Timestamp.from_unix(7), Timestamp.from_unix_nano(-1), Timestamp(5, 6).to_unix_nano())
print(Timestamp(1) == Timestamp(1, 0), Timestamp(1) != Timestamp(2), Timestamp(1) == 1, hash(Timestamp(1)) == hash(Timestamp(1)))
for t in (Timestamp(2**63), Timestamp(-(2**63) - 1)):
    try:
        packb(t)
    except OverflowError:
        print("OverflowError")
print(unpackb(packb([ExtType(1, b"a"), Timestamp(9)], strict_types=True)))


class Marked(ExtType):
    pass


print(packb(Marked(3, b"abcd")))
