using Pyc2c.Tests.Cli;

namespace Pyc2c.Tests.Board;

/// <summary>Pins and pads that wake the board from its sleep.</summary>
public sealed class WakeTests : IDisposable
{
    private readonly CommandLine pyc2c = new();

    public void Dispose() => pyc2c.Dispose();

    private const string Sleeper = """
        import esp32, machine, time
        from machine import Pin, RTC, TouchPad

        rtc = RTC()
        n = int(rtc.memory() or b"0")
        rtc.memory(str(n + 1).encode())
        print(n, machine.reset_cause() == machine.DEEPSLEEP_RESET, machine.wake_reason(), machine.wake_pins())


        def sleep_lightly(ms=0):
            machine.lightsleep(ms)
            print(machine.wake_reason(), time.ticks_ms())


        if n == 0:
            esp32.wake_on_ext0(Pin(4, Pin.IN, Pin.PULL_UP), esp32.WAKEUP_ALL_LOW)
            sleep_lightly()
            esp32.wake_on_ext0(None)
            esp32.wake_on_ext1((Pin(5), Pin(6)), esp32.WAKEUP_ALL_LOW)
            sleep_lightly()
            esp32.wake_on_ext1(None)
            esp32.wake_on_gpio([Pin(7)], esp32.WAKEUP_ANY_HIGH)
            sleep_lightly(5000)
            esp32.wake_on_gpio(None)
            esp32.wake_on_ext0(Pin(4), esp32.WAKEUP_ALL_LOW)
            machine.deepsleep()
        if n == 1:
            esp32.wake_on_ext1((Pin(5, Pin.IN), Pin(6, Pin.IN)), esp32.WAKEUP_ANY_HIGH)
            machine.deepsleep(60000)
        if n == 2:
            esp32.wake_on_gpio([Pin(7, Pin.IN)], esp32.WAKEUP_ANY_HIGH)
            machine.deepsleep(1000)
        if n == 3:
            pad = TouchPad(Pin(14))
            pad.config(500)
            esp32.wake_on_touch(True)
            machine.deepsleep()
        if n == 4:
            # Its own resistor holds it, which sleep leaves on.
            esp32.wake_on_ext0(Pin(8, Pin.IN, Pin.PULL_UP), esp32.WAKEUP_ALL_LOW)
            machine.deepsleep(100)
        """;

    [Fact]
    public async Task TheWorldWakesIt()
    {
        pyc2c.Write("app.py", Sleeper);
        pyc2c.Write("world.py", """
            import board

            button = board.button(4)
            button.press("1 s")
            a, b, c, pad = board.pin(5), board.pin(6), board.pin(7), board.touch(14)
            board.at("0.1 s", a.drive, 1)
            board.at("0.1 s", b.drive, 1)
            board.at("1.5 s", a.drive, 0)
            board.at("2 s", b.drive, 0)
            board.at("3 s", c.drive, 1)
            board.at("3.1 s", c.drive, 0)
            button.press("5 s", hold="10 ms")
            board.at("6 s", b.drive, 1)
            board.at("6.01 s", b.drive, 0)
            board.at("10 s", pad.set, 100)


            def tell(text):
                print(text)


            for second in (4, 5.5, 7, 9):
                board.at(f"{second} s", tell, f"at {second} s")
            """);
        var outcome = await pyc2c.RunAsync("run", "app.py", "--board", "world.py", "--for", "12s");
        Assert.Equal(
            new Outcome(
                0,
                """
                0 False 0 ()
                2 1000
                3 2000
                2 3000
                at 4 s
                1 True 2 (4,)
                at 5.5 s
                2 True 3 (6,)
                at 7 s
                3 True 4 ()
                at 9 s
                4 True 5 ()
                5 True 4 ()

                """,
                ""),
            outcome);
    }
}
