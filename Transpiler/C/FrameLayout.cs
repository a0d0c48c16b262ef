// Stage: C. What of a generator lives in its heap frame: its parameters, its mutable locals, and every SSA value that is
// live across a yield.

using Pyc2c.Ir;
using Pyc2c.Passes;

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
        var liveness = new ValueLiveness(function, new FlowGraph(function));
        foreach (var block in function.Blocks)
        {
            for (var i = 0; i < block.Instrs.Count; i++)
            {
                if (block.Instrs[i] is { Op: Op.Yield or Op.YieldFrom } yield)
                {
                    layout.spilled.UnionWith(liveness.LiveAfter(block, i).Where(value => value != yield));
                }
            }
        }
        return layout;
    }
}
