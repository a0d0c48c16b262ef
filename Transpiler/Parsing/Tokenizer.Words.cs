// Stage: parsing. The tokenizer's names, keywords and numbers.

using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Diagnostics;
using T = Pyc2c.Grammar.PythonParser;

namespace Pyc2c.Parsing;

internal sealed partial class Tokenizer
{
    private static readonly CharacterClass[] CharacterClasses = BuildCharacterClasses();

    /// <summary>The keywords that may follow a number without a space (deprecated, but legal).</summary>
    private static readonly string[] KeywordsAfterNumber = ["and", "else", "for", "if", "in", "is", "not", "or"];

    private enum CharacterClass : byte
    {
        Invalid,
        Blank,
        Letter,
        Digit,
        Quote,
        Newline,
        Hash,
        Backslash,
        Dot,
        Open,
        Close,
        Operator,
    }

    private static CharacterClass[] BuildCharacterClasses()
    {
        var classes = new CharacterClass[128];
        for (var c = 0; c < 128; c++)
        {
            classes[c] = (char)c switch
            {
                ' ' or '\t' or '\f' => CharacterClass.Blank,
                '\n' or '\r' => CharacterClass.Newline,
                '_' => CharacterClass.Letter,
                >= 'a' and <= 'z' or >= 'A' and <= 'Z' => CharacterClass.Letter,
                >= '0' and <= '9' => CharacterClass.Digit,
                '\'' or '"' => CharacterClass.Quote,
                '#' => CharacterClass.Hash,
                '\\' => CharacterClass.Backslash,
                '.' => CharacterClass.Dot,
                '(' or '[' or '{' => CharacterClass.Open,
                ')' or ']' or '}' => CharacterClass.Close,
                var other => Vocabulary.MatchOperator([other]).Type != 0 || other == '!' ? CharacterClass.Operator : CharacterClass.Invalid,
            };
        }

        return classes;
    }

    private static bool IsNameCharacter(char c) => c >= 128 || CharacterClasses[c] is CharacterClass.Letter or CharacterClass.Digit;

    /// <summary>Scans a name or keyword; or, when a string prefix and a quote stand there, a string.</summary>
    private void ScanNameOrString()
    {
        var start = _position;
        var position = start;
        var ascii = true;
        for (; position < _text.Length; position++)
        {
            var c = _text[position];
            if (c >= 128)
            {
                ascii = false;
            }
            else if (CharacterClasses[c] is not (CharacterClass.Letter or CharacterClass.Digit))
            {
                if (c is '"' or '\'' && position - start <= 2 && IsStringPrefix(_text.AsSpan(start, position - start)))
                {
                    ScanString(start);
                    return;
                }

                break;
            }
        }

        if (!ascii && UnicodeIdentifiers.FirstInvalid(_text.AsSpan(start, position - start)) is >= 0 and var invalid)
        {
            throw InvalidCharacter(start + invalid);
        }

        _position = position;
        AddWord(start, position);
    }

    private void AddWord(int start, int end)
    {
        var word = _text.AsSpan(start, end - start);
        var type = T.NAME;
        if (word.Length <= 8 && Vocabulary.KeywordLookup.TryGetValue(word, out var keyword))
        {
            type = keyword;
        }
        else if (_softType >= 0 && _softType == _tokens.Count - 1)
        {
            // `type X`: two names in a row can be nothing else.
            _tokens[_softType].Type = T.TYPE;
        }

        if (type == T.NAME && word.Length == 4)
        {
            if (word.SequenceEqual("type") && IsStatementStart())
            {
                _softType = _tokens.Count;
            }
            else if (_tokens.Count == _lineStartToken && _indents[^1].HoldsCases && word.SequenceEqual("case"))
            {
                type = T.CASE;
            }
        }

        _tokens.Add(type, start, end);
    }

    /// <summary>Whether the next token begins a statement, in a line of its own or after a semicolon or a block's colon.</summary>
    private bool IsStatementStart() =>
        _brackets.Count == 0
        && (_tokens.Count == _lineStartToken || _tokens.Last is null or { Type: T.SEMI or T.COLON });

    private static bool IsStringPrefix(ReadOnlySpan<char> prefix)
    {
        if (prefix.Length == 1)
        {
            return (prefix[0] | 0x20) is 'r' or 'b' or 'u' or 'f';
        }

        return prefix.Length == 2 && ((prefix[0] | 0x20, prefix[1] | 0x20) is ('r', 'b') or ('b', 'r') or ('r', 'f') or ('f', 'r'));
    }

