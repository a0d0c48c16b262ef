using System.Text;
using Pyc2c.Ast;
using Pyc2c.Binding;
using Pyc2c.C;
using Pyc2c.Ir;
using Pyc2c.Parsing;
using Pyc2c.Toolchain;

namespace Pyc2c.Cli;

/// <summary>Prints what a stage made of a program; one row a stage.</summary>
internal static class StagePrinter
{
    private static readonly Dictionary<string, Func<Compilation, string?>> Printers = new()
    {
        ["tokens"] = compilation => compilation.Tokens is { } tokens ? Print(tokens) : null,
        ["ast"] = compilation => compilation.Syntax is { } syntax ? AstDumper.Dump(syntax) + "\n" : null,
        ["bound"] = compilation => compilation.Bound is { } bound ? BoundDump.Of(bound) : null,
        ["types"] = compilation => compilation.Types is { } typed ? IrPrinter.Print(typed.Program, withTypes: true) : null,
        ["ir"] = compilation => compilation.Ir is { } ir ? IrPrinter.Print(ir) : null,
        ["c"] = compilation => compilation.EmitC(HostDebug) is { } program ? Print(program) : null,
    };

    public static IReadOnlyList<string> Stages => [.. Printers.Keys];

    /// <summary>The stage's text, or null when the program has errors.</summary>
    public static string? Print(Compilation compilation, string stage) => LargeStack.Run(() => Printers[stage](compilation));

    private static BuildOptions HostDebug =>
        new() { Target = new TargetCatalog(RuntimeSources.TargetsFolder).Find(TargetCatalog.DefaultTarget)! };

    private static string Print(CProgram program) =>
        string.Concat(program.Files.Select(file => $"/* ---- {file.Name} ---- */\n{file.Text}\n"));

    private static string Print(TokenList tokens)
    {
        var text = new StringBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            text.Append($"{token.Line}:{token.Column}".PadRight(10)).Append(token.ToString().Replace("\n", "\\n", StringComparison.Ordinal))
                .Append('\n');
        }
        return text.ToString();
    }
}
