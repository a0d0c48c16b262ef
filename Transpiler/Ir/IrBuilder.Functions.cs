// Stage: Ir. def, lambda, generator expressions: a function is a constant unless it captures something or has defaults
// that are computed where the def stands.

using Pyc2c.Binding;

namespace Pyc2c.Ir;

internal sealed partial class IrBuilder
{
    private void FunctionDefinition(BFunctionDef def)
    {
        var decorators = Values(def.Decorators);
        span = def.Span;
        var symbol = def.Function;
        var value = WrapMethod(symbol, FunctionValue(symbol));
        foreach (var decorator in decorators.AsEnumerable().Reverse())
        {
            value = CallValue(decorator, new Arguments([value], []));
        }
        StoreTo(def.Target, value);
    }

    /// <summary>A def in a class body whose decorators the binder took off, but which does not become a row of the class.</summary>
    private IrValue WrapMethod(FunctionSymbol symbol, IrValue value) => symbol switch
    {
        { IsStaticMethod: true } => Wrapped("staticmethod", value),
        { IsClassMethod: false, Class: not null, Name: "__init_subclass__" or "__class_getitem__" } => Wrapped("classmethod", value),
        { IsClassMethod: true } => Wrapped("classmethod", value),
        { IsProperty: true } => Wrapped("property", value),
        { IsPropertySetter: true } => PropertyPart("setter", symbol, value),
        { IsPropertyDeleter: true } => PropertyPart("deleter", symbol, value),
        _ => value,
    };

    private IrValue Wrapped(string className, IrValue value) =>
        context.FindNativeClass(className) is { } wrapper && NativeInstance(wrapper, [value], []) is { } wrapped
            ? wrapped
            : NotSupportedValue($"{className} here");

    private IrValue PropertyPart(string part, FunctionSymbol symbol, IrValue value)
    {
        var property = ClassMember(symbol.Class!.Members[symbol.Name], null, isBound: false);
        return Add(Op.CallMethod, new CallShape(part, []), property, value);
    }

    private IrValue FunctionExpression(BFunctionExpr expression)
    {
        var made = FunctionValue(expression.Function);
        if (expression.FirstIterable is null)
        {
            return made;
        }
        var callee = context.FunctionFor(expression.Function);
        var iterable = Value(expression.FirstIterable);
        callee.OwnsIterable = Held(iterable) is [var own] && ReferenceEquals(own, iterable);
        var first = Add(Op.GetIter, null, iterable);
        return callee.HasClosure ? Add(Op.CallFunction, callee, made, first) : Add(Op.CallFunction, callee, first);
    }

    /// <summary>The function object: a constant, or made here from what it captures and its defaults.</summary>
    private IrValue FunctionValue(FunctionSymbol symbol)
    {
        var callee = context.FunctionFor(symbol);
        if (symbol.IsGeneratorExpression && !callee.HasClosure)
        {
            return IrConst.Absent;
        }
        if (IrBuildContext.FunctionConstant(callee) is { } constant)
        {
            return constant;
        }
        callee.IsAddressTaken = true;
        var (defaults, keywordDefaults) = IrBuildContext.HasRuntimeDefaults(callee) ? Defaults(symbol) : (IrConst.Absent, IrConst.Absent);
        return Add(Op.MakeFunction, callee, callee.Captures.Select(Captured).Prepend(keywordDefaults).Prepend(defaults));
    }

    /// <summary>What a closure holds for a variable: its cell, or the value itself.</summary>
    private IrValue Captured(VariableSymbol variable) =>
        variable is { Kind: VariableKind.Cell, IsCapturedByValue: false } ? CellOf(variable) : LoadRaw(variable);

    private (IrValue Positional, IrValue Keywords) Defaults(FunctionSymbol symbol)
    {
        var positional = new List<IrValue>();
        var keywords = new List<(string, IrValue)>();
        foreach (var parameter in symbol.Parameters.Where(p => p.Default is not null))
        {
            var value = Value(parameter.Default!);
            if (parameter.Kind == ParameterKind.KeywordOnly)
            {
                keywords.Add((parameter.Variable.Name, value));
            }
            else
            {
                positional.Add(value);
            }
        }
        return (positional.Count == 0 ? IrConst.Absent : CallLowering.Tuple(emit, [.. positional]),
            keywords.Count == 0 ? IrConst.Absent : CallLowering.Dict(emit, [.. keywords]));
    }
}
