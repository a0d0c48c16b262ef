using System.Globalization;

namespace Pyc2c.Board;

/// <summary>A length of time as people write it: <c>1.5 s</c>, <c>100ms</c>, <c>20 us</c>, <c>2 min</c>; a bare number is seconds.</summary>
internal static class Duration
{
    private static readonly (string Name, decimal Microseconds)[] Units =
        [("ns", 0.001m), ("us", 1), ("ms", 1000), ("s", 1_000_000), ("min", 60_000_000), ("h", 3_600_000_000)];

    /// <summary>Whole microseconds, or null when the text is no length of time.</summary>
    public static long? Parse(string text) => (long?)Exact(text);

    public static bool HasUnit(string text) => char.IsAsciiLetter(text.TrimEnd().LastOrDefault());

    /// <summary>Microseconds, or null when the text is no length of time.</summary>
    public static decimal? Exact(string text)
    {
        var trimmed = text.Trim();
        var digits = trimmed.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
        var name = trimmed[digits..].Trim();
        var unit = Units.FirstOrDefault(u => u.Name == (name.Length == 0 ? "s" : name));
        return unit.Name is not null
            && decimal.TryParse(trimmed[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number <= long.MaxValue / 1000 / unit.Microseconds
            ? number * unit.Microseconds : null;
    }
}
