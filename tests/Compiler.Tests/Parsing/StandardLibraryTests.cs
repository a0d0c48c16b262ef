using Pyc2c.Diagnostics;
using Pyc2c.Parsing;

namespace Pyc2c.Tests.Parsing;

/// <summary>CPython's own standard library, read from the installed Python.</summary>
public sealed class StandardLibraryTests
{
    /// <summary>Every file gives the tree that CPython makes of it, node for node and place for place; what CPython refuses is refused.</summary>
    [PythonFact]
    public void TreesAreCPythons()
    {
        using var python = InstalledPython.Start([Repository.PathOf("tests", "syntax", "normal_form.py")]);
        var hasPlacesInFStrings = python.StandardOutput.ReadLine() == "True";
        var problems = new List<string>();
        var count = 0;
        while (python.StandardOutput.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            count++;
            if (Compare(line[..tab], line[(tab + 1)..], hasPlacesInFStrings) is { } problem)
            {
                problems.Add(problem);
            }
        }

        python.WaitForExit();
        Assert.True(count > 100, $"only {count} files were compared");
        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(20)));
    }

    private static string? Compare(string path, string expected, bool hasPlacesInFStrings)
    {
        var diagnostics = new DiagnosticBag();
        var source = SourceReader.Read(File.ReadAllBytes(path), path, diagnostics);
        var module = source is null ? null : PythonParser.Parse(source, diagnostics);
        if (expected == "refused" || module is null)
        {
            return (expected == "refused") == (module is null)
                ? null
                : $"{path}: CPython {(module is null ? "accepts" : "refuses")} it. {string.Join(' ', diagnostics.ToImmutableArray())}";
        }

        var actual = NormalForm.Of(module, source!.Text, hasPlacesInFStrings);
        if (actual == expected)
        {
            return null;
        }

        var same = actual.AsSpan().CommonPrefixLength(expected);
        var from = Math.Max(0, same - 100);
        return $"{path}:\n  ours    {Cut(actual, from)}\n  CPython {Cut(expected, from)}";
    }

    private static string Cut(string text, int from) => text[from..Math.Min(text.Length, from + 200)];
}
