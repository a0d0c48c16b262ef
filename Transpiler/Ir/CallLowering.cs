// Stage: Ir. Calls of known callees as instructions: bound arguments in, operands in C order out.
// Used by the builder and by the passes that find out callees later; where instructions go is the caller's business (Emit).

using System.Collections.Immutable;
using Pyc2c.Binding;

namespace Pyc2c.Ir;

/// <summary>Puts an instruction where the caller is building.</summary>
internal delegate Instr Emit(Op op, object? payload, params IReadOnlyList<IrValue> operands);

internal static class CallLowering
{
    /// <summary>Every omitted parameter has a constant default: the call needs no function object.</summary>
    public static bool IsDirect(IrFunction function, BoundArguments bound) =>
        !function.Parameters.Index().Any(p => p.Item.HasRuntimeDefault && bound.Values[p.Index] is null);

    /// <summary>CallFunction, with the tuple for *args and the dict for **kw made. The closure is wanted if the function has one.</summary>
    public static Instr Function(Emit emit, IrFunction function, IrValue? closure, BoundArguments bound)
    {
        var operands = new List<IrValue>();
        if (function.HasClosure)
        {
            operands.Add(closure ?? throw new InvalidOperationException($"{function}: called without its closure"));
        }
        foreach (var (i, parameter) in function.Parameters.Index())
        {
            operands.Add(parameter.Kind switch
            {
                ParameterKind.VarArgs => Tuple(emit, bound.Extra),
                ParameterKind.VarKeywords => Dict(emit, bound.ExtraKeywords),
                _ => bound.Values[i] ?? parameter.Default ?? throw new InvalidOperationException($"{function}: no value for {parameter.Name}"),
            });
        }
        return emit(Op.CallFunction, function, operands);
    }

    /// <summary>CallNative: parameters in the order of the declaration, *args spread, 0 for what is left out.</summary>
    public static Instr Native(Emit emit, NativeFunctionSymbol function, BoundArguments bound, NativeClassSymbol? instantiated = null)
    {
        var operands = new List<IrValue>();
        var start = -1;
        foreach (var (i, parameter) in CallBinder.ParametersOf(function).Index())
        {
            switch (parameter.Kind)
            {
                case ParameterKind.VarArgs:
                    start = operands.Count;
                    operands.AddRange(bound.Extra);
                    break;
                case ParameterKind.VarKeywords:
                    operands.Add(bound.ExtraKeywords.IsEmpty ? IrConst.Absent : Dict(emit, bound.ExtraKeywords));
                    break;
                default:
                    operands.Add(bound.Values[i] ?? (parameter.Default is { } value ? IrBuildContext.Constant(value) : IrConst.Absent));
                    break;
            }
        }
        return emit(Op.CallNative, new NativeCall(function, start, start < 0 ? -1 : bound.Extra.Length, instantiated), operands);
    }

    public static IrValue Tuple(Emit emit, ImmutableArray<IrValue> items) => items.All(i => i is IrConst { Repr: Repr.Value } and not { Value: AbsentMarker })
        ? IrBuildContext.Tuple([.. items.Cast<IrConst>()])
        : emit(Op.BuildTuple, null, items);

    public static IrValue Dict(Emit emit, ImmutableArray<(string Name, IrValue Value)> items) =>
        emit(Op.BuildDict, null, [.. items.SelectMany(i => new[] { IrBuildContext.Str(i.Name), i.Value })]);
}
