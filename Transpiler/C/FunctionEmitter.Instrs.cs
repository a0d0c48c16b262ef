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
            case Op.ImportModule:
                DoOrFail(i, $"{unit.Program.ImportFunction(unit, (ModuleSymbol)i.Payload!)}()");
                break;
            case Op.MakeFunction:
                EmitMakeFunction(i);
                break;
            case Op.InitClass:
                var initialised = (IrClass)i.Payload!;
                if (unit.Program.HasClassHooks || i.Operands.Count > 0)
                {
                    SetOrFail(i, $"class_init(&{unit.Type(initialised.Symbol)}, {Spread(i.Operands)}, {unit.KeywordNames(initialised.Keywords)})");
                }
                else
                {
                    Set(i, $"value_of(&{unit.Type(initialised.Symbol)})");
                }
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
                Set(i, $"value_of(value_type({V(i, 0)}))");
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

    // ---- cells, globals, slots ----

    private void EmitLoadCell(Instr i)
    {
        var variable = (VariableSymbol)i.Payload!;
        if (!i.MayRaise || variable.IsAlwaysBound)
        {
            Set(i, $"((Cell *){V(i, 0)})->value");
            return;
        }
        var target = IsUsed(i) ? variables[i] : Fresh("Value");
        Line($"{target} = ((Cell *){V(i, 0)})->value;");
        var owned = function.Captures.Contains(variable) ? "raise_unbound_free" : "raise_unbound_local";
        RaiseUnless(i, target, $"{owned}({unit.Interned(variable.Name)})");
    }

    private void RaiseUnless(Instr i, string condition, string raise)
    {
        Line($"if (unlikely(!{condition})) {{");
        Line($"    {raise};");
        Line($"    {Fail(i)}");
        Line("}");
    }

    private void EmitLoadGlobal(Instr i)
    {
        var variable = (VariableSymbol)i.Payload!;
        var place = unit.Program.Global(unit, variable);
        if (!i.MayRaise || variable.IsAlwaysBound)
        {
            Set(i, place);
            return;
        }
        var target = IsUsed(i) ? variables[i] : Fresh("Value");
        Line($"{target} = {place};");
        RaiseUnless(i, target, RaiseUnboundGlobal(variable));
    }

    /// <summary>Another module's global was written as an attribute of it.</summary>
    private string RaiseUnboundGlobal(VariableSymbol variable) =>
        variable.Owner is ModuleSymbol owner && owner != function.Symbol.Module
            ? $"raise_module_attribute({unit.Interned(owner.Name)}, {unit.Interned(variable.Name)})"
            : $"raise_unbound_global({unit.Interned(variable.Name)})";

    private void EmitStoreGlobal(Instr i)
    {
        var variable = (VariableSymbol)i.Payload!;
        if (unit.Program.IsGlobalRead(variable))
        {
            Line($"{unit.Program.Global(unit, variable)} = {V(i, 0)};");
        }
    }

    private void EmitClearGlobal(Instr i)
    {
        var variable = (VariableSymbol)i.Payload!;
        var place = unit.Program.Global(unit, variable);
        if (i.MayRaise)
        {
            RaiseUnless(i, place, RaiseUnboundGlobal(variable));
        }
        Line($"{place} = 0;");
    }

    private bool IsManager(IrClass c) => new[] { "__enter__", "__exit__" }.All(name =>
        c.Symbol.Mro.OfType<ClassSymbol>().Any(b => unit.Program.Ir.ClassOf[b].Members.TryGetValue(name, out var member) && member.Kind == MemberKind.Method));

    private string Member(Instr i) => unit.Program.Member(unit, (IrClassMember)i.Payload!);

    private string Slot(Instr i, IrSlot slot)
    {
        return Layouts.Slot(unit, slot, V(i, 0));
    }

    private void EmitLoadSlot(Instr i)
    {
        var access = (SlotAccess)i.Payload!;
        if (!access.IsChecked || !i.MayRaise)
        {
            Set(i, Slot(i, access.Slot));
            return;
        }
        var target = IsUsed(i) ? variables[i] : Fresh("Value");
        Line($"{target} = {Slot(i, access.Slot)};");
        Line($"if (unlikely(!{target})) {{");
        Line($"    {target} = op_get_attr({V(i, 0)}, {unit.Selector(access.Slot.Name)});");
        Line($"    if (unlikely(!{target})) {Fail(i)}");
        Line("}");
    }

    // ---- calls ----

    private string Array(IEnumerable<IrValue> values) => $"(Value[]){{{string.Join(", ", values.Select(V))}}}";

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
        var call = $"{unit.Names.Function(callee)}({string.Join(", ", i.Operands.Select(V))})";
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

    private void EmitCallNative(Instr i)
    {
        var native = (NativeCall)i.Payload!;
        var f = native.Function;
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

    // ---- typed values ----

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

    // ---- containers ----

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
