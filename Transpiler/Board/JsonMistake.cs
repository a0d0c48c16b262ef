// Why a text is no JSON, in the words of who wrote it: comments, commas, quotes and numbers as other languages have them.

using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Diagnostics;
using SourceFile = Pyc2c.Diagnostics.SourceFile;

namespace Pyc2c.Board;

internal sealed partial record JsonMistake(TextSpan Place, string Message, string Hint)
{
    /// <summary>What stands at a place that is wrong; the first that fits.</summary>
    private static readonly (Regex Pattern, string Message, string Hint)[] Known =
    [
        (CommentStart(), "JSON has no comments", "Remove it; the world can have comments when it is written in Python."),
        (SingleQuote(), "a string stands in double quotes", "Write \"…\" instead of '…'."),
        (Hexadecimal(), "JSON has no hexadecimal numbers", "Write the number in quotes: \"{0}\"."),
        (LineEnd(), "a string ends on the line that it begins on", "Write \\n for the end of a line, or add the missing quotation mark."),
        (NoNumber(), "'{0}' is no number of JSON's", "Write it in decimal, without + or zeros in front, with digits on both sides of the point."),
        (Word(), "'{0}' is no value", "Keys and text stand in double quotes; besides, there are numbers, true, false, null, lists and objects."),
    ];

    /// <param name="at">Where the reader gave up.</param>
    /// <param name="reason">Why, in its own words.</param>
    public static JsonMistake Find(string text, int at, string reason)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new(new(0, 0), "the file is empty", "A world without anything is {}.");
        }
        if (reason.Contains("maximum", StringComparison.Ordinal))
        {
            return new(new(at, 0), "it is nested too deeply", "A board needs few levels: lists of objects with lists of events.");
        }
        if (at > 0 && at < text.Length && text[at - 1] == '\\')
        {
            return new(new(at - 1, 2), $"'\\{text[at]}' is no escape sequence", "There are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits; a backslash is \\\\.");
        }
        var start = StartOfWord(text, at);
        if (IsAtTrailingComma(text, start, out var comma))
        {
            return new(new(comma, 1), "a comma before a closing bracket", "Remove the comma: JSON has it between two items only.");
        }
        foreach (var (pattern, message, hint) in Known)
        {
            if (pattern.Match(text, start) is { Success: true } match)
            {
                return new(
                    new(start, match.Length),
                    message.Replace("{0}", match.Value, StringComparison.Ordinal),
                    hint.Replace("{0}", match.Value, StringComparison.Ordinal));
            }
        }
        return start >= text.TrimEnd().Length
            ? new(new(text.TrimEnd().Length, 0), "it ends too early", "A bracket or a quotation mark is not closed.")
            : new(new(start, 1), Plain(reason), "Look for a missing comma, colon, quotation mark or bracket in front of it.");
    }

    public void Report(SourceFile file, DiagnosticBag diagnostics) =>
        diagnostics.Report(DiagnosticDescriptors.NotJson, file, Place, Message, Hint);

    /// <summary>The reader gives up inside of a word that is none of its own.</summary>
    private static int StartOfWord(string text, int at)
    {
        at = Math.Min(at, text.Length);
        while (at > 0 && at < text.Length && IsWord(text[at]) && IsWord(text[at - 1]))
        {
            at--;
        }
        return at;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '.' or '+' or '-';

    private static bool IsAtTrailingComma(string text, int at, out int comma)
    {
        comma = at - 1;
        while (comma >= 0 && char.IsWhiteSpace(text[comma]))
        {
            comma--;
        }
        return at < text.Length && text[at] is ']' or '}' && comma >= 0 && text[comma] == ',';
    }

    /// <summary>Without the place and the advice to who calls the reader.</summary>
    private static string Plain(string reason) => Sentence().Match(reason).Value;

    [GeneratedRegex(@"\G(//.*|/\*|#.*)")]
    private static partial Regex CommentStart();

    [GeneratedRegex(@"\G'[^'\n]*'?")]
    private static partial Regex SingleQuote();

    [GeneratedRegex(@"\G-?0[xX][0-9a-fA-F]+")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"\G\r?\n")]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"\G(?!-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?(?![\w.+-]))[+-]?[.\d][\w.+-]*")]
    private static partial Regex NoNumber();

    [GeneratedRegex(@"\G(?!(true|false|null)\b)[\p{L}_+-][\w.+-]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"^[^.]*")]
    private static partial Regex Sentence();
}
