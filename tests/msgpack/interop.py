#!/usr/bin/env python3
"""Exchanges generated values with other implementations of MessagePack.

    interop.py [VALUES] [--seed N] [--target T] [--node-modules FOLDER]

The package msgpack for Python packs values; the program unpacks them and packs what it got; the bytes have to be those of the package, and what
the package unpacks from them the value. Then messages in forms longer than need be: both have to read the same. With --node-modules the
same is done with @msgpack/msgpack for JavaScript, which FOLDER has to hold.
"""

import argparse
import pathlib
import random
import struct
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
BATCH = 10_000

NODE = """
const {encode, decode} = require("@msgpack/msgpack");
for (const line of require("fs").readFileSync(0, "latin1").trim().split("\\n"))
    console.log(Buffer.from(encode(decode(Buffer.from(line, "hex")))).toString("hex"));
"""


class Generator:
    """Values whose sizes lie at the borders of the formats more often than not."""

    def __init__(self, seed, package):
        self.random = random.Random(seed)
        self.package = package

    def size(self, most):
        r = self.random
        border = r.choice((0, 1, 15, 16, 31, 32, 255, 256, 65535, 65536))
        return border if border <= most and r.random() < 0.2 else r.randrange(min(most, 12) + 1)

    def integer(self):
        r = self.random
        if r.random() < 0.5:
            return r.randrange(-40, 300)
        n = (1 << r.choice((7, 8, 15, 16, 30, 31, 32, 33, 53, 62, 63, 64))) + r.randrange(-3, 3)
        return max(-(2**63), -n) if r.random() < 0.5 else min(n, 2**64 - 1)

    def number(self):
        r = self.random
        return r.choice((0.5, -0.0, float("inf"), 5e-324, r.random(), r.uniform(-1e9, 1e9), struct.unpack("<d", r.randbytes(8))[0]))

    def text(self, most=70000):
        letters = self.random.choice(("abcdefg", "äöüß", "日本語", "a\U0001f600\0", "0123456789"))
        return "".join(self.random.choices(letters, k=self.size(most)))

    def extension(self):
        r = self.random
        if r.random() < 0.3:
            return self.package.Timestamp(r.choice((r.randrange(2**32), r.randrange(2**34), r.randrange(-(2**63), 2**63))), r.choice((0, r.randrange(10**9))))
        return self.package.ExtType(r.randrange(128), r.randbytes(r.choice((1, 2, 4, 8, 16, self.size(300)))))

    def key(self):
        r = self.random
        short = lambda: self.text(300)
        return r.choice((short, short, short, self.integer, lambda: r.randbytes(3), lambda: (self.integer(), self.text(8))))() if r.random() < 0.9 else None

    def value(self, depth=0):
        r = self.random
        if depth < 5 and r.random() < 0.35:
            n = self.size(300 if depth == 0 else 16)
            if r.random() < 0.5:
                return tuple(self.value(depth + 1) for _ in range(n))
            return {self.key(): self.value(depth + 1) for _ in range(n)}
        most = 70000 if depth == 0 else 300
        return r.choice((lambda: None, lambda: True, lambda: False, self.integer, self.integer, self.number, lambda: self.text(most),
                         lambda: r.randbytes(self.size(most)), self.extension))()

    # ---- forms longer than need be ----

    def long_integer(self, n):
        wide = [(t, f) for t, f in ((0xD0, "b"), (0xD1, ">h"), (0xD2, ">i"), (0xD3, ">q"), (0xCC, "B"), (0xCD, ">H"), (0xCE, ">I"), (0xCF, ">Q"))
                if self.fits(f, n)]
        first, form = self.random.choice(wide)
        return bytes([first]) + struct.pack(form, n)

    @staticmethod
    def fits(form, n):
        try:
            struct.pack(form, n)
        except struct.error:
            return False
        return True


