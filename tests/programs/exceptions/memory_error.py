# Requests that no memory can serve end in MemoryError or OverflowError, and the program goes on.
def tried(f):
    try:
        f()
        return "no error"
    except (MemoryError, OverflowError) as e:
        return "refused"


huge = 1 << 62
print(tried(lambda: [0] * huge), tried(lambda: "ab" * huge), tried(lambda: b"ab" * huge), tried(lambda: (1, 2) * huge))
print(tried(lambda: bytearray(huge)), tried(lambda: bytes(huge)), tried(lambda: "x".ljust(huge)), tried(lambda: "x".zfill(huge)))
print(tried(lambda: " " * huge + "x"), tried(lambda: 1 << huge), tried(lambda: [None] * (huge * 1000)), tried(lambda: "%*d" % (huge, 1)))
x = [1, 2, 3]


def grow():
    global x
    x *= huge


print(tried(grow), x)
l = [0] * 100
print(sum(l), len("ab" * 50))
