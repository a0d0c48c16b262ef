using System.Globalization;
using Pyc2c.Tests.Cli;

namespace Pyc2c.Tests.Board;

/// <summary>Pulses that esp32.RMT makes while the program goes on.</summary>
public sealed class RmtTests : IDisposable
{
    private readonly CommandLine pyc2c = new();

    public void Dispose() => pyc2c.Dispose();

    [Fact]
    public async Task PulsesAreDrawnToTheNanosecond()
    {
        // A single tick of 37.5 ns; a loop of three turns; a carrier of 1 MHz that is high for a quarter.
        pyc2c.Write("app.py", """
            from esp32 import RMT

            fast = RMT(pin=18, clock_div=3)
            fast.write_pulses((1, 2, 100, 1000))
            fast.wait_done(timeout=-1)
            fast.write_pulses(400, [0, 1, 1, 0])
            fast.wait_done(timeout=-1)
            fast.loop_count(3)
            fast.write_pulses((80, 160))
            fast.wait_done(timeout=-1)
            slow = RMT(pin=4, resolution_hz=1000000, tx_carrier=(1000000, 25, True), idle_level=True)
            slow.write_pulses((2, 3, 1), False)
            slow.wait_done(timeout=-1)
            """);
        Assert.Equal(new Outcome(0, "", ""), await pyc2c.RunAsync("run", "app.py", "--trace", "out.vcd"));
        var fast = Levels("gpio18");
        Assert.Equal(["1 37", "0 75", "1 3750"], fast[2..5]);
        Assert.Equal(["1 30000"], fast[6..7]);
        Assert.Equal(["1 3000", "0 6000", "1 3000", "0 6000", "1 3000"], fast[8..13]);
        Assert.Equal(["0 2000", "1 250", "0 750", "1 250", "0 750", "1 250", "0 1750"], Levels("gpio4")[2..]);
    }

    [Fact]
    public async Task TheWorldSeesThemWhileTheProgramGoesOn()
    {
        pyc2c.Write("app.py", """
            from esp32 import RMT
            from machine import Pin
            import time

            pin = Pin(18, Pin.OUT)
            rmt = RMT(pin=pin, resolution_hz=1000000)
            rmt.write_pulses((10000, 20000, 10000))
            start = time.ticks_ms()
            seen = []
            while rmt.active():
                seen.append(pin.value())
                time.sleep_ms(10)
            print(seen, pin.value(), time.ticks_diff(time.ticks_ms(), start))
            rmt.loop(True)
            rmt.write_pulses((3000, 7000))
            time.sleep_ms(25)
            print(rmt.wait_done(timeout=16), time.ticks_diff(time.ticks_ms(), start), pin.value())
            rmt.write_pulses((1000, 1000))
            time.sleep_us(4500)
            rmt.deinit()
            time.sleep(2)
            """);
        pyc2c.Write("world.py", """
            import board

            wire = board.pin(18)


            def check():
                edges = wire.edges()
                base = edges[0][0]
                print([(us - base, level) for us, level in edges])


            board.at("990 ms", check)
            """);
        var outcome = await pyc2c.RunAsync("run", "app.py", "--board", "world.py", "--for", "1 s");
        Assert.Equal("", outcome.Errors);
        Assert.Equal(
            """
            [1, 0, 0, 1] 0 40
            False 81 1
            [(0, 1), (10000, 0), (30000, 1), (40000, 0), (40037, 1), (43037, 0), (50037, 1), (53037, 0), (60037, 1), (63037, 0), (70037, 1), (73037, 0), (80037, 1), (81047, 0), (81051, 1), (82051, 0), (83051, 1), (84051, 0), (85051, 1), (85552, 0)]

            """, outcome.Output);
    }

    [Fact]
    public async Task ADroppedChannelSendsOnAndLeavesThePinOfAnotherAlone()
    {
        pyc2c.Write("app.py", """
            import gc, time
            from esp32 import RMT


            def drop(pin, duration=20000):
                RMT(pin=pin, resolution_hz=1000000).write_pulses((duration, duration, duration))


            drop(18)
            for i in range(7):
                time.sleep_ms(10)
                gc.collect()
            drop(4)
            time.sleep_ms(100)
            again = RMT(pin=4, resolution_hz=1000000)
            again.write_pulses((20000, 20000, 20000))
            for i in range(30):
                drop(20 + i % 10, 1)
            print(again.wait_done(timeout=-1))
            """);
        Assert.Equal(new Outcome(0, "True\n", ""), await pyc2c.RunAsync("run", "app.py", "--trace", "out.vcd"));
        Assert.Equal(["1 20000000", "0 20000000", "1 20000000"], Levels("gpio18")[^3..]);
        Assert.Equal(["1 20000000", "0 20000000", "1 20000000"], Levels("gpio4")[^3..]);
    }

    /// <summary>What a wire does: each level, and for how many nanoseconds, but the last one.</summary>
    private List<string> Levels(string wire)
    {
        var lines = File.ReadAllLines(Path.Combine(pyc2c.Folder.FullName, "out.vcd"));
        var code = lines.First(l => l.EndsWith($" {wire} $end", StringComparison.Ordinal)).Split(' ')[3];
        var changes = new List<(long Time, char Level)>();
        long now = 0;
        foreach (var line in lines)
        {
            if (line is ['#', .. var time])
            {
                now = long.Parse(time, CultureInfo.InvariantCulture);
            }
            else if (line.EndsWith(code, StringComparison.Ordinal) && line.Length == 1 + code.Length)
            {
                changes.Add((now, line[0]));
            }
        }
        return [.. changes.Zip(changes.Skip(1), (change, next) => $"{change.Level} {next.Time - change.Time}")];
    }
}
