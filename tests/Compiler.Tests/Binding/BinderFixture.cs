using Microsoft.CodeAnalysis.Text;
using Pyc2c.Binding;
using Pyc2c.Diagnostics;

namespace Pyc2c.Tests.Binding;

/// <summary>Binds a program, from the disk or from text.</summary>
internal static class BinderFixture
{
    public static string Library { get; } = Repository.PathOf("Runtime.Modules");

    /// <summary>Binds a file below a folder; paths in the result are relative to the folder.</summary>
    public static BoundProgram BindFile(string folder, string path, DiagnosticBag diagnostics)
    {
        var files = new SourceFiles(folder);
        var text = files.Read(path, diagnostics) ?? throw new InvalidOperationException($"cannot read {path}");
        return Binder.Bind(path, text, Library, files, diagnostics);
    }

    public static BoundProgram BindText(string text, DiagnosticBag diagnostics) => Bind(diagnostics, ("app.py", text));

    /// <summary>Binds a program of several files; the first is the main file.</summary>
    public static BoundProgram Bind(DiagnosticBag diagnostics, params (string Path, string Text)[] files)
    {
        var store = new MemoryStore(files.ToDictionary(f => f.Path, f => f.Text), new SourceFiles(Library));
        return Binder.Bind(files[0].Path, SourceText.From(files[0].Text), Library, store, diagnostics);
    }

    /// <summary>The program's files in memory, the library on the disk.</summary>
    private sealed class MemoryStore(Dictionary<string, string> files, ISourceStore disk) : ISourceStore
    {
        public bool FileExists(string path) => Path.IsPathRooted(path) ? disk.FileExists(path) : files.ContainsKey(path);

        public bool FolderExists(string path) =>
            Path.IsPathRooted(path) ? disk.FolderExists(path) : files.Keys.Any(f => f.StartsWith(path + "/", StringComparison.Ordinal));

        public IEnumerable<string> Files(string folder, string extension) => disk.Files(folder, extension);

        public string FullPath(string path) => disk.FullPath(path);

        public SourceText? Read(string path, DiagnosticBag diagnostics) =>
            Path.IsPathRooted(path) ? disk.Read(path, diagnostics) : SourceText.From(files[path]);
    }
}
