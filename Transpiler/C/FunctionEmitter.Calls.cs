// Stage: C. Calls: of functions, of native functions, of methods, of anything.

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.C;

internal sealed partial class FunctionEmitter
{
    private string Array(IEnumerable<IrValue> values) =>
        IsTraceless ? TrackedArray([.. values.Select(V)]) : $"(Value[]){{{string.Join(", ", values.Select(V))}}}";

    /// <summary>Count and array, as variadic runtime functions take them.</summary>
    private string Spread(IReadOnlyCollection<IrValue> values) => values.Count == 0 ? "0, NULL" : $"{values.Count}, {Array(values)}";

    private void EmitCall(Instr i)
    {
        var shape = i.Payload as CallShape;
        var arguments = i.Operands.Skip(1).ToList();
        var keywords = shape?.Keywords.IsDefaultOrEmpty ?? true ? 0 : shape.Keywords.Length;
        SetOrFail(i, (keywords, arguments.Count) switch
        {
            (0, 0) => $"op_call0({V(i, 0)})",
            (0, 1 or 2) when IsTraceless => $"op_call({V(i, 0)}, {Spread(arguments)})",
            (0, 1) => $"op_call1({V(i, 0)}, {V(i, 1)})",
            (0, 2) => $"op_call2({V(i, 0)}, {V(i, 1)}, {V(i, 2)})",
            (0, _) => $"op_call({V(i, 0)}, {Spread(arguments)})",
            _ => $"op_call_kw({V(i, 0)}, {arguments.Count - keywords}, {Array(arguments)}, {unit.KeywordNames(shape!.Keywords)})",
        });
    }

    private void EmitCallFunction(Instr i)
    {
        var callee = (IrFunction)i.Payload!;
        unit.Declare(Signature(unit, callee) + ";");
        var call = $"{unit.Names.Function(callee)}({string.Join(", ", i.Operands.Select(o => Passed(i, o)))})";
        if (unit.Program.MayAskToCollect(callee))
        {
            WipeStack(2);
        }
        switch (callee.IsGenerator ? Repr.Value : callee.ReturnRepr)
        {
            case Repr.Value:
                SetOrFail(i, call);
                break;
            case Repr.Bit:
                SetBitOrFail(i, call);
                break;
            default:
                SetThenAsk(i, call);
                break;
        }
    }

    /// <summary>What the callee's frame leaves as it is, a collection would take for values.</summary>
    private void WipeStack(int frames)
    {
        if (IsTraceless)
        {
            unit.Include("gc.h");
            Line($"gc_wipe_stack({frames});");
        }
    }

    private void EmitCallNative(Instr i)
    {
        var native = (NativeCall)i.Payload!;
        var f = Variant(native.Function, i.Operands);
        if (CProgram.AsksToCollect(f))
        {
            WipeStack(1);
        }
        unit.Declare(NativeEntries.Prototype(f));
        var arguments = new List<string>();
        var operand = 0;
        if (NativeEntries.TakesClass(f))
        {
            arguments.Add("&" + unit.Type(native.Instantiated ?? f.Class!));
        }
        for (var p = 0; p < f.Parameters.Length; p++)
        {
            var parameter = f.Parameters[p];
            if (parameter.Kind == ParameterKind.VarArgs)
            {
                var rest = i.Operands.Skip(operand).Take(native.VarArgCount).ToList();
                operand += rest.Count;
                arguments.Add(Spread(rest));
            }
            else
            {
                arguments.Add(NativeArgument(i, i.Operands[operand++], parameter.Type));
            }
        }
        var call = $"{f.CName}({string.Join(", ", arguments)})";
        switch (f.Result)
        {
            case NativeType.Value:
                SetOrFail(i, call);
                break;
            case NativeType.None:
                DoOrFail(i, call);
                if (IsUsed(i))
                {
                    Line($"{variables[i]} = NONE;");
                }
                break;
            case NativeType.Bool when i.Repr == Repr.Bit:
                SetBitOrFail(i, call);
                break;
            case NativeType.Bool:
                var r = Fresh("int");
                Line($"{r} = {call};");
                if (i.MayRaise)
                {
                    Line($"if (unlikely({r} < 0)) {Fail(i)}");
                }
                if (IsUsed(i))
                {
                    Line($"{variables[i]} = bool_value({r});");
                }
                break;
            default:
                EmitTypedResult(i, f, call);
                break;
        }
    }

    /// <summary>The C function that a stub names for these arguments.</summary>
    private static NativeFunctionSymbol Variant(NativeFunctionSymbol function, List<IrValue> operands)
    {
        bool Fits(NativeVariant variant) => (operands[variant.Parameter] as IrConst)?.Value switch
        {
            string text => variant.Pattern.IsMatch(text),
            ImmutableArray<byte> bytes => variant.Pattern.IsMatch(Encoding.Latin1.GetString([.. bytes])),
            _ => false,
        };
        return function.Variants.FirstOrDefault(Fits)?.Function ?? function;
    }

