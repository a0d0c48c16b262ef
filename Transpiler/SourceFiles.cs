// Reads source files for all stages, and remembers which: what was read, and what was looked for and not there, decides
// whether a build of yesterday is still good.

using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Binding;
using Pyc2c.Diagnostics;
using Pyc2c.Parsing;
using SourceFile = Pyc2c.Diagnostics.SourceFile;

namespace Pyc2c;

/// <summary>The files of one compilation. Paths stay as they were given, since messages show them; a relative one begins at
/// <paramref name="baseFolder"/>.</summary>
internal sealed class SourceFiles(string baseFolder) : ISourceStore
{
    private const int MostMegabytes = 64;

    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Absolute paths of the files that were read.</summary>
    public IEnumerable<string> FilesRead => _known.Where(file => file.Value).Select(file => file.Key).Order(StringComparer.Ordinal);

    /// <summary>Absolute paths of files and folders that were looked for and not there.</summary>
    public IEnumerable<string> FilesAbsent => _known.Where(file => !file.Value).Select(file => file.Key).Order(StringComparer.Ordinal);

    public bool FileExists(string path) => Note(FullPath(path), File.Exists);

    public bool FolderExists(string path) => Note(FullPath(path), Directory.Exists);

    /// <summary>The files of a folder with that extension, sorted.</summary>
    public IEnumerable<string> Files(string folder, string extension) =>
        Directory.Exists(FullPath(folder))
            ? Directory.EnumerateFiles(FullPath(folder), "*" + extension)
                .Select(file => Path.Combine(folder, Path.GetFileName(file)))
                .Order(StringComparer.Ordinal)
            : [];

    public SourceText? Read(string path, DiagnosticBag diagnostics) => Load(path, diagnostics)?.Text;

    /// <summary>A file's text, or null when it cannot be read or decoded, which is reported.</summary>
    public SourceFile? Load(string path, DiagnosticBag diagnostics)
    {
        var full = FullPath(path);
        if (Directory.Exists(full))
        {
            diagnostics.Report(DiagnosticDescriptors.IsAFolder, path);
            return null;
        }
        try
        {
            if (ReadLimited(full) is not { } content)
            {
                diagnostics.Report(DiagnosticDescriptors.FileTooLarge, path, MostMegabytes);
                return null;
            }
            _known[full] = true;
            return SourceReader.Read(content, path, diagnostics);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            diagnostics.Report(DiagnosticDescriptors.FileNotFound, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            diagnostics.Report(DiagnosticDescriptors.CannotRead, path, e is UnauthorizedAccessException ? "permission denied" : e.Message);
        }
        return null;
    }

    /// <summary>Null when the file is too large, be it a device without an end.</summary>
    private static byte[]? ReadLimited(string path)
    {
        using var stream = File.OpenRead(path);
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int n; (n = stream.Read(buffer)) > 0;)
        {
            content.Write(buffer, 0, n);
            if (content.Length > MostMegabytes << 20)
            {
                return null;
            }
        }
        return content.ToArray();
    }

    private bool Note(string path, Func<string, bool> exists)
    {
        if (exists(path))
        {
            return true;
        }
        _known.TryAdd(path, value: false);
        return false;
    }

    public string FullPath(string path) => Path.GetFullPath(path, baseFolder);
}
