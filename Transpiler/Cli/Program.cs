using System.CommandLine;
using System.CommandLine.Parsing;
using Pyc2c.Cli.Formats;
using Pyc2c.Diagnostics;
using Pyc2c.Toolchain;

namespace Pyc2c.Cli;

/// <summary>The command line: finds the command, runs it, and turns what went wrong into a message and an exit code.</summary>
internal static class Program
{
    private static readonly InvocationConfiguration Settings = new() { EnableDefaultExceptionHandler = false };

    private static int Main(string[] arguments)
    {
        // What follows `--` belongs to the program that is run, whatever it looks like.
        var split = Array.IndexOf(arguments, "--");
        var own = split < 0 ? arguments : arguments[..split];
        string[] programs = split < 0 ? [] : arguments[(split + 1)..];
        return Guarded(() => Run(own, programs));
    }

    private static int Run(string[] arguments, string[] programArguments)
    {
        var root = new RootCommand("Compiles Python programs to C, for ESP32-class microcontrollers and the desk.")
        {
            BuildCommand.Create(),
            RunCommand.Create(programArguments),
            FlashCommand.Create(),
            FlashCommand.CreateMonitor(),
            CheckCommand.Create(),
            EmitCommand.Create(),
            TargetsCommand.Create(),
        };
        var parsed = root.Parse(arguments.Length == 0 ? ["--help"] : arguments);
        return parsed.Errors.Count > 0 ? ReportUsage(parsed) : parsed.Invoke(Settings);
    }

    private static int ReportUsage(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine($"pyc2c: {error.Message}");
        }
        var command = parsed.CommandResult.Command;
        Console.Error.WriteLine($"Try '{(command is RootCommand ? "pyc2c" : $"pyc2c {command.Name}")} --help'.");
        return ExitCode.Usage;
    }

    private static int Guarded(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (UsageException e)
        {
            Console.Error.WriteLine($"pyc2c: {e.Message}");
            return ExitCode.Usage;
        }
        catch (DiagnosticException e)
        {
            Console.Error.Write(e.ToolOutput);
            var bag = new DiagnosticBag();
            bag.Report(e.Descriptor, [.. e.Arguments]);
            new TextFormat().Write(Console.Error, bag);
            return e is MissingToolException ? ExitCode.MissingTool : ExitCode.Failed;
        }
        catch (Exception e)
        {
            Console.Error.WriteLine($"pyc2c: {InternalError.Report(e)}");
            return ExitCode.Failed;
        }
    }
}
