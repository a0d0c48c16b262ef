using Pyc2c.Tests.Cli;

namespace Pyc2c.Tests.Board;

/// <summary>The flash of the board on the desk, which stays over resets and, in a folder, from run to run.</summary>
public sealed class FlashTests : IDisposable
{
    private readonly CommandLine pyc2c = new();

    public void Dispose() => pyc2c.Dispose();

    private const string Updates = """
        import machine
        from esp32 import Partition

        storage = Partition("storage")
        count = bytearray(1)
        storage.readblocks(0, count)
        n = ~count[0] & 0xFF
        count[0] = ~(n + 1) & 0xFF
        storage.writeblocks(0, count)
        running = Partition(Partition.RUNNING)
        print(n, running.info()[4], end=";")
        if n in (0, 2):
            running.get_next_update().writeblocks(0, b"\xe9")
            running.get_next_update().set_boot()
        if n == 3:
            Partition.mark_app_valid_cancel_rollback()
        if n < 5:
            machine.reset()
        print()
        """;

    [Fact]
    public async Task AProgramThatDoesNotConfirmItselfIsNotStartedTwice()
    {
        pyc2c.Write("app.py", Updates);
        Assert.Equal(
            new Outcome(0, "0 ota_0;1 ota_1;2 ota_0;3 ota_1;4 ota_1;5 ota_1;\n", ""), await pyc2c.RunAsync("run", "app.py", "--for", "10 s"));
        // Without a folder the next run is of another board.
        Assert.StartsWith("0 ota_0;", (await pyc2c.RunAsync("run", "app.py", "--for", "10 s")).Output);
    }

    [Fact]
    public async Task AFolderKeepsIt()
    {
        pyc2c.Write("app.py", Updates);
        await pyc2c.RunAsync("run", "app.py", "--for", "10 s", "--storage", "kept");
        var image = new FileInfo(Path.Combine(pyc2c.Folder.FullName, "kept", "flash.bin"));
        Assert.Equal(4 << 20, image.Length);
        Assert.Equal(new Outcome(0, "6 ota_1;\n", ""), await pyc2c.RunAsync("run", "app.py", "--storage", "kept"));
    }
}
