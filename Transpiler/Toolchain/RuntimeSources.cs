namespace Pyc2c.Toolchain;

/// <summary>A C file that comes with the runtime, with a module, or with the user's program.</summary>
/// <param name="Prelude">Text that is included in front of it: the prototypes that its stub declares.</param>
/// <param name="Headers">The headers of the module and of those that its stub imports; the runtime's are there for all.</param>
/// <param name="IsUsers">The user wrote it, and what the C compiler says of it is for the user to read.</param>
/// <param name="Backend">What its name ends in when it is for some platforms only.</param>
internal sealed record CSource(string Path, string Prelude, IReadOnlyList<string> Headers, bool IsUsers, string? Backend)
{
    /// <summary>The path without backend and extension: the same for twins.</summary>
    public string Stem => Path[..^((Backend is null ? 0 : Backend.Length + 1) + ".c".Length)];
}

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
        .. Pick(FilesIn(RuntimeFolder).Select(file => new CSource(
            file, program.Prototypes, [], IsUsers: false, BackendOf(file, allBackends))), backends),
        .. program.Modules.SelectMany(module =>
        {
            IReadOnlyList<string> headers = [.. module.HeaderFolders.SelectMany(HeadersIn)];
            var isUsers = IsUsers(module);
            return Pick(FilesIn(module.Folder)
                .Where(file => module.HasSource(Path.GetFileNameWithoutExtension(file)))
                .Select(file => new CSource(file, module.Prototypes, headers, isUsers, BackendOf(file, allBackends))), backends);
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

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.c").Order(StringComparer.Ordinal);

    /// <summary>The files of all platforms, and of twins the one of the last backend that has it.</summary>
    private static IEnumerable<CSource> Pick(IEnumerable<CSource> files, IReadOnlyList<string> backends) => files
        .Where(file => file.Backend is null || backends.Contains(file.Backend))
        .GroupBy(file => (file.Stem, file.Backend is null))
        .Select(twins => twins.MaxBy(file => IndexOf(backends, file.Backend))!);

    /// <summary>The backend that a file's name ends in, or null for a file of all.</summary>
    private static string? BackendOf(string file, IReadOnlySet<string> backends) => backends
        .Where(b => Path.GetFileNameWithoutExtension(file).EndsWith("_" + b, StringComparison.Ordinal)).MaxBy(b => b.Length);

    private static int IndexOf(IReadOnlyList<string> backends, string? backend) =>
        Enumerable.Range(0, backends.Count).FirstOrDefault(i => backends[i] == backend, -1);
}
