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
        var world = Path.Combine(example, "world.py");
        string[] board = File.Exists(world) ? ["--board", world, "--trace", "out.vcd", "--for", "5.5 s"] : [];
        var outcome = await pyc2c.RunAsync(["run", Path.Combine(example, "app.py"), .. board]);
        Assert.Equal(new Outcome(0, await File.ReadAllTextAsync(Path.Combine(example, "expected.txt")), ""), outcome);
        if (board.Length > 0)
        {
            Assert.Contains("$enddefinitions $end", await File.ReadAllTextAsync(Path.Combine(pyc2c.Folder.FullName, "out.vcd")), StringComparison.Ordinal);
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
