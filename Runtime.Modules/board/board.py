"""The world around the board on the desk: what happens to its pins and buses, and when.

    import board

    board.button(4).press("100 ms", hold="50 ms")
    board.i2c(0).attach(0x48, board.Registers({0: b"\\x19\\x80"}))

Times are microseconds, or text such as "100 ms"; they count from the start of the program.
"""

import machine

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


def pin(number):
    return _Pin(number)


class _Button(_Pin):
    def __init__(self, number, active):
        super().__init__(number)
        self.active = active
        self.drive(not active)

    def press(self, time, hold="100 ms", bounce=0):
        """Pressed at that time, and let go after `hold`. The contact bounces for so long at first."""
        start = microseconds(time)
        if bounce:
            step = microseconds(bounce) // 5
            for i in range(5):
                at(start + i * step, self.drive, self.active if i % 2 == 0 else not self.active)
            start += 5 * step
        at(start, self.drive, self.active)
        at(start + microseconds(hold), self.drive, not self.active)


def button(number, active=0):
    """A button on a pin; by default one that pulls it low."""
    return _Button(number, active)


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
        _uart_connect(id, self._next, self._take)

    def send(self, data, time=None):
        """Sends bytes, or text, to the program; at that time, or now. They wait until the program opens the port."""
        data = list(data.encode() if isinstance(data, str) else data)
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


_BREAK = 256


def uart(id):
    """What is connected to that serial port; it speaks at the port's speed."""
    if id not in _UART._ports:
        _UART._ports[id] = _UART(id)
    return _UART._ports[id]
