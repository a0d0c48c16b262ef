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

    /// <summary>Each file is checked on its own, as a program that starts with it, or imports it where it is part of a package.</summary>
    private static DiagnosticBag Check(IReadOnlyList<string> paths, bool syntaxOnly)
    {
        var all = new DiagnosticBag();
        Parallel.ForEach(CommandLineSources.Expand(paths, all), file =>
        {
            var compilation = syntaxOnly ? new Compilation(file) : ProgramOf(file);
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

    private static Compilation ProgramOf(string file)
    {
        var module = Path.GetFileNameWithoutExtension(file);
        var names = module == "__init__" ? new List<string>() : [module];
        var folder = Path.GetDirectoryName(file)!;
        while (folder.Length > 0 && File.Exists(Path.Combine(folder, "__init__.py")))
        {
            names.Insert(0, Path.GetFileName(Path.GetFullPath(folder)));
            folder = Path.GetDirectoryName(folder) ?? "";
        }
        var isInPackage = File.Exists(Path.Combine(Path.GetDirectoryName(file)!, "__init__.py"));
        return isInPackage && names.TrueForAll(IsIdentifier)
            ? new Compilation(Path.Combine(folder, "<import>")) { Text = $"import {string.Join('.', names)}\n" }
            : new Compilation(file);
    }

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_');
}
