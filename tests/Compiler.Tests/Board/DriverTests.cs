using Pyc2c.Tests.Cli;

namespace Pyc2c.Tests.Board;

/// <summary>Drivers as people write them, and what they drive.</summary>
public sealed class DriverTests : IDisposable
{
    private readonly CommandLine pyc2c = new();

    public void Dispose() => pyc2c.Dispose();

    private async Task RunsAsync(string app, string world, string output)
    {
        pyc2c.Write("app.py", app);
        pyc2c.Write("world.py", world);
        Assert.Equal(new Outcome(0, output, ""), await pyc2c.RunAsync("run", "app.py", "--board", "world.py", "--for", "2s"));
    }

    /// <summary>Letters go through a port expander, half a byte at a time.</summary>
    [Fact]
    public Task ACharacterDisplayBehindAnExpander() => RunsAsync(
        """
        from machine import I2C, Pin
        from micropython import const
        from time import sleep_ms, sleep_us

        _DATA = const(1)
        _ENABLE = const(4)
        _LIGHT = const(8)


        class Screen:
            ROWS = (0x00, 0x40)

            def __init__(self, bus, address=0x27):
                self._out = bytearray(1)
                self._bus, self._address = bus, address
                for half, wait in ((3, 5), (3, 1), (3, 1), (2, 1)):
                    self._pulse(half << 4)
                    sleep_ms(wait)
                for command in b"\x28\x0c\x06\x01":
                    self._put(command)
                sleep_ms(2)

            def _pulse(self, value):
                for level in (_ENABLE, 0):
                    self._out[0] = value | _LIGHT | level
                    self._bus.writeto(self._address, self._out)
                    sleep_us(50)

            def _put(self, byte, kind=0):
                self._pulse(byte & 0xF0 | kind)
                self._pulse((byte & 0x0F) << 4 | kind)

            def show(self, row, text, *args):
                self._put(0x80 | self.ROWS[row])
                for letter in (text % args if args else text).encode():
                    self._put(letter, _DATA)


        screen = Screen(I2C(0, scl=Pin(22), sda=Pin(21), freq=100_000))
        screen.show(0, "temperature")
        screen.show(1, "%5.1f C", 21.54)
        """,
        """
        import board


        class Expander:
            def __init__(self):
                self.ram = bytearray(b" " * 128)
                self.at = 0
                self.before = 0
                self.halves = []
                self.is_narrow = False

            def write(self, data):
                for value in data:
                    if self.before & 4 and not value & 4:
                        self.take(self.before >> 4, self.before & 1)
                    self.before = value

            def take(self, half, is_data):
                if not self.is_narrow:
                    self.is_narrow = half == 2
                    return
                self.halves.append(half)
                if len(self.halves) < 2:
                    return
                byte = self.halves[0] << 4 | self.halves[1]
                self.halves.clear()
                if is_data:
                    self.ram[self.at] = byte
                    self.at += 1
                elif byte & 0x80:
                    self.at = byte & 0x7F


        lcd = board.i2c(0).attach(0x27, Expander())
        board.at("1 s", lambda: print(lcd.ram[:16], lcd.ram[0x40:0x50]))
        """,
        "bytearray(b'temperature     ') bytearray(b' 21.5 C         ')\n");

