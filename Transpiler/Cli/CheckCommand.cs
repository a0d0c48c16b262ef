using System.CommandLine;
using Pyc2c.Cli.Formats;
using Pyc2c.Diagnostics;

namespace Pyc2c.Cli;

/// <summary><c>pyc2c check</c>: diagnostics only, of any number of files and folders.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Files, or folders to look for .py files in.",
            Arity = ArgumentArity.OneOrMore,
        };
        var syntaxOnly = new Option<bool>("--syntax-only") { Description = "Only parse: every file stands for itself." };
        var format = new Option<string>("--format")
        {
            Description = "How diagnostics are printed.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong(DiagnosticFormat.Names);
        var command = new Command("check", "Report diagnostics and build nothing.") { paths, syntaxOnly, format };
        command.SetAction(parsed =>
        {
            var diagnostics = Check(parsed.GetValue(paths)!, parsed.GetValue(syntaxOnly));
            DiagnosticFormat.Named(parsed.GetValue(format)!).Write(Console.Out, diagnostics);
            return diagnostics.HasErrors ? ExitCode.Failed : ExitCode.Fine;
        });
        return command;
    }

    /// <summary>Each file is checked on its own, as a program that starts with it.</summary>
    private static DiagnosticBag Check(IReadOnlyList<string> paths, bool syntaxOnly)
    {
        var all = new DiagnosticBag();
        Parallel.ForEach(CommandLineSources.Expand(paths, all), file =>
        {
            var compilation = new Compilation(file);
            if (syntaxOnly)
            {
                _ = compilation.Syntax;
            }
            else
            {
                compilation.Check();
            }
            all.AddRange(compilation.Diagnostics);
        });
        return all;
    }
}
