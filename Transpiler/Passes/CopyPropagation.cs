// Stage: Passes. Replaces values that are known to be others: block parameters that always get the same, checks that cannot fail,
// tests whose answer is known.

using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.Passes;

internal sealed class CopyPropagation
{
    private readonly IrFunction function;
    private readonly Dictionary<IrValue, IrValue> replacements = new(ReferenceEqualityComparer.Instance);

    private CopyPropagation(IrFunction function) => this.function = function;

    public static void Run(IrFunction function)
    {
        var again = true;
        while (again)
        {
            var pass = new CopyPropagation(function);
            pass.Parameters();
            pass.Instructions();
            Substitution.Apply(function, pass.replacements);
            again = pass.replacements.Count > 0;
        }
    }

    private IrValue Resolve(IrValue value) => Substitution.Resolve(value, replacements);

    // ---- parameters ----

    private void Parameters()
    {
        var incoming = IncomingEdges(function);
        foreach (var block in function.Blocks.Skip(1))
        {
            if (!incoming.TryGetValue(block, out var edges))
            {
                continue;
            }
            for (var i = block.Params.Count - 1; i >= 0; i--)
            {
                if (OnlyArgument(block.Params[i], edges.Select(e => e.Arguments[i])) is not { } only)
                {
                    continue;
                }
                if (only is not IrConst)
                {
                    only.Name ??= block.Params[i].Name;
                }
                replacements.Add(block.Params[i], only);
                block.Params.RemoveAt(i);
                edges.ForEach(e => e.Arguments.RemoveAt(i));
            }
        }
    }

    private IrValue? OnlyArgument(BlockParam param, IEnumerable<IrValue> arguments)
    {
        IrValue? only = null;
        foreach (var argument in arguments.Select(Resolve))
        {
            if (ReferenceEquals(argument, param) || (only is not null && Same(only, argument)))
            {
                continue;
            }
            if (only is not null)
            {
                return null;
            }
            only = argument;
        }
        return only;
    }

    /// <summary>The same value, or constants that nothing can tell apart.</summary>
    private static bool Same(IrValue a, IrValue b) =>
        ReferenceEquals(a, b) || (a is IrConst x && b is IrConst y && x.Repr == y.Repr
            && (x.Value, y.Value) switch
            {
                (null, null) => true,
                (bool p, bool q) => p == q,
                (long p, long q) => p == q,
                (System.Numerics.BigInteger p, System.Numerics.BigInteger q) => p == q,
                (string p, string q) => p == q,
                (AbsentMarker, AbsentMarker) => true,
                (FunctionRef p, FunctionRef q) => p == q,
                (ClassRef p, ClassRef q) => p == q,
                (NativeRef p, NativeRef q) => p == q,
                (ModuleRef p, ModuleRef q) => p == q,
                _ => false,
            });

    public static Dictionary<Block, List<Edge>> IncomingEdges(IrFunction function)
    {
        var incoming = new Dictionary<Block, List<Edge>>();
        foreach (var edge in function.Blocks.SelectMany(b => b.End?.Edges ?? []))
        {
            if (!incoming.TryGetValue(edge.Target, out var list))
            {
                incoming.Add(edge.Target, list = []);
            }
            list.Add(edge);
        }
        return incoming;
    }

    // ---- instructions ----

    private void Instructions()
    {
        var unboundReads = new AbsenceAnalysis(function, IsUnboundRead);
        var anything = new AbsenceAnalysis(function, YieldsAbsent);
        foreach (var block in function.Blocks)
        {
            block.Instrs.RemoveAll(instruction =>
            {
                if (Known(instruction, unboundReads, anything) is not { } known)
                {
                    return false;
                }
                replacements.Add(instruction, known);
                return true;
            });
        }
    }