    [Fact]
    public Task AnEncoderAReceiverAndAMotor() => RunsAsync(
        """
        import time
        from machine import Pin, Timer


        class Encoder:
            # The step from one state of the two pins to the next: none, forward, back, or both at once.
            STEPS = (0, 1, -1, 0, -1, 0, 0, 1, 1, 0, 0, -1, 0, -1, 1, 0)

            def __init__(self, a, b, changed=None):
                self.pins = [Pin(n, Pin.IN, Pin.PULL_UP) for n in (a, b)]
                self.state = self.read()
                self.count = 0
                self.changed = changed or (lambda count: None)
                for pin in self.pins:
                    pin.irq(self.moved, Pin.IRQ_RISING | Pin.IRQ_FALLING)

            def read(self):
                return self.pins[0]() << 1 | self.pins[1]()

            def moved(self, pin):
                state = self.read()
                step = self.STEPS[self.state << 2 | state]
                self.state = state
                self.count += step
                if step and self.count % 4 == 0:
                    self.changed(self.count // 4)


        class Remote:
            # The time between two falling edges says which bit it was; silence ends the message.
            def __init__(self, pin, received, **options):
                self.received, self.options = received, options
                self.bits, self.last = [], time.ticks_us()
                self.timer = Timer(-1)
                pin.irq(handler=self.fell, trigger=Pin.IRQ_FALLING)

            def fell(self, pin):
                now = time.ticks_us()
                gap = time.ticks_diff(now, self.last)
                self.last = now
                self.timer.init(mode=Timer.ONE_SHOT, period=20, callback=self.ended)
                if gap < 3000:
                    self.bits.append(gap > 1700)

            def ended(self, timer):
                value = sum(bit << i for i, bit in enumerate(self.bits))
                address, inverse, command, check = value.to_bytes(len(self.bits) // 8, "little")
                self.bits.clear()
                if command ^ check == 0xFF == address ^ inverse:
                    self.received(address, command, **self.options)


        class Motor:
            PHASES = (0b0001, 0b0011, 0b0010, 0b0110, 0b0100, 0b1100, 0b1000, 0b1001)

            def __init__(self, *pins):
                self.coils = tuple(Pin(n, Pin.OUT, value=0) for n in pins)
                self.position = 0

            def __iadd__(self, steps):
                for _ in range(abs(steps)):
                    self.position += 1 if steps > 0 else -1
                    phase = self.PHASES[self.position % 8]
                    for i, coil in enumerate(self.coils):
                        coil.value(phase >> i & 1)
                    time.sleep_ms(2)
                return self


        encoder = Encoder(34, 35, lambda turns: print("turned", turns))
        remote = Remote(Pin(23, Pin.IN), lambda address, command, who: print(who, hex(address), hex(command)), who="remote")
        motor = Motor(16, 17, 18, 19)
        motor += 48
        motor += -8
        print(motor.position, [coil() for coil in motor.coils])
        """,
        """
        import board

        a, b, light = board.pin(34), board.pin(35), board.pin(23)
        for pin in (a, b, light):
            pin.drive(1)


        def turn(time, times, forward=True):
            for i in range(times):
                for state in (2, 0, 1, 3) if forward else (1, 0, 2, 3):
                    board.at(time, a.drive, state >> 1)
                    board.at(time, b.drive, state & 1)
                    time += 2000
            return time


        def message(time, *data):
            def pulse(low, high):
                nonlocal time
                board.at(time, light.drive, 0)
                board.at(time + low, light.drive, 1)
                time += low + high

            pulse(9000, 4500)
            for byte in data:
                for i in range(8):
                    pulse(560, 1690 if byte >> i & 1 else 560)
            pulse(560, 0)


        turn(turn(10000, 3), 1, forward=False)
        message(150000, 0x04, 0xFB, 0x15, 0xEA)
        message(400000, 0x04, 0xFB, 0x15, 0xEB)
        coil = board.pin(16)
        board.at("1 s", lambda: print(len(coil.edges())))
        """,
        "turned 1\nturned 2\nturned 3\nturned 2\n40 [1, 0, 0, 0]\nremote 0x4 0x15\n15\n");

    /// <summary>A pressure sensor whose calibration is in its registers, and an accelerometer, on one soft bus.</summary>
    [Fact]
    public Task SensorsWithRegisters() => RunsAsync(
        """
        import math
        import struct
        from array import array
        from collections import OrderedDict
        from machine import Pin, SoftI2C


        class Sensor:
            def __init__(self, bus, address):
                self.bus, self.address = bus, address

            def __getitem__(self, register):
                return self.bus.readfrom_mem(self.address, register, 1)[0]

            def __setitem__(self, register, value):
                self.bus.writeto_mem(self.address, register, bytes((value,)))

            def words(self, register, form):
                return struct.unpack(form, self.bus.readfrom_mem(self.address, register, struct.calcsize(form)))


        class Barometer(Sensor):
            def __init__(self, bus, address=0x76):
                super().__init__(bus, address)
                if self[0xD0] != 0x60:
                    raise OSError("no barometer")
                self.t1, self.t2, self.t3 = self.words(0x88, "<Hhh")
                self[0xF4] = 0x27
                self._raw = bytearray(3)

            @property
            def celsius(self):
                self.bus.readfrom_mem_into(self.address, 0xFA, self._raw)
                raw = int.from_bytes(self._raw, "big") >> 4
                a = (raw / 16384 - self.t1 / 1024) * self.t2
                b = (raw / 131072 - self.t1 / 8192) ** 2 * self.t3
                return (a + b) / 5120


        class Accelerometer(Sensor):
            def __init__(self, bus, address=0x68):
                super().__init__(bus, address)
                self[0x6B] = self[0x6B] & ~0x40

            def read(self):
                g = array("f", [word / 16384 for word in self.words(0x3B, ">hhh")])
                return OrderedDict(zip("xyz", g))


        bus = SoftI2C(scl=Pin(22), sda=Pin(21))
        print([hex(address) for address in bus.scan()])
        print("%.2f" % Barometer(bus).celsius)
        accelerometer = Accelerometer(bus)
        g = accelerometer.read()
        print(*(f"{axis}={value:+.3f}" for axis, value in g.items()), accelerometer[0x6B])
        print(round(math.degrees(math.atan2(g["y"], g["z"])), 1))
        try:
            Barometer(bus, 0x68)
        except OSError as e:
            print(e)
        """,
        """
        import board
        from struct import pack

        bus = board.i2c()
        bus.attach(0x76, board.Registers({0xD0: 0x60, 0x88: pack("<Hhh", 27504, 26435, -1000), 0xFA: b"\x7e\xed\x00"}))
        bus.attach(0x68, board.Registers({0x6B: 0x40, 0x3B: pack(">hhh", -8192, 16384, 16384)}))
        """,
        "['0x68', '0x76']\n25.08\nx=-0.500 y=+1.000 z=+1.000 0\n45.0\nno barometer\n");
}
