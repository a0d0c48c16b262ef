// Stage: parsing. Bytes in, source text out: byte order mark, encoding declaration (PEP 263), UTF-8 otherwise.

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Diagnostics;

namespace Pyc2c.Parsing;

/// <summary>Reads source files.</summary>
internal static partial class SourceReader
{
    private static readonly byte[] Utf8Bom = [0xEF, 0xBB, 0xBF];

    /// <summary>Decodes the bytes of a source file. Null when they cannot be decoded, which is reported.</summary>
    public static SourceFile? Read(byte[] bytes, string path, DiagnosticBag diagnostics)
    {
        var hasBom = bytes.AsSpan().StartsWith(Utf8Bom);
        var body = bytes.AsSpan(hasBom ? Utf8Bom.Length : 0);
        if (!Ascii.IsValid(body) || body.Contains((byte)0) || hasBom || body[..Math.Min(body.Length, 400)].IndexOf("coding"u8) >= 0)
        {
            return ReadUnusual(bytes, body, hasBom, path, diagnostics);
        }

        return new SourceFile(path, new PythonText(Encoding.ASCII.GetString(body), Encoding.UTF8));
    }

    private static SourceFile? ReadUnusual(byte[] bytes, ReadOnlySpan<byte> body, bool hasBom, string path, DiagnosticBag diagnostics)
    {
        // Until the encoding is known, the text shows every byte as one character, so that spans are right for ASCII.
        var provisional = new SourceFile(path, new PythonText(Encoding.Latin1.GetString(body), Encoding.Latin1));
        var encoding = (Encoding)new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        if (FindDeclaration(provisional.Text) is { } declared)
        {
            var found = FindEncoding(declared.Name);
            if (found is null)
            {
                diagnostics.Report(DiagnosticDescriptors.UnknownEncoding, provisional, declared.Span, declared.Name);
                return null;
            }

            // As in CPython, which knows utf-8 by this one name only.
            var isPlainUtf8 = declared.Name.ToLowerInvariant().Replace('_', '-') is var name && (name == "utf-8" || name.StartsWith("utf-8-", StringComparison.Ordinal));
            if (hasBom && !isPlainUtf8)
            {
                diagnostics.Report(DiagnosticDescriptors.EncodingContradictsBom, provisional, declared.Span, declared.Name);
                return null;
            }

            encoding = found;
        }

        var offset = body.IndexOf((byte)0);
        if (offset >= 0)
        {
            diagnostics.Report(DiagnosticDescriptors.NullByte, provisional, new TextSpan(offset, 1));
            return null;
        }

        try
        {
            return new SourceFile(path, new PythonText(encoding.GetString(body), encoding));
        }
        catch (DecoderFallbackException e)
        {
            ReportUndecodable(body, encoding, e, path, diagnostics);
            return null;
        }
    }

    /// <summary>Reports the first byte that does not fit, in the text as far as it could be decoded.</summary>
    private static void ReportUndecodable(ReadOnlySpan<byte> body, Encoding encoding, DecoderFallbackException e, string path, DiagnosticBag diagnostics)
    {
        var lenient = Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\ufffd"));
        var index = Math.Clamp(e.Index, 0, body.Length - 1);
        var before = lenient.GetString(body[..index]);
        var file = new SourceFile(path, new PythonText(lenient.GetString(body), Encoding.UTF8));
        var value = e.BytesUnknown is { Length: > 0 } unknown ? unknown[0] : body[index];
        diagnostics.Report(DiagnosticDescriptors.NotDecodable, file, new TextSpan(before.Length, 1),
            value.ToString("x2", CultureInfo.InvariantCulture), index.ToString(CultureInfo.InvariantCulture), encoding.WebName);
    }

    /// <summary>The encoding that the first or second line declares; the second counts only below a blank line or a comment.</summary>
    private static (string Name, TextSpan Span)? FindDeclaration(SourceText text)
    {
        for (var i = 0; i < Math.Min(2, text.Lines.Count); i++)
        {
            var line = text.Lines[i];
            var content = text.ToString(TextSpan.FromBounds(line.Start, Math.Min(line.End, line.Start + 1000)));
            var match = Declaration().Match(content);
            if (match.Success)
            {
                var group = match.Groups[1];
                return (group.Value, new TextSpan(line.Start + group.Index, group.Length));
            }

            if (!BlankOrComment().IsMatch(content))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The encoding of a name of Python's, or null. The result throws on bytes that do not fit.</summary>
    private static Encoding? FindEncoding(string name)
    {
        var normal = name.ToLowerInvariant().Replace('_', '-');
        if (normal is "utf-8" or "utf8" or "u8" or "utf" or "utf8-ucs2" or "utf8-ucs4" or "cp65001" or "utf-8-sig" || normal.StartsWith("utf-8-", StringComparison.Ordinal))
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        }

        if (normal is "latin-1" or "iso-8859-1" or "iso-latin-1" or "iso8859-1" or "8859" or "l1" or "latin" or "latin1" or "cp819"
            || normal.StartsWith("latin-1-", StringComparison.Ordinal) || normal.StartsWith("iso-8859-1-", StringComparison.Ordinal))
        {
            return Encoding.Latin1;
        }

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        foreach (var candidate in Candidates(normal))
        {
            try
            {
                var encoding = Encoding.GetEncoding(candidate, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

                // A source must read as ASCII where it is ASCII.
                if (encoding.GetString("#"u8) == "#")
                {
                    return encoding;
                }
            }
            catch (ArgumentException)
            {
                // Not a name that .NET knows; the next one may be.
            }
        }

        return null;
    }

    private static IEnumerable<string> Candidates(string name)
    {
        yield return name;
        if (name.StartsWith("cp", StringComparison.Ordinal))
        {
            yield return "windows-" + name[2..];
            yield return "ibm" + name[2..];
        }

        if (name.StartsWith("iso8859-", StringComparison.Ordinal))
        {
            yield return "iso-8859-" + name[8..];
        }

        yield return name switch
        {
            "ascii" or "646" => "us-ascii",
            "latin2" or "l2" => "iso-8859-2",
            "latin9" or "l9" => "iso-8859-15",
            "cyrillic" => "iso-8859-5",
            "greek" => "iso-8859-7",
            "sjis" or "shiftjis" or "s-jis" => "shift_jis",
            "shift-jis" or "ms-kanji" or "cp932" or "mskanji" => "shift_jis",
            "eucjp" or "ujis" => "euc-jp",
            "euckr" or "cp949" or "korean" => "euc-kr",
            "gbk" or "cp936" or "936" => "gb2312",
            "big5" or "big5-tw" or "cp950" => "big5",
            "mac-roman" or "macroman" => "macintosh",
            _ => name,
        };
    }

    [GeneratedRegex(@"^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^[ \t\f]*(?:[#\r\n].*)?$")]
    private static partial Regex BlankOrComment();
}
