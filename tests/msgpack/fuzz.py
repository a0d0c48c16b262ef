#!/usr/bin/env python3
"""Fuzzes module msgpack under AddressSanitizer and UndefinedBehaviorSanitizer, guided by what code an input reaches.

    fuzz.py [INPUTS] [--seed N]

It builds fuzz_program.py with a C compiler that makes the module's files report where they are, and runs it: no crash, no exception but the
documented ones, no hang; what is unpacked in one go, in two parts, skipped, or packed and unpacked again has to agree.
"""

import argparse
import os
import pathlib
import stat
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SECONDS_AN_INPUT = 0.05

COMPILER = """#!/bin/sh
for argument; do
    case $argument in
        */msgpack/msgpack_*.c | msgpack_*.c) exec {cc} -fsanitize-coverage=trace-pc "$@" ;;
    esac
done
exec {cc} "$@"
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("inputs", nargs="?", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    real = subprocess.run(["sh", "-c", "command -v gcc"], capture_output=True, text=True, check=True).stdout.strip()
    with tempfile.TemporaryDirectory() as folder:
        compiler = pathlib.Path(folder) / "cc"
        compiler.write_text(COMPILER.format(cc=real))
        compiler.chmod(compiler.stat().st_mode | stat.S_IXUSR)
        environment = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "PYC2C_CACHE": f"{folder}/cache"}
        program = f"{folder}/fuzz"
        subprocess.run([HERE.parents[1] / "pyc2c", "build", HERE / "fuzz_program.py", "--target", "host-sanitized", "-o", program],
                       env=environment, check=True)
        limit = 60 + options.inputs * SECONDS_AN_INPUT
        return subprocess.run([program, str(options.inputs), str(options.seed)], timeout=limit).returncode


if __name__ == "__main__":
    sys.exit(main())
