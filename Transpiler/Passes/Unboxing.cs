// Pass: floats, machine ints and conditions that were boxed only to travel go as they are: through block parameters (loop variables,
// joins), into functions and out of them.
//
//   loop(x: value):  f = unbox x …  jump loop(box g)        loop(f: float):  …  jump loop(g)
//
// Invariant kept: a value's representation and what its users expect agree (Box and Unbox are put where they differ).

using System.Numerics;
using Pyc2c.Binding;
using Pyc2c.Inference;
using Pyc2c.Ir;

namespace Pyc2c.Passes;

internal sealed class Unboxing
{
    private readonly IrProgram program;
    private readonly KnownClasses known;
    /// <summary>Users of each value in the function at hand.</summary>
    private readonly Dictionary<IrValue, List<Instr>> users = new(ReferenceEqualityComparer.Instance);

    private Unboxing(IrProgram program, KnownClasses known)
    {
        this.program = program;
        this.known = known;
    }

    public static void Run(IrProgram program, Facts facts)
    {
        var pass = new Unboxing(program, facts.Known);
        pass.ChooseSignatures();
        foreach (var function in program.Functions)
        {
            pass.Rewrite(function);
        }
    }

    // ---- functions ----

    private readonly Dictionary<IrFunction, Repr> results = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<IrParameter> unboxedParameters = new(ReferenceEqualityComparer.Instance);

    private void ChooseSignatures()
    {
        foreach (var f in program.Functions.Where(f => !f.IsGenerator && !f.Symbol.IsModuleBody))
        {
            var returns = f.Blocks.Select(b => b.End).OfType<Return>().Select(r => r.Value).ToList();
            if (returns.Count == 0)
            {
                continue;
            }
            if (returns.All(r => IsBoxed(r, Repr.Float) || r is IrConst { Value: double, Repr: Repr.Value }) && returns.Any(r => r is Instr))
            {
                results[f] = Repr.Float;
            }
            else if (returns.All(r => IsBoxed(r, Repr.Bit) || r is IrConst { Value: bool, Repr: Repr.Value }))
            {
                results[f] = Repr.Bit;
            }
            FindUsers(f);
            var offset = f.HasClosure ? 1 : 0;
            for (var i = 0; i < f.Parameters.Count && f.Parameters.Count + offset <= 8; i++)
            {
                var param = f.Entry.Params[i + offset];
                if (f.Parameters[i].Kind is not (ParameterKind.VarArgs or ParameterKind.VarKeywords) && known.IsFloat(f.Parameters[i].Type) &&
                    UsersOf(param).Any(u => u is { Op: Op.Unbox, Repr: Repr.Float }))
                {
                    unboxedParameters.Add(f.Parameters[i]);
                }
            }
        }
        foreach (var (f, repr) in results)
        {
            f.ReturnRepr = repr;
        }
    }

    private static bool IsBoxed(IrValue value, Repr repr) => value is Instr { Op: Op.Box, Operands: [var inner] } && inner.Repr == repr;

    private List<Instr> UsersOf(IrValue value) => users.GetValueOrDefault(value) ?? [];

    private void FindUsers(IrFunction f)
    {
        users.Clear();
        foreach (var instr in f.Blocks.SelectMany(b => b.Instrs))
        {
            foreach (var operand in instr.Operands.Where(o => o is not IrConst))
            {
                (users.TryGetValue(operand, out var list) ? list : users[operand] = []).Add(instr);
            }
        }
    }

    // ---- one function ----

    /// <summary>The block parameters that this pass has made machine values.</summary>
    private readonly Dictionary<BlockParam, Repr> converted = new(ReferenceEqualityComparer.Instance);

    private void Rewrite(IrFunction f)
    {
        FindUsers(f);
        converted.Clear();
        var offset = f.HasClosure ? 1 : 0;
        for (var i = 0; i < f.Parameters.Count; i++)
        {
            if (unboxedParameters.Contains(f.Parameters[i]))
            {
                converted[f.Entry.Params[i + offset]] = Repr.Float;
                f.Parameters[i].Repr = Repr.Float;
            }
        }
        ChooseBlockParams(f);
        foreach (var (param, repr) in converted)
        {
            param.Repr = repr;
        }
        BoxResults(f);
        foreach (var block in f.Blocks)
        {
            RewriteBlock(f, block);
        }
    }

    private void ChooseBlockParams(IrFunction f)
    {
        var incoming = new Dictionary<BlockParam, List<IrValue>>(ReferenceEqualityComparer.Instance);
        foreach (var edge in f.Blocks.SelectMany(b => b.End!.Edges))
        {
            for (var i = 0; i < edge.Arguments.Count; i++)
            {
                (incoming.TryGetValue(edge.Target.Params[i], out var list) ? list : incoming[edge.Target.Params[i]] = []).Add(edge.Arguments[i]);
            }
        }
        var changed = true;
        while (changed)
        {
            changed = false;
            foreach (var (param, values) in incoming)
            {
                if (converted.ContainsKey(param) || param.Repr != Repr.Value || WantedBy(param) is not { } repr)
                {
                    continue;
                }
                if (values.Any(v => IsBoxed(v, repr) || (v is BlockParam p && converted.GetValueOrDefault(p) == repr)) && values.All(v => CanUnbox(v, repr)))
                {
                    converted.Add(param, repr);
                    changed = true;
                }
            }
        }
    }

