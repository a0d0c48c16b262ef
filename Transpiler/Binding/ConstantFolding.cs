// Stage: Binding. Operators on constants, with CPython's results and CPython's limits. What would raise, or grow large, is left for run time.

using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace Pyc2c.Binding;

internal static class ConstantFolding
{
    /// <summary>Bits of an int that folding may make; characters and elements of a folded sequence, as in CPython.</summary>
    private const int MaxIntBits = 512;
    private const int MaxStringLength = 4096;
    private const int MaxTupleLength = 256;

    /// <summary>The truth of a constant.</summary>
    public static bool Truth(BConstant constant) => constant.Value switch
    {
        null => false,
        bool b => b,
        BigInteger i => !i.IsZero,
        double d => d != 0,
        Complex c => c != Complex.Zero,
        string s => s.Length > 0,
        ImmutableArray<byte> bytes => bytes.Length > 0,
        ImmutableArray<BConstant> tuple => tuple.Length > 0,
        _ => true,
    };

    public static BConstant? Unary(UnaryOperator op, BConstant operand, SourceSpan span)
    {
        if (op == UnaryOperator.Not)
        {
            return new BConstant(!Truth(operand), span);
        }

        object? result = (op, operand.Value) switch
        {
            (UnaryOperator.Neg, double d) => -d,
            (UnaryOperator.Pos, double d) => d,
            (UnaryOperator.Neg, Complex c) => -c,
            (UnaryOperator.Pos, Complex c) => c,
            (UnaryOperator.Neg, var v) when AsInt(v) is { } i => -i,
            (UnaryOperator.Pos, var v) when AsInt(v) is { } i => i,
            (UnaryOperator.Invert, BigInteger i) => -i - 1,
            _ => null,
        };
        return result is null ? null : new BConstant(result, span);
    }

    public static BConstant? Binary(BinaryOperator op, BConstant left, BConstant right, SourceSpan span)
    {
        var result = Binary(op, left.Value, right.Value);
        return result is null ? null : new BConstant(result, span);
    }

    private static object? Binary(BinaryOperator op, object? left, object? right)
    {
        if (AsInt(left) is { } a && AsInt(right) is { } b)
        {
            return BoolBinary(op, left, right) ?? IntBinary(op, a, b);
        }

        if (left is double or BigInteger or bool && right is double or BigInteger or bool)
        {
            return AsFloat(left) is { } f && AsFloat(right) is { } g ? FloatBinary(op, f, g) : null;
        }

        return op switch
        {
            BinaryOperator.Add => Concatenate(left, right),
            BinaryOperator.Mul => AsInt(right) is { } n ? Repeat(left, n) : AsInt(left) is { } m ? Repeat(right, m) : null,
            _ => null,
        };
    }

    private static object? BoolBinary(BinaryOperator op, object? left, object? right) => (op, left, right) switch
    {
        (BinaryOperator.And, bool x, bool y) => x & y,
        (BinaryOperator.Or, bool x, bool y) => x | y,
        (BinaryOperator.Xor, bool x, bool y) => x ^ y,
        _ => null,
    };

    private static BigInteger? AsInt(object? value) => value switch
    {
        BigInteger i => i,
        bool b => b ? BigInteger.One : BigInteger.Zero,
        _ => null,
    };

    /// <summary>Ints that a double holds exactly; others round, or overflow, at run time.</summary>
    private static double? AsFloat(object? value) => value switch
    {
        double d => d,
        _ when AsInt(value) is { } i && i.GetBitLength() <= 53 => (double)i,
        _ => null,
    };

    private static object? IntBinary(BinaryOperator op, BigInteger a, BigInteger b)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                return Limited(a + b);
            case BinaryOperator.Sub:
                return Limited(a - b);
            case BinaryOperator.Mul:
                return a.GetBitLength() + b.GetBitLength() > MaxIntBits + 2 ? null : Limited(a * b);
            case BinaryOperator.TrueDiv:
                return b.IsZero || AsFloat(a) is not { } x || AsFloat(b) is not { } y ? null : x / y;
            case BinaryOperator.FloorDiv:
                return b.IsZero ? null : FloorDivide(a, b);
            case BinaryOperator.Mod:
                return b.IsZero ? null : a - (FloorDivide(a, b) * b);
            case BinaryOperator.Pow:
                if (b.Sign < 0)
                {
                    return a.IsZero || AsFloat(a) is not { } f || AsFloat(b) is not { } g ? null : Math.Pow(f, g);
                }

