namespace Pyc2c.Toolchain;

/// <summary>
/// Remembers what an executable was made from, so that building an unchanged program again takes no more than reading its
/// sources: the compiler itself, each file read with the hash of its content, each folder of a C module of the user's with that
/// of its C, and each file that was looked for and not there (a module that appears beside the program changes what an import
/// means).
/// </summary>
internal sealed class BuildManifest
{
    private const string Signature = "pyc2c manifest 1";

    private readonly BuildCache cache;
    private readonly string path;
    private readonly string compiler;

    /// <param name="program">The program as the user named it: tracebacks show that name.</param>
    public BuildManifest(BuildCache cache, string program, BuildOptions options, string home)
    {
        this.cache = cache;
        path = cache.PathOf("manifests", new ContentHash()
            .Add(program).Add(Path.GetFullPath(program)).Add(options.Key).Finish());
        compiler = CompilerFingerprint(home);
    }

    /// <summary>The executable made from what is still the same, or null.</summary>
    public string? FindExecutable()
    {
        using var hold = cache.Hold();
        if (!File.Exists(path))
        {
            return null;
        }
        var lines = File.ReadAllLines(path);
        if (lines.Length < 3 || lines[0] != Signature || lines[1] != compiler)
        {
            return null;
        }
        if (!lines.Skip(3).All(IsUnchanged) || !File.Exists(lines[2]))
        {
            return null;
        }
        BuildCache.Touch(path);
        BuildCache.Touch(Path.GetDirectoryName(lines[2])!);
        return lines[2];
    }

    public void Store(string executable, IEnumerable<string> read, IEnumerable<string> absent) =>
        cache.StoreText(path, string.Join('\n', [
            Signature, compiler, executable,
            .. read.Select(path => $"{HashOf(path)} {path}"),
            .. absent.Select(path => $"- {path}"),
        ]));

    private static bool IsUnchanged(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var (hash, path) = (line[..space], line[(space + 1)..]);
        return hash == "-" ? !Path.Exists(path) : Path.Exists(path) && HashOf(path) == hash;
    }

    private static string HashOf(string path)
    {
        var hash = new ContentHash();
        foreach (var file in Directory.Exists(path) ? RuntimeSources.CIn(path) : [path])
        {
            hash.Add(file).AddFile(file);
        }
        return hash.Finish();
    }

    /// <summary>The compiler's assemblies, the runtime's C and the targets, as the file system shows them.</summary>
    private static string CompilerFingerprint(string home)
    {
        var hash = new ContentHash();
        foreach (var assembly in Directory.EnumerateFiles(home, "*yc2c*.dll").Order(StringComparer.Ordinal))
        {
            hash.AddStamp(assembly);
        }
        foreach (var folder in (string[])["Runtime.C", "Runtime.Modules", "Targets"])
        {
            foreach (var file in new DirectoryInfo(Path.Combine(home, folder))
                .EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(f => f.FullName, StringComparer.Ordinal))
            {
                hash.Add(file.FullName).Add(file.Length).Add(file.LastWriteTimeUtc.Ticks);
            }
        }
        return hash.Finish();
    }
}
