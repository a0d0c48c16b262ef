# pyc2c-test: no-stress: 10 MB under a collection at every allocation
block = bytes(range(256)) * 256
with open("large.bin", "wb") as file:
    for i in range(160):
        file.write(block)
with open("large.bin", "rb") as file:
    total = 0
    while part := file.read(len(block)):
        assert part == block
        total += len(part)
    print(total, file.seek(0, 2), file.seek(5_000_003), file.read(4), file.tell())
buffer = bytearray(65536)
with open("large.bin", "rb", buffering=0) as file:
    view = memoryview(buffer)
    count = 0
    while n := file.readinto(view):
        count += n
    print(count, buffer == block)

with open("large.txt", "w") as file:
    for i in range(20_000):
        file.write(f"{i:06} " + "#" * (i % 61) + "\n")
lines = characters = 0
with open("large.txt") as file:
    for line in file:
        lines += 1
        characters += len(line)
        if lines == 12_345:
            print(line[:9], len(line))
print(lines, characters)
