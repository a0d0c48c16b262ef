# Running out of memory is an exception; afterwards there is memory again.
# pyc2c-test: no-host: the desk has too much
# pyc2c-test: no-stress: the desk has too much
# pyc2c-test: by-hand: the reference has too much


def fill():
    blocks = []
    while True:
        blocks.append([0] * 1000)


for _ in range(3):
    try:
        fill()
    except MemoryError as e:
        print("caught", type(e).__name__)
try:
    x = "a" * 10**9
except MemoryError:
    print("string")
try:
    x = [0] * 10**8
except MemoryError:
    print("list")
try:
    x = bytearray(10**9)
except MemoryError:
    print("bytearray")
try:
    x = 1 << 10**8
except MemoryError:
    print("int")
data = [str(i) * 10 for i in range(200)]
print(len(data), sum(len(s) for s in data))
