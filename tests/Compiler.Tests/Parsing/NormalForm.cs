using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Ast;

namespace Pyc2c.Tests.Parsing;

/// <summary>A syntax tree as one line of text, as tests/syntax/normal_form.py writes CPython's.</summary>
internal sealed class NormalForm : NodeFieldVisitor
{
    private readonly StringBuilder _out = new();
    private readonly string _text;
    private readonly bool _hasPlacesInFStrings;
    private readonly List<int> _lineStarts = [0];
    private bool _withPlaces = true;

    private NormalForm(SourceText text, bool hasPlacesInFStrings)
    {
        _text = text.ToString();
        _hasPlacesInFStrings = hasPlacesInFStrings;

        // Python's lines: U+2028 and the like do not end one.
        for (var i = 0; i < _text.Length; i++)
        {
            if (_text[i] == '\n' || (_text[i] == '\r' && !(i + 1 < _text.Length && _text[i + 1] == '\n')))
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    public static string Of(Module module, SourceText text, bool hasPlacesInFStrings)
    {
        var form = new NormalForm(text, hasPlacesInFStrings);
        form.Write(module);
        return form._out.ToString();
    }

    public override void Node(string name, Node? node)
    {
        if (node is null)
        {
            _out.Append("None");
        }
        else
        {
            Write(node);
        }

        _out.Append(',');
    }

    public override void Nodes(string name, ImmutableArray<Node?> nodes)
    {
        _out.Append('[');
        foreach (var node in nodes)
        {
            Node(name, node);
        }

        _out.Append("],");
    }

    public override void Value(string name, object? value) => _out.Append(Text(value)).Append(',');

    public override void Enum(string name, string member) => _out.Append(member).Append(',');

    public override void Values<T>(string name, ImmutableArray<T> values)
    {
        _out.Append('[');
        foreach (var value in values)
        {
            _out.Append(value is Enum ? value.ToString() : Text(value)).Append(',');
        }

        _out.Append("],");
    }

    private void Write(Node node)
    {
        _out.Append(node.NodeName);
        if (_withPlaces && node is not (Module or Arguments or Comprehension or WithItem or MatchCase))
        {
            _out.Append('@').Append(Place(node.Span.Start)).Append('-').Append(Place(node.Span.End));
        }

        var outer = _withPlaces;
        _withPlaces &= node is not JoinedStr || _hasPlacesInFStrings;
        _out.Append('(');
        node.VisitFields(this);
        _out.Append(')');
        _withPlaces = outer;
    }

    private string Place(int position)
    {
        var line = _lineStarts.BinarySearch(position);
        line = line < 0 ? ~line - 1 : line;
        var column = Encoding.UTF8.GetByteCount(_text.AsSpan(_lineStarts[line], position - _lineStarts[line]));
        return string.Create(CultureInfo.InvariantCulture, $"{line + 1}:{column}");
    }

    private static string Text(object? value) => value switch
    {
        null => "None",
        bool flag => flag ? "True" : "False",
        string text => $"'{string.Concat(CodePoints.Of(text).Select(c => $"{c:x}."))}'",
        ImmutableArray<byte> bytes => $"b'{Convert.ToHexStringLower(bytes.AsSpan())}'",
        EllipsisValue => "Ellipsis",
        int number => HexOf((BigInteger)number),
        BigInteger number => HexOf(number),
        double number => "float:" + HexOf(number),
        Complex number => "imaginary:" + HexOf(number.Imaginary),
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    private static string HexOf(BigInteger number)
    {
        var digits = BigInteger.Abs(number).ToString("x", CultureInfo.InvariantCulture).TrimStart('0');
        return (number.Sign < 0 ? "-" : string.Empty) + (digits.Length == 0 ? "0" : digits);
    }

    /// <summary>As Python's float.hex.</summary>
    private static string HexOf(double number)
    {
        if (double.IsInfinity(number))
        {
            return "inf";
        }

        var bits = BitConverter.DoubleToInt64Bits(number);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = (bits & 0xFFFFFFFFFFFFF).ToString("x13", CultureInfo.InvariantCulture);
        return (exponent, number) switch
        {
            (_, 0) => "0x0.0p+0",
            (0, _) => $"0x0.{mantissa}p-1022",
            _ => string.Create(CultureInfo.InvariantCulture, $"0x1.{mantissa}p{(exponent >= 1023 ? "+" : string.Empty)}{exponent - 1023}"),
        };
    }
}
