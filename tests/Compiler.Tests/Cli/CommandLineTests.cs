using System.Text.Json;

namespace Pyc2c.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private readonly CommandLine pyc2c = new();

    public void Dispose() => pyc2c.Dispose();

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("run")]
    [InlineData("run", "app.py", "--target", "toaster")]
    [InlineData("build", "app.py", "--release", "--debug")]
    [InlineData("build", "app.py", "--float", "half")]
    [InlineData("emit", "app.py", "--stage", "magic")]
    [InlineData("check")]
    [InlineData("check", "app.py", "--format", "xml")]
    public async Task MisuseIsExitCode2(params string[] arguments)
    {
        pyc2c.Write("app.py", "print(1)\n");
        var outcome = await pyc2c.RunAsync(arguments);
        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith("pyc2c: ", outcome.Errors);
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public async Task RunPassesOutputAndExitCodeThrough()
    {
        pyc2c.Write("app.py", "import sys\nprint('out')\nprint('err', file=sys.stderr)\nsys.exit(7)\n");
        Assert.Equal(new Outcome(7, "out\n", "err\n"), await pyc2c.RunAsync("run", "app.py"));
    }

    [Fact]
    public async Task WhatFollowsTwoDashesGoesToTheProgram()
    {
        pyc2c.Write("app.py", "import sys\nprint(sys.argv)\n");
        var outcome = await pyc2c.RunAsync("run", "app.py", "--", "--help", "a b", "--", "");
        Assert.Equal("['app.py', '--help', 'a b', '--', '']\n", outcome.Output);
    }

    [Fact]
    public async Task AnUncaughtExceptionIsExitCode1WithATraceback()
    {
        pyc2c.Write("app.py", "def f():\n    return 1 // 0\n\nf()\n");
        var outcome = await pyc2c.RunAsync("run", "app.py");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(
            "Traceback (most recent call last):\n  File \"app.py\", line 4, in <module>\n  File \"app.py\", line 2, in f\n"
            + "ZeroDivisionError: integer division or modulo by zero\n",
            outcome.Errors);
    }

    [Fact]
    public async Task AnUnchangedProgramIsNotCompiledAgain()
    {
        pyc2c.Write("app.py", "print('first')\n");
        Assert.Equal(0, (await pyc2c.RunAsync("run", "app.py")).ExitCode);
        // Without a C compiler in reach, only what is there already can run.
        var tools = pyc2c.Folder.CreateSubdirectory("tools").FullName;
        File.CreateSymbolicLink(Path.Combine(tools, "cc"), "/bin/false");
        pyc2c.Variables["PATH"] = tools;
        Assert.Equal(new Outcome(0, "first\n", ""), await pyc2c.RunAsync("run", "app.py"));
    }

    [Fact]
    public async Task AChangedModuleIsSeen()
    {
        pyc2c.Write("helper.py", "value = 1\n");
        pyc2c.Write("app.py", "import helper\nprint(helper.value)\n");
        Assert.Equal("1\n", (await pyc2c.RunAsync("run", "app.py")).Output);
        pyc2c.Write("helper.py", "value = 2\n");
        Assert.Equal("2\n", (await pyc2c.RunAsync("run", "app.py")).Output);
    }

    [Fact]
    public async Task AModuleThatAppearsIsSeen()
    {
        pyc2c.Write("app.py", "import math\nprint(math.pi > 3)\n");
        Assert.Equal("True\n", (await pyc2c.RunAsync("run", "app.py")).Output);
        pyc2c.Write("math.py", "pi = 1\n");
        Assert.Equal("False\n", (await pyc2c.RunAsync("run", "app.py")).Output);
    }

    [Fact]
    public async Task AChangedCModuleIsSeen()
    {
        pyc2c.Write("app.py", "import helper\nprint(helper.value())\n");
        pyc2c.Write("helper.pyi", "@c(\"helper_value\")\n@pure\ndef value() -> int32: ...\n");
        pyc2c.Write("helper.h", "enum { VALUE = 1 };\n");
        pyc2c.Write("helper.c", "#include \"helper.h\"\nint32_t helper_value(void) { return VALUE; }\n");
        Assert.Equal("1\n", (await pyc2c.RunAsync("run", "app.py")).Output);
        pyc2c.Write("helper.c", "#include \"helper.h\"\nint32_t helper_value(void) { return VALUE * 10; }\n");
        Assert.Equal("10\n", (await pyc2c.RunAsync("run", "app.py")).Output);
        pyc2c.Write("helper.h", "enum { VALUE = 2 };\n");
        Assert.Equal("20\n", (await pyc2c.RunAsync("run", "app.py")).Output);
        pyc2c.Write("helper_host.c", "int helper_other(void) { return 0 }\n");
        Assert.Equal(1, (await pyc2c.RunAsync("run", "app.py")).ExitCode);
    }

    [Theory]
    [InlineData("typedef struct { const Type *type; Value value; } Box; /* mine */\r\n")]
    [InlineData("typedef struct Box Box;\nstruct Box {\n    const Type *type;\n    Value value;\n};\n")]
    [InlineData("struct\nBox { const Type *type; Value value; };\ntypedef struct Box Box;\n", "PY0807")]
    [InlineData("typedef struct { const Type *type; Value value; } Other;\ntypedef Other Box;\n", "PY0807")]
    public async Task AHeaderDeclaresTheStructOfAStub(string header, string refused = "")
    {
        pyc2c.Write("app.py", "from box import Box\nprint(Box([5]).value)\n");
        pyc2c.Write("box.h", "#include \"object.h\"\n" + header);
        pyc2c.Write("box.pyi", "@layout(\"Box\", trace=\"gc_trace_words\")\nclass Box:\n"
            + "    @c(\"box_new\")\n    def __new__(cls, value, /) -> Box: ...\n"
            + "    @getter\n    @c(\"box_value\")\n    @noraise\n    def value(self) -> object: ...\n");
        pyc2c.Write("box.c", "#include \"gc.h\"\n#include \"box.h\"\nextern const Type box_Box_type;\n"
            + "Value box_new(Value v)\n{\n    Box *b = gc_alloc(&box_Box_type, sizeof *b);\n"
            + "    if (b) b->value = v;\n    return value_of(b);\n}\n"
            + "Value box_value(Value self) { return ((Box *)self)->value; }\n");
        var outcome = await pyc2c.RunAsync("run", "app.py");
        Assert.Equal(refused.Length > 0 ? 1 : 0, outcome.ExitCode);
        Assert.Contains(refused, outcome.Errors);
        Assert.Equal(refused.Length > 0 ? "" : "[5]\n", outcome.Output);
    }

    [Fact]
    public async Task BuildWritesTheExecutable()
    {
        pyc2c.Write("app.py", "print('built')\n");
        Assert.Equal(new Outcome(0, "", ""), await pyc2c.RunAsync("build", "app.py"));
        Assert.True(File.Exists(Path.Combine(pyc2c.Folder.FullName, "app")));
        Assert.Equal(0, (await pyc2c.RunAsync("build", "app.py", "-o", "other")).ExitCode);
        Assert.True(File.Exists(Path.Combine(pyc2c.Folder.FullName, "other")));
    }

    [Fact]
    public async Task ThePlaceOfTheOutputIsChecked()
    {
        pyc2c.Write("app.py", "print('built')\n");
        pyc2c.Folder.CreateSubdirectory("folder");
        await RefusesAsync("PY0802", "build", "app.py", "-o", "folder");
        await RefusesAsync("PY0802", "build", "app.py", "-o", "missing/app");
        await RefusesAsync("PY0802", "build", "app.py", "-o", "/proc/app");
        await RefusesAsync("PY0903", "build", "app.py", "-o", "app.py");
    }

    [Fact]
    public async Task WhatIsNoProgramIsRefused()
    {
        pyc2c.Folder.CreateSubdirectory("folder");
        await RefusesAsync("PY0900", "run", "missing.py");
        await RefusesAsync("PY0901", "run", "folder");
        await RefusesAsync("PY0001", "run", pyc2c.Write("latin.py", [0x78, 0x3D, 0xE9, 0x0A]));
        await RefusesAsync("PY0004", "run", pyc2c.Write("nul.py", "x = 1\0\n"));
        await RefusesAsync("PY0900", "check", "missing.py");
    }

    [Fact]
    public async Task AnEmptyFileIsAProgram()
    {
        pyc2c.Write("empty.py", "");
        Assert.Equal(new Outcome(0, "", ""), await pyc2c.RunAsync("run", "empty.py"));
    }

    [Fact]
    public async Task AMissingCompilerIsExitCode3WithItsPackage()
    {
        pyc2c.Write("app.py", "print(1)\n");
        pyc2c.Variables["PATH"] = pyc2c.Folder.FullName;
        pyc2c.Variables["PYC2C_CACHE"] = Path.Combine(pyc2c.Folder.FullName, "cache");
        var outcome = await pyc2c.RunAsync("run", "app.py", "--target", "qemu-rv32");
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("PY0800", outcome.Errors);
        Assert.Contains("gcc-riscv64-unknown-elf", outcome.Errors);
        Assert.Contains("qemu-system-misc", outcome.Errors);
        outcome = await pyc2c.RunAsync("build", "app.py");
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("gcc libc6-dev", outcome.Errors);
    }

    [Fact]
    public async Task ACacheThatCannotBeWrittenIsADiagnostic()
    {
        pyc2c.Variables["PYC2C_CACHE"] = "/proc/nowhere";
        pyc2c.Write("app.py", "print(1)\n");
        await RefusesAsync("PY0801", "run", "app.py");
    }

    [Fact]
    public async Task CheckReadsFilesAndFolders()
    {
        pyc2c.Folder.CreateSubdirectory("package/inner");
        pyc2c.Write("package/good.py", "x = 1\n");
        pyc2c.Write("package/inner/bad.py", "if x = 1:\n    pass\n");
        pyc2c.Write("package/inner/not_python.txt", "if x = 1:\n");
        var outcome = await pyc2c.RunAsync("check", "package", "--syntax-only");
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("package/inner/bad.py:1:", outcome.Output);
        Assert.Equal(0, (await pyc2c.RunAsync("check", "package/good.py")).ExitCode);
    }

    [Fact]
    public async Task CheckKnowsThatAFileIsPartOfAPackage()
    {
        pyc2c.Folder.CreateSubdirectory("top/inner");
        pyc2c.Write("top/__init__.py", "LOUD = 1\n");
        pyc2c.Write("top/inner/__init__.py", "from .. import LOUD\n");
        pyc2c.Write("top/inner/leaf.py", "from . import LOUD\nfrom ..other import missing\nprint(LOUD)\n");
        pyc2c.Write("top/other.py", "x = 1\nprint(undefined)\n");
        var outcome = await pyc2c.RunAsync("check", ".");
        Assert.Equal(2, outcome.Output.Split('\n').Count(line => line.Contains(": error ", StringComparison.Ordinal)));
        Assert.Contains("top/inner/leaf.py:2:", outcome.Output);
        Assert.Contains("top/other.py:2:", outcome.Output);
    }

    [Fact]
    public async Task CheckWritesJsonAndSarif()
    {
        pyc2c.Write("bad.py", "x = = 1\n");
        using var json = JsonDocument.Parse((await pyc2c.RunAsync("check", "bad.py", "--format", "json")).Output);
        Assert.Equal("bad.py", json.RootElement[0].GetProperty("file").GetString());
        Assert.Equal(1, json.RootElement[0].GetProperty("line").GetInt32());
        using var sarif = JsonDocument.Parse((await pyc2c.RunAsync("check", "bad.py", "--format", "sarif")).Output);
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.Equal(1, sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Theory]
    [InlineData("tokens")]
    [InlineData("ast")]
    [InlineData("bound")]
    [InlineData("types")]
    [InlineData("ir")]
    [InlineData("c")]
    public async Task EmitPrintsEveryStage(string stage)
    {
        pyc2c.Write("app.py", "def marker(x):\n    return x + 1\n\nprint(marker(2))\n");
        var outcome = await pyc2c.RunAsync("emit", "app.py", "--stage", stage);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("marker", outcome.Output);
    }

    [Fact]
    public async Task TargetsListsWhatThereIs()
    {
        var outcome = await pyc2c.RunAsync("targets");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("host ", outcome.Output);
        Assert.Contains("qemu-xtensa ", outcome.Output);
        Assert.DoesNotContain("sanitized", outcome.Output);
        Assert.DoesNotContain('\u001b', outcome.Output);
    }

    private async Task RefusesAsync(string id, params string[] arguments)
    {
        var outcome = await pyc2c.RunAsync(arguments);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains($"error {id}: ", outcome.Errors + outcome.Output);
        Assert.Contains("hint: ", outcome.Errors + outcome.Output);
    }
}
