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
            self._bus.transfer(self._kept_for, kept, bytearray())
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
            self._bus.transfer(addr, out, bytearray())
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


def _memory_address(memaddr, addrsize):
    if addrsize not in (8, 16, 24, 32):
        raise ValueError(f"invalid addrsize: {addrsize}")
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

    # The steps of a transfer. The address is a byte of write().
    def start(self):
        self._bus.start()

    def stop(self):
        self._bus.stop()

    def write(self, buf):
        """How many bytes were acknowledged: it ends at the first that was not."""
        return self._bus.write(buf)

    def readinto(self, buf, nack=True, /):
        self._bus.read(buf, nack)


class PWM:
    """A square wave on a pin. Its duty is said in one of three ways: of 1023, of 65535, or in nanoseconds."""

    def __init__(self, dest, freq=5000, duty=None, duty_u16=None, duty_ns=None, invert=False):
        self._pin = _output_pin(dest)
        self._freq = 5000
        self._duty = 32768
        self._invert = False
        self._runs = False
        self.init(freq, duty, duty_u16, duty_ns, invert)

    def init(self, freq=None, duty=None, duty_u16=None, duty_ns=None, invert=None):
        if (duty is not None) + (duty_u16 is not None) + (duty_ns is not None) > 1:
            raise ValueError("only one of duty, duty_u16 and duty_ns can be given")
        if freq is not None:
            if not 1 <= freq <= 40000000:
                raise ValueError("frequency must be from 1Hz to 40MHz")
            self._freq = freq
        if invert is not None:
            self._invert = invert
        if duty is not None:
            self._take("duty", duty, 1023, 1024)
        elif duty_u16 is not None:
            self._take("duty_u16", duty_u16, 65535, 65536)
        elif duty_ns is not None:
            self._take("duty_ns", duty_ns, 1000000000 // self._freq, 1000000000 // self._freq)
        self._apply()

    def _apply(self):
        _pwm_set(self._pin, self._freq, self._duty, self._invert)
        self._runs = True

    def _check(self):
        if not self._runs:
            raise RuntimeError("PWM is inactive")

    # The greatest value stands for a pin that is always high.
    def _take(self, name, value, most, whole):
        if not 0 <= value <= most:
            raise ValueError(f"{name} must be from 0 to {most}")
        self._duty = 65536 if value == most else (value * 65536 + whole // 2) // whole

    def _given(self, most, whole):
        return min(most, (self._duty * whole + 32768) // 65536)

    def freq(self, value=None, /):
        self._check()
        if value is None:
            return self._freq
        self.init(value)

    def duty(self, value=None, /):
        self._check()
        if value is None:
            return self._given(1023, 1024)
        self._take("duty", value, 1023, 1024)
        self._apply()

    def duty_u16(self, value=None, /):
        self._check()
        if value is None:
            return self._given(65535, 65536)
        self._take("duty_u16", value, 65535, 65536)
        self._apply()

    def duty_ns(self, value=None, /):
        self._check()
        period = 1000000000 // self._freq
        if value is None:
            return self._given(period, period)
        self._take("duty_ns", value, period, period)
        self._apply()

    def deinit(self):
        self._runs = False
        _pwm_stop(self._pin)

    def __repr__(self):
        if not self._runs:
            return f"PWM(Pin({self._pin}))"
        return f"PWM(Pin({self._pin}), freq={self._freq}, duty_u16={self.duty_u16()})"


class ADC:
    ATTN_0DB = 0
    ATTN_2_5DB = 1
    ATTN_6DB = 2
    ATTN_11DB = 3
    WIDTH_9BIT = 9
    WIDTH_10BIT = 10
    WIDTH_11BIT = 11
    WIDTH_12BIT = 12

    def __init__(self, pin, *, atten=3, sample_ns=None):
        self._pin = _adc_open(pin)
        self._width = 12
        self.init(atten=atten)

    def init(self, *, atten=3, sample_ns=None):
        self.atten(atten)
        self._runs = True

    def deinit(self):
        self._runs = False
        _adc_close(self._pin)

    def block(self):
        return ADCBlock(_adc_unit(self._pin) + 1)

    def atten(self, atten, /):
        if not 0 <= atten <= 3:
            raise ValueError(f"invalid attenuation: {atten}")
        self._atten = atten

    def width(self, bits, /):
        self._width = _check_width(bits)

    def read_u16(self):
        if not self._runs:
            raise OSError("ADC is not initialised")
        return _adc_read(self._pin, self._atten)

    def read_uv(self):
        if not self._runs:
            raise OSError("ADC is not initialised")
        return _adc_read_uv(self._pin, self._atten)

    def read(self):
        return self.read_u16() >> (16 - self._width)

    def __repr__(self):
        return f"ADC(Pin({self._pin}), atten={self._atten})"


def _check_width(bits):
    if not 9 <= bits <= 12:
        raise ValueError(f"invalid bit-width: {bits}")
    return bits


class ADCBlock:
    """One of the chip's converters, 1 or 2."""

    def __init__(self, id, *, bits=12):
        if id not in (1, 2):
            raise ValueError(f"invalid block id: {id}")
        self._id = id
        self.init(bits=bits)

    def init(self, *, bits=12):
        self._bits = _check_width(bits)

    def connect(self, channel, pin=None, *, atten=3):
        """The ADC of a channel, or of a pin, or of both if they belong together."""
        number = pin if pin is not None else channel
        if isinstance(channel, int):
            number = _adc_pin(self._id - 1, channel)
            if pin is not None and _adc_pin_id(pin) != number:
                number = -1
        elif _adc_unit(_adc_pin_id(channel)) != self._id - 1:
            number = -1
        if number == -1:
            raise ValueError("no matching ADC")
        adc = ADC(number, atten=atten)
        adc.width(self._bits)
        return adc

    def __repr__(self):
        return f"ADCBlock({self._id}, bits={self._bits})"


class _SPI:
    """What SPI and SoftSPI share; they open the bus."""

    CONTROLLER = 0
    MSB = 0
    LSB = 1

    def _set(self, baudrate, polarity, phase, bits, firstbit, sck, mosi, miso):
        if bits not in (None, 8):
            raise ValueError(f"bits must be 8: {bits}")
        if baudrate is not None:
            self._baudrate = baudrate
        if polarity is not None:
            self._polarity = polarity
        if phase is not None:
            self._phase = phase
        if firstbit is not None:
            self._firstbit = firstbit
        if sck is not None:
            self._sck = sck
        if mosi is not None:
            self._mosi = mosi
        if miso is not None:
            self._miso = miso

    def init(self, baudrate=None, *, polarity=None, phase=None, bits=None, firstbit=None, sck=None, mosi=None, miso=None):
        self._set(baudrate, polarity, phase, bits, firstbit, sck, mosi, miso)
        self._bus.close()
        self._open()

    def read(self, nbytes, write=0):
        buf = bytearray(nbytes)
        self._bus.read(buf, write)
        return bytes(buf)

    def readinto(self, buf, write=0):
        self._bus.read(buf, write)

    def write(self, buf):
        self._bus.write(buf)

    def write_readinto(self, write_buf, read_buf):
        self._bus.exchange(write_buf, read_buf)

    def deinit(self):
        self._bus.close()


class SPI(_SPI):
    def __init__(self, id=1, baudrate=1000000, *, polarity=0, phase=0, bits=8, firstbit=0, sck=None, mosi=None, miso=None):
        self._id = id
        self._sck = self._mosi = self._miso = None
        self._set(baudrate, polarity, phase, bits, firstbit, sck, mosi, miso)
        self._open()

    def _open(self):
        self._bus = _SPIBus(self._id, self._baudrate, self._polarity, self._phase, self._firstbit, self._sck, self._mosi, self._miso)

    def __repr__(self):
        return f"SPI({self._id}, baudrate={self._baudrate}, polarity={self._polarity}, phase={self._phase})"


class SoftSPI(_SPI):
    def __init__(self, baudrate=500000, *, polarity=0, phase=0, bits=8, firstbit=0, sck=None, mosi=None, miso=None):
        if sck is None or mosi is None or miso is None:
            raise ValueError("must specify all of sck/mosi/miso")
        self._set(baudrate, polarity, phase, bits, firstbit, sck, mosi, miso)
        self._open()

    def _open(self):
        self._bus = _SoftSPIBus(self._baudrate, self._polarity, self._phase, self._firstbit, self._sck, self._mosi, self._miso)

    def __repr__(self):
        return f"SoftSPI(baudrate={self._baudrate}, polarity={self._polarity}, phase={self._phase})"


# ---- the real-time clock and the watchdog ----


class RTC:
    """Date and time: (year, month, day, weekday, hours, minutes, seconds, microseconds)."""

    def __init__(self, id=0):
        if id != 0:
            raise ValueError(f"there is no RTC {id}")

    def datetime(self, datetimetuple=None):
        if datetimetuple is not None:
            year, month, day, _, hours, minutes, seconds, us = datetimetuple
            return _set_date(year, month, day, hours, minutes, seconds, us)
        us = _epoch_us()
        days = us // 86400000000
        seconds = us // 1000000 % 86400
        return _civil(days) + (
            (days + 3) % 7,
            seconds // 3600,
            seconds // 60 % 60,
            seconds % 60,
            us % 1000000,
        )

    def init(self, datetime):
        """Of (year, month, day, hours, minutes, seconds, _, microseconds): there is no weekday here."""
        year, month, day, hours, minutes, seconds, _, us = datetime
        _set_date(year, month, day, hours, minutes, seconds, us)

    def memory(self, data=None):
        """Up to 2048 bytes, which outlive deep sleep and resets."""
        if data is None:
            return _rtc_memory()
        _rtc_keep(data)


def _set_date(year, month, day, hours, minutes, seconds, us):
    seconds += (_days(year, month, day) * 24 + hours) * 3600 + minutes * 60
    _set_epoch_us(seconds * 1000000 + us)


# Years that begin in March make every fourth one end with its extra day.
def _days(year, month, day):
    year += (month - 3) // 12
    return year * 365 + year // 4 - year // 100 + year // 400 + (153 * ((month - 3) % 12) + 2) // 5 + day - 719469


def _civil(days):
    days += 719468
    year = (400 * days + 591) // 146097
    rest = days - (year * 365 + year // 4 - year // 100 + year // 400)
    if rest < 0:
        year -= 1
        rest = days - (year * 365 + year // 4 - year // 100 + year // 400)
    month = (5 * rest + 2) // 153
    return (year + month // 10, (month + 2) % 12 + 1, rest - (153 * month + 2) // 5 + 1)


class WDT:
    def __init__(self, id=0, timeout=5000):
        if id != 0:
            raise ValueError(f"there is no WDT {id}")
        _wdt_start(timeout)

    def feed(self):
        _wdt_feed()


# ---- pulses, voltages, touch ----


def bitstream(pin, encoding, timing, data):
    """Sends data as pulses of so many nanoseconds: timing is (high of a 0, low of a 0, high of a 1, low of a 1)."""
    if encoding != 0:
        raise ValueError(f"there is no encoding {encoding}")
    high0, low0, high1, low1 = timing
    _bitstream(pin, high0, low0, high1, low1, data)


# ---- counters ----

# What importing this module runs is in every program that has a pin: constants alone, each by itself.
_IGNORE = 0
_UP = 1
_DOWN = 2
_KEEP = 0
_REVERSE = 1
_HOLD = 2


class _PulseUnit:
    """What the objects of one number share. The units that have run are a chain."""

    runs = False
    offset = 0
    phases = 1
    next = None

    def __init__(self, id, kind):
        self.id = id
        self.kind = kind


_pulse_units = None


def _pulse_unit(id, kind):
    unit = _pulse_units
    while unit and unit.id != id:
        unit = unit.next
    return unit or _PulseUnit(id, kind)


class _PulseCounter:
    """What Counter and Encoder share. With nothing but its number it is the one that there is."""

    def _find(self, id, kind, args, kw):
        self._id = id
        self._unit = _pulse_unit(id, kind)
        if self._unit.kind != kind:
            raise ValueError("PCNT in use")
        if args or kw or not self._unit.runs:
            self.init(*args, **kw)

    def _start(self, filter_ns):
        global _pulse_units
        _pcnt_start(self._id, filter_ns)
        if _pulse_unit(self._id, self._unit.kind) is not self._unit:
            self._unit.next = _pulse_units
            _pulse_units = self._unit
        self._unit.offset = 0
        self._unit.runs = True

    def deinit(self):
        if self._unit.runs:
            self._unit.runs = False
            _pcnt_close(self._id)

    def value(self, value=None, /):
        """The count; afterwards it is `value`."""
        if not self._unit.runs:
            raise RuntimeError("not initialised")
        count = _pcnt_count(self._id)
        result = count + self._unit.offset
        if value is not None:
            self._unit.offset = value - count
        return result


class Counter(_PulseCounter):
    """Counts the edges of a pin."""

    RISING = 1
    FALLING = 2
    UP = 1
    DOWN = 2

    def __init__(self, id, *args, **kw):
        self._find(id, "Counter", args, kw)

    def init(self, src, edge=1, direction=1, *, filter_ns=0):
        if direction not in (_UP, _DOWN):
            raise ValueError("direction")
        self.deinit()
        _pcnt_open(self._id)
        _pcnt_channel(self._id, 0, src, None, direction if edge & 1 else _IGNORE, direction if edge & 2 else _IGNORE, _KEEP)
        self._start(filter_ns)


class Encoder(_PulseCounter):
    """Counts the steps of two pins whose levels are a quarter apart: 1, 2 or 4 of them each time round."""

    def __init__(self, id, *args, **kw):
        self._find(id, "Encoder", args, kw)

    def init(self, phase_a, phase_b, phases=1, *, filter_ns=0):
        if phases not in (1, 2, 4):
            raise ValueError("phases")
        self.deinit()
        _pcnt_open(self._id)
        _pcnt_channel(self._id, 0, phase_a, phase_b, _DOWN, _UP, _HOLD if phases == 1 else _REVERSE)
        if phases == 4:
            _pcnt_channel(self._id, 1, phase_b, phase_a, _UP, _DOWN, _REVERSE)
        self._unit.phases = phases
        self._start(filter_ns)

    def phases(self):
        return self._unit.phases


class DAC:
    def __init__(self, pin):
        self._pin = _dac_open(pin)

    def write(self, value):
        """A voltage, value / 255 of the supply."""
        _dac_write(self._pin, value)

    def __repr__(self):
        return f"DAC(Pin({self._pin}))"


class TouchPad:
    def __init__(self, pin):
        self._pin = _touch_open(pin)

    def read(self):
        """How long the pad takes to charge: it changes when a finger is near."""
        return _touch_read(self._pin)

    def config(self, threshold):
        """The value from which on the pad counts as touched, for waking the chip."""
        _touch_config(self._pin, threshold)
