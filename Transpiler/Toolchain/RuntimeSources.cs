namespace Pyc2c.Toolchain;

/// <summary>
/// Finds the C files that a build takes from the runtime and from modules: all of a folder's, except those whose name ends in
/// the backend of another target.
/// </summary>
internal sealed class RuntimeSources(string home)
{
    /// <summary>The folder with <c>Runtime.C</c>, <c>Runtime.Modules</c> and <c>Targets</c>: the compiler's own.</summary>
    public static string Home => AppContext.BaseDirectory;

    public static string TargetsFolder => Path.Combine(Home, "Targets");

    public string RuntimeFolder { get; } = Path.Combine(home, "Runtime.C");

    public string ModulesFolder { get; } = Path.Combine(home, "Runtime.Modules");

    public IReadOnlyList<CSource> Sources(
        string backend, IReadOnlySet<string> allBackends, IEnumerable<string> moduleFolders)
    {
        var sources = new List<CSource>();
        foreach (var folder in moduleFolders.Prepend(RuntimeFolder))
        {
            var isUsers = !folder.StartsWith(home, StringComparison.Ordinal);
            sources.AddRange(Directory.EnumerateFiles(folder, "*.c")
                .Where(file => BelongsTo(Path.GetFileNameWithoutExtension(file), backend, allBackends))
                .Order(StringComparer.Ordinal)
                .Select(file => new CSource(file, isUsers)));
        }
        return sources;
    }

    /// <summary>All headers that those sources may include.</summary>
    public IEnumerable<string> Headers(IEnumerable<string> moduleFolders) =>
        moduleFolders.Prepend(RuntimeFolder)
            .SelectMany(folder => Directory.EnumerateFiles(folder)
                .Where(file => file.EndsWith(".h", StringComparison.Ordinal) || file.EndsWith(".def", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));

    private static bool BelongsTo(string name, string backend, IReadOnlySet<string> allBackends)
    {
        var marks = allBackends.Where(b => name.EndsWith("_" + b, StringComparison.Ordinal)).ToList();
        return marks.Count == 0 || marks.Contains(backend);
    }
}
