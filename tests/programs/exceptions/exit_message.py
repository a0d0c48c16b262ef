# sys.exit with a message: it goes to standard error, the exit code is 1.
import sys

print("before", flush=True)


def f():
    try:
        sys.exit("the message")
    except Exception:
        print("not caught by Exception")


f()
