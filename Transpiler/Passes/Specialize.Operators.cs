// Pass Specialize: operators, conditions and subscripts.

using System.Numerics;
using Pyc2c.Binding;
using Pyc2c.Inference;
using Pyc2c.Ir;

namespace Pyc2c.Passes;

internal sealed partial class Specialize
{
    private IrValue Binary(Instr i)
    {
        var op = (BinaryOperator)i.Payload!;
        var (a, b) = (i.Operands[0], i.Operands[1]);
        if (WordBinary(op, a, b) is { } word)
        {
            return word;
        }
        if (op == BinaryOperator.Pow && known.IsFloat(a.Type) && b is IrConst { Value: BigInteger { IsOne: false } two } && two == 2)
        {
            // The square that pow would round to, without pow.
            var x = AsFloat(a);
            var square = Emit(Op.FloatBinary, BinaryOperator.Pow, x, new IrConst(2.0, Repr.Float));
            square.Type = i.Type;
            return Box(square, square.Type);
        }
        if (IsFloatOperation(op, a, b) || IsFloatPower(op, i, a, b))
        {
            var result = Emit(Op.FloatBinary, op, AsFloat(a), AsFloat(b));
            result.Type = known.IsFloat(i.Type) ? i.Type : ValueType.Of(known.Float);
            if (op is BinaryOperator.Add or BinaryOperator.Sub or BinaryOperator.Mul)
            {
                result.EffectsOverride = Effects.None;
            }
            return Box(result, result.Type);
        }
        if (op is BinaryOperator.Add && i.Op == Op.Binary && a.Type.Exact is NativeClassSymbol c && a.Type.Exact == b.Type.Exact &&
            (c == known.Str || c == known.List || c == known.Tuple || c == known.Bytes) && c.Find("__add__")?.Function is { Kind: NativeKind.Method } concat)
        {
            return CallNative(NativeMethod(i, concat));
        }
        return UserBinary(i, op, a, b);
    }

    private IrValue? WordBinary(BinaryOperator op, IrValue a, IrValue b)
    {
        if (a.Type.Exact != known.Int || b.Type.Exact != known.Int || !CanBeWord(a) || !CanBeWord(b))
        {
            return null;
        }
        var (x, y) = (a.Type.Range, b.Type.Range);
        var isSafe = op switch
        {
            BinaryOperator.Add or BinaryOperator.Sub or BinaryOperator.Mul or BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor => true,
            BinaryOperator.FloorDiv or BinaryOperator.Mod => y is { HasMin: true, Min: >= 1 },
            BinaryOperator.LShift or BinaryOperator.RShift => y.Within(0, 31),
            _ => false,
        };
        var range = Arithmetic.Range(op, x, y);
        if (!isSafe || !IsWord(range))
        {
            return null;
        }
        var result = Emit(Op.WordBinary, op, AsWord(a)!, AsWord(b)!);
        result.Type = known.OfInt(range.Min, range.Max);
        return Box(result, result.Type);
    }

    /// <summary>A power of floats that inference knows to be a float, and no complex number.</summary>
    private bool IsFloatPower(BinaryOperator op, Instr i, IrValue a, IrValue b) =>
        op == BinaryOperator.Pow && known.IsFloat(i.Type) && CanBeFloat(a) && CanBeFloat(b);

    private bool IsFloatOperation(BinaryOperator op, IrValue a, IrValue b) =>
        op is BinaryOperator.Add or BinaryOperator.Sub or BinaryOperator.Mul or BinaryOperator.TrueDiv or BinaryOperator.FloorDiv or BinaryOperator.Mod &&
        CanBeFloat(a) && CanBeFloat(b) && (known.IsFloat(a.Type) || known.IsFloat(b.Type));

    private IrValue UserBinary(Instr i, BinaryOperator op, IrValue a, IrValue b)
    {
        var name = op.Name();
        // A class that derives from the left one and has its own reflected method would go first.
        if (a.Type.Exact is ClassSymbol c)
        {
            return SpecialMethod(c, name, i.Op == Op.InPlace) is { } f && !ReflectedGoesFirst(c, name, b.Type)
                ? Typed(Emit(Op.CallFunction, f, a, b), f.ReturnType, i)
                : Keep(i);
        }
        if (!a.Type.IsAny)
        {
            return Keep(i);
        }
        var cases = new List<(IrClass, Func<IrValue>)>();
        foreach (var candidate in methods.With($"__{name}__"))
        {
            if (SpecialMethod(candidate.Symbol, name, i.Op == Op.InPlace) is { } f && !ReflectedGoesFirst(candidate.Symbol, name, b.Type))
            {
                cases.Add((candidate, () => Typed(Emit(Op.CallFunction, f, a, b), f.ReturnType, i)));
            }
        }
        return cases.Count is 0 or > 2 ? Keep(i) : Guarded(a, cases, () => Keep(Copy(i)), i.Type);
    }

