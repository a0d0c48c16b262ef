using Pyc2c.Diagnostics;
using Pyc2c.Toolchain;
using Pyc2c.Toolchain.Linking;

namespace Pyc2c.Tests.Toolchain;

/// <summary>The whole of the last stage over a runtime of a few lines.</summary>
public sealed class NativeBuildTests : IDisposable
{
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("pyc2c-test-");
    private readonly TargetCatalog targets = new(RuntimeSources.TargetsFolder);

    public NativeBuildTests()
    {
        Write("Runtime.C/value.h", "extern const char sel_greet[];\nextern const int a_type[];\nint greeting(void);\n");
        Write("Runtime.C/hello.c", "#include \"value.h\"\nint greeting(void) { return (int)(long)sel_greet + a_type[0]; }\n");
        Write("Runtime.C/port_host.c", "int platform(void) { return 1; }\n");
        Write("Runtime.C/port_qemu_rv32.c", "#error not for the desk\n");
        Write("Runtime.C/prototyped.c", "double declared_in_stub(int x) { return x; }\n");
    }

    private const string Main = "#include \"value.h\"\nint platform(void);\nint main(void) { return greeting() + platform(); }\n";

    [Fact]
    public async Task BuildsAndRuns()
    {
        var built = await BuildAsync(new Program { Files = [new CFile("app.c", Main)] });
        // The selector is 5, the type's first word 30, the platform 1.
        Assert.Equal(36, (await ProcessRunner.CaptureAsync(built, [], default)).ExitCode);
    }

    [Fact]
    public async Task OnlyWhatIsReachableIsWritten()
    {
        var program = new Program { Files = [new CFile("app.c", Main)] };
        await BuildAsync(program);
        Assert.Equal(["a_type"], program.Live!.Types);
        Assert.Equal(["greet"], program.Live.Selectors);
    }

    [Fact]
    public async Task TheSameProgramIsNotBuiltAgain()
    {
        var first = await BuildAsync(new Program { Files = [new CFile("app.c", Main)] });
        var written = File.GetLastWriteTimeUtc(first);
        var program = new Program { Files = [new CFile("app.c", Main)] };
        Assert.Equal(first, await BuildAsync(program));
        Assert.Equal(written, File.GetLastWriteTimeUtc(first));
        Assert.Null(program.Live);
    }

    [Theory]
    [InlineData("Runtime.C/hello.c", "\n#include \"value.h\"\nint greeting(void) { return 7; }\n")]
    [InlineData("Runtime.C/value.h", "extern const char sel_greet[];\nextern const int a_type[];\nlong greeting2(void);\nint greeting(void);\n")]
    public async Task AChangeOfTheRuntimeBuildsAgain(string file, string text)
    {
        var first = await BuildAsync(new Program { Files = [new CFile("app.c", Main)] });
        Write(file, text);
        Assert.NotEqual(first, await BuildAsync(new Program { Files = [new CFile("app.c", Main)] }));
    }

