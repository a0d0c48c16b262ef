# pyc2c-test: by-hand: CPython cannot load the module
import checksum
from checksum import of as adler

print(checksum.add(2, 40), checksum.seed)
print(hex(adler(b"Wikipedia")), adler(bytearray(b"abc"), 0))
for wrong in (lambda: checksum.add("x", 1), lambda: checksum.add(1 << 40, 1), lambda: adler("text"), lambda: adler(b"", 1.5)):
    try:
        print(wrong())
    except (TypeError, OverflowError) as e:
        print(type(e).__name__)
add = checksum.add
print([add(i, i) for i in range(4)], add(*(1, 2)))
