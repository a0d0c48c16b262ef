// Stage: Binding. Docstrings.

using System.Text;

namespace Pyc2c.Binding;

internal static class Docstring
{
    private const int TabSize = 8;

    /// <summary>The docstring of a body as <c>__doc__</c> shows it, without the indentation that its lines share; or null.</summary>
    public static string? Of(IReadOnlyList<Ast.Statement> body) =>
        body is [Ast.ExprStmt { Value: Ast.Constant { Value: string text } }, ..] ? Clean(text) : null;

    private static string Clean(string text)
    {
        var lines = ExpandTabs(text).Split('\n');
        var margin = lines.Skip(1).Where(l => Indentation(l) < l.Length).Select(Indentation).DefaultIfEmpty().Min();
        return string.Join('\n', lines.Select((line, i) => line[Math.Min(Indentation(line), i == 0 ? int.MaxValue : margin)..]));
    }

    private static int Indentation(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;

    private static string ExpandTabs(string text)
    {
        var result = new StringBuilder(text.Length);
        var column = 0;
        foreach (var code in Ast.CodePoints.Of(text))
        {
            var width = code == '\t' ? TabSize - (column % TabSize) : 1;
            result.Append(code == '\t' ? new string(' ', width) : Ast.CodePoints.Encode(code));
            column = code is '\n' or '\r' ? 0 : column + width;
        }

        return result.ToString();
    }
}
