// Stage: Passes. sys.exception() is entered and left around an except clause. Where the clause raises nothing and runs no code, nobody can ask:
//
//     p = enter_handler e; x = 1; leave_handler p   →   x = 1

using Pyc2c.Ir;

namespace Pyc2c.Passes;

internal static class HandlerState
{
    public static void Run(IrFunction function)
    {
        var users = new Dictionary<IrValue, int>(ReferenceEqualityComparer.Instance);
        foreach (var used in function.Blocks.SelectMany(b => b.Instrs.SelectMany(i => i.Operands).Concat(b.End?.Uses ?? [])))
        {
            users[used] = users.GetValueOrDefault(used) + 1;
        }
        foreach (var block in function.Blocks)
        {
            for (var i = block.Instrs.Count - 1; i >= 0; i--)
            {
                var enter = block.Instrs[i];
                if (enter.Op == Op.EnterHandler && users.GetValueOrDefault(enter) == 1 && LeaveOf(block, i) is { } leave)
                {
                    block.Instrs.Remove(leave);
                    block.Instrs.RemoveAt(i);
                }
            }
        }
    }

    /// <summary>The leave_handler in the same block, if nothing in between can see the state.</summary>
    private static Instr? LeaveOf(Block block, int enter)
    {
        for (var i = enter + 1; i < block.Instrs.Count; i++)
        {
            var instruction = block.Instrs[i];
            if (instruction.Op == Op.LeaveHandler && ReferenceEquals(instruction.Operands[0], block.Instrs[enter]))
            {
                return instruction;
            }
            if ((instruction.Effects & (Effects.MayRaise | Effects.RunsPython)) != 0 || instruction.Op is Op.EnterHandler or Op.LeaveHandler)
            {
                return null;
            }
        }
        return null;
    }
}
