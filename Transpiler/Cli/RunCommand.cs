using System.CommandLine;
using Pyc2c.Toolchain;

namespace Pyc2c.Cli;

/// <summary><c>pyc2c run</c>: builds when needed, runs, and passes output and exit code through.</summary>
internal static class RunCommand
{
    public static Command Create(string[] programArguments)
    {
        var program = new Argument<string>("app.py") { Description = "The file that the program starts with." };
        var settings = new BuildSettings();
        var serial = new SerialSettings();
        var command = new Command("run", "Build if needed and run; what follows -- goes to the program.") { program };
        settings.AddTo(command);
        settings.AddTestHooksTo(command);
        var board = new BoardSettings();
        board.AddTo(command);
        serial.AddTo(command);
        command.SetAction(parsed =>
        {
            var builder = new ProgramBuilder();
            var options = settings.Read(parsed, builder.Targets);
            var boardRun = board.Read(parsed, options.Target);
            var path = parsed.GetValue(program)!;
            if (options.Target.IdfTarget is not null)
            {
                return RunOnChip(builder, path, options, serial.Read(parsed));
            }
            if (options.Target.MissingToRun is { Count: > 0 } missing)
            {
                throw new MissingToolException(options.Target.Name, missing);
            }
            return builder.Build(path, options with { Board = boardRun?.Script }) is { } executable
                ? boardRun?.Run(executable, programArguments, settings.TestEnvironment(parsed), path)
                    ?? Run(executable, path, options.Target, programArguments, settings.TestEnvironment(parsed))
                : ExitCode.Failed;
        });
        return command;
    }

    private static int RunOnChip(ProgramBuilder builder, string path, BuildOptions options, SerialPort port)
    {
        if (Firmware.Build(builder, path, options, folder: null) is not { } firmware)
        {
            return ExitCode.Failed;
        }
        firmware.Flash(port);
        firmware.Monitor(port);
        return ExitCode.Fine;
    }

    private static int Run(
        string executable, string path, Target target, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        if (target.Run.Count == 0)
        {
            return ProcessRunner.HandOver(executable, path, arguments, environment);
        }
        var command = target.RunCommand(executable, path, arguments);
        return ProcessRunner.PassThrough(command[0], command.Skip(1), environment);
    }
}
