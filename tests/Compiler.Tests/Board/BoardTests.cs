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
