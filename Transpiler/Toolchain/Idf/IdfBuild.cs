using System.Text.Json;
using Pyc2c.Diagnostics;

namespace Pyc2c.Toolchain.Idf;

/// <summary>What a build of a project left behind.</summary>
/// <param name="Slot">Bytes that the flash has for it.</param>
internal sealed record FirmwareImage(string Path, long Size, long? Slot);

/// <summary>Runs <c>idf.py</c> on a written project.</summary>
internal sealed class IdfBuild(ProjectFolder project, EspIdf idf)
{
    private const string Log = "build.log";

    private string BuildFolder => project.PathOf("build");

    /// <summary>Builds the project; <c>firmware.bin</c> and <c>firmware.elf</c> in its folder are the result.</summary>
    /// <param name="progress">Told how many steps are done, of how many.</param>
    /// <exception cref="DiagnosticException">It does not build, or does not fit.</exception>
    public async Task<FirmwareImage> RunAsync(Action<int, int> progress, CancellationToken cancellation)
    {
        await idf.CheckVersionAsync(cancellation).ConfigureAwait(false);
        var output = new IdfOutput(progress);
        var exitCode = await ProcessRunner.WatchAsync(IdfCommand("build"), output.Add, cancellation).ConfigureAwait(false);
        if (exitCode != 0 && !output.SaysTooLarge)
        {
            BuildCache.Guard(() => File.WriteAllLines(project.PathOf(Log), output.Lines));
            throw new DiagnosticException(DiagnosticDescriptors.IdfFailed, "idf.py build", exitCode, $"All of its output is in {project.PathOf(Log)}.")
            {
                ToolOutput = output.Extract,
            };
        }
        var image = Collect();
        return exitCode == 0 && !(image.Size > image.Slot)
            ? image
            : throw new DiagnosticException(DiagnosticDescriptors.ImageTooLarge, $"{image.Size:N0}", $"{image.Slot:N0}");
    }

    /// <summary>The command line of one of idf.py's actions on the project.</summary>
    public IReadOnlyList<string> IdfCommand(params IEnumerable<string> arguments) =>
        idf.Command(["idf.py", "-C", project.Path, .. arguments]);

    /// <summary>Finds the lines of Python of addresses in the image that was built last.</summary>
    public IReadOnlyList<PythonLine> FindLines(IReadOnlyList<uint> addresses)
    {
        var facts = ProjectFacts.Read(BuildFolder);
        return CodeLines.Find(
            idf.Command(facts.ToolPrefix + "addr2line", "-e", facts.Elf, "-f", "-i"), Path.GetFullPath(BuildFolder), addresses);
    }

    private FirmwareImage Collect()
    {
        try
        {
            var facts = ProjectFacts.Read(BuildFolder);
            var image = project.PathOf("firmware.bin");
            File.Copy(facts.Image, image, overwrite: true);
            File.Copy(facts.Elf, project.PathOf("firmware.elf"), overwrite: true);
            var table = File.ReadAllBytes(Path.Combine(BuildFolder, "partition_table", "partition-table.bin"));
            return new FirmwareImage(image, new FileInfo(image).Length, PartitionTable.SmallestSlot(table));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException)
        {
            throw new DiagnosticException(DiagnosticDescriptors.CannotBuild, $"idf.py left no image: {e.Message}");
        }
    }
}

/// <summary>What ESP-IDF says of a built project.</summary>
/// <param name="ToolPrefix">In front of the names of the compiler's companions: <c>riscv32-esp-elf-</c>.</param>
internal sealed record ProjectFacts(string Image, string Elf, string ToolPrefix)
{
    public static ProjectFacts Read(string buildFolder)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(buildFolder, "project_description.json")));
        string Text(string name) => document.RootElement.GetProperty(name).GetString() ?? "";
        return new ProjectFacts(
            Path.Combine(buildFolder, Text("app_bin")), Path.Combine(buildFolder, Text("app_elf")), Text("monitor_toolprefix"));
    }
}