    /// <summary>The method that answers for an instance of exactly c, if it always gives an answer.</summary>
    private IrFunction? SpecialMethod(ClassSymbol c, string name, bool inPlace)
    {
        var ir = program.ClassOf[c];
        var member = inPlace ? methods.FindMember(ir, $"__i{name}__", out _) ?? methods.FindMember(ir, $"__{name}__", out _) : methods.FindMember(ir, $"__{name}__", out _);
        return member is { Kind: MemberKind.Method, Function: { HasClosure: false, IsGenerator: false, Parameters.Count: 2 } f } &&
            f.Parameters.All(p => p.Kind is ParameterKind.Positional or ParameterKind.PositionalOnly) && !f.ReturnType.IsAny &&
            (known.NotImplemented is not { } none || !f.ReturnType.Has(none))
                ? f
                : null;
    }

    private bool ReflectedGoesFirst(ClassSymbol c, string name, ValueType right) =>
        methods.FamilyOf(program.ClassOf[c]).Any(d => d.Symbol != c && right.Has(d.Symbol) && methods.FindMember(d, $"__r{name}__", out _) is not null);

    private IrValue Unary(Instr i)
    {
        var op = (UnaryOperator)i.Payload!;
        var value = i.Operands[0];
        if (op is UnaryOperator.Neg or UnaryOperator.Invert && value.Type.Exact == known.Int && CanBeWord(value))
        {
            var type = Arithmetic.Unary(known, op, value.Type);
            if (IsWord(type.Range))
            {
                var word = Emit(Op.WordUnary, op, AsWord(value)!);
                word.Type = type;
                return Box(word, type);
            }
        }
        if (op == UnaryOperator.Neg && known.IsFloat(value.Type))
        {
            var negated = Emit(Op.FloatUnary, op, AsFloat(value));
            negated.Type = value.Type;
            return Box(negated, value.Type);
        }
        return Keep(i);
    }

    // ---- conditions ----

    private IrValue Compare(Instr i)
    {
        var op = (CompareOperator)i.Payload!;
        var (a, b) = (i.Operands[0], i.Operands[1]);
        if (a.Type.Exact == known.Int && b.Type.Exact == known.Int && CanBeWord(a) && CanBeWord(b))
        {
            return Condition(i, Bit(Op.WordCompare, op, AsWord(a)!, AsWord(b)!));
        }
        if ((known.IsFloat(a.Type) || known.IsFloat(b.Type)) && IsExactFloat(a) && IsExactFloat(b))
        {
            return Condition(i, Bit(Op.FloatCompare, op, AsFloat(a), AsFloat(b)));
        }
        return Keep(i);
    }

    /// <summary>A float, or an int that even single precision holds exactly: comparisons are exact in Python.</summary>
    private bool IsExactFloat(IrValue value) => known.IsFloat(value.Type) || (CanBeWord(value) && value.Type.Exact == known.Int && value.Type.Range.Within(-(1 << 24), 1 << 24));

    private IrValue Truth(Instr i)
    {
        var value = i.Operands[0];
        var t = value.Type;
        if (value is Instr { Op: Op.Box, Operands: [{ Repr: Repr.Bit } bit] })
        {
            return bit;
        }
        if (t.IsAny || t.IsBottom)
        {
            return Keep(i);
        }
        if (known.IsBool(t))
        {
            var unboxed = Emit(Op.Unbox, null, value);
            unboxed.Repr = Repr.Bit;
            unboxed.Type = t;
            return unboxed;
        }
        if (t.Exact == known.Int && CanBeWord(value))
        {
            return Bit(Op.WordCompare, CompareOperator.Ne, AsWord(value)!, new IrConst(0L, Repr.Word));
        }
        if (known.IsFloat(t))
        {
            return Bit(Op.FloatCompare, CompareOperator.Ne, AsFloat(value), new IrConst(0.0, Repr.Float));
        }
        var plain = t.Classes.All(c => c is ClassSymbol user && IsAlwaysTrue(program.ClassOf[user]) || c == known.None);
        if (!plain || known.None is not { } none)
        {
            return Keep(i);
        }
        if (!t.Has(none))
        {
            return new IrConst(true, Repr.Bit) { Type = ValueType.Of(known.Bool) };
        }
        return t.Exact == none
            ? new IrConst(false, Repr.Bit) { Type = ValueType.Of(known.Bool) }
            : Bit(Op.BitNot, null, Bit(Op.Is, null, value, IrConst.None));
    }

