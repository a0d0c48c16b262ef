#!/usr/bin/env python3
"""Measures the front end: how many lines a second `pyc2c check --syntax-only` reads of CPython's standard library.

    parsing.py [ROUNDS]               default: 4; the best counts

The figure is of this machine, and includes the compiler's start.
"""

import pathlib
import subprocess
import sys
import sysconfig
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 4
    files = sorted(pathlib.Path(sysconfig.get_paths()["stdlib"]).glob("*.py"))
    lines = sum(file.read_bytes().count(b"\n") for file in files)
    command = [ROOT / "pyc2c", "check", "--syntax-only", *files]
    subprocess.run(command, capture_output=True)  # builds the compiler, reads the files in
    best = 0.0
    for _ in range(rounds):
        start = time.perf_counter()
        if subprocess.run(command, capture_output=True).returncode not in (0, 1):
            sys.exit("the compiler failed")
        best = max(best, lines / (time.perf_counter() - start))
    print(f"{len(files)} files, {lines} lines: {best:,.0f} lines a second")


if __name__ == "__main__":
    main()
