using Pyc2c.Diagnostics;
using Pyc2c.Toolchain;
using Pyc2c.Toolchain.Idf;

namespace Pyc2c.Cli;

/// <summary>What the commands do for a chip: write the project, build it, flash it, listen to it.</summary>
internal sealed class Firmware(ProjectFolder project)
{
    private readonly EspIdf idf = EspIdf.Find() ?? throw new MissingToolException(
        DiagnosticDescriptors.IdfMissing, project.Path, project.Target, $"idf.py -C {Quoted(project.Path)} build");

    /// <summary>The project's folder when the command line names no other: beside the program.</summary>
    public static string FolderOf(string program, BuildOptions options) => Path.Combine(
        Path.GetDirectoryName(program) ?? "", $"{Path.GetFileNameWithoutExtension(program)}-{options.Target.Name}");

    /// <summary>Writes and builds a program's project. Null when the program has errors, which are then printed.</summary>
    public static Firmware? Build(ProgramBuilder builder, string program, BuildOptions options, string? folder)
    {
        if (builder.WriteProject(program, options, folder ?? FolderOf(program, options)) is not { } project)
        {
            return null;
        }
        var firmware = new Firmware(project);
        firmware.Build();
        return firmware;
    }

    public void Flash(SerialPort port)
    {
        string[] action = [.. port.Arguments, "flash"];
        if (ProcessRunner.Attach(new IdfBuild(project, idf).IdfCommand(action)) is var exitCode and not 0)
        {
            throw new DiagnosticException(DiagnosticDescriptors.IdfFailed, "idf.py flash", exitCode, "Is the board connected, and its port the one of -p?");
        }
    }

    public void Monitor(SerialPort port)
    {
        var build = new IdfBuild(project, idf);
        var decoder = new CrashDecoder(build.FindLines);
        string[] action = [.. port.Arguments, "monitor"];
        var command = build.IdfCommand(action);
        var exitCode = ProcessRunner.PassThrough(
            command[0], command.Skip(1), new Dictionary<string, string> { ["PYTHONUNBUFFERED"] = "1" },
            printed => decoder.Add(printed.Span));
        if (exitCode != 0)
        {
            throw new DiagnosticException(DiagnosticDescriptors.IdfFailed, "idf.py monitor", exitCode, "Is the board connected, and its port the one of -p?");
        }
    }

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"'{path}'" : path;

    private void Build()
    {
        var image = BuildProgress.Show($"Building {project.Path}", progress =>
            new IdfBuild(project, idf).RunAsync(progress, CancellationToken.None));
        var share = image.Slot is { } slot ? $", {100 * image.Size / slot}% of its slot of {slot:N0}" : "";
        Console.WriteLine($"{image.Path}: {image.Size:N0} bytes{share}");
    }
}
