// Stage: Passes. A handler that is to run in the interrupt itself (hard=True) must not allocate, raise, or run code that might. This proves
// it, or says at the first place which of it it may do, and why.

using Pyc2c.Binding;
using Pyc2c.Diagnostics;
using Pyc2c.Inference;
using Pyc2c.Ir;

namespace Pyc2c.Passes;

internal sealed class InterruptHandlers
{
    private const Effects Forbidden = Effects.MayRaise | Effects.MayAllocate | Effects.RunsPython;

    private const string MayGrow = "the int may grow beyond a machine word, and is allocated then; keep it in range, as by & 0xFFFF";

    private readonly IrProgram program;
    private readonly KnownClasses known;
    private readonly DiagnosticBag diagnostics;
    private readonly HashSet<IrFunction> open = [];

    private InterruptHandlers(IrProgram program, DiagnosticBag diagnostics)
    {
        this.program = program;
        this.diagnostics = diagnostics;
        known = new KnownClasses(program.Bound.Builtins);
    }

    public static void Run(IrProgram program, DiagnosticBag diagnostics)
    {
        var pass = new InterruptHandlers(program, diagnostics);
        foreach (var instr in program.Functions.SelectMany(f => f.Blocks).SelectMany(b => b.Instrs).ToList())
        {
            pass.Look(instr);
        }
    }

    /// <summary>A call that takes a handler and the word whether it is hard.</summary>
    private void Look(Instr instr)
    {
        if (instr.Payload is CallShape { Name: { } name } shape && shape.Keywords.Contains("hard") && IsScheduling(name))
        {
            Report(instr.Span, "of which object this is the method is not known here");
        }
        if (instr.Payload is not NativeCall { Function: { Schedules: true } native } || Operand(instr, native, "hard") is not { } hard)
        {
            return;
        }
        switch (hard)
        {
            case IrConst { Value: true }:
                Handler(instr, native.Handler < 0 ? null : instr.Operands[native.Handler]);
                break;
            case IrConst { Value: false or AbsentMarker }:
                break;
            default:
                Report(instr.Span, "hard must be True or False, known when compiling");
                break;
        }
    }

    private bool IsScheduling(string method) => program.Bound.Modules.SelectMany(m => m.Natives.Values).OfType<NativeClassSymbol>()
        .Any(c => c.Members.GetValueOrDefault(method)?.Function is { Schedules: true });

    private static IrValue? Operand(Instr instr, NativeFunctionSymbol native, string parameter)
    {
        var index = native.Parameters.Index().Where(p => p.Item.Name == parameter).Select(p => p.Index).DefaultIfEmpty(-1).First();
        return index < 0 ? null : instr.Operands[index];
    }

    private void Handler(Instr place, IrValue? handler)
    {
        var (function, given) = handler switch
        {
            IrConst { Value: null or AbsentMarker } => (null, 0),
            IrConst { Value: FunctionRef f } => (f.Function, 1),
            Instr { Op: Op.MakeFunction, Payload: IrFunction f } => (f, 1),
            Instr { Op: Op.GetAttr, Payload: string name, Operands: [{ Type.Exact: ClassSymbol c }] } => (Method(c, name), 2),
            _ => (null, -1),
        };
        if (function is null)
        {
            if (given != 0)
            {
                Report(place.Span, "which function the handler is is not known when compiling");
            }
        }
        else if (function.Parameters.Count(p => p.Kind is ParameterKind.Positional or ParameterKind.PositionalOnly && p is { Default: null, HasRuntimeDefault: false }) != given
            || function.Parameters.Any(p => p.Kind == ParameterKind.KeywordOnly && p is { Default: null, HasRuntimeDefault: false }))
        {
            Report(place.Span, $"{function.Name}() does not take one argument");
        }
        else
        {
            Prove(function);
        }
    }

    private IrFunction? Method(ClassSymbol c, string name) =>
        c.Mro.OfType<ClassSymbol>().Select(m => program.ClassOf.GetValueOrDefault(m)?.Members.GetValueOrDefault(name)).FirstOrDefault(m => m is not null) is
            { Kind: MemberKind.Method, Function: { } function } ? function : null;

