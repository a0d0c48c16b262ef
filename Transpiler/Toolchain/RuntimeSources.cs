namespace Pyc2c.Toolchain;

/// <summary>A C file that comes with the runtime, with a module, or with the user's program.</summary>
/// <param name="Prelude">Text that is included in front of it: the prototypes that its stub declares.</param>
/// <param name="Headers">The module's own headers; those of the runtime are there for all.</param>
/// <param name="IsUsers">The user wrote it, and what the C compiler says of it is for the user to read.</param>
internal sealed record CSource(string Path, string Prelude, IReadOnlyList<string> Headers, bool IsUsers);

/// <summary>
/// Finds the C files that a build takes from the runtime and from modules: all of a folder's, except those whose name ends in
/// the backend of another target.
/// </summary>
internal sealed class RuntimeSources(string home)
{
    /// <summary>The folder with <c>Runtime.C</c>, <c>Runtime.Modules</c> and <c>Targets</c>: the compiler's own.</summary>
    public static string Home => AppContext.BaseDirectory;

    public static string ModulesFolder => Path.Combine(Home, "Runtime.Modules");

    public static string TargetsFolder => Path.Combine(Home, "Targets");

    public string RuntimeFolder { get; } = RuntimeFolderOf(home);

    public static string RuntimeFolderOf(string home) => Path.Combine(home, "Runtime.C");

    /// <summary>The headers that every file may include.</summary>
    public IReadOnlyList<string> Headers => HeadersIn(RuntimeFolder);

    public IReadOnlyList<CSource> Sources(INativeProgram program, string backend, IReadOnlySet<string> allBackends) =>
    [
        .. SourcesIn(RuntimeFolder, backend, allBackends).Select(file => new CSource(file, program.Prototypes, [], IsUsers: false)),
        .. program.Modules.SelectMany(module =>
        {
            var headers = HeadersIn(module.Folder);
            var isUsers = !module.Folder.StartsWith(home, StringComparison.Ordinal);
            return SourcesIn(module.Folder, backend, allBackends)
                .Where(file => module.HasSource(Path.GetFileNameWithoutExtension(file)))
                .Select(file => new CSource(file, module.Prototypes, headers, isUsers));
        }),
    ];

    public static IReadOnlyList<string> HeadersIn(string folder) =>
        [.. Directory.EnumerateFiles(folder)
            .Where(file => Path.GetExtension(file) is ".h" or ".def" or ".inc")
            .Order(StringComparer.Ordinal)];

    private static IEnumerable<string> SourcesIn(string folder, string backend, IReadOnlySet<string> allBackends) =>
        Directory.EnumerateFiles(folder, "*.c")
            .Where(file => BelongsTo(Path.GetFileNameWithoutExtension(file), backend, allBackends))
            .Order(StringComparer.Ordinal);

    private static bool BelongsTo(string name, string backend, IReadOnlySet<string> allBackends)
    {
        var marks = allBackends.Where(b => name.EndsWith("_" + b, StringComparison.Ordinal)).ToList();
        return marks.Count == 0 || marks.Contains(backend);
    }
}
