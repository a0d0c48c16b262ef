using Pyc2c.Toolchain;
using Pyc2c.Toolchain.Linking;

namespace Pyc2c.Tests.Toolchain;

/// <summary>Compiles small C files for a test, in a folder that goes away with it.</summary>
internal sealed class CFixture(string compiler = "cc", params string[] flags) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pyc2c-test-");

    public async Task<ObjectFile> CompileAsync(string name, string source)
    {
        var (file, output) = (Path.Combine(folder.FullName, name + ".c"), Path.Combine(folder.FullName, name + ".o"));
        await File.WriteAllTextAsync(file, source);
        var result = await ProcessRunner.CaptureAsync(
            compiler,
            [.. flags, "-O1", "-ffunction-sections", "-fdata-sections", "-c", file, "-o", output],
            CancellationToken.None);
        Assert.True(result.ExitCode == 0, result.Errors);
        return ElfReader.Read(output);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
