// Stage: C. The C identifiers of everything a program declares.
// Invariants: two things never share a C name; nothing of the program can collide with the runtime, whose names never begin with
// `py_`, `pyc_` or `txt_` and never end in an underscore and a number.

using System.Globalization;
using System.Text;
using Pyc2c.Ast;
using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.C;

internal sealed class CNames
{
    private readonly Dictionary<object, string> names = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> strings = new(StringComparer.Ordinal);

    /// <summary>The C function of a body; the entry code of a generator function is the one that makes the generator.</summary>
    public string Function(IrFunction function) => Global(function, () =>
    {
        var symbol = function.Symbol;
        var name = symbol.IsModuleBody ? "body" : Sanitize(symbol.QualifiedName);
        return ModulePrefix(symbol.Module) + name;
    });

    public string Class(ClassSymbol symbol) => Global(symbol, () => ModulePrefix(symbol.Module) + Sanitize(symbol.QualifiedName));

    public string TypeSymbol(Symbol symbol) => symbol is ClassSymbol user
        ? Class(user) + "_type"
        : ((NativeClassSymbol)symbol).CType;

    /// <summary>The field that holds what a class keeps under a name.</summary>
    public string Member(IrClassMember member) => Global(member, () => $"{Class(member.Class.Symbol)}__{Sanitize(member.Name)}_m");

    /// <summary>The struct with a module's globals, and the prefix of its functions.</summary>
    public string Module(ModuleSymbol module) => Global(module, () => "py_" + Sanitize(module.Name));

    private string ModulePrefix(ModuleSymbol module) => module.IsMain ? "py_" : Module(module) + "__";

    /// <summary>The symbol of an interned string's static object.</summary>
    public string Text(string text)
    {
        if (!strings.TryGetValue(text, out var name))
        {
            name = "txt_" + (text.Length <= 32 && IsPlain(text) ? text : WithHash(text));
            strings.Add(text, name);
        }
        return name;
    }

    /// <summary>A name as part of an identifier that no other name shares; plain ones as they are, which the runtime relies on in <c>SEL(name)</c>.</summary>
    public static string Unique(string name) => IsPlain(name) ? name : WithHash(name);

    private static bool IsPlain(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private static string WithHash(string text) => $"{Sanitize(text.Length > 16 ? text[..16] : text)}_{StringHash.Wide(text):x16}";

    private static readonly string[] Parts =
        ["_code", "_function", "_type", "_globals", "_import", "_object", "_names", "_defaults", "_resume", "_frame", "_entry", "_attrs", "_mro"];

    private string Global(object key, Func<string> make)
    {
        if (!names.TryGetValue(key, out var name))
        {
            // What belongs to a function, class or module is called after it: f_code must not be a function as well.
            var wanted = name = make() is var plain && Parts.Any(plain.EndsWith) ? plain + "_" : plain;
            for (var i = 2; !taken.Add(name); i++)
            {
                name = $"{wanted}_{i.ToString(CultureInfo.InvariantCulture)}";
            }
            names.Add(key, name);
        }
        return name;
    }

    /// <summary>A variable's name as the beginning of an identifier (".0" begins with no letter).</summary>
    public static string Local(string name) => Sanitize(name) is [>= 'A', ..] sanitized ? sanitized : "v" + Sanitize(name);

    /// <summary>A text as part of an identifier: letters, digits and underscores stay.</summary>
    public static string Sanitize(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value == '_'))
            {
                result.Append((char)rune.Value);
            }
            else if (rune.Value is '.' or '<' or '>' or ' ' or '-')
            {
                if (result.Length > 0 && result[^1] != '_')
                {
                    result.Append('_');
                }
            }
            else
            {
                result.Append(CultureInfo.InvariantCulture, $"u{rune.Value:x}");
            }
        }
        return result.ToString();
    }
}

/// <summary>Hashes of strings as the runtime computes them.</summary>
internal static class StringHash
{
    /// <summary>str_hash: FNV-1a over the UTF-8 bytes, never 0.</summary>
    public static uint Of(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261u;
        foreach (var b in utf8)
        {
            hash = (hash ^ b) * 16777619u;
        }
        return hash == 0 ? 1 : hash;
    }

    /// <summary>A wide hash of the UTF-16 text, to name what has no readable name.</summary>
    public static ulong Wide(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }
        return hash;
    }

    /// <summary>UTF-8 with surrogates in their three-byte form, as the runtime keeps text.</summary>
    public static byte[] Utf8(string text)
    {
        var bytes = new List<byte>(text.Length + 8);
        foreach (var c in CodePoints.Of(text))
        {
            switch (c)
            {
                case < 0x80:
                    bytes.Add((byte)c);
                    break;
                case < 0x800:
                    bytes.AddRange([(byte)(0xC0 | (c >> 6)), (byte)(0x80 | (c & 0x3F))]);
                    break;
                case < 0x10000:
                    bytes.AddRange([(byte)(0xE0 | (c >> 12)), (byte)(0x80 | ((c >> 6) & 0x3F)), (byte)(0x80 | (c & 0x3F))]);
                    break;
                default:
                    bytes.AddRange([(byte)(0xF0 | (c >> 18)), (byte)(0x80 | ((c >> 12) & 0x3F)), (byte)(0x80 | ((c >> 6) & 0x3F)), (byte)(0x80 | (c & 0x3F))]);
                    break;
            }
        }
        return [.. bytes];
    }
}
