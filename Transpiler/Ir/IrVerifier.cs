// Stage: Ir. Checks the invariants that IrProgram.cs states, and that operands are held the way that operations want them.

using Pyc2c.Binding;
using Pyc2c.Passes;

namespace Pyc2c.Ir;

internal sealed class IrVerifier
{
    private readonly IrFunction function;
    private readonly List<string> problems = [];
    private readonly Dictionary<IrValue, (Block Block, int Index)> definitions = new(ReferenceEqualityComparer.Instance);

    private IrVerifier(IrFunction function) => this.function = function;

    /// <summary>What is wrong with a function, one line each; empty when it is well formed.</summary>
    public static IReadOnlyList<string> Verify(IrFunction function)
    {
        var verifier = new IrVerifier(function);
        verifier.Structure();
        if (verifier.problems.Count == 0)
        {
            verifier.Uses();
        }
        return verifier.problems;
    }

    private void Report(Block block, string problem) => problems.Add($"{function}: {block}: {problem}");

    // ---- blocks ----

    private void Structure()
    {
        if (function.Blocks.Count == 0)
        {
            problems.Add($"{function}: no blocks");
            return;
        }
        var blocks = function.Blocks.ToHashSet();
        var handlers = function.Blocks.Select(b => b.Handler).OfType<Block>().ToHashSet();
        var parameters = function.Parameters.Count + (function.HasClosure ? 1 : 0);
        if (function.Entry.Params.Count != parameters)
        {
            Report(function.Entry, $"{function.Entry.Params.Count} parameters, the function has {parameters}");
        }
        foreach (var block in function.Blocks)
        {
            Define(block);
            if (block.End is null)
            {
                Report(block, "no terminator");
                continue;
            }
            if (block.Handler is { } handler && !blocks.Contains(handler))
            {
                Report(block, $"its handler {handler} is not in the function");
            }
            foreach (var edge in block.End.Edges)
            {
                Edge(block, edge, blocks, handlers);
            }
            Catch(block, handlers.Contains(block));
        }
    }

    private void Define(Block block)
    {
        foreach (var param in block.Params)
        {
            if (!ReferenceEquals(param.Block, block) || !definitions.TryAdd(param, (block, -1)))
            {
                Report(block, $"parameter {param.Id} does not belong to it");
            }
        }
        for (var i = 0; i < block.Instrs.Count; i++)
        {
            var instruction = block.Instrs[i];
            if (!definitions.TryAdd(instruction, (block, i)))
            {
                Report(block, $"instruction {instruction.Id} stands in two places");
            }
            if (instruction is { Payload: IrLocal local, Op: not Op.CheckLocal } && !function.Locals.Contains(local))
            {
                Report(block, $"{local} is no local of the function");
            }
        }
    }

    private void Edge(Block block, Edge edge, HashSet<Block> blocks, HashSet<Block> handlers)
    {
        if (!blocks.Contains(edge.Target))
        {
            Report(block, $"jumps to {edge.Target}, which is not in the function");
        }
        else if (handlers.Contains(edge.Target))
        {
            Report(block, $"jumps to {edge.Target}, which is a handler");
        }
        else if (ReferenceEquals(edge.Target, function.Entry))
        {
            Report(block, "jumps to the entry");
        }
        else if (edge.Arguments.Count != edge.Target.Params.Count)
        {
            Report(block, $"passes {edge.Arguments.Count} arguments to {edge.Target}, which has {edge.Target.Params.Count} parameters");
        }
        else
        {
            foreach (var (argument, param) in edge.Arguments.Zip(edge.Target.Params))
            {
                if (argument.Repr != param.Repr)
                {
                    Report(block, $"passes a {argument.Repr} for a {param.Repr} to {edge.Target}");
                }
            }
        }
    }

    private void Catch(Block block, bool isHandler)
    {
        if (isHandler && (block.Params.Count > 0 || block.Instrs.Count == 0 || block.Instrs[0].Op != Op.Catch))
        {
            Report(block, "a handler has no parameters and begins with catch");
        }
        if (block.Instrs.Skip(isHandler ? 1 : 0).Any(i => i.Op == Op.Catch))
        {
            Report(block, "catch is not the first instruction of a handler");
        }
    }

    // ---- uses ----

    private void Uses()
    {
        var graph = new FlowGraph(function);
        var dominators = new Dominators(graph);
        foreach (var block in function.Blocks)
        {
            if (!dominators.IsReachable(Dominators.StartOf(graph.IndexOf(block))))
            {
                continue;
            }
            for (var i = 0; i < block.Instrs.Count; i++)
            {
                foreach (var operand in block.Instrs[i].Operands)
                {
                    Use(dominators, block, i, operand, OpTable.Get(block.Instrs[i].Op).Text);
                }
                Operands(block, block.Instrs[i]);
            }
            foreach (var used in block.End!.Uses)
            {
                Use(dominators, block, block.Instrs.Count, used, block.End.GetType().Name);
            }
            Ends(block);
        }
    }

