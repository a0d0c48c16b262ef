using Pyc2c.Board;
using Pyc2c.Tests.Cli;

namespace Pyc2c.Tests.Board;

/// <summary>The board on the desk, as the command line offers it.</summary>
public sealed class BoardTests : IDisposable
{
    private const string Blink = """
        from machine import Pin, Timer
        import sys, time

        led = Pin(2, Pin.OUT)
        print(sys.argv)
        timer = Timer(0, period=20, callback=lambda t: led.toggle())
        while True:
            time.sleep(3600)
        """;

    private readonly CommandLine pyc2c = new();

    public void Dispose() => pyc2c.Dispose();

    [Fact]
    public async Task ATraceShowsEveryEdgeAtItsTime()
    {
        pyc2c.Write("blink.py", Blink);
        var outcome = await pyc2c.RunAsync("run", "blink.py", "--trace", "out.vcd", "--for", "70 ms", "--", "a");
        Assert.Equal(new Outcome(0, "['blink.py', 'a']\n", ""), outcome);
        Assert.Equal(
            """
            $version pyc2c $end
            $timescale 1 ns $end
            $scope module board $end
            $var wire 1 " gpio2 $end
            $upscope $end
            $enddefinitions $end
            #0
            $dumpvars
            x"
            $end
            #1000
            0"
            #20002000
            1"
            #40002000
            0"
            #60002000
            1"
            #70000000

            """,
            File.ReadAllText(Path.Combine(pyc2c.Folder.FullName, "out.vcd")));
    }

    [Fact]
    public async Task ADayOfVirtualTimeTakesNone()
    {
        pyc2c.Write("app.py", "import time\nstart = time.time()\nfor i in range(24):\n    time.sleep(3600)\nprint(round(time.time() - start))\n");
        Assert.Equal(new Outcome(0, "86400\n", ""), await pyc2c.RunAsync("run", "app.py", "--clock", "virtual"));
    }

    private const string Ended = """
        from machine import Pin, Timer, UART
        import micropython

        class Last:
            def __del__(self):
                print("del")

        last = Last()
        count = 0

        def tick(timer):
            global count
            count += 1
            print("tick", count)
            if count == 3:
                timer.deinit()

        Timer(0, period=100, callback=tick)
        Timer(1, mode=Timer.ONE_SHOT, period=250, callback=lambda t: print("once"))
        micropython.schedule(print, "scheduled")
        print("end")
        """;

    [Fact]
    public async Task AfterItsEndAProgramServesItsTimersAsLongAsThereAreAny()
    {
        pyc2c.Write("app.py", Ended);
        Assert.Equal(
            new Outcome(0, "end\nscheduled\ntick 1\ntick 2\nonce\ntick 3\ndel\n", ""),
            await pyc2c.RunAsync("run", "app.py", "--for", "1s"));
    }

    [Fact]
    public async Task WithoutAnEndOfTheRunItIsTheProgramsEndAndSaysSo()
    {
        pyc2c.Write("app.py", Ended);
        Assert.Equal(
            new Outcome(0, "end\nscheduled\ndel\n", "pyc2c: the program ends; its timers and interrupts would go on; with --for they do\n"),
            await pyc2c.RunAsync("run", "app.py"));
    }

    [Fact]
    public async Task AnExceptionEndsTheRunWhateverIsToCome()
    {
        pyc2c.Write("app.py", Ended + "\n1 // 0\n");
        var outcome = await pyc2c.RunAsync("run", "app.py", "--for", "1s");
        Assert.Equal(1, outcome.ExitCode);
        Assert.DoesNotContain("tick", outcome.Output);
    }

    [Fact]
    public async Task PinsAndPortsAreServedAfterTheEndAsWell()
    {
        pyc2c.Write("app.py", """
            from machine import Pin, UART

            button = Pin(4, Pin.IN, Pin.PULL_UP)
            button.irq(lambda p: print("pressed"), Pin.IRQ_FALLING)
            port = UART(1, 9600)

            def heard(port):
                print(port.read())
                port.deinit()
                button.irq(None)

            port.irq(heard, UART.IRQ_RXIDLE)
            """);
        pyc2c.Write("world.py", """
            import board

            board.button(4).press("100 ms")
            board.uart(1).send("hello", "300 ms")
            board.button(4).press("500 ms")
            """);
        Assert.Equal(
            new Outcome(0, "pressed\nb'hello'\n", ""),
            await pyc2c.RunAsync("run", "app.py", "--board", "world.py", "--for", "1s"));
    }

