// Stage: Inference, used by Ir. What is known of a value: a set of exact classes it may be an instance of, and for ints a range.

using System.Collections.Immutable;
using System.Numerics;
using Pyc2c.Binding;

namespace Pyc2c.Ir;

/// <summary>Bounds of an int, both inclusive; the extremes of long stand for unbounded.</summary>
public readonly record struct IntRange(long Min, long Max)
{
    private const long NoMin = long.MinValue, NoMax = long.MaxValue;

    public static IntRange All => new(NoMin, NoMax);
    public bool HasMin => Min != NoMin;
    public bool HasMax => Max != NoMax;
    public static IntRange Of(BigInteger value) => new(Clamp(value), Clamp(value));
    public static IntRange Of(BigInteger? min, BigInteger? max) => new(min is { } a ? Clamp(a) : NoMin, max is { } b ? Clamp(b) : NoMax);
    public static IntRange Join(IntRange a, IntRange b) => new(Math.Min(a.Min, b.Min), Math.Max(a.Max, b.Max));
    public bool Within(long min, long max) => Min >= min && Max <= max && HasMin && HasMax;
    public bool Contains(long value) => Min <= value && value <= Max;

    /// <summary>The bounds as big integers, null where unbounded.</summary>
    public BigInteger? Low => HasMin ? Min : null;
    public BigInteger? High => HasMax ? Max : null;

    private static long Clamp(BigInteger value) => value <= NoMin ? NoMin : value >= NoMax ? NoMax : (long)value;

    public override string ToString() => Min == Max
        ? Min.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : $"{(HasMin ? Min.ToString(System.Globalization.CultureInfo.InvariantCulture) : "")}..{(HasMax ? Max.ToString(System.Globalization.CultureInfo.InvariantCulture) : "")}";
}

/// <summary>An element of the lattice: a set of at most <see cref="MaxClasses"/> exact classes, or any value at all.</summary>
public sealed class ValueType : IEquatable<ValueType>
{
    private const int MaxClasses = 8;

    /// <summary>0 and up.</summary>
    public static readonly IntRange NotNegative = new(0, long.MaxValue);

    private readonly Symbol[]? classes;

    private ValueType(Symbol[]? classes, IntRange range, object? denotes = null)
    {
        this.classes = classes;
        Range = range;
        Denotes = denotes;
    }

    public static ValueType Any { get; } = new(null, IntRange.All);
    /// <summary>No value: nothing has been seen to reach here.</summary>
    public static ValueType Bottom { get; } = new([], IntRange.All);

    /// <summary>Exact classes (NativeClassSymbol or ClassSymbol); empty for Any, ask <see cref="IsAny"/> first.</summary>
    public IReadOnlyList<Symbol> Classes => classes ?? [];
    /// <summary>Of the int, where int is among the classes. For a float it says no more than the sign: 0 and up, or anything.</summary>
    public IntRange Range { get; }
    /// <summary>When the value is certainly one function or class: which (IrFunction, or the class's Symbol).</summary>
    public object? Denotes { get; }
    public bool IsAny => classes is null;
    public bool IsBottom => classes is { Length: 0 };
    /// <summary>The one class, when there is just one.</summary>
    public Symbol? Exact => classes is { Length: 1 } ? classes[0] : null;

    public static ValueType Of(Symbol c) => new([c], IntRange.All);
    public static ValueType Of(Symbol c, object? denotes) => new([c], IntRange.All, denotes);
    public static ValueType OfInt(Symbol intClass, IntRange range) => new([intClass], range);
    public static ValueType OfClasses(IEnumerable<Symbol> all)
    {
        var result = Bottom;
        foreach (var c in all)
        {
            result = Join(result, Of(c));
        }
        return result;
    }

    public bool Has(Symbol c) => classes is null || System.Array.IndexOf(classes, c) >= 0;

    /// <summary>It may be a function or an exception without a word for its dict, which own attributes all the same (own_attributes.h).</summary>
    public bool MayOwnAttributes => classes is null || classes.Any(c => c switch
    {
        NativeClassSymbol native => native.IsException || native.CType == "function_type",
        ClassSymbol { Slots: not null } user => user.Mro.OfType<NativeClassSymbol>().Any(b => b.IsException),
        _ => false,
    });

    /// <summary>It may be an AttributeError or a NameError.</summary>
    public bool MayBeNamedError => classes is null || classes.Any(c =>
        (c is NativeClassSymbol native ? native.Mro : ((ClassSymbol)c).Mro.OfType<NativeClassSymbol>()).Any(b => b.Name is "AttributeError" or "NameError"));

    /// <summary>A number that is 0 or more (or a float that is not a number).</summary>
    public bool IsNotNegative => Range is { HasMin: true, Min: >= 0 };

    public ValueType WithRange(IntRange range) => range == Range ? this : new(classes, range, Denotes);

    /// <summary>Without one of the classes (Any stays Any).</summary>
    public ValueType Without(Symbol c) => classes is null || !Has(c) ? this : new([.. classes.Where(x => x != c)], Range);

    /// <summary>The least upper bound. The range counts only where an int is among the classes.</summary>
    public static ValueType Join(ValueType a, ValueType b)
    {
        if (ReferenceEquals(a, b) || b.IsBottom) return a;
        if (a.IsBottom) return b;
        if (a.classes is null || b.classes is null) return Any;
        var range = HasNumber(a) ? HasNumber(b) ? IntRange.Join(a.Range, b.Range) : a.Range : b.Range;
        var denotes = Equals(a.Denotes, b.Denotes) ? a.Denotes : null;
        var missing = b.classes.Count(c => !a.Has(c));
        if (missing == 0)
        {
            return range == a.Range && denotes == a.Denotes ? a : new(a.classes, range, denotes);
        }
        if (a.classes.Length + missing > MaxClasses) return Any;
        return new([.. a.classes, .. b.classes.Where(c => !a.Has(c))], range, denotes);
    }

    private static bool HasNumber(ValueType t) => t.classes!.Any(c => c is NativeClassSymbol { CType: "int_type" or "float_type" });

    public bool Equals(ValueType? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || IsAny != other.IsAny || Range != other.Range || !Equals(Denotes, other.Denotes)) return false;
        return classes is null || (classes.Length == other.classes!.Length && classes.All(other.Has));
    }

    public override bool Equals(object? obj) => Equals(obj as ValueType);

    public override int GetHashCode() => classes is null ? 0 : classes.Aggregate(Range.GetHashCode(), (h, c) => h ^ c.GetHashCode());

    public override string ToString()
    {
        if (classes is null) return "any";
        if (classes.Length == 0) return "none";
        var names = classes.Select(c => c is NativeClassSymbol { CType: "int_type" } && Range != IntRange.All ? $"int {Range}"
            : c is NativeClassSymbol { CType: "float_type" } && IsNotNegative ? "float 0.." : c.Name);
        return string.Join(" | ", names.Order(StringComparer.Ordinal));
    }

    /// <summary>Constants get their types from inference, which knows the built-in classes; until then they are Any.</summary>
    public static ValueType OfConstant(object? value, Repr repr) => Any;
}
