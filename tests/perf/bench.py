#!/usr/bin/env python3
"""Counts the instructions of benchmarks on the emulated RISC-V chip, beside those of MicroPython's bytecode VM.

    bench.py FOLDER [NAME...] [--target qemu-rv32] [-N 100] [-M 100] [--debug] [--float single]

FOLDER holds benchmarks in the form of MicroPython's tests/perf_bench: `bm_params` gives the parameters for a machine of N MHz with
M KB of heap, `bm_setup(params)` answers the functions `run` and `result`. Only `run` is counted. A result that differs from
CPython's is a failure. The emulator counts one virtual nanosecond an instruction, so the figures do not move with the machine.
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]

# Thousands of instructions of `run` at N=100, M=100: MicroPython's bytecode VM, commit 1c3c20114, on the same emulated machine.
RIVAL = {
    "bm_chaos": 13685, "bm_fannkuch": 7646, "bm_fft": 39617, "bm_float": 7401, "bm_hexiom": 19200, "bm_nqueens": 20551,
    "bm_pidigits": 9671, "bm_wordcount": 14698, "core_locals": 15599, "core_qstr": 1647, "core_str": 17089,
    "core_yield_from": 6108, "misc_aes": 7888, "misc_mandel": 16369, "misc_pystone": 11788, "misc_raytrace": 12732,
}

DRIVER = """

def _bench_main(n, m):
    import time
    params = None
    for key in sorted(bm_params):
        if key[0] <= 1.2 * n and key[1] <= m:
            params = bm_params[key]
    run, result = bm_setup(params)
    ticks = getattr(time, "ticks_us", None) or (lambda: time.perf_counter_ns() // 1000)
    start = ticks()
    run()
    elapsed = ticks() - start
    norm, value = result()
    print(elapsed)
    print(norm)
    print(value)

_bench_main({n}, {m})
"""


def measure(command, folder):
    """Microseconds, which are thousands of instructions on the emulator; and what was computed."""
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=600)
    if run.returncode:
        raise RuntimeError(run.stderr.strip().splitlines()[-1] if run.stderr.strip() else f"exit code {run.returncode}")
    elapsed, *rest = run.stdout.splitlines()
    return int(elapsed), rest


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--target", default="qemu-rv32")
    parser.add_argument("--debug", action="store_true")
    parser.add_argument("--float", dest="floats", default="double")
    parser.add_argument("-N", type=int, default=100)
    parser.add_argument("-M", type=int, default=100)
    arguments = parser.parse_args()

    names = arguments.names or [p.stem for p in sorted(arguments.folder.glob("*.py")) if p.stem in RIVAL]
    mode = "--debug" if arguments.debug else "--release"
    print(f"{'program':<18}{'thousand instr.':>16}{'bytecode VM':>14}{'VM / this':>12}")
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            source = (arguments.folder / f"{name}.py").read_text(encoding="utf-8")
            program = pathlib.Path(folder) / f"{name}.py"
            program.write_text(source + DRIVER.replace("{n}", str(arguments.N)).replace("{m}", str(arguments.M)), encoding="utf-8")
            try:
                _, expected = measure([sys.executable, program.name], folder)
                count, actual = measure([
                    str(ROOT / "pyc2c"), "run", program.name, "--target", arguments.target, mode, "--float", arguments.floats,
                ], folder)
            except (RuntimeError, ValueError, subprocess.TimeoutExpired) as error:
                print(f"{name:<18}{error}")
                failures += 1
                continue
            rival = RIVAL.get(name)
            comparison = f"{rival:>14}{rival / max(count, 1):>12.2f}" if rival else ""
            wrong = "" if actual == expected else "   differs from CPython's result"
            failures += bool(wrong)
            print(f"{name:<18}{count:>16}{comparison}{wrong}", flush=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
