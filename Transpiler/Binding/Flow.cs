// Stage: Binding. Definite assignment: which variables are certainly bound at the place that the binder has come to.
// The binder walks in order of evaluation and carries one state. Assignments only add; what can be unbound again (HasDelete) is dropped
// wherever control can arrive from a place that the walk has not seen: loop heads, handlers, finally.

namespace Pyc2c.Binding;

/// <summary>A set of variables, by their numbers in one function. Unreachable: everything holds.</summary>
internal sealed class FlowState
{
    private ulong[] bits = [];

    public bool IsUnreachable { get; private set; }

    public static FlowState Unreachable() => new() { IsUnreachable = true };

    public FlowState Clone() => new() { bits = [.. bits], IsUnreachable = IsUnreachable };

    public bool Has(int index) => IsUnreachable || (index >> 6 < bits.Length && (bits[index >> 6] & (1UL << index)) != 0);

    public void Add(int index)
    {
        if (index >> 6 >= bits.Length)
        {
            Array.Resize(ref bits, (index >> 6) + 1);
        }

        bits[index >> 6] |= 1UL << index;
    }

    public void Remove(int index)
    {
        if (index >> 6 < bits.Length)
        {
            bits[index >> 6] &= ~(1UL << index);
        }
    }

    /// <summary>What holds on both ways.</summary>
    public static FlowState Join(FlowState a, FlowState b)
    {
        if (a.IsUnreachable)
        {
            return b;
        }

        if (b.IsUnreachable)
        {
            return a;
        }

        var result = new FlowState { bits = new ulong[Math.Min(a.bits.Length, b.bits.Length)] };
        for (var i = 0; i < result.bits.Length; i++)
        {
            result.bits[i] = a.bits[i] & b.bits[i];
        }

        return result;
    }

    /// <summary>What holds in either; for code that runs after both.</summary>
    public static FlowState Union(FlowState a, FlowState b)
    {
        if (a.IsUnreachable || b.IsUnreachable)
        {
            return Unreachable();
        }

        var (longer, shorter) = a.bits.Length >= b.bits.Length ? (a, b) : (b, a);
        var result = longer.Clone();
        for (var i = 0; i < shorter.bits.Length; i++)
        {
            result.bits[i] |= shorter.bits[i];
        }

        return result;
    }
}

/// <summary>What the binder keeps of the function that it is in.</summary>
internal sealed class FunctionContext(FunctionSymbol function, FunctionContext? outer, int topLevelIndex)
{
    private readonly Dictionary<VariableSymbol, int> numbers = [];
    private readonly Dictionary<VariableSymbol, int> sitesSeen = [];
    private readonly HashSet<VariableSymbol> boundInLoop = [];
    private readonly HashSet<VariableSymbol> needsCell = [];

    public FunctionSymbol Function { get; } = function;
    public FunctionContext? Outer { get; } = outer;

    /// <summary>In a function under @viper.</summary>
    public bool IsViper { get; } = function.IsViper || outer is { IsViper: true };

    /// <summary>The statement of the module's top level that this code stands in.</summary>
    public int TopLevelIndex { get; set; } = topLevelIndex;
    public FlowState State { get; set; } = new();
    public LoopContext? Loop { get; set; }
    public int LoopDepth { get; set; }

    /// <summary>Number of try statements with a finally, and with statements, around.</summary>
    public int FinallyDepth { get; set; }
    public Guard Guard { get; set; }

    /// <summary>For an attribute store: the class whose instance the first parameter is.</summary>
    public VariableSymbol? SelfParameter { get; set; }
    public ClassSymbol? SelfClass { get; set; }

    private int NumberOf(VariableSymbol variable)
    {
        if (!numbers.TryGetValue(variable, out var number))
        {
            numbers.Add(variable, number = numbers.Count);
        }

        return number;
    }

    public bool IsBound(VariableSymbol variable) => State.IsUnreachable || (numbers.TryGetValue(variable, out var number) && State.Has(number));

    /// <summary>Notes a binding site; <paramref name="isProof"/> is false for variables that other code can unbind.</summary>
    public void Bind(VariableSymbol variable, bool isProof)
    {
        sitesSeen[variable] = sitesSeen.GetValueOrDefault(variable) + 1;
        if (LoopDepth > 0)
        {
            boundInLoop.Add(variable);
        }

        if (isProof)
        {
            State.Add(NumberOf(variable));
        }
    }

    /// <summary>Bound before the function's code runs: parameters, captured variables with a value.</summary>
    public void Assume(VariableSymbol variable) => State.Add(NumberOf(variable));

    public void Unbind(VariableSymbol variable)
    {
        sitesSeen[variable] = sitesSeen.GetValueOrDefault(variable) + 1;
        State.Remove(NumberOf(variable));
    }

    /// <summary>The state without what can be unbound.</summary>
    public FlowState WithoutDeletable(FlowState state)
    {
        var result = state.Clone();
        foreach (var (variable, number) in numbers)
        {
            if (variable.HasDelete)
            {
                result.Remove(number);
            }
        }

        return result;
    }

    /// <summary>A closure that captures the variable is made here: it can take the value itself when that is the last one.</summary>
    public void NoteCapture(VariableSymbol variable)
    {
        if (!IsBound(variable) || variable.HasDelete || boundInLoop.Contains(variable) || sitesSeen.GetValueOrDefault(variable) != variable.BindingCount)
        {
            needsCell.Add(variable);
        }
    }

    public bool NeedsCell(VariableSymbol variable) => needsCell.Contains(variable);
}

internal sealed class LoopContext(LoopContext? outer, int finallyDepth)
{
    public LoopContext? Outer { get; } = outer;
    public int FinallyDepth { get; } = finallyDepth;

    /// <summary>What holds at every break.</summary>
    public FlowState Breaks { get; set; } = FlowState.Unreachable();
}
