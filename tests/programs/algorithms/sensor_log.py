class Statistics:
    """Welford's running mean and variance."""

    def __init__(self):
        self.n, self.mean, self.squares = 0, 0.0, 0.0
        self.low = self.high = None

    def add(self, x):
        self.n += 1
        delta = x - self.mean
        self.mean += delta / self.n
        self.squares += delta * (x - self.mean)
        self.low = x if self.low is None else min(self.low, x)
        self.high = x if self.high is None else max(self.high, x)

    @property
    def deviation(self):
        return (self.squares / self.n) ** 0.5 if self.n else None


def decode(frame):
    if len(frame) != 5 or frame[0] != 0xAA:
        raise ValueError("frame " + frame.hex())
    if sum(frame[:4]) & 0xFF != frame[4]:
        raise ValueError("sum %02x" % (sum(frame[:4]) & 0xFF))
    return frame[1], int.from_bytes(frame[2:4], "little", signed=True) / 16


def encode(channel, value):
    body = bytes([0xAA, channel]) + round(value * 16).to_bytes(2, "little", signed=True)
    return body + bytes([sum(body) & 0xFF])


channels, errors = {}, []
readings = [(1, 20.5), (2, -4.25), (1, 21.0), (2, -4.75), (1, 19.0), (3, 0)]
stream = b"".join(encode(*r) for r in readings)
stream = stream[:17] + b"\x00" + stream[18:] + b"\xaa\x01"
for i in range(0, len(stream), 5):
    try:
        channel, value = decode(stream[i:i + 5])
    except ValueError as error:
        errors.append(str(error))
        continue
    channels.setdefault(channel, Statistics()).add(value)
for channel, s in sorted(channels.items()):
    print(f"{channel}: n={s.n} mean={s.mean:.3f} dev={s.deviation:.4f} {s.low}..{s.high}")
print(errors)
try:
    encode(1, 5000)
except OverflowError as error:
    print(error)
