using System.CommandLine;
using Pyc2c.Toolchain;
using Spectre.Console;

namespace Pyc2c.Cli;

/// <summary><c>pyc2c targets</c>: what can be built here, and what is missing for the rest.</summary>
internal static class TargetsCommand
{
    public static Command Create()
    {
        var command = new Command("targets", "List what can be built here, and what is missing for the rest.");
        command.SetAction(_ => Run());
        return command;
    }

    /// <summary>A terminal gets colours and its own width; a pipe gets one line a target.</summary>
    private static IAnsiConsole Output
    {
        get
        {
            if (!Console.IsOutputRedirected)
            {
                return AnsiConsole.Console;
            }
            var plain = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
            plain.Profile.Width = 240;
            return plain;
        }
    }

    private static int Run()
    {
        var catalog = new TargetCatalog(RuntimeSources.TargetsFolder);
        var table = new Table().Border(TableBorder.Simple).AddColumns("Target", "What it is", "Build", "Run", "To install");
        foreach (var target in catalog.VisibleNames.Select(name => catalog.Find(name)!))
        {
            var missing = target.MissingToRun;
            table.AddRow(
                target.Name,
                Markup.Escape(target.Description),
                target.MissingToBuild.Count == 0 ? "[green]yes[/]" : "[red]no[/]",
                missing.Count == 0 ? "[green]yes[/]" : "[red]no[/]",
                Markup.Escape(string.Join(' ', missing.Select(m => m.Package).Distinct())));
        }
        Output.Write(table);
        return ExitCode.Fine;
    }
}
