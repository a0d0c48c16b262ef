using Pyc2c.Diagnostics;

namespace Pyc2c.Toolchain.Idf;

/// <summary>
/// A folder with a written project. Its file <c>.pyc2c</c> lists what was written there, so that the next build touches
/// only what has changed and takes away only what it wrote itself.
/// </summary>
internal sealed class ProjectFolder
{
    private const string ManifestName = ".pyc2c", Signature = "pyc2c project 1";

    /// <summary>Hashes of the files written before, by path.</summary>
    private readonly Dictionary<string, string> written;

    private ProjectFolder(string path, string target, Dictionary<string, string> written)
    {
        Path = path;
        Target = target;
        this.written = written;
    }

    public string Path { get; }

    /// <summary>The target that the project is for.</summary>
    public string Target { get; }

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The project that was written to a folder, or null.</summary>
    public static ProjectFolder? Find(string path)
    {
        var manifest = System.IO.Path.Combine(path, ManifestName);
        if (!File.Exists(manifest) || File.ReadAllLines(manifest) is not [Signature, var target, .. var lines])
        {
            return null;
        }
        return new ProjectFolder(path, target, lines.Select(line => line.Split(' ', 2)).ToDictionary(l => l[1], l => l[0]));
    }

    /// <summary>The folder to write a project of that target to; it need not be there.</summary>
    /// <exception cref="DiagnosticException">It holds something else.</exception>
    public static ProjectFolder Open(string path, string target)
    {
        if (Find(path) is { } project)
        {
            return project.Target == target ? project : throw Refusal(path, $"it holds a project for {project.Target}");
        }
        if (File.Exists(path))
        {
            throw Refusal(path, "it is a file, and a project is a folder");
        }
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
        {
            throw Refusal(path, "the folder holds files that are not from here");
        }
        return new ProjectFolder(path, target, []);
    }

    /// <summary>Writes what is new or has changed, and deletes what is no longer part of the project.</summary>
    /// <exception cref="DiagnosticException">It cannot be written.</exception>
    public void Write(IReadOnlyList<ProjectFile> files)
    {
        try
        {
            WriteFiles(files);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refusal(Path, e.Message);
        }
    }

    private void WriteFiles(IReadOnlyList<ProjectFile> files)
    {
        var manifest = files.ToDictionary(f => f.Path, f => ContentHash.Of(f.Text));
        Directory.CreateDirectory(Path);
        // First the list, with what was there before: whatever stops the work, no file stays behind unlisted.
        WriteManifest(written.Concat(manifest.Where(f => !written.ContainsKey(f.Key))));
        foreach (var stale in written.Where(f => !manifest.ContainsKey(f.Key)))
        {
            Delete(stale.Key, stale.Value);
        }
        foreach (var file in files)
        {
            WriteIfChanged(file);
        }
        WriteManifest(manifest);
    }

    private void WriteManifest(IEnumerable<KeyValuePair<string, string>> files) =>
        File.WriteAllLines(PathOf(ManifestName),
            [Signature, Target, .. files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Value} {f.Key}")]);

    private void WriteIfChanged(ProjectFile file)
    {
        var path = PathOf(file.Path);
        if (File.Exists(path) && File.ReadAllText(path) == file.Text)
        {
            return;
        }
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, file.Text);
        if (file.Path == "sdkconfig.defaults" && File.Exists(PathOf("sdkconfig")))
        {
            // ESP-IDF looks at the defaults only when it makes this file.
            File.Move(PathOf("sdkconfig"), PathOf("sdkconfig.old"), overwrite: true);
        }
    }

    /// <summary>A file that somebody has changed since is no longer ours.</summary>
    private void Delete(string name, string hash)
    {
        var path = PathOf(name);
        if (!File.Exists(path) || ContentHash.Of(File.ReadAllText(path)) != hash)
        {
            return;
        }
        File.Delete(path);
        for (var folder = System.IO.Path.GetDirectoryName(path)!;
            folder.Length > Path.Length && !Directory.EnumerateFileSystemEntries(folder).Any();
            folder = System.IO.Path.GetDirectoryName(folder)!)
        {
            Directory.Delete(folder);
        }
    }

    private static DiagnosticException Refusal(string path, string why) =>
        new(DiagnosticDescriptors.CannotWriteOutput, path, why);
}