    private void EmitTypedResult(Instr i, NativeFunctionSymbol f, string call)
    {
        if (i.Repr != Repr.Value)
        {
            SetThenAsk(i, call);
            return;
        }
        unit.Include("int.h");
        unit.Include("float.h");
        var r = Fresh(NativeEntries.CType(f.Result));
        Line($"{r} = {call};");
        if (f.MayRaise)
        {
            Line($"if (error_pending()) {Fail(i)}");
        }
        if (IsUsed(i))
        {
            Line($"{variables[i]} = {NativeEntries.ToValue(f.Result)}({r});");
            if (f.Result != NativeType.CBool)
            {
                Line($"if (unlikely(!{variables[i]})) {Fail(i)}");
            }
        }
    }

    private string NativeArgument(Instr i, IrValue value, NativeType type)
    {
        if (type is NativeType.Value or NativeType.None or NativeType.Bool || value.Repr != Repr.Value)
        {
            return V(value);
        }
        if (value is IrConst { Value: AbsentMarker } && type == NativeType.CBool)
        {
            return "-1";
        }
        if (value is IrConst { Value: System.Numerics.BigInteger n } && n >= int.MinValue && n <= int.MaxValue && type != NativeType.CBool)
        {
            return type == NativeType.CFloat ? $"{n}.0" : n == int.MinValue ? "INT32_MIN" : n.ToString(CultureInfo.InvariantCulture);
        }
        if (value is IrConst { Value: bool flag } && type == NativeType.CBool)
        {
            return flag ? "true" : "false";
        }
        if (value is IrConst { Value: double d } && type == NativeType.CFloat)
        {
            return CUnit.FloatLiteral(d);
        }
        if (value is IrConst { Value: bool or null } truth && type == NativeType.CBool)
        {
            return truth.Value is true ? "true" : "false";
        }
        unit.Include("int.h");
        unit.Include("float.h");
        var c = Fresh(type == NativeType.CBool ? "int" : NativeEntries.CType(type));
        Line($"{c} = {NativeEntries.FromValue(type)}({V(value)});");
        Line(type == NativeType.CBool ? $"if (unlikely({c} < 0)) {Fail(i)}" : $"if (error_pending()) {Fail(i)}");
        return c;
    }

    private void EmitCallMethod(Instr i)
    {
        var shape = (CallShape)i.Payload!;
        var selector = unit.Selector(shape.Name!);
        SetOrFail(i, shape.Keywords.IsDefaultOrEmpty
            ? $"op_call_method({selector}, {Spread(i.Operands)})"
            : $"op_call_method_kw({selector}, {i.Operands.Count - shape.Keywords.Length}, {Array(i.Operands)}, {unit.KeywordNames(shape.Keywords)})");
    }

    private void EmitCallSuper(Instr i)
    {
        var super = (SuperRef)i.Payload!;
        var words = i.Operands.Skip(super.Class is null ? 1 : 0).ToList();
        if (super.Shape is { Keywords.IsDefaultOrEmpty: false } shape)
        {
            var method = Fresh("Value");
            Line($"{method} = op_super_attr({SuperClass(i, super)}, {V(words[0])}, {unit.Selector(super.Name)});");
            Line($"if (unlikely(!{method})) {Fail(i)}");
            var arguments = words.Skip(1).ToList();
            SetOrFail(i, $"op_call_kw({method}, {arguments.Count - shape.Keywords.Length}, {Array(arguments)}, {unit.KeywordNames(shape.Keywords)})");
            return;
        }
        SetOrFail(i, $"op_call_super({SuperClass(i, super)}, {unit.Selector(super.Name)}, {Spread(words)})");
    }

    private string SuperClass(Instr i, SuperRef super) => super.Class is null ? $"(const Type *){V(i, 0)}" : $"&{unit.Type(super.Class)}";

    private string ClassTemplate(ClassShape shape)
    {
        var c = shape.Class;
        var slots = c.SelfAttributes.Where(n => unit.Program.Ir.HasDynamicSlots && !c.Properties.ContainsKey(n)).ToImmutableArray();
        return unit.ClassTemplate(c.QualifiedName, c.Module.IsMain ? "__main__" : c.Module.Name, shape.Members, slots);
    }

    private void EmitNew(Instr i)
    {
        var shape = (NewShape)i.Payload!;
        var type = $"value_of(&{unit.Type(shape.Class)})";
        SetOrFail(i, shape.Keywords.IsDefaultOrEmpty
            ? $"op_call({type}, {Spread(i.Operands)})"
            : $"op_call_kw({type}, {i.Operands.Count - shape.Keywords.Length}, {Array(i.Operands)}, {unit.KeywordNames(shape.Keywords)})");
    }

    private void EmitMakeFunction(Instr i)
    {
        var made = (IrFunction)i.Payload!;
        CodeObjects.Declare(unit, made);
        unit.Include("function.h");
        var captured = i.Operands.Skip(2).ToList();
        SetOrFail(i, $"function_new(&{unit.Names.Function(made)}_code, {V(i, 0)}, {V(i, 1)}, {captured.Count})");
        for (var c = 0; c < captured.Count && IsUsed(i); c++)
        {
            Line($"((Function *){variables[i]})->cells[{c}] = {V(captured[c])};");
        }
    }
}
