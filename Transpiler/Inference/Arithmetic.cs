// Stage: Inference. Types and ranges of operators on built-in values.

using System.Numerics;
using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.Inference;

internal static class Arithmetic
{
    /// <summary>The type of `a op b`, both of one exact built-in class each; Any where no rule says more.</summary>
    public static ValueType Binary(KnownClasses known, BinaryOperator op, ValueType a, ValueType b)
    {
        if (a.Exact is not NativeClassSymbol x || b.Exact is not NativeClassSymbol y)
        {
            return ValueType.Any;
        }
        var aInt = x == known.Int || x == known.Bool;
        var bInt = y == known.Int || y == known.Bool;
        if (aInt && bInt)
        {
            return IntBinary(known, op, a, b, bothBool: x == known.Bool && y == known.Bool);
        }
        var aFloat = x == known.Float;
        var bFloat = y == known.Float;
        if ((aFloat || aInt) && (bFloat || bInt))
        {
            return op switch
            {
                BinaryOperator.Add or BinaryOperator.Mul or BinaryOperator.TrueDiv when a.IsNotNegative && b.IsNotNegative => NotNegative(known),
                BinaryOperator.Add or BinaryOperator.Sub or BinaryOperator.Mul or BinaryOperator.TrueDiv or BinaryOperator.FloorDiv or BinaryOperator.Mod => ValueType.Of(known.Float),
                // A negative base may give a complex number; an exponent that is a whole number never does, and an even one gives no negative one.
                BinaryOperator.Pow when a.IsNotNegative || (bInt && b.Range.Min == b.Range.Max && b.Range.Min % 2 == 0) => NotNegative(known),
                BinaryOperator.Pow when bInt => ValueType.Of(known.Float),
                BinaryOperator.Pow when known.Complex is { } complex => ValueType.Join(ValueType.Of(known.Float), ValueType.Of(complex)),
                _ => ValueType.Any,
            };
        }
        return op switch
        {
            BinaryOperator.Add when x == y && (x == known.Str || x == known.List || x == known.Tuple || x == known.Bytes) => ValueType.Of(x),
            BinaryOperator.Mul when bInt && (x == known.Str || x == known.List || x == known.Tuple || x == known.Bytes) => ValueType.Of(x),
            BinaryOperator.Mul when aInt && (y == known.Str || y == known.List || y == known.Tuple || y == known.Bytes) => ValueType.Of(y),
            BinaryOperator.Mod when x == known.Str || x == known.Bytes => ValueType.Of(x),
            _ => ValueType.Any,
        };
    }

    private static ValueType NotNegative(KnownClasses known) => ValueType.Of(known.Float).WithRange(ValueType.NotNegative);

    private static ValueType IntBinary(KnownClasses known, BinaryOperator op, ValueType a, ValueType b, bool bothBool)
    {
        if (op == BinaryOperator.TrueDiv)
        {
            return ValueType.Of(known.Float);
        }
        var (x, y) = (known.RangeOf(a), known.RangeOf(b));
        if (op == BinaryOperator.Pow)
        {
            return y.HasMin && y.Min >= 0 ? known.AnyInt : ValueType.Join(known.AnyInt, ValueType.Of(known.Float));
        }
        if (bothBool && op is BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor && a.Exact == known.Bool && b.Exact == known.Bool)
        {
            return ValueType.Of(known.Bool);
        }
        return op == BinaryOperator.MatMul ? ValueType.Any : ValueType.OfInt(known.Int, Range(op, x, y));
    }

    /// <summary>The range of the result on ints.</summary>
    public static IntRange Range(BinaryOperator op, IntRange a, IntRange b)
    {
        var (al, ah, bl, bh) = (a.Low, a.High, b.Low, b.High);
        switch (op)
        {
            case BinaryOperator.Add:
                return IntRange.Of(al + bl, ah + bh);
            case BinaryOperator.Sub:
                return IntRange.Of(al - bh, ah - bl);
            case BinaryOperator.Mul when al is { } p && ah is { } q && bl is { } r && bh is { } s:
                BigInteger[] products = [p * r, p * s, q * r, q * s];
                return IntRange.Of(products.Min(), products.Max());
            case BinaryOperator.FloorDiv when bl >= 1 && al is { } low && ah is { } high:
                return IntRange.Of(low.Sign < 0 ? low : 0, high.Sign > 0 ? high : 0);
            case BinaryOperator.FloorDiv when bl >= 1:
                return IntRange.Of(al?.Sign >= 0 ? 0 : null, null);
            case BinaryOperator.Mod when bl >= 1:
                return IntRange.Of(0, bh is { } m ? m - 1 : null);
            case BinaryOperator.Mod when bh <= -1:
                return IntRange.Of(bl is { } m2 ? m2 + 1 : null, 0);
            case BinaryOperator.And when al >= 0 && bl >= 0:
                return IntRange.Of(0, ah is { } u ? bh is { } v ? BigInteger.Min(u, v) : u : bh);
            case BinaryOperator.And when al >= 0:
                return IntRange.Of(0, ah);
            case BinaryOperator.And when bl >= 0:
                return IntRange.Of(0, bh);
            case BinaryOperator.Or or BinaryOperator.Xor when al >= 0 && bl >= 0:
                return IntRange.Of(0, ah is { } e && bh is { } f ? Mask(BigInteger.Max(e, f)) : null);
            case BinaryOperator.LShift when bl >= 0 && bh <= 64 && al is { } g && ah is { } h:
                return IntRange.Of(BigInteger.Min(g, g << (int)bh!), BigInteger.Max(h, h << (int)bh!));
            case BinaryOperator.LShift when al >= 0:
                return IntRange.Of(0, null);
            case BinaryOperator.RShift when al is { } i && ah is { } j:
                return IntRange.Of(BigInteger.Min(i, 0), BigInteger.Max(j, 0));
            case BinaryOperator.RShift when al >= 0:
                return IntRange.Of(0, ah);
            default:
                return IntRange.All;
        }
    }

    /// <summary>All ones, as many bits as the value has.</summary>
    private static BigInteger Mask(BigInteger value) => (BigInteger.One << (int)value.GetBitLength()) - 1;

    public static ValueType Unary(KnownClasses known, UnaryOperator op, ValueType t)
    {
        if (t.Exact == known.Int || t.Exact == known.Bool)
        {
            var r = known.RangeOf(t);
            return ValueType.OfInt(known.Int, op switch
            {
                UnaryOperator.Neg => IntRange.Of(-r.High, -r.Low),
                UnaryOperator.Invert => IntRange.Of(-r.High - 1, -r.Low - 1),
                _ => r,
            });
        }
        return known.IsFloat(t) && op != UnaryOperator.Invert ? op == UnaryOperator.Pos ? t : ValueType.Of(known.Float) : ValueType.Any;
    }
}
