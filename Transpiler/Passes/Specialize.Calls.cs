// Pass Specialize: calls. Methods of known receivers, instances of known classes, native functions on machine values.

using System.Collections.Immutable;
using Pyc2c.Binding;
using Pyc2c.Inference;
using Pyc2c.Ir;

namespace Pyc2c.Passes;

internal sealed partial class Specialize
{
    /// <summary>Native classes worth a test where the receiver is unknown, the likeliest first.</summary>
    private static readonly string[] LikelyNatives = ["list", "dict", "str", "bytearray", "set", "bytes"];

    private IrValue CallMethod(Instr i)
    {
        var shape = (CallShape)i.Payload!;
        var name = shape.Name!;
        var receiver = i.Operands[0];
        var ways = new List<(Symbol Class, Func<IrValue> Fast)>();
        bool isComplete;
        if (receiver.Type.IsAny)
        {
            isComplete = false;
            foreach (var c in methods.With(name))
            {
                AddWay(ways, i, shape, c.Symbol);
            }
            if (ways.Count == 0)
            {
                foreach (var native in LikelyNatives.Select(known.Find).Where(c => c?.Find(name) is not null).Take(1))
                {
                    AddWay(ways, i, shape, native!);
                }
            }
        }
        else
        {
            foreach (var c in receiver.Type.Classes)
            {
                AddWay(ways, i, shape, c);
            }
            isComplete = ways.Count == receiver.Type.Classes.Count;
        }
        if (ways.Count is 0 or > MaxGuards)
        {
            return Keep(i);
        }
        return Dispatch(receiver, ways, isComplete, i, 0);
    }

    /// <summary>Tests for one class after the other; the last needs no test where there is no other.</summary>
    private IrValue Dispatch(IrValue receiver, List<(Symbol Class, Func<IrValue> Fast)> ways, bool isComplete, Instr i, int at)
    {
        if (at == ways.Count)
        {
            return Keep(Copy(i));
        }
        if (isComplete && at == ways.Count - 1)
        {
            return ways[at].Fast();
        }
        return GuardedBy(receiver, ways[at].Class, ways[at].Fast, () => Dispatch(receiver, ways, isComplete, i, at + 1), i.Type);
    }

    /// <summary>How a method of an instance of exactly c is called directly, if it can be.</summary>
    private void AddWay(List<(Symbol, Func<IrValue>)> ways, Instr i, CallShape shape, Symbol c)
    {
        var name = shape.Name!;
        NativeFunctionSymbol? native = null;
        IrClassMember? member = null;
        if (c is ClassSymbol user)
        {
            var ir = program.ClassOf[user];
            if (ir.FindSlot(name) is not null || methods.IsInDict(ir, name) || methods.HasGetAttr(ir))
            {
                return;
            }
            member = methods.FindMember(ir, name, out var inherited);
            native = inherited?.Function;
        }
        else if (c is NativeClassSymbol n && !Methods.LooksElsewhere(n))
        {
            native = n.Find(name)?.Function;
        }
        if (member is { Kind: MemberKind.Method or MemberKind.StaticMethod, Function: { HasClosure: false } f })
        {
            var arguments = i.Operands.Skip(member.Kind == MemberKind.Method ? 0 : 1).ToList();
            if (CallBinder.Bind(CallBinder.FormalsOf(f), arguments, shape.Keywords) is { } bound && CallLowering.IsDirect(f, bound))
            {
                ways.Add((c, () => Typed(CallLowering.Function(Emit, f, null, bound), f.IsGenerator ? i.Type : f.ReturnType, i)));
            }
        }
        else if (native is { Kind: NativeKind.Method } && member is null)
        {
            if (CallBinder.Bind(CallBinder.FormalsOf(native), i.Operands, shape.Keywords) is { } bound)
            {
                ways.Add((c, () => CallNative(Unplaced(CallLowering.Native(Emit, native, bound), native, i))));
            }
        }
    }

    private static Instr Typed(Instr call, ValueType type, Instr original)
    {
        call.Type = type.IsBottom ? original.Type : type;
        call.Name = original.Name;
        return call;
    }

    /// <summary>Takes the call that was just emitted out of its block again, for CallNative to place.</summary>
    private Instr Unplaced(Instr call, NativeFunctionSymbol f, Instr original)
    {
        Current.Instrs.Remove(call);
        call.Type = f.ResultClass is { } c && c != known.Object ? ValueType.Of(c) : original.Type;
        call.Name = original.Name;
        return call;
    }

    /// <summary>A call of a value that is certainly one function or class.</summary>
    private IrValue Call(Instr i)
    {
        var callee = i.Operands[0];
        var shape = i.Payload as CallShape ?? new CallShape(null, []);
        var arguments = i.Operands.Skip(1).ToList();
        if (callee.Type.Denotes is ClassSymbol c && callee.Type.Exact == known.Type)
        {
            return New(i, c, arguments, shape.Keywords);
        }
        if (callee.Type.Denotes is IrFunction f && callee.Type.Exact is not null &&
            CallBinder.Bind(CallBinder.FormalsOf(f), arguments, shape.Keywords) is { } bound &&
            CallLowering.IsDirect(f, bound))
        {
            return Typed(CallLowering.Function(Emit, f, f.HasClosure ? callee : null, bound), f.IsGenerator ? i.Type : f.ReturnType, i);
        }
        if (callee is Instr { Op: Op.GetAttr, Operands: [var receiver], Payload: string name } && receiver.Type.Exact is NativeClassSymbol)
        {
            // A method of a native class, taken off its object before: nothing can have replaced it since.
            var ways = new List<(Symbol Class, Func<IrValue> Fast)>();
            var call = new Instr(Function.NewId(), Op.CallMethod, i.Span, [receiver, .. arguments]) { Payload = new CallShape(name, shape.Keywords), Type = i.Type, Name = i.Name };
            AddWay(ways, call, (CallShape)call.Payload, receiver.Type.Exact);
            if (ways.Count == 1)
            {
                return ways[0].Fast();
            }
        }
        return Keep(i);
    }

