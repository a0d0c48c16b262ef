// Stage: Passes. Replacing values where they are used.

using Pyc2c.Ir;

namespace Pyc2c.Passes;

internal static class Substitution
{
    /// <summary>Replaces uses everywhere in a function; chains of replacements are followed.</summary>
    public static void Apply(IrFunction function, Dictionary<IrValue, IrValue> replacements)
    {
        if (replacements.Count == 0)
        {
            return;
        }
        foreach (var block in function.Blocks)
        {
            foreach (var instruction in block.Instrs)
            {
                InOperands(instruction, replacements);
            }
            InTerminator(block, value => Resolve(value, replacements));
        }
    }

    public static void InOperands(Instr instruction, Dictionary<IrValue, IrValue> replacements)
    {
        for (var i = 0; i < instruction.Operands.Count; i++)
        {
            instruction.Operands[i] = Resolve(instruction.Operands[i], replacements);
        }
    }

    public static IrValue Resolve(IrValue value, Dictionary<IrValue, IrValue> replacements)
    {
        while (replacements.TryGetValue(value, out var next))
        {
            value = next;
        }
        return value;
    }

    public static void InTerminator(Block block, Func<IrValue, IrValue> resolve)
    {
        switch (block.End)
        {
            case Branch branch:
                branch.Condition = resolve(branch.Condition);
                break;
            case Return @return:
                @return.Value = resolve(@return.Value);
                break;
            case RaiseEnd raise:
                raise.Exception = resolve(raise.Exception);
                raise.Cause = raise.Cause is null ? null : resolve(raise.Cause);
                break;
            case Reraise reraise:
                reraise.Exception = resolve(reraise.Exception);
                break;
        }
        foreach (var edge in block.End?.Edges ?? [])
        {
            for (var i = 0; i < edge.Arguments.Count; i++)
            {
                edge.Arguments[i] = resolve(edge.Arguments[i]);
            }
        }
    }
}
