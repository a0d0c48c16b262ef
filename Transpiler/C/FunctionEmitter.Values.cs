// Stage: C. Boxes, machine arithmetic, formatting, subscripts and unpacking.

using System.Globalization;
using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.C;

internal sealed partial class FunctionEmitter
{
    private void NeedFloat(Instr i)
    {
        if (i.Repr == Repr.Float || i.Operands.Any(o => o.Repr == Repr.Float))
        {
            unit.Include("float.h");
        }
    }

    private void EmitBox(Instr i)
    {
        NeedFloat(i);
        var from = i.Operands[0];
        switch (from.Repr)
        {
            case Repr.Word:
                if (i.MayRaise)
                {
                    unit.Include("int.h");
                    SetOrFail(i, $"int_from_word({V(from)})");
                }
                else
                {
                    Set(i, $"small_value({V(from)})");
                }
                break;
            case Repr.Float:
                SetOrFail(i, $"float_new({V(from)})");
                break;
            case Repr.Bit:
                Set(i, $"bool_value({V(from)})");
                break;
            default:
                Set(i, V(from));
                break;
        }
    }

    private void EmitFloatBinary(Instr i)
    {
        unit.Include("float.h");
        var op = (BinaryOperator)i.Payload!;
        var (a, b) = (V(i, 0), V(i, 1));
        switch (op)
        {
            case BinaryOperator.Add or BinaryOperator.Sub or BinaryOperator.Mul:
                Set(i, $"{a} {(op == BinaryOperator.Add ? '+' : op == BinaryOperator.Sub ? '-' : '*')} {b}");
                break;
            case BinaryOperator.TrueDiv:
                if (i.MayRaise)
                {
                    RaiseUnless(i, $"({b} != 0)", "raise_error(&ZeroDivisionError_type, \"float division by zero\")");
                }
                Set(i, $"{a} / {b}");
                break;
            case BinaryOperator.FloorDiv or BinaryOperator.Mod:
                if (i.MayRaise)
                {
                    RaiseUnless(i, $"({b} != 0)", $"raise_error(&ZeroDivisionError_type, \"float {(op == BinaryOperator.Mod ? "modulo" : "floor division by zero")}\")");
                }
                Set(i, $"{(op == BinaryOperator.Mod ? "float_mod_c" : "float_floor_div_c")}({a}, {b})");
                break;
            case BinaryOperator.Pow when i.Operands[1] is IrConst { Value: 2.0 }:
                SetThenAsk(i, $"float_square({a})");
                break;
            case BinaryOperator.Pow:
                SetThenAsk(i, $"float_pow_c({a}, {b})");
                break;
            default:
                throw new InvalidOperationException($"{op} on floats");
        }
    }


    private void EmitFormat(Instr i)
    {
        var conversion = i.Payload is char c ? c : '\0';
        var spec = i.Operands.Count > 1 && i.Operands[1] is not IrConst { Value: AbsentMarker } ? V(i, 1) : "0";
        var value = V(i, 0);
        if (conversion != '\0')
        {
            var convert = conversion switch { 'r' => "op_repr", 's' => "op_str", _ => "op_ascii" };
            if (spec == "0")
            {
                SetOrFail(i, $"{convert}({value})");
                return;
            }
            var converted = Fresh("Value");
            Line($"{converted} = {convert}({value});");
            Line($"if (unlikely(!{converted})) {Fail(i)}");
            value = converted;
        }
        SetOrFail(i, $"op_format({value}, {spec})");
    }

    private void EmitGetItem(Instr i)
    {
        unit.Include("index.h");
        SetOrFail(i, i.Operands[1].Repr == Repr.Word
            ? $"index_get_word({V(i, 0)}, {V(i, 1)})"
            : i.Operands[1] is IrConst { Value: string or null }
                ? $"op_get_item({V(i, 0)}, {V(i, 1)})"
                : $"index_get({V(i, 0)}, {V(i, 1)})");
    }

    private void EmitSetItem(Instr i)
    {
        unit.Include("index.h");
        DoOrFail(i, i.Operands[1].Repr == Repr.Word
            ? $"index_set_word({V(i, 0)}, {V(i, 1)}, {V(i, 2)})"
            : $"index_set({V(i, 0)}, {V(i, 1)}, {V(i, 2)})");
    }

    private void EmitLength(Instr i)
    {
        var target = IsUsed(i) ? variables[i] : Fresh("intptr_t");
        Line($"{target} = len_word({V(i, 0)});");
        if (i.MayRaise)
        {
            Line($"if (unlikely({target} < 0)) {Fail(i)}");
        }
    }

    private void EmitUnpack(Instr i)
    {
        var shape = (UnpackShape)i.Payload!;
        var array = IsUsed(i) ? variables[i] : $"(Value[{Math.Max(1, shape.Count)}]){{0}}";
        DoOrFail(i, shape.After < 0
            ? $"op_unpack({V(i, 0)}, {shape.Before}, {array})"
            : $"op_unpack_star({V(i, 0)}, {shape.Before}, {shape.After}, {array})");
    }

    private void EmitNext(Instr i, string call)
    {
        var target = IsUsed(i) ? variables[i] : Fresh("Value");
        Line($"{target} = {call};");
        Line($"if (unlikely(!{target}) && error_pending()) {Fail(i)}");
    }
}
