// Stage: C. Functions that leave no trace of dead values in their frames. The collector scans the C stack conservatively: what a register or
// a place on the stack still holds of a variable that is no longer in use keeps an object alive. In a program that can tell when an
// object dies, that must not happen where it asks for a collection: variables of a function that may do that stand in memory, and a 0 is
// stored where they end.

using Pyc2c.Ir;
using Pyc2c.Passes;

namespace Pyc2c.C;

internal sealed partial class FunctionEmitter
{
    private bool IsTraceless => frame is null && unit.Program.MayAskToCollect(function);

    private readonly List<string> tracked = [];
    private readonly List<string> scratch = [];
    private readonly Dictionary<Block, List<IrValue>> deadAtStart = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Instr, List<IrValue>> deadAfter = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Block, List<IrLocal>> localsDeadAtStart = new(ReferenceEqualityComparer.Instance);
    private int argumentsUsed;
    private int argumentsMost;

    /// <summary>Finds where values end.</summary>
    private void FindDeaths()
    {
        if (!IsTraceless)
        {
            return;
        }
        var graph = new FlowGraph(function);
        var liveness = new ValueLiveness(function, graph);
        var locals = new LocalLiveness(function, graph);
        var values = variables.Keys.Where(v => v.Repr is Repr.Value or Repr.Array).ToList();
        foreach (var block in function.Blocks)
        {
            var ending = (block.End?.Uses ?? []).ToHashSet<IrValue>(ReferenceEqualityComparer.Instance);
            ending.UnionWith(values.Where(v => liveness.IsLiveOut(block, v)));
            DeathsInside(block, ending);
            foreach (var target in block.End!.Edges.Select(e => e.Target))
            {
                Dead(target, ending.Where(v => !liveness.IsLiveIn(target, v)));
                Dead(target, function.Locals.Where(l => locals.IsLiveOut(block, l) && !locals.IsLiveIn(target, l)));
            }
            if (block.Handler is { } handler)
            {
                Dead(handler, block.Params.Concat<IrValue>(block.Instrs).Concat(ending).Where(v => !liveness.IsLiveIn(handler, v)));
            }
        }
    }

    private void DeathsInside(Block block, HashSet<IrValue> ending)
    {
        var live = new HashSet<IrValue>(ending, ReferenceEqualityComparer.Instance);
        for (var i = block.Instrs.Count - 1; i >= 0; i--)
        {
            var instr = block.Instrs[i];
            deadAfter[instr] = [.. instr.Operands.Where(live.Add).Where(variables.ContainsKey)];
            live.Remove(instr);
        }
    }

    private void Dead(Block block, IEnumerable<IrValue> values)
    {
        if (!deadAtStart.TryGetValue(block, out var dead))
        {
            deadAtStart.Add(block, dead = []);
        }
        dead.AddRange(values.Where(v => variables.ContainsKey(v) && !dead.Contains(v) && !block.Params.Contains(v)));
    }

    private void Dead(Block block, IEnumerable<IrLocal> ended)
    {
        if (!localsDeadAtStart.TryGetValue(block, out var dead))
        {
            localsDeadAtStart.Add(block, dead = []);
        }
        dead.AddRange(ended.Except(dead));
    }

    // ---- text ----

    /// <summary>Declares a variable, to stand in memory where need be.</summary>
    private void Declare(string type, string name)
    {
        var isTracked = IsTraceless && type is "Value" or "ForIter";
        declarations.Add(isTracked ? $"{type} {name} = {(type == "Value" ? "0" : "{0}")};" : $"{type} {name};");
        if (isTracked)
        {
            tracked.Add(name);
        }
    }

    private void ClearAtStart(Block block)
    {
        deadAtStart.GetValueOrDefault(block)?.ForEach(Clear);
        foreach (var local in localsDeadAtStart.GetValueOrDefault(block) ?? [])
        {
            Line(local.Repr == Repr.ForIter ? $"{locals[local]}.seq = 0;" : $"{locals[local]} = 0;");
        }
    }

    private void ClearAfter(Instr instr)
    {
        deadAfter.GetValueOrDefault(instr)?.ForEach(Clear);
        ClearScratch();
    }

    private void Clear(IrValue value)
    {
        if (value is Instr { Op: Op.Unpack, Payload: UnpackShape shape })
        {
            for (var i = 0; i < shape.Count; i++)
            {
                Line($"{variables[value]}[{i}] = 0;");
            }
        }
        else if (value.Repr == Repr.Value)
        {
            Line($"{variables[value]} = 0;");
        }
    }

    private void ClearScratch()
    {
        scratch.ForEach(s => Line($"{s} = 0;"));
        scratch.Clear();
        argumentsUsed = 0;
    }

    /// <summary>An argument that the callee alone holds from here on, where this is its last use.</summary>
    private string Passed(Instr call, IrValue argument) =>
        argument.Repr == Repr.Value && deadAfter.TryGetValue(call, out var dead) && dead.Contains(argument) && call.Operands.Count(o => o == argument) == 1
            ? $"value_take(&{V(argument)})"
            : V(argument);

    /// <summary>Arguments in an array: one that the whole function uses.</summary>
    private string TrackedArray(IReadOnlyList<string> values)
    {
        var start = argumentsUsed;
        foreach (var value in values)
        {
            var place = $"arguments[{argumentsUsed++}]";
            Line($"{place} = {value};");
            scratch.Add(place);
        }
        argumentsMost = Math.Max(argumentsMost, argumentsUsed);
        return $"arguments + {start}";
    }

    /// <summary>The last declarations: nothing but memory holds what is tracked.</summary>
    private IEnumerable<string> Residences()
    {
        if (!IsTraceless)
        {
            yield break;
        }
        if (argumentsMost > 0)
        {
            yield return $"Value arguments[{argumentsMost}] = {{0}};";
            yield return "IN_MEMORY(arguments);";
        }
        foreach (var name in tracked.Concat(function.Entry.Params.Where(p => p.Repr == Repr.Value).Select(p => variables[p])))
        {
            yield return $"IN_MEMORY({name});";
        }
    }
}
