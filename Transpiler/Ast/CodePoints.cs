// Stage: syntax tree. How a string constant, here and in every later stage, holds the code points of a str: as UTF-16, in which a surrogate
// (U+D800 to U+DFFF), which Python's str may hold and UTF-16 has no form for, is two low surrogates with ten bits each. No high surrogate
// precedes them, so that nothing else reads so: equal strings are equal, and the concatenation of two strings is that of their code points.

using System.Text;

namespace Pyc2c.Ast;

/// <summary>The code points of string constants.</summary>
internal static class CodePoints
{
    private const int LowSurrogates = 0xDC00;

    /// <summary>A code point as part of a string constant.</summary>
    public static string Encode(int code) => Rune.TryCreate(code, out var rune)
        ? rune.ToString()
        : new string([(char)(LowSurrogates | code >> 10), (char)(LowSurrogates | code & 0x3FF)]);

    /// <summary>The code points of a string constant.</summary>
    public static IEnumerable<int> Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            int code = text[i];
            if (i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if (char.IsHighSurrogate(text[i]))
                {
                    code = char.ConvertToUtf32(text[i], text[++i]);
                }
                else if (char.IsLowSurrogate(text[i]))
                {
                    code = (code - LowSurrogates) << 10 | (text[++i] - LowSurrogates);
                }
            }

            yield return code;
        }
    }
}
