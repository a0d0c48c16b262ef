// Stage: parsing. Which characters form identifiers: XID_Start and XID_Continue, from general categories and the exceptions
// that Unicode lists (language reference, 2.3).

using System.Globalization;
using System.Text;

namespace Pyc2c.Parsing;

internal static class UnicodeIdentifiers
{
    /// <summary>The index of the first character that cannot stand where it stands in an identifier, or -1.</summary>
    public static int FirstInvalid(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length;)
        {
            if (Rune.DecodeFromUtf16(word[i..], out var rune, out var length) != System.Buffers.OperationStatus.Done)
            {
                return i;
            }

            if (!(i == 0 ? IsStart(rune) : IsContinue(rune)))
            {
                return i;
            }

            i += length;
        }

        return -1;
    }

    public static bool IsStart(Rune rune) => rune.Value switch
    {
        '_' => true,
        0x2118 or 0x212E or 0x1885 or 0x1886 => true,
        // Normalised under NFKC, these begin with something that is no letter.
        0x037A or 0x0E33 or 0x0EB3 or 0x309B or 0x309C or 0xFC5E or 0xFC5F or 0xFC60 or 0xFC61 or 0xFC62 or 0xFC63 or 0xFDFA or 0xFDFB
            or 0xFE70 or 0xFE72 or 0xFE74 or 0xFE76 or 0xFE78 or 0xFE7A or 0xFE7C or 0xFE7E or 0xFF9E or 0xFF9F or 0x2E2F => false,
        _ => UnicodeCategories.Of(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber,
    };

    public static bool IsContinue(Rune rune) => rune.Value switch
    {
        0x00B7 or 0x0387 or 0x19DA or 0x0E33 or 0x0EB3 or 0x200C or 0x200D or 0x30FB or 0xFF65 or 0xFF9E or 0xFF9F or (>= 0x1369 and <= 0x1371) => true,
        0x037A or 0x309B or 0x309C or 0x2E2F or (>= 0xFC5E and <= 0xFC63) or 0xFDFA or 0xFDFB
            or 0xFE70 or 0xFE72 or 0xFE74 or 0xFE76 or 0xFE78 or 0xFE7A or 0xFE7C or 0xFE7E => false,
        _ => IsStart(rune) || UnicodeCategories.Of(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation,
    };

    /// <summary>Whether a character shows on its own, so that a message can quote it.</summary>
    public static bool IsPrintable(Rune rune) => UnicodeCategories.Of(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
}
