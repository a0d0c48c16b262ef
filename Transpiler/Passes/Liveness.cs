// Stage: Passes. Which locals and which SSA values are still wanted at the borders of blocks. What a handler wants is live in all of the blocks
// that raise to it.

using Pyc2c.Ir;

namespace Pyc2c.Passes;

/// <summary>Sets of small ints, one a block.</summary>
internal sealed class BitRows(int rows, int bits)
{
    private readonly int words = (bits + 63) / 64;
    private readonly ulong[] data = new ulong[rows * ((bits + 63) / 64)];

    public bool this[int row, int bit]
    {
        get => (data[row * words + (bit >> 6)] >> (bit & 63) & 1) != 0;
        set
        {
            var mask = 1UL << (bit & 63);
            ref var word = ref data[row * words + (bit >> 6)];
            word = value ? word | mask : word & ~mask;
        }
    }

    public Span<ulong> Row(int row) => data.AsSpan(row * words, words);
}

internal static class BackwardFlow
{
    /// <summary>in = gen + (out - kill) + in(handler); out = the union of in over successors.</summary>
    public static (BitRows In, BitRows Out) Solve(FlowGraph graph, int bits, BitRows gen, BitRows kill)
    {
        var count = graph.Blocks.Length;
        var before = new BitRows(count, bits);
        var after = new BitRows(count, bits);
        for (var changed = true; changed;)
        {
            changed = false;
            for (var b = count - 1; b >= 0; b--)
            {
                var o = after.Row(b);
                foreach (var s in graph.Successors[b])
                {
                    Unite(o, before.Row(s));
                }
                var i = before.Row(b);
                var g = gen.Row(b);
                var k = kill.Row(b);
                for (var w = 0; w < i.Length; w++)
                {
                    var made = i[w] | g[w] | (o[w] & ~k[w]);
                    changed |= made != i[w];
                    i[w] = made;
                }
                if (graph.Handlers[b] >= 0)
                {
                    changed |= Unite(i, before.Row(graph.Handlers[b]));
                    Unite(o, before.Row(graph.Handlers[b]));
                }
            }
        }
        return (before, after);
    }

    private static bool Unite(Span<ulong> into, Span<ulong> from)
    {
        var changed = false;
        for (var w = 0; w < into.Length; w++)
        {
            var made = into[w] | from[w];
            changed |= made != into[w];
            into[w] = made;
        }
        return changed;
    }
}

/// <summary>Liveness of IrLocals.</summary>
internal sealed class LocalLiveness
{
    private readonly Dictionary<IrLocal, int> numbers = [];

    public LocalLiveness(IrFunction function, FlowGraph graph)
    {
        Graph = graph;
        foreach (var local in function.Locals)
        {
            numbers.Add(local, numbers.Count);
        }
        var gen = new BitRows(graph.Blocks.Length, numbers.Count);
        var kill = new BitRows(graph.Blocks.Length, numbers.Count);
        for (var b = 0; b < graph.Blocks.Length; b++)
        {
            foreach (var instruction in graph.Blocks[b].Instrs)
            {
                if (instruction.Payload is not IrLocal local)
                {
                    continue;
                }
                if (instruction.Op is Op.LoadLocal or Op.ForNext && !kill[b, numbers[local]])
                {
                    gen[b, numbers[local]] = true;
                }
                else if (instruction.Op is Op.StoreLocal or Op.ClearLocal or Op.ForStart)
                {
                    kill[b, numbers[local]] = true;
                }
            }
        }
        (In, Out) = BackwardFlow.Solve(graph, numbers.Count, gen, kill);
    }

    private FlowGraph Graph { get; }
    private BitRows In { get; }
    private BitRows Out { get; }

    public bool IsLiveIn(Block block, IrLocal local) => In[Graph.IndexOf(block), numbers[local]];
    /// <summary>At the block's end, or wherever it raises to.</summary>
    public bool IsLiveOut(Block block, IrLocal local) => Out[Graph.IndexOf(block), numbers[local]];
}

/// <summary>Liveness of SSA values (block parameters and instructions).</summary>
internal sealed class ValueLiveness
{
    private readonly Dictionary<IrValue, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<IrValue> values = [];

    public ValueLiveness(IrFunction function, FlowGraph graph)
    {
        Graph = graph;
        foreach (var block in function.Blocks)
        {
            foreach (var value in block.Params.Concat<IrValue>(block.Instrs))
            {
                numbers.Add(value, values.Count);
                values.Add(value);
            }
        }
        var gen = new BitRows(graph.Blocks.Length, values.Count);
        var kill = new BitRows(graph.Blocks.Length, values.Count);
        for (var b = 0; b < graph.Blocks.Length; b++)
        {
            var block = graph.Blocks[b];
            foreach (var used in block.Instrs.SelectMany(i => i.Operands).Concat(block.End?.Uses ?? []))
            {
                if (numbers.TryGetValue(used, out var n))
                {
                    gen[b, n] = true;
                }
            }
            foreach (var made in block.Params.Concat<IrValue>(block.Instrs))
            {
                gen[b, numbers[made]] = false;
                kill[b, numbers[made]] = true;
            }
        }
        (In, Out) = BackwardFlow.Solve(graph, values.Count, gen, kill);
    }

    private FlowGraph Graph { get; }
    private BitRows In { get; }
    private BitRows Out { get; }

    public bool IsLiveIn(Block block, IrValue value) => numbers.TryGetValue(value, out var n) && In[Graph.IndexOf(block), n];
    /// <summary>At the block's end, or wherever it raises to.</summary>
    public bool IsLiveOut(Block block, IrValue value) => numbers.TryGetValue(value, out var n) && Out[Graph.IndexOf(block), n];

    /// <summary>What is wanted behind an instruction of a block, its own result included: what a generator keeps across a yield.</summary>
    public IReadOnlyList<IrValue> LiveAfter(Block block, int instruction)
    {
        var live = new HashSet<IrValue>(values.Where(v => IsLiveOut(block, v)), ReferenceEqualityComparer.Instance);
        live.UnionWith((block.End?.Uses ?? []).Where(numbers.ContainsKey));
        for (var i = block.Instrs.Count - 1; i > instruction; i--)
        {
            live.Remove(block.Instrs[i]);
            live.UnionWith(block.Instrs[i].Operands.Where(numbers.ContainsKey));
        }
        return [.. live.OrderBy(v => numbers[v])];
    }
}
