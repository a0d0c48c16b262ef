import sys

try:
    sys.exit("never printed")
except SystemExit as e:
    print(repr(e), e.code)
try:
    raise SystemExit
except SystemExit as e:
    print(e.code, e.args)
try:
    sys.exit(3)
except BaseException as e:
    print(isinstance(e, Exception), e.code)
try:
    print("before")
    sys.exit("to standard error")
finally:
    print("finally runs")
