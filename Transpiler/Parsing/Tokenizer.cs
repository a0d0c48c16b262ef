// Stage: parsing. Source text in, all tokens of the file out (language reference, chapter 2).
// Invariants: the last token is EOF; NEWLINE ends every logical line and stands nowhere else; INDENT and DEDENT are balanced; brackets
// are balanced, unless an ERROR token precedes EOF: then `Failed` is true and the reason is in the bag. The first error ends the scan.
// The scan is iterative: no input makes it recurse.

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Diagnostics;
using T = Pyc2c.Grammar.PythonParser;

namespace Pyc2c.Parsing;

/// <summary>The scanner. Use <see cref="Tokenize"/>.</summary>
internal sealed partial class Tokenizer
{
    private const int MaxBrackets = 200;
    private const int MaxIndents = 100;
    private const int TabSize = 8;

    private readonly SourceFile _file;
    private readonly DiagnosticBag _diagnostics;
    private readonly string _text;
    private readonly TokenList _tokens;
    private readonly List<Bracket> _brackets = [];
    private readonly List<Indent> _indents = [new Indent(0, 0, HoldsCases: false)];
    private readonly List<FString> _fstrings = [];
    private readonly List<TokenizerDiagnostic> _warnings = [];

    private int _position;

    /// <summary>The index of the first token of the current logical line.</summary>
    private int _lineStartToken;

    /// <summary>The index of a name `type` that begins a statement, if it is the last token; otherwise -1.</summary>
    private int _softType = -1;

    /// <summary>Whether the line that was just ended is the head of a match statement.</summary>
    private bool _matchHeadEnded;

    private Tokenizer(SourceFile file, DiagnosticBag diagnostics)
    {
        _file = file;
        _diagnostics = diagnostics;
        _text = file.Text.ToString();
        _tokens = new TokenList(_text, file.Text, file.Path);
    }

    /// <summary>An open bracket. Those of replacement fields know that they are.</summary>
    private readonly record struct Bracket(char Character, int Position, bool IsReplacementField);

    /// <summary>An indentation level, measured with tabs to the next eighth column and with tabs as one column.</summary>
    private readonly record struct Indent(int Column, int AlternateColumn, bool HoldsCases);

    private readonly record struct TokenizerDiagnostic(DiagnosticDescriptor Descriptor, TextSpan Span, object?[] Arguments);

    /// <summary>Scans a file. Errors are kept in the result, to be reported by the parser when it has come that far.</summary>
    public static TokenizedFile Tokenize(SourceFile file, DiagnosticBag diagnostics)
    {
        var tokenizer = new Tokenizer(file, diagnostics);
        TokenizerDiagnostic? error = null;
        Bracket? unclosed = null;
        try
        {
            tokenizer.Scan();
        }
        catch (TokenizerException e)
        {
            error = e.Diagnostic;
            tokenizer._tokens.Add(T.ERROR, e.Diagnostic.Span.Start, Math.Max(e.Diagnostic.Span.End, e.Diagnostic.Span.Start));
            tokenizer._tokens.Add(T.Eof, tokenizer._text.Length, tokenizer._text.Length);
        }

        foreach (var warning in tokenizer._warnings)
        {
            diagnostics.Report(warning.Descriptor, file, warning.Span, warning.Arguments);
        }

        if (tokenizer._brackets.Count > 0)
        {
            unclosed = tokenizer._brackets[^1];
        }

        return new TokenizedFile(
            tokenizer._tokens,
            error is { } d ? () => diagnostics.Report(d.Descriptor, file, d.Span, d.Arguments) : null,
            error?.Span.Start ?? int.MaxValue,
            unclosed is { } bracket ? (bracket.Character, bracket.Position) : null);
    }

    private void Scan()
    {
        if (_text.StartsWith('\ufeff'))
        {
            _position = 1;
        }

        var atLineStart = true;
        while (true)
        {
            if (_fstrings.Count > 0 && _fstrings[^1].InText)
            {
                ScanFStringText();
                continue;
            }

            if (atLineStart)
            {
                atLineStart = false;
                if (!ScanIndentation())
                {
                    break;
                }
            }

            if (_position >= _text.Length)
            {
                break;
            }

            atLineStart = ScanToken();
        }

        Finish();
    }

