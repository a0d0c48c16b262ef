using Pyc2c.Tests.Cli;

namespace Pyc2c.Tests.Board;

/// <summary>What the board on the desk keeps in a folder from run to run.</summary>
public sealed class StorageTests : IDisposable
{
    private readonly CommandLine pyc2c = new();

    public void Dispose() => pyc2c.Dispose();

    private const string Counter = """
        from esp32 import NVS

        nvs = NVS("app")
        try:
            boots = nvs.get_i32("boots")
        except OSError:
            boots = 0
        nvs.set_i32("boots", boots + 1)
        if boots < 2:
            nvs.commit()
        print(boots)
        """;

    [Fact]
    public async Task WhatIsStoredStaysInItsFolder()
    {
        pyc2c.Write("app.py", Counter);
        foreach (var boots in new[] { 0, 1, 2, 2 })
        {
            Assert.Equal(new Outcome(0, $"{boots}\n", ""), await pyc2c.RunAsync("run", "app.py", "--storage", "kept"));
        }
        Assert.Equal(new Outcome(0, "0\n", ""), await pyc2c.RunAsync("run", "app.py"));
    }

    /// <summary>A program that went on would take it for empty, and write over it.</summary>
    [Theory]
    [InlineData("no such thing")]
    [InlineData("NVS1")]
    [InlineData("NVS1\u0030\0\0\0cut short")]
    [InlineData("NVS1\u0008\0\0\0nonsense")]
    [InlineData("NVS1\u00ff\u00ff\u00ff\u00ffcut short")]
    public async Task ADamagedNvsEndsTheRun(string content)
    {
        pyc2c.Write("app.py", Counter);
        pyc2c.Folder.CreateSubdirectory("kept");
        pyc2c.Write("kept/nvs.bin", System.Text.Encoding.Latin1.GetBytes(content));
        var outcome = await pyc2c.RunAsync("run", "app.py", "--storage", "kept");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.EndsWith("kept/nvs.bin': damaged, or no NVS of this board; without the file, NVS is empty\n", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(content.Length, new FileInfo(PathOf("kept/nvs.bin")).Length);
    }

    [Fact]
    public async Task AFolderThatCannotBeOneIsADiagnostic()
    {
        pyc2c.Write("app.py", Counter);
        await RefusesAsync("PY0802", "app.py");
        await RefusesAsync("PY0802", "/proc/kept");
        pyc2c.Folder.CreateSubdirectory("no_files");
        pyc2c.Write("no_files/files", "");
        await RefusesAsync("PY0802", "no_files");
        pyc2c.Folder.CreateSubdirectory("no_nvs/nvs.bin");
        await RefusesAsync("nvs.bin': Is a directory", "no_nvs");
        foreach (var content in (string[])["", "PYC2C_RESET_CAUSE=4\n", "PATH=/\n", "PYC2C_RESET_CAUSE=4\nPYC2C_WAKE_REASON=4\nPYC2C_EPOCH_MOVED_US=1\nPYC2C_RTC_MEMORY=3\n"])
        {
            pyc2c.Folder.CreateSubdirectory("kept");
            pyc2c.Write("kept/next_run", content);
            await RefusesAsync("PY0930", "kept");
            Assert.True(File.Exists(PathOf("kept/next_run")));
        }
    }

    private async Task RefusesAsync(string message, string folder)
    {
        var outcome = await pyc2c.RunAsync("run", "app.py", "--storage", folder);
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(message, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FilesAreThoseOfTheFolderAlone()
    {
        pyc2c.Write("app.py", """
            import os


            def attempt(function, *args):
                try:
                    return function(*args)
                except OSError as error:
                    return type(error).__name__, error.errno, error.filename


            def write(path, text):
                with open(path, "w") as file:
                    return file.write(text)


            def read(path):
                with open(path) as file:
                    return file.read()


            print(os.getcwd(), sorted(os.listdir()), attempt(read, "/log/old.txt"))
            attempt(os.mkdir, "log")
            print(write("log/old.txt", "old"), write("/top.txt", "top"), write("log/../../../up.txt", "up"))
            print(sorted(os.listdir("/")), os.listdir("log"), sorted(os.listdir("..")), os.stat("top.txt").st_size)
            os.chdir("/log")
            print(os.getcwd(), read("old.txt"), read("../top.txt"), read("/log/../up.txt"))
            os.chdir("../..")
            print(os.getcwd(), attempt(os.chdir, "top.txt"), attempt(os.chdir, "nowhere"))
            for path in ("/etc/passwd", "", "/", "log", "no/thing", "top.txt/x", "x" * 300, "y/" * 600):
                print(attempt(read, path)[:2])
            os.rename("top.txt", "log/moved.txt")
            print(sorted(os.listdir("log")), attempt(os.rmdir, "log"), attempt(os.remove, "log"), attempt(os.remove, "top.txt"))
            os.remove("/log/moved.txt")
            print(os.statvfs("/").f_bsize > 0, attempt(os.statvfs, "nowhere"), attempt(os.stat, "top.txt"))
            print(attempt(read, "link"), attempt(read, "out/world.txt"), attempt(os.listdir, "out"), attempt(write, "out/x", "x"), os.path.exists("link"))
            """);
        pyc2c.Folder.CreateSubdirectory("kept/files");
        pyc2c.Write("world.txt", "not the chip's");
        const string Rest = """
            3 3 2
            ['log', 'top.txt', 'up.txt'] ['old.txt'] ['log', 'top.txt', 'up.txt'] 3
            /log old top up
            / ('NotADirectoryError', 20, 'top.txt') ('FileNotFoundError', 2, 'nowhere')
            ('FileNotFoundError', 2)
            ('FileNotFoundError', 2)
            ('IsADirectoryError', 21)
            ('IsADirectoryError', 21)
            ('FileNotFoundError', 2)
            ('NotADirectoryError', 20)
            ('OSError', 36)
            ('OSError', 36)
            ['moved.txt', 'old.txt'] ('OSError', 39, 'log') ('IsADirectoryError', 21, 'log') ('FileNotFoundError', 2, 'top.txt')
            True ('FileNotFoundError', 2, 'nowhere') ('FileNotFoundError', 2, 'top.txt')

            """;
        var outcome = await pyc2c.RunAsync("run", "app.py", "--storage", "kept");
        Assert.Equal("", outcome.Errors);
        Assert.Equal(
            "/ [] ('FileNotFoundError', 2, '/log/old.txt')\n" + Rest +
            "('FileNotFoundError', 2, 'link') ('FileNotFoundError', 2, 'out/world.txt') ('FileNotFoundError', 2, 'out') ('FileNotFoundError', 2, 'out/x') False\n",
            outcome.Output);
        Assert.Equal("old", await File.ReadAllTextAsync(PathOf("kept/files/log/old.txt")));
        Assert.Equal("up", await File.ReadAllTextAsync(PathOf("kept/files/up.txt")));

        // A link of the desk's leads nowhere.
        File.Delete(PathOf("kept/files/up.txt"));
        File.CreateSymbolicLink(PathOf("kept/files/link"), "../../world.txt");
        Directory.CreateSymbolicLink(PathOf("kept/files/out"), "../..");
        outcome = await pyc2c.RunAsync("run", "app.py", "--storage", "kept");
        Assert.Equal(
            "('PermissionError', 1, 'link') ('NotADirectoryError', 20, 'out/world.txt') ('NotADirectoryError', 20, 'out') ('NotADirectoryError', 20, 'out/x') True",
            outcome.Output.TrimEnd().Split('\n')[^1]);
        Assert.False(File.Exists(PathOf("x")));
    }

    [Fact]
    public async Task ALoggerFindsItsFilesWhenItStartsAnew()
    {
        pyc2c.Write("app.py", """
            import os
            from machine import deepsleep

            with open("log.txt", "a") as log:
                print(os.getcwd(), log.tell())
                log.write("sample\n")
            if "days" not in os.listdir():
                os.mkdir("days")
            os.chdir("days")
            deepsleep(800)
            """);
        // The world sees the chip's files, and saves pictures on the desk.
        pyc2c.Write("world.py", """
            import board

            screen = board.spi(2).attach(board.Display(2, 2, dc=16), cs=15)
            board.at("0.5 s", screen.save, "screen.png")
            board.at("2.5 s", lambda: print(open("/log.txt").read().split()))
            """);
        var outcome = await pyc2c.RunAsync("run", "app.py", "--board", "world.py", "--storage", "kept", "--for", "3 s");
        Assert.Equal(new Outcome(0, "/ 0\n/ 7\n/ 14\n['sample', 'sample', 'sample']\n/ 21\n", ""), outcome);
        Assert.True(File.Exists(PathOf("screen.png")));
        Assert.Equal("sample\nsample\nsample\nsample\n", await File.ReadAllTextAsync(PathOf("kept/files/log.txt")));
    }

    [Fact]
    public async Task TheNextRunIsTheStartAfterASleep()
    {
        pyc2c.Write("app.py", """
            from machine import RTC, deepsleep, reset, reset_cause, wake_reason

            rtc = RTC()
            n = int(rtc.memory() or b"0")
            print(n, reset_cause(), wake_reason(), rtc.datetime()[:7])
            rtc.memory(str(n + 1).encode())
            if n == 0:
                rtc.datetime((2030, 2, 28, 3, 23, 59, 55, 0))
            if n == 1:
                reset()
            deepsleep(*[5000] * (n < 3))
            """);
        string[] lines = ["0 1 0 (2026, 1, 1, 3, 0, 0, 0)", "1 4 4 (2030, 3, 1, 4, 0, 0, 0)", "2 2 0 (2030, 3, 1, 4, 0, 0, 0)", "3 4 4 (2030, 3, 1, 4, 0, 0, 5)"];
        // Nothing wakes the fourth: who switches it on again finds its memory empty.
        foreach (var line in (string[])[.. lines, lines[0]])
        {
            var outcome = await pyc2c.RunAsync("run", "app.py", "--storage", "kept", "--clock", "virtual");
            Assert.Equal((0, line + "\n"), (outcome.ExitCode, outcome.Output));
        }
        // The end of the time is as if the power went, and so is another folder.
        Assert.Equal(lines[1] + "\n", (await pyc2c.RunAsync("run", "app.py", "--storage", "kept", "--for", "50 ms")).Output);
        Assert.Equal(lines[0] + "\n", (await pyc2c.RunAsync("run", "app.py", "--storage", "kept", "--for", "50 ms")).Output);
        Assert.Equal(lines[0] + "\n", (await pyc2c.RunAsync("run", "app.py", "--storage", "other", "--clock", "virtual")).Output);
    }

    private string PathOf(string name) => Path.Combine(pyc2c.Folder.FullName, name);
}
