// Stage: parsing. The tokenizer's strings. An f-string is a stretch of tokens: FSTRING_START, then FSTRING_MIDDLE and replacement
// fields in any order, then FSTRING_END; fields hold ordinary tokens and may hold f-strings, whose state is a stack here.

using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Diagnostics;
using T = Pyc2c.Grammar.PythonParser;

namespace Pyc2c.Parsing;

internal sealed partial class Tokenizer
{
    private const int MaxFStrings = 150;
    private const int MaxNestedFields = 3;

    /// <summary>An f-string that is being scanned.</summary>
    private sealed class FString(char quote, bool isTriple, bool isRaw, int start)
    {
        public char Quote { get; } = quote;

        public bool IsTriple { get; } = isTriple;

        public bool IsRaw { get; } = isRaw;

        public int Start { get; } = start;

        /// <summary>How many replacement fields are open: those beyond the first stand in format specs.</summary>
        public int FieldCount { get; set; }

        /// <summary>Whether the scan is in literal text, not in a field's expression.</summary>
        public bool InText { get; set; } = true;

        /// <summary>Whether that text is a format spec.</summary>
        public bool InSpec { get; set; }

        /// <summary>Where the text that is not yet a token began.</summary>
        public int TextStart { get; set; }
    }

    /// <summary>Scans a string literal whose prefix begins at <paramref name="start"/>.</summary>
    private void ScanString(int start)
    {
        var p = start;
        bool isRaw = false, isFormatted = false;
        for (; _text[p] is not ('"' or '\''); p++)
        {
            isRaw |= (_text[p] | 0x20) == 'r';
            isFormatted |= (_text[p] | 0x20) == 'f';
        }

        var quote = _text[p];
        var isTriple = At(p + 1) == quote && At(p + 2) == quote;
        var bodyStart = p + (isTriple ? 3 : 1);
        if (isFormatted)
        {
            if (_fstrings.Count >= MaxFStrings)
            {
                throw Fail(DiagnosticDescriptors.FStringError, TextSpan.FromBounds(start, bodyStart), "too many nested f-strings", "Give the inner strings names.");
            }

            _tokens.Add(T.FSTRING_START, start, bodyStart);
            _position = bodyStart;
            _fstrings.Add(new FString(quote, isTriple, isRaw, start) { TextStart = bodyStart });
            return;
        }

        var end = isTriple ? FindTripleEnd(bodyStart, quote) : FindEnd(bodyStart, quote);
        if (end < 0)
        {
            throw Unterminated(start, bodyStart, quote, isTriple);
        }

        _position = end;
        _tokens.Add(T.STRING, start, end);
    }

    /// <summary>The position after the closing quote, or -1 when the line ends first.</summary>
    private int FindEnd(int p, char quote)
    {
        while (true)
        {
            var offset = _text.AsSpan(p).IndexOfAny(SearchSets.Of(quote));
            if (offset < 0)
            {
                return -1;
            }

            p += offset;
            if (_text[p] == quote)
            {
                return p + 1;
            }

            if (_text[p] != '\\')
            {
                return -1;
            }

            p += 1 + Math.Max(1, NewlineLength(p + 1));
            if (p > _text.Length)
            {
                return -1;
            }
        }
    }

    private int FindTripleEnd(int p, char quote)
    {
        while (true)
        {
            var offset = p > _text.Length ? -1 : _text.AsSpan(p).IndexOfAny(quote, '\\');
            if (offset < 0)
            {
                return -1;
            }

            p += offset;
            if (_text[p] == '\\')
            {
                p += 2;
            }
            else if (At(p + 1) == quote && At(p + 2) == quote)
            {
                return p + 3;
            }
            else
            {
                p++;
            }
        }
    }

    private TokenizerException Unterminated(int start, int bodyStart, char quote, bool isTriple)
    {
        if (_fstrings.Count > 0 && _fstrings[^1] is { } outer && outer.Quote == quote && outer.IsTriple == isTriple)
        {
            // The quote was meant to end the f-string around it.
            var field = _brackets.FindLast(b => b.IsReplacementField).Position;
            return Fail(DiagnosticDescriptors.FStringError, new TextSpan(field, 1), "expecting '}'", "Close the replacement field before the string ends.");
        }

        var line = isTriple ? _tokens.LineOf(_text.Length) : _tokens.LineOf(start);
        if (!isTriple)
        {
            // A backslash may have carried the string over several lines.
            var p = bodyStart;
            while (p < _text.Length && NewlineLength(p) == 0)
            {
                p += _text[p] == '\\' ? 1 + Math.Max(1, NewlineLength(p + 1)) : 1;
            }

            line = _tokens.LineOf(Math.Min(p, _text.Length));
        }
        else if (_text.EndsWith('\n') && line > 0)
        {
            line--;
        }

        return Fail(DiagnosticDescriptors.UnterminatedString, TextSpan.FromBounds(start, bodyStart),
            isTriple ? "triple-quoted string" : "string", (line + 1).ToString(CultureInfo.InvariantCulture), new string(quote, isTriple ? 3 : 1));
    }

