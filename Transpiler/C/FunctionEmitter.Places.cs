// Stage: C. Variables in cells and globals, slots of instances.

using System.Globalization;
using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.C;

internal sealed partial class FunctionEmitter
{
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
}
