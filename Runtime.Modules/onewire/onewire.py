"""The 1-Wire bus: bits in both directions on one pin, and the search for the devices on it."""


class OneWireError(Exception):
    pass


class OneWire:
    SEARCH_ROM = 0xF0
    MATCH_ROM = 0x55
    SKIP_ROM = 0xCC

    def __init__(self, pin):
        self.pin = pin
        self._number = _open(pin)

    def reset(self, required=False):
        """Whether a device says that it is there."""
        present = _reset(self._number)
        if required and not present:
            raise OneWireError("no device on the bus")
        return present

    def readbit(self):
        return _slot(self._number, 1)

    def writebit(self, value):
        _slot(self._number, value & 1)

    def readbyte(self):
        value = 0
        for i in range(8):
            value |= _slot(self._number, 1) << i
        return value

    def writebyte(self, value):
        for i in range(8):
            _slot(self._number, value >> i & 1)

    def readinto(self, buf):
        for i in range(len(buf)):
            buf[i] = self.readbyte()

    def write(self, buf):
        for byte in buf:
            self.writebyte(byte)

    def select_rom(self, rom):
        """From here to the next reset only the device of that number listens."""
        self.reset()
        self.writebyte(self.MATCH_ROM)
        self.write(rom)

    def scan(self):
        """The numbers of all devices, 8 bytes each."""
        found = []
        rom = bytearray(8)
        fork = 64
        while fork >= 0 and self.reset():
            fork = self._search(rom, fork)
            if fork is None:
                break
            if self.crc8(rom) == 0:
                found.append(bytearray(rom))
        return found

    # Follows one path through the tree of numbers: that of `rom`, but from bit `fork` on, where it takes the other branch. Devices answer each bit,
    # then its complement; where both are 0 they differ. The last fork at which the branch of 0 was taken; -1: there was none; None: nobody answers.
    def _search(self, rom, fork):
        self.writebyte(self.SEARCH_ROM)
        last = -1
        for i in range(64):
            bit, complement = self.readbit(), self.readbit()
            if bit and complement:
                return None
            if not bit and not complement:
                bit = 1 if i == fork else 0 if i > fork or fork == 64 else rom[i >> 3] >> (i & 7) & 1
                if not bit:
                    last = i
            self.writebit(bit)
            mask = 1 << (i & 7)
            rom[i >> 3] = rom[i >> 3] | mask if bit else rom[i >> 3] & ~mask
        return last

    def crc8(self, data):
        """0 for data that end with their own checksum."""
        crc = 0
        for byte in data:
            crc ^= byte
            for _ in range(8):
                crc = crc >> 1 ^ (0x8C if crc & 1 else 0)
        return crc
