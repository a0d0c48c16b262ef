using Pyc2c.Tests.Cli;

namespace Pyc2c.Tests.Board;

/// <summary>Programs that sleep, reset, or hang, and go on in the time of the run.</summary>
public sealed class ResetTests : IDisposable
{
    private readonly CommandLine pyc2c = new();

    public void Dispose() => pyc2c.Dispose();

    private const string Logger = """
        import machine, time
        from machine import Pin, RTC

        led = Pin(2, Pin.OUT, value=1)
        rtc = RTC()
        n = int(rtc.memory() or b"0")
        print(n, machine.reset_cause(), machine.wake_reason(), time.ticks_ms(), rtc.datetime()[:7])
        rtc.memory(str(n + 1).encode())
        if n == 0:
            rtc.datetime((2030, 2, 28, 3, 23, 59, 55, 0))
        if n == 2:
            machine.reset()
        if n == 3:
            machine.soft_reset()
        machine.deepsleep(5000)
        """;

    [Fact]
    public async Task DeepSleepStartsTheProgramAnew()
    {
        pyc2c.Write("app.py", Logger);
        pyc2c.Write("world.py", """
            import board

            board.at("2 s", print, "asleep")
            board.at("7 s", print, "asleep again")
            """);
        var outcome = await pyc2c.RunAsync("run", "app.py", "--board", "world.py", "--trace", "out.vcd", "--for", "12s");
        Assert.Equal("", outcome.Errors);
        Assert.Equal(
            """
            0 1 0 0 (2026, 1, 1, 3, 0, 0, 0)
            asleep
            1 4 4 0 (2030, 3, 1, 4, 0, 0, 0)
            asleep again
            2 4 4 0 (2030, 3, 1, 4, 0, 0, 5)
            3 2 0 0 (2030, 3, 1, 4, 0, 0, 5)
            4 5 0 0 (2030, 3, 1, 4, 0, 0, 5)

            """, outcome.Output);
        Assert.Equal(0, outcome.ExitCode);
        var trace = File.ReadAllText(Path.Combine(pyc2c.Folder.FullName, "out.vcd"));
        Assert.Single(trace.Split('\n'), line => line.EndsWith(" gpio2 $end", StringComparison.Ordinal));
        Assert.Equal(5, trace.Split("\n1\"\n").Length - 1);
        // Before it is an output, and at the end of each start.
        Assert.Equal(6, trace.Split("\nz\"\n").Length - 1);
        Assert.EndsWith("#12000000000\n", trace, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("machine.deepsleep(1000)", "ends with a deep sleep; with --for it starts anew after it")]
    [InlineData("machine.reset()", "ends with a reset; with --for it starts anew after it")]
    [InlineData("machine.lightsleep()", "ends with a light sleep that nothing ends")]
    [InlineData("machine.bootloader()", "the chip would wait for a new one")]
    public async Task WithoutAnEndARunIsNotForEver(string call, string message)
    {
        pyc2c.Write("app.py", $"import machine\nprint('once')\n{call}\nprint('not reached')\n");
        var outcome = await pyc2c.RunAsync("run", "app.py", "--clock", "virtual");
        Assert.Equal((0, "once\n"), (outcome.ExitCode, outcome.Output));
        Assert.Contains(message, outcome.Errors);
    }

    [Fact]
    public async Task ResetsWithoutASleepComeToTheEndAsWell()
    {
        pyc2c.Write("app.py", "import machine\nprint('again')\nmachine.reset()\n");
        var outcome = await pyc2c.RunAsync("run", "app.py", "--for", "1 s");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Equal(10, outcome.Output.Split("again").Length - 1);
    }

    [Fact]
    public async Task AWatchdogThatIsNotFedEndsTheRun()
    {
        pyc2c.Write("app.py", """
            from machine import WDT
            import time

            wdt = WDT(timeout=200)
            for i in range(4):
                time.sleep_ms(150)
                wdt.feed()
            print(time.ticks_ms())
            while True:
                pass
            """);
        var outcome = await pyc2c.RunAsync("run", "app.py", "--for", "10 s");
        Assert.Equal(new Outcome(1, "600\n", "pyc2c: the watchdog was not fed in time\n"), outcome);
    }

    [Fact]
    public async Task APinEndsLightSleep()
    {
        pyc2c.Write("app.py", """
            import machine, time
            from machine import Pin

            button = Pin(4, Pin.IN)
            button.irq(trigger=Pin.WAKE_LOW, wake=machine.SLEEP)
            machine.lightsleep(50)
            print(machine.wake_reason() == machine.TIMER_WAKE, time.ticks_ms())
            machine.lightsleep()
            print(machine.wake_reason() == machine.PIN_WAKE, time.ticks_ms())
            """);
        pyc2c.Write("world.py", "import board\n\nboard.button(4).press('100 ms')\n");
        Assert.Equal(new Outcome(0, "True 50\nTrue 100\n", ""), await pyc2c.RunAsync("run", "app.py", "--board", "world.py"));
    }

    [Fact]
    public async Task PulsesAreDrawnAndMeasured()
    {
        pyc2c.Write("app.py", """
            import machine
            from machine import DAC, Pin

            machine.bitstream(Pin(5, Pin.OUT), 0, (400, 850, 800, 450), b"\x40")
            DAC(25).write(200)
            print(190 < machine.time_pulse_us(Pin(4, Pin.IN), 1) < 210, machine.time_pulse_us(Pin(4), 1, 500))
            """);
        pyc2c.Write("world.py", """
            import board

            echo = board.pin(4)
            board.at("10 ms", echo.drive, 1)
            board.at(10200, echo.drive, 0)
            """);
        Assert.Equal(new Outcome(0, "True -2\n", ""), await pyc2c.RunAsync("run", "app.py", "--board", "world.py", "--trace", "out.vcd"));
        var trace = File.ReadAllText(Path.Combine(pyc2c.Folder.FullName, "out.vcd"));
        var code = trace.Split(" gpio5 $end")[0][^1];
        var times = trace.Split($"\n1{code}\n").SkipLast(1).Select(part => long.Parse(part[(part.LastIndexOf('#') + 1)..], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal([0, 1250, 2500, 3750, 5000, 6250, 7500, 8750], times.Select(t => t - times[0]));
        Assert.Contains($"#{times[1] + 800}\n0{code}\n", trace, StringComparison.Ordinal);
        Assert.Contains(" dac25 $end", trace, StringComparison.Ordinal);
        Assert.Contains("\nb11001000 ", trace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APadIsTouched()
    {
        pyc2c.Write("app.py", """
            from machine import Pin, TouchPad
            import time

            pad = TouchPad(Pin(14))
            pad.config(300)
            print(pad.read())
            time.sleep(1)
            print(pad.read())
            """);
        pyc2c.Write("world.py", "import board\n\nboard.at('0.5 s', board.touch(14).set, 150)\n");
        Assert.Equal(new Outcome(0, "1000\n150\n", ""), await pyc2c.RunAsync("run", "app.py", "--board", "world.py"));
    }
}
