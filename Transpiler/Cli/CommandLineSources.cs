using Pyc2c.Diagnostics;

namespace Pyc2c.Cli;

/// <summary>Finds the files that paths of the command line stand for.</summary>
internal static class CommandLineSources
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    /// <summary>Files as they are, folders with all the <c>.py</c> files below them; each once, in a stable order.</summary>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths, DiagnosticBag diagnostics)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                files.AddRange(Directory.EnumerateFiles(path, "*.py", Everywhere).Order(StringComparer.Ordinal));
            }
            else if (File.Exists(path))
            {
                files.Add(path);
            }
            else
            {
                diagnostics.Report(DiagnosticDescriptors.FileNotFound, path);
            }
        }
        return [.. files.Distinct()];
    }
}