    private IrValue New(Instr i) =>
        i.Payload is NewShape { Class: ClassSymbol c } shape ? New(i, c, i.Operands, shape.Keywords) : Keep(i);

    private IrValue New(Instr i, ClassSymbol c, IReadOnlyList<IrValue> arguments, ImmutableArray<string> keywords)
    {
        if (InstanceCreation.Lower(program, program.ClassOf[c], arguments, keywords, f => f.ReturnType.Exact == known.None, Emit) is not { } made)
        {
            return Keep(i);
        }
        made.Instance.Type = ValueType.Of(c);
        made.Instance.Name = i.Name;
        if (made.Init is { } init)
        {
            init.Type = ((IrFunction)init.Payload!).ReturnType;
        }
        return made.Instance;
    }

    /// <summary>Machine values go to and come from native functions as they are; some natives are operations.</summary>
    private IrValue CallNative(Instr i)
    {
        var call = (NativeCall)i.Payload!;
        var f = call.Function;
        if (f.Kind == NativeKind.Function && f.Module is null or { Name: "builtins" } && AsOperation(i, f) is { } operation)
        {
            return operation;
        }
        var parameters = CallBinder.ParametersOf(f);
        var operand = 0;
        foreach (var p in parameters)
        {
            if (p.Kind == ParameterKind.VarArgs)
            {
                operand += call.VarArgCount;
                continue;
            }
            var value = i.Operands[operand];
            if (p.Type == NativeType.CFloat && value is not IrConst && CanBeFloat(value))
            {
                i.Operands[operand] = AsFloat(value);
            }
            else if (p.Type is NativeType.ISize or NativeType.Int32 or NativeType.Int64 && value is not IrConst && CanBeWord(value))
            {
                i.Operands[operand] = AsWord(value)!;
            }
            operand++;
        }
        // What replaces the instruction is a box of it: the call is another one, so that the box's own operand stays.
        i = Keep(Copy(i));
        switch (f.Result)
        {
            case NativeType.CFloat:
                i.Repr = Repr.Float;
                return Box(i, ValueType.Of(known.Float));
            case NativeType.Bool or NativeType.CBool when i.Repr != Repr.Bit:
                i.Repr = Repr.Bit;
                return Box(i, ValueType.Of(known.Bool));
            case NativeType.ISize or NativeType.Int32 or NativeType.Int16 or NativeType.Int8 or NativeType.UInt8 or NativeType.UInt16 when i.Repr == Repr.Value:
                i.Repr = Repr.Word;
                var type = i.Type;
                return Box(i, type.Exact == known.Int ? type : known.OfInt(int.MinValue, int.MaxValue));
            default:
                return i;
        }
    }

    private IrValue? AsOperation(Instr i, NativeFunctionSymbol f)
    {
        switch (f.Name)
        {
            case "len" when i.Operands.Count == 1 && !HasUserLength(i.Operands[0].Type):
                var length = Emit(Op.Length, null, i.Operands[0]);
                length.Type = known.OfInt(0, IsInMemory(i.Operands[0].Type) ? (1 << 30) - 1 : int.MaxValue);
                return Box(length, length.Type);
            case "isinstance" when i.Operands is [var value, IrConst { Value: ClassRef { Class: ClassSymbol c } }] && value.Repr == Repr.Value:
                var isInstance = IsInstance(value, c);
                return Condition(i, isInstance);
            case "float" when i.Operands is [var x] && known.IsFloat(x.Type):
                return x;
            default:
                return null;
        }
    }

    /// <summary>isinstance by the exact type where no other class is left.</summary>
    private IrValue IsInstance(IrValue value, ClassSymbol c)
    {
        var family = methods.FamilyOf(program.ClassOf[c]);
        if (!value.Type.IsAny && !value.Type.IsBottom)
        {
            var inside = value.Type.Classes.Count(x => family.Any(m => m.Symbol == x));
            if (inside == 0 || inside == value.Type.Classes.Count)
            {
                return new IrConst(inside > 0, Repr.Bit) { Type = ValueType.Of(known.Bool) };
            }
        }
        return family.Count == 1 && !program.IsOpen(c) ? Bit(Op.IsType, c, value) : Bit(Op.IsInstance, c, value);
    }

    /// <summary>A container whose items exist: there can be no more of them than a small int counts. A range may be longer.</summary>
    private static bool IsInMemory(ValueType t) => !t.IsAny && t.Classes.All(c => c is NativeClassSymbol { Name: not "range" });

    private bool HasUserLength(ValueType t) => !t.IsAny && t.Classes.Any(c => c is ClassSymbol);
}
