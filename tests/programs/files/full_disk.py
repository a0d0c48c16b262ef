import os

# /dev/full takes nothing.
file = open("/dev/full", "w")
print(file.write("short"))
try:
    file.flush()
except OSError as error:
    print("flush", type(error).__name__, error)
try:
    file.close()
except OSError as error:
    print("close", type(error).__name__, error)
print(file.closed)
file.close()

try:
    with open("/dev/full", "wb") as file:
        file.write(bytes(100))
except OSError as error:
    print("with", error, file.closed)

try:
    with open("/dev/full", "wb") as file:
        file.write(bytes(100_000))
        print("not here")
except OSError as error:
    print("large", error)

file = open("/dev/full", "wb", buffering=0)
try:
    file.write(b"at once")
except OSError as error:
    print("unbuffered", error)
file.close()

# An error in the body, and then one on closing.
try:
    with open("/dev/full", "w") as file:
        file.write("x")
        raise KeyError("body")
except OSError as error:
    print(error, repr(error.__context__))

try:
    print("lost", file=open("/dev/full", "w"), flush=True)
except OSError as error:
    print("print", error)
print(os.path.exists("/dev/full"))
