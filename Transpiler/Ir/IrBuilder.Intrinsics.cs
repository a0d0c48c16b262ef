// Stage: Ir. Built-in functions that are operations when their arguments are known: isinstance with a class, getattr with a constant name, type(x).

using System.Collections.Immutable;
using Pyc2c.Binding;

namespace Pyc2c.Ir;

internal sealed partial class IrBuilder
{
    /// <summary>The operation that a call of a built-in stands for, or null: it is a call.</summary>
    private IrValue? Intrinsic(BCall call)
    {
        if (call.Function is not BNative { Native: { } native } || call.Arguments.Any(a => a.Kind != ArgumentKind.Positional))
        {
            return null;
        }
        if (context.IsBuiltin(native, "type") && call.Arguments.Length == 1)
        {
            return Add(Op.TypeOf, null, Value(call.Arguments[0].Value));
        }
        if (BitIntrinsic(call) is { } bit)
        {
            return Box(bit);
        }
        if (call.Arguments is not [var target, { Value: BConstant { Value: string name } }, .. var rest])
        {
            return null;
        }
        if (context.IsBuiltin(native, "getattr") && rest.Length == 0)
        {
            return Add(Op.GetAttr, name, Value(target.Value));
        }
        if (context.IsBuiltin(native, "getattr") && rest.Length == 1)
        {
            return AttributeOr(name, target.Value, rest[0].Value);
        }
        if (context.IsBuiltin(native, "setattr") && rest.Length == 1)
        {
            var instance = Value(target.Value);
            Add(Op.SetAttr, name, instance, Value(rest[0].Value));
            return IrConst.None;
        }
        if (context.IsBuiltin(native, "delattr") && rest.Length == 0)
        {
            Add(Op.DelAttr, name, Value(target.Value));
            return IrConst.None;
        }
        return null;
    }

    /// <summary>The same for built-ins that yield a bool.</summary>
    private IrValue? BitIntrinsic(BCall call)
    {
        if (call.Function is not BNative { Native: { } native } || call.Arguments.Length != 2 || call.Arguments.Any(a => a.Kind != ArgumentKind.Positional))
        {
            return null;
        }
        var second = call.Arguments[1].Value;
        if (context.IsBuiltin(native, "hasattr") && second is BConstant { Value: string name })
        {
            return Not(Add(Op.IsNull, null, Add(Op.FindAttr, name, Value(call.Arguments[0].Value))));
        }
        if (context.IsBuiltin(native, "isinstance") && KnownClasses(second) is { IsEmpty: false } classes)
        {
            return IsInstance(Value(call.Arguments[0].Value), classes);
        }
        return null;
    }

    // getattr(x, "name", default): default is evaluated first, as any argument.
    private IrValue AttributeOr(string name, BExpr target, BExpr @default)
    {
        var instance = Value(target);
        var other = Value(@default);
        var found = Add(Op.FindAttr, name, instance);
        var after = NewBlock("attribute");
        var result = Param(after);
        End(new Branch(Add(Op.IsNull, null, found), new Edge(after, other), new Edge(after, found), span));
        Begin(after);
        return result;
    }

    private IrValue IsInstance(IrValue value, ImmutableArray<Symbol> classes)
    {
        IrValue result = Add(Op.IsInstance, classes[0], value);
        foreach (var @class in classes[1..])
        {
            result = Add(Op.BitOr, null, result, Add(Op.IsInstance, @class, value));
        }
        return result;
    }

    /// <summary>The classes that a class or a tuple of classes names, when all are known and certainly bound; else empty.</summary>
    private ImmutableArray<Symbol> KnownClasses(BExpr expression)
    {
        IEnumerable<BExpr> parts = expression is BTuple tuple ? tuple.Elements : [expression];
        var classes = ImmutableArray.CreateBuilder<Symbol>();
        foreach (var part in parts)
        {
            if (IrBuildContext.ClassOf(part) is not { } @class || part is BVariable variable && !IsBound(variable))
            {
                return [];
            }
            if (@class is ClassSymbol symbol)
            {
                context.ClassFor(symbol);
            }
            classes.Add(@class);
        }
        return classes.ToImmutable();
    }
}
