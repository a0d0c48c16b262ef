// Stage: C. What each operation of the IR looks like in C.

using System.Collections.Immutable;
using System.Globalization;
using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.C;

internal sealed partial class FunctionEmitter
{
    private void EmitInstr(Instr i)
    {
        switch (i.Op)
        {
            // ---- locals, cells ----
            case Op.LoadLocal:
                Set(i, locals[(IrLocal)i.Payload!]);
                break;
            case Op.StoreLocal:
                Line($"{locals[(IrLocal)i.Payload!]} = {V(i, 0)};");
                break;
            case Op.ClearLocal:
                Line($"{locals[(IrLocal)i.Payload!]} = 0;");
                break;
            case Op.CheckLocal:
                Line($"if (unlikely(!{V(i, 0)})) {{");
                Line(i.Payload is VariableSymbol free
                    ? $"    raise_unbound_free({unit.Interned(free.Name)});"
                    : $"    raise_unbound_local({unit.Interned(((IrLocal)i.Payload!).Variable?.Name ?? ((IrLocal)i.Payload!).Name)});");
                Line($"    {Fail(i)}");
                Line("}");
                Set(i, V(i, 0));
                break;
            case Op.Keep:
                Line($"KEEP({V(i, 0)});");
                break;
            case Op.MakeCell:
                unit.Include("function.h");
                SetOrFail(i, $"cell_new({(i.Operands.Count == 0 ? "0" : V(i, 0))})");
                break;
            case Op.LoadCell:
                EmitLoadCell(i);
                break;
            case Op.StoreCell:
                Line($"cell_set({V(i, 0)}, {V(i, 1)});");
                break;
            case Op.ClearCell:
                if (i.MayRaise)
                {
                    DoOrFail(i, $"cell_clear({V(i, 0)}, {unit.Interned(((VariableSymbol)i.Payload!).Name)})");
                }
                else
                {
                    Line($"cell_set({V(i, 0)}, 0);");
                }
                break;
            case Op.LoadFree:
                Set(i, $"((Function *){V(function.Entry.Params[0])})->cells[{(int)i.Payload!}]");
                break;

            // ---- globals, class members ----
            case Op.LoadGlobal:
                EmitLoadGlobal(i);
                break;
            case Op.StoreGlobal:
                EmitStoreGlobal(i);
                break;
            case Op.ClearGlobal:
                EmitClearGlobal(i);
                break;
            case Op.LoadClassMember:
                Set(i, Member(i));
                break;
            case Op.StoreClassMember:
                Line($"{Member(i)} = {V(i, 0)};");
                break;
            case Op.ClearClassMember:
                Line($"{Member(i)} = 0;");
                break;

            // ---- attributes ----
            case Op.GetAttr:
                SetOrFail(i, $"op_get_attr({V(i, 0)}, {unit.Selector((string)i.Payload!)})");
                break;
            case Op.FindAttr:
                EmitNext(i, $"op_find_attr({V(i, 0)}, {unit.Selector((string)i.Payload!)})");
                break;
            case Op.SetAttr:
                DoOrFail(i, $"op_set_attr({V(i, 0)}, {unit.Selector((string)i.Payload!)}, {V(i, 1)})");
                break;
            case Op.DelAttr:
                DoOrFail(i, $"op_del_attr({V(i, 0)}, {unit.Selector((string)i.Payload!)})");
                break;
            case Op.GetSuperAttr:
                var super = (SuperRef)i.Payload!;
                SetOrFail(i, $"op_super_attr({SuperClass(i, super)}, {V(super.Class is null ? i.Operands[1] : i.Operands[0])}, {unit.Selector(super.Name)})");
                break;
            case Op.MatchAttr:
                var position = (MatchShape)i.Payload!;
                EmitNext(i, $"match_attribute({V(i, 0)}, {V(i, 1)}, {position.Index}, {position.Count})");
                break;
            case Op.LoadSlot:
                EmitLoadSlot(i);
                break;
            case Op.StoreSlot:
                Line($"{Slot(i, ((SlotAccess)i.Payload!).Slot)} = {V(i, 1)};");
                break;

            // ---- calls ----
            case Op.Call:
                EmitCall(i);
                break;
            case Op.CallEx:
                SetOrFail(i, $"op_call_ex({V(i, 0)}, {V(i, 1)}, {(i.Operands.Count > 2 ? V(i, 2) : "0")})");
                break;
            case Op.CallFunction:
                EmitCallFunction(i);
                break;
            case Op.CallNative:
                EmitCallNative(i);
                break;
            case Op.CallMethod:
                EmitCallMethod(i);
                break;
            case Op.CallSuper:
                EmitCallSuper(i);
                break;
            case Op.New:
                EmitNew(i);
                break;
            case Op.AllocInstance:
                var allocated = (IrClass)i.Payload!;
                SetOrFail(i, $"instance_new(&{unit.Type(allocated.Symbol)})");
                break;
            case Op.Poll:
                Line("if (error_due()) error_run_due();");
                break;
            case Op.ImportModule:
                DoOrFail(i, $"{unit.Program.ImportFunction(unit, (ModuleSymbol)i.Payload!)}()");
                break;
            case Op.MakeFunction:
                EmitMakeFunction(i);
                break;
            case Op.InitClass:
                var initialised = (IrClass)i.Payload!;
                SetOrFail(i, $"class_init(&{unit.Type(initialised.Symbol)}, {Spread(i.Operands)}, {unit.KeywordNames(initialised.Keywords)})");
                break;

            case Op.MakeClass:
                var shape = (ClassShape)i.Payload!;
                var values = i.Operands.Skip(4).ToList();
                SetOrFail(i, $"class_make({ClassTemplate(shape)}, {V(i, 0)}, {V(i, 1)}, {V(i, 2)}, {V(i, 3)}, {(values.Count == 0 ? "NULL" : Array(values))})");
                break;

            // ---- operators ----
            case Op.Binary:
                SetOrFail(i, $"{Arithmetic(i)}_{((BinaryOperator)i.Payload!).Name()}({V(i, 0)}, {V(i, 1)})");
                break;
            case Op.InPlace:
                SetOrFail(i, $"{Arithmetic(i)}_i{((BinaryOperator)i.Payload!).Name()}({V(i, 0)}, {V(i, 1)})");
                break;
            case Op.Unary:
                SetOrFail(i, $"op_{((UnaryOperator)i.Payload!).Name()}({V(i, 0)})");
                break;
            case Op.Compare:
                SetOrFail(i, $"op_{((CompareOperator)i.Payload!).Name()}({V(i, 0)}, {V(i, 1)})");
                break;
            case Op.CompareBit:
                SetBitOrFail(i, $"{Arithmetic(i)}_is_{((CompareOperator)i.Payload!).Name()}({V(i, 0)}, {V(i, 1)})");
                break;
            case Op.Truth:
                SetBitOrFail(i, $"op_truth({V(i, 0)})");
                break;
            case Op.Contains:
                SetBitOrFail(i, $"op_contains({V(i, 0)}, {V(i, 1)})");
                break;

            // ---- typed ----
            case Op.Box:
                EmitBox(i);
                break;
            case Op.Unbox:
                Set(i, i.Repr switch
                {
                    var repr when repr == i.Operands[0].Repr => V(i, 0),
                    Repr.Word => $"small_int({V(i, 0)})",
                    Repr.Float => $"float_value({V(i, 0)})",
                    Repr.Bit => $"({V(i, 0)} == TRUE)",
                    _ => V(i, 0),
                });
                NeedFloat(i);
                break;
            case Op.WordBinary:
                Set(i, Operators.Word((BinaryOperator)i.Payload!, V(i, 0), V(i, 1)));
                break;
            case Op.WordUnary:
                Set(i, (UnaryOperator)i.Payload! == UnaryOperator.Invert ? $"~{V(i, 0)}" : $"-{V(i, 0)}");
                break;
            case Op.FloatBinary:
                EmitFloatBinary(i);
                break;
            case Op.FloatUnary:
                Set(i, $"-{V(i, 0)}");
                break;
            case Op.WordToFloat:
                Set(i, $"(Float){V(i, 0)}");
                break;
            case Op.WordCompare or Op.FloatCompare or Op.Is or Op.IsSmall or Op.IsNull or Op.IsType or Op.IsInstance or Op.IsException or Op.RangeIsSmall
                or Op.RangeMore or Op.BitNot or Op.BitAnd or Op.BitOr:
                Set(i, Condition(i));
                break;
            case Op.TypeOf:
                Set(i, TypeOf(i));
                break;
            case Op.RangeAdvance:
                Set(i, $"{V(i, 0)} + {V(i, 1)} - 1");
                break;

            // ---- containers ----
            case Op.BuildList:
                unit.Include("list.h");
                SetOrFail(i, $"list_new({Spread(i.Operands)})");
                break;
            case Op.BuildTuple:
                unit.Include("tuple.h");
                SetOrFail(i, $"tuple_new({Spread(i.Operands)})");
                break;
            case Op.BuildSet:
                unit.Include("set.h");
                SetOrFail(i, $"set_from_items({Spread(i.Operands)})");
                break;
            case Op.BuildDict:
                unit.Include("dict.h");
                SetOrFail(i, i.Operands.Count == 0
                    ? "dict_new()"
                    : $"dict_from_pairs({i.Operands.Count / 2}, {Array(i.Operands)})");
                break;
            case Op.BuildSlice:
                unit.Include("slice.h");
                SetOrFail(i, $"slice_new({V(i, 0)}, {V(i, 1)}, {(i.Operands.Count > 2 ? V(i, 2) : "0")})");
                break;
            case Op.BuildString:
                SetOrFail(i, $"str_join_n({Spread(i.Operands)})");
                break;
            case Op.Format:
                EmitFormat(i);
                break;
            case Op.ListAppend:
                unit.Include("list.h");
                DoOrFail(i, $"list_append({V(i, 0)}, {V(i, 1)})");
                break;
            case Op.ListExtend:
                unit.Include("list.h");
                DoOrFail(i, $"list_extend_arguments({V(i, 0)}, {V(i, 1)}, {(i.Operands.Count > 2 ? V(i, 2) : "0")})");
                break;
            case Op.CheckManager:
                if (i.Operands[0].Type.Exact is not ClassSymbol known || !unit.Program.Ir.ClassOf.TryGetValue(known, out var manager) || !IsManager(manager))
                {
                    DoOrFail(i, $"with_check({V(i, 0)})");
                }
                break;
            case Op.ListToTuple:
                unit.Include("list.h");
                SetOrFail(i, $"list_to_tuple({V(i, 0)})");
                break;
            case Op.SetAdd:
                unit.Include("set.h");
                DoOrFail(i, $"set_add({V(i, 0)}, {V(i, 1)})");
                break;
            case Op.SetUpdate:
                unit.Include("set.h");
                DoOrFail(i, $"set_update_from({V(i, 0)}, {V(i, 1)})");
                break;
            case Op.DictSet:
                unit.Include("dict.h");
                DoOrFail(i, $"dict_set({V(i, 0)}, {V(i, 1)}, {V(i, 2)})");
                break;
            case Op.DictUpdate:
                unit.Include("dict.h");
                DoOrFail(i, $"dict_update_mapping({V(i, 0)}, {V(i, 1)})");
                break;
            case Op.DictMergeKeywords:
                unit.Include("dict.h");
                DoOrFail(i, $"dict_merge_keywords({V(i, 0)}, {V(i, 1)}, {V(i, 2)})");
                break;
            case Op.GetItem:
                EmitGetItem(i);
                break;
            case Op.GetSlice:
                SetOrFail(i, $"op_get_slice({V(i, 0)}, {V(i, 1)}, {V(i, 2)}, {V(i, 3)})");
                break;
            case Op.SetItem:
                EmitSetItem(i);
                break;
            case Op.SetSlice:
                DoOrFail(i, $"op_set_slice({V(i, 0)}, {V(i, 1)}, {V(i, 2)}, {V(i, 3)}, {V(i, 4)})");
                break;
            case Op.DelItem:
                DoOrFail(i, $"op_del_item({V(i, 0)}, {V(i, 1)})");
                break;
            case Op.Length:
                unit.Include("index.h");
                EmitLength(i);
                break;
            case Op.Unpack:
                EmitUnpack(i);
                break;
            case Op.Extract:
                Set(i, $"{V(i, 0)}[{(int)i.Payload!}]");
                break;

            // ---- iteration ----
            case Op.ForStart:
                DoOrFail(i, $"for_start(&{locals[(IrLocal)i.Payload!]}, {V(i, 0)})");
                break;
            case Op.ForNext:
                EmitNext(i, $"for_next(&{locals[(IrLocal)i.Payload!]})");
                break;
            case Op.ForEnd:
                break;
            case Op.GetIter:
                SetOrFail(i, $"op_iter({V(i, 0)})");
                break;
            case Op.Next:
                EmitNext(i, $"op_next({V(i, 0)})");
                break;

            // ---- exceptions ----
            case Op.Catch:
                Set(i, "error_take()");
                break;
            case Op.EnterHandler:
                Set(i, $"error_enter({V(i, 0)})");
                break;
            case Op.LeaveHandler:
                Line($"error_leave({V(i, 0)});");
                break;
            case Op.MatchException:
                SetBitOrFail(i, $"error_match({V(i, 0)}, {V(i, 1)})");
                break;

            // ---- generators ----
            case Op.Yield:
                EmitYield(i);
                break;
            case Op.YieldFrom:
                EmitYieldFrom(i);
                break;
            case Op.Drop:
                unit.Include("generator.h");
                Line($"generator_drop({V(i, 0)});");
                break;
            default:
                throw new InvalidOperationException($"no C for {i.Op}");
        }
    }

