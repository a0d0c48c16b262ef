// Stage: parsing. What string and bytes literals mean: escape sequences, line ends (language reference, 2.4.1).

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Ast;
using Pyc2c.Diagnostics;

namespace Pyc2c.Parsing;

internal sealed partial class AstBuilder
{
    /// <summary>The text that a stretch of the source stands for.</summary>
    private string DecodeText(TextSpan body, bool isRaw, TextSpan literal)
    {
        var source = _text.AsSpan(body.Start, body.Length);
        if (isRaw ? !source.Contains('\r') : !source.ContainsAny('\\', '\r'))
        {
            return source.ToString();
        }

        if (isRaw)
        {
            return source.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }

        var result = new StringBuilder(source.Length);
        var p = body.Start;
        while (p < body.End)
        {
            var c = _text[p];
            if (c == '\\' && p + 1 < body.End)
            {
                p = DecodeEscape(result, p, body, literal, isBytes: false);
            }
            else if (c == '\r')
            {
                result.Append('\n');
                p += p + 1 < body.End && _text[p + 1] == '\n' ? 2 : 1;
            }
            else
            {
                result.Append(c);
                p++;
            }
        }

        return result.ToString();
    }

    private ImmutableArray<byte> DecodeBytes(TextSpan body, bool isRaw, TextSpan literal)
    {
        var source = _text.AsSpan(body.Start, body.Length);
        if (!Ascii.IsValid(source))
        {
            var first = source.IndexOfAnyExceptInRange('\0', '\x7f');
            Report(DiagnosticDescriptors.NonAsciiBytes, new TextSpan(body.Start + first, 1));
            return [];
        }

        var result = new StringBuilder(source.Length);
        var p = body.Start;
        while (p < body.End)
        {
            var c = _text[p];
            if (c == '\\' && !isRaw)
            {
                p = DecodeEscape(result, p, body, literal, isBytes: true);
            }
            else if (c == '\r')
            {
                result.Append('\n');
                p += p + 1 < body.End && _text[p + 1] == '\n' ? 2 : 1;
            }
            else
            {
                result.Append(c);
                p++;
            }
        }

        var bytes = ImmutableArray.CreateBuilder<byte>(result.Length);
        foreach (var chunk in result.GetChunks())
        {
            foreach (var c in chunk.Span)
            {
                bytes.Add((byte)c);
            }
        }

        return bytes.MoveToImmutable();
    }

    /// <summary>Decodes the escape sequence at <paramref name="p"/>; returns the position behind it.</summary>
    private int DecodeEscape(StringBuilder result, int p, TextSpan body, TextSpan literal, bool isBytes)
    {
        var c = _text[p + 1];
        switch (c)
        {
            case '\n':
                return p + 2;
            case '\r':
                return p + (p + 2 < body.End && _text[p + 2] == '\n' ? 3 : 2);
            case '\\' or '\'' or '"':
                result.Append(c);
                return p + 2;
            case 'a':
                result.Append('\a');
                return p + 2;
            case 'b':
                result.Append('\b');
                return p + 2;
            case 'f':
                result.Append('\f');
                return p + 2;
            case 'n':
                result.Append('\n');
                return p + 2;
            case 'r':
                result.Append('\r');
                return p + 2;
            case 't':
                result.Append('\t');
                return p + 2;
            case 'v':
                result.Append('\v');
                return p + 2;
            case >= '0' and <= '7':
                return DecodeOctal(result, p, body);
            case 'x':
                return DecodeHex(result, p, body, digits: 2, isBytes);
            case 'u' when !isBytes:
                return DecodeHex(result, p, body, digits: 4, isBytes);
            case 'U' when !isBytes:
                return DecodeHex(result, p, body, digits: 8, isBytes);
            case 'N' when !isBytes:
                return DecodeName(result, p, body);
            default:
                Rune.DecodeFromUtf16(_text.AsSpan(p + 1), out _, out var length);
                Report(DiagnosticDescriptors.InvalidEscape, TextSpan.FromBounds(p, p + 1 + length), _text.Substring(p, 1 + length));
                result.Append('\\');
                return p + 1;
        }
    }

    private int DecodeOctal(StringBuilder result, int p, TextSpan body)
    {
        int value = 0, end = p + 1;
        for (; end < Math.Min(p + 4, body.End) && _text[end] is >= '0' and <= '7'; end++)
        {
            value = (value * 8) + (_text[end] - '0');
        }

        if (value > 0xFF)
        {
            Report(DiagnosticDescriptors.InvalidEscape, TextSpan.FromBounds(p, end), _text[p..end]);
        }

        result.Append((char)value);
        return end;
    }

    private int DecodeHex(StringBuilder result, int p, TextSpan body, int digits, bool isBytes)
    {
        int start = p + 2, end = start;
        while (end < Math.Min(start + digits, body.End) && char.IsAsciiHexDigit(_text[end]))
        {
            end++;
        }

        var span = TextSpan.FromBounds(p, end);
        if (end - start < digits)
        {
            if (isBytes)
            {
                Report(DiagnosticDescriptors.MalformedBytesEscape, span, (p - body.Start).ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                Report(DiagnosticDescriptors.MalformedEscape, span, $"truncated \\{_text[p + 1]}{new string('X', digits)} escape");
            }

            return end;
        }

        var value = uint.Parse(_text.AsSpan(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (value > 0x10FFFF)
        {
            Report(DiagnosticDescriptors.MalformedEscape, span, "illegal Unicode character");
        }
        else
        {
            result.Append(CodePoints.Encode((int)value));
        }

        return end;
    }

    private int DecodeName(StringBuilder result, int p, TextSpan body)
    {
        var close = p + 2 < body.End && _text[p + 2] == '{' ? _text.IndexOf('}', p + 3, body.End - p - 3) : -1;
        if (close <= p + 3)
        {
            var end = Math.Min(p + 3, body.End);
            Report(DiagnosticDescriptors.MalformedEscape, TextSpan.FromBounds(p, end), "malformed \\N character escape");
            return end;
        }

        if (UnicodeNames.Find(_text.AsSpan(p + 3, close - p - 3)) is { } rune)
        {
            result.Append(rune.ToString());
        }
        else
        {
            Report(DiagnosticDescriptors.MalformedEscape, TextSpan.FromBounds(p, close + 1), "unknown Unicode character name");
        }

        return close + 1;
    }
}
