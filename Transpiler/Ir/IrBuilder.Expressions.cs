// Stage: Ir. Expressions: Value yields any Python value; Condition jumps on the truth without making one.
// Operands are evaluated in source order, each once.

using System.Numerics;
using Pyc2c.Binding;

namespace Pyc2c.Ir;

internal sealed partial class IrBuilder
{
    private IrValue Value(BExpr expression)
    {
        var outer = span;
        span = expression.Span;
        var value = ValueOf(expression);
        span = outer;
        return value;
    }

    private IrValue ValueOf(BExpr expression)
    {
        switch (expression)
        {
            case BConstant constant:
                return IrBuildContext.Constant(constant);
            case BVariable variable:
                return Variable(variable);
            case BClassName name:
                return ClassMember(name.Member, name.Outer, name.IsDefinitelyBound);
            case BClassRef { Class.IsDynamic: true } reference:
                return Load(IrBuildContext.GlobalOf(reference.Class), isBound: false);
            case BClassRef reference:
                return new IrConst(new ClassRef(reference.Class));
            case BNative native:
                NoteTypeUse(native.Native);
                return IrBuildContext.ConstantOf(native.Native);
            case BModule module:
                return new IrConst(new ModuleRef(module.Module));
            case BUnboundName unbound:
                return RaiseUnbound(unbound.Name);
            case BAttribute attribute:
                return Attribute(attribute);
            case BSubscript subscript:
                var container = Value(subscript.Object);
                return Add(Op.GetItem, null, container, Value(subscript.Index));
            case BSlice slice:
                var start = Optional(slice.Start);
                var stop = Optional(slice.Stop);
                return Add(Op.BuildSlice, null, start, stop, Optional(slice.Step));
            case BCall call:
                return Call(call);
            case BSuper super:
                return SuperObject(super);
            case BBinary binary:
                var left = Value(binary.Left);
                return Add(Op.Binary, binary.Operator, left, Value(binary.Right));
            case BUnary { Operator: UnaryOperator.Not } not:
                return Box(Not(Truth(not.Operand)));
            case BUnary unary:
                return Add(Op.Unary, unary.Operator, Value(unary.Operand));
            case BCompare compare:
                return CompareValue(compare);
            case BBoolean boolean:
                return BooleanValue(boolean);
            case BConditional conditional:
                return ConditionalValue(conditional);
            case BFunctionExpr lambda:
                return FunctionExpression(lambda);
            case BAssignExpr assign:
                var assigned = Value(assign.Value);
                isClassTop = false;
                Store(assign.Variable, assigned);
                return assigned;
            case BStarred:
                throw new InvalidOperationException("a starred expression outside of a display");
            case BList list:
                return ListDisplay(list.Elements);
            case BTuple tuple:
                return TupleDisplay(tuple);
            case BSet set:
                return SetDisplay(set);
            case BDict dict:
                return DictDisplay(dict);
            case BComprehension comprehension:
                return Comprehension(comprehension);
            case BJoinedString joined:
                return JoinedString(joined);
            case BFormatted formatted:
                return Formatted(formatted);
            case BYield yield:
                return Add(Op.Yield, null, yield.Value is null ? IrConst.None : Value(yield.Value));
            case BYieldFrom from:
                return Add(Op.YieldFrom, null, Value(from.Iterable));
            case BAwait:
                return NotSupportedValue("await");
            default:
                throw new InvalidOperationException($"unknown expression {expression.GetType().Name}");
        }
    }

    private IrConst NotSupportedValue(string what)
    {
        NotSupported(span, what);
        return IrConst.None;
    }

    private IrValue Optional(BExpr? expression) => expression is null ? IrConst.Absent : Value(expression);

    private List<IrValue> Values(IEnumerable<BExpr> expressions)
    {
        var values = new List<IrValue>();
        foreach (var expression in expressions)
        {
            values.Add(Value(expression));
        }
        return values;
    }

    private IrValue Attribute(BAttribute attribute)
    {
        if (attribute.Object is BSuper super && SuperClass(super, attribute.Name) is { } @class)
        {
            return Add(Op.GetSuperAttr, new SuperRef(@class, attribute.Name, null), Value(super.Self));
        }
        if (attribute.Object is BSuper inDynamic && IsClassOfMethod(inDynamic, attribute.Name))
        {
            var dynamic = Value(inDynamic.Class);
            return Add(Op.GetSuperAttr, new SuperRef(null, attribute.Name, null), dynamic, Value(inDynamic.Self));
        }
        return Add(Op.GetAttr, attribute.Name, Value(attribute.Object));
    }

    // ---- truth ----

    /// <summary>The truth of an expression as a Bit.</summary>
    private IrValue Truth(BExpr expression)
    {
        var outer = span;
        span = expression.Span;
        var bit = TryBit(expression) ?? TruthOf(Value(expression));
        span = outer;
        return bit;
    }

    private IrValue TruthOf(IrValue value) => value switch
    {
        IrConst { Repr: Repr.Value, Value: null } => IrBuildContext.Bit(false),
        IrConst { Repr: Repr.Value, Value: bool known } => IrBuildContext.Bit(known),
        IrConst { Repr: Repr.Value, Value: BigInteger known } => IrBuildContext.Bit(!known.IsZero),
        IrConst { Repr: Repr.Value, Value: string known } => IrBuildContext.Bit(known.Length > 0),
        Instr { Op: Op.Box } box when box.Operands[0].Repr == Repr.Bit => box.Operands[0],
        _ => Add(Op.Truth, null, value),
    };