    private void Use(Dominators dominators, Block block, int index, IrValue used, string user)
    {
        if (used is IrConst)
        {
            return;
        }
        if (!definitions.TryGetValue(used, out var at))
        {
            Report(block, $"{user} uses {Text(used)}, which is nowhere defined");
        }
        else if (used.Repr == Repr.None)
        {
            Report(block, $"{user} uses {Text(used)}, which yields nothing");
        }
        else if (ReferenceEquals(at.Block, block) ? at.Index >= index
            : at.Index < 0 ? !dominators.StartDominates(at.Block, block) : !dominators.EndDominates(at.Block, block))
        {
            Report(block, $"{user} uses {Text(used)} of {at.Block}, which does not dominate it");
        }
    }

    private static string Text(IrValue value) => value switch
    {
        Instr instruction => $"{OpTable.Get(instruction.Op).Text} #{instruction.Id}",
        BlockParam param => $"parameter #{param.Id}",
        _ => "a constant",
    };

    private void Ends(Block block)
    {
        switch (block.End)
        {
            case Branch branch when branch.Condition.Repr != Repr.Bit:
                Report(block, $"branches on a {branch.Condition.Repr}");
                break;
            case Return @return when @return.Value.Repr != function.ReturnRepr:
                Report(block, $"returns a {@return.Value.Repr}, the function a {function.ReturnRepr}");
                break;
        }
    }

    /// <summary>Operands of general operations are Values; the typed ones say what they want.</summary>
    private void Operands(Block block, Instr instruction)
    {
        var wanted = instruction.Op switch
        {
            Op.WordBinary or Op.WordUnary or Op.WordCompare or Op.WordToFloat => Repr.Word,
            Op.FloatBinary or Op.FloatUnary or Op.FloatCompare => Repr.Float,
            Op.BitNot or Op.BitAnd or Op.BitOr => Repr.Bit,
            Op.Extract => Repr.Array,
            Op.Box => Repr.None,
            // A value that a pass has unboxed since is taken as it is.
            Op.Unbox => instruction.Operands[0].Repr == instruction.Repr ? null : Repr.Value,
            // These take what their callee or a pass made of them.
            Op.CallFunction or Op.CallNative or Op.GetItem or Op.SetItem or Op.StoreSlot or Op.StoreLocal or Op.StoreGlobal or Op.StoreClassMember
                or Op.RangeMore or Op.RangeAdvance => (Repr?)null,
            _ => Repr.Value,
        };
        foreach (var operand in instruction.Operands)
        {
            var fits = wanted switch
            {
                null => true,
                Repr.None => operand.Repr is Repr.Word or Repr.Float or Repr.Bit,
                _ => operand.Repr == wanted,
            };
            if (!fits)
            {
                Report(block, $"{OpTable.Get(instruction.Op).Text} takes no {operand.Repr}");
            }
        }
        if (instruction is { Op: Op.CallNative, Payload: NativeCall native })
        {
            NativeArguments(block, instruction, native);
        }
        if (instruction is { Op: Op.CallFunction, Payload: IrFunction callee })
        {
            Arguments(block, instruction, callee);
        }
        if (instruction.Op is Op.StoreLocal && instruction.Payload is IrLocal local && local.Repr != instruction.Operands[0].Repr)
        {
            Report(block, $"stores a {instruction.Operands[0].Repr} in {local}");
        }
    }

    /// <summary>What C takes as a Value is one.</summary>
    private void NativeArguments(Block block, Instr call, NativeCall native)
    {
        var operand = 0;
        foreach (var parameter in CallBinder.ParametersOf(native.Function))
        {
            var count = parameter.Kind == ParameterKind.VarArgs ? native.VarArgCount : 1;
            var isValue = parameter.Kind == ParameterKind.VarArgs || parameter.Type == NativeType.Value;
            foreach (var given in call.Operands.Skip(operand).Take(count).Where(o => isValue && o.Repr != Repr.Value))
            {
                Report(block, $"calls {native.Function.CName} with a {given.Repr} for {parameter.Name}");
            }
            operand += count;
        }
    }

    private void Arguments(Block block, Instr call, IrFunction callee)
    {
        var first = callee.HasClosure ? 1 : 0;
        if (call.Operands.Count != callee.Parameters.Count + first)
        {
            Report(block, $"calls {callee} with {call.Operands.Count} operands");
            return;
        }
        foreach (var (operand, parameter) in call.Operands.Skip(first).Zip(callee.Parameters))
        {
            if (operand.Repr != parameter.Repr)
            {
                Report(block, $"calls {callee} with a {operand.Repr} for {parameter.Name}");
            }
        }
        if (call.Repr != callee.ReturnRepr && !callee.IsGenerator)
        {
            Report(block, $"takes a {call.Repr} from {callee}, which returns a {callee.ReturnRepr}");
        }
    }
}
