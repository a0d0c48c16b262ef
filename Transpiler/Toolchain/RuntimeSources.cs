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

    public IReadOnlyList<CSource> Sources(INativeProgram program, IReadOnlyList<string> backends, IReadOnlySet<string> allBackends) =>
    [
        .. SourcesIn(RuntimeFolder, backends, allBackends).Select(file => new CSource(file, program.Prototypes, [], IsUsers: false)),
        .. program.Modules.SelectMany(module =>
        {
            var headers = HeadersIn(module.Folder);
            var isUsers = IsUsers(module);
            return SourcesIn(module.Folder, backends, allBackends)
                .Where(file => module.HasSource(Path.GetFileNameWithoutExtension(file)))
                .Select(file => new CSource(file, module.Prototypes, headers, isUsers));
        }),
    ];

    public static IReadOnlyList<string> HeadersIn(string folder) =>
        [.. Directory.EnumerateFiles(folder)
            .Where(file => Path.GetExtension(file) is ".h" or ".def" or ".inc")
            .Order(StringComparer.Ordinal)];

    /// <summary>All C of a folder, for whatever platform.</summary>
    public static IEnumerable<string> CIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.c").Order(StringComparer.Ordinal), .. HeadersIn(folder)];

    /// <summary>The user's own C modules.</summary>
    public IReadOnlyList<NativeModule> UserModules(INativeProgram program) => [.. program.Modules.Where(IsUsers)];

    private bool IsUsers(NativeModule module) => !module.Folder.StartsWith(home, StringComparison.Ordinal);

    private static IEnumerable<string> SourcesIn(string folder, IReadOnlyList<string> backends, IReadOnlySet<string> allBackends) =>
        Directory.EnumerateFiles(folder, "*.c")
            .Select(file => (Path: file, Backend: BackendOf(file, allBackends)))
            .Where(file => file.Backend is null || backends.Contains(file.Backend))
            .GroupBy(file => (StemOf(file.Path, file.Backend), file.Backend is null))
            .Select(twins => twins.MaxBy(file => IndexOf(backends, file.Backend)).Path)
            .Order(StringComparer.Ordinal);

    /// <summary>The backend that a file's name ends in, or null for a file of all.</summary>
    private static string? BackendOf(string file, IReadOnlySet<string> backends) => backends
        .Where(b => Path.GetFileNameWithoutExtension(file).EndsWith("_" + b, StringComparison.Ordinal)).MaxBy(b => b.Length);

    /// <summary>The file's name without its backend: that of the header which it implements.</summary>
    private static string StemOf(string file, string? backend) =>
        Path.GetFileNameWithoutExtension(file)[..^(backend is null ? 0 : backend.Length + 1)];

    private static int IndexOf(IReadOnlyList<string> backends, string? backend) =>
        Enumerable.Range(0, backends.Count).FirstOrDefault(i => backends[i] == backend, -1);
}
