// Stage: Passes. Simplifies control flow: unreachable blocks go, branches on constants become jumps, jumps through empty blocks are
// shortened, a block joins its only successor. Handlers of blocks that cannot raise are dropped.

using Pyc2c.Ir;

namespace Pyc2c.Passes;

internal static class ControlFlow
{
    public static void Run(IrFunction function)
    {
        for (var changed = true; changed;)
        {
            FoldBranches(function);
            RemoveUnreachable(function);
            changed = ShortenJumps(function);
            changed |= MergeBlocks(function);
        }
    }

    // ---- unreachable blocks ----

    public static void RemoveUnreachable(IrFunction function)
    {
        foreach (var block in function.Blocks.Where(b => b.Handler is not null && !FlowGraph.Raises(b)))
        {
            block.Handler = null;
        }
        var graph = new FlowGraph(function);
        var reachable = graph.Reachable();
        function.Blocks.RemoveAll(b => !reachable[graph.IndexOf(b)]);
    }

    // ---- branches ----

    // branch true ? A : B  →  jump A        branch !x ? A : B  →  branch x ? B : A        branch x ? A : A  →  jump A
    private static void FoldBranches(IrFunction function)
    {
        foreach (var block in function.Blocks)
        {
            while (block.End is Branch { Condition: Instr { Op: Op.BitNot } not } inverted)
            {
                block.End = new Branch(not.Operands[0], inverted.Else, inverted.Then, inverted.Span);
            }
            if (block.End is not Branch branch)
            {
                continue;
            }
            if (branch.Condition is IrConst { Value: bool known })
            {
                block.End = new Jump(known ? branch.Then : branch.Else, branch.Span);
            }
            else if (ReferenceEquals(branch.Then.Target, branch.Else.Target) && branch.Then.Arguments.SequenceEqual(branch.Else.Arguments))
            {
                block.End = new Jump(branch.Then, branch.Span);
            }
        }
    }

    // ---- jumps through empty blocks ----

    private static bool ShortenJumps(IrFunction function)
    {
        var changed = false;
        var uses = UsesOutside(function);
        foreach (var block in function.Blocks)
        {
            foreach (var edge in block.End?.Edges ?? [])
            {
                for (var hops = 0; hops < 32 && Shortened(edge, uses) is { } next; hops++)
                {
                    edge.Target = next.Target;
                    edge.Arguments.Clear();
                    edge.Arguments.AddRange(next.Arguments);
                    changed = true;
                }
            }
        }
        return changed;
    }

    /// <summary>Where an edge leads in the end if its target does nothing but jump on.</summary>
    private static (Block Target, List<IrValue> Arguments)? Shortened(Edge edge, HashSet<Block> uses)
    {
        var through = edge.Target;
        if (through.Instrs.Count > 0 || uses.Contains(through))
        {
            return null;
        }
        var onward = through.End switch
        {
            Jump jump => jump.To,
            Branch branch when Argument(edge, branch.Condition) is IrConst { Value: bool known } => known ? branch.Then : branch.Else,
            _ => null,
        };
        return onward is null || ReferenceEquals(onward.Target, through)
            ? null
            : (onward.Target, [.. onward.Arguments.Select(a => Argument(edge, a))]);
    }

    private static IrValue Argument(Edge edge, IrValue value)
    {
        var at = value is BlockParam param ? edge.Target.Params.IndexOf(param) : -1;
        return at < 0 ? value : edge.Arguments[at];
    }

    /// <summary>Blocks whose parameters are used in other blocks.</summary>
    private static HashSet<Block> UsesOutside(IrFunction function)
    {
        var found = new HashSet<Block>();
        foreach (var block in function.Blocks)
        {
            foreach (var used in block.Instrs.SelectMany(i => i.Operands).Concat(block.End?.Uses ?? []))
            {
                if (used is BlockParam param && !ReferenceEquals(param.Block, block))
                {
                    found.Add(param.Block);
                }
            }
        }
        return found;
    }

    // ---- merging ----

    private static bool MergeBlocks(IrFunction function)
    {
        var incoming = new Dictionary<Block, int>();
        foreach (var block in function.Blocks)
        {
            foreach (var target in (block.End?.Edges ?? []).Select(e => e.Target).Append(block.Handler).OfType<Block>())
            {
                incoming[target] = incoming.GetValueOrDefault(target) + 1;
            }
        }
        var gone = new HashSet<Block>();
        var replacements = new Dictionary<IrValue, IrValue>(ReferenceEqualityComparer.Instance);
        foreach (var block in function.Blocks)
        {
            while (!gone.Contains(block) && block.End is Jump { To: { } edge } && !ReferenceEquals(edge.Target, block)
                && incoming[edge.Target] == 1 && CanMerge(function, block, edge.Target))
            {
                var next = edge.Target;
                for (var i = 0; i < next.Params.Count; i++)
                {
                    replacements.Add(next.Params[i], edge.Arguments[i]);
                    if (edge.Arguments[i] is not IrConst)
                    {
                        edge.Arguments[i].Name ??= next.Params[i].Name;
                    }
                }
                if (!FlowGraph.Raises(block))
                {
                    block.Handler = next.Handler;
                }
                block.Instrs.AddRange(next.Instrs);
                block.End = next.End;
                gone.Add(next);
            }
        }
        function.Blocks.RemoveAll(gone.Contains);
        Substitution.Apply(function, replacements);
        return gone.Count > 0;
    }

    /// <summary>They raise to the same place; or only one of them raises, and no value of the first would be lost to the handler
    /// (what a raising block computes is not there in its handler).</summary>
    private static bool CanMerge(IrFunction function, Block first, Block second)
    {
        if (ReferenceEquals(first, second) || ReferenceEquals(second, function.Entry))
        {
            return false;
        }
        if (ReferenceEquals(first.Handler, second.Handler) || !FlowGraph.Raises(second))
        {
            return true;
        }
        return !FlowGraph.Raises(first) && (first.Instrs.Count == 0 || !function.Blocks.Exists(b =>
            !ReferenceEquals(b, first) && !ReferenceEquals(b, second)
            && b.Instrs.SelectMany(i => i.Operands).Concat(b.End?.Uses ?? []).Any(IsLost)));

        bool IsLost(IrValue used) => (used is Instr made && first.Instrs.Contains(made)) || (used is BlockParam param && second.Params.Contains(param));
    }
}
