// Stage: Passes. In programs that may ask for interrupts, every turn of a loop is a safe point at which their handlers run: a loop that
// waits for what a handler sets would never end otherwise. Entries of functions are safe points anyway.

using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.Passes;

internal static class Polls
{
    public static void Run(IrProgram program)
    {
        var scheduling = Scheduling(program.Bound);
        if (scheduling.Count == 0)
        {
            return;
        }
        var names = scheduling.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        if (program.Functions.SelectMany(f => f.Blocks).SelectMany(b => b.Instrs).Any(i => MayCall(i, scheduling, names)))
        {
            program.Functions.Where(f => !program.InterruptFunctions.Contains(f)).ToList().ForEach(AddTo);
        }
    }

    private static HashSet<NativeFunctionSymbol> Scheduling(BoundProgram program)
    {
        var members = program.Modules.SelectMany(m => m.Natives.Values)
            .SelectMany(n => n is NativeClassSymbol c ? c.Members.Values.Select(m => m.Function) : [n as NativeFunctionSymbol]);
        return [.. members.OfType<NativeFunctionSymbol>().Where(f => f.Schedules)];
    }

    private static bool MayCall(Instr instr, HashSet<NativeFunctionSymbol> functions, HashSet<string> names) => instr.Payload switch
    {
        NativeCall call => functions.Contains(call.Function) || call.Function.Name is "getattr" or "attrgetter" or "methodcaller",
        CallShape { Name: { } name } => names.Contains(name),
        string attribute => names.Contains(attribute),
        _ => false,
    } || instr.Operands.Any(o => o is IrConst { Value: NativeRef { Native: NativeFunctionSymbol native } } && functions.Contains(native));

    /// <summary>A poll in every block that jumps back.</summary>
    private static void AddTo(IrFunction function)
    {
        var open = new HashSet<Block>();
        var seen = new HashSet<Block>();
        var tails = new HashSet<Block>();
        var path = new Stack<(Block Block, IEnumerator<Block> Targets)>();
        Enter(function.Entry);
        while (path.TryPeek(out var top))
        {
            if (!top.Targets.MoveNext())
            {
                open.Remove(path.Pop().Block);
            }
            else if (open.Contains(top.Targets.Current))
            {
                tails.Add(top.Block);
            }
            else if (!seen.Contains(top.Targets.Current))
            {
                Enter(top.Targets.Current);
            }
        }
        foreach (var block in function.Blocks.Where(tails.Contains))
        {
            block.Instrs.Add(new Instr(function.NewId(), Op.Poll, block.End!.Span));
        }

        void Enter(Block block)
        {
            seen.Add(block);
            open.Add(block);
            path.Push((block, Targets(block).GetEnumerator()));
        }
    }

    private static IEnumerable<Block> Targets(Block block) =>
        (block.End?.Edges.Select(e => e.Target) ?? []).Concat(block.Handler is { } handler ? [handler] : []);
}
