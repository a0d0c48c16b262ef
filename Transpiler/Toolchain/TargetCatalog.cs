using System.Text.Json;

namespace Pyc2c.Toolchain;

/// <summary>
/// Reads targets from the JSON files of a folder. A file may say <c>"inherits": "other"</c>: a scalar replaces the inherited
/// one, a list is appended to it. A file with <c>"abstract": true</c> is only there to be inherited.
/// </summary>
internal sealed class TargetCatalog(string folder)
{
    public const string DefaultTarget = "host";

    public string Folder { get; } = folder;

    public IReadOnlyList<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => !Read(name).Flag("abstract"))
            .Order(StringComparer.Ordinal)];

    /// <summary>The targets to offer to a user.</summary>
    public IReadOnlyList<string> VisibleNames => [.. Names.Where(name => !Read(name).Flag("hidden"))];

    /// <summary>The backends of all targets: endings that mark a C file as belonging to some of them.</summary>
    public IReadOnlySet<string> Backends =>
        Directory.EnumerateFiles(Folder, "*.json")
            .SelectMany(file => Read(Path.GetFileNameWithoutExtension(file)).List("backends"))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The target of that name, or null.</summary>
    public Target? Find(string name)
    {
        if (name.AsSpan().ContainsAny('/', '\\') || !File.Exists(PathOf(name)))
        {
            return null;
        }
        var fields = Read(name);
        return fields.Flag("abstract") ? null : fields.ToTarget(name, Folder);
    }

    private string PathOf(string name) => Path.Combine(Folder, name + ".json");

    private Fields Read(string name)
    {
        var chain = new List<JsonElement>();
        for (string? at = name; at is not null;)
        {
            if (chain.Count == 16)
            {
                throw new InvalidDataException($"the targets that '{name}' inherits go in a circle");
            }
            using var document = JsonDocument.Parse(File.ReadAllBytes(PathOf(at)));
            var root = document.RootElement.Clone();
            chain.Insert(0, root);
            at = root.TryGetProperty("inherits", out var parent) ? parent.GetString() : null;
        }
        return new Fields(chain);
    }

    /// <summary>The files of one target, the farthest ancestor first.</summary>
    private sealed class Fields(List<JsonElement> chain)
    {
        public string Scalar(string name, string? fallback = null) =>
            Last(name)?.GetString() ?? fallback ?? throw new InvalidDataException($"a target lacks '{name}'");

        /// <summary>Not inherited: it is said of one file.</summary>
        public bool Flag(string name) => chain[^1].TryGetProperty(name, out var flag) && flag.GetBoolean();

        public IReadOnlyList<string> List(string name) => [.. Elements(name).Select(e => e.GetString()!)];

        public Target ToTarget(string name, string folder) => new()
        {
            Name = name,
            Description = Scalar("description"),
            Hidden = Flag("hidden"),
            Backends = List("backends"),
            IsSurveyed = Last("surveyed")?.GetBoolean() ?? false,
            WordBits = Last("word-bits")?.GetInt32() ?? nint.Size * 8,
            SingleFloat = Last("single-float")?.GetBoolean() ?? false,
            IdfTarget = Last("idf-target")?.GetString(),
            Compiler = Scalar("compiler"),
            Flags = List("flags"),
            DebugFlags = List("debug-flags"),
            ReleaseFlags = List("release-flags"),
            LinkFlags = List("link-flags"),
            LinkLibraries = List("link-libraries"),
            LinkerScript = Last("linker-script") is { } script ? Path.Combine(folder, script.GetString()!) : null,
            Entries = List("entries"),
            Extension = Scalar("extension", ""),
            Run = List("run"),
            Requirements = [.. Elements("requires").Select(ToRequirement)],
        };

        private JsonElement? Last(string name)
        {
            for (var i = chain.Count - 1; i >= 0; i--)
            {
                if (chain[i].TryGetProperty(name, out var value))
                {
                    return value;
                }
            }
            return null;
        }

        private IEnumerable<JsonElement> Elements(string name) =>
            chain.Where(file => file.TryGetProperty(name, out _))
                .SelectMany(file => file.GetProperty(name).EnumerateArray());

        private static Requirement ToRequirement(JsonElement element) => new(
            element.GetProperty("name").GetString()!,
            element.GetProperty("package").GetString()!,
            element.TryGetProperty("to-run", out var flag) && flag.GetBoolean(),
            element.TryGetProperty("variable", out var variable) ? variable.GetString() : null);
    }
}
