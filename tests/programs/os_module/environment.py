import os

print(os.getenv("SURELY_NOT_THERE"), os.getenv("SURELY_NOT_THERE", "instead"), "SURELY_NOT_THERE" in os.environ)
os.environ["MINE"] = "yes"
print(os.environ["MINE"], os.getenv("MINE"), os.environ.get("MINE"), "MINE" in os.environ, "MINE" in list(os.environ))
print(dict(os.environ.items())["MINE"], "yes" in os.environ.values(), len(os.environ) == len(os.environ.keys()))
os.environ.setdefault("MINE", "no")
print(os.environ.pop("MINE"), "MINE" in os.environ, os.environ.pop("MINE", None))
os.environ["A"] = "1"
del os.environ["A"]
for action in (lambda: os.environ["SURELY_NOT_THERE"], lambda: os.environ.pop("SURELY_NOT_THERE")):
    try:
        action()
    except KeyError as error:
        print("KeyError", error)
try:
    del os.environ["SURELY_NOT_THERE"]
except KeyError as error:
    print("KeyError", error)
try:
    os.environ["A"] = 3
except TypeError as error:
    print(error)
try:
    os.environ[3] = "A"
except TypeError as error:
    print(error)
names = os.uname()
print(len(names), names.sysname == names[0], names.machine == names[4], names.release == names[2], type(names).__name__)
print(os.getpid() > 0, os.cpu_count() >= 1)
