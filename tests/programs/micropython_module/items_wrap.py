# pyc2c-test: by-hand: MicroPython keeps the low bits of what an item has no room for; CPython refuses it
import array
import micropython
import struct


def show(what, *values):
    print(what, *values)


def refused(f, *args):
    try:
        print(f(*args))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__)


def store(items, *values):
    for i, value in enumerate(values):
        items[i] = value
    return items


block = bytearray(4)
show("bytearray", list(store(block, 300, -1, 0x1234, 1 << 70)))
block[0] = 0x40 | (80 << 2)
block[1] = True
show("bytearray", list(block), list(bytearray([256 + 7, -2, 511])))
block.append(0x155)
block.extend([257, -128])
show("grown", list(block))
view = memoryview(block)
store(view[2:], 0xABCD, -3)
show("memoryview", list(block))

for code in "bBhHiIqQ":
    values = [200, -200, 70000, -70000, 0x180000001, -0x180000001, (1 << 64) + 5]
    show(code, list(array.array(code, values)))
shorts = array.array("h", range(3))
shorts[1] = 40000
shorts.append(-40000)
show("array", list(shorts))

show("pack", struct.pack("<bB", 0x90, -1), struct.pack(">hH", 0x8001, 70000), struct.pack("<iI", 0xFFFFFFFE, -2))
show("pack", struct.pack(">q", 1 << 63), struct.pack("<I", 1 << 40), struct.pack("<q", -(1 << 63) - 1))
struct.pack_into(">b", block, 1, 0b10010000)
show("pack_into", list(block))

refused(bytes, [300])
refused(store, bytearray(1), "a")
refused(store, bytearray(1), 1.5)
refused(store, array.array("h", [0]), "a")
refused(lambda: (300).to_bytes(1, "little"))
