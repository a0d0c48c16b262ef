// Stage: Passes. Removes what has no effect and whose result nobody uses: instructions, block parameters, stores to locals that are not read again.

using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.Passes;

internal static class DeadCode
{
    public static void Run(IrFunction function)
    {
        DeadStores(function);
        DeadValues(function);
        var used = function.Blocks.SelectMany(b => b.Instrs).Select(i => i.Payload).OfType<IrLocal>().ToHashSet();
        function.Locals.RemoveAll(l => !used.Contains(l));
    }

    // ---- stores ----

    private static void DeadStores(IrFunction function)
    {
        var liveness = new LocalLiveness(function, new FlowGraph(function));
        var started = function.Blocks.SelectMany(b => b.Instrs).Where(i => i.Op == Op.ForStart).Select(i => i.Payload).ToHashSet();
        foreach (var block in function.Blocks)
        {
            // A local that is live at the end or in the handler is wanted all through the block.
            var live = function.Locals.Where(l => liveness.IsLiveOut(block, l)).ToHashSet();
            for (var i = block.Instrs.Count - 1; i >= 0; i--)
            {
                var instruction = block.Instrs[i];
                if (instruction.Payload is not IrLocal local)
                {
                    continue;
                }
                if (instruction.Op is Op.StoreLocal or Op.ClearLocal && !live.Contains(local)
                    || instruction.Op == Op.ForEnd && !started.Contains(local))
                {
                    block.Instrs.RemoveAt(i);
                }
                else if (instruction.Op == Op.LoadLocal)
                {
                    live.Add(local);
                }
            }
        }
    }

    // ---- values ----

    private static void DeadValues(IrFunction function)
    {
        var live = new HashSet<IrValue>(ReferenceEqualityComparer.Instance);
        var work = new Stack<IrValue>();
        foreach (var block in function.Blocks)
        {
            foreach (var instruction in block.Instrs.Where(MustStay))
            {
                Mark(instruction);
            }
            foreach (var used in (block.End?.Uses ?? []).Except((block.End?.Edges ?? []).SelectMany(e => e.Arguments), ReferenceEqualityComparer.Instance).OfType<IrValue>())
            {
                Mark(used);
            }
            if (block.End is Branch branch)
            {
                Mark(branch.Condition);
            }
        }
        foreach (var param in function.Entry.Params)
        {
            Mark(param);
        }
        var incoming = CopyPropagation.IncomingEdges(function);
        while (work.TryPop(out var value))
        {
            if (value is Instr instruction)
            {
                instruction.Operands.ForEach(Mark);
            }
            else if (value is BlockParam param && incoming.TryGetValue(param.Block, out var edges))
            {
                var at = param.Block.Params.IndexOf(param);
                edges.ForEach(e => Mark(e.Arguments[at]));
            }
        }
        foreach (var block in function.Blocks)
        {
            block.Instrs.RemoveAll(i => !live.Contains(i));
            for (var i = block.Params.Count - 1; i >= 0; i--)
            {
                if (!live.Contains(block.Params[i]))
                {
                    block.Params.RemoveAt(i);
                    incoming.GetValueOrDefault(block)?.ForEach(e => e.Arguments.RemoveAt(i));
                }
            }
        }

        void Mark(IrValue value)
        {
            if (value is not IrConst && live.Add(value))
            {
                work.Push(value);
            }
        }
    }

    /// <summary>An object with a __del__ is seen to die, also when nobody uses it.</summary>
    private static bool HasFinaliser(IrClass made) =>
        made.Symbol.Mro.OfType<ClassSymbol>().Any(c => c.Members.ContainsKey("__del__"));

    /// <summary>Writes, runs code, or raises something else than MemoryError.</summary>
    private static bool MustStay(Instr instruction)
    {
        var effects = instruction.Effects;
        return instruction.Op == Op.Catch
            || instruction is { Op: Op.Keep, Operands: [not IrConst] }
            || instruction is { Op: Op.AllocInstance, Payload: IrClass made } && HasFinaliser(made)
            || (effects & (Effects.Writes | Effects.RunsPython)) != 0
            || ((effects & Effects.MayRaise) != 0 && (effects & Effects.MayAllocate) == 0);
    }
}