    [Theory]
    [InlineData(2, "'soon' is no time", "--for", "soon")]
    [InlineData(2, "board on the desk", "--trace", "x.vcd", "--target", "qemu-rv32")]
    [InlineData(1, "PY0802", "--trace", "nowhere/x.vcd")]
    [InlineData(2, "not recognized", "--clock", "slow")]
    public async Task WrongOptionsAreErrors(int exitCode, string message, params string[] options)
    {
        pyc2c.Write("app.py", "print()\n");
        var outcome = await pyc2c.RunAsync(["run", "app.py", .. options]);
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Contains(message, outcome.Errors);
    }

    [Theory]
    [InlineData("2", 2_000_000L)]
    [InlineData("1.5s", 1_500_000L)]
    [InlineData(" 100 ms ", 100_000L)]
    [InlineData("7us", 7L)]
    [InlineData("2 min", 120_000_000L)]
    [InlineData("1h", 3_600_000_000L)]
    [InlineData("ms", null)]
    [InlineData("1 day", null)]
    [InlineData("-1s", null)]
    [InlineData("99999999999999999999", null)]
    public void DurationsAreAsPeopleWriteThem(string text, long? microseconds) => Assert.Equal(microseconds, Duration.Parse(text));

    private const string Doorbell = """
        from machine import Pin
        import time

        button = Pin(4, Pin.IN, Pin.PULL_UP)
        bell = Pin(2, Pin.OUT)
        button.irq(lambda p: bell.value(not p.value()), Pin.IRQ_FALLING | Pin.IRQ_RISING)
        while True:
            time.sleep(1)
        """;

    [Theory]
    [InlineData("[1, 0]", 0)]
    [InlineData("[1, 0, 1]", 1)]
    public async Task TheWorldActsAndChecks(string expected, int exitCode)
    {
        pyc2c.Write("doorbell.py", Doorbell);
        pyc2c.Write("world.py", $$"""
            import board

            bell = board.pin(2)
            board.button(4).press("100 ms", hold="50 ms")


            def check():
                assert [level for _, level in bell.edges()] == {{expected}}, bell.edges()
                print("checked")


            board.at("1 s", check)
            """);
        var outcome = await pyc2c.RunAsync("run", "doorbell.py", "--board", "world.py", "--for", "2s");
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Equal(exitCode == 0 ? "checked\n" : "", outcome.Output);
        Assert.Contains(exitCode == 0 ? "" : "AssertionError: [(100005, 1), (150005, 0)]\n", outcome.Errors);
    }

