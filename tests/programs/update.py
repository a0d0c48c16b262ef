#!/usr/bin/env python3
"""Writes the expected results of the test programs: what CPython prints.

    update.py [--check] [PATH...]     files or folders; default: everything beside this script

Beside NAME.py it writes NAME.out (standard output) and, when there is any error output or an exit code other than 0,
NAME.err (the exit code, then the error output without source lines). NAME.in is standard input. What the directives in a
program's first comments mean is in ../README.md. With --check nothing is written, and the exit code says whether
anything would have been.
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent
DIRECTIVE = re.compile(r"#\s*pyc2c-test:\s*([\w-]+)\s*:?\s*(.*)")


def directives(path):
    found = {}
    for line in path.read_bytes().decode("utf-8", "replace").splitlines():
        if not line.startswith("#"):
            break
        match = DIRECTIVE.match(line)
        if match:
            found[match[1]] = match[2].strip()
    return found


def is_program(path):
    """A folder with main.py holds one program and its modules; a package holds none."""
    if path.name.startswith("_") or path == pathlib.Path(__file__).resolve():
        return False
    folder = path.parent
    if (folder / "__init__.py").exists():
        return False
    while folder != FOLDER and folder != folder.parent:
        if (folder / "main.py").exists():
            return path == folder / "main.py"
        folder = folder.parent
    return True


def without_source(text, folder):
    """Tracebacks as a program without its source can print them."""
    text = text.replace(str(folder) + os.sep, "")
    return "".join(
        line for line in text.splitlines(keepends=True) if not line.startswith("    ")
    )


def environment(options):
    found = {**os.environ, "PYTHONHASHSEED": "0"}
    if "library" in options:
        modules = FOLDER.parents[1] / "Runtime.Modules"
        found["PYTHONPATH"] = os.pathsep.join(str(modules / name) for name in options["library"].split())
    return found


def expected(path):
    options = directives(path)
    stdin = path.with_suffix(".in")
    with tempfile.TemporaryDirectory(prefix="pyc2c-run-") as folder:
        run = subprocess.run(
            [sys.executable, "-X", "utf8", "-B", path, *options.get("args", "").split()],
            cwd=folder,
            input=stdin.read_bytes() if stdin.exists() else b"",
            capture_output=True,
            timeout=300,
            env=environment(options),
        )
    error = without_source(run.stderr.decode("utf-8"), path.parent)
    if run.returncode or error:
        error = f"exit code {run.returncode}\n{error}"
    return run.stdout, error.encode("utf-8")


def update(path, check):
    """The paths that change."""
    if "by-hand" in directives(path):
        return []
    changed = []
    for suffix, content in zip((".out", ".err"), expected(path)):
        file = path.with_suffix(suffix)
        old = file.read_bytes() if file.exists() else b""
        if old == content and (file.exists() or suffix == ".err"):
            continue
        changed.append(file)
        if check:
            continue
        if content or suffix == ".out":
            file.write_bytes(content)
        else:
            file.unlink()
    return changed


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing, fail when something would change")
    parser.add_argument("paths", nargs="*", type=pathlib.Path, default=[FOLDER])
    arguments = parser.parse_args()
    files = []
    for path in arguments.paths:
        path = path.resolve()
        files += sorted(path.rglob("*.py")) if path.is_dir() else [path]
    programs = [file for file in files if is_program(file)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        changes = [c for cs in pool.map(lambda p: update(p, arguments.check), programs) for c in cs]
    for file in changes:
        print(("would change " if arguments.check else "wrote ") + str(file.relative_to(pathlib.Path.cwd()
              if file.is_relative_to(pathlib.Path.cwd()) else "/")))
    return 1 if arguments.check and changes else 0


if __name__ == "__main__":
    sys.exit(main())