    /// <summary>The end of the text: ends the line and the blocks that are open.</summary>
    private void Finish()
    {
        var end = _text.Length;
        if (_brackets.Count > 0)
        {
            if (_fstrings.Count > 0 && _brackets[^1].IsReplacementField)
            {
                throw Fail(DiagnosticDescriptors.FStringError, TextSpan.FromBounds(_brackets[^1].Position, _brackets[^1].Position + 1),
                    "expecting '}'", "Close the replacement field and the string.");
            }

            // The parser finds the end of the file in the midst of something, and asks for the bracket that is open.
            _tokens.Add(T.Eof, end, end);
            return;
        }

        if (_tokens.Last is { } last && last.Type is not (T.NEWLINE or T.DEDENT))
        {
            EndLine(end, end);
        }

        for (var i = _indents.Count - 1; i > 0; i--)
        {
            _tokens.Add(T.DEDENT, end, end);
        }

        _tokens.Add(T.Eof, end, end);
    }

    /// <summary>Measures the indentation of a line that is not blank; false at the end of the text.</summary>
    private bool ScanIndentation()
    {
        int column, alternate, continued, lineStart;
        while (true)
        {
            (column, alternate, continued) = (0, 0, 0);
            lineStart = _position;
            for (; _position < _text.Length; _position++)
            {
                var c = _text[_position];
                if (c == ' ')
                {
                    column++;
                    alternate++;
                }
                else if (c == '\t')
                {
                    column = ((column / TabSize) + 1) * TabSize;
                    alternate++;
                }
                else if (c == '\f')
                {
                    (column, alternate) = (0, 0);
                }
                else if (c == '\\' && NewlineLength(_position + 1) is > 0 and var length)
                {
                    // A joined line takes the indentation of its first part.
                    continued = continued != 0 ? continued : column;
                    _position += length;
                }
                else
                {
                    break;
                }
            }

            if (_position >= _text.Length)
            {
                return false;
            }

            if (_text[_position] == '#')
            {
                SkipComment();
            }

            if (_position >= _text.Length)
            {
                return false;
            }

            if (NewlineLength(_position) is > 0 and var newline)
            {
                _position += newline;
                continue;
            }

            break;
        }

        if (continued != 0)
        {
            (column, alternate) = (continued, continued);
        }

        Indentation(column, alternate, lineStart);
        _lineStartToken = _tokens.Count;
        return true;
    }

    private void Indentation(int column, int alternate, int lineStart)
    {
        var current = _indents[^1];
        var span = TextSpan.FromBounds(lineStart, _position);
        if (column == current.Column)
        {
            CheckTabs(consistent: alternate == current.AlternateColumn, span);
        }
        else if (column > current.Column)
        {
            CheckTabs(consistent: alternate > current.AlternateColumn, span);
            if (_indents.Count >= MaxIndents)
            {
                throw Fail(DiagnosticDescriptors.TooManyIndents, span);
            }

            _indents.Add(new Indent(column, alternate, HoldsCases: _matchHeadEnded));
            _tokens.Add(T.INDENT, _position, _position);
        }
        else
        {
            while (column < _indents[^1].Column)
            {
                _indents.RemoveAt(_indents.Count - 1);
                _tokens.Add(T.DEDENT, _position, _position);
            }

            if (column != _indents[^1].Column)
            {
                throw Fail(DiagnosticDescriptors.UnindentMismatch, span);
            }

            CheckTabs(consistent: alternate == _indents[^1].AlternateColumn, span);
        }

        _matchHeadEnded = false;
    }

    /// <summary>CPython refuses what means something else with tabs of another width; MicroPython takes it. Said once a file.</summary>
    private void CheckTabs(bool consistent, TextSpan span)
    {
        if (!consistent && !_warnings.Any(w => w.Descriptor == DiagnosticDescriptors.InconsistentTabs))
        {
            Warn(DiagnosticDescriptors.InconsistentTabs, span);
        }
    }

