// Stage: parsing. Operators of the syntax tree. The grammar leaves an operator expression as a flat list; two stacks, of operands and of operators
// that wait for their right operand, give it its shape, without recursion.

using System.Collections.Immutable;
using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Diagnostics;
using T = Pyc2c.Grammar.PythonParser;

namespace Pyc2c.Parsing;

using Pyc2c.Ast;

internal sealed partial class AstBuilder
{
    /// <summary>Infix operators by token type. `not` stands for `not in`.</summary>
    private static readonly OperatorInfo[] Infix = BuildInfix();

    private readonly List<Operand> _operands = [];
    private readonly List<PendingOperator> _operators = [];

    /// <summary>How tightly operators bind, from `or` to `**`.</summary>
    private enum Precedence : byte
    {
        None,
        Or,
        And,
        Not,
        Comparison,
        BitOr,
        BitXor,
        BitAnd,
        Shift,
        Sum,
        Term,
        Unary,
        Power,
    }

    private readonly record struct OperatorInfo(Precedence Precedence, byte Operator);

    /// <summary>An operand, and the stretch of the text it takes with its parentheses.</summary>
    private readonly record struct Operand(Expression Value, int Start, int End);

    private readonly record struct PendingOperator(Precedence Precedence, byte Operator, bool IsPrefix, int Start);

    private static OperatorInfo[] BuildInfix()
    {
        var table = new OperatorInfo[T.DOUBLESTAREQUAL + 1];
        void Add(int token, Precedence precedence, object op) => table[token] = new(precedence, Convert.ToByte(op, null));
        Add(T.OR, Precedence.Or, BoolOperator.Or);
        Add(T.AND, Precedence.And, BoolOperator.And);
        Add(T.NOT, Precedence.Comparison, CompareOperator.NotIn);
        Add(T.IN, Precedence.Comparison, CompareOperator.In);
        Add(T.IS, Precedence.Comparison, CompareOperator.Is);
        Add(T.LESS, Precedence.Comparison, CompareOperator.Lt);
        Add(T.GREATER, Precedence.Comparison, CompareOperator.Gt);
        Add(T.LESSEQUAL, Precedence.Comparison, CompareOperator.LtE);
        Add(T.GREATEREQUAL, Precedence.Comparison, CompareOperator.GtE);
        Add(T.EQEQUAL, Precedence.Comparison, CompareOperator.Eq);
        Add(T.NOTEQUAL, Precedence.Comparison, CompareOperator.NotEq);
        Add(T.VBAR, Precedence.BitOr, Operator.BitOr);
        Add(T.CIRCUMFLEX, Precedence.BitXor, Operator.BitXor);
        Add(T.AMPER, Precedence.BitAnd, Operator.BitAnd);
        Add(T.LEFTSHIFT, Precedence.Shift, Operator.LShift);
        Add(T.RIGHTSHIFT, Precedence.Shift, Operator.RShift);
        Add(T.PLUS, Precedence.Sum, Operator.Add);
        Add(T.MINUS, Precedence.Sum, Operator.Sub);
        Add(T.STAR, Precedence.Term, Operator.Mult);
        Add(T.SLASH, Precedence.Term, Operator.Div);
        Add(T.DOUBLESLASH, Precedence.Term, Operator.FloorDiv);
        Add(T.PERCENT, Precedence.Term, Operator.Mod);
        Add(T.AT, Precedence.Term, Operator.MatMult);
        Add(T.DOUBLESTAR, Precedence.Power, Operator.Pow);
        return table;
    }

    private Expression BuildDisjunction(ParserRuleContext context)
    {
        var children = context.children;
        return children.Count == 1
            ? BuildPrimary((T.PrimaryContext)children[0])
            : BuildOperators(context, 0);
    }

    /// <summary>Gives shape to the flat list that begins at the child <paramref name="index"/>.</summary>
    private Expression BuildOperators(ParserRuleContext context, int index)
    {
        var children = context.children;
        var levels = LevelsOf(children);
        Deepen(levels, context);
        int operandBase = _operands.Count, operatorBase = _operators.Count;
        while (true)
        {
            for (; children[index] is TerminalNodeImpl prefix; index++)
            {
                PushPrefix((Token)prefix.Symbol, operatorBase, isFirst: TypeOf(children[Math.Max(index - 1, 0)]) == T.IS);
            }

            var primary = (T.PrimaryContext)children[index++];
            _operands.Add(new Operand(BuildPrimary(primary), StartOf(primary), EndOf(primary)));
            if (index == children.Count)
            {
                break;
            }

            var token = TokenOf(children[index]);
            index += token.Type == T.NOT ? 2 : 1;
            var (precedence, op) = Infix[token.Type];
            while (_operators.Count > operatorBase && BindsFirst(_operators[^1].Precedence, precedence))
            {
                Reduce(operatorBase);
            }

            _operators.Add(new PendingOperator(precedence, op, IsPrefix: false, token.Start));
        }

        while (_operators.Count > operatorBase)
        {
            Reduce(operatorBase);
        }

        var result = _operands[operandBase].Value;
        _operands.RemoveRange(operandBase, _operands.Count - operandBase);
        _depth -= levels;
        return result;
    }

