// Stage: Passes. Removes stores to globals that nothing loads, and the functions that then nothing names. Finds out anew whose address is taken.
// In a program that can tell when an object dies, a global keeps what it holds though nothing loads it.

using System.Collections.Immutable;
using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.Passes;

internal static class DeadGlobals
{
    public static void Run(IrProgram program)
    {
        var read = program.Functions.SelectMany(f => f.Blocks).SelectMany(b => b.Instrs)
            .Where(i => i.Op is Op.LoadGlobal || (i.Op == Op.ClearGlobal && i.MayRaise))
            .Select(i => (VariableSymbol)i.Payload!).ToHashSet();
        var held = program.Functions.SelectMany(f => f.Blocks).SelectMany(b => b.Instrs)
            .Where(i => i.Op is Op.StoreGlobal && i.Operands[0] is not IrConst)
            .Select(i => (VariableSymbol)i.Payload!).ToHashSet();
        foreach (var block in program.Functions.SelectMany(f => f.Blocks))
        {
            block.Instrs.RemoveAll(i => i.Op is Op.StoreGlobal or Op.ClearGlobal && i.Payload is VariableSymbol variable
                && !read.Contains(variable) && variable.Owner is ModuleSymbol { IsEscaped: false }
                && !(program.ObservesDeath && held.Contains(variable)));
        }
        RemoveUnreached(program);
    }

    private static void RemoveUnreached(IrProgram program)
    {
        program.Functions.ForEach(f => f.IsAddressTaken = false);
        var reached = new HashSet<IrFunction>();
        var work = new Stack<IrFunction>();
        var seenClasses = new HashSet<IrClass>();
        Reach(program.Main);
        while (work.TryPop(out var function))
        {
            foreach (var instruction in function.Blocks.SelectMany(b => b.Instrs))
            {
                Payload(instruction);
                instruction.Operands.ForEach(Value);
            }
            foreach (var used in function.Blocks.SelectMany(b => b.End?.Uses ?? []))
            {
                Value(used);
            }
            foreach (var parameter in function.Parameters.Where(p => p.Default is not null))
            {
                Value(parameter.Default!);
            }
        }
        program.Functions.RemoveAll(f => !reached.Contains(f));
        program.Classes.RemoveAll(c => !seenClasses.Contains(c));

        void Reach(IrFunction? function, bool isAddressTaken = false)
        {
            if (function is null)
            {
                return;
            }
            function.IsAddressTaken |= isAddressTaken;
            if (reached.Add(function))
            {
                work.Push(function);
            }
        }

        void Class(Symbol symbol)
        {
            if (symbol is not ClassSymbol user || !seenClasses.Add(program.ClassOf[user]))
            {
                return;
            }
            foreach (var member in program.ClassOf[user].Members.Values)
            {
                Reach(member.Function, isAddressTaken: true);
                Reach(member.Setter, isAddressTaken: true);
                Reach(member.Deleter, isAddressTaken: true);
                if (member.Constant is { } constant)
                {
                    Value(constant);
                }
            }
            foreach (var @base in user.Bases)
            {
                Class(@base);
            }
        }

        void Payload(Instr instruction)
        {
            switch (instruction.Payload)
            {
                case IrFunction callee:
                    Reach(callee, isAddressTaken: instruction.Op == Op.MakeFunction);
                    break;
                case IrClass made:
                    Class(made.Symbol);
                    break;
                case IrClassMember member:
                    Class(member.Class.Symbol);
                    break;
                case NewShape shape:
                    Class(shape.Class);
                    break;
                case SuperRef { Class: { } super }:
                    Class(super);
                    break;
                case SlotAccess access:
                    Class(access.Slot.Class.Symbol);
                    break;
                case ClassSymbol symbol:
                    Class(symbol);
                    break;
                case ModuleSymbol { Body: { } body }:
                    Reach(program.FunctionOf.GetValueOrDefault(body));
                    break;
            }
        }

        void Value(IrValue value)
        {
            switch ((value as IrConst)?.Value)
            {
                case FunctionRef reference:
                    Reach(reference.Function, isAddressTaken: true);
                    break;
                case ClassRef reference:
                    Class(reference.Class);
                    break;
                case ImmutableArray<IrConst> items:
                    foreach (var item in items)
                    {
                        Value(item);
                    }
                    break;
            }
        }
    }
}