    [Theory]
    [InlineData("x = = 3\n", "world.py:1:5: error PY0041: ")]
    [InlineData("import board\nboard.pinn(3)\n", "world.py:2:1: error PY0222: module 'board' has no attribute 'pinn'. Did you mean: 'pin'?")]
    [InlineData("import nothing\n", "world.py:1:8: error PY0200: ")]
    [InlineData("import board\nboard.pin(99)\n", "  File \"world.py\", line 2, in <module>\n")]
    [InlineData("import board\nboard.at('1 parsec', print)\n", "ValueError: '1 parsec' is no time; write 1500, '1.5 ms' or '2 s'\n")]
    [InlineData("raise ValueError('burnt')\n", "  File \"world.py\", line 1, in <module>\nValueError: burnt\n")]
    public async Task AWrongWorldIsAnErrorBeforeTheProgram(string world, string message)
    {
        pyc2c.Write("app.py", "print('not reached')\n");
        pyc2c.Write("world.py", world);
        var outcome = await pyc2c.RunAsync("run", "app.py", "--board", "world.py", "--for", "1s");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(message, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SquareWavesAreDrawnToTheNanosecond()
    {
        pyc2c.Write("app.py", """
            from machine import PWM, Pin
            import time

            wave = PWM(Pin(2), freq=3000, duty_u16=16384)
            time.sleep_us(500)
            wave.duty_u16(65535)
            time.sleep_us(500)
            wave.deinit()
            """);
        Assert.Equal(0, (await pyc2c.RunAsync("run", "app.py", "--trace", "out.vcd")).ExitCode);
        Assert.EndsWith(
            """
            #1000
            b100000000000000 "
            1#
            #84333
            0#
            #334333
            1#
            #417666
            0#
            #502000
            b10000000000000000 "
            1#
            #1002000
            b0 "
            #1003000
            0#
            #1003000

            """,
            File.ReadAllText(Path.Combine(pyc2c.Folder.FullName, "out.vcd")));
    }

    [Fact]
    public async Task SpiIsDrawnBitByBit()
    {
        pyc2c.Write("app.py", "from machine import SPI\nSPI(2, 1000000, phase=1).write(b'\\xa0')\n");
        Assert.Equal(0, (await pyc2c.RunAsync("run", "app.py", "--trace", "out.vcd")).ExitCode);
        // mosi and miso, then the pins of clock ($), data out (%) and data in (&), which change with the leading edge.
        Assert.EndsWith(
            "#0 $dumpvars bx \" bx # x$ x% x& $end 0$ b10100000 \" b0 # #500 1$ 1% 0& #1000 0$ #1500 1$ 0% #2000 0$ #2500 1$ 1% #3000 0$ #3500 1$ 0% " +
            "#4000 0$ #4500 1$ #5000 0$ #5500 1$ #6000 0$ #6500 1$ #7000 0$ #7500 1$ #8000 0$ #8000 ",
            File.ReadAllText(Path.Combine(pyc2c.Folder.FullName, "out.vcd")).Replace('\n', ' '));
    }

    [Fact]
    public async Task DevicesOnI2CAnswer()
    {
        pyc2c.Write("thermometer.py", """
            from machine import I2C, Pin

            i2c = I2C(0, scl=Pin(22), sda=Pin(21), freq=400000)
            print(i2c.scan())
            print(int.from_bytes(i2c.readfrom_mem(0x48, 0, 2), "big") / 256)
            i2c.writeto_mem(0x48, 5, b"abc")
            print(i2c.writeto(0x48, b"\x05", False), i2c.readfrom(0x48, 4))
            for address, data in ((0x49, b"x"), (0x50, b"xy"), (0x51, b"x"), (300, b"x")):
                try:
                    print(i2c.writeto(address, data))
                except Exception as e:
                    print(repr(e))
            """);
        pyc2c.Write("world.py", """
            import board


            class Stubborn:
                def write(self, data):
                    return 1

                def read(self, count):
                    return b""


            class Broken:
                def write(self, data):
                    raise ValueError("burnt")


            board.i2c(0).attach(0x48, board.Registers({0: b"\x19\x80"}))
            board.i2c(0).attach(0x50, Stubborn())
            board.i2c().attach(0x51, Broken())
            """);
        var outcome = await pyc2c.RunAsync("run", "thermometer.py", "--board", "world.py", "--trace", "out.vcd");
        Assert.Equal("", outcome.Errors);
        Assert.Equal(
            """
            [72, 80, 81]
            25.5
            1 b'abc\x00'
            OSError(19, 'No such device')
            OSError(5, 'Input/output error')
            ValueError('burnt')
            ValueError('I2C address must be between 0 and 127')

            """, outcome.Output);
        // The first probe, 0x08: a start, nine clock pulses, nobody answers, a stop.
        Assert.Contains("b10000 ", File.ReadAllText(Path.Combine(pyc2c.Folder.FullName, "out.vcd")));
    }

    [Fact]
    public async Task ADriverMayMakeTheStepsOfATransferItself()
    {
        pyc2c.Write("app.py", """
            from machine import I2C, Pin, SoftI2C

            i2c = SoftI2C(scl=Pin(22), sda=Pin(21))
            i2c.start()
            print(i2c.write(b"\x90\x05"), i2c.write(b"ab"))
            i2c.start()
            print(i2c.write(b"\x90\x05"))
            i2c.start()
            print(i2c.write(b"\x91"))
            buf = bytearray(2)
            i2c.readinto(buf, False)
            print(buf)
            i2c.readinto(buf)
            i2c.stop()
            print(buf)
            i2c.start()
            print(i2c.write(b"\x92\x05"))
            i2c.stop()
            print(i2c.readfrom_mem(0x48, 5, 3), i2c.scan())
            """);
        pyc2c.Write("world.py", "import board\nboard.i2c().attach(0x48, board.Registers({7: b'cd'}))\n");
        var outcome = await pyc2c.RunAsync("run", "app.py", "--board", "world.py", "--trace", "out.vcd");
        Assert.Equal(
            new Outcome(0, "2 2\n2\n1\nbytearray(b'ab')\nbytearray(b'cd')\n0\nb'abc' [72]\n", ""), outcome);
    }

    [Fact]
    public async Task SoundComesFromMicrophonesAndGoesToSpeakers()
    {
        pyc2c.Write("app.py", """
            from machine import I2S, Pin
            import time

            mic = I2S(1, sck=Pin(14), ws=Pin(15), sd=Pin(13), mode=I2S.RX, bits=16, format=I2S.MONO, rate=8000, ibuf=4000)
            out = I2S(0, sck=Pin(32), ws=Pin(25), sd=Pin(33), mode=I2S.TX, bits=16, format=I2S.STEREO, rate=8000, ibuf=4000)
            out.write(b"\x34\x12\x00\x80")
            time.sleep_ms(1)
            buf = bytearray(1600)
            start = time.ticks_ms()
            mic.readinto(buf)
            print(95 <= time.ticks_ms() - start <= 110, buf[:6], buf[-2:])
            stereo = b"".join([buf[at : at + 2] + b"\0\0" for at in range(0, 8, 2)])

            def sent(port):
                print("sent", time.ticks_ms() - start >= 95)

            out.irq(sent)
            out.write(stereo)
            """);
        pyc2c.Write("world.py", """
            import board

            board.microphone(1).play([-1, (2, 3), 4] + [5] * 1000)
            speaker = board.speaker(0)


            def check():
                assert speaker.samples == [(0x1234, -0x8000), (-1, 0), (2, 0), (4, 0), (5, 0)], speaker.samples
                assert speaker.rate == 8000
                speaker.save("said.wav")


            board.at("1 s", check)
            """);
        Assert.Equal(
            new Outcome(0, "True bytearray(b'\\xff\\xff\\x02\\x00\\x04\\x00') bytearray(b'\\x05\\x00')\nsent True\n", ""),
            await pyc2c.RunAsync("run", "app.py", "--board", "world.py", "--trace", "out.vcd", "--for", "2s"));
        var wave = File.ReadAllBytes(Path.Combine(pyc2c.Folder.FullName, "said.wav"));
        Assert.Equal(44 + 20, wave.Length);
        Assert.Equal("RIFF8\0\0\0WAVEfmt "u8.ToArray(), wave[..16]);
        var trace = File.ReadAllLines(Path.Combine(pyc2c.Folder.FullName, "out.vcd"));
        Assert.Equal([0x1234u, 0x8000u], WordsOn(trace, clock: "gpio32", select: "gpio25", data: "gpio33").Take(2));
    }

    /// <summary>What a receiver makes of the lines of I2S: a word of 16 bits a side, at the rising clock, a clock behind the word select.</summary>
    private static IEnumerable<uint> WordsOn(string[] trace, string clock, string select, string data)
    {
        var names = trace.Where(l => l.StartsWith("$var", StringComparison.Ordinal)).Select(l => l.Split(' ')).ToDictionary(l => l[3], l => l[4]);
        var levels = new Dictionary<string, char> { [clock] = '0', [select] = '0', [data] = '0' };
        var (word, bits) = (0u, -1);
        foreach (var line in trace.SkipWhile(l => l != "$end").Where(l => l.Length > 1 && "01".Contains(l[0], StringComparison.Ordinal)))
        {
            if (!names.TryGetValue(line[1..], out var name) || !levels.TryGetValue(name, out var before))
            {
                continue;
            }
            levels[name] = line[0];
            if (name == clock && before == '0' && line[0] == '1' && ++bits > 0)
            {
                word = (word << 1) | (levels[data] - (uint)'0');
                if (bits % 16 == 0)
                {
                    yield return word & 0xFFFF;
                }
            }
        }
    }

    [Theory]
    [InlineData("esp32", """
        Pin 24 ValueError invalid pin: 24
        Pin 40 ValueError invalid pin: 40
        Pin 34 out ValueError pin can only be input: 34
        PWM 35 ValueError pin can only be input: 35
        I2C 36 ValueError pin can only be input: 36
        ADC 5 ValueError invalid pin: 5 has no ADC
        ADC 32 ADC(Pin(32), atten=3) ADCBlock(1, bits=12)
        channel ADC(Pin(4), atten=3)
        DAC 25 DAC(Pin(25))
        touch 34 ValueError invalid pin for touchpad: 34
        UART 2 UART(2
        I2S 1 I2S(id=1
        SPI 2 SPI(2
        Counter 5 0

        """)]
    [InlineData("esp32c3", """
        Pin 24 ValueError invalid pin: 24
        Pin 40 ValueError invalid pin: 40
        Pin 34 out ValueError invalid pin: 34
        PWM 35 ValueError invalid pin: 35
        I2C 36 ValueError invalid pin: 36
        ADC 5 ADC(Pin(5), atten=3) ADCBlock(2, bits=12)
        ADC 32 ValueError invalid pin: 32
        channel ADC(Pin(5), atten=3)
        DAC 25 ValueError invalid pin: 25
        touch 34 ValueError invalid pin: 34
        UART 2 ValueError UART(2) does not exist
        I2S 1 ValueError invalid id: 1
        SPI 2 ValueError SPI(2) doesn't exist
        Counter 5 RuntimeError this chip has no counters

        """)]
    [InlineData("esp32s3", """
        Pin 24 ValueError invalid pin: 24
        Pin 40 Pin(40)
        Pin 34 out Pin(34)
        PWM 35 PWM(Pin(35), freq=5000, duty_u16=32768)
        I2C 36 I2C(0)
        ADC 5 ADC(Pin(5), atten=3) ADCBlock(1, bits=12)
        ADC 32 ValueError invalid pin: 32 has no ADC
        channel ADC(Pin(11), atten=3)
        DAC 25 ValueError invalid pin: 25
        touch 34 ValueError invalid pin for touchpad: 34
        UART 2 UART(2
        I2S 1 I2S(id=1
        SPI 2 SPI(2
        Counter 5 ValueError there is no counter 5

        """)]
    public async Task TheBoardCanHaveAChip(string chip, string expected)
    {
        pyc2c.Write("app.py", """
            from machine import ADC, DAC, I2C, I2S, PWM, SPI, UART, ADCBlock, Counter, Pin, TouchPad


            def told(name, function):
                try:
                    print(name, function())
                except Exception as error:
                    print(name, type(error).__name__, error)


            def adc(pin):
                adc = ADC(pin)
                return f"{adc} {adc.block()}"


            told("Pin 24", lambda: Pin(24))
            told("Pin 40", lambda: Pin(40))
            told("Pin 34 out", lambda: Pin(34, Pin.OUT))
            told("PWM 35", lambda: PWM(35))
            told("I2C 36", lambda: I2C(0, scl=36, sda=1))
            told("ADC 5", lambda: adc(5))
            told("ADC 32", lambda: adc(32))
            told("channel", lambda: ADCBlock(2).connect(0))
            told("DAC 25", lambda: DAC(25))
            told("touch 34", lambda: TouchPad(34))
            told("UART 2", lambda: str(UART(2))[:6])
            told("I2S 1", lambda: str(I2S(1, sck=4, ws=5, sd=6, mode=I2S.TX, bits=16, format=I2S.MONO, rate=8000, ibuf=2000))[:8])
            told("SPI 2", lambda: str(SPI(2))[:5])
            told("Counter 5", lambda: Counter(5, 4).value())
            """);
        pyc2c.Write("world.py", $"import board\nboard.chip('{chip}')\n");
        Assert.Equal(new Outcome(0, expected, ""), await pyc2c.RunAsync("run", "app.py", "--board", "world.py"));
    }

    [Fact]
    public async Task CountersCountTheWorldsPulses()
    {
        pyc2c.Write("app.py", """
            from machine import Counter, Encoder, Pin
            import time

            all = Counter(0, Pin(4))
            long = Counter(1, Pin(4), filter_ns=12000)
            knob = Encoder(2, Pin(12), Pin(14), phases=4)
            time.sleep(1)
            print(all.value(), long.value(), knob.value())
            """);
        pyc2c.Write("world.py", """
            import board

            pulses = board.pin(4)
            for i in range(10):
                board.at(1000 + 100 * i, pulses.drive, 1)
                board.at(1000 + 100 * i + (5 if i % 2 else 50), pulses.drive, 0)
            a, b = board.pin(12), board.pin(14)
            for i, state in enumerate([2, 3, 1, 0] * 6 + [1, 3, 2]):
                board.at(5000 + 100 * i, a.drive, state >> 1)
                board.at(5000 + 100 * i, b.drive, state & 1)
            """);
        Assert.Equal(new Outcome(0, "10 5 21\n", ""), await pyc2c.RunAsync("run", "app.py", "--board", "world.py"));
    }

    [Fact]
    public async Task NoBoardHasAnUnknownChip()
    {
        pyc2c.Write("app.py", "from machine import Pin\n");
        pyc2c.Write("world.py", "import board\nboard.chip('esp8266')\n");
        var outcome = await pyc2c.RunAsync("run", "app.py", "--board", "world.py");
        Assert.Contains("ValueError: there is no chip 'esp8266' here", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void ABrokenLogIsReadAsFarAsItGoes()
    {
        var path = pyc2c.Write("log", "S 1 1 gpio0\nS 2 8 i2c0\nC 2 300 255\nC 1 200 2\nC 1 100 1\nC 9 100 1\nC 1 40");
        var log = BoardLog.Read(Path.Combine(pyc2c.Folder.FullName, path));
        var text = new StringWriter { NewLine = "\n" };
        Waveform.Write(log, text);
        Assert.EndsWith("#100\n1\"\n#200\nz\"\n#300\nb11111111 #\n#300\n", text.ToString());
    }
}
