using System.CommandLine;
using Pyc2c.Diagnostics;

namespace Pyc2c.Cli;

/// <summary><c>pyc2c build</c>: an executable or a firmware image in a file.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var program = new Argument<string>("app.py") { Description = "The file that the program starts with." };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "Where the result goes; by default beside you, under the program's name. For a chip: the folder of its project, by default beside the program.",
            HelpName = "PATH",
        };
        var settings = new BuildSettings();
        var command = new Command("build", "Build an executable or a firmware image.") { program, output };
        settings.AddTo(command);
        command.SetAction(parsed =>
        {
            var builder = new ProgramBuilder();
            var options = settings.Read(parsed, builder.Targets);
            var path = parsed.GetValue(program)!;
            if (options.Target.IdfTarget is not null)
            {
                return Firmware.Build(builder, path, options, parsed.GetValue(output)) is null ? ExitCode.Failed : ExitCode.Fine;
            }
            var place = parsed.GetValue(output) ?? Path.GetFileNameWithoutExtension(path) + options.Target.Extension;
            if (Path.GetFullPath(place) == Path.GetFullPath(path))
            {
                throw new DiagnosticException(DiagnosticDescriptors.OutputIsSource, place);
            }
            if (builder.Build(path, options) is not { } executable)
            {
                return ExitCode.Failed;
            }
            CopyTo(executable, place);
            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>Whoever looks at the output sees the old file or the new one, never a part.</summary>
    private static void CopyTo(string executable, string output)
    {
        if (Directory.Exists(output))
        {
            throw new DiagnosticException(DiagnosticDescriptors.CannotWriteOutput, output, "it is a folder");
        }
        var temporary = $"{output}.{Environment.ProcessId}.tmp";
        try
        {
            File.Copy(executable, temporary, overwrite: true);
            File.Move(temporary, output, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
            throw new DiagnosticException(DiagnosticDescriptors.CannotWriteOutput, output, ReasonOf(e, output));
        }
    }

    private static string ReasonOf(Exception error, string output) => error switch
    {
        DirectoryNotFoundException => $"there is no folder '{Path.GetDirectoryName(output)}'",
        UnauthorizedAccessException => "permission denied",
        _ => error.Message,
    };

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What stopped the copy stops this as well.
        }
    }
}
