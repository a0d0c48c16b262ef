# pyc2c-test: no-qemu-rv32: needs 1 MB
# pyc2c-test: no-qemu-xtensa: needs 1 MB
# The formats with lengths of 16 and 32 bits.
import msgpack


def show(o, **options):
    packed = msgpack.packb(o, **options)
    print(packed[:6].hex(), len(packed), msgpack.unpackb(packed, raw=bool(options)) == o)


for n in (65535, 65536):
    show("a" * n)
    show(b"b" * n)
    show(b"b" * n, use_bin_type=False)
    show(msgpack.ExtType(42, b"x" * n))
