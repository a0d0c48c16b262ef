using System.Text;
namespace Pyc2c.Parsing;
internal static class UnicodeNames { public static Rune? Find(ReadOnlySpan<char> name) => null; }
internal static class UnicodeNormalization { public static string ToFormKC(string s) => s; }
