// Stage: Ir. What dies when a loop is left: CPython closes a generator that only the loop held as soon as that is left early. Decided here is what
// no variable holds; DroppedGenerators keeps the drops of generators that have something to do when they are closed.
//
//   for x in g(): B      v = g(); loop over v, B with Handler = X; drop v       (also on return, break, continue of an outer loop)
//                     X: e = catch; drop v; reraise e

using Pyc2c.Binding;

namespace Pyc2c.Ir;

internal sealed partial class IrBuilder
{
    /// <summary>The generators, perhaps, that nothing but the next user of a new value will hold, in the order in which they die.</summary>
    private IReadOnlyList<IrValue> Held(IrValue value) => context.Bound.HasCleanup ? HeldBy(value, users: 0) : [];

    private IReadOnlyList<IrValue> HeldBy(IrValue value, int users) => value switch
    {
        Instr { Op: Op.LoadLocal, Payload: IrLocal { Variable.IsParameter: true } } when function.OwnsIterable => [value],
        Instr made when function.Blocks.Sum(b => b.Instrs.Sum(i => i.Operands.Count(o => ReferenceEquals(o, made)))) != users => [],
        Instr { Op: Op.CallFunction, Payload: IrFunction { IsGenerator: false } } => [],
        Instr { Op: Op.CallFunction or Op.CallMethod or Op.CallSuper or Op.Call } => [value],
        Instr { Op: Op.CallNative, Payload: NativeCall { Function: var native } } made when IsWrapper(native) =>
            [.. made.Operands.AsEnumerable().Reverse().SelectMany(o => HeldBy(o, users: 1))],
        BlockParam joined when ArgumentsFor(joined).All(a => HeldBy(a, users: 0) is [var only] && ReferenceEquals(only, a)) => [joined],
        _ => [],
    };

    private IEnumerable<IrValue> ArgumentsFor(BlockParam param) => function.Blocks.SelectMany(b => b.End?.Edges ?? [])
        .Where(e => ReferenceEquals(e.Target, param.Block)).Select(e => e.Arguments[param.Block.Params.IndexOf(param)]);

    /// <summary>Its result is an iterator over the arguments, and nothing else holds them.</summary>
    private bool IsWrapper(NativeFunctionSymbol native) => native.Kind == NativeKind.New
        ? native.Class?.Name is "enumerate" or "zip" or "map" or "filter" && context.IsBuiltin(native.Class, native.Class.Name)
        : native.Name == "iter" && context.IsBuiltin(native, "iter");

    /// <summary>Builds code that may leave by an exception, with which the held dies.</summary>
    private void Holding(IReadOnlyList<IrValue> held, Action body)
    {
        if (held.Count == 0)
        {
            body();
        }
        else
        {
            OnRaise(() => Drop(held), body);
        }
    }

    /// <summary>An operation that may stop before the end of what it walks, and does not keep it.</summary>
    private Instr Consuming(IrValue iterable, Func<Instr> operation)
    {
        var held = Held(iterable);
        Instr? result = null;
        Holding(held, () => result = operation());
        Drop(held);
        return result!;
    }

    private void Drop(IEnumerable<IrValue> held)
    {
        foreach (var value in held)
        {
            Add(Op.Drop, null, value);
        }
    }
}
