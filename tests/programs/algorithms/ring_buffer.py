class RingBuffer:
    def __init__(self, size):
        self.data = bytearray(size + 1)
        self.size = size + 1
        self.read_index = self.write_index = 0

    def put(self, byte):
        following = (self.write_index + 1) % self.size
        if following == self.read_index:
            raise BufferError(f"full with {len(self)}")
        self.data[self.write_index] = byte
        self.write_index = following

    def get(self):
        if self.read_index == self.write_index:
            return None
        byte = self.data[self.read_index]
        self.read_index = (self.read_index + 1) % self.size
        return byte

    def __len__(self):
        return (self.write_index - self.read_index) % self.size

    def __bool__(self):
        return self.read_index != self.write_index

    def __iter__(self):
        index = self.read_index
        while index != self.write_index:
            yield self.data[index]
            index = (index + 1) % self.size


ring = RingBuffer(4)
print(len(ring), bool(ring), ring.get())
for turn in range(3):
    try:
        for byte in range(10 * turn, 10 * turn + 5):
            ring.put(byte)
    except BufferError as error:
        print("error", error, list(ring))
    print([ring.get() for _ in range(turn + 2)], len(ring), ring.data)
try:
    ring.put(256)
except (ValueError, BufferError) as error:
    print(type(error).__name__, error)
while ring:
    print(ring.get(), end=" ")
print(len(ring))
