// Stage: Ir. Binds the arguments of a call to the parameters of a callee that is known when compiling, as CPython does when it runs.
// In: positional and keyword arguments already evaluated, in source order. Out: one value a parameter, what *args and **kw take, or CPython's error text.

using System.Collections.Immutable;
using Pyc2c.Binding;

namespace Pyc2c.Ir;

/// <summary>A parameter as the binder sees it.</summary>
internal readonly record struct Formal(string Name, ParameterKind Kind, bool IsRequired);

/// <summary>A call whose arguments found their parameters.</summary>
/// <param name="Values">By parameter; null where it was left out, and for *args and **kw.</param>
/// <param name="Extra">What *args takes.</param>
/// <param name="ExtraKeywords">What **kw takes.</param>
internal sealed record BoundArguments(IrValue?[] Values, ImmutableArray<IrValue> Extra, ImmutableArray<(string Name, IrValue Value)> ExtraKeywords);

internal static class CallBinder
{
    public static ImmutableArray<Formal> FormalsOf(IrFunction function) =>
        [.. function.Parameters.Select(p => new Formal(p.Name, p.Kind,
            p.Default is null && !p.HasRuntimeDefault && p.Kind is not (ParameterKind.VarArgs or ParameterKind.VarKeywords)))];

    /// <summary>The parameters of a native function without the cls of a __new__, which is no operand.</summary>
    public static ImmutableArray<NativeParameter> ParametersOf(NativeFunctionSymbol function) =>
        function is { Kind: NativeKind.New, Parameters: [{ Name: "cls" }, ..] } ? function.Parameters[1..] : function.Parameters;

    public static ImmutableArray<Formal> FormalsOf(NativeFunctionSymbol function) =>
        [.. ParametersOf(function).Select(p => new Formal(p.Name, p.Kind, p.IsRequired))];

    /// <summary>Null, and the text of CPython's TypeError, when the arguments do not fit.</summary>
    public static BoundArguments? Bind(
        string callee, ImmutableArray<Formal> formals, IReadOnlyList<IrValue> positional, IReadOnlyList<(string Name, IrValue Value)> keywords, out string error)
    {
        error = "";
        var values = new IrValue?[formals.Length];
        var places = formals.Index().Where(f => f.Item.Kind is ParameterKind.PositionalOnly or ParameterKind.Positional).Select(f => f.Index).ToArray();
        var hasVarArgs = formals.Any(f => f.Kind == ParameterKind.VarArgs);
        var hasVarKeywords = formals.Any(f => f.Kind == ParameterKind.VarKeywords);
        for (var i = 0; i < positional.Count && i < places.Length; i++)
        {
            values[places[i]] = positional[i];
        }

        var extraKeywords = ImmutableArray.CreateBuilder<(string, IrValue)>();
        var misplaced = new List<string>();
        foreach (var (name, value) in keywords)
        {
            var at = IndexOfKeyword(formals, name);
            if (at >= 0)
            {
                if (values[at] is not null)
                {
                    error = $"{callee}() got multiple values for argument '{name}'";
                    return null;
                }
                values[at] = value;
            }
            else if (hasVarKeywords)
            {
                extraKeywords.Add((name, value));
            }
            else if (formals.Any(f => f.Name == name && f.Kind == ParameterKind.PositionalOnly))
            {
                misplaced.Add(name);
            }
            else
            {
                error = $"{callee}() got an unexpected keyword argument '{name}'";
                return null;
            }
        }
        if (misplaced.Count > 0)
        {
            error = $"{callee}() got some positional-only arguments passed as keyword arguments: '{string.Join(", ", misplaced)}'";
            return null;
        }
        if (positional.Count > places.Length && !hasVarArgs)
        {
            error = TooMany(callee, formals, places, positional.Count, values);
            return null;
        }
        if (MissingText(callee, formals, values, keywordOnly: false) is { } missing)
        {
            error = missing;
            return null;
        }
        if (MissingText(callee, formals, values, keywordOnly: true) is { } missingKeyword)
        {
            error = missingKeyword;
            return null;
        }
        return new BoundArguments(values, [.. positional.Skip(places.Length)], extraKeywords.ToImmutable());
    }

    /// <summary>The same for the operands of a call: the values of its keywords come last.</summary>
    public static BoundArguments? Bind(ImmutableArray<Formal> formals, IReadOnlyList<IrValue> operands, ImmutableArray<string> keywords)
    {
        var count = operands.Count - keywords.Length;
        return Bind("", formals, [.. operands.Take(count)], [.. keywords.Select((name, i) => (name, operands[count + i]))], out _);
    }

    private static int IndexOfKeyword(ImmutableArray<Formal> formals, string name)
    {
        for (var i = 0; i < formals.Length; i++)
        {
            if (formals[i].Name == name && formals[i].Kind is ParameterKind.Positional or ParameterKind.KeywordOnly && formals[i].Name == name)
            {
                return i;
            }
        }
        return -1;
    }

    private static string TooMany(string callee, ImmutableArray<Formal> formals, int[] places, int given, IrValue?[] values)
    {
        var most = places.Length;
        var least = places.Count(i => formals[i].IsRequired);
        var takes = least < most ? $"from {least} to {most}" : $"{most}";
        var plural = least < most ? most != 1 : most != 1;
        var keywordOnly = formals.Index().Count(f => f.Item.Kind == ParameterKind.KeywordOnly && values[f.Index] is not null);
        var were = given == 1 && keywordOnly == 0 ? "was" : "were";
        var and = keywordOnly == 0 ? "" : $" positional argument{Plural(given)} (and {keywordOnly} keyword-only argument{Plural(keywordOnly)})";
        return $"{callee}() takes {takes} positional argument{(plural ? "s" : "")} but {given}{and} {were} given";
    }

    private static string? MissingText(string callee, ImmutableArray<Formal> formals, IrValue?[] values, bool keywordOnly)
    {
        var names = formals.Index()
            .Where(f => f.Item.IsRequired && values[f.Index] is null && f.Item.Kind == ParameterKind.KeywordOnly == keywordOnly)
            .Select(f => $"'{f.Item.Name}'").ToArray();
        if (names.Length == 0)
        {
            return null;
        }
        var list = names switch
        {
            [var one] => one,
            [var one, var two] => $"{one} and {two}",
            _ => $"{string.Join(", ", names[..^1])}, and {names[^1]}",
        };
        return $"{callee}() missing {names.Length} required {(keywordOnly ? "keyword-only" : "positional")} argument{Plural(names.Length)}: {list}";
    }

    private static string Plural(int count) => count == 1 ? "" : "s";
}
