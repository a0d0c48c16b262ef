using System.Text.RegularExpressions;

namespace Pyc2c.Tests.Cli;

/// <summary>Projects of ESP-IDF: what is written, what is asked of <c>idf.py</c>, and what becomes of its answers.</summary>
public sealed class FirmwareTests : IDisposable
{
    private const string Hello = "print('hello')\n";

    private readonly CommandLine pyc2c = new();

    public FirmwareTests()
    {
        pyc2c.Variables["IDF_PATH"] = "";
        pyc2c.Write("app.py", Hello);
    }

    public void Dispose() => pyc2c.Dispose();

    private string PathOf(string name) => Path.Combine(pyc2c.Folder.FullName, name);

    private string Read(string name) => File.ReadAllText(PathOf(name));

    private Task<Outcome> BuildAsync(params string[] more) => pyc2c.RunAsync(["build", "app.py", "--target", "esp32c3", .. more]);

    private async Task WriteProjectAsync(params string[] more) => Assert.Equal(3, (await BuildAsync(more)).ExitCode);

    private async Task RefusesAsync(string id, params string[] more)
    {
        var outcome = await BuildAsync(more);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains($"error {id}: ", outcome.Errors);
    }

    // ---- the project ----

    [Fact]
    public async Task WithoutEspIdfTheProjectIsWrittenAndTheNextStepNamed()
    {
        var outcome = await BuildAsync();
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("error PY0810: the project is in 'app-esp32c3'", outcome.Errors);
        Assert.Contains("run: idf.py -C app-esp32c3 build\n", outcome.Errors);
        string[] expected =
        [
            ".pyc2c", "CMakeLists.txt", "partitions.csv", "sdkconfig.defaults",
            "main/CMakeLists.txt", "main/py___main__.c", "main/types.c",
            "components/pyc2c/CMakeLists.txt", "components/pyc2c/Kconfig", "components/pyc2c/prototypes/builtins.h",
            "components/pyc2c/Runtime.C/start.c", "components/pyc2c/Runtime.C/port_esp32.c", "components/pyc2c/Runtime.C/value.h",
        ];
        Assert.All(expected, name => Assert.True(File.Exists(PathOf("app-esp32c3/" + name)), name));
        var files = Directory.GetFiles(PathOf("app-esp32c3"), "*", SearchOption.AllDirectories).Select(Path.GetFileName).ToList();
        Assert.DoesNotContain("port_host.c", files);
        Assert.DoesNotContain("float.c", files);
        Assert.DoesNotContain("set.c", files);
    }

    [Fact]
    public async Task TheProjectRequiresTheComponentsOfTheProgramAlone()
    {
        await WriteProjectAsync();
        Assert.Contains("set(components esp_timer)\n", Read("app-esp32c3/components/pyc2c/CMakeLists.txt"));
        Assert.Contains("set(COMPONENTS main)\n", Read("app-esp32c3/CMakeLists.txt"));
        Assert.Contains("PRIV_REQUIRES pyc2c\n", Read("app-esp32c3/main/CMakeLists.txt"));
        pyc2c.Write("app.py", "from machine import Pin\nprint(Pin(2).value())\n");
        await WriteProjectAsync();
        var component = Read("app-esp32c3/components/pyc2c/CMakeLists.txt");
        Assert.Matches(@"set\(components .*\besp_driver_gpio\b.*\)", component);
        Assert.DoesNotContain("esp_wifi", component);
        Assert.Contains("\"Runtime.Modules/machine/pin_esp32.c\"", component);
    }

    /// <summary>What the body of machine.py does is in every program that has a pin.</summary>
    [Theory]
    [InlineData("dict.c")]
    [InlineData("bytearray.c")]
    [InlineData("keywords.c")]
    [InlineData("class_values.c")]
    public async Task APinBringsNothingElseOfMachine(string file)
    {
        pyc2c.Write("app.py", "import time\nfrom machine import *\nled = Pin(2, Pin.OUT)\nwhile True:\n    led.toggle()\n    time.sleep_ms(500)\n");
        await WriteProjectAsync();
        Assert.DoesNotContain($"\"Runtime.C/{file}\"", Read("app-esp32c3/components/pyc2c/CMakeLists.txt"));
    }

