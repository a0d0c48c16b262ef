// Stage: Inference. Functions that are handed to a native function which calls them, with an object of its class and nothing else: interrupt handlers.
// Where that is all that their value is used for, their parameter has this type; else it is whatever they may be called with.

using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.Inference;

internal sealed partial class TypeInference
{
    private readonly HashSet<string> handlerTakers = new(StringComparer.Ordinal);
    /// <summary>Functions made where they stand that go nowhere else.</summary>
    private HashSet<Instr> handlersMade = [];

    private void FindHandlers()
    {
        handlerTakers.UnionWith(program.Bound.Modules.SelectMany(m => m.Natives.Values).OfType<NativeClassSymbol>()
            .SelectMany(c => c.Members).Where(m => m.Value.Function is { Handler: >= 0 }).Select(m => m.Key));
        handlersMade = [.. program.Functions.Where(f => f.Blocks.Exists(b => b.Instrs.Exists(TakesHandler)))
            .SelectMany(f => f.Blocks.SelectMany(b => b.Instrs).Where(i => i.Op == Op.MakeFunction).Except(Operands(f).OfType<Instr>()))];
    }

    /// <summary>The call of a native method that takes a handler, by what is known before its receiver is.</summary>
    private bool TakesHandler(Instr call) => call.Payload is NativeCall { Function.Handler: >= 0 }
        || (call is { Op: Op.CallMethod, Payload: CallShape { Name: { } name } } && handlerTakers.Contains(name));

    private void CallHandlers(Instr call)
    {
        if (!TakesHandler(call) || call.Operands[0].Type.IsBottom)
        {
            return;
        }
        var native = (call.Payload as NativeCall)?.Function;
        IReadOnlyList<IrValue?> bound = call.Operands;
        if (call.Payload is CallShape shape)
        {
            native = (call.Operands[0].Type.Exact as NativeClassSymbol)?.Find(shape.Name!)?.Function;
            bound = native is null ? [] : CallBinder.Bind(CallBinder.FormalsOf(native), call.Operands, shape.Keywords)?.Values ?? [];
        }
        var called = native is { Handler: >= 0 and var at } && at < bound.Count ? bound[at] : null;
        foreach (var operand in call.Operands)
        {
            if (FunctionOf(operand) is not { } function)
            {
                continue;
            }
            if (ReferenceEquals(operand, called))
            {
                CallUnbound(function, null, [new IrConst(AbsentMarker.Instance) { Type = InstanceOf(native!.Class!) }], []);
            }
            else
            {
                Escape(function);
            }
        }
    }

    /// <summary>The class, or any that derives from it.</summary>
    private ValueType InstanceOf(NativeClassSymbol c) => program.HasDynamicClasses ? ValueType.Any
        : program.Classes.Where(d => d.Symbol.Mro.Contains(c)).Aggregate(ValueType.Of(c), (type, d) => ValueType.Join(type, ValueType.Of(d.Symbol)));

    private static IrFunction? FunctionOf(IrValue value) => value switch
    {
        IrConst { Value: FunctionRef f } => f.Function,
        Instr { Op: Op.MakeFunction, Payload: IrFunction f } => f,
        _ => null,
    };
}
