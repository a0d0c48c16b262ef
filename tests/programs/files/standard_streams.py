import sys

print(sys.stdin.readline(), end="")
print(sys.stdin.readline(3), sys.stdin.readline(), sep="|", end="")
print(repr(next(sys.stdin)), sys.stdin.read(4), repr(input()))
for line in sys.stdin:
    print(line.strip())
    if line.endswith("1\n"):
        break
print(sys.stdin.readlines(), repr(sys.stdin.read()), repr(sys.stdin.readline()))
print(sys.stdout.write("text\n"), sys.stdout.fileno(), sys.stderr.fileno(), sys.stdin.fileno())
sys.stdout.writelines(["a", "b", "\n"])
print("to a stream", file=sys.stdout, flush=True)
sys.stdout.flush()
sys.stdout.buffer.write(b"bytes\n")
sys.stdout.buffer.flush()
print(sys.stdin.name, sys.stdout.name, sys.stderr.name, sys.stdout.encoding, sys.stdin.mode, sys.stdout.mode)
print(sys.stdin.readable(), sys.stdin.writable(), sys.stdout.readable(), sys.stdout.writable(), sys.stdin.closed, sys.stdout.closed)
for action in (lambda: sys.stdout.read(), lambda: sys.stdin.write("x"), lambda: sys.stdout.readline()):
    try:
        action()
    except OSError as error:
        print(type(error).__name__, error)
try:
    sys.stdout.write(b"bytes")
except TypeError as error:
    print(error)
print(sys.stdin.isatty(), sys.__stdout__ is sys.stdout)
