// Stage: Passes. The edges of a function: jumps, and the exceptional edge of every block that may raise.

using Pyc2c.Ir;

namespace Pyc2c.Passes;

/// <summary>A snapshot of a function's blocks and edges; valid until a pass changes them.</summary>
internal sealed class FlowGraph
{
    private readonly Dictionary<Block, int> indexOf = [];

    public FlowGraph(IrFunction function)
    {
        Blocks = [.. function.Blocks];
        for (var i = 0; i < Blocks.Length; i++)
        {
            indexOf.Add(Blocks[i], i);
        }
        Successors = new int[Blocks.Length][];
        Handlers = new int[Blocks.Length];
        for (var i = 0; i < Blocks.Length; i++)
        {
            Successors[i] = [.. (Blocks[i].End?.Edges ?? []).Select(e => indexOf[e.Target])];
            Handlers[i] = Blocks[i].Handler is { } handler && Raises(Blocks[i]) ? indexOf[handler] : -1;
        }
    }

    public Block[] Blocks { get; }
    /// <summary>Targets of the terminator, by block.</summary>
    public int[][] Successors { get; }
    /// <summary>Where the block raises to, or -1.</summary>
    public int[] Handlers { get; }

    public int IndexOf(Block block) => indexOf[block];
    public bool Contains(Block block) => indexOf.ContainsKey(block);

    /// <summary>Something in the block may raise.</summary>
    public static bool Raises(Block block) => block.End is RaiseEnd or RaiseAgain or Reraise || block.Instrs.Exists(i => i.MayRaise);

    public bool[] Reachable()
    {
        var seen = new bool[Blocks.Length];
        var work = new Stack<int>();
        work.Push(0);
        seen[0] = true;
        while (work.TryPop(out var at))
        {
            foreach (var next in Successors[at].Append(Handlers[at]))
            {
                if (next >= 0 && !seen[next])
                {
                    seen[next] = true;
                    work.Push(next);
                }
            }
        }
        return seen;
    }
}
