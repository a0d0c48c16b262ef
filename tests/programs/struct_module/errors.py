# pyc2c-test: by-hand: Python 3.13 says the range as it is, the reference installation is older
import struct


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except (struct.error, TypeError, IndexError, ValueError, KeyError) as error:
        print(type(error).__name__, error)


for code in "bBhHiIqQ":
    for order in ("", "<", ">"):
        for value in (1 << 80, -(1 << 80), -1, 1.5, "1"):
            attempt(struct.pack, order + code, value)
for format in ("z", "3", "<n", ">P", "h<h", "3 i", "h\0", "99999999999999999999h", "9223372036854775807h", "\x7f"):
    attempt(struct.calcsize, format)
attempt(struct.calcsize, 5)
attempt(struct.pack, "h")
attempt(struct.pack, "h", 1, 2)
attempt(struct.pack, "P", 1 << 80)
attempt(struct.pack, "P", None)

buffer = bytearray(8)
for arguments in ((), (buffer,), (buffer, 0), (buffer, 0, 1, 2), (buffer, 7, 1), (buffer, -1, 1), (buffer, -9, 1), (buffer, 8, 1), (buffer, "a", 1),
                  (buffer, 1 << 80, 1), (buffer, 1.0, 1), (buffer, 100, 1), (b"abc", 0, 1), ("abc", 0, 1), (buffer, 0, 1 << 20), (buffer, -2, 258)):
    attempt(struct.pack_into, "<h", *arguments)
print(buffer)
attempt(struct.unpack, "h", b"abc")
attempt(struct.unpack, "h", "ab")
attempt(struct.unpack, "h", [1, 2])
for data, offset in ((b"a", 0), (b"abc", 2), (b"abc", -1), (b"abc", -4), (b"abc", 4), (b"abc", -2), (b"abc", "x"), (b"", 0)):
    attempt(struct.unpack_from, "<h", data, offset)
attempt(struct.iter_unpack, "h", b"abc")
attempt(struct.iter_unpack, "0s", b"abc")
attempt(struct.iter_unpack, "h", "ab")
attempt(struct.Struct, 5)
attempt(struct.Struct, "z")
record = struct.Struct("<hI")
attempt(record.pack, 1)
attempt(record.unpack, b"1")
attempt(record.unpack_from, b"1")
attempt(record.pack_into, buffer)
attempt(record.pack_into)
attempt(record.iter_unpack, b"123")
print(record)


class Index:
    def __init__(self, result):
        self.result = result

    def __index__(self):
        if isinstance(self.result, Exception):
            raise self.result
        return self.result


class Truth:
    def __bool__(self):
        raise KeyError("bool")


attempt(struct.pack, "h", Index(KeyError("index")))
attempt(struct.pack, "h", Index("no"))
attempt(struct.pack, "?", Truth())
attempt(struct.pack_into, "h", buffer, 0, Index(ValueError("late")))
print(struct.error, struct.error.__name__, struct.error.__module__, struct.error.__mro__)
raise struct.error("uncaught")
