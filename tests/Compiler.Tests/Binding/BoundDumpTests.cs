using Pyc2c.Binding;
using Pyc2c.Diagnostics;

namespace Pyc2c.Tests.Binding;

/// <summary>Source to bound dump: Cases/NAME.py or Cases/NAME/main.py beside its .bound file.</summary>
public sealed class BoundDumpTests
{
    private static readonly string Folder = Repository.PathOf("tests", "Compiler.Tests", "Binding", "Cases");

    public static TheoryData<string> Cases
    {
        get
        {
            var files = Directory.EnumerateFiles(Folder, "*.py").Concat(Directory.EnumerateFiles(Folder, "main.py", SearchOption.AllDirectories));
            return [.. files.Select(f => Path.GetRelativePath(Folder, f)).Order(StringComparer.Ordinal)];
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void TheBoundTreeIsAsExpected(string path)
    {
        var diagnostics = new DiagnosticBag();
        var program = BinderFixture.BindFile(Folder, path, diagnostics);
        Assert.Empty(diagnostics.ToImmutableArray().Select(d => d.ToString()));
        Snapshot.Matches(Path.Combine(Folder, Path.ChangeExtension(path, ".bound")), BoundDump.Of(program));
    }
}
