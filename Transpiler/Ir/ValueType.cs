// Stage: Inference, used by Ir. What is known of a value: a set of exact classes it may be an instance of, and for ints a range.

using System.Collections.Immutable;
using System.Numerics;
using Pyc2c.Binding;

namespace Pyc2c.Ir;

/// <summary>Bounds of an int, both inclusive; null is unbounded.</summary>
public readonly record struct IntRange(BigInteger? Min, BigInteger? Max)
{
    public static IntRange All => new(null, null);
    public static IntRange Of(BigInteger value) => new(value, value);
    public static IntRange Join(IntRange a, IntRange b) =>
        new(a.Min is { } x && b.Min is { } y ? BigInteger.Min(x, y) : null, a.Max is { } u && b.Max is { } v ? BigInteger.Max(u, v) : null);
    public bool Within(BigInteger min, BigInteger max) => Min >= min && Max <= max;
    public override string ToString() => $"{Min?.ToString() ?? "-inf"}..{Max?.ToString() ?? "inf"}";
}

/// <summary>An element of the lattice. Bottom: no classes (nothing reaches here). Any: <see cref="Classes"/> is null.</summary>
/// <param name="Classes">Exact classes (NativeClassSymbol or ClassSymbol), or null for any value.</param>
/// <param name="Range">Of the int, where int is among the classes.</param>
/// <param name="Denotes">When the value is certainly one function, class, native or module: which (IrFunction or Symbol).</param>
public sealed record ValueType(ImmutableHashSet<Symbol>? Classes, IntRange Range, object? Denotes = null)
{
    public static ValueType Any { get; } = new((ImmutableHashSet<Symbol>?)null, IntRange.All);
    public static ValueType Bottom { get; } = new(ImmutableHashSet<Symbol>.Empty, IntRange.All);
    public bool IsAny => Classes is null;
    public bool IsBottom => Classes is { IsEmpty: true };
    /// <summary>The one class, when there is just one.</summary>
    public Symbol? Exact => Classes is { Count: 1 } ? Classes.First() : null;

    /// <summary>Constants get their types from inference, which knows the built-in classes; until then they are Any.</summary>
    public static ValueType OfConstant(object? value, Repr repr) => value is BigInteger i
        ? new(null, IntRange.Of(i))
        : Any;
}
