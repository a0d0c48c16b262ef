// Stage: syntax tree. The dump of the stage: what CPython 3.13 prints for ast.dump(tree, indent=2), so that the two can be compared by eye and by diff.

using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Pyc2c.Ast;

/// <summary>Prints trees. Use <see cref="Dump"/>.</summary>
internal static class AstDumper
{
    /// <summary>A node with at most this many fields, none of which has parts, is printed on one line.</summary>
    private const int MaxFieldsOnLine = 3;

    /// <summary>The dump of a tree, without a line end.</summary>
    public static string Dump(Node node, int indent = 2)
    {
        var result = new StringBuilder();
        Print(result, node, level: 0, indent);
        return result.ToString();
    }

    /// <summary>A constant as Python's repr shows it.</summary>
    public static string Repr(object? value) => value switch
    {
        null => "None",
        bool flag => flag ? "True" : "False",
        string text => ReprString(text),
        ImmutableArray<byte> bytes => ReprBytes(bytes),
        EllipsisValue => "Ellipsis",
        BigInteger integer => integer.ToString(CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        double number => ReprFloat(number),
        Complex number => ReprImaginary(number.Imaginary),
        _ => throw new InvalidOperationException($"no constant: {value.GetType()}"),
    };

    private static void Print(StringBuilder result, Node node, int level, int indent)
    {
        var fields = FieldCollector.FieldsOf(node);
        level++;
        var isOneLine = fields.Count <= MaxFieldsOnLine && fields.TrueForAll(f => IsSimple(f.Value));
        var separator = isOneLine ? ", " : ",\n" + new string(' ', level * indent);
        result.Append(node.NodeName).Append('(');
        for (var i = 0; i < fields.Count; i++)
        {
            result.Append(i > 0 ? separator : isOneLine ? string.Empty : separator[1..]);
            result.Append(fields[i].Name).Append('=');
            PrintValue(result, fields[i].Value, level, indent);
        }

        result.Append(')');
    }

    private static void PrintValue(StringBuilder result, object? value, int level, int indent)
    {
        switch (value)
        {
            case Node node:
                Print(result, node, level, indent);
                break;
            case EnumMember member:
                result.Append(member.Name).Append("()");
                break;
            case object?[] list:
                result.Append('[');
                for (var i = 0; i < list.Length; i++)
                {
                    result.Append(i > 0 ? ",\n" : "\n").Append(' ', (level + 1) * indent);
                    PrintValue(result, list[i], level + 1, indent);
                }

                result.Append(']');
                break;
            default:
                result.Append(Repr(value));
                break;
        }
    }

    private static bool IsSimple(object? value) => value switch
    {
        Node node => FieldCollector.FieldsOf(node).Count == 0,
        object?[] => false,
        _ => true,
    };

    private readonly record struct EnumMember(string Name);

    /// <summary>The fields that a dump shows: neither empty lists nor optional values that are missing.</summary>
    private sealed class FieldCollector(bool showsNone) : NodeFieldVisitor
    {
        private readonly List<(string Name, object? Value)> _fields = [];

        public static List<(string Name, object? Value)> FieldsOf(Node node)
        {
            var collector = new FieldCollector(node is Constant or MatchSingleton);
            node.VisitFields(collector);
            return collector._fields;
        }

        public override void Node(string name, Node? node)
        {
            if (node is not null)
            {
                _fields.Add((name, node));
            }
        }

        public override void Nodes(string name, ImmutableArray<Node?> nodes)
        {
            if (!nodes.IsEmpty)
            {
                _fields.Add((name, nodes.ToArray<object?>()));
            }
        }

        public override void Value(string name, object? value)
        {
            if (value is not null || (showsNone && name == "value"))
            {
                _fields.Add((name, value));
            }
        }

        public override void Enum(string name, string member) => _fields.Add((name, new EnumMember(member)));

        public override void Values<T>(string name, ImmutableArray<T> values)
        {
            if (!values.IsEmpty)
            {
                _fields.Add((name, values.Select(v => v is Enum member ? new EnumMember(member.ToString()) : (object?)v).ToArray()));
            }
        }
    }

    // ---- Constants

    private static string ReprFloat(double value)
    {
        if (double.IsInfinity(value))
        {
            return "inf";
        }

        if (value == 0)
        {
            return "0.0";
        }

        // The shortest digits that read back, set as Python sets them: an exponent from 1e16 on and below 1e-4.
        var shortest = value.ToString("R", CultureInfo.InvariantCulture).Split('E');
        var all = shortest[0].Replace(".", string.Empty, StringComparison.Ordinal);
        var digits = all.Trim('0');
        var point = shortest[0].IndexOf('.', StringComparison.Ordinal) is >= 0 and var index ? index : all.Length;
        var exponent = point - 1 - all.AsSpan().IndexOfAnyExcept('0') + (shortest.Length > 1 ? int.Parse(shortest[1], CultureInfo.InvariantCulture) : 0);
        if (exponent is < -4 or >= 16)
        {
            var mantissa = digits.Length > 1 ? $"{digits[0]}.{digits[1..]}" : digits;
            return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
        }

        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + digits;
        }

        return digits.Length <= exponent + 1
            ? digits.PadRight(exponent + 1, '0') + ".0"
            : $"{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }

    private static string ReprImaginary(double value)
    {
        var text = ReprFloat(value);
        return (text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text) + "j";
    }

    private static string ReprBytes(ImmutableArray<byte> bytes)
    {
        var quote = bytes.Contains((byte)'\'') && !bytes.Contains((byte)'"') ? '"' : '\'';
        var result = new StringBuilder().Append('b').Append(quote);
        foreach (var b in bytes)
        {
            AppendEscaped(result, (char)b, quote, hexFrom: 0x7F);
        }

        return result.Append(quote).ToString();
    }

    private static string ReprString(string text)
    {
        var quote = text.Contains('\'') && !text.Contains('"') ? '"' : '\'';
        var result = new StringBuilder().Append(quote);
        foreach (var code in CodePoints.Of(text))
        {
            if (code < 0x7F)
            {
                AppendEscaped(result, (char)code, quote, hexFrom: 0x7F);
            }
            else if (Rune.TryCreate(code, out var rune) && Parsing.UnicodeIdentifiers.IsPrintable(rune))
            {
                result.Append(rune.ToString());
            }
            else
            {
                result.Append(code switch
                {
                    < 0x100 => string.Create(CultureInfo.InvariantCulture, $"\\x{code:x2}"),
                    < 0x10000 => string.Create(CultureInfo.InvariantCulture, $"\\u{code:x4}"),
                    _ => string.Create(CultureInfo.InvariantCulture, $"\\U{code:x8}"),
                });
            }
        }

        return result.Append(quote).ToString();
    }

    private static void AppendEscaped(StringBuilder result, char c, char quote, int hexFrom)
    {
        switch (c)
        {
            case '\\':
                result.Append("\\\\");
                break;
            case '\n':
                result.Append("\\n");
                break;
            case '\r':
                result.Append("\\r");
                break;
            case '\t':
                result.Append("\\t");
                break;
            case var _ when c == quote:
                result.Append('\\').Append(c);
                break;
            case var _ when c < ' ' || c >= hexFrom:
                result.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}");
                break;
            default:
                result.Append(c);
                break;
        }
    }
}