    /// <summary>Expressions that are conditions by nature and need no jump; null for others.</summary>
    private IrValue? TryBit(BExpr expression)
    {
        switch (expression)
        {
            case BUnary { Operator: UnaryOperator.Not } not:
                return Not(Truth(not.Operand));
            case BCompare { Operators: [var op] } compare:
                var left = Value(compare.Left);
                return CompareBit(op, left, Value(compare.Rights[0]));
            case BCall call:
                return BitIntrinsic(call);
            case BBoolean or BCompare:
                var then = NewBlock("true");
                var @else = NewBlock("false");
                var after = NewBlock("condition");
                Condition(expression, then, @else);
                var result = Param(after, Repr.Bit);
                BeginIfReached(then);
                Goto(after, IrBuildContext.Bit(true));
                BeginIfReached(@else);
                Goto(after, IrBuildContext.Bit(false));
                Begin(after);
                return result;
            default:
                return null;
        }
    }

    /// <summary>Jumps to one of two blocks by the truth of an expression.</summary>
    private void Condition(BExpr expression, Block then, Block @else)
    {
        var outer = span;
        span = expression.Span;
        switch (expression)
        {
            case BUnary { Operator: UnaryOperator.Not } not:
                Condition(not.Operand, @else, then);
                break;
            case BBoolean boolean:
                foreach (var operand in boolean.Operands[..^1])
                {
                    var next = NewBlock(boolean.IsAnd ? "and" : "or");
                    Condition(operand, boolean.IsAnd ? next : then, boolean.IsAnd ? @else : next);
                    BeginIfReached(next);
                    if (current is null)
                    {
                        span = outer;
                        return;
                    }
                }
                Condition(boolean.Operands[^1], then, @else);
                break;
            case BCompare { Operators.Length: > 1 } chain:
                var left = Value(chain.Left);
                for (var i = 0; i < chain.Operators.Length; i++)
                {
                    var right = Value(chain.Rights[i]);
                    var next = i == chain.Operators.Length - 1 ? then : NewBlock("chain");
                    GotoIf(CompareBit(chain.Operators[i], left, right), next, @else);
                    if (next != then)
                    {
                        Begin(next);
                    }
                    left = right;
                }
                break;
            default:
                GotoIf(Truth(expression), then, @else);
                break;
        }
        span = outer;
    }

    // ---- comparison ----

    private IrValue CompareBit(CompareOperator op, IrValue left, IrValue right) => op switch
    {
        CompareOperator.Is => Add(Op.Is, null, left, right),
        CompareOperator.IsNot => Not(Add(Op.Is, null, left, right)),
        CompareOperator.In => Contains(right, left),
        CompareOperator.NotIn => Not(Contains(right, left)),
        _ => Add(Op.CompareBit, op, left, right),
    };

    private Instr Contains(IrValue container, IrValue item) => Consuming(container, () => Add(Op.Contains, null, container, item));

    /// <summary>A rich comparison may yield any value; identity and membership yield a bool.</summary>
    private IrValue CompareOnce(CompareOperator op, IrValue left, IrValue right) =>
        op is CompareOperator.Is or CompareOperator.IsNot or CompareOperator.In or CompareOperator.NotIn
            ? Box(CompareBit(op, left, right))
            : Add(Op.Compare, op, left, right);

    // a < b < c:   t = a < b; if t: t = b < c
    private IrValue CompareValue(BCompare compare)
    {
        var left = Value(compare.Left);
        if (compare.Operators.Length == 1)
        {
            return CompareOnce(compare.Operators[0], left, Value(compare.Rights[0]));
        }
        var after = NewBlock("compared");
        var result = Param(after);
        for (var i = 0; i < compare.Operators.Length; i++)
        {
            var right = Value(compare.Rights[i]);
            var value = CompareOnce(compare.Operators[i], left, right);
            if (i == compare.Operators.Length - 1)
            {
                Goto(after, value);
                break;
            }
            var next = NewBlock("chain");
            GotoIfOrPass(TruthOf(value), next, isNextWhenTrue: true, after, value);
            Begin(next);
            left = right;
        }
        Begin(after);
        return result;
    }

    /// <summary>Goes on to `next`, or leaves for `after` with a value.</summary>
    private void GotoIfOrPass(IrValue bit, Block next, bool isNextWhenTrue, Block after, IrValue value)
    {
        var on = new Edge(next);
        var off = new Edge(after, value);
        End(new Branch(bit, isNextWhenTrue ? on : off, isNextWhenTrue ? off : on, span));
    }

    // a and b:   t = a; if t: t = b
    private IrValue BooleanValue(BBoolean boolean)
    {
        var after = NewBlock(boolean.IsAnd ? "and_value" : "or_value");
        var result = Param(after);
        foreach (var operand in boolean.Operands[..^1])
        {
            var value = Value(operand);
            var next = NewBlock(boolean.IsAnd ? "and" : "or");
            GotoIfOrPass(TruthOf(value), next, boolean.IsAnd, after, value);
            Begin(next);
        }
        Goto(after, Value(boolean.Operands[^1]));
        Begin(after);
        return result;
    }

    private IrValue ConditionalValue(BConditional conditional)
    {
        var then = NewBlock("then");
        var @else = NewBlock("else");
        var after = NewBlock("conditional");
        var result = Param(after);
        Condition(conditional.Test, then, @else);
        BeginIfReached(then);
        if (current is not null)
        {
            Goto(after, Value(conditional.Then));
        }
        BeginIfReached(@else);
        if (current is not null)
        {
            Goto(after, Value(conditional.Else));
        }
        Begin(after);
        return result;
    }
}
