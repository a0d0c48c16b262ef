# pyc2c-test: by-hand: CPython has no esp32
"""Values that stay when the power goes."""
from esp32 import NVS


def refused(function, *args):
    try:
        print("accepted", function(*args))
    except (ValueError, TypeError, OSError, OverflowError) as error:
        print(type(error).__name__, error)


counters = NVS("counters")
other = NVS("other")
refused(counters.get_i32, "boots")
for value in (0, 1, -1, 2147483647, -2147483648):
    counters.set_i32("boots", value)
    print(counters.get_i32("boots"), end=" ")
print()
refused(counters.set_i32, "boots", 2147483648)
refused(other.get_i32, "boots")

buffer = bytearray(16)
for data in (b"", b"abc", bytearray(range(16)), memoryview(b"--xyz")[2:]):
    counters.set_blob("blob", data)
    n = counters.get_blob("blob", buffer)
    print(n, bytes(buffer[:n]), end=" ")
print()
refused(counters.get_blob, "boots", buffer)
refused(counters.get_i32, "blob")
counters.set_blob("blob", bytes(17))
refused(counters.get_blob, "blob", buffer)
refused(counters.get_blob, "blob", b"constant")
refused(counters.set_blob, "blob", "text")
refused(counters.get_blob, "none", buffer)

refused(NVS, "a name that is too long")
refused(NVS, "")
refused(NVS, 5)
refused(counters.set_i32, "sixteen_letters_", 1)
refused(counters.set_i32, "fifteen_letters", 1)
print(counters.get_i32("fifteen_letters"))
refused(counters.set_i32, "\N{SNOWMAN}" * 6, 1)

counters.erase_key("boots")
refused(counters.erase_key, "boots")
refused(counters.get_i32, "boots")
counters.commit()

# ---- full ----
count = 0
try:
    while True:
        other.set_blob(f"b{count}", bytes(500))
        count += 1
except OSError as error:
    print(count > 20, error)
print(counters.get_i32("fifteen_letters"), other.get_blob("b0", bytearray(500)))
other.erase_key("b0")
other.set_i32("fits", 42)
print(other.get_i32("fits"))
