"""The world around the board on the desk: what happens to its pins and buses, and when.

    import board

    board.button(4).press("100 ms", hold="50 ms")
    board.i2c(0).attach(0x48, board.Registers({0: b"\\x19\\x80"}))

Times are microseconds, or text such as "100 ms"; they count from the start of the program.
"""

import machine
from binascii import crc32
from heapq import heappop, heappush

_UNITS = {"us": 1, "ms": 1000, "s": 1000000, "min": 60000000}


def microseconds(time):
    """A time as a number of microseconds: 1500, "1.5 ms", "2s"."""
    if isinstance(time, int):
        return time
    for unit in ("us", "ms", "min", "s"):
        if time.endswith(unit):
            try:
                return int(float(time[: -len(unit)]) * _UNITS[unit] + 0.5)
            except ValueError:
                break
    raise ValueError(f"{time!r} is no time; write 1500, '1.5 ms' or '2 s'")


def at(time, function, *args):
    """Calls function(*args) at that time."""
    _at(microseconds(time), (lambda: function(*args)) if args else function)


def after(time, function, *args):
    """Calls function(*args) when so much time has passed from now."""
    at(now_us() + microseconds(time), function, *args)


def every(time, function, *args):
    """Calls function(*args) again and again."""
    period = microseconds(time)

    def tick():
        _at(now_us() + period, tick)
        function(*args)

    _at(now_us() + period, tick)


def _change(function, changes):
    """Calls function(state) at the time of each (microseconds, state); when the program starts anew after some, at once for the last of them."""
    passed = [state for time, state in changes if time < _boot_us()]
    if passed:
        function(passed[-1])
    for time, state in changes:
        at(time, function, state)


_STAYS, _STAYS_FROM = 1, 2


