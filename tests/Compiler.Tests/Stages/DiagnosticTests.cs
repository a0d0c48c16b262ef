using Microsoft.CodeAnalysis;
using Pyc2c.Cli.Formats;

namespace Pyc2c.Tests.Stages;

/// <summary>Wrong sources, of Python and of boards on the desk: every marked place is reported and no other, and the messages are as written down.</summary>
public sealed class DiagnosticTests
{
    private static readonly string Folder = Repository.PathOf("tests", "diagnostics");

    public static TheoryData<string> Sources =>
        [.. Directory.EnumerateFiles(Folder, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".py" or ".json")
            .Order(StringComparer.Ordinal)
            .Select(file => Path.GetRelativePath(Folder, file))];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task ReportsTheMarkedPlaces(string name)
    {
        var path = Path.Combine(Folder, name);
        var source = MarkedSource.Parse(await File.ReadAllTextAsync(path));
        var folder = Directory.CreateTempSubdirectory("pyc2c-test-");
        try
        {
            var file = Path.Combine(folder.FullName, Path.GetFileName(name));
            await File.WriteAllTextAsync(file, source.Text);
            var compilation = file.EndsWith(".json", StringComparison.Ordinal)
                ? new Compilation("app.py", folder.FullName) { Text = "", Board = Path.GetFileName(name) }
                : new Compilation(Path.GetFileName(name), folder.FullName);
            compilation.Check();

            using var messages = new StringWriter();
            new TextFormat().Write(messages, compilation.Diagnostics);
            Snapshot.Matches(Path.ChangeExtension(path, ".expected"), messages.ToString());
            Assert.Equal(source.Places, compilation.Diagnostics.ToImmutableArray()
                .Where(d => d.Location.Kind != LocationKind.None)
                .Select(d => d.Location.SourceSpan)
                .Order());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
