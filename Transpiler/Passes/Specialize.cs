// Pass: operations on any value become operations on what inference knows: slots at fixed offsets, direct calls, machine arithmetic.
//
//   t = get_attr p, "x"            t = load_slot p, Point.x                      p is a Point
//   t = call_method p, "norm"      t = call_function Point.norm(p)               p is a Point
//   t = new Point(a, b)            t = alloc Point; call_function Point.__init__(t, a, b)
//   t = binary + a, b              t = box (float + (unbox a), (unbox b))        both are floats
//
// Where the receiver is not known, but few classes of the program have the attribute, a test of the type chooses:
//
//   t = is_type p, Point ? load_slot p, Point.x : get_attr p, "x"

using System.Collections.Immutable;
using System.Numerics;
using Pyc2c.Binding;
using Pyc2c.Inference;
using Pyc2c.Ir;

namespace Pyc2c.Passes;

internal sealed partial class Specialize : FunctionRewriter
{
    /// <summary>So many tests of the type in a row still pay.</summary>
    private const int MaxGuards = 3;

    private readonly IrProgram program;
    private readonly KnownClasses known;
    private readonly Methods methods;

    private Specialize(IrProgram program, Facts facts, IrFunction function) : base(function)
    {
        this.program = program;
        known = facts.Known;
        methods = facts.Methods;
    }

    public static void Run(IrProgram program, Facts facts)
    {
        foreach (var function in program.Functions)
        {
            new Specialize(program, facts, function).RewriteAll();
        }
    }

    protected override IrValue Rewrite(Instr i) => i.Op switch
    {
        Op.GetAttr => GetAttribute(i),
        Op.SetAttr => SetAttribute(i),
        Op.CallMethod => CallMethod(i),
        Op.Call => Call(i),
        Op.New => New(i),
        Op.CallNative => CallNative(i),
        Op.Binary or Op.InPlace => Binary(i),
        Op.Unary => Unary(i),
        Op.Compare or Op.CompareBit => Compare(i),
        Op.Truth => Truth(i),
        Op.GetItem => GetItem(i),
        Op.SetItem => SetItem(i),
        Op.GetIter when known.IsIterableAsIs(i.Operands[0].Type) => i.Operands[0],
        Op.RangeIsSmall => RangeIsSmall(i),
        _ => Keep(i),
    };

    // ---- attributes ----

    /// <summary>The slot that instances of exactly c have for the name, if a load or store there needs nothing else.</summary>
    private IrSlot? PlainSlot(IrClass c, string name, bool forStore)
    {
        if (forStore ? methods.HasSetAttr(c) : methods.FindMember(c, "__getattribute__", out _) is not null)
        {
            return null;
        }
        // A class attribute of the same name could be a descriptor; a constant is none.
        var member = methods.FindMember(c, name, out var native);
        return native is null && member is null or { Kind: MemberKind.Constant } ? c.FindSlot(name) : null;
    }

    /// <summary>Which classes an operation on an attribute of that name may expect, and whether there can be no others.</summary>
    private (IReadOnlyList<IrClass> Classes, bool IsComplete) Candidates(ValueType receiver, string name)
    {
        if (receiver.IsAny)
        {
            return (methods.With(name), false);
        }
        var users = receiver.Classes.OfType<ClassSymbol>().Select(c => program.ClassOf[c]).ToList();
        return (users, users.Count == receiver.Classes.Count);
    }

    private IrValue GetAttribute(Instr i)
    {
        var name = (string)i.Payload!;
        var receiver = i.Operands[0];
        var (classes, isComplete) = Candidates(receiver.Type, name);
        var groups = classes.Select(c => (Class: c, Slot: PlainSlot(c, name, forStore: false), Getter: PlainGetter(c, name))).ToList();
        if (isComplete && groups.Count > 0 && groups.TrueForAll(g => (g.Slot ?? (object?)g.Getter) is not null && (g.Slot, g.Getter) == (groups[0].Slot, groups[0].Getter)))
        {
            return Load(groups[0].Slot, groups[0].Getter);
        }
        var usable = groups.Where(g => (g.Slot ?? (object?)g.Getter) is not null).ToList();
        if (usable.Count is 0 or > MaxGuards)
        {
            return Keep(i);
        }
        return Guarded(receiver, [.. usable.Select(g => (g.Class, (Func<IrValue>)(() => Load(g.Slot, g.Getter))))], () => Keep(Copy(i)), i.Type);

        IrValue Load(IrSlot? slot, IrFunction? getter) => slot is not null ? LoadSlot(i, receiver, slot) :
            Typed(CallLowering.Function(Emit, getter!, null, GetterArguments(getter!, receiver)!), getter!.ReturnType, i);
    }

    /// <summary>
    /// The getter of a namedtuple's field, which can be called directly. A getter of the program may raise AttributeError, which has to learn
    /// the attribute's name on its way.
    /// </summary>
    private IrFunction? PlainGetter(IrClass c, string name) =>
        !methods.HasGetAttr(c) && methods.FindMember(c, name, out _) is { Kind: MemberKind.Property, Class.Symbol.IsNamedTuple: true, Function: { HasClosure: false } getter }
            && GetterArguments(getter, IrConst.None) is { } bound && CallLowering.IsDirect(getter, bound)
            ? getter
            : null;

    private static BoundArguments? GetterArguments(IrFunction getter, IrValue self) => CallBinder.Bind(CallBinder.FormalsOf(getter), [self], []);

    private Instr LoadSlot(Instr i, IrValue receiver, IrSlot slot)
    {
        var load = Emit(Op.LoadSlot, new SlotAccess(slot, !slot.IsAlwaysSet), receiver);
        load.Type = i.Type;
        load.Name = slot.Name;
        return load;
    }

