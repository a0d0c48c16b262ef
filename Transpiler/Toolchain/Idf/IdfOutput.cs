using System.Globalization;
using System.Text.RegularExpressions;

namespace Pyc2c.Toolchain.Idf;

/// <summary>What idf.py prints while it builds: progress, and in the end, perhaps, why it failed.</summary>
internal sealed partial class IdfOutput(Action<int, int> progress)
{
    private const int MostShown = 30, ShownWithoutError = 15;

    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines => lines;

    public bool SaysTooLarge => lines.Exists(l => l.Contains("is too small for binary", StringComparison.Ordinal));

    public void Add(string line)
    {
        lines.Add(line);
        if (Step().Match(line) is { Success: true } step)
        {
            progress(Number(step.Groups["done"]), Number(step.Groups["of"]));
        }
    }

    /// <summary>The lines that tell most: from the first error on, or the last ones.</summary>
    public string Extract
    {
        get
        {
            var first = lines.FindIndex(l => Failure().IsMatch(l));
            var shown = first < 0 ? lines.TakeLast(ShownWithoutError) : lines.Skip(first).Take(MostShown);
            return string.Concat(shown.Select(l => l + "\n"));
        }
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\[(?<done>\d{1,6})/(?<of>\d{1,6})\]")]
    private static partial Regex Step();

    [GeneratedRegex(@"\berror(:| at )|^FAILED:|undefined reference", RegexOptions.IgnoreCase)]
    private static partial Regex Failure();
}
