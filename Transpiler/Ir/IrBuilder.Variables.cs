// Stage: Ir. Reading, binding and unbinding variables wherever they live: locals, cells, captured values, globals, class members.

using Pyc2c.Binding;

namespace Pyc2c.Ir;

internal sealed partial class IrBuilder
{
    private bool IsOwnCell(VariableSymbol variable) =>
        variable is { Kind: VariableKind.Cell, IsCapturedByValue: false } && !captures.ContainsKey(variable);

    /// <summary>The cell of a captured variable: this function's own, or one that the closure brought.</summary>
    private IrValue CellOf(VariableSymbol variable) =>
        captures.TryGetValue(variable, out var index) ? Add(Op.LoadFree, index)
        : cells.TryGetValue(variable, out var cell) ? cell
        : throw new InvalidOperationException($"{function}: no cell for {variable}");

    // ---- reading ----

    private IrValue Variable(BVariable read)
    {
        if (HiddenBuiltin(read) is { } builtin)
        {
            var constant = IrBuildContext.ConstantOf(builtin);
            return ReferenceEquals(builtin, read.Variable.Definition) ? constant : GlobalOr(read.Variable, constant);
        }
        if (read.Variable.Kind == VariableKind.Global && context.ConstantOf(read.Variable) is { } known)
        {
            if (!IsBound(read))
            {
                Load(read.Variable, isBound: false);
            }
            return known;
        }
        return Load(read.Variable, IsBound(read));
    }

    /// <summary>The built-in that a global's name means as long as the global holds nothing; null where that cannot be.</summary>
    private Symbol? HiddenBuiltin(BVariable read) =>
        read.Variable.Kind == VariableKind.Global && !IsBound(read) ? context.Bound.Builtins.Natives.GetValueOrDefault(read.Variable.Name) : null;

    private BlockParam GlobalOr(VariableSymbol variable, IrConst builtin)
    {
        var loaded = LoadRaw(variable);
        var after = NewBlock("global");
        var result = Param(after);
        var unbound = NewBlock("builtin");
        End(new Branch(Add(Op.IsNull, null, loaded), new Edge(unbound), new Edge(after, loaded), span));
        Begin(unbound);
        Goto(after, builtin);
        Begin(after);
        return result;
    }

    private static bool IsBound(BVariable read) => read.IsDefinitelyBound || read.Variable.IsAlwaysBound;

    private IrValue Load(VariableSymbol variable, bool isBound)
    {
        switch (variable.Kind)
        {
            case VariableKind.Global:
                return Checked(Add(Op.LoadGlobal, variable), isBound);
            case VariableKind.ClassMember:
                return ClassMember(variable, null, isBound);
            case VariableKind.Cell when !variable.IsCapturedByValue:
                return Checked(Add(Op.LoadCell, variable, CellOf(variable)), isBound);
        }
        if (captures.TryGetValue(variable, out var index))
        {
            IrValue value = Add(Op.LoadFree, index);
            value.Name = variable.Name;
            return isBound ? value : Add(Op.CheckLocal, variable, value);
        }
        var local = LocalFor(variable);
        var loaded = Add(Op.LoadLocal, local);
        return isBound ? loaded : Add(Op.CheckLocal, local, loaded);
    }

    /// <summary>A read that is proved bound raises nothing.</summary>
    private static Instr Checked(Instr load, bool isBound)
    {
        if (isBound)
        {
            load.EffectsOverride = Effects.Reads;
        }
        return load;
    }

    /// <summary>What a variable holds, 0 included: nothing is raised.</summary>
    private IrValue LoadRaw(VariableSymbol variable) => variable.Kind switch
    {
        VariableKind.Global => Checked(Add(Op.LoadGlobal, variable), isBound: true),
        VariableKind.Cell when !variable.IsCapturedByValue => Checked(Add(Op.LoadCell, variable, CellOf(variable)), isBound: true),
        _ => Load(variable, isBound: true),
    };

    // ---- binding ----

    private void Store(VariableSymbol variable, IrValue value)
    {
        switch (variable.Kind)
        {
            case VariableKind.Global:
                Add(Op.StoreGlobal, variable, value);
                break;
            case VariableKind.ClassMember:
                StoreMember(variable, value);
                break;
            case VariableKind.Cell when !variable.IsCapturedByValue:
                Add(Op.StoreCell, variable, CellOf(variable), value);
                break;
            default:
                Add(Op.StoreLocal, LocalFor(variable), value);
                break;
        }
    }

    /// <summary>del: raises when it is unbound.</summary>
    private void Unbind(VariableSymbol variable, bool isBound)
    {
        switch (variable.Kind)
        {
            case VariableKind.Global:
                WriteOnly(Add(Op.ClearGlobal, variable), isBound);
                break;
            case VariableKind.ClassMember:
                ClearMember(variable, isBound);
                break;
            case VariableKind.Cell when !variable.IsCapturedByValue:
                WriteOnly(Add(Op.ClearCell, variable, CellOf(variable)), isBound);
                break;
            default:
                var local = LocalFor(variable);
                if (!isBound)
                {
                    Add(Op.CheckLocal, local, Add(Op.LoadLocal, local));
                }
                Add(Op.ClearLocal, local);
                break;
        }
    }

    private static void WriteOnly(Instr clear, bool isBound)
    {
        if (isBound)
        {
            clear.EffectsOverride = Effects.Writes;
        }
    }

    /// <summary>The end of an except clause: unbinds without raising, bound or not.</summary>
    private void Forget(VariableSymbol variable) => Unbind(variable, isBound: true);
}