    private IrValue SetAttribute(Instr i)
    {
        var name = (string)i.Payload!;
        var (receiver, value) = (i.Operands[0], i.Operands[1]);
        var (classes, isComplete) = Candidates(receiver.Type, name);
        var groups = classes.Select(c => (Class: c, Slot: PlainSlot(c, name, forStore: true))).ToList();
        if (isComplete && groups.Count > 0 && groups.All(g => g.Slot is not null && g.Slot == groups[0].Slot))
        {
            return Emit(Op.StoreSlot, new SlotAccess(groups[0].Slot!, IsChecked: false), receiver, value);
        }
        var usable = groups.Where(g => g.Slot is not null).ToList();
        if (usable.Count is 0 or > MaxGuards)
        {
            return Keep(i);
        }
        return Guarded(
            receiver,
            [.. usable.Select(g => (g.Class, (Func<IrValue>)(() => Emit(Op.StoreSlot, new SlotAccess(g.Slot!, IsChecked: false), receiver, value))))],
            () => Keep(Copy(i)), i.Type, hasResult: false);
    }

    /// <summary>Tests the type for each class in turn; what is none of them takes the general way.</summary>
    private IrValue Guarded(
        IrValue receiver, IReadOnlyList<(IrClass Class, Func<IrValue> Fast)> cases, Func<IrValue> slow, ValueType type, bool hasResult = true, int from = 0)
    {
        if (from == cases.Count)
        {
            return slow();
        }
        var (c, fast) = cases[from];
        return GuardedBy(receiver, c.Symbol, fast, () => Guarded(receiver, cases, slow, type, hasResult, from + 1), type, hasResult);
    }

    private IrValue GuardedBy(IrValue receiver, Symbol c, Func<IrValue> fast, Func<IrValue> slow, ValueType type, bool hasResult = true)
    {
        var test = Emit(Op.IsType, c, receiver);
        test.Type = ValueType.Of(known.Bool);
        return Choose(test, "is_" + c.Name, fast, slow, type, hasResult);
    }

    /// <summary>The same operation once more: the original may stand in one block only.</summary>
    private Instr Copy(Instr i) => new(Function.NewId(), i.Op, i.Span, i.Operands)
    {
        Payload = i.Payload, EffectsOverride = i.EffectsOverride, Repr = i.Repr, Type = i.Type, Name = i.Name,
    };

    // ---- machine values ----

    /// <summary>Fits the small int of every target.</summary>
    private static bool IsSmall(IntRange range) => range.Within(-(1L << 30), (1L << 30) - 1);

    /// <summary>Fits the machine word of every target.</summary>
    private static bool IsWord(IntRange range) => range.Within(int.MinValue, int.MaxValue);

    /// <summary>An int as a machine word, if it is known to fit.</summary>
    private IrValue? AsWord(IrValue value)
    {
        if (value is IrConst { Repr: Repr.Value, Value: BigInteger constant })
        {
            return constant >= int.MinValue && constant <= int.MaxValue
                ? new IrConst((long)constant, Repr.Word) { Type = value.Type }
                : null;
        }
        if (value.Type.Exact != known.Int)
        {
            return null;
        }
        if (value is Instr { Op: Op.Box, Operands: [{ Repr: Repr.Word } word] })
        {
            return word;
        }
        if (!IsSmall(value.Type.Range))
        {
            return null;
        }
        var unboxed = Emit(Op.Unbox, null, value);
        unboxed.Repr = Repr.Word;
        unboxed.Type = value.Type;
        return unboxed;
    }

    private bool CanBeWord(IrValue value) => value switch
    {
        IrConst { Repr: Repr.Value, Value: BigInteger constant } => constant >= int.MinValue && constant <= int.MaxValue,
        _ when value.Type.Exact != known.Int => false,
        Instr { Op: Op.Box, Operands: [{ Repr: Repr.Word }] } => true,
        _ => IsSmall(value.Type.Range),
    };

    private bool CanBeFloat(IrValue value) => value is IrConst { Repr: Repr.Value, Value: double } || known.IsFloat(value.Type) || CanBeWord(value);

    /// <summary>A float, or an int that a machine word holds, as a C float.</summary>
    private IrValue AsFloat(IrValue value)
    {
        switch (value)
        {
            case IrConst { Value: double d }:
                return new IrConst(d, Repr.Float) { Type = value.Type };
            case IrConst { Value: BigInteger n }:
                return new IrConst((double)n, Repr.Float) { Type = ValueType.Of(known.Float) };
            case Instr { Op: Op.Box, Operands: [{ Repr: Repr.Float } f] }:
                return f;
        }
        if (known.IsFloat(value.Type))
        {
            var unboxed = Emit(Op.Unbox, null, value);
            unboxed.Repr = Repr.Float;
            unboxed.Type = value.Type;
            return unboxed;
        }
        var converted = Emit(Op.WordToFloat, null, AsWord(value)!);
        converted.Type = ValueType.Of(known.Float);
        return converted;
    }

    private IrValue Box(IrValue value, ValueType type)
    {
        var box = Emit(Op.Box, null, value);
        box.Type = type;
        if (value.Repr == Repr.Bit || (value.Repr == Repr.Word && IsSmall(type.Range)))
        {
            box.EffectsOverride = Effects.None;
        }
        return box;
    }

    /// <summary>A condition where the instruction's own representation wants it: a bit, or a Python bool.</summary>
    private IrValue Condition(Instr i, IrValue bit) => i.Repr == Repr.Bit ? bit : Box(bit, ValueType.Of(known.Bool));

    private Instr Bit(Op op, object? payload, params IReadOnlyList<IrValue> operands)
    {
        var bit = Emit(op, payload, operands);
        bit.Type = ValueType.Of(known.Bool);
        return bit;
    }
}