    /// <summary>Scans one token, or skips blanks, a comment or a joint of lines. True when a logical line has ended.</summary>
    private bool ScanToken()
    {
        var c = _text[_position];
        if (c < 128)
        {
            switch (CharacterClasses[c])
            {
                case CharacterClass.Blank:
                    _position++;
                    return false;
                case CharacterClass.Letter:
                    ScanNameOrString();
                    return false;
                case CharacterClass.Digit:
                    ScanNumber();
                    return false;
                case CharacterClass.Quote:
                    ScanString(_position);
                    return false;
                case CharacterClass.Newline:
                    return ScanNewline();
                case CharacterClass.Hash:
                    SkipComment();
                    return false;
                case CharacterClass.Backslash:
                    ScanLineJoint();
                    return false;
                case CharacterClass.Dot when IsDigitAt(_position + 1):
                    ScanNumber();
                    return false;
                case CharacterClass.Open:
                    OpenBracket(c);
                    return false;
                case CharacterClass.Close:
                    CloseBracket(c);
                    return false;
                case CharacterClass.Dot:
                case CharacterClass.Operator:
                    ScanOperator(c);
                    return false;
                default:
                    throw InvalidCharacter(_position);
            }
        }

        ScanNameOrString();
        return false;
    }

    private bool ScanNewline()
    {
        var length = NewlineLength(_position);
        if (_brackets.Count > 0)
        {
            _position += length;
            return false;
        }

        EndLine(_position, _position + length);
        _position += length;
        return true;
    }

    /// <summary>Adds the NEWLINE of a logical line, and decides whether the line is the head of a match statement.</summary>
    private void EndLine(int start, int end)
    {
        if (_tokens.Count > _lineStartToken && _tokens[_lineStartToken] is { Type: T.NAME } first
            && _text.AsSpan(first.Start, first.End - first.Start).SequenceEqual("match"))
        {
            ResolveMatch(first);
        }

        _softType = -1;
        _tokens.Add(T.NEWLINE, start, end);
    }

    /// <summary>
    /// A line that begins with the name `match` is the head of a match statement when its last token is a colon (no expression statement ends so), unless
    /// what follows the name can only go on an expression.
    /// </summary>
    private void ResolveMatch(Token first)
    {
        if (_tokens.Last is not { Type: T.COLON } || _tokens.Count - _lineStartToken < 3)
        {
            return;
        }

        var next = _tokens[_lineStartToken + 1].Type;
        var canBeginSubject = next is T.NAME or T.NUMBER or T.STRING or T.FSTRING_START or T.NONE or T.TRUE or T.FALSE or T.ELLIPSIS
            or T.LPAR or T.LSQB or T.LBRACE or T.MINUS or T.PLUS or T.TILDE or T.STAR or T.NOT or T.AWAIT or T.LAMBDA;
        if (canBeginSubject)
        {
            first.Type = T.MATCH;
            _matchHeadEnded = true;
        }
    }

    private void ScanLineJoint()
    {
        var length = NewlineLength(_position + 1);
        if (length == 0)
        {
            if (_position + 1 >= _text.Length)
            {
                throw Fail(DiagnosticDescriptors.BackslashAtEnd, new TextSpan(_position, 1));
            }

            throw Fail(DiagnosticDescriptors.CharacterAfterBackslash, new TextSpan(_position, 2));
        }

        if (_position + 1 + length >= _text.Length)
        {
            throw Fail(DiagnosticDescriptors.BackslashAtEnd, new TextSpan(_position, 1));
        }

        _position += 1 + length;
    }

    private void SkipComment()
    {
        var rest = _text.AsSpan(_position);
        var length = rest.IndexOfAny('\n', '\r');
        _position = length < 0 ? _text.Length : _position + length;
    }

    private void ScanOperator(char c)
    {
        var (type, length) = Vocabulary.MatchOperator(_text.AsSpan(_position));
        if (_fstrings.Count > 0 && _brackets.Count > 0 && _brackets[^1].IsReplacementField)
        {
            if (c == ':')
            {
                // Never ':=': here begins the format spec.
                _tokens.Add(T.COLON, _position, ++_position);
                var fstring = _fstrings[^1];
                (fstring.InText, fstring.InSpec) = (true, true);
                fstring.TextStart = _position;
                return;
            }

            // `{x=!r}`, `{x=}`: the '=' must not swallow what follows, and '!' begins a conversion unless it is '!='.
            if (c == '!' && type == T.EXCLAMATION)
            {
                length = 1;
            }
        }
        else if (type == T.EXCLAMATION)
        {
            throw Fail(DiagnosticDescriptors.InvalidSyntax, new TextSpan(_position, 1), "'!' stands only in f-strings", "Negation is 'not'; inequality is '!='.");
        }

        if (type == 0)
        {
            throw InvalidCharacter(_position);
        }

        _tokens.Add(type, _position, _position + length);
        _position += length;
    }

