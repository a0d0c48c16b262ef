using Pyc2c.Cli;

namespace Pyc2c.Tests.Stages;

/// <summary>Compares the dump of a stage with the one that was written down for the source.</summary>
public sealed class StageTests
{
    public static TheoryData<string, string> Sources
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var stage in StagePrinter.Stages)
            {
                var folder = Repository.PathOf("tests", "stages", stage);
                if (Directory.Exists(folder))
                {
                    foreach (var file in Directory.EnumerateFiles(folder, "*.py").Order(StringComparer.Ordinal))
                    {
                        data.Add(stage, Path.GetFileNameWithoutExtension(file));
                    }
                }
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void DumpIsAsWrittenDown(string stage, string name)
    {
        var path = Repository.PathOf("tests", "stages", stage, name + ".py");
        var compilation = new Compilation(name + ".py", Path.GetDirectoryName(path)!);
        var dump = StagePrinter.Print(compilation, stage);
        Assert.Empty(compilation.Diagnostics.ToImmutableArray());
        Snapshot.Matches(Path.ChangeExtension(path, ".expected"), dump!);
    }
}
