// Stage: Passes. Finds the attributes that no line can see unset: every __init__ that can make the object stores them before it lets the
// object out of its hands. Loads of these need no check.

using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.Passes;

internal sealed class DefiniteSlots
{
    /// <summary>Of an __init__: what it has stored when it returns, and at the first moment at which other code can see the object;
    /// null where there is no such moment.</summary>
    private sealed record Summary(HashSet<string> AtReturn, HashSet<string>? AtEscape);

    private readonly IrProgram program;
    private readonly Dictionary<IrFunction, Summary?> summaries = [];
    private readonly HashSet<string> deleted = [];

    private DefiniteSlots(IrProgram program) => this.program = program;

    public static void Run(IrProgram program)
    {
        var pass = new DefiniteSlots(program);
        if (!pass.Survey())
        {
            return;
        }
        foreach (var slot in program.Classes.SelectMany(c => c.Slots).Distinct().Where(s => !pass.deleted.Contains(s.Name)))
        {
            slot.IsAlwaysSet = program.Classes.Where(c => c.Slots.Contains(slot)).All(c => pass.IsSetBy(c, slot.Name));
        }
    }

    /// <summary>False when instances can be made without __init__, or lose attributes in ways that cannot be followed.</summary>
    private bool Survey()
    {
        foreach (var instr in program.Functions.SelectMany(f => f.Blocks).SelectMany(b => b.Instrs))
        {
            var name = instr.Payload switch
            {
                string attribute => attribute,
                CallShape { Name: { } method } => method,
                SuperRef super => super.Name,
                NativeCall { Function: { Class: null } native } => native.Name,
                _ => null,
            };
            if (name is "__new__" or "__dict__" or "__delattr__" or "delattr" or "vars")
            {
                return false;
            }
            if (instr.Op == Op.DelAttr)
            {
                deleted.Add(name!);
            }
        }
        return true;
    }

    private bool IsSetBy(IrClass c, string name)
    {
        if (c.NativeBase.Name != "object" || program.IsOpen(c.Symbol) || new[] { "__new__", "__setattr__", "__del__" }.Any(n => Find(c, n) is not null))
        {
            return false;
        }
        return Find(c, "__init__") is { Kind: MemberKind.Method, Function: { } init } && SummaryOf(init) is { } summary
            && summary.AtReturn.Contains(name) && summary.AtEscape?.Contains(name) != false;
    }

    private IrClassMember? Find(IrClass c, string name) => c.Symbol.Mro.OfType<ClassSymbol>()
        .Select(m => program.ClassOf.GetValueOrDefault(m)?.Members.GetValueOrDefault(name)).FirstOrDefault(m => m is not null);

    // ---- one __init__ ----

    private Summary? SummaryOf(IrFunction init)
    {
        if (!summaries.TryGetValue(init, out var summary))
        {
            summaries.Add(init, null);
            summaries[init] = summary = init.IsGenerator || init.Entry.Params.Count <= (init.HasClosure ? 1 : 0) ? null : Analyse(init);
        }
        return summary;
    }

    /// <summary>Forward, over all paths: what has been stored for certain.</summary>
    private Summary Analyse(IrFunction init)
    {
        var self = init.Entry.Params[init.HasClosure ? 1 : 0];
        var before = new Dictionary<Block, HashSet<string>> { [init.Entry] = [] };
        var work = new Queue<Block>([init.Entry]);
        HashSet<string>? atReturn = null;
        HashSet<string>? atEscape = null;
        while (work.TryDequeue(out var block))
        {
            var stored = new HashSet<string>(before[block]);
            Flow(block.Handler, stored);
            foreach (var instr in block.Instrs)
            {
                Step(instr, self, stored, ref atEscape);
            }
            if (block.End!.Uses.Contains(self))
            {
                Meet(ref atEscape, stored);
            }
            if (block.End is Return)
            {
                Meet(ref atReturn, stored);
            }
            foreach (var edge in block.End.Edges)
            {
                Flow(edge.Target, stored);
            }
        }
        return new Summary(atReturn ?? [], atEscape);

        void Flow(Block? target, HashSet<string> stored)
        {
            if (target is null)
            {
                return;
            }
            if (!before.TryGetValue(target, out var known))
            {
                before.Add(target, [.. stored]);
                work.Enqueue(target);
            }
            else if (!known.IsSubsetOf(stored))
            {
                known.IntersectWith(stored);
                work.Enqueue(target);
            }
        }
    }

    private static void Meet(ref HashSet<string>? all, HashSet<string> one)
    {
        if (all is null)
        {
            all = [.. one];
        }
        else
        {
            all.IntersectWith(one);
        }
    }

    private void Step(Instr instr, IrValue self, HashSet<string> stored, ref HashSet<string>? atEscape)
    {
        switch (instr)
        {
            case { Op: Op.SetAttr, Payload: string name, Operands: [var target, var value] } when target == self && value != self && IsPlain(name):
                stored.Add(name);
                break;
            case { Op: Op.GetAttr, Payload: string name } when stored.Contains(name):
                break;
            case { Op: Op.CallFunction, Payload: IrFunction { Name: "__init__" } inner, Operands: [var first, .. var rest] }
                when first == self && !inner.HasClosure && !rest.Contains(self) && SummaryOf(inner) is { } summary:
                if (summary.AtEscape is { } early)
                {
                    Meet(ref atEscape, [.. stored, .. early]);
                }
                stored.UnionWith(summary.AtReturn);
                break;
            default:
                if (instr.Operands.Contains(self))
                {
                    Meet(ref atEscape, stored);
                }
                break;
        }
    }

    /// <summary>No class of the program has a descriptor of that name.</summary>
    private bool IsPlain(string name) => program.Classes.All(c => c.Members.GetValueOrDefault(name) is null or { Kind: MemberKind.Constant });
}
