using Pyc2c.Toolchain;

namespace Pyc2c.Tests.Programs;

/// <summary>C programs of <c>tests/runtime</c> that test parts of the runtime by themselves; exit code 0 is success.</summary>
public sealed class RuntimeTests
{
    private static readonly string Folder = Repository.PathOf("tests", "runtime");

    public static TheoryData<string> Sources =>
        [.. Directory.EnumerateFiles(Folder, "*.c").Order(StringComparer.Ordinal).Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Passes(string name)
    {
        var folder = Directory.CreateTempSubdirectory("pyc2c-test-");
        try
        {
            var program = Path.Combine(folder.FullName, "test");
            var compiled = await ProcessRunner.CaptureAsync(
                "cc",
                ["-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror", "-I" + Repository.PathOf("Runtime.C"),
                    Path.Combine(Folder, name), "-lm", "-o", program],
                CancellationToken.None);
            Assert.True(compiled.ExitCode == 0, compiled.Errors);
            var run = await ProcessRunner.CaptureAsync(program, [], CancellationToken.None);
            Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
