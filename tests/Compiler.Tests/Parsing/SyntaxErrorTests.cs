using System.Text.Json;
using Microsoft.CodeAnalysis;
using Pyc2c.Diagnostics;
using Pyc2c.Parsing;

namespace Pyc2c.Tests.Parsing;

/// <summary>
/// Wrong programs, a few lines each, in tests/syntax/errors: the places that must be reported are marked as <c>⟦…⟧</c>, and the lines
/// that begin with <c>=&gt;</c> are the messages. Cases are separated by lines of dashes.
/// </summary>
public sealed class SyntaxErrorTests
{
    private const string Separator = "----";
    private const string Arrow = "=> ";

    private static readonly string Folder = Repository.PathOf("tests", "syntax", "errors");

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(Files))]
    public void ReportsWhatIsWrongWhereItIs(string name)
    {
        var path = Path.Combine(Folder, name);
        var cases = ReadCases(path);
        var actual = string.Concat(cases.Select(Describe));
        Snapshot.Matches(path, actual);
    }

    /// <summary>What MicroPython takes and CPython does not: warnings here.</summary>
    private static readonly HashSet<string> OnlyMicroPythonTakes = ["PY0033", "PY0071"];

    /// <summary>The cases that are errors are errors for CPython too, and the warnings are none but for what MicroPython takes.</summary>
    [PythonFact]
    public void CPythonRefusesTheSame()
    {
        var cases = Directory.EnumerateFiles(Folder, "*.txt")
            .SelectMany(ReadCases)
            .Select(c => (Source: WithoutMarks(c), Diagnostics: Parse(WithoutMarks(c))))
            .ToList();
        using var python = InstalledPython.Start(["-W", "ignore", "-c", """
            import json, sys
            for source in json.load(sys.stdin):
                try:
                    compile(source, "x", "exec", dont_inherit=True)
                    print("accepted")
                except (SyntaxError, ValueError, MemoryError):
                    print("refused")
            """]);
        python.StandardInput.Write(JsonSerializer.Serialize(cases.Select(c => c.Source)));
        python.StandardInput.Close();
        var problems = cases.Where(c => IsRefused(c.Diagnostics) != (python.StandardOutput.ReadLine() == "refused")).Select(c => c.Source).ToList();
        Assert.True(problems.Count == 0, string.Join("\n----\n", problems));
    }

    private static bool IsRefused(DiagnosticBag diagnostics) =>
        diagnostics.HasErrors || diagnostics.ToImmutableArray().Any(d => OnlyMicroPythonTakes.Contains(d.Id));

    private static List<string> ReadCases(string path)
    {
        var cases = new List<string>();
        var lines = new List<string>();
        foreach (var line in File.ReadLines(path).Append(Separator))
        {
            if (line == Separator)
            {
                cases.Add(string.Join('\n', lines));
                lines.Clear();
            }
            else if (!line.StartsWith(Arrow, StringComparison.Ordinal))
            {
                lines.Add(line);
            }
        }

        cases.RemoveAll(c => c.Length == 0);
        return cases;
    }

    private static string WithoutMarks(string marked) =>
        marked.Replace("⟦", string.Empty, StringComparison.Ordinal).Replace("⟧", string.Empty, StringComparison.Ordinal);

    private static DiagnosticBag Parse(string source)
    {
        var diagnostics = new DiagnosticBag();
        var file = SourceReader.Read(System.Text.Encoding.UTF8.GetBytes(source), "x.py", diagnostics);
        if (file is not null)
        {
            PythonParser.Parse(file, diagnostics);
        }

        return diagnostics;
    }

    /// <summary>The case as it should stand in the file: the source with its places marked, and the messages.</summary>
    private static string Describe(string marked)
    {
        var source = WithoutMarks(marked);
        var diagnostics = Parse(source).ToImmutableArray();
        var text = new System.Text.StringBuilder(source);
        var marks = diagnostics.Select(d => d.Location.SourceSpan).SelectMany(span => span.IsEmpty
            ? [(span.Start, Order: 1, Mark: "⟦⟧")]
            : new[] { (span.Start, Order: 2, Mark: "⟦"), (Start: span.End, Order: 0, Mark: "⟧") });
        foreach (var (at, _, mark) in marks.OrderByDescending(m => m.Start).ThenByDescending(m => m.Order))
        {
            text.Insert(at, mark);
        }

        text.Append('\n');
        foreach (var diagnostic in diagnostics)
        {
            var severity = diagnostic.Severity == DiagnosticSeverity.Warning ? "warning " : string.Empty;
            text.Append(Arrow).Append(severity).Append(diagnostic.Id).Append(": ").Append(diagnostic.GetMessage()).Append('\n');
        }

        return text.Append(Separator).Append('\n').ToString();
    }
}
