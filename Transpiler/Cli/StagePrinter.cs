using System.Text;
using Pyc2c.Parsing;

namespace Pyc2c.Cli;

/// <summary>Prints what a stage made of a program; one row a stage.</summary>
internal static class StagePrinter
{
    private static readonly Dictionary<string, Func<Compilation, string?>> Printers = new()
    {
        ["tokens"] = compilation => compilation.Tokens is { } tokens ? Print(tokens) : null,
    };

    public static IReadOnlyList<string> Stages => [.. Printers.Keys];

    /// <summary>The stage's text, or null when the program has errors.</summary>
    public static string? Print(Compilation compilation, string stage) => LargeStack.Run(() => Printers[stage](compilation));

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