    /// <summary>Each of these is in ESP-IDF from 5.3.1 to 6.0. One that a newer release alone has would end the build of the project
    /// in CMake, so that a name has to be looked up before it is added here.</summary>
    [Fact]
    public void TheComponentsAreInAllReleasesOfEspIdf()
    {
        string[] known =
        [
            "app_update", "efuse", "esp_adc", "esp_common", "esp_driver_dac", "esp_driver_gpio", "esp_driver_i2c", "esp_driver_i2s",
            "esp_driver_ledc", "esp_driver_pcnt", "esp_driver_rmt", "esp_driver_spi", "esp_driver_touch_sens", "esp_driver_tsens",
            "esp_driver_uart", "esp_hw_support", "esp_partition", "esp_pm", "esp_rom", "esp_system", "esp_timer", "fatfs", "freertos",
            "heap", "log", "nvs_flash", "soc", "spi_flash", "vfs",
        ];
        var named = new[] { "Runtime.C", "Runtime.Modules" }
            .SelectMany(folder => Directory.GetFiles(Repository.PathOf(folder), "*_esp32.c", SearchOption.AllDirectories))
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), @"esp-idf components:([^*\n]*)"))
            .SelectMany(match => match.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(known, named.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task TheProjectItselfRefusesAnOlderEspIdf()
    {
        await WriteProjectAsync();
        Assert.Matches("""VERSION_LESS "5\.3\.1"\)\n *message\(FATAL_ERROR """, Read("app-esp32c3/CMakeLists.txt"));
    }

    [Fact]
    public async Task FilesBringTheirFileSystem()
    {
        await WriteProjectAsync();
        Assert.DoesNotContain("FATFS", Read("app-esp32c3/sdkconfig.defaults"));
        pyc2c.Write("app.py", "import os\nopen('a', 'w').close()\nprint(os.listdir())\n");
        await WriteProjectAsync();
        var component = Read("app-esp32c3/components/pyc2c/CMakeLists.txt");
        Assert.Matches(@"set\(components .*\bfatfs\b.*\)", component);
        Assert.Contains("\"Runtime.Modules/io/file_esp32.c\"", component);
        Assert.Contains("Runtime.Modules/io/file_port.h", Read("app-esp32c3/.pyc2c"));
        Assert.Contains("CONFIG_FATFS_LFN_HEAP=y\n", Read("app-esp32c3/sdkconfig.defaults"));
        Assert.Matches("storage, +data, fat,", Read("app-esp32c3/partitions.csv"));
    }

    [Fact]
    public async Task PartsOfEsp32ComeWithTheirNames()
    {
        pyc2c.Write("app.py", "from esp32 import NVS\nprint(NVS('a').get_i32('b'))\n");
        await WriteProjectAsync();
        Assert.DoesNotContain("partition", Read("app-esp32c3/components/pyc2c/CMakeLists.txt"));
        pyc2c.Write("app.py", "from esp32 import Partition\nprint(Partition('nvs').info())\n");
        await WriteProjectAsync();
        var component = Read("app-esp32c3/components/pyc2c/CMakeLists.txt");
        Assert.Matches(@"set\(components .*\besp_partition\b.*\)", component);
        Assert.DoesNotContain("nvs_flash", component);
        Assert.DoesNotContain("ROLLBACK", Read("app-esp32c3/sdkconfig.defaults"));
        pyc2c.Write("app.py", "from esp32 import Partition\nPartition('ota_1').set_boot()\n");
        await WriteProjectAsync();
        Assert.Contains("CONFIG_BOOTLOADER_APP_ROLLBACK_ENABLE=y\n", Read("app-esp32c3/sdkconfig.defaults"));
    }

    [Theory]
    [InlineData("esp32")]
    [InlineData("esp32s2")]
    [InlineData("esp32s3")]
    [InlineData("esp32c3")]
    [InlineData("esp32c6")]
    [InlineData("esp32h2")]
    [InlineData("esp32p4")]
    public async Task EveryChipHasAProject(string chip)
    {
        Assert.Equal(3, (await pyc2c.RunAsync("build", "app.py", "--target", chip, "--release")).ExitCode);
        var options = Read($"app-{chip}/sdkconfig.defaults");
        Assert.Contains($"CONFIG_IDF_TARGET=\"{chip}\"\n", options);
        Assert.Contains("CONFIG_COMPILER_OPTIMIZATION_SIZE=y\n", options);
        Assert.Contains(" -O2 -DPYC2C_FLOAT_SINGLE ", Read($"app-{chip}/components/pyc2c/CMakeLists.txt"));
    }

    [Fact]
    public async Task ThePrecisionOfFloatsCanBeChosen()
    {
        await WriteProjectAsync("--float", "double");
        Assert.DoesNotContain("PYC2C_FLOAT_SINGLE", Read("app-esp32c3/main/CMakeLists.txt"));
    }

    [Fact]
    public async Task ThereAreTwoSlotsForUpdates()
    {
        await WriteProjectAsync();
        var rows = Read("app-esp32c3/partitions.csv").Split('\n').Where(row => row.Length > 0 && row[0] != '#')
            .Select(row => row.Split(',').Select(field => field.Trim()).ToArray()).ToList();
        long next = 0x9000;
        Assert.All(rows, row =>
        {
            Assert.Equal(next, Convert.ToInt64(row[3], 16));
            next = row[0] == "phy_init" ? 0x20000 : next + Convert.ToInt64(row[4], 16);
        });
        Assert.Equal(4 << 20, next);
        Assert.Equal(["0x180000", "0x180000"], rows.Where(row => row[1] == "app").Select(row => row[4]));
    }

    [Fact]
    public async Task FilesBesideTheProgramConfigureIt()
    {
        pyc2c.Write("sdkconfig.defaults", "CONFIG_SPIRAM=y\n");
        pyc2c.Write("partitions.csv", "factory, app, factory, 0x10000, 3M\n");
        await WriteProjectAsync();
        Assert.EndsWith("CONFIG_SPIRAM=y\n", Read("app-esp32c3/sdkconfig.defaults"));
        Assert.StartsWith("factory", Read("app-esp32c3/partitions.csv"));
    }

    [Fact]
    public async Task AUsersModuleHasAFileForTheChip()
    {
        pyc2c.Write("app.py", "import mine\nprint(mine.answer())\n");
        pyc2c.Write("mine.pyi", "@c(\"mine_answer\")\ndef answer() -> int32: ...\n");
        pyc2c.Write("mine_host.c", "int32_t mine_answer(void) { return 42; }\n");
        await RefusesAsync("PY0806");
        pyc2c.Write("mine_esp32.c", "/* esp-idf components: driver\n * esp-idf sdkconfig: CONFIG_MINE=y */\nint32_t mine_answer(void) { return 43; }\n");
        await WriteProjectAsync();
        Assert.Contains("return 43", Read("app-esp32c3/components/pyc2c/Runtime.Modules/mine/mine_esp32.c"));
        Assert.Contains("mine_answer", Read("app-esp32c3/components/pyc2c/prototypes/mine.h"));
        Assert.Contains("set(components driver esp_timer)\n", Read("app-esp32c3/components/pyc2c/CMakeLists.txt"));
        Assert.Contains("CONFIG_MINE=y\n", Read("app-esp32c3/sdkconfig.defaults"));
    }

    // ---- again ----

    [Fact]
    public async Task AChangedLineChangesOneFile()
    {
        pyc2c.Write("app.py", "import helper\n\nfor i in range(3):\n    print(helper.twice(i))\n");
        pyc2c.Write("helper.py", "def twice(x):\n    return x * 2\n");
        await WriteProjectAsync();
        var before = Times();
        pyc2c.Write("helper.py", "def twice(x):\n    return x * 3\n");
        await WriteProjectAsync();
        var changed = Times().Where(file => before[file.Key] != file.Value).Select(file => file.Key);
        Assert.Equal([".pyc2c", "main/py_helper.c"], changed.Order(StringComparer.Ordinal));
    }

    private Dictionary<string, DateTime> Times() =>
        Directory.GetFiles(PathOf("app-esp32c3"), "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(PathOf("app-esp32c3"), file), File.GetLastWriteTimeUtc);

    [Fact]
    public async Task OnlyWhatWasWrittenIsTakenAway()
    {
        pyc2c.Write("app.py", "import math\nprint(math.sin(1.5))\n");
        await WriteProjectAsync();
        pyc2c.Write("app-esp32c3/sdkconfig", "CONFIG_OF_THE_USER=y\n");
        pyc2c.Write("app-esp32c3/components/pyc2c/Runtime.Modules/math/notes.txt", "mine\n");
        pyc2c.Write("app-esp32c3/components/pyc2c/Runtime.C/float.c", "/* changed by hand */\n");
        pyc2c.Write("app.py", Hello);
        await WriteProjectAsync();
        Assert.Equal(["notes.txt"], Directory.GetFiles(PathOf("app-esp32c3/components/pyc2c/Runtime.Modules/math")).Select(Path.GetFileName));
        Assert.True(File.Exists(PathOf("app-esp32c3/components/pyc2c/Runtime.C/float.c")));
        Assert.False(File.Exists(PathOf("app-esp32c3/components/pyc2c/Runtime.C/float_parse.c")));
        Assert.True(File.Exists(PathOf("app-esp32c3/sdkconfig")));
    }

    [Fact]
    public async Task ChangedOptionsReachEspIdf()
    {
        await WriteProjectAsync();
        pyc2c.Write("app-esp32c3/sdkconfig", "CONFIG_OF_THE_USER=y\n");
        await WriteProjectAsync("--release");
        Assert.False(File.Exists(PathOf("app-esp32c3/sdkconfig")));
        Assert.True(File.Exists(PathOf("app-esp32c3/sdkconfig.old")));
    }

    [Fact]
    public async Task AFolderOfSomethingElseIsRefused()
    {
        pyc2c.Folder.CreateSubdirectory("other");
        pyc2c.Write("other/thesis.txt", "years of work\n");
        await RefusesAsync("PY0802", "-o", "other");
        await RefusesAsync("PY0802", "-o", "app.py");
        await RefusesAsync("PY0802", "-o", "/proc/project");
        pyc2c.Folder.CreateSubdirectory("empty");
        await WriteProjectAsync("-o", "empty");
        Assert.Equal(1, (await pyc2c.RunAsync("build", "app.py", "--target", "esp32", "-o", "empty")).ExitCode);
    }

    [Fact]
    public async Task AWrongProgramLeavesNoProject()
    {
        pyc2c.Write("app.py", "print(missing)\n");
        Assert.Equal(1, (await BuildAsync()).ExitCode);
        Assert.False(Directory.Exists(PathOf("app-esp32c3")));
    }

    // ---- idf.py ----

    [Fact]
    public async Task BuildAsksIdfPyAndLeavesTheImage()
    {
        var idf = new FakeIdf(pyc2c);
        idf.PutOnPath(pyc2c);
        var outcome = await BuildAsync();
        Assert.Equal(new Outcome(0, "app-esp32c3/firmware.bin: 200,000 bytes, 12% of its slot of 1,572,864\n", ""), outcome);
        Assert.Equal(["-C app-esp32c3 build"], idf.Calls);
        Assert.Equal(200_000, new FileInfo(PathOf("app-esp32c3/firmware.bin")).Length);
        Assert.True(File.Exists(PathOf("app-esp32c3/firmware.elf")));
    }

    [Fact]
    public async Task TheVariableAloneIsEnough()
    {
        var idf = new FakeIdf(pyc2c);
        idf.PutInVariable(pyc2c);
        Assert.Equal(0, (await BuildAsync("-o", "with space")).ExitCode);
        Assert.Equal(["-C with space build"], idf.Calls);
    }

    [Theory]
    [InlineData("4.4.7")]
    [InlineData("5.2.7-12-g0a1b2c3")]
    [InlineData("5.3")]
    public async Task AnOldEspIdfIsAMissingOne(string version)
    {
        var idf = new FakeIdf(pyc2c) { Version = version };
        idf.PutOnPath(pyc2c);
        var outcome = await BuildAsync();
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains($"error PY0811: ESP-IDF v{version} is too old", outcome.Errors);
        Assert.Contains("for ESP-IDF 5.3.1 and later", outcome.Errors);
    }

    [Theory]
    [InlineData("5.3.1")]
    [InlineData("5.5-dirty")]
    [InlineData("5.10.1")]
    [InlineData("7.0-dev-100-g0a1b2c3")]
    public async Task ANewerEspIdfServes(string version)
    {
        var idf = new FakeIdf(pyc2c) { Version = version };
        idf.PutOnPath(pyc2c);
        Assert.Equal(0, (await BuildAsync()).ExitCode);
    }

    [Fact]
    public async Task WhatIdfPySaysOfItsFailureIsShown()
    {
        var steps = string.Concat(Enumerable.Range(1, 100).Select(i => $"[{i}/900] Building C object {i}\n"));
        var idf = new FakeIdf(pyc2c) { Says = steps + "FAILED: x.obj\nx.c:3:1: error: no such thing\nninja failed\n", ExitCode = 2 };
        idf.PutOnPath(pyc2c);
        var outcome = await BuildAsync();
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("FAILED: x.obj\nx.c:3:1: error: no such thing\nninja failed\n", outcome.Errors);
        Assert.Contains("error PY0812: 'idf.py build' failed with exit code 2", outcome.Errors);
        Assert.DoesNotContain("   at ", outcome.Errors);
        Assert.StartsWith(steps, Read("app-esp32c3/build.log"));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(2, "Error: app partition is too small for binary app.bin size 0x1e8480:\n")]
    public async Task AnImageHasToFitItsSlot(int exitCode, string says)
    {
        var idf = new FakeIdf(pyc2c) { ImageSize = 2_000_000, ExitCode = exitCode, Says = says };
        idf.PutOnPath(pyc2c);
        var outcome = await BuildAsync();
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("error PY0813: the image has 2,000,000 bytes, and its slot in flash 1,572,864", outcome.Errors);
    }

    [Fact]
    public async Task FlashBuildsAndHandsPortAndSpeedOver()
    {
        var idf = new FakeIdf(pyc2c);
        idf.PutOnPath(pyc2c);
        Assert.Equal(0, (await pyc2c.RunAsync("flash", "app.py", "-t", "esp32c3", "-p", "/dev/ttyUSB7", "-b", "921600")).ExitCode);
        Assert.Equal(0, (await pyc2c.RunAsync("flash", "app-esp32c3")).ExitCode);
        Assert.Equal(["-C app-esp32c3 build", "-C app-esp32c3 -p /dev/ttyUSB7 -b 921600 flash", "-C app-esp32c3 flash"], idf.Calls);
        idf.ExitCode = 2;
        var outcome = await pyc2c.RunAsync("flash", "app-esp32c3");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("error PY0812: 'idf.py flash' failed with exit code 2", outcome.Errors);
    }

    [Fact]
    public async Task RunBuildsFlashesAndListens()
    {
        var idf = new FakeIdf(pyc2c);
        idf.PutOnPath(pyc2c);
        Assert.Equal(0, (await pyc2c.RunAsync("run", "app.py", "-t", "esp32c3", "-p", "COM3")).ExitCode);
        Assert.Equal(["-C app-esp32c3 build", "-C app-esp32c3 -p COM3 flash", "-C app-esp32c3 -p COM3 monitor"], idf.Calls);
    }

    [Fact]
    public async Task TheMonitorTellsThePythonLinesOfACrash()
    {
        var idf = new FakeIdf(pyc2c);
        idf.PutOnPath(pyc2c);
        Assert.Equal(0, (await BuildAsync()).ExitCode);
        idf.Says = "hello\nGuru Meditation Error: Core  0 panic'ed (LoadProhibited).\nBacktrace: 0x400d2f58:0x3ffb5320 0x400d300d:0x3ffb5340\nRebooting...\n";
        idf.WriteScript("tools/fake-elf-addr2line", $"""
            #!/bin/sh
            echo "$*" >>{PathOf("asked")}
            printf 'list_get\n/x/list.c:7\npy_f\n%s/app.py:3 (discriminator 2)\npy_body\napp.py:9\n' {PathOf("app-esp32c3/build")}
            """);
        var outcome = await pyc2c.RunAsync("monitor", "app.py", "-t", "esp32c3");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("""
            hello

            """, outcome.Output);
        Assert.Contains("""
            Python lines of the crash (most recent call last):
              File "app.py", line 9, in <module>
              File "app.py", line 3, in f

            """, outcome.Output);
        Assert.Equal("-e app-esp32c3/build/app.elf -f -i 0x400d2f58 0x400d300d\n", Read("asked"));
    }

    [Theory]
    [InlineData("flash", "app.py")]
    [InlineData("monitor", "app.py", "-t", "esp32c3")]
    [InlineData("monitor", "esp-idf")]
    public async Task WithoutChipOrProjectThereIsNothingToDo(params string[] arguments)
    {
        pyc2c.Folder.CreateSubdirectory("esp-idf");
        Assert.Equal(2, (await pyc2c.RunAsync(arguments)).ExitCode);
    }

    [Fact]
    public async Task TargetsSayWhatIsMissing()
    {
        var lines = (await pyc2c.RunAsync("targets")).Output.Split('\n');
        Assert.Matches("esp32c3 .* no .*ESP-IDF", lines.Single(line => line.Contains(" esp32c3 ", StringComparison.Ordinal)));
        new FakeIdf(pyc2c).PutOnPath(pyc2c);
        lines = (await pyc2c.RunAsync("targets")).Output.Split('\n');
        Assert.Matches("esp32c3 .* yes +yes *$", lines.Single(line => line.Contains(" esp32c3 ", StringComparison.Ordinal)));
    }
}