    /// <summary>The family of runtime functions for an operator: those with a short way for floats, where floats may come.</summary>
    private string Arithmetic(Instr i)
    {
        var hasShortWay = i.Payload is CompareOperator or BinaryOperator.Add or BinaryOperator.Sub or BinaryOperator.Mul or BinaryOperator.TrueDiv;
        if (!hasShortWay || !unit.Program.MakesFloats || !i.Operands.Any(o => MayBeFloat(o.Type)) || !i.Operands.All(o => MayBeNumber(o.Type)))
        {
            return "op";
        }
        unit.Include("ops_float.h");
        return "num";
    }

    private static bool MayBeFloat(ValueType t) => t.IsAny || t.Classes.Any(c => c is NativeClassSymbol { CType: "float_type" });

    private static bool MayBeNumber(ValueType t) =>
        t.IsAny || t.Classes.Any(c => c is NativeClassSymbol { CType: "float_type" or "int_type" or "bool_type" });

    /// <summary>A pure condition as a C expression.</summary>
    private string Condition(Instr i) => i.Op switch
    {
        Op.WordCompare or Op.FloatCompare => $"{V(i, 0)} {Operators.Symbol((CompareOperator)i.Payload!)} {V(i, 1)}",
        Op.Is => $"{V(i, 0)} == {V(i, 1)}",
        Op.IsSmall => $"value_is_small({V(i, 0)})",
        Op.IsNull => $"!{V(i, 0)}",
        Op.IsType => IsType(V(i, 0), (Symbol)i.Payload!),
        Op.IsException or Op.IsInstance => $"value_is_instance({V(i, 0)}, &{unit.Type((Symbol)i.Payload!)})",
        Op.RangeIsSmall => $"range_is_small({V(i, 0)}, {V(i, 1)}, {V(i, 2)})",
        Op.RangeMore => i.Operands[2] is IrConst { Value: System.Numerics.BigInteger step }
            ? $"(intptr_t){V(i, 0)} {(step.Sign > 0 ? "<" : ">")} (intptr_t){V(i, 1)}"
            : $"range_more({V(i, 0)}, {V(i, 1)}, {V(i, 2)})",
        Op.BitNot => $"!{V(i, 0)}",
        Op.BitAnd => $"{V(i, 0)} & {V(i, 1)}",
        Op.BitOr => $"{V(i, 0)} | {V(i, 1)}",
        _ => throw new InvalidOperationException($"{i.Op} is no condition"),
    };

    private string IsType(string v, Symbol type) => type is NativeClassSymbol native ? native.CType switch
    {
        "int_type" => $"(value_is_small({v}) || value_is_exact({v}, &int_type))",
        "str_type" => $"(value_is_interned({v}) || value_is_exact({v}, &str_type))",
        _ => $"value_is_exact({v}, &{unit.Type(type)})",
    } : $"value_is_exact({v}, &{unit.Type(type)})";

    /// <summary>A class that goes on as a value comes from a function: so the linker's search knows that such values exist.</summary>
    private string TypeOf(Instr i)
    {
        if (ClassObjects.IsOnlyLookedAt(function, i))
        {
            return $"value_of(value_type({V(i, 0)}))";
        }
        unit.Declare("Value object_get_class(Value);");
        return $"object_get_class({V(i, 0)})";
    }
}
