// Passes, shared. Rewrites a function's blocks in place, one instruction at a time; an instruction may become several, or a diamond of blocks.

using Microsoft.CodeAnalysis.Text;
using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.Passes;

internal abstract class FunctionRewriter(IrFunction function)
{
    private readonly Dictionary<IrValue, IrValue> replacements = new(ReferenceEqualityComparer.Instance);
    private readonly List<Block> blocks = [];

    protected IrFunction Function { get; } = function;
    protected Block Current { get; private set; } = function.Entry;
    /// <summary>Where new instructions are said to come from.</summary>
    protected SourceSpan Span { get; private set; }

    protected void RewriteAll()
    {
        foreach (var block in Function.Blocks.ToList())
        {
            blocks.Add(block);
            Current = block;
            var instrs = block.Instrs.ToList();
            var end = block.End!;
            block.Instrs.Clear();
            foreach (var instr in instrs)
            {
                Span = instr.Span;
                Substitution.InOperands(instr, replacements);
                var result = Rewrite(instr);
                if (result != instr)
                {
                    replacements[instr] = result;
                }
            }
            Current.End = end;
        }
        Function.Blocks.Clear();
        Function.Blocks.AddRange(blocks);
        Substitution.Apply(Function, replacements);
    }

    /// <summary>Puts what stands for the instruction into the current block and returns the value that replaces it: itself, after Keep(instr).</summary>
    protected abstract IrValue Rewrite(Instr instr);

    protected Instr Keep(Instr instr)
    {
        Current.Instrs.Add(instr);
        return instr;
    }

    protected Instr Emit(Op op, object? payload, params IReadOnlyList<IrValue> operands)
    {
        var instr = new Instr(Function.NewId(), op, Span, operands) { Payload = payload };
        Current.Instrs.Add(instr);
        return instr;
    }

    /// <summary>condition ? then : other, both in blocks of their own; the joined value.</summary>
    protected IrValue Choose(IrValue condition, string label, Func<IrValue> then, Func<IrValue> other, ValueType type, bool hasResult = true)
    {
        var handler = Current.Handler;
        var (yes, no, join) = (NewBlock(label, handler), NewBlock(label + "_else", handler), NewBlock(label + "_end", handler));
        Current.End = new Branch(condition, new Edge(yes), new Edge(no), Span);
        Enter(yes);
        var a = then();
        var fromThen = Current;
        Enter(no);
        var b = other();
        var fromElse = Current;
        IrValue result = IrConst.None;
        if (hasResult)
        {
            var param = new BlockParam(join, Function.NewId()) { Type = type };
            join.Params.Add(param);
            result = param;
        }
        fromThen.End = new Jump(hasResult ? new Edge(join, a) : new Edge(join), Span);
        fromElse.End = new Jump(hasResult ? new Edge(join, b) : new Edge(join), Span);
        Enter(join);
        return result;
    }

    private Block NewBlock(string label, Block? handler)
    {
        var block = Function.NewBlock(label);
        block.Handler = handler;
        return block;
    }

    private void Enter(Block block)
    {
        blocks.Add(block);
        Current = block;
    }
}
