using System.Text.RegularExpressions;

namespace Pyc2c.Tests.Programs;

/// <summary>A program of <c>tests/programs</c> with what CPython made of it; <c>tests/README.md</c> tells the form.</summary>
internal sealed partial class TestProgram
{
    private readonly Dictionary<string, string> directives = [];

    private TestProgram(string path)
    {
        Path = path;
        Name = System.IO.Path.GetRelativePath(Folder, path)[..^".py".Length];
        foreach (var line in File.ReadLines(path).TakeWhile(line => line.StartsWith('#')))
        {
            if (Directive().Match(line) is { Success: true } match)
            {
                directives[match.Groups[1].Value] = match.Groups[2].Value.Trim();
            }
        }
    }

    public static string Folder { get; } = Repository.PathOf("tests", "programs");

    public string Path { get; }

    /// <summary>Its path inside the folder, without the ending.</summary>
    public string Name { get; }

    public IReadOnlyList<string> Arguments =>
        directives.GetValueOrDefault("args", "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public byte[] Input => ReadBeside(".in");

    public byte[] ExpectedOutput => ReadBeside(".out");

    /// <summary>Exit code and error output; empty when the program has neither.</summary>
    public string ExpectedErrors => System.Text.Encoding.UTF8.GetString(ReadBeside(".err"));

    /// <summary>A program leaves a configuration out with <c># pyc2c-test: no-CONFIGURATION: reason</c>.</summary>
    public bool RunsOn(string configuration) => !directives.ContainsKey("no-" + configuration);

    public static TestProgram Load(string name) => new(System.IO.Path.Combine(Folder, name + ".py"));

    /// <summary>
    /// The programs that have expectations. PYC2C_PROGRAMS narrows them down: comma-separated beginnings of names.
    /// </summary>
    public static IEnumerable<TestProgram> All()
    {
        var chosen = (Environment.GetEnvironmentVariable("PYC2C_PROGRAMS") ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries);
        return Directory.EnumerateFiles(Folder, "*.out", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.ChangeExtension(file, ".py"))
            .Order(StringComparer.Ordinal)
            .Select(file => new TestProgram(file))
            .Where(program => chosen.Length == 0
                || chosen.Any(start => program.Name.StartsWith(start, StringComparison.Ordinal)));
    }

    private byte[] ReadBeside(string ending)
    {
        var path = System.IO.Path.ChangeExtension(Path, ending);
        return File.Exists(path) ? File.ReadAllBytes(path) : [];
    }

    [GeneratedRegex(@"^#\s*pyc2c-test:\s*([\w-]+)\s*:?\s*(.*)$")]
    private static partial Regex Directive();
}
