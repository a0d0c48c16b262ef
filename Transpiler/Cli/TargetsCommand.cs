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
        AnsiConsole.Write(table);
        return ExitCode.Fine;
    }
}
