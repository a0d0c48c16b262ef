// Stage: parsing. What the compiler needs from the Unicode database and .NET does not offer without ICU, or not for Python's version of Unicode: character
// names for \N{…}, normal form KC for identifiers, and which characters there are. The data is the resource that make_unicode.py makes; it is read when a program needs it first.

using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Pyc2c.Parsing;

/// <summary>The sections of the data file.</summary>
internal static class UnicodeData
{
    private static readonly Lazy<string[]> Sections = new(Load);

    /// <summary>Lines of name, tab, code point; the text begins with a line end.</summary>
    public static string Names => Sections.Value[0];

    public static IEnumerable<string[]> Decompositions => Rows(1);

    public static IEnumerable<string[]> Classes => Rows(2);

    public static IEnumerable<string[]> Compositions => Rows(3);

    public static IEnumerable<string[]> Unassigned => Rows(4);

    public static int Hex(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(int section) =>
        Sections.Value[section].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'));

    private static string[] Load()
    {
        using var resource = typeof(UnicodeData).Assembly.GetManifestResourceStream("Unicode.txt.gz")
            ?? throw new InvalidOperationException("the Unicode data is missing from the compiler");
        using var text = new StreamReader(new GZipStream(resource, CompressionMode.Decompress), Encoding.ASCII);
        return text.ReadToEnd().Split("\n=");
    }
}

/// <summary>General categories.</summary>
internal static class UnicodeCategories
{
    private const int FirstUnassigned = 0x378;

    private static readonly Lazy<(int First, int Last)[]> Unassigned =
        new(() => [.. UnicodeData.Unassigned.Select(row => (UnicodeData.Hex(row[0]), UnicodeData.Hex(row[1])))]);

    /// <summary>The category that a code point had when Python's version of Unicode came out: .NET knows characters of later ones.</summary>
    public static UnicodeCategory Of(Rune rune) =>
        rune.Value >= FirstUnassigned && IsUnassigned(rune.Value) ? UnicodeCategory.OtherNotAssigned : Rune.GetUnicodeCategory(rune);

    private static bool IsUnassigned(int code)
    {
        var index = Array.BinarySearch(Unassigned.Value, (code, int.MaxValue));
        return ~index is > 0 and var next && code <= Unassigned.Value[next - 1].Last;
    }
}

/// <summary>Characters by name.</summary>
internal static class UnicodeNames
{
    private const string IdeographPrefix = "CJK UNIFIED IDEOGRAPH-";
    private const string SyllablePrefix = "HANGUL SYLLABLE ";

    private static readonly (int First, int Last)[] Ideographs =
    [
        (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0x20000, 0x2A6DF), (0x2A700, 0x2B739), (0x2B740, 0x2B81D), (0x2B820, 0x2CEA1),
        (0x2CEB0, 0x2EBE0), (0x2EBF0, 0x2EE5D), (0x30000, 0x3134A), (0x31350, 0x323AF),
    ];

    private static readonly string[] Leads = ["G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"];
    private static readonly string[] Vowels =
        ["A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I"];

    private static readonly string[] Tails =
    [
        "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H",
    ];

    /// <summary>The character of a name, in any case of letters; or null.</summary>
    public static Rune? Find(ReadOnlySpan<char> name)
    {
        var upper = name.ToString().ToUpperInvariant();
        if (upper.StartsWith(IdeographPrefix, StringComparison.Ordinal))
        {
            return FindIdeograph(upper.AsSpan(IdeographPrefix.Length));
        }

        if (upper.StartsWith(SyllablePrefix, StringComparison.Ordinal))
        {
            return FindSyllable(upper.AsSpan(SyllablePrefix.Length));
        }

        var line = UnicodeData.Names.IndexOf($"\n{upper}\t", StringComparison.Ordinal);
        if (line < 0)
        {
            return null;
        }

        var start = line + upper.Length + 2;
        var end = UnicodeData.Names.IndexOf('\n', start);
        return new Rune(UnicodeData.Hex(end < 0 ? UnicodeData.Names.AsSpan(start) : UnicodeData.Names.AsSpan(start, end - start)));
    }

    private static Rune? FindIdeograph(ReadOnlySpan<char> digits)
    {
        if (digits.Length is not (4 or 5) || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return null;
        }

        return Ideographs.Any(range => code >= range.First && code <= range.Last) ? new Rune(code) : null;
    }

