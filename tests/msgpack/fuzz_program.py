"""What fuzz.py runs: mutates inputs that found new code, and checks what the module makes of each."""

import gc
import random
import sys

import coverage
import msgpack

SEEDS = [
    b"\x83\xa4list\x95\xc3\xc2\xc0\x01\xa3abc\xa3str\xa4blah\xa5bytes\xc4\x06012345",
    b"\x9c\xcc\xff\xcd\xff\xff\xce\xff\xff\xff\xff\xcf\xff\xff\xff\xff\xff\xff\xff\xff\xd0\x80\xd1\x80\x00\xd2\x80\x00\x00\x00\xd3\x80\x00\x00\x00\x00\x00\x00\x00"
    b"\xca\x3f\x80\x00\x00\xcb\x3f\xf0\x00\x00\x00\x00\x00\x00\xe0\x7f",
    b"\x97\xd4\x01a\xd5\x02ab\xd6\xff\x00\x00\x00\x01\xd7\xff\x00\x00\x00\x01\x00\x00\x00\x02\xd8\x05" + b"x" * 16 + b"\xc7\x0c\xff" + bytes(12) + b"\xc8\x00\x01\x07z",
    b"\xdc\x00\x01\xde\x00\x01\xd9\x01k\xdd\x00\x00\x00\x01\xdf\x00\x00\x00\x01\xda\x00\x01k\xdb\x00\x00\x00\x01v",
    b"\x93\xc5\x00\x01a\xc6\x00\x00\x00\x01b\xc9\x00\x00\x00\x01\x09c",
    b"\x91" * 40 + b"\xa2\xc3\xa9",
]
EXPECTED = (ValueError, TypeError, msgpack.OutOfData, msgpack.BufferFull)
INTERESTING = bytes(range(0xC0, 0xE0)) + b"\x00\x7f\x80\x81\x90\x91\xa0\xa1\xff"
OPTIONS = [
    {},
    {"raw": True},
    {"use_list": False},
    {"object_pairs_hook": tuple, "list_hook": len},
    {"object_hook": len, "timestamp": 1, "unicode_errors": "ignore"},
    {"ext_hook": lambda code, data: [code, data], "timestamp": 2, "unicode_errors": "surrogateescape"},
    {"max_str_len": 3, "max_bin_len": 3, "max_array_len": 3, "max_map_len": 3, "max_ext_len": 3},
]
MOST = 2000


def mutate(corpus):
    data = bytearray(random.choice(corpus))
    for _ in range(1 << random.randrange(4)):
        at = random.randrange(len(data) + 1)
        kind = random.randrange(8)
        if kind == 0:
            data[at:at] = random.randbytes(random.randrange(1, 5))
        elif kind == 1:
            del data[at : at + random.randrange(1, 9)]
        elif kind == 2:
            data[at:at] = INTERESTING[random.randrange(len(INTERESTING)) :][:1]
        elif kind == 3:
            other = random.choice(corpus)
            start = random.randrange(len(other) + 1)
            data[at:at] = other[start : start + random.randrange(1, 40)]
        elif kind == 4:
            data[at:at] = data[at : at + 16] * random.randrange(1, 8)
        elif at < len(data):
            data[at] = data[at] ^ 1 << random.randrange(8) if kind < 7 else random.choice(INTERESTING)
    return bytes(data[:MOST])


def outcome(f):
    """What f answers, packed, so that NaN equals itself; or the type of the exception, which has to be an expected one."""
    try:
        made = f()
    except EXPECTED as e:
        return type(e).__name__
    return made


def packed(made):
    try:
        return msgpack.packb(made, unicode_errors="surrogateescape", default=repr)
    except ValueError as e:
        return str(e)


def one_shot(data, options):
    return packed(msgpack.unpackb(data, strict_map_key=False, **options))


def in_parts(data, at, options):
    unpacker = msgpack.Unpacker(strict_map_key=False, max_buffer_size=2 * MOST, **options)
    unpacker.feed(data[:at])
    try:
        made = unpacker.unpack()
    except msgpack.OutOfData:
        unpacker.feed(data[at:])
        made = unpacker.unpack()
    return packed(made)


def skipped(data):
    unpacker = msgpack.Unpacker()
    unpacker.feed(data)
    unpacker.skip()
    return unpacker.tell()


def check(data):
    options = random.choice(OPTIONS)
    whole = outcome(lambda: one_shot(data, options))
    if isinstance(whole, bytes):
        assert outcome(lambda: in_parts(data, random.randrange(len(data) + 1), options)) == whole, data
        assert outcome(lambda: skipped(data)) == len(data), data
        again = outcome(lambda: packed(msgpack.unpackb(whole, strict_map_key=False)))
        if not options:
            assert again == whole, data
    else:
        outcome(lambda: in_parts(data, random.randrange(len(data) + 1), options))
        outcome(lambda: skipped(data))


def main(count, seed):
    random.seed(seed)
    corpus = []
    for data in SEEDS:
        check(data)
        coverage.grew()
        corpus.append(data)
    for i in range(1, count + 1):
        data = mutate(corpus)
        check(data)
        if coverage.grew():
            corpus.append(data)
        if i % (count // 10 or 1) == 0:
            kept = sum(len(d) for d in corpus)
            gc.collect()
            print(i, "inputs,", coverage.count(), "places,", len(corpus), "kept,", gc.mem_alloc() - kept, "bytes besides")


main(int(sys.argv[1]), int(sys.argv[2]))