def long_message(generator):
    """Longer forms by hand: integers, text, bytes, arrays, maps."""
    r = generator.random

    def emit(depth):
        kind = r.randrange(6 if depth < 4 else 4)
        if kind == 0:
            return generator.long_integer(generator.integer())
        if kind in (1, 2):
            data = generator.text(40).encode() if kind == 1 else r.randbytes(generator.size(40))
            first, size = r.choice(((0xD9, 1), (0xDA, 2), (0xDB, 4)) if kind == 1 else ((0xC4, 1), (0xC5, 2), (0xC6, 4)))
            return bytes([first]) + len(data).to_bytes(size, "big") + data
        if kind == 3:
            return generator.package.packb(generator.number(), use_single_float=True) if r.random() < 0.5 else generator.package.packb(generator.extension())
        n = r.randrange(5)
        first, size = r.choice(((0xDC, 2), (0xDD, 4)) if kind == 4 else ((0xDE, 2), (0xDF, 4)))
        head = bytes([first]) + n.to_bytes(size, "big")
        if kind == 4:
            return head + b"".join(emit(depth + 1) for _ in range(n))
        return head + b"".join(generator.long_integer(i) + emit(depth + 1) for i in range(n))

    return emit(0)


def run(command, messages, cwd=None):
    got = []
    for start in range(0, len(messages), BATCH):
        text = "".join(m.hex() + "\n" for m in messages[start : start + BATCH])
        done = subprocess.run(command, input=text, capture_output=True, text=True, cwd=cwd)
        if done.returncode:
            sys.exit(done.stderr)
        got.extend(bytes.fromhex(line) for line in done.stdout.splitlines())
    return got


def compare(sent, got, expected, what):
    wrong = [i for i, (a, b) in enumerate(zip(got, expected)) if a != b]
    for i in wrong[:5]:
        print(f"{what} {i}: {sent[i][:60].hex()} came back as {got[i][:60].hex()}, expected {expected[i][:60].hex()}")
    print(f"{what}: {len(sent)} exchanged, {len(wrong)} wrong")
    return len(wrong) + (len(got) != len(sent))


def simple(v):
    """What JavaScript keeps: no integers of more than 53 bits, no whole floats, no keys but text that is no number."""
    if isinstance(v, tuple):
        return tuple(simple(i) for i in v)
    if isinstance(v, dict):
        return {f"k{k}": simple(i) for k, i in v.items()}
    if isinstance(v, int) and not isinstance(v, bool):
        return v % 2**53 - 2**52
    if isinstance(v, float):
        return v if v == v and v % 1 else 0.5
    return None if not isinstance(v, (str, bytes, bool)) else v


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("values", nargs="?", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--target", default="host")
    parser.add_argument("--node-modules", type=pathlib.Path)
    options = parser.parse_args()
    try:
        import msgpack
    except ImportError:
        sys.exit("interop.py: the package msgpack is not installed for this Python: pip install msgpack")
    reference = {"strict_map_key": False, "use_list": False}
    generator = Generator(options.seed, msgpack)
    program = [HERE.parents[1] / "pyc2c", "run", HERE / "interop_program.py", "--target", options.target, "--release"]

    values = [generator.value() for _ in range(options.values)]
    sent = [msgpack.packb(v) for v in values]
    got = run(program, sent)
    failures = compare(sent, got, sent, "values")
    failures += sum(msgpack.packb(msgpack.unpackb(a, **reference)) != b for a, b in zip(got, sent))

    sent = [long_message(generator) for _ in range(options.values // 4)]
    failures += compare(sent, run(program, sent), [msgpack.packb(msgpack.unpackb(m, **reference)) for m in sent], "long forms")

    if options.node_modules:
        sent = [msgpack.packb(simple(v)) for v in values]
        there = run(["node", "-e", NODE], run(program, sent), cwd=options.node_modules.resolve().parent)
        failures += compare(sent, run(program, there), there, "JavaScript")
        failures += compare(sent, there, sent, "JavaScript's bytes")
    return failures != 0


if __name__ == "__main__":
    sys.exit(main())