    /// <summary>How deep the operators nest, at most: those that chain make one level for the whole chain.</summary>
    private static int LevelsOf(IList<IParseTree> children)
    {
        var levels = 3;
        foreach (var child in children)
        {
            if (child is TerminalNodeImpl { Symbol.Type: var type } && Infix[type].Precedence is Precedence.None or Precedence.Comparison or >= Precedence.BitOr)
            {
                levels += Infix[type].Precedence == Precedence.Comparison && type != T.NOT ? 0 : 1;
            }
        }

        return levels;
    }

    /// <summary>
    /// Whether a waiting operator takes its right operand before the next one does. Chains of `or`, of `and` and of comparisons are one
    /// node each, so those of equal precedence wait for one another; `**` associates to the right.
    /// </summary>
    private static bool BindsFirst(Precedence waiting, Precedence next) =>
        waiting > next
        || (waiting == next && next is >= Precedence.BitOr and <= Precedence.Term);

    private void PushPrefix(Token token, int operatorBase, bool isFirst)
    {
        if (token.Type != T.NOT)
        {
            var op = token.Type switch
            {
                T.MINUS => UnaryOperator.USub,
                T.PLUS => UnaryOperator.UAdd,
                _ => UnaryOperator.Invert,
            };
            _operators.Add(new PendingOperator(Precedence.Unary, (byte)op, IsPrefix: true, token.Start));
            return;
        }

        if (_operators.Count > operatorBase)
        {
            var waiting = _operators[^1];
            if (isFirst && waiting is { Precedence: Precedence.Comparison, Operator: (byte)CompareOperator.Is })
            {
                _operators[^1] = waiting with { Operator = (byte)CompareOperator.IsNot };
                return;
            }

            if (waiting.Precedence > Precedence.Not)
            {
                Report(DiagnosticDescriptors.NeedsParentheses, token.Span, "'not' as the operand of another operator");
            }
        }

        _operators.Add(new PendingOperator(Precedence.Not, (byte)UnaryOperator.Not, IsPrefix: true, token.Start));
    }

    /// <summary>Lets the last operator, or the whole chain it ends, take its operands.</summary>
    private void Reduce(int operatorBase)
    {
        var op = _operators[^1];
        if (op.IsPrefix)
        {
            _operators.RemoveAt(_operators.Count - 1);
            var operand = _operands[^1];
            _operands[^1] = new Operand(
                new UnaryOp((UnaryOperator)op.Operator, operand.Value, TextSpan.FromBounds(op.Start, operand.End)), op.Start, operand.End);
            return;
        }

        switch (op.Precedence)
        {
            case Precedence.Or or Precedence.And or Precedence.Comparison:
                ReduceChain(op.Precedence, operatorBase);
                break;
            default:
                _operators.RemoveAt(_operators.Count - 1);
                var right = _operands[^1];
                _operands.RemoveAt(_operands.Count - 1);
                var left = _operands[^1];
                var span = TextSpan.FromBounds(left.Start, right.End);
                _operands[^1] = new Operand(new BinOp(left.Value, (Operator)op.Operator, right.Value, span), left.Start, right.End);
                break;
        }
    }

    private void ReduceChain(Precedence precedence, int operatorBase)
    {
        var first = _operators.Count;
        while (first > operatorBase && _operators[first - 1].Precedence == precedence)
        {
            first--;
        }

        var count = _operators.Count - first;
        var operands = _operands.Count - count - 1;
        int start = _operands[operands].Start, end = _operands[^1].End;
        var span = TextSpan.FromBounds(start, end);
        Expression value;
        if (precedence == Precedence.Comparison)
        {
            var ops = ImmutableArray.CreateBuilder<CompareOperator>(count);
            var comparators = ImmutableArray.CreateBuilder<Expression>(count);
            for (var i = 0; i < count; i++)
            {
                ops.Add((CompareOperator)_operators[first + i].Operator);
                comparators.Add(_operands[operands + 1 + i].Value);
            }

            value = new Compare(_operands[operands].Value, ops.MoveToImmutable(), comparators.MoveToImmutable(), span);
        }
        else
        {
            var values = ImmutableArray.CreateBuilder<Expression>(count + 1);
            for (var i = 0; i <= count; i++)
            {
                values.Add(_operands[operands + i].Value);
            }

            value = new BoolOp((BoolOperator)_operators[first].Operator, values.MoveToImmutable(), span);
        }

        _operators.RemoveRange(first, count);
        _operands.RemoveRange(operands + 1, count);
        _operands[operands] = new Operand(value, start, end);
    }

    /// <summary>Reports an operand of `*` or `**` that holds an operator looser than `|`.</summary>
    private void RequireBitwise(ParserRuleContext operand, string what)
    {
        foreach (var child in operand.children)
        {
            if (TypeOf(child) is T.OR or T.AND or T.NOT || (TypeOf(child) != 0 && Infix[TypeOf(child)].Precedence == Precedence.Comparison))
            {
                Report(DiagnosticDescriptors.NeedsParentheses, SpanOf(operand), what);
                return;
            }
        }
    }
}
