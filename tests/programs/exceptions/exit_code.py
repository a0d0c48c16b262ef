# sys.exit: the code, finally blocks, and nothing on standard error.
import sys


def leave(code):
    try:
        sys.exit(code)
    finally:
        print("finally", code)


for code in (0, None, 7, "text", 255, (1, 2), True):
    try:
        leave(code)
    except SystemExit as e:
        print(repr(e.code), repr(e), isinstance(e, Exception))
try:
    raise SystemExit
except SystemExit as e:
    print(e.code)
leave(3)
