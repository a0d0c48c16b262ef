using System.CommandLine;
using System.CommandLine.Parsing;
using Pyc2c.Toolchain;

namespace Pyc2c.Cli;

/// <summary>The command line: finds the command, runs it, and turns what went wrong into a message and an exit code.</summary>
internal static class Program
{
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
            TargetsCommand.Create(),
        };
        if (arguments.Length == 0)
        {
            arguments = ["--help"];
        }
        var parsed = root.Parse(arguments);
        return parsed.Errors.Count > 0 ? ReportUsage(parsed) : parsed.Invoke(Settings);
    }

    private static InvocationConfiguration Settings { get; } = new() { EnableDefaultExceptionHandler = false };

    private static int ReportUsage(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine($"pyc2c: {error.Message}");
        }
        var command = parsed.CommandResult.Command;
        var name = command is RootCommand ? "pyc2c" : $"pyc2c {command.Name}";
        Console.Error.WriteLine($"Try '{name} --help'.");
        return ExitCode.Usage;
    }

    private static int Guarded(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (MissingToolException e)
        {
            return Fail(e.Message, ExitCode.MissingTool);
        }
        catch (UserCodeException e)
        {
            Console.Error.Write(e.ToolOutput);
            return Fail(e.Message, ExitCode.Failed);
        }
        catch (UsageException e)
        {
            return Fail(e.Message, ExitCode.Usage);
        }
        catch (BuildEnvironmentException e)
        {
            return Fail(e.Message, ExitCode.Failed);
        }
        catch (OperationCanceledException)
        {
            return Fail("interrupted", ExitCode.Failed);
        }
        catch (Exception e)
        {
            return Fail(InternalError.Report(e), ExitCode.Failed);
        }
    }

    private static int Fail(string message, int code)
    {
        Console.Error.WriteLine($"pyc2c: {message}");
        return code;
    }
}
