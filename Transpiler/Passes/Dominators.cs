// Stage: Passes. Dominator tree and dominance frontiers (Cooper, Harvey and Kennedy), with a block split in two nodes, its start and its end:
// an exceptional edge leaves from the start, since nothing that the block computes is sure to be there when it raises.

using Pyc2c.Ir;

namespace Pyc2c.Passes;

internal sealed class Dominators
{
    private readonly int[] immediate;
    private readonly int[] order;
    private readonly int[] depth;

    public Dominators(FlowGraph graph)
    {
        Graph = graph;
        var count = graph.Blocks.Length * 2;
        var predecessors = new List<int>[count];
        for (var n = 0; n < count; n++)
        {
            predecessors[n] = [];
        }
        for (var n = 0; n < count; n++)
        {
            foreach (var s in SuccessorsOf(n))
            {
                predecessors[s].Add(n);
            }
        }
        var postorder = Postorder(count);
        order = new int[count];
        Array.Fill(order, -1);
        for (var i = 0; i < postorder.Count; i++)
        {
            order[postorder[i]] = i;
        }
        immediate = new int[count];
        Array.Fill(immediate, -1);
        immediate[0] = 0;
        for (var changed = true; changed;)
        {
            changed = false;
            for (var i = postorder.Count - 2; i >= 0; i--)
            {
                var node = postorder[i];
                var found = -1;
                foreach (var p in predecessors[node].Where(p => immediate[p] >= 0))
                {
                    found = found < 0 ? p : Intersect(found, p);
                }
                if (immediate[node] != found)
                {
                    immediate[node] = found;
                    changed = true;
                }
            }
        }
        Predecessors = predecessors;
        Children = new List<int>[count];
        depth = new int[count];
        for (var n = 0; n < count; n++)
        {
            Children[n] = [];
        }
        for (var i = postorder.Count - 2; i >= 0; i--)
        {
            var node = postorder[i];
            Children[immediate[node]].Add(node);
            depth[node] = depth[immediate[node]] + 1;
        }
    }

    public FlowGraph Graph { get; }
    /// <summary>Of each node, in the dominator tree.</summary>
    public List<int>[] Children { get; }
    public List<int>[] Predecessors { get; }

    public static int StartOf(int block) => block * 2;
    public static int EndOf(int block) => block * 2 + 1;
    public static bool IsStart(int node) => node % 2 == 0;
    public static int BlockOf(int node) => node / 2;
    public bool IsReachable(int node) => order[node] >= 0;

    /// <summary>Every way to <paramref name="b"/> goes through <paramref name="a"/>, or they are one.</summary>
    public bool Dominates(int a, int b)
    {
        while (depth[b] > depth[a])
        {
            b = immediate[b];
        }
        return a == b;
    }

    /// <summary>What a value computed in one block is good for: all of a block that the end of its own dominates.</summary>
    public bool EndDominates(Block definition, Block use) => Dominates(EndOf(Graph.IndexOf(definition)), StartOf(Graph.IndexOf(use)));

    public bool StartDominates(Block definition, Block use) => Dominates(StartOf(Graph.IndexOf(definition)), StartOf(Graph.IndexOf(use)));

    /// <summary>Where the dominance of each node ends.</summary>
    public HashSet<int>[] Frontiers()
    {
        var frontiers = new HashSet<int>[immediate.Length];
        for (var n = 0; n < frontiers.Length; n++)
        {
            frontiers[n] = [];
        }
        for (var n = 0; n < frontiers.Length; n++)
        {
            if (!IsReachable(n) || Predecessors[n].Count < 2)
            {
                continue;
            }
            foreach (var p in Predecessors[n].Where(IsReachable))
            {
                for (var runner = p; runner != immediate[n]; runner = immediate[runner])
                {
                    frontiers[runner].Add(n);
                }
            }
        }
        return frontiers;
    }

    private IEnumerable<int> SuccessorsOf(int node)
    {
        var block = BlockOf(node);
        if (!IsStart(node))
        {
            return Graph.Successors[block].Select(StartOf);
        }
        return Graph.Handlers[block] >= 0 ? [EndOf(block), StartOf(Graph.Handlers[block])] : [EndOf(block)];
    }

    private List<int> Postorder(int count)
    {
        var result = new List<int>(count);
        var seen = new bool[count];
        var stack = new Stack<(int Node, IEnumerator<int> Next)>();
        seen[0] = true;
        stack.Push((0, SuccessorsOf(0).GetEnumerator()));
        while (stack.TryPeek(out var top))
        {
            if (!top.Next.MoveNext())
            {
                result.Add(top.Node);
                stack.Pop();
            }
            else if (!seen[top.Next.Current])
            {
                seen[top.Next.Current] = true;
                stack.Push((top.Next.Current, SuccessorsOf(top.Next.Current).GetEnumerator()));
            }
        }
        return result;
    }

    private int Intersect(int a, int b)
    {
        while (a != b)
        {
            while (order[a] < order[b])
            {
                a = immediate[a];
            }
            while (order[b] < order[a])
            {
                b = immediate[b];
            }
        }
        return a;
    }
}
