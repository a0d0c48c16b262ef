"""Packs and unpacks a list of small maps. For the program and, where the package msgpack is installed, for CPython:

    pyc2c run --release tests/msgpack/speed.py
    pyc2c run --release --target qemu-rv32 tests/msgpack/speed.py -- 200     one virtual nanosecond an instruction
    python3 tests/msgpack/speed.py
"""

import sys
import time

import msgpack

count = int(sys.argv[1]) if len(sys.argv) > 1 else 10000
rounds = 5 if count >= 10000 else 1
maps = [{"id": i, "name": "sensor", "on": i % 2 == 0, "value": i / 4, "tags": ["a", "b"]} for i in range(count)]


def measure(what, f, argument):
    best = None
    for _ in range(rounds):
        start = time.perf_counter_ns()
        answer = f(argument)
        elapsed = time.perf_counter_ns() - start
        best = elapsed if best is None or elapsed < best else best
    print(what, best // count, "ns a map")
    return answer


packed = measure("packing", msgpack.packb, maps)
print(len(packed), "bytes", measure("unpacking", msgpack.unpackb, packed) == maps)
