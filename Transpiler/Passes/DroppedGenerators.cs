// Stage: Passes. The builder drops whatever nobody but a loop can hold. Here it is known which of that are generators, and what closing them would do:
// the drops of those that have nothing to do then go.
//
//   drop g()   →   nothing, unless g yields inside of a try or with, or in a loop that drops such a generator, or hands on what one yields

using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.Passes;

internal sealed class DroppedGenerators
{
    private readonly HashSet<IrFunction> closable = new(ReferenceEqualityComparer.Instance);
    private readonly ILookup<IrFunction, Instr> calls;

    private DroppedGenerators(IrProgram program) => calls = program.Functions.SelectMany(f => f.Blocks).SelectMany(b => b.Instrs)
        .Where(i => i.Op == Op.CallFunction && ((IrFunction)i.Payload!).OwnsIterable).ToLookup(i => (IrFunction)i.Payload!);

    public static void Run(IrProgram program)
    {
        if (!program.Bound.HasCleanup)
        {
            return;
        }
        var pass = new DroppedGenerators(program);
        var generators = program.Functions.Where(f => f.IsGenerator).ToList();
        while (generators.RemoveAll(f => f.Blocks.Exists(b => pass.HasCleanup(f, b)) && pass.closable.Add(f)) > 0)
        {
        }
        foreach (var function in program.Functions)
        {
            pass.Prune(function);
        }
    }

    /// <summary>Closing a generator in that block runs code.</summary>
    private bool HasCleanup(IrFunction function, Block block) => block.Instrs.Exists(i => i.Op switch
    {
        Op.Yield => Cleans(function, block.Handler),
        Op.YieldFrom => Cleans(function, block.Handler) || (IsClosable(function, i.Operands[0]) ?? !IsPlain(i.Operands[0].Type)),
        _ => false,
    });

    private bool Cleans(IrFunction function, Block? handler) => handler is not null && (!IsDrop(handler)
        || handler.Instrs.Exists(i => i.Op == Op.Drop && IsClosable(function, i.Operands[0]) == true) || Cleans(function, handler.Handler));

    /// <summary>All it does is to drop something.</summary>
    private static bool IsDrop(Block handler) => handler.End is Reraise { Exception: var raised } && ReferenceEquals(raised, handler.Instrs[0])
        && handler.Instrs.Skip(1).All(i => i.Op == Op.Drop);

    private static bool IsPlain(ValueType type) => !type.IsAny && type.Classes.All(c => c is NativeClassSymbol { Name: not "generator" });

    /// <summary>It is one of the generators that have to be closed; null: it is not known to be a new generator.</summary>
    private bool? IsClosable(IrFunction function, IrValue value) => value switch
    {
        Instr { Op: Op.CallFunction, Payload: IrFunction { IsGenerator: true } made } => closable.Contains(made),
        Instr { Op: Op.GetIter } iterator => IsClosable(function, iterator.Operands[0]),
        BlockParam param when ReferenceEquals(param.Block, function.Entry) => function.OwnsIterable
            ? IsAnyClosable(calls[function].Select(c => IsClosable(function, c.Operands[^1]))) : null,
        BlockParam param => IsAnyClosable(CopyPropagation.IncomingEdges(function).GetValueOrDefault(param.Block, [])
            .Select(e => e.Arguments[param.Block.Params.IndexOf(param)]).Select(made => made is Instr ? IsClosable(function, made) : null)),
        _ => null,
    };

    private static bool? IsAnyClosable(IEnumerable<bool?> all) => all.Contains(null) ? null : all.Contains(true);

    private void Prune(IrFunction function)
    {
        foreach (var block in function.Blocks)
        {
            block.Instrs.RemoveAll(i => i.Op == Op.Drop && IsClosable(function, i.Operands[0]) != true);
        }
        foreach (var block in function.Blocks)
        {
            while (block.Handler is { Instrs.Count: 1 } handler && IsDrop(handler))
            {
                block.Handler = handler.Handler;
            }
        }
        ControlFlow.RemoveUnreachable(function);
    }
}