    private static Rune? FindSyllable(ReadOnlySpan<char> name)
    {
        var syllable = name.ToString();
        for (var lead = 0; lead < Leads.Length; lead++)
        {
            for (var vowel = 0; vowel < Vowels.Length; vowel++)
            {
                var prefix = Leads[lead] + Vowels[vowel];
                var tail = syllable.StartsWith(prefix, StringComparison.Ordinal) ? Array.IndexOf(Tails, syllable[prefix.Length..]) : -1;
                if (tail >= 0)
                {
                    return new Rune(0xAC00 + (((lead * Vowels.Length) + vowel) * Tails.Length) + tail);
                }
            }
        }

        return null;
    }
}

/// <summary>Normal form KC, which makes identifiers equal that look alike (language reference, 2.3).</summary>
internal static class UnicodeNormalization
{
    private const int SyllableBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TailBase = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TailCount = 28;

    private static readonly Lazy<Dictionary<int, int[]>> Decompositions = new(() => UnicodeData.Decompositions.ToDictionary(
        row => UnicodeData.Hex(row[0]),
        row => row[1].Split(' ').Select(code => UnicodeData.Hex(code)).ToArray()));

    private static readonly Lazy<Dictionary<int, int>> Classes = new(() => UnicodeData.Classes.ToDictionary(
        row => UnicodeData.Hex(row[0]),
        row => int.Parse(row[1], CultureInfo.InvariantCulture)));

    private static readonly Lazy<Dictionary<(int, int), int>> Compositions = new(() => UnicodeData.Compositions.ToDictionary(
        row => (UnicodeData.Hex(row[0]), UnicodeData.Hex(row[1])),
        row => UnicodeData.Hex(row[2])));

    public static string ToFormKC(string text)
    {
        var codes = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Decompose(rune.Value, codes);
        }

        Reorder(codes);
        Compose(codes);
        return string.Concat(codes.Select(code => new Rune(code).ToString()));
    }

    private static int ClassOf(int code) => Classes.Value.GetValueOrDefault(code);

    private static void Decompose(int code, List<int> codes)
    {
        var syllable = code - SyllableBase;
        if (syllable is >= 0 and < LeadCount * VowelCount * TailCount)
        {
            codes.Add(LeadBase + (syllable / (VowelCount * TailCount)));
            codes.Add(VowelBase + (syllable / TailCount % VowelCount));
            if (syllable % TailCount != 0)
            {
                codes.Add(TailBase + (syllable % TailCount));
            }
        }
        else if (Decompositions.Value.TryGetValue(code, out var parts))
        {
            codes.AddRange(parts);
        }
        else
        {
            codes.Add(code);
        }
    }

    /// <summary>Sorts each run of combining marks by their classes; equal ones keep their order.</summary>
    private static void Reorder(List<int> codes)
    {
        for (var i = 1; i < codes.Count; i++)
        {
            var code = codes[i];
            var combiningClass = ClassOf(code);
            var k = i;
            for (; combiningClass != 0 && k > 0 && ClassOf(codes[k - 1]) > combiningClass; k--)
            {
                codes[k] = codes[k - 1];
            }

            codes[k] = code;
        }
    }

    private static void Compose(List<int> codes)
    {
        var starter = -1;
        var lastClass = 0;
        var write = 0;
        foreach (var code in codes.ToArray())
        {
            var combiningClass = ClassOf(code);
            var isAdjacent = starter == write - 1;
            if (starter >= 0 && (isAdjacent || (lastClass < combiningClass && lastClass != 0)) && ComposePair(codes[starter], code) is { } composed)
            {
                codes[starter] = composed;
                continue;
            }

            if (combiningClass == 0)
            {
                starter = write;
            }

            lastClass = combiningClass;
            codes[write++] = code;
        }

        codes.RemoveRange(write, codes.Count - write);
    }

    private static int? ComposePair(int first, int second)
    {
        int lead = first - LeadBase, vowel = second - VowelBase;
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
        {
            return SyllableBase + (((lead * VowelCount) + vowel) * TailCount);
        }

        int syllable = first - SyllableBase, tail = second - TailBase;
        if (syllable is >= 0 and < LeadCount * VowelCount * TailCount && syllable % TailCount == 0 && tail is > 0 and < TailCount)
        {
            return first + tail;
        }

        return Compositions.Value.TryGetValue((first, second), out var composed) ? composed : null;
    }
}