                return b > MaxIntBits || a.GetBitLength() * (long)b > MaxIntBits ? null : BigInteger.Pow(a, (int)b);
            case BinaryOperator.LShift:
                return b.Sign < 0 || b > MaxIntBits || a.GetBitLength() + (long)b > MaxIntBits ? null : a << (int)b;
            case BinaryOperator.RShift:
                return b.Sign < 0 || b > int.MaxValue ? null : a >> (int)b;
            case BinaryOperator.And:
                return a & b;
            case BinaryOperator.Or:
                return a | b;
            case BinaryOperator.Xor:
                return a ^ b;
            default:
                return null;
        }
    }

    private static object? Limited(BigInteger value) => value.GetBitLength() > MaxIntBits ? null : value;

    private static BigInteger FloorDivide(BigInteger a, BigInteger b)
    {
        var quotient = BigInteger.DivRem(a, b, out var remainder);
        return !remainder.IsZero && (remainder.Sign < 0) != (b.Sign < 0) ? quotient - 1 : quotient;
    }

    private static object? FloatBinary(BinaryOperator op, double a, double b)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                return a + b;
            case BinaryOperator.Sub:
                return a - b;
            case BinaryOperator.Mul:
                return a * b;
            case BinaryOperator.TrueDiv:
                return b == 0 ? null : a / b;
            case BinaryOperator.FloorDiv:
                return b == 0 ? null : FloatDivMod(a, b).Quotient;
            case BinaryOperator.Mod:
                return b == 0 ? null : FloatDivMod(a, b).Remainder;
            case BinaryOperator.Pow:
                // A negative base with a fractional exponent is complex, 0 to a negative power raises, and so does overflow.
                if ((a < 0 && b != Math.Floor(b)) || (a == 0 && b < 0))
                {
                    return null;
                }

                var power = Math.Pow(a, b);
                return double.IsFinite(power) ? power : null;
            default:
                return null;
        }
    }

    private static (double Quotient, double Remainder) FloatDivMod(double a, double b)
    {
        var remainder = a % b;
        var quotient = (a - remainder) / b;
        if (remainder != 0)
        {
            if (b < 0 != remainder < 0)
            {
                remainder += b;
                quotient -= 1;
            }
        }
        else
        {
            remainder = Math.CopySign(0, b);
        }

        if (quotient == 0)
        {
            return (Math.CopySign(0, a / b), remainder);
        }

        var floor = Math.Floor(quotient);
        return (quotient - floor > 0.5 ? floor + 1 : floor, remainder);
    }

    private static object? Concatenate(object? left, object? right) => (left, right) switch
    {
        (string a, string b) when a.Length + b.Length <= MaxStringLength => a + b,
        (ImmutableArray<byte> a, ImmutableArray<byte> b) when a.Length + b.Length <= MaxStringLength => a.AddRange(b),
        (ImmutableArray<BConstant> a, ImmutableArray<BConstant> b) when a.Length + b.Length <= MaxTupleLength => a.AddRange(b),
        _ => null,
    };

    private static object? Repeat(object? sequence, BigInteger count)
    {
        if (count > MaxStringLength)
        {
            return null;
        }

        var times = count.Sign < 0 ? 0 : (int)count;
        return sequence switch
        {
            string s when (long)s.Length * times <= MaxStringLength => string.Concat(Enumerable.Repeat(s, times)),
            ImmutableArray<byte> b when (long)b.Length * times <= MaxStringLength => Enumerable.Repeat(b, times).SelectMany(x => x).ToImmutableArray(),
            ImmutableArray<BConstant> t when (long)t.Length * times <= MaxTupleLength => Enumerable.Repeat(t, times).SelectMany(x => x).ToImmutableArray(),
            _ => null,
        };
    }

    /// <summary>A comparison of two numbers or two strings, or an identity test of singletons.</summary>
    public static bool? Compare(CompareOperator op, BConstant left, BConstant right)
    {
        if (op is CompareOperator.Is or CompareOperator.IsNot)
        {
            return IsSingleton(left.Value) && IsSingleton(right.Value) ? Equals(left.Value, right.Value) == (op == CompareOperator.Is) : null;
        }

        if (AsInt(left.Value) is { } a && AsInt(right.Value) is { } b)
        {
            return Order(op, a.CompareTo(b));
        }

        if (left.Value is double or BigInteger or bool && right.Value is double or BigInteger or bool &&
            AsFloat(left.Value) is { } x && AsFloat(right.Value) is { } y && !double.IsNaN(x) && !double.IsNaN(y))
        {
            return Order(op, x.CompareTo(y));
        }

        // UTF-16 order is not code point order beyond the basic plane; equality is the same in both.
        return left.Value is string s && right.Value is string t && (op is CompareOperator.Eq or CompareOperator.Ne)
            ? string.Equals(s, t, StringComparison.Ordinal) == (op == CompareOperator.Eq)
            : null;
    }

    private static bool IsSingleton(object? value) => value is null or bool or Ellipsis;

    private static bool? Order(CompareOperator op, int order) => op switch
    {
        CompareOperator.Eq => order == 0,
        CompareOperator.Ne => order != 0,
        CompareOperator.Lt => order < 0,
        CompareOperator.Le => order <= 0,
        CompareOperator.Gt => order > 0,
        CompareOperator.Ge => order >= 0,
        _ => null,
    };

    /// <summary>constant[constant], when the index is in range.</summary>
    public static BConstant? Subscript(BConstant sequence, BConstant index, SourceSpan span)
    {
        if (AsInt(index.Value) is not { } wide || BigInteger.Abs(wide) > int.MaxValue)
        {
            return null;
        }

        var i = (int)wide;
        switch (sequence.Value)
        {
            case ImmutableArray<BConstant> tuple when InRange(tuple.Length):
                return tuple[i] with { Span = span };
            case ImmutableArray<byte> bytes when InRange(bytes.Length):
                return new BConstant(new BigInteger(bytes[i]), span);
            case string text when !text.Any(char.IsSurrogate) && InRange(text.Length):
                return new BConstant(text[i].ToString(CultureInfo.InvariantCulture), span);
            default:
                return null;
        }

        bool InRange(int length)
        {
            i = i < 0 ? i + length : i;
            return i >= 0 && i < length;
        }
    }

    /// <summary>The constant of a literal.</summary>
    public static BConstant Literal(Ast.Constant node, SourceSpan span) => new(node.Value is Ast.EllipsisValue ? Ellipsis.Instance : node.Value, span);

    public static UnaryOperator OperatorOf(Ast.UnaryOperator op) => op switch
    {
        Ast.UnaryOperator.Invert => UnaryOperator.Invert,
        Ast.UnaryOperator.Not => UnaryOperator.Not,
        Ast.UnaryOperator.UAdd => UnaryOperator.Pos,
        Ast.UnaryOperator.USub => UnaryOperator.Neg,
        _ => throw new InvalidOperationException($"unknown operator {op}"),
    };

    public static BinaryOperator OperatorOf(Ast.Operator op) => op switch
    {
        Ast.Operator.Add => BinaryOperator.Add,
        Ast.Operator.Sub => BinaryOperator.Sub,
        Ast.Operator.Mult => BinaryOperator.Mul,
        Ast.Operator.MatMult => BinaryOperator.MatMul,
        Ast.Operator.Div => BinaryOperator.TrueDiv,
        Ast.Operator.Mod => BinaryOperator.Mod,
        Ast.Operator.Pow => BinaryOperator.Pow,
        Ast.Operator.LShift => BinaryOperator.LShift,
        Ast.Operator.RShift => BinaryOperator.RShift,
        Ast.Operator.BitOr => BinaryOperator.Or,
        Ast.Operator.BitXor => BinaryOperator.Xor,
        Ast.Operator.BitAnd => BinaryOperator.And,
        Ast.Operator.FloorDiv => BinaryOperator.FloorDiv,
        _ => throw new InvalidOperationException($"unknown operator {op}"),
    };

    public static CompareOperator OperatorOf(Ast.CompareOperator op) => op switch
    {
        Ast.CompareOperator.Eq => CompareOperator.Eq,
        Ast.CompareOperator.NotEq => CompareOperator.Ne,
        Ast.CompareOperator.Lt => CompareOperator.Lt,
        Ast.CompareOperator.LtE => CompareOperator.Le,
        Ast.CompareOperator.Gt => CompareOperator.Gt,
        Ast.CompareOperator.GtE => CompareOperator.Ge,
        Ast.CompareOperator.Is => CompareOperator.Is,
        Ast.CompareOperator.IsNot => CompareOperator.IsNot,
        Ast.CompareOperator.In => CompareOperator.In,
        Ast.CompareOperator.NotIn => CompareOperator.NotIn,
        _ => throw new InvalidOperationException($"unknown operator {op}"),
    };
}