    /// <summary>The representation in which its users would rather have it.</summary>
    private Repr? WantedBy(BlockParam param)
    {
        var repr = known.IsFloat(param.Type) ? Repr.Float
            : param.Type.Exact == known.Int && param.Type.Range.Within(int.MinValue, int.MaxValue) ? Repr.Word
            : Repr.None;
        return repr != Repr.None && UsersOf(param).Any(u => u.Op == Op.Unbox && u.Repr == repr) ? repr : null;
    }

    private bool CanUnbox(IrValue value, Repr repr) => value switch
    {
        IrConst c => repr == Repr.Float ? c.Value is double : c.Value is BigInteger n && n >= int.MinValue && n <= int.MaxValue,
        _ when IsBoxed(value, repr) => true,
        _ => repr == Repr.Float ? known.IsFloat(value.Type) : value.Type.Exact == known.Int && value.Type.Range.Within(-(1L << 30), (1L << 30) - 1),
    };

    private void RewriteBlock(IrFunction f, Block block)
    {
        var instrs = block.Instrs.ToList();
        block.Instrs.Clear();
        foreach (var instr in instrs)
        {
            if (instr.Op == Op.Unbox && instr.Operands[0].Repr == instr.Repr)
            {
                block.Instrs.Add(instr);        // Of a value that is unboxed now: copy propagation takes it away.
                continue;
            }
            for (var i = 0; i < instr.Operands.Count; i++)
            {
                instr.Operands[i] = Adapt(f, block, instr.Operands[i], Expected(instr, i), instr.Span);
            }
            block.Instrs.Add(instr);
        }
        var end = block.End!;
        foreach (var edge in end.Edges)
        {
            for (var i = 0; i < edge.Arguments.Count; i++)
            {
                edge.Arguments[i] = Adapt(f, block, edge.Arguments[i], edge.Target.Params[i].Repr, end.Span);
            }
        }
        switch (end)
        {
            case Return r:
                r.Value = Adapt(f, block, r.Value, f.IsGenerator ? Repr.Value : f.ReturnRepr, end.Span);
                break;
            case RaiseEnd raise:
                raise.Exception = Adapt(f, block, raise.Exception, Repr.Value, end.Span);
                break;
        }
    }

    /// <summary>Calls of functions that give machine values now give them; whoever used their results uses boxes of those.</summary>
    private void BoxResults(IrFunction f)
    {
        var boxes = new Dictionary<IrValue, IrValue>(ReferenceEqualityComparer.Instance);
        foreach (var block in f.Blocks)
        {
            for (var i = 0; i < block.Instrs.Count; i++)
            {
                if (block.Instrs[i] is { Op: Op.CallFunction, Repr: Repr.Value, Payload: IrFunction { IsGenerator: false } callee } call && results.TryGetValue(callee, out var repr))
                {
                    call.Repr = repr;
                    boxes.Add(call, Box(f, call, call.Span));
                    block.Instrs.Insert(++i, (Instr)boxes[call]);
                }
            }
        }
        Substitution.Apply(f, boxes);
        foreach (var (call, box) in boxes)
        {
            ((Instr)box).Operands[0] = call;
        }
    }

    private static Instr Box(IrFunction f, IrValue value, SourceSpan span)
    {
        var box = new Instr(f.NewId(), Op.Box, span, value) { Type = value.Type };
        if (value.Repr == Repr.Bit || (value.Repr == Repr.Word && value.Type.Range.Within(-(1L << 30), (1L << 30) - 1)))
        {
            box.EffectsOverride = Effects.None;
        }
        return box;
    }

    /// <summary>In which representation an instruction takes an operand.</summary>
    private Repr Expected(Instr instr, int operand)
    {
        switch (instr.Op)
        {
            case Op.CallFunction when instr.Payload is IrFunction callee:
                var at = operand - (callee.HasClosure ? 1 : 0);
                return at >= 0 && unboxedParameters.Contains(callee.Parameters[at]) ? Repr.Float : Repr.Value;
            case Op.Unbox:
                return Repr.Value;
            default:
                // Everything else was built with operands as it wants them; only values that were converted differ now.
                return instr.Operands[operand] is BlockParam param && converted.ContainsKey(param) ? Repr.Value : instr.Operands[operand].Repr;
        }
    }

    private IrValue Adapt(IrFunction f, Block block, IrValue value, Repr wanted, SourceSpan span)
    {
        if (value.Repr == wanted || wanted is Repr.None or Repr.Array || value.Repr == Repr.Array)
        {
            return value;
        }
        if (wanted == Repr.Value)
        {
            block.Instrs.Add(Box(f, value, span));
            return block.Instrs[^1];
        }
        switch (value)
        {
            case IrConst { Value: double d }:
                return new IrConst(d, Repr.Float) { Type = value.Type };
            case IrConst { Value: bool b }:
                return new IrConst(b, Repr.Bit) { Type = value.Type };
            case IrConst { Value: BigInteger n } when wanted == Repr.Word:
                return new IrConst((long)n, Repr.Word) { Type = value.Type };
            case Instr { Op: Op.Box, Operands: [var inner] } when inner.Repr == wanted:
                return inner;
        }
        var unbox = new Instr(f.NewId(), Op.Unbox, span, value) { Repr = wanted, Type = value.Type };
        block.Instrs.Add(unbox);
        return unbox;
    }
}
