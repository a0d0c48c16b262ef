"""What of machine is as well said in Python; the rest is in the stubs beside it."""


class Signal:
    """A pin whose meaning may be inverted: on() makes an active-low pin low."""

    def __init__(self, pin, *args, invert=False, **kw):
        self._pin = Pin(pin, *args, **kw) if args or kw or isinstance(pin, int) else pin
        self._invert = invert

    def value(self, x=None):
        if x is None:
            return self._pin.value() ^ self._invert
        self._pin.value(bool(x) ^ self._invert)

    __call__ = value

    def on(self):
        self._pin.value(not self._invert)

    def off(self):
        self._pin.value(self._invert)


class _I2C:
    """What I2C and SoftI2C share; they open the bus."""

    # What was written without a stop waits for the transfer that goes on.
    _kept = b""
    _kept_for = -1

    def _out(self, addr, data):
        kept = self._kept
        if not kept:
            return data
        if addr != self._kept_for:
            self._bus.transfer(self._kept_for, kept, _NOTHING)
            kept = b""
        self._kept = b""
        return kept + bytes(data)

    def scan(self):
        return [addr for addr in range(0x08, 0x78) if self._bus.probe(addr)]

    def readfrom_into(self, addr, buf, stop=True, /):
        self._bus.transfer(addr, self._out(addr, b""), buf)

    def readfrom(self, addr, nbytes, stop=True, /):
        buf = bytearray(nbytes)
        self.readfrom_into(addr, buf)
        return bytes(buf)

    def writeto(self, addr, buf, stop=True, /):
        out = self._out(addr, buf)
        if stop:
            self._bus.transfer(addr, out, _NOTHING)
        else:
            self._kept = bytes(out)
            self._kept_for = addr
        return len(buf)

    def writevto(self, addr, vector, stop=True, /):
        return self.writeto(addr, b"".join(vector), stop)

    def readfrom_mem_into(self, addr, memaddr, buf, *, addrsize=8):
        self._bus.transfer(addr, self._out(addr, _memory_address(memaddr, addrsize)), buf)

    def readfrom_mem(self, addr, memaddr, nbytes, *, addrsize=8):
        buf = bytearray(nbytes)
        self.readfrom_mem_into(addr, memaddr, buf, addrsize=addrsize)
        return bytes(buf)

    def writeto_mem(self, addr, memaddr, buf, *, addrsize=8):
        self.writeto(addr, _memory_address(memaddr, addrsize) + bytes(buf))

    def deinit(self):
        self._bus.close()


_NOTHING = bytearray()


def _memory_address(memaddr, addrsize):
    if addrsize not in (8, 16, 24, 32):
        raise ValueError(f"addrsize must be 8, 16, 24 or 32, not {addrsize}")
    return memaddr.to_bytes(addrsize // 8, "big")


class I2C(_I2C):
    def __init__(self, id=0, *, scl=None, sda=None, freq=400000, timeout=50000):
        self._id = id
        self._bus = _I2CBus(id, scl, sda, freq, timeout)

    def init(self, scl=None, sda=None, *, freq=400000, timeout=50000):
        self._bus.close()
        self._bus = _I2CBus(self._id, scl, sda, freq, timeout)

    def __repr__(self):
        return f"I2C({self._id})"


class SoftI2C(_I2C):
    def __init__(self, scl, sda, *, freq=400000, timeout=50000):
        self._bus = _SoftI2CBus(scl, sda, freq, timeout)

    def init(self, scl, sda, *, freq=400000, timeout=50000):
        self._bus.close()
        self._bus = _SoftI2CBus(scl, sda, freq, timeout)