    private void ScanNumber()
    {
        var start = _position;
        var p = start;
        if (_text[p] == '0' && (At(p + 1) | 0x20) is 'x' or 'o' or 'b')
        {
            p = ScanRadix(p, (char)(_text[p + 1] | 0x20));
        }
        else
        {
            p = ScanDecimal(p);
        }

        _position = p;
        _tokens.Add(T.NUMBER, start, p);
    }

    private int ScanRadix(int start, char letter)
    {
        var kind = letter switch { 'x' => "hexadecimal", 'o' => "octal", _ => "binary" };
        var radix = letter switch { 'x' => 16, 'o' => 8, _ => 2 };
        var p = start + 2;
        do
        {
            if (At(p) == '_')
            {
                p++;
            }

            if (!IsDigitOf(radix, At(p)))
            {
                throw IsDigitAt(p)
                    ? BadNumber(TextSpan.FromBounds(start, p + 1), $"invalid digit '{_text[p]}' in {kind} literal", $"The digits of a {kind} number go up to {radix - 1}.")
                    : BadNumber(TextSpan.FromBounds(start, p), $"invalid {kind} literal", "Digits must follow the prefix and every underscore.");
            }

            while (IsDigitOf(radix, At(p)))
            {
                p++;
            }
        }
        while (At(p) == '_');

        if (IsDigitAt(p))
        {
            throw BadNumber(TextSpan.FromBounds(start, p + 1), $"invalid digit '{_text[p]}' in {kind} literal", $"The digits of a {kind} number go up to {radix - 1}.");
        }

        VerifyEnd(start, p, kind);
        return p;
    }

    private static bool IsDigitOf(int radix, char c) => radix switch
    {
        16 => char.IsAsciiHexDigit(c),
        8 => c is >= '0' and <= '7',
        _ => c is '0' or '1',
    };

    private int ScanDecimal(int start)
    {
        var p = start;
        var isFloat = false;
        if (_text[p] != '.')
        {
            p = ScanDigits(start, p);
        }

        var integerEnd = p;
        if (At(p) == '.')
        {
            isFloat = true;
            p++;
            if (IsDigitAt(p))
            {
                p = ScanDigits(start, p);
            }
        }

        if (At(p) is 'e' or 'E')
        {
            var exponent = p + 1;
            if (At(exponent) is '+' or '-')
            {
                exponent++;
                if (!IsDigitAt(exponent))
                {
                    throw BadNumber(TextSpan.FromBounds(start, exponent), "invalid decimal literal", "Digits must follow the exponent's sign.");
                }
            }

            if (IsDigitAt(exponent))
            {
                isFloat = true;
                p = ScanDigits(start, exponent);
            }
        }

        if (At(p) is 'j' or 'J')
        {
            p++;
            VerifyEnd(start, p, "imaginary");
            return p;
        }

        if (!isFloat && _text[start] == '0' && _text.AsSpan(start, integerEnd - start).ContainsAnyExcept('0', '_'))
        {
            throw BadNumber(TextSpan.FromBounds(start, integerEnd),
                "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
                "Remove the zeros, or write 0o for octal.");
        }

        VerifyEnd(start, p, "decimal");
        return p;
    }

    /// <summary>Digits with single underscores between them.</summary>
    private int ScanDigits(int start, int p)
    {
        while (true)
        {
            while (IsDigitAt(p))
            {
                p++;
            }

            if (At(p) != '_')
            {
                return p;
            }

            if (!IsDigitAt(++p))
            {
                throw BadNumber(TextSpan.FromBounds(start, p), "invalid decimal literal", "An underscore stands between two digits.");
            }
        }
    }

    /// <summary>A number must not run into a name; eight keywords are let through, as in CPython.</summary>
    private void VerifyEnd(int start, int p, string kind)
    {
        if (p >= _text.Length || !IsNameCharacter(_text[p]))
        {
            return;
        }

        var rest = _text.AsSpan(p);
        foreach (var keyword in KeywordsAfterNumber)
        {
            if (rest.StartsWith(keyword, StringComparison.Ordinal))
            {
                Warn(DiagnosticDescriptors.NumberBeforeKeyword, TextSpan.FromBounds(start, p), kind);
                return;
            }
        }

        if (_text[p] >= 128 && UnicodeIdentifiers.FirstInvalid(_text.AsSpan(p, 1)) >= 0 && !char.IsSurrogate(_text[p]))
        {
            return;
        }

        throw BadNumber(TextSpan.FromBounds(start, p + 1), $"invalid {kind} literal", "A name cannot begin with a digit; put an operator or a space between.");
    }

    private TokenizerException BadNumber(TextSpan span, string message, string hint) =>
        Fail(DiagnosticDescriptors.InvalidNumber, span, message, hint);
}
