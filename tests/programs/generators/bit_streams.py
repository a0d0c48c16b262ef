def bits(data, lsb_first=False):
    for byte in data:
        for shift in range(8) if lsb_first else range(7, -1, -1):
            yield byte >> shift & 1


def manchester(stream):
    for bit in stream:
        yield from (0, 1) if bit else (1, 0)


def unmanchester(stream):
    stream = iter(stream)
    for a in stream:
        try:
            b = next(stream)
        except StopIteration:
            raise ValueError("half a bit") from None
        if a == b:
            raise ValueError("no edge")
        yield b


def stuffed(stream, run=5):
    ones = 0
    for bit in stream:
        yield bit
        ones = ones + 1 if bit else 0
        if ones == run:
            yield 0
            ones = 0


def gather(stream):
    value = count = 0
    for bit in stream:
        value = value << 1 | bit
        count += 1
        if count == 8:
            yield value
            value = count = 0
    return count


def lfsr(state, taps=0xB8):
    start = state
    while True:
        yield state
        state = state >> 1 ^ (taps if state & 1 else 0)
        if state == start:
            return


data = b"\xa5\x0f\xff"
print(*bits(data), sep="")
print(*bits(data, True), sep="")
print(bytes(gather(unmanchester(manchester(bits(data))))) == data, bytes(gather(manchester(bits(b"\x00\xf0")))).hex())
print("".join(map(str, stuffed(bits(b"\xff\xff")))))
for broken in ([1, 0, 1], [1, 1]):
    try:
        print(list(unmanchester(broken)))
    except ValueError as error:
        print(error)
print(len(list(lfsr(1))), [s for _, s in zip(range(6), lfsr(1))], len({*lfsr(0x5A)}))