    private void OpenBracket(char c)
    {
        if (_brackets.Count >= MaxBrackets)
        {
            throw Fail(DiagnosticDescriptors.TooManyBrackets, new TextSpan(_position, 1));
        }

        _brackets.Add(new Bracket(c, _position, IsReplacementField: false));
        _tokens.Add(c switch { '(' => T.LPAR, '[' => T.LSQB, _ => T.LBRACE }, _position, ++_position);
    }

    private void CloseBracket(char c)
    {
        var span = new TextSpan(_position, 1);
        var inField = _fstrings.Count > 0 && _fstrings[^1].FieldCount > 0;
        if (_brackets.Count == 0)
        {
            throw Fail(DiagnosticDescriptors.UnmatchedClosing, span, c, string.Empty);
        }

        var open = _brackets[^1];
        var expected = open.Character switch { '(' => ')', '[' => ']', _ => '}' };
        if (c != expected)
        {
            if (open.IsReplacementField)
            {
                throw Fail(DiagnosticDescriptors.UnmatchedClosing, span, c, "f-string: ");
            }

            int openLine = _tokens.LineOf(open.Position), line = _tokens.LineOf(_position);
            throw Fail(DiagnosticDescriptors.MismatchedClosing, span, c, open.Character,
                openLine == line ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" on line {openLine + 1}"),
                inField ? "f-string: " : string.Empty);
        }

        _brackets.RemoveAt(_brackets.Count - 1);
        _tokens.Add(c switch { ')' => T.RPAR, ']' => T.RSQB, _ => T.RBRACE }, _position, ++_position);
        if (open.IsReplacementField)
        {
            CloseReplacementField();
        }
    }

    /// <summary>The length of the line end at a position: 0, 1 or 2.</summary>
    private int NewlineLength(int position)
    {
        if (position >= _text.Length)
        {
            return 0;
        }

        return _text[position] switch
        {
            '\n' => 1,
            '\r' => position + 1 < _text.Length && _text[position + 1] == '\n' ? 2 : 1,
            _ => 0,
        };
    }

    private char At(int position) => position < _text.Length ? _text[position] : '\0';

    private bool IsDigitAt(int position) => position < _text.Length && char.IsAsciiDigit(_text[position]);

    private TokenizerException Fail(DiagnosticDescriptor descriptor, TextSpan span, params object?[] arguments) =>
        new(new TokenizerDiagnostic(descriptor, span, arguments));

    private void Warn(DiagnosticDescriptor descriptor, TextSpan span, params object?[] arguments) =>
        _warnings.Add(new TokenizerDiagnostic(descriptor, span, arguments));

    private TokenizerException InvalidCharacter(int position)
    {
        var rune = Rune.TryGetRuneAt(_text, position, out var r) ? r : Rune.ReplacementChar;
        var span = new TextSpan(position, Math.Min(rune.Utf16SequenceLength, _text.Length - position));
        var code = rune.Value.ToString("X4", CultureInfo.InvariantCulture);
        if (rune.Value == 0)
        {
            return Fail(DiagnosticDescriptors.NullByte, span);
        }

        return UnicodeIdentifiers.IsPrintable(rune)
            ? Fail(DiagnosticDescriptors.InvalidCharacter, span, rune.ToString(), code)
            : Fail(DiagnosticDescriptors.InvalidNonPrintableCharacter, span, code);
    }

    private sealed class TokenizerException(TokenizerDiagnostic diagnostic) : Exception
    {
        public TokenizerDiagnostic Diagnostic { get; } = diagnostic;
    }
}

/// <summary>What the tokenizer made of a file.</summary>
/// <param name="Tokens">All tokens.</param>
/// <param name="ReportError">Reports the error that ended the scan; null when there was none.</param>
/// <param name="ErrorPosition">Where that error stands.</param>
/// <param name="UnclosedBracket">The innermost bracket that was open when the scan ended.</param>
internal sealed record TokenizedFile(
    TokenList Tokens,
    Action? ReportError,
    int ErrorPosition,
    (char Character, int Position)? UnclosedBracket);
