using System.Text;
using Pyc2c.Tests.Programs;

namespace Pyc2c.Tests.Cli;

/// <summary>Runs the compiler's own executable in a folder made for one test.</summary>
internal sealed class CommandLine : IDisposable
{
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "pyc2c");

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("pyc2c-test-");

    public Dictionary<string, string> Variables { get; } = [];

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(Path.Combine(Folder.FullName, name), content);
        return name;
    }

    public async Task<Outcome> RunAsync(params string[] arguments)
    {
        var result = await ProgramProcess.RunAsync(
            [Tool, .. arguments], [], Folder.FullName, Variables, TimeSpan.FromMinutes(2));
        Assert.NotNull(result);
        return new Outcome(result.ExitCode, Encoding.UTF8.GetString(result.Output), Encoding.UTF8.GetString(result.Errors));
    }

    public void Dispose() => Folder.Delete(recursive: true);
}

internal sealed record Outcome(int ExitCode, string Output, string Errors);
