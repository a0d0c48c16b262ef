// Stage: C. What of a generator lives in its heap frame: its parameters, its mutable locals, and every SSA value that is
// live across a yield.

using Pyc2c.Ir;

namespace Pyc2c.C;

internal sealed class FrameLayout
{
    private readonly HashSet<IrValue> spilled = new(ReferenceEqualityComparer.Instance);

    public List<string> Fields { get; } = [];

    public bool Spills(IrValue value) => spilled.Contains(value);

    public void Declare(string type, string name) => Fields.Add($"{type} {name};");

    public static FrameLayout Of(IrFunction function)
    {
        var layout = new FrameLayout();
        var liveIn = new Dictionary<Block, HashSet<IrValue>>(ReferenceEqualityComparer.Instance);
        foreach (var block in function.Blocks)
        {
            liveIn[block] = new(ReferenceEqualityComparer.Instance);
        }
        var changed = true;
        while (changed)
        {
            changed = false;
            for (var i = function.Blocks.Count - 1; i >= 0; i--)
            {
                var block = function.Blocks[i];
                var live = LiveAt(block, liveIn, null);
                if (!live.SetEquals(liveIn[block]))
                {
                    liveIn[block] = live;
                    changed = true;
                }
            }
        }
        foreach (var block in function.Blocks)
        {
            LiveAt(block, liveIn, layout.spilled);
        }
        return layout;
    }

    /// <summary>What is live at the block's start; adds to across what is live over one of its yields.</summary>
    private static HashSet<IrValue> LiveAt(Block block, Dictionary<Block, HashSet<IrValue>> liveIn, HashSet<IrValue>? across)
    {
        var live = new HashSet<IrValue>(ReferenceEqualityComparer.Instance);
        foreach (var edge in block.End!.Edges)
        {
            live.UnionWith(liveIn[edge.Target]);
        }
        if (block.Handler is { } handler)
        {
            live.UnionWith(liveIn[handler]);
        }
        Use(live, block.End.Uses);
        for (var i = block.Instrs.Count - 1; i >= 0; i--)
        {
            var instr = block.Instrs[i];
            live.Remove(instr);
            if (across is not null && instr.Op is Op.Yield or Op.YieldFrom)
            {
                across?.UnionWith(live);
            }
            Use(live, instr.Operands);
        }
        live.ExceptWith(block.Params);
        return live;
    }

    private static void Use(HashSet<IrValue> live, IEnumerable<IrValue> values)
    {
        foreach (var value in values)
        {
            if (value is not IrConst)
            {
                live.Add(value);
            }
        }
    }
}