    private IrValue? Known(Instr instruction, AbsenceAnalysis unboundReads, AbsenceAnalysis anything)
    {
        var first = instruction.Operands.Count > 0 ? Resolve(instruction.Operands[0]) : null;
        switch (instruction.Op)
        {
            case Op.CheckLocal when !unboundReads.MayBeAbsent(first!):
                return first;
            case Op.IsNull when first is IrConst { Value: AbsentMarker }:
                return IrBuildContext.Bit(true);
            case Op.IsNull when !anything.MayBeAbsent(first!):
                return IrBuildContext.Bit(false);
            case Op.BitNot when first is IrConst { Value: bool known }:
                return IrBuildContext.Bit(!known);
            case Op.BitNot when first is Instr { Op: Op.BitNot } inner:
                return Resolve(inner.Operands[0]);
            case Op.Truth when first is Instr { Op: Op.Box } box && Resolve(box.Operands[0]).Repr == Repr.Bit:
                return Resolve(box.Operands[0]);
            case Op.Truth when first is IrConst { Repr: Repr.Value, Value: null }:
                return IrBuildContext.Bit(false);
            case Op.Truth when first is IrConst { Repr: Repr.Value, Value: bool known }:
                return IrBuildContext.Bit(known);
            case Op.Box when first is IrConst { Repr: Repr.Bit, Value: bool known }:
                return known ? IrConst.True : IrConst.False;
            case Op.Unbox when first!.Repr == instruction.Repr:
                return first;
            case Op.Unbox when first is Instr { Op: Op.Box } boxed && Resolve(boxed.Operands[0]).Repr == instruction.Repr:
                return Resolve(boxed.Operands[0]);
            case Op.Box when first is Instr { Op: Op.Unbox } unboxed && Resolve(unboxed.Operands[0]).Repr == Repr.Value:
                return Resolve(unboxed.Operands[0]);
            case Op.WordCompare when first is IrConst { Value: long left } && Resolve(instruction.Operands[1]) is IrConst { Value: long right }:
                return IrBuildContext.Bit(Holds((CompareOperator)instruction.Payload!, left, right));
            case Op.Is when ReferenceEquals(first, Resolve(instruction.Operands[1])) && first!.Repr == Repr.Value:
                return IrBuildContext.Bit(true);
            default:
                return null;
        }
    }

    private static bool Holds(CompareOperator op, long left, long right) => op switch
    {
        CompareOperator.Eq => left == right,
        CompareOperator.Ne => left != right,
        CompareOperator.Lt => left < right,
        CompareOperator.Le => left <= right,
        CompareOperator.Gt => left > right,
        _ => left >= right,
    };

    // ---- what may be 0 ----

    /// <summary>Reads that can see a variable unbound. What other operations yield as 0 is tested by the builder before it is stored.</summary>
    private static bool IsUnboundRead(Instr instruction) => instruction.Op is Op.LoadLocal or Op.LoadFree;

    private static bool YieldsAbsent(Instr instruction) => instruction.Op switch
    {
        Op.LoadLocal or Op.LoadFree or Op.LoadClassMember or Op.FindAttr or Op.ForNext or Op.Next or Op.EnterHandler => true,
        Op.LoadGlobal or Op.LoadCell or Op.LoadSlot => !instruction.MayRaise,
        _ => false,
    };

    private sealed class AbsenceAnalysis
    {
        private readonly Func<Instr, bool> source;
        private readonly HashSet<IrValue> absent = new(ReferenceEqualityComparer.Instance);

        public AbsenceAnalysis(IrFunction function, Func<Instr, bool> source)
        {
            this.source = source;
            var incoming = IncomingEdges(function);
            for (var changed = true; changed;)
            {
                changed = false;
                foreach (var (block, edges) in incoming)
                {
                    for (var i = 0; i < block.Params.Count; i++)
                    {
                        changed |= block.Params[i].Repr == Repr.Value && !absent.Contains(block.Params[i])
                            && edges.Exists(e => MayBeAbsent(e.Arguments[i])) && absent.Add(block.Params[i]);
                    }
                }
            }
        }

        public bool MayBeAbsent(IrValue value) => value switch
        {
            IrConst constant => constant.Value is AbsentMarker,
            Instr instruction => source(instruction),
            _ => absent.Contains(value),
        };
    }
}
