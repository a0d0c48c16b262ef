// Stage: Binding. Sources on the disk.

using Pyc2c.Diagnostics;
using Pyc2c.Parsing;
using SourceText = Microsoft.CodeAnalysis.Text.SourceText;

namespace Pyc2c.Binding;

/// <summary>Reads modules and stubs from the file system.</summary>
internal sealed class DiskStore : ISourceStore
{
    public bool FileExists(string path) => File.Exists(path);

    public bool FolderExists(string path) => Directory.Exists(path);

    public IEnumerable<string> Files(string folder, string extension) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*" + extension).Order(StringComparer.Ordinal) : [];

    public SourceText? Read(string path, DiagnosticBag diagnostics)
    {
        try
        {
            return SourceReader.Read(File.ReadAllBytes(path), path, diagnostics)?.Text;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(DiagnosticDescriptors.CannotReadModule, path, e.Message);
            return null;
        }
    }
}
