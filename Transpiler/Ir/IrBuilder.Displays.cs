// Stage: Ir. List, tuple, set and dict displays, and f-strings.

using System.Collections.Immutable;
using Pyc2c.Binding;

namespace Pyc2c.Ir;

internal sealed partial class IrBuilder
{
    /// <summary>[a, *b, c]: the elements in front of the first star are built at once, the rest is appended.</summary>
    private IrValue ListDisplay(ImmutableArray<BExpr> elements, IrValue? callee = null)
    {
        var first = FirstStar(elements);
        var list = Add(Op.BuildList, null, Values(elements[..first]));
        foreach (var element in elements[first..])
        {
            if (element is BStarred starred)
            {
                var iterable = Value(starred.Value);
                if (callee is not null && elements.Length == 1)
                {
                    Add(Op.ListExtend, null, list, iterable, callee);
                }
                else
                {
                    Add(Op.ListExtend, null, list, iterable);
                }
            }
            else
            {
                Add(Op.ListAppend, null, list, Value(element));
            }
        }
        return list;
    }

    private IrValue TupleDisplay(BTuple tuple)
    {
        if (context.ConstantOf(tuple) is { } constant)
        {
            return constant;
        }
        return FirstStar(tuple.Elements) < tuple.Elements.Length
            ? Add(Op.ListToTuple, null, ListDisplay(tuple.Elements))
            : Add(Op.BuildTuple, null, Values(tuple.Elements));
    }

    private IrValue SetDisplay(BSet set)
    {
        var first = FirstStar(set.Elements);
        var made = Add(Op.BuildSet, null, Values(set.Elements[..first]));
        foreach (var element in set.Elements[first..])
        {
            if (element is BStarred starred)
            {
                Add(Op.SetUpdate, null, made, Value(starred.Value));
            }
            else
            {
                Add(Op.SetAdd, null, made, Value(element));
            }
        }
        return made;
    }

    private IrValue DictDisplay(BDict dict)
    {
        var first = dict.Items.TakeWhile(i => i.Key is not null).Count();
        var pairs = new List<IrValue>();
        foreach (var (key, value) in dict.Items[..first])
        {
            pairs.Add(Value(key!));
            pairs.Add(Value(value));
        }
        var made = Add(Op.BuildDict, null, pairs);
        foreach (var (key, value) in dict.Items[first..])
        {
            if (key is null)
            {
                Add(Op.DictUpdate, null, made, Value(value));
                continue;
            }
            var k = Value(key);
            Add(Op.DictSet, null, made, k, Value(value));
        }
        return made;
    }

    private static int FirstStar(ImmutableArray<BExpr> elements)
    {
        var at = 0;
        while (at < elements.Length && elements[at] is not BStarred)
        {
            at++;
        }
        return at;
    }

    private IrValue JoinedString(BJoinedString joined) => joined.Parts switch
    {
        [] => IrBuildContext.Str(""),
        [BConstant only] => IrBuildContext.Constant(only),
        [BFormatted only] => Value(only),
        var parts => Add(Op.BuildString, null, Values(parts)),
    };

    private IrValue Formatted(BFormatted formatted)
    {
        var value = Value(formatted.Value);
        return Add(Op.Format, formatted.Conversion, value, Optional(formatted.FormatSpec));
    }
}