/// <summary>Reads a constant expression from syntax, before the binder runs: what a module-level NAME is bound to, a default in a stub.</summary>
internal sealed class ConstantReader(ModuleInfo module, Func<string, BConstant?> nameOf)
{
    public BConstant? Read(Ast.Expression expression)
    {
        var span = module.Span(expression.Span);
        switch (expression)
        {
            case Ast.Constant e:
                return ConstantFolding.Literal(e, span);
            case Ast.Name e:
                return nameOf(e.Id) is { } named ? named with { Span = span } : null;
            case Ast.UnaryOp e:
                return Read(e.Operand) is { } operand ? ConstantFolding.Unary(ConstantFolding.OperatorOf(e.Op), operand, span) : null;
            case Ast.BinOp e:
                return Read(e.Left) is { } left && Read(e.Right) is { } right
                    ? ConstantFolding.Binary(ConstantFolding.OperatorOf(e.Op), left, right, span)
                    : null;
            case Ast.Tuple e:
                var elements = e.Elts.Select(Read).ToList();
                return elements.Contains(null) ? null : new BConstant(elements.Select(x => x!).ToImmutableArray(), span);
            case Ast.Call { Args: [var value], Keywords: [] } e when MicroPython.IsConst(module.Scope, e.Func):
                return Read(value);
            default:
                return null;
        }
    }
}
