using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Diagnostics;

namespace Pyc2c.Cli.Formats;

/// <summary>
/// For people: what is wrong, the source line with the place marked, and the way out.
/// <code>
/// app.py:3:6: error PY0044: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
///     3 | if x = 3:
///       |    ^^^^^
///   hint: '==' compares, ':=' assigns inside an expression, '=' is a statement.
/// </code>
/// </summary>
internal sealed class TextFormat : DiagnosticFormat
{
    private const int LineWidth = 120, TabWidth = 8;

    public override void Write(TextWriter output, DiagnosticBag diagnostics)
    {
        foreach (var diagnostic in diagnostics.ToImmutableArray())
        {
            output.Write(Render(diagnostic, diagnostics.FileOf(diagnostic)?.Text));
        }
    }

    private static string Render(Diagnostic diagnostic, SourceText? source)
    {
        var text = new StringBuilder();
        var span = diagnostic.Location.GetLineSpan();
        var severity = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
        text.Append(diagnostic.Location.Kind == LocationKind.None
            ? "pyc2c: "
            : string.Create(CultureInfo.InvariantCulture,
                $"{span.Path}:{span.StartLinePosition.Line + 1}:{span.StartLinePosition.Character + 1}: "));
        text.Append(severity).Append(' ').Append(diagnostic.Id).Append(": ").AppendLine(diagnostic.GetMessage());
        if (source is not null && span.StartLinePosition.Line < source.Lines.Count)
        {
            AppendSource(text, source, span.Span);
        }
        if (diagnostic.Properties.GetValueOrDefault(DiagnosticBag.HintProperty) is { Length: > 0 } hint)
        {
            text.Append("  hint: ").AppendLine(hint);
        }
        return text.ToString();
    }

    private static void AppendSource(StringBuilder text, SourceText source, LinePositionSpan span)
    {
        var line = source.Lines[span.Start.Line];
        var start = span.Start.Character;
        var length = line.End - line.Start;
        var end = span.End.Line == span.Start.Line ? span.End.Character : length;
        // Of a very long line, the part around the place.
        var from = start > LineWidth - 20 ? start - (LineWidth / 2) : 0;
        var until = Math.Min(length, from + LineWidth);
        var number = (span.Start.Line + 1).ToString(CultureInfo.InvariantCulture).PadLeft(5);

        text.Append(number).Append(" | ");
        AppendShown(text, source, line.Start + from, line.Start + until, tab: ' ', other: null);
        text.AppendLine();
        text.Append("      | ");
        AppendShown(text, source, line.Start + from, line.Start + Math.Min(start, until), tab: ' ', other: ' ');
        AppendShown(
            text, source, line.Start + Math.Min(start, until), line.Start + Math.Clamp(end, start, until), tab: '^', other: '^');
        if (end <= start)
        {
            text.Append('^');
        }
        text.AppendLine();
    }

    /// <summary>
    /// Appends characters as they look, or <paramref name="other"/> for each column that they take.
    /// </summary>
    private static void AppendShown(StringBuilder text, SourceText source, int from, int until, char tab, char? other)
    {
        for (var i = from; i < until; i++)
        {
            var c = source[i];
            if (c == '\t')
            {
                text.Append(tab, TabWidth);
            }
            else if (char.IsLowSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
            {
                if (other is null)
                {
                    text.Append(c);
                }
            }
            else
            {
                text.Append(other ?? (char.IsControl(c) ? ' ' : c));
            }
        }
    }
}
