using System.CommandLine;
using Pyc2c.Cli.Formats;

namespace Pyc2c.Cli;

/// <summary><c>pyc2c emit</c>: what each stage made of a program.</summary>
internal static class EmitCommand
{
    public static Command Create()
    {
        var program = new Argument<string>("app.py") { Description = "The file that the program starts with." };
        var stage = new Option<string>("--stage") { Description = "Whose result to print.", Required = true };
        stage.AcceptOnlyFromAmong([.. StagePrinter.Stages]);
        var command = new Command("emit", "Print what a stage of the compiler made of a program.") { program, stage };
        command.SetAction(parsed =>
        {
            var compilation = new Compilation(parsed.GetValue(program)!);
            var text = StagePrinter.Print(compilation, parsed.GetValue(stage)!);
            new TextFormat().Write(Console.Error, compilation.Diagnostics);
            Console.Out.Write(text);
            return compilation.Diagnostics.HasErrors ? ExitCode.Failed : ExitCode.Fine;
        });
        return command;
    }
}