def play(methods, events):
    """The events of a board file: (microseconds, period, times, index of (method, effect), arguments).

    When the program starts anew, those that have passed by then are done once more, in their order, if their effect stays; the method of
    _STAYS_FROM takes the time first.
    """
    boot = _boot_us()
    passed = []
    ahead = []
    for order, (time, period, times, method, _) in enumerate(events):
        stays = methods[method][1]
        until = boot if stays else boot - 1
        if time <= until:
            done = min((until - time) // period + 1, times)
            if stays:
                passed.append((time + (done - 1) * period, order))
            time += done * period
            times -= done
        if times:
            heappush(ahead, (time, order, times))

    def run(time, order):
        function, effect = methods[events[order][3]]
        arguments = events[order][4]
        if effect == _STAYS_FROM:
            function(time, *arguments)
        else:
            function(*arguments)

    def tick():
        while ahead and ahead[0][0] <= now_us():
            time, order, times = heappop(ahead)
            if times > 1:
                heappush(ahead, (time + events[order][1], order, times - 1))
            run(time, order)
        if ahead:
            _at(ahead[0][0], tick)

    for time, order in sorted(passed):
        run(time, order)
    tick()


class _Pin:
    def __init__(self, number):
        self.number = number
        _record(number)

    def drive(self, level):
        """What is connected drives the pin to 0 or 1, or lets it go: None."""
        _drive(self.number, -1 if level is None else int(level))

    def level(self):
        return _level(self.number)

    def edges(self):
        """[(microseconds, level), …]: every change of level since board.pin was called."""
        return _edges(self.number)

    def wave(self):
        """(hertz, duty): the square wave that the program makes there; None if it makes none."""
        return _wave(self.number)


def pin(pin):
    return _Pin(pin)


class _Button(_Pin):
    def __init__(self, number, active):
        super().__init__(number)
        self.active = active
        self.drive(not active)

    def press(self, time, hold="100 ms", bounce=0):
        """Pressed at that time, and let go after `hold`. The contact bounces for so long at first."""
        start = microseconds(time)
        step = microseconds(bounce) // 5
        changes = [(start + i * step, self.active if i % 2 == 0 else not self.active) for i in range(5)] if step else []
        start += 5 * step
        _change(self.drive, changes + [(start, self.active), (start + microseconds(hold), not self.active)])


def button(pin, active=0):
    """A button on a pin; by default one that pulls it low."""
    return _Button(pin, active)


class _Analog:
    def __init__(self, number):
        self.number = number

    def set(self, volts):
        """What an ADC sees on the pin from now on."""
        self.ramp_from(now_us(), volts)

    def ramp(self, volts, time):
        """The voltage moves evenly from what it is now, for so long."""
        self.ramp_from(now_us(), volts, time)

    def ramp_from(self, start, volts, time=0):
        """A ramp that began at that time, which may have passed, from what the voltage was then."""
        _analog_move(self.number, int(volts * 1000000 + 0.5), start, start + microseconds(time))


def analog(pin):
    """The voltage on a pin. Without it, the pin has that of its level: 0 or 3.3 V."""
    return _Analog(pin)


class Registers:
    """An I2C device with registers of a byte: a write sets the register number, then what is in it; reading goes on from there."""

    def __init__(self, content=None):
        self.memory = bytearray(256)
        self.at = 0
        for register, data in (content or {}).items():
            self[register] = data

    def __setitem__(self, register, data):
        data = bytes([data]) if isinstance(data, int) else data
        self.memory[register : register + len(data)] = data

    def __getitem__(self, register):
        return self.memory[register]

    def write(self, data):
        self.at = data[0]
        for byte in data[1:]:
            self.memory[self.at] = byte
            self.at = (self.at + 1) & 0xFF

    def read(self, count):
        data = bytes(self.memory[(self.at + i) & 0xFF] for i in range(count))
        self.at = (self.at + count) & 0xFF
        return data


class _I2C:
    def __init__(self, bus):
        self.bus = bus

    def attach(self, address, device):
        """device.write(data) and device.read(count) stand for the device at that address."""
        _i2c_attach(self.bus, address, device)
        return device


def i2c(bus=-1):
    """The I2C bus of that controller; by default any, soft ones included."""
    return _I2C(bus)


class _UART:
    _ports = {}

    def __init__(self, id):
        self._id = id
        self._outgoing = []
        self._received = bytearray()
        self._heard = None
        self._answers = {}
        self._line = bytearray()
        _uart_connect(id, self._next, self._take)

    def send(self, data, time=None):
        """Sends bytes, or text, to the program; at that time, or now. They wait until the program opens the port."""
        data = list(_bytes(data))
        if time is not None:
            at(time, self._add, data)
        else:
            self._add(data)

    def send_break(self, time=None):
        """The line is low for longer than a byte takes."""
        if time is not None:
            at(time, self._add, [_BREAK])
        else:
            self._add([_BREAK])

    def received(self):
        """The bytes that the program has sent so far."""
        return bytes(self._received)

    def on_data(self, function):
        """Calls function(data) with each byte that the program sends."""
        self._heard = function

    def answer(self, line, data, after=0):
        """Sends data each time that the program sends that line, so long after its end."""
        self._answers[_bytes(line)] = (list(_bytes(data)), microseconds(after))

    def _add(self, data):
        self._outgoing += data
        _uart_wake(self._id)

    def _next(self):
        return self._outgoing.pop(0) if self._outgoing else -1

    def _take(self, byte):
        if byte == _BREAK:
            return
        self._received.append(byte)
        if self._heard:
            self._heard(bytes([byte]))
        if self._answers:
            self._answer(byte)

    def _answer(self, byte):
        if byte not in b"\r\n":
            self._line.append(byte)
            return
        data, after = self._answers.get(bytes(self._line), ([], 0))
        self._line.clear()
        if data:
            at(now_us() + after, self._add, data)


_BREAK = 256


def _bytes(data):
    return data.encode() if isinstance(data, str) else data


def uart(id):
    """What is connected to that serial port; it speaks at the port's speed."""
    if id not in _UART._ports:
        _UART._ports[id] = _UART(id)
    return _UART._ports[id]


class _SPI:
    def __init__(self, bus):
        self.bus = bus

    def attach(self, device, cs=None):
        """device.transfer(data) stands for the device that pin cs selects, and answers as many bytes, or None.

        device.begin(), if there is one, is called before the first transfer after the device was selected.
        """
        _spi_attach(self.bus, -1 if cs is None else cs, getattr(device, "begin", _nothing), device.transfer)
        return device


def _nothing():
    pass


def spi(bus=-1):
    """The SPI bus of that controller; by default any, soft ones included."""
    return _SPI(bus)


# The format of zlib with nothing compressed: blocks of up to 65535 bytes, and a checksum (RFC 1950, RFC 1951).
def _zlib(data):
    parts = [b"\x78\x01"]
    for at in range(0, len(data), 65535):
        block = data[at : at + 65535]
        size = len(block)
        parts.append(bytes([at + 65535 >= len(data)]) + size.to_bytes(2, "little") + (size ^ 0xFFFF).to_bytes(2, "little") + block)
    low, high = 1, 0
    for byte in data:
        low = (low + byte) % 65521
        high = (high + low) % 65521
    return b"".join(parts) + (high << 16 | low).to_bytes(4, "big")


class _Picture:
    def __init__(self, width, height):
        self.width = width
        self.height = height
        self._rgb = bytearray(width * height * 3)

    def pixel(self, x, y):
        """(red, green, blue), each 0 to 255."""
        at = (y * self.width + x) * 3
        return tuple(self._rgb[at : at + 3])

    def save(self, path):
        """Writes what is shown as a PNG file."""
        row = self.width * 3
        rows = b"".join(b"\0" + self._rgb[at : at + row] for at in range(0, len(self._rgb), row))
        header = self.width.to_bytes(4, "big") + self.height.to_bytes(4, "big") + b"\x08\x02\0\0\0"
        chunks = ((b"IHDR", header), (b"IDAT", _zlib(rows)), (b"IEND", b""))
        _save(path, b"\x89PNG\r\n\x1a\n" + b"".join(
            len(data).to_bytes(4, "big") + kind + data + crc32(kind + data).to_bytes(4, "big") for kind, data in chunks))

    def _put(self, x, y, red, green, blue):
        if 0 <= x < self.width and 0 <= y < self.height:
            at = (y * self.width + x) * 3
            self._rgb[at] = red
            self._rgb[at + 1] = green
            self._rgb[at + 2] = blue


class Display(_Picture):
    """A colour display on SPI whose controller is of MIPI's command set: ST7735, ST7789, ILI9341 and their like.

    dc: the pin that tells data from commands. offset: where the panel begins in the controller's memory.
    """

    def __init__(self, width, height, dc, offset=(0, 0)):
        super().__init__(width, height)
        self._dc = dc
        self._offset = offset
        self._command = 0
        self._arguments = bytearray()
        self._window = [0, width - 1, 0, height - 1]
        self._x = self._y = 0
        self._pixel_bytes = 2
        self._rest = b""

    def transfer(self, data):
        if _level(self._dc):
            self._data(data)
        else:
            for command in data:
                self._start(command)

    def _start(self, command):
        self._command = command
        self._arguments = bytearray()
        if command == 0x2C:
            self._x = self._window[0]
            self._y = self._window[2]
            self._rest = b""

    def _data(self, data):
        if self._command in (0x2C, 0x3C):
            self._pixels(self._rest + data)
            return
        self._arguments.extend(data)
        given = self._arguments
        if self._command in (0x2A, 0x2B) and len(given) == 4:
            at = self._command - 0x2A
            self._window[2 * at] = (given[0] << 8 | given[1]) - self._offset[at]
            self._window[2 * at + 1] = (given[2] << 8 | given[3]) - self._offset[at]
        elif self._command == 0x3A and len(given) == 1:
            self._pixel_bytes = 3 if given[0] & 7 == 6 else 2

    def _pixels(self, data):
        size = self._pixel_bytes
        whole = len(data) // size * size
        self._rest = data[whole:]
        for at in range(0, whole, size):
            if size == 3:
                self._put(self._x, self._y, data[at], data[at + 1], data[at + 2])
            else:
                colour = data[at] << 8 | data[at + 1]
                red, green, blue = colour >> 11, colour >> 5 & 63, colour & 31
                self._put(self._x, self._y, red << 3 | red >> 2, green << 2 | green >> 4, blue << 3 | blue >> 2)
            self._x += 1
            if self._x > self._window[1]:
                self._x = self._window[0]
                self._y += 1
                if self._y > self._window[3]:
                    self._y = self._window[2]


class SSD1306(_Picture):
    """A display of one colour with that controller, on I2C at address 0x3C, or on SPI with a pin that tells data from commands."""

    def __init__(self, width=128, height=64, dc=None):
        super().__init__(width, height)
        self._dc = dc
        self._window = [0, width - 1, 0, height // 8 - 1]
        self._x = self._page = 0
        self._pending = []

    def write(self, data):
        if data[0] & 0x40:
            self._data(data[1:])
        else:
            for at in range(1, len(data), 2 if data[0] & 0x80 else 1):
                self._start(data[at])

    def read(self, count):
        return bytes(count)

    def transfer(self, data):
        if self._dc is None or _level(self._dc):
            self._data(data)
        else:
            for byte in data:
                self._start(byte)

    def _start(self, byte):
        self._pending.append(byte)
        command = self._pending[0]
        if command in (0x21, 0x22):
            wanted = 3
        else:
            wanted = 2 if command in (0x20, 0x81, 0x8D, 0xA8, 0xD3, 0xD5, 0xD9, 0xDA, 0xDB) else 1
        if len(self._pending) < wanted:
            return
        if command == 0x21:
            self._window[0:2] = self._pending[1:]
            self._x = self._window[0]
        elif command == 0x22:
            self._window[2:4] = self._pending[1:]
            self._page = self._window[2]
        self._pending = []

    def _data(self, data):
        for byte in data:
            for row in range(8):
                light = 255 if byte >> row & 1 else 0
                self._put(self._x, self._page * 8 + row, light, light, light)
            self._x += 1
            if self._x > self._window[1]:
                self._x = self._window[0]
                self._page += 1
                if self._page > self._window[3]:
                    self._page = self._window[2]


class _OneWire:
    def __init__(self, pin):
        self.pin = pin

    def attach(self, device):
        """device.reset() starts anew; device.slot(bit) takes a bit and answers 0 or 1: the level that it gives the line meanwhile."""
        _onewire_attach(self.pin, device.reset, device.slot)
        return device


def onewire(pin):
    """The 1-Wire bus on that pin."""
    return _OneWire(pin)


def _crc8(data):
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0x8C if crc & 1 else 0)
    return crc


class DS18B20:
    """A thermometer on 1-Wire. It measures what `celsius` is at the time."""

    def __init__(self, celsius=20.0, serial=1):
        self.celsius = celsius
        number = b"\x28" + serial.to_bytes(6, "little")
        self.rom = number + bytes([_crc8(number)])
        self._scratch = bytearray(b"\x50\x05\x4b\x46\x7f\xff\x0c\x10")
        self.reset()

    def set(self, celsius):
        """What it measures from now on."""
        self.celsius = celsius

    def reset(self):
        self._bits = self._talk()
        self._level = next(self._bits)

    def slot(self, bit):
        level = self._level
        self._level = self._bits.send(bit)
        return level

    # A generator of the device's side of the bus: it yields the level of each slot and gets the bit that was sent in it.
    def _talk(self):
        command = yield from self._receive()
        if command == 0xF0:
            selected = yield from self._searched()
        elif command == 0x55:
            selected = True
            for byte in self.rom:
                if (yield from self._receive()) != byte:
                    selected = False
        else:
            selected = command == 0xCC
        if selected:
            yield from self._obey((yield from self._receive()))
        while True:
            yield 1

    def _obey(self, command):
        if command == 0x44:
            self._scratch[0:2] = (int(self.celsius * 16) & 0xFFFF).to_bytes(2, "little")
        elif command == 0x4E:
            for i in (2, 3, 4):
                self._scratch[i] = yield from self._receive()
        elif command == 0xBE:
            yield from self._send(self._scratch + bytes([_crc8(self._scratch)]))

    def _receive(self):
        byte = 0
        for i in range(8):
            byte |= (yield 1) << i
        return byte

    def _send(self, data):
        for byte in data:
            for i in range(8):
                yield byte >> i & 1

    # Says each bit of its number and its complement, and drops out when the program goes the other way.
    def _searched(self):
        for byte in self.rom:
            for i in range(8):
                bit = byte >> i & 1
                yield bit
                yield bit ^ 1
                if (yield 1) != bit:
                    return False
        return True


class _DHT:
    def __init__(self, pin, tenths):
        self.pin = pin
        self._tenths = tenths

    def set(self, celsius, humidity):
        """What the sensor measures from now on."""
        if self._tenths:
            wet, warm = int(humidity * 10 + 0.5), int(abs(celsius) * 10 + 0.5) | (0x8000 if celsius < 0 else 0)
            data = bytes([wet >> 8, wet & 0xFF, warm >> 8, warm & 0xFF])
        else:
            data = bytes([int(humidity), 0, int(celsius), 0])
        _dht_set(self.pin, data + bytes([sum(data) & 0xFF]))


def dht11(pin):
    return _DHT(pin, False)


def dht22(pin):
    return _DHT(pin, True)


class _Touch:
    def __init__(self, pin):
        self._pin = pin

    def set(self, value):
        """What the pad reads from now on."""
        _touch_set(self._pin, value)


def touch(pin):
    """A touch pad; it reads 1000 until it is set."""
    return _Touch(pin)


class _Pixels:
    def __init__(self, pin, bpp):
        self.colours = []
        self._bpp = bpp
        _pixels_attach(pin, self._sent)

    def _sent(self, data):
        self.colours = [
            (data[i + 1], data[i], *data[i + 2 : i + self._bpp]) for i in range(0, len(data) - self._bpp + 1, self._bpp)
        ]

    def save(self, path):
        """Writes what they show as a PNG file, a pixel each."""
        if not self.colours:
            raise ValueError("the lights show nothing yet")
        picture = _Picture(len(self.colours), 1)
        for x, colour in enumerate(self.colours):
            picture._put(x, 0, *colour[:3])
        picture.save(path)


def pixels(pin, bpp=3):
    """A strip of lights on that pin. `.colours`: what each shows, (red, green, blue) or (red, green, blue, white)."""
    return _Pixels(pin, bpp)


class _Microphone:
    def __init__(self, id):
        self._source = iter(())
        _i2s_speak(id, self._next)

    def play(self, samples):
        """What it hears from now on: samples of -32768 to 32767, or pairs of them (left, right); then silence."""
        self._source = iter(samples)

    def _next(self, count, bits, channels):
        data = bytearray()
        size = bits // 8
        for _ in range(count // size // channels):
            sample = next(self._source, 0)
            sides = sample if isinstance(sample, tuple) else (sample, sample)
            for side in sides[:channels]:
                data.extend((side << (bits - 16)).to_bytes(size, "little", signed=True))
        return data


def microphone(id=0):
    """The microphone on that I2S port."""
    return _Microphone(id)


class _Speaker:
    def __init__(self, id):
        self.data = bytearray()
        self.bits = 16
        self.channels = 1
        self.rate = 0
        _i2s_hear(id, self._take)

    def _take(self, data, bits, channels, rate):
        self.data.extend(data)
        self.bits, self.channels, self.rate = bits, channels, rate

    @property
    def samples(self):
        """What the program sent: numbers, or pairs (left, right)."""
        size = self.bits // 8
        numbers = [int.from_bytes(self.data[at : at + size], "little", signed=True) for at in range(0, len(self.data), size)]
        return numbers if self.channels == 1 else list(zip(numbers[::2], numbers[1::2]))

    def save(self, path):
        """Writes it as a WAV file."""
        frame = self.channels * self.bits // 8
        sizes = [(16, 4), (1, 2), (self.channels, 2), (self.rate, 4), (self.rate * frame, 4), (frame, 2), (self.bits, 2)]
        form = b"".join([number.to_bytes(size, "little") for number, size in sizes])
        length = len(self.data)
        header = b"RIFF" + (36 + length).to_bytes(4, "little") + b"WAVEfmt " + form
        _save(path, header + b"data" + length.to_bytes(4, "little") + self.data)


def speaker(id=0):
    """The loudspeaker on that I2S port."""
    return _Speaker(id)