    /// <summary>Scans the literal text of an f-string up to its end or to a replacement field's brace.</summary>
    private void ScanFStringText()
    {
        var fstring = _fstrings[^1];
        fstring.TextStart = _position;
        while (true)
        {
            if (_position >= _text.Length)
            {
                throw UnterminatedFString(fstring);
            }

            var c = _text[_position];
            if (c == fstring.Quote && (!fstring.IsTriple || (At(_position + 1) == c && At(_position + 2) == c)))
            {
                EndFString(fstring);
                return;
            }

            switch (c)
            {
                case '\n' or '\r' when !fstring.IsTriple:
                    throw fstring.InSpec
                        ? Fail(DiagnosticDescriptors.FStringError, new TextSpan(_position, 1),
                            "newlines are not allowed in format specifiers for single quoted f-strings", "Use triple quotes.")
                        : UnterminatedFString(fstring);
                case '{' when !fstring.InSpec && At(_position + 1) == '{':
                case '}' when !fstring.InSpec && At(_position + 1) == '}':
                    // The token ends with both braces, which stand for one (see AstBuilder.TextOfPart).
                    _position += 2;
                    AddText(fstring);
                    fstring.TextStart = _position;
                    break;
                case '{':
                    OpenReplacementField(fstring);
                    return;
                case '}' when fstring.InSpec:
                    AddText(fstring);
                    _brackets.RemoveAt(_brackets.Count - 1);
                    _tokens.Add(T.RBRACE, _position, ++_position);
                    CloseReplacementField();
                    return;
                case '}':
                    throw Fail(DiagnosticDescriptors.FStringError, new TextSpan(_position, 1), "single '}' is not allowed", "Write }} for a brace in the text.");
                case '\\':
                    SkipEscape(fstring);
                    break;
                default:
                    _position++;
                    break;
            }
        }
    }

    /// <summary>Steps over a backslash and what it protects; a brace is never protected.</summary>
    private void SkipEscape(FString fstring)
    {
        _position++;
        var c = At(_position);
        if (c is '{' or '}')
        {
            return;
        }

        if (!fstring.IsRaw && c == 'N' && At(_position + 1) == '{')
        {
            // The name ends at the brace; what is wrong with it, the string decoder says.
            for (var p = _position + 2; p < _text.Length && (char.IsAsciiLetterOrDigit(_text[p]) || _text[p] is ' ' or '-' or '(' or ')'); p++)
            {
                if (At(p + 1) == '}')
                {
                    _position = p + 2;
                    return;
                }
            }
        }

        _position += Math.Max(1, NewlineLength(_position));
        _position = Math.Min(_position, _text.Length);
    }

    private void AddText(FString fstring)
    {
        if (_position > fstring.TextStart)
        {
            _tokens.Add(T.FSTRING_MIDDLE, fstring.TextStart, _position);
        }
    }

    private void EndFString(FString fstring)
    {
        if (fstring.FieldCount > 0)
        {
            var field = _brackets[^1].Position;
            throw Fail(DiagnosticDescriptors.FStringError, new TextSpan(field, 1), "expecting '}'", "Close the replacement field before the string ends.");
        }

        AddText(fstring);
        var end = _position + (fstring.IsTriple ? 3 : 1);
        _tokens.Add(T.FSTRING_END, _position, end);
        _position = end;
        _fstrings.RemoveAt(_fstrings.Count - 1);
    }

    private void OpenReplacementField(FString fstring)
    {
        AddText(fstring);
        if (_brackets.Count >= MaxBrackets)
        {
            throw Fail(DiagnosticDescriptors.TooManyBrackets, new TextSpan(_position, 1));
        }

        if (++fstring.FieldCount > MaxNestedFields)
        {
            throw Fail(DiagnosticDescriptors.FStringError, new TextSpan(_position, 1), "expressions nested too deeply", "Compute the format spec outside of the string.");
        }

        _brackets.Add(new Bracket('{', _position, IsReplacementField: true));
        _tokens.Add(T.LBRACE, _position, ++_position);
        (fstring.InText, fstring.InSpec) = (false, false);
    }

    /// <summary>After a field's closing brace: back to the text, or to the format spec, that the field stands in.</summary>
    private void CloseReplacementField()
    {
        var fstring = _fstrings[^1];
        fstring.FieldCount--;
        (fstring.InText, fstring.InSpec) = (true, fstring.FieldCount > 0);
    }

    private TokenizerException UnterminatedFString(FString fstring)
    {
        var quotes = new string(fstring.Quote, fstring.IsTriple ? 3 : 1);
        var line = _tokens.LineOf(Math.Min(_position, _text.Length));
        if (fstring.IsTriple && _text.EndsWith('\n') && line > 0)
        {
            line--;
        }

        return Fail(DiagnosticDescriptors.UnterminatedString, new TextSpan(fstring.Start, 1),
            fstring.IsTriple ? "triple-quoted f-string" : "f-string", (line + 1).ToString(CultureInfo.InvariantCulture), quotes);
    }

    private static class SearchSets
    {
        private static readonly System.Buffers.SearchValues<char> Single = System.Buffers.SearchValues.Create("'\\\n\r");
        private static readonly System.Buffers.SearchValues<char> Double = System.Buffers.SearchValues.Create("\"\\\n\r");

        public static System.Buffers.SearchValues<char> Of(char quote) => quote == '"' ? Double : Single;
    }
}
