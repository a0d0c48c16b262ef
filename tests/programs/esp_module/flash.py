# pyc2c-test: by-hand: CPython has no esp
"""The flash as a whole, and what the system reports."""
import esp
from esp32 import Partition


def refused(function, *args):
    try:
        print("accepted", function(*args))
    except (ValueError, TypeError, OSError, OverflowError) as error:
        print(type(error).__name__, error)


start = esp.flash_user_start()
print(esp.flash_size(), start, Partition("storage").info()[2] == start)
buffer = bytearray(4)
print(esp.flash_read(start, buffer), buffer, esp.flash_read(start, 2), esp.flash_read(start, 0))
print(esp.flash_write(start + 4094, b"abcd"), esp.flash_read(start + 4092, 8))
storage = Partition("storage")
storage.readblocks(1, buffer)
print(buffer)
print(esp.flash_erase(start // 4096), esp.flash_read(start + 4092, 8))
esp.flash_write(start + 4096, b"\x60")
print(esp.flash_read(start + 4096, 2))
end = esp.flash_size()
print(esp.flash_read(end - 1, 1), esp.flash_read(end, 0))
refused(esp.flash_read, end - 1, 2)
refused(esp.flash_read, 0, 2**30)
refused(esp.flash_read, -1, 2)
refused(esp.flash_read, 0, -1)
refused(esp.flash_read, 0, b"constant")
refused(esp.flash_read, end - 3, buffer)
refused(esp.flash_write, end - 1, b"ab")
refused(esp.flash_write, 0, b"ab")
refused(esp.flash_write, start, "ab")
refused(esp.flash_erase, end // 4096)
refused(esp.flash_erase, 0)
refused(esp.flash_erase, 2**31)

print(esp.osdebug(None), esp.osdebug(0), esp.osdebug(0, esp.LOG_INFO))
print(esp.LOG_NONE, esp.LOG_ERROR, esp.LOG_WARNING, esp.LOG_INFO, esp.LOG_DEBUG, esp.LOG_VERBOSE)
refused(esp.osdebug, 0, 6)
