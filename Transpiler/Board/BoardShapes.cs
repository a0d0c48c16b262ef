// What the values of a board file may be, and the Python constant that each stands for.

using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Pyc2c.Ast;
using Pyc2c.Diagnostics;
using Tuple = Pyc2c.Ast.Tuple;

namespace Pyc2c.Board;

/// <param name="What">What it has to be, in words: "a number from 0 to 48".</param>
/// <param name="Example">One that is right, as it is written.</param>
internal abstract record Shape(string What, string Example)
{
    /// <summary>The constant, or null when the value is wrong, which is reported.</summary>
    /// <param name="name">The key, in quotes.</param>
    public abstract Expression? Read(JsonValue value, string name, BoardErrors errors);

    /// <summary>Null when it is wrong, which is reported.</summary>
    protected Expression? Checked(object? constant, JsonValue value, string name, BoardErrors errors)
    {
        if (constant is not null)
        {
            return new Constant(constant, null, value.Span);
        }
        errors.Wrong(value, name, What, name[0] == '"' ? $"{name}: {Example}" : Example);
        return null;
    }
}

/// <summary>A whole number, or text that has it in hexadecimal, which JSON's numbers cannot.</summary>
internal sealed record IntegerShape(string Noun, long Least, long Most, string Example, bool OrNull = false)
    : Shape($"{Noun} from {Least} to {Most}{(OrNull ? ", or null" : "")}", Example)
{
    public override Expression? Read(JsonValue value, string name, BoardErrors errors) =>
        OrNull && value.Kind == JsonTokenType.Null
            ? new Constant(null, null, value.Span)
            : Checked(NumberOf(value) is { } n ? new BigInteger(n) : null, value, name, errors);

    /// <summary>Null when it is none, or none from least to most.</summary>
    public long? NumberOf(JsonValue value)
    {
        var isHexadecimal = value.Kind == JsonTokenType.String && value.Text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        return (isHexadecimal
                ? long.TryParse(value.Text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var n)
                : long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out n) && value.Kind == JsonTokenType.Number)
            && n >= Least && n <= Most ? n : null;
    }
}

/// <summary>A pin of the board's chip.</summary>
internal sealed record PinShape(string Example) : Shape("a pin", Example)
{
    public override Expression? Read(JsonValue value, string name, BoardErrors errors) =>
        new IntegerShape(What, 0, errors.LastPin, Example).Read(value, name, errors);
}

internal sealed record NumberShape(string Noun, double Least, double Most, string Example)
    : Shape(FormattableString.Invariant($"{Noun} from {Least} to {Most}"), Example)
{
    public override Expression? Read(JsonValue value, string name, BoardErrors errors) =>
        Checked(
            value.Kind == JsonTokenType.Number && double.Parse(value.Text, CultureInfo.InvariantCulture) is var n && n >= Least && n <= Most ? n : null,
            value, name, errors);
}

/// <summary>A number and its unit, in whole microseconds.</summary>
internal sealed record TimeShape(bool MayBeZero = true)
    : Shape(MayBeZero ? "a time with its unit" : "a time with its unit, longer than 0", "\"100 ms\"")
{
    public override Expression? Read(JsonValue value, string name, BoardErrors errors)
    {
        if (value.Kind is not (JsonTokenType.String or JsonTokenType.Number) || Duration.Exact(value.Text) is not { } time || (time == 0 && !MayBeZero))
        {
            return Checked(null, value, name, errors);
        }
        if (time != 0 && !Duration.HasUnit(value.Text))
        {
            errors.Report(DiagnosticDescriptors.TimeWithoutUnit, value.Span, value.Text);
            return null;
        }
        if (time != decimal.Truncate(time))
        {
            errors.Report(DiagnosticDescriptors.TimeTooFine, value.Span, value.Text);
            return null;
        }
        return new Constant(new BigInteger(time), null, value.Span);
    }
}

/// <summary>Text that is not empty.</summary>
internal sealed record TextShape(string Noun, string Example, string Without = "\0") : Shape(Noun, Example)
{
    public override Expression? Read(JsonValue value, string name, BoardErrors errors) =>
        Checked(value.Kind == JsonTokenType.String && value.Text.Length > 0 && value.Text.IndexOfAny(Without.ToCharArray()) < 0 ? value.Text : null, value, name, errors);
}

