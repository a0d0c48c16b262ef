// Stage: Passes. Promotes IrLocals to SSA values: a load becomes the value stored last, and where several stores meet, a block parameter
// (on iterated dominance frontiers, pruned by liveness).
// A local stays one when a handler would need a parameter for it: it is live into the handler and may hold more than one value on the way there.
// An unbound local is the constant 0 (IrConst.Absent).

using Pyc2c.Ir;

namespace Pyc2c.Passes;

internal sealed class SsaConstruction
{
    private readonly FlowGraph graph;
    private readonly Dominators dominators;
    private readonly IrFunction function;
    private readonly Dictionary<IrLocal, int> promoted = [];
    private readonly Dictionary<Block, List<IrLocal>> joins = [];
    private readonly Dictionary<IrValue, IrValue> replaced = new(ReferenceEqualityComparer.Instance);
    private IrValue[] now = [];
    private readonly Stack<(int Local, IrValue Value)> undo = new();

    private SsaConstruction(IrFunction function)
    {
        this.function = function;
        graph = new FlowGraph(function);
        dominators = new Dominators(graph);
    }

    public static void Run(IrFunction function)
    {
        ControlFlow.RemoveUnreachable(function);
        var pass = new SsaConstruction(function);
        pass.ChooseLocals();
        if (pass.promoted.Count > 0)
        {
            pass.Rename();
            function.Locals.RemoveAll(pass.promoted.ContainsKey);
        }
    }

    // ---- which locals, and where their values meet ----

    private void ChooseLocals()
    {
        var liveness = new LocalLiveness(function, graph);
        var frontiers = dominators.Frontiers();
        var handlers = graph.Handlers.Where(h => h >= 0).Select(h => graph.Blocks[h]).ToHashSet();
        var stores = function.Locals.Where(l => l.Repr == Repr.Value).ToDictionary(l => l, _ => new List<int>());
        for (var b = 0; b < graph.Blocks.Length; b++)
        {
            foreach (var instruction in graph.Blocks[b].Instrs)
            {
                if (instruction.Op is Op.StoreLocal or Op.ClearLocal && instruction.Payload is IrLocal local && stores.TryGetValue(local, out var list)
                    && (list.Count == 0 || list[^1] != b))
                {
                    list.Add(b);
                }
            }
        }
        foreach (var (local, at) in stores)
        {
            var meets = Meets(local, at, frontiers, liveness);
            var variesOnTheWay = at.Any(b => graph.Handlers[b] >= 0 && liveness.IsLiveIn(graph.Blocks[graph.Handlers[b]], local));
            if (variesOnTheWay || meets.Any(handlers.Contains))
            {
                continue;
            }
            promoted.Add(local, promoted.Count);
            foreach (var block in meets)
            {
                if (!joins.TryGetValue(block, out var list))
                {
                    joins.Add(block, list = []);
                }
                list.Add(local);
            }
        }
        now = new IrValue[promoted.Count];
        Array.Fill(now, IrConst.Absent);
    }

    private List<Block> Meets(IrLocal local, List<int> stores, HashSet<int>[] frontiers, LocalLiveness liveness)
    {
        var meets = new HashSet<int>();
        var work = new Stack<int>(stores.Select(Dominators.EndOf));
        while (work.TryPop(out var node))
        {
            foreach (var join in frontiers[node])
            {
                if (liveness.IsLiveIn(graph.Blocks[Dominators.BlockOf(join)], local) && meets.Add(join))
                {
                    work.Push(join);
                }
            }
        }
        return [.. meets.Order().Select(n => graph.Blocks[Dominators.BlockOf(n)])];
    }

    // ---- renaming along the dominator tree ----

    private void Rename()
    {
        var work = new Stack<(int Node, int Undo)>();
        work.Push((0, -1));
        while (work.TryPop(out var item))
        {
            if (item.Undo >= 0)
            {
                while (undo.Count > item.Undo)
                {
                    var (local, value) = undo.Pop();
                    now[local] = value;
                }
                continue;
            }
            work.Push((item.Node, undo.Count));
            Visit(item.Node);
            foreach (var child in Enumerable.Reverse(dominators.Children[item.Node]))
            {
                work.Push((child, -1));
            }
        }
    }

    private void Visit(int node)
    {
        var block = graph.Blocks[Dominators.BlockOf(node)];
        if (Dominators.IsStart(node))
        {
            foreach (var local in joins.GetValueOrDefault(block) ?? [])
            {
                var param = new BlockParam(block, function.NewId()) { Name = local.Name };
                block.Params.Add(param);
                Set(local, param);
            }
            return;
        }
        block.Instrs.RemoveAll(Rewrite);
        Substitution.InTerminator(block, Resolve);
        foreach (var edge in block.End!.Edges)
        {
            foreach (var local in joins.GetValueOrDefault(edge.Target) ?? [])
            {
                edge.Arguments.Add(now[promoted[local]]);
            }
        }
    }

    /// <summary>True when the instruction is gone.</summary>
    private bool Rewrite(Instr instruction)
    {
        for (var i = 0; i < instruction.Operands.Count; i++)
        {
            instruction.Operands[i] = Resolve(instruction.Operands[i]);
        }
        if (instruction.Payload is not IrLocal local || !promoted.TryGetValue(local, out var number))
        {
            return false;
        }
        switch (instruction.Op)
        {
            case Op.LoadLocal:
                replaced.Add(instruction, now[number]);
                return true;
            case Op.StoreLocal:
                var value = instruction.Operands[0];
                if (value is not IrConst)
                {
                    value.Name ??= local.Name;
                }
                Set(local, value);
                return true;
            case Op.ClearLocal:
                Set(local, IrConst.Absent);
                return true;
            default:
                return false;
        }
    }

    private void Set(IrLocal local, IrValue value)
    {
        var number = promoted[local];
        undo.Push((number, now[number]));
        now[number] = value;
    }

    private IrValue Resolve(IrValue value) => replaced.GetValueOrDefault(value, value);
}
