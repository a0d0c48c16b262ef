// Stage: Passes. In a program that can tell when an object dies, a local variable holds its object until it is bound anew or the function ends,
// whether or not anything loads it again: a Keep stands there.
//
//     x = A()              x = A()
//     r = ref(x)      →    r = ref(x)
//     x = B()              keep x; x = B()
//     return r             keep x; return r

using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.Passes;

internal static class Lifetimes
{
    /// <summary>Before SSA.</summary>
    public static void Run(IrProgram program)
    {
        if (!program.ObservesDeath)
        {
            return;
        }
        foreach (var function in program.Functions)
        {
            var locals = function.Locals.Where(l => l is { Repr: Repr.Value, Variable: not null }).ToList();
            var cells = function.Entry.Instrs.Where(i => i.Op == Op.MakeCell).ToList();
            foreach (var block in function.Blocks)
            {
                KeepWhatIsReplaced(function, block, locals);
                if (block.End is Return end)
                {
                    locals.ForEach(l => Keep(function, block, block.Instrs.Count, l, end.Span));
                    cells.ForEach(c => block.Instrs.Add(new Instr(function.NewId(), Op.Keep, end.Span, c)));
                }
            }
        }
    }

    private static void KeepWhatIsReplaced(IrFunction function, Block block, List<IrLocal> locals)
    {
        for (var i = block.Instrs.Count - 1; i >= 0; i--)
        {
            if (block.Instrs[i] is { Op: Op.StoreLocal or Op.ClearLocal, Payload: IrLocal local } store && locals.Contains(local))
            {
                Keep(function, block, i, local, store.Span);
            }
        }
    }

    private static void Keep(IrFunction function, Block block, int at, IrLocal local, SourceSpan span)
    {
        var held = new Instr(function.NewId(), Op.LoadLocal, span) { Payload = local };
        block.Instrs.InsertRange(at, [held, new Instr(function.NewId(), Op.Keep, span, held)]);
    }

    /// <summary>When types are known: numbers and text die unseen.</summary>
    public static void EndThoseOfScalars(IrProgram program)
    {
        if (program.ObservesDeath)
        {
            foreach (var block in program.Functions.SelectMany(f => f.Blocks))
            {
                block.Instrs.RemoveAll(i => i.Op == Op.Keep && IsScalar(i.Operands[0].Type));
            }
        }
    }

    private static bool IsScalar(ValueType type) => !type.IsAny && type.Classes.All(c => c is NativeClassSymbol
    {
        Name: "int" or "bool" or "float" or "complex" or "str" or "bytes" or "bytearray" or "range" or "NoneType",
        Module: null or { Name: "builtins" },
    });
}
