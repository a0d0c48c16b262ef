using Pyc2c.Tests.Cli;

namespace Pyc2c.Tests.Board;

/// <summary>
/// The examples that have a folder of their own: each runs on the board on the desk, in the world that lies beside it, which checks what happens
/// to pins and buses, and becomes firmware for every chip.
/// </summary>
public sealed class ExamplesTests : IDisposable
{
    private static readonly string Folder = Repository.PathOf("examples");

    private readonly CommandLine pyc2c = new();

    public void Dispose() => pyc2c.Dispose();

    private static IEnumerable<string> Names => Directory.GetDirectories(Folder).Where(d => File.Exists(Path.Combine(d, "app.py"))).Select(Path.GetFileName).Order()!;

    public static TheoryData<string> All => new(Names);

    [Theory]
    [MemberData(nameof(All))]
    public async Task RunsOnTheDesk(string name)
    {
        var example = Path.Combine(Folder, name);
        var world = ((string[])["world.py", "board.json"]).Select(file => Path.Combine(example, file)).FirstOrDefault(File.Exists);
        string[] board = world is not null ? ["--board", world, "--trace", "out.vcd", "--for", "5.5 s"] : [];
        var outcome = await pyc2c.RunAsync(["run", Path.Combine(example, "app.py"), .. board]);
        Assert.Equal(new Outcome(0, await File.ReadAllTextAsync(Path.Combine(example, "expected.txt")), ""), outcome);
        if (board.Length > 0)
        {
            var trace = await File.ReadAllTextAsync(Path.Combine(pyc2c.Folder.FullName, "out.vcd"));
            Assert.Contains("$enddefinitions $end", trace, StringComparison.Ordinal);
            var expected = Path.Combine(example, "trace.txt");
            Assert.Equal(world!.EndsWith(".json", StringComparison.Ordinal), File.Exists(expected));
            if (File.Exists(expected))
            {
                var lines = await File.ReadAllLinesAsync(expected);
                Assert.Equal(lines, lines.Select(line => line.Split(' ')[0]).Distinct().SelectMany(wire => Edges(trace, wire)));
            }
        }
    }

    /// <summary>Each change of a wire's level in a value change dump, as "WIRE 12 ms LEVEL".</summary>
    private static IEnumerable<string> Edges(string trace, string wire)
    {
        var code = trace.Split($" {wire} $end")[0].Split(' ')[^1];
        var nanoseconds = 0L;
        foreach (var line in trace.Split("$enddefinitions $end")[1].Split('\n'))
        {
            if (line.StartsWith('#'))
            {
                nanoseconds = long.Parse(line.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
            }
            else if (line.EndsWith(code, StringComparison.Ordinal) && line[0] is '0' or '1' && line.Length == code.Length + 1)
            {
                yield return $"{wire} {nanoseconds / 1_000_000} ms {line[0]}";
            }
        }
    }

    [Theory]
    [InlineData("esp32")]
    [InlineData("esp32s2")]
    [InlineData("esp32s3")]
    [InlineData("esp32c3")]
    [InlineData("esp32c6")]
    [InlineData("esp32h2")]
    [InlineData("esp32p4")]
    public async Task BecomesFirmware(string chip)
    {
        pyc2c.Variables["IDF_PATH"] = "";
        foreach (var name in Names)
        {
            var outcome = await pyc2c.RunAsync("build", Path.Combine(Folder, name, "app.py"), "--target", chip, "-o", name);
            Assert.Equal(3, outcome.ExitCode);
            Assert.Contains("PY0810", outcome.Errors, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(pyc2c.Folder.FullName, name, "components", "pyc2c", "CMakeLists.txt")));
        }
    }

    /// <summary>All of machine is imported, and only the driver of the pin is linked.</summary>
    [Fact]
    public async Task FirmwareNeedsTheDriversItUses()
    {
        pyc2c.Variables["IDF_PATH"] = "";
        await pyc2c.RunAsync("build", Path.Combine(Folder, "blink", "app.py"), "--target", "esp32c3", "-o", "blink");
        var component = Path.Combine(pyc2c.Folder.FullName, "blink", "components", "pyc2c");
        Assert.Contains("set(components esp_driver_gpio esp_rom esp_timer freertos)\n", await File.ReadAllTextAsync(Path.Combine(component, "CMakeLists.txt")), StringComparison.Ordinal);
        Assert.Equal(
            ["pin.c", "pin_esp32.c"],
            Directory.GetFiles(Path.Combine(component, "Runtime.Modules", "machine"), "*.c").Select(Path.GetFileName).Order());
    }
}
