"""What interop.py runs: reads messages in hex, a line each, and writes what it makes of them, packed again. Every other one comes through a
streaming Unpacker, in two parts."""

import sys

import msgpack

OPTIONS = {"strict_map_key": False, "use_list": False}


def unpack(data, i):
    if i % 2 == 0:
        return msgpack.unpackb(data, **OPTIONS)
    unpacker = msgpack.Unpacker(**OPTIONS)
    at = i % (len(data) + 1)
    unpacker.feed(data[:at])
    try:
        return unpacker.unpack()
    except msgpack.OutOfData:
        unpacker.feed(data[at:])
        return unpacker.unpack()


for i, line in enumerate(sys.stdin):
    print(msgpack.packb(unpack(bytes.fromhex(line.strip()), i)).hex())