/// <summary>Bytes as a list of numbers; text too where its encoding is known.</summary>
internal sealed record BytesShape(bool OrText)
    : Shape(OrText ? "text or a list of numbers from 0 to 255" : "a list of numbers from 0 to 255", OrText ? "\"OK\\r\\n\"" : "[25, 128]")
{
    private static readonly IntegerShape Item = new("a number", 0, 255, "25");

    public override Expression? Read(JsonValue value, string name, BoardErrors errors)
    {
        if (OrText && value.Kind == JsonTokenType.String)
        {
            return new Constant(value.Text, null, value.Span);
        }
        if (value.Kind != JsonTokenType.StartArray)
        {
            return Checked(null, value, name, errors);
        }
        var bytes = value.Items.Select(item => Item.Read(item, $"each item of {name}", errors) is { } read ? Item.NumberOf(item) : null).ToList();
        return bytes.Contains(null) ? null : new Constant(bytes.Select(b => (byte)b!).ToImmutableArray(), null, value.Span);
    }
}

/// <summary>A pair of whole numbers.</summary>
internal sealed record PairShape(int Least = 0, int Most = 1024) : Shape($"a list of two numbers from {Least} to {Most}", "[2, 1]")
{
    private readonly IntegerShape item = new("a number", Least, Most, "2");

    public override Expression? Read(JsonValue value, string name, BoardErrors errors) =>
        value.Items.Length == 2 && value.Items.All(one => item.NumberOf(one) is not null)
            ? new Tuple([.. value.Items.Select(one => item.Read(one, name, errors)!)], ExprContext.Load, value.Span)
            : Checked(null, value, name, errors);
}

/// <summary>What a microphone hears: numbers, or pairs of them for left and right.</summary>
internal sealed record SamplesShape() : Shape("a list of samples", "[0, 1000, [-1000, 1000]]")
{
    private static readonly IntegerShape One = new("a sample", short.MinValue, short.MaxValue, "1000");
    private static readonly PairShape Pair = new(short.MinValue, short.MaxValue);

    public override Expression? Read(JsonValue value, string name, BoardErrors errors)
    {
        if (value.Kind != JsonTokenType.StartArray)
        {
            return Checked(null, value, name, errors);
        }
        var each = $"each item of {name}";
        var samples = value.Items.Select(item => item.Kind == JsonTokenType.StartArray ? Pair.Read(item, each, errors) : One.Read(item, each, errors)).ToList();
        return samples.Contains(null) ? null : new Tuple([.. samples.Select(s => s!)], ExprContext.Load, value.Span);
    }
}

/// <summary>What is in the registers of a device at first: an object of their numbers.</summary>
internal sealed record RegistersShape() : Shape("an object of registers and their bytes", "{\"0x0f\": [25, 128]}")
{
    public static readonly IntegerShape Number = new("a register", 0, 255, "\"0x0f\"");
    public static readonly BytesShape Content = new(OrText: false);

    public override Expression? Read(JsonValue value, string name, BoardErrors errors)
    {
        if (value.Kind != JsonTokenType.StartObject)
        {
            return Checked(null, value, name, errors);
        }
        errors.CheckTwice(value.Members);
        var (keys, contents) = (ImmutableArray.CreateBuilder<Expression?>(), ImmutableArray.CreateBuilder<Expression>());
        foreach (var member in value.Members)
        {
            var isNumber = member.Name.StartsWith("0x", StringComparison.OrdinalIgnoreCase) || !int.TryParse(member.Name, out _);
            var key = new JsonValue(isNumber ? JsonTokenType.String : JsonTokenType.Number, member.Name, member.NameSpan);
            var register = Number.Read(key, $"a key of {name}", errors);
            var content = Content.Read(member.Value, $"\"{member.Name}\"", errors);
            if (register is not null && content is not null && Fits(key, member.Value, errors))
            {
                keys.Add(register);
                contents.Add(content);
            }
        }
        return new Dict(keys.ToImmutable(), contents.ToImmutable(), value.Span);
    }

    /// <summary>Whether bytes from a register on fit into a device, else reported.</summary>
    public static bool Fits(JsonValue register, JsonValue bytes, BoardErrors errors)
    {
        var fits = Number.NumberOf(register) + bytes.Items.Length <= 256;
        if (!fits)
        {
            errors.Report(DiagnosticDescriptors.RegistersOverflow, register.Span, bytes.Items.Length, register.Text);
        }
        return fits;
    }
}
