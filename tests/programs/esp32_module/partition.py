# pyc2c-test: by-hand: CPython has no esp32
"""The table of the flash, its parts as devices of blocks, and which program is started."""
from esp32 import Partition


def refused(function, *args):
    try:
        print("accepted", function(*args))
    except (ValueError, TypeError, OSError, OverflowError) as error:
        print(type(error).__name__, error)


# ---- finding ----
for part in Partition.find(Partition.TYPE_DATA):
    print(part.info())
print(Partition.find(label="ota_1"))
print(Partition.find(Partition.TYPE_DATA, 2, "nvs", 512)[0].ioctl(5, 0))
print(Partition.find(0x40), Partition.find(subtype=0x20), Partition.find(label="storage"))
print(Partition("storage"), Partition("ota_0", 512).ioctl(4, 0))
for bad in ("none", "", 2, -1, 2**40, None, b"nvs"):
    refused(Partition, bad)
refused(Partition, "nvs", 0)
refused(Partition, "nvs", 65536)
refused(Partition.find, 0, 255, 5)

# ---- blocks ----
storage = Partition("storage")
print([storage.ioctl(command, 0) for command in (1, 2, 3, 4, 5, 9)])
block = bytearray(4096)
storage.readblocks(3, block)
print(block == b"\xff" * 4096)
storage.writeblocks(3, bytes(range(256)) * 16)
storage.readblocks(3, block)
print(block[:4], sum(block))
storage.writeblocks(3, b"\xa5" * 4096)
buffer = bytearray(3)
storage.readblocks(3, buffer, 4093)
print(buffer)
# Without erasing, bits are only cleared.
storage.writeblocks(3, b"\xf0\x0f\x00", 8)
storage.readblocks(3, buffer, 8)
print(buffer)
print(storage.ioctl(6, 3))
storage.readblocks(3, buffer, 8)
print(buffer)
# Smaller blocks share what is erased at once.
small = Partition("storage", 512)
print(small.ioctl(4, 0), small.ioctl(5, 0), small.ioctl(6, 0))
for number in (30, 31, 32):
    small.writeblocks(number, bytes([number]) * 512)
small.writeblocks(31, b"xyz")
storage.readblocks(3, block)
print(block[3071:3076], block[3583:3588], block[:1])
storage.readblocks(4, block)
print(block[511:513])
# A run of them that crosses a sector.
small.writeblocks(39, bytes(1024))
storage.readblocks(4, block)
print(block.index(0), block.count(0))
last = storage.info()[3] // 4096 - 1
for arguments in ((last + 1, block), (last, block, 1), (-1, block), (last, bytes(5)), (0, "text")):
    refused(storage.readblocks, *arguments)
for arguments in ((last + 1, block), (last, bytes(4097)), (-1, b"", -1), (0, "text"), (0, b"", "1")):
    refused(storage.writeblocks, *arguments)
refused(storage.ioctl, 6, last + 1)

# ---- which program ----
running = Partition(Partition.RUNNING)
update = running.get_next_update()
print(running, update, update.get_next_update().info() == running.info())
print(storage.get_next_update().info()[4])
refused(update.set_boot)
refused(storage.set_boot)
refused(running.writeblocks, 0, b"\xe9")
refused(running.ioctl, 6, 0)
Partition.mark_app_valid_cancel_rollback()
update.writeblocks(0, b"\xe9" + bytes(31))
update.set_boot()
print(Partition(Partition.BOOT).info()[4], Partition(Partition.RUNNING).info()[4])
running.set_boot()
running.set_boot()
print(Partition(Partition.BOOT).info()[4])
entry = bytearray(32)
for sector in range(2):
    Partition("otadata").readblocks(sector, entry)
    print(entry[:4], entry[24:])
print(Partition.RUNNING, Partition.BOOT, Partition.TYPE_APP, Partition.TYPE_DATA)
