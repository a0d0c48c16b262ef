"""Thermometers of the DS18B20 family on a 1-Wire bus."""

_FAMILIES = (0x10, 0x22, 0x28)
_CONVERT = 0x44
_READ_SCRATCH = 0xBE
_WRITE_SCRATCH = 0x4E


class DS18X20:
    def __init__(self, onewire):
        self.ow = onewire

    def scan(self):
        return [rom for rom in self.ow.scan() if rom[0] in _FAMILIES]

    def convert_temp(self):
        """All of them measure; give them 750 ms."""
        self.ow.reset(True)
        self.ow.writebyte(self.ow.SKIP_ROM)
        self.ow.writebyte(_CONVERT)

    def read_scratch(self, rom):
        self.ow.select_rom(rom)
        self.ow.writebyte(_READ_SCRATCH)
        scratch = bytearray(9)
        self.ow.readinto(scratch)
        if self.ow.crc8(scratch):
            raise Exception("CRC error")
        return scratch

    def write_scratch(self, rom, buf):
        self.ow.select_rom(rom)
        self.ow.writebyte(_WRITE_SCRATCH)
        self.ow.write(buf)

    def read_temp(self, rom):
        """Degrees Celsius of the last measurement."""
        scratch = self.read_scratch(rom)
        raw = scratch[1] << 8 | scratch[0]
        if raw & 0x8000:
            raw -= 0x10000
        if rom[0] != 0x10:
            return raw / 16
        # The DS18S20 counts halves; what remains of one is in two further bytes.
        return (raw >> 1) - 0.25 + (scratch[7] - scratch[6]) / scratch[7]
