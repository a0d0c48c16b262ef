import msgpack
from msgpack import packb, unpackb

pairs = packb({"a": 1, "b": [1, 2], "a2": {"c": None}})
print(unpackb(pairs, use_list=False))
print(unpackb(pairs, object_hook=lambda d: sorted(d)))
print(unpackb(pairs, object_pairs_hook=lambda p: p))
print(unpackb(pairs, list_hook=tuple))
print(unpackb(pairs, list_hook=lambda l: l + [0], use_list=True))
print(unpackb(pairs, raw=True), unpackb(packb([b"x", "y"]), raw=True))
print(unpackb(packb({1: 2, None: 3, (4, 5): 6}), strict_map_key=False, use_list=False))
print(unpackb(packb({b"k": 1, "k": 2})))
print(unpackb(b"\x82\xa1a\x01\xa1a\x02"))

print(packb("a\udcffb", unicode_errors="surrogateescape"), packb("a\udcffb", unicode_errors="ignore"))
print(ascii(unpackb(b"\xa3a\xffb", unicode_errors="surrogateescape")), unpackb(b"\xa3a\xffb", unicode_errors="replace"))


class Shape:
    def __init__(self, sides):
        self.sides = sides


def plain(o):
    if isinstance(o, Shape):
        return {"sides": o.sides}
    if isinstance(o, (set, frozenset)):
        return sorted(o)
    if isinstance(o, int):
        return str(o)
    raise TypeError(f"what is {type(o).__name__}?")


print(unpackb(packb([Shape(3), {2, 1}, Shape(Shape(4)), 2**70], default=plain)))


class Names(dict):
    pass


class Row(list):
    pass


print(packb(Names(a=1)), packb(Row([1, 2])), packb((1, 2)))
told = []


def tell(o):
    told.append(type(o).__name__)
    return "?"


print(packb([Names(a=1), Row([1]), (1, 2), [1], {"a": 1}], default=tell, strict_types=True), told)

packer = msgpack.Packer(autoreset=False)
print(packer.pack([1, 2]), packer.pack_map_header(1), packer.pack("k"), packer.pack(1.5), packer.bytes())
view = packer.getbuffer()
print(len(view), bytes(view[:3]), view.readonly)
try:
    packer.pack(1)
except BufferError as e:
    print("BufferError", e)
view.release()
packer.reset()
print(packer.bytes(), packer.pack_array_header(70000), packer.bytes())

packer = msgpack.Packer()
for n in (0, 15, 16, 65535, 65536, 2**32 - 1):
    print(packer.pack_array_header(n), packer.pack_map_header(n))
print(packer.pack_map_pairs([("z", 1), ("a", [2])]), packer.pack_ext_type(5, b"abcd"), packer.pack_ext_type(-3, b""))
print(msgpack.dumps([1]), msgpack.loads(b"\x91\x01"))


class Loud(msgpack.Packer):
    def pack(self, obj):
        print("packing", obj)
        return super().pack(obj)


print(Loud(use_single_float=True).pack(0.5))