    private void Prove(IrFunction function)
    {
        if (program.InterruptFunctions.Contains(function))
        {
            return;
        }
        if (function.IsGenerator || !open.Add(function))
        {
            Report(function.Symbol.Location, function.IsGenerator ? "a generator allocates its frame" : $"{function.Name}() may call itself");
            return;
        }
        if (ReasonAgainst(function) is { } found)
        {
            Report(found.Span, found.Reason);
        }
        open.Remove(function);
        program.InterruptFunctions.Add(function);
    }

    private (SourceSpan Span, string Reason)? ReasonAgainst(IrFunction function)
    {
        foreach (var block in function.Blocks)
        {
            foreach (var instr in block.Instrs)
            {
                if (instr is { Op: Op.CallFunction, Payload: IrFunction callee })
                {
                    Prove(callee);
                }
                else if (Reason(instr) is { } reason)
                {
                    return (instr.Span, reason);
                }
            }
            if (block.End is RaiseEnd or RaiseAgain or Reraise)
            {
                return (block.End.Span, "it raises an exception");
            }
            if (block.End is Return { Value: { } value } end && function.ReturnRepr != Repr.Value && !IsSmall(value))
            {
                return (end.Span, "the number that it returns may have to be allocated");
            }
        }
        return null;
    }

    private string? Reason(Instr instr) => IsFloat(instr) ? "an interrupt must leave the floating-point unit alone"
        : (instr.Effects & Forbidden) == 0 ? null : instr switch
    {
        { Op: Op.Box, Operands: [var number] } => IsSmall(number) ? null
            : number.Repr == Repr.Float ? "a float is an object, which is allocated"
            : MayGrow,
        { Op: Op.CallNative, Payload: NativeCall call } => NativeReason(instr, call),
        { Op: Op.Binary or Op.InPlace or Op.Unary } when instr.Operands.All(o => o.Type.Exact == known.Int) => MayGrow,
        { Op: Op.Binary or Op.InPlace or Op.Unary or Op.Compare or Op.CompareBit or Op.Truth or Op.Contains } =>
            $"an operand of the operation can be anything ({string.Join(", ", instr.Operands.Select(o => o.Type))})",
        { Op: Op.GetAttr or Op.SetAttr or Op.FindAttr, Payload: string name } => $"the attribute '{name}' is looked up in an object of unknown class",
        { Op: Op.LoadGlobal, Payload: VariableSymbol variable } => $"'{variable.Name}' may not be bound yet",
        { Op: Op.LoadSlot } => "the attribute may not be set yet",
        { Op: Op.CallMethod, Payload: CallShape { Name: { } name } } => $"which method '{name}' is called is not known when compiling",
        { Op: Op.Call or Op.CallEx } => "what is called is not known when compiling",
        { Op: Op.GetItem or Op.SetItem or Op.DelItem or Op.GetSlice or Op.SetSlice } => "a subscript can raise IndexError",
        _ => $"'{OpTable.Get(instr.Op).Text.Replace('_', ' ')}' may allocate or raise",
    };

    /// <summary>ESP-IDF saves no registers of the floating-point unit for an interrupt.</summary>
    private static bool IsFloat(Instr instr) => instr.Repr == Repr.Float || instr.Operands.Any(o => o.Repr == Repr.Float);

    /// <summary>Arguments that become machine values do no harm where their types say that they do.</summary>
    private string? NativeReason(Instr instr, NativeCall call)
    {
        var f = call.Function;
        if (f.MayRaise || f.MayAllocate || f.MayRunPython)
        {
            return $"{f.QualifiedName}() may allocate or raise";
        }
        return f.Parameters.Index().All(p => p.Item.Type is NativeType.Value || IsHarmless(instr.Operands[p.Index], p.Item.Type)) ? null
            : $"an argument of {f.QualifiedName}() can be anything";
    }

    private bool IsHarmless(IrValue value, NativeType type) => value is IrConst || value.Repr is Repr.Bit or Repr.Word ||
        (type == NativeType.CBool ? value.Type.Exact == known.Bool || value.Type.Exact == known.Int : IsSmall(value));

    private bool IsSmall(IrValue value) => value is IrConst || value.Repr == Repr.Bit || value.Type.Exact == known.Bool ||
        (value.Repr != Repr.Float && value.Type.Exact == known.Int && value.Type.Range.Within(-(1L << 30), (1L << 30) - 1));

    private void Report(SourceSpan span, string reason) => diagnostics.Report(
        DiagnosticDescriptors.NotInInterrupt, new Diagnostics.SourceFile(span.File.Path, span.File.Text), span.Span, reason);
}