    [Fact]
    public async Task BuildsOfOneProgramMayRunAtOnce()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ =>
            Task.Run(() => BuildAsync(new Program { Files = [new CFile("app.c", Main)] }))));
        Assert.Single(all.Distinct());
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(home.FullName, "cache", "tmp")));
    }

    [Fact]
    public async Task AStubThatDisagreesWithItsCIsFound()
    {
        var error = await Assert.ThrowsAsync<GeneratedCodeException>(() => BuildAsync(
            new Program { Files = [new CFile("app.c", Main)], Prototypes = "int declared_in_stub(int x);\n" }));
        Assert.Contains("conflicting types", error.ToolOutput);
    }

    [Fact]
    public async Task RefusedCodeIsTheCompilersFault()
    {
        var error = await Assert.ThrowsAsync<GeneratedCodeException>(() =>
            BuildAsync(new Program { Files = [new CFile("app.c", "int main(void) { return x; }")] }));
        Assert.Contains("undeclared", error.ToolOutput);
        error = await Assert.ThrowsAsync<GeneratedCodeException>(() =>
            BuildAsync(new Program { Files = [new CFile("app.c", "int f(void); int main(void) { return f(); }")] }));
        Assert.Contains("undefined reference", error.ToolOutput);
    }

    [Fact]
    public async Task AUsersModuleIsTheUsers()
    {
        using var user = new CFixture();
        var folder = Directory.CreateTempSubdirectory("pyc2c-user-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "mine.c"), "int f(void) { return missing; }\n");
        const string calls = "int f(void);\nint main(void) { return f(); }\n";
        var program = new Program { Files = [new CFile("app.c", calls)], Modules = [new NativeModule("mine", folder.FullName, "", [folder.FullName])] };
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => BuildAsync(program));
        Assert.Contains("mine.c:1", error.ToolOutput);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "mine.c"), "int g(void);\nint f(void) { return g(); }\n");
        error = await Assert.ThrowsAsync<DiagnosticException>(() => BuildAsync(program));
        Assert.Equal("PY0808", error.Descriptor.Id);
        Assert.Contains("undefined reference", error.ToolOutput);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task AMissingCompilerNamesItsPackage()
    {
        var host = targets.Find("host")!;
        var target = host with { Requirements = [new Requirement("no-such-cc", "gcc-of-debian", ToRun: false)] };
        var error = await Assert.ThrowsAsync<MissingToolException>(() =>
            BuildAsync(new Program { Files = [new CFile("app.c", Main)] }, target));
        Assert.Contains("no-such-cc", error.Message);
        Assert.Equal("gcc-of-debian", error.Arguments[2]);
    }

    [Theory]
    [InlineData("app.s:12: Fatal error: can't write 27 bytes to section .text of app.o: 'No space left on device'")]
    [InlineData("/usr/bin/ld: final link failed: No space left on device")]
    [InlineData("Fatal error: can't create /x/app.o: Read-only file system")]
    [InlineData("cc: fatal error: Killed signal terminated program cc1")]
    public void WhatTheMachineLacksIsNotADefect(string message) => Assert.NotNull(ToolFailure.OfEnvironment(message));

    [Fact]
    public void ACacheThatCannotBeMadeIsNotADefect() =>
        Assert.Throws<DiagnosticException>(() => new BuildCache("/proc/pyc2c"));

    public void Dispose() => home.Delete(recursive: true);

    private async Task<string> BuildAsync(Program program, Target? target = null)
    {
        var options = new BuildOptions { Target = target ?? targets.Find("host")! };
        var cache = new BuildCache(Path.Combine(home.FullName, "cache"));
        return await new NativeBuild(cache, options, targets, new RuntimeSources(home.FullName)).RunAsync(program, default);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(home.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private sealed class Program : INativeProgram, ITypeTables
    {
        public IReadOnlyList<CFile> Files { get; init; } = [];

        public string Prototypes { get; init; } = "";

        public IReadOnlyList<NativeModule> Modules { get; init; } = [];

        public ITypeTables Tables => this;

        public LiveSet? Live { get; private set; }

        public CFile EmitTypes(LiveSet live)
        {
            Live = live;
            var selectors = live.Selectors.Select(s => $"__asm__(\".globl sel_{s}\\n.set sel_{s}, 5\");\n");
            var types = live.Types.Select(t => $"const int {t}[] = {{ 30 }};\n");
            return new CFile("types.c", string.Concat(selectors.Concat(types)));
        }

        public IEnumerable<string> ClassValues => [];

        public bool IsSealed(string typeSymbol) => false;

        public bool GivesClasses(string symbol) => false;

        public bool IsType(string symbol) => symbol is "a_type" or "b_type";

        public IEnumerable<AttributeRow> Rows(string typeSymbol) => [];

        public IEnumerable<string> NamesFrom(string symbol) => [];

        public IEnumerable<string> TypeReferences(string typeSymbol) => [];
    }
}