    private bool IsAlwaysTrue(IrClass c) =>
        c.NativeBase == known.Object && methods.FindMember(c, "__bool__", out _) is null && methods.FindMember(c, "__len__", out _) is null;

    private IrValue RangeIsSmall(Instr i)
    {
        if (i.Operands[2] is IrConst { Value: BigInteger step } && !step.IsZero &&
            i.Operands[0].Type is { } start && start.Exact == known.Int && IsSmall(start.Range) &&
            i.Operands[1].Type is { } stop && stop.Exact == known.Int && IsSmall(stop.Range) &&
            IsSmall(Arithmetic.Range(BinaryOperator.Add, stop.Range, IntRange.Of(step))))
        {
            return new IrConst(true, Repr.Bit) { Type = ValueType.Of(known.Bool) };
        }
        return Keep(i);
    }

    // ---- subscripts ----

    private IrValue GetItem(Instr i)
    {
        var (container, key) = (i.Operands[0], i.Operands[1]);
        if (container.Type.Exact is ClassSymbol c && SubscriptMethod(c, "__getitem__", 2) is { } f)
        {
            return Typed(Emit(Op.CallFunction, f, container, key), f.ReturnType, i);
        }
        if (key is Instr { Op: Op.BuildSlice } slice && container.Type.Exact is not ClassSymbol)
        {
            return Slice(i, "__getslice__", Op.GetSlice, [container, .. slice.Operands]);
        }
        if (NativeSubscript(container.Type, "__getitem__", 2) is { } native)
        {
            return CallNative(NativeMethod(i, native));
        }
        if (key is Instr { Op: Op.Box, Operands: [{ Repr: Repr.Word } word] })
        {
            i.Operands[1] = word;
        }
        return Keep(i);
    }

    /// <summary>A subscript without a slice object: its bounds go to the container as they are.</summary>
    private IrValue Slice(Instr i, string method, Op op, List<IrValue> operands) =>
        operands[0].Type.Exact is NativeClassSymbol c && c.Find(method)?.Function is { } direct
            ? CallNative(new Instr(Function.NewId(), Op.CallNative, i.Span, operands) { Payload = new NativeCall(direct), Type = i.Type, Name = i.Name })
            : Typed(Emit(op, null, operands), i.Type, i);

    /// <summary>The C function behind a subscript of exactly one native class. Lists have an inline way of their own.</summary>
    private NativeFunctionSymbol? NativeSubscript(ValueType container, string name, int parameters) =>
        container.Exact is NativeClassSymbol c && c != known.List &&
        c.Find(name)?.Function is { Kind: NativeKind.Method } f && f.Parameters.Length == parameters
            ? f
            : null;

    private Instr NativeMethod(Instr i, NativeFunctionSymbol f) => new(Function.NewId(), Op.CallNative, i.Span, i.Operands)
    {
        Payload = new NativeCall(f), Type = i.Type, Name = i.Name,
    };

    private IrValue SetItem(Instr i)
    {
        var (container, key) = (i.Operands[0], i.Operands[1]);
        if (container.Type.Exact is ClassSymbol c && SubscriptMethod(c, "__setitem__", 3) is { } f)
        {
            return Typed(Emit(Op.CallFunction, f, container, key, i.Operands[2]), f.ReturnType, i);
        }
        if (key is Instr { Op: Op.BuildSlice } slice && container.Type.Exact is not ClassSymbol)
        {
            return Slice(i, "__setslice__", Op.SetSlice, [container, .. slice.Operands, i.Operands[2]]);
        }
        if (NativeSubscript(container.Type, "__setitem__", 3) is { } native)
        {
            return CallNative(NativeMethod(i, native));
        }
        if (key is Instr { Op: Op.Box, Operands: [{ Repr: Repr.Word } word] })
        {
            i.Operands[1] = word;
        }
        return Keep(i);
    }

    private IrFunction? SubscriptMethod(ClassSymbol c, string name, int parameters) =>
        methods.FindMember(program.ClassOf[c], name, out _) is { Kind: MemberKind.Method, Function: { HasClosure: false, IsGenerator: false } f } &&
        f.Parameters.Count == parameters && f.Parameters.All(p => p.Kind is ParameterKind.Positional or ParameterKind.PositionalOnly)
            ? f
            : null;
}
