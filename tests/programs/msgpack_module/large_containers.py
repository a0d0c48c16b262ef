# pyc2c-test: no-stress: 2 min under a collection at every allocation
# pyc2c-test: no-qemu-rv32: needs 2 MB
# pyc2c-test: no-qemu-xtensa: needs 2 MB
# Arrays and maps with lengths of 16 and 32 bits.
import msgpack

for n in (65535, 65536):
    packed = msgpack.packb([None] * n)
    print(packed[:6].hex(), len(packed), msgpack.unpackb(packed) == [None] * n)
    packed = msgpack.packb({str(i): i for i in range(n)})
    print(packed[:6].hex(), len(packed), msgpack.unpackb(packed) == {str(i): i for i in range(n)})
