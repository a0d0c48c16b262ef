// Stage: syntax tree. The expressions.

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Pyc2c.Ast;

internal sealed partial record BoolOp(BoolOperator Op, ImmutableArray<Expression> Values, TextSpan Span) : Expression(Span);

internal sealed partial record NamedExpr(Expression Target, Expression Value, TextSpan Span) : Expression(Span);

internal sealed partial record BinOp(Expression Left, Operator Op, Expression Right, TextSpan Span) : Expression(Span);

internal sealed partial record UnaryOp(UnaryOperator Op, Expression Operand, TextSpan Span) : Expression(Span);

internal sealed partial record Lambda(Arguments Args, Expression Body, TextSpan Span) : Expression(Span);

internal sealed partial record IfExp(Expression Test, Expression Body, [DumpName("orelse")] Expression OrElse, TextSpan Span) : Expression(Span);

/// <summary>A dict display. A null key stands for <c>**value</c>.</summary>
internal sealed partial record Dict(
    ImmutableArray<Expression?> Keys,
    ImmutableArray<Expression> Values,
    TextSpan Span) : Expression(Span);

internal sealed partial record Set(ImmutableArray<Expression> Elts, TextSpan Span) : Expression(Span);

internal sealed partial record ListComp(
    Expression Elt,
    ImmutableArray<Comprehension> Generators,
    TextSpan Span) : Expression(Span);

internal sealed partial record SetComp(
    Expression Elt,
    ImmutableArray<Comprehension> Generators,
    TextSpan Span) : Expression(Span);

internal sealed partial record DictComp(
    Expression Key,
    Expression Value,
    ImmutableArray<Comprehension> Generators,
    TextSpan Span) : Expression(Span);

internal sealed partial record GeneratorExp(
    Expression Elt,
    ImmutableArray<Comprehension> Generators,
    TextSpan Span) : Expression(Span);

internal sealed partial record Await(Expression Value, TextSpan Span) : Expression(Span);

internal sealed partial record Yield(Expression? Value, TextSpan Span) : Expression(Span);

internal sealed partial record YieldFrom(Expression Value, TextSpan Span) : Expression(Span);

internal sealed partial record Compare(
    Expression Left,
    ImmutableArray<CompareOperator> Ops,
    ImmutableArray<Expression> Comparators,
    TextSpan Span) : Expression(Span);

internal sealed partial record Call(
    Expression Func,
    ImmutableArray<Expression> Args,
    ImmutableArray<Keyword> Keywords,
    TextSpan Span) : Expression(Span);

/// <param name="Value">What is formatted.</param>
/// <param name="Conversion">The code point of s, r or a, or -1 for none.</param>
/// <param name="FormatSpec">A <see cref="JoinedStr"/>, or null.</param>
/// <param name="Span">Where it stands.</param>
internal sealed partial record FormattedValue(
    Expression Value,
    int Conversion,
    Expression? FormatSpec,
    TextSpan Span) : Expression(Span);

internal sealed partial record JoinedStr(ImmutableArray<Expression> Values, TextSpan Span) : Expression(Span);

/// <param name="Value">
/// null for None; bool; <see cref="System.Numerics.BigInteger"/>; double; <see cref="System.Numerics.Complex"/> with real part 0; string for str
/// (<see cref="CodePoints"/>); ImmutableArray&lt;byte&gt; for bytes; or <see cref="EllipsisValue.Instance"/>.
/// </param>
/// <param name="Kind">"u" for a string written with that prefix, otherwise null.</param>
/// <param name="Span">Where it stands.</param>
internal sealed partial record Constant(object? Value, string? Kind, TextSpan Span) : Expression(Span);

internal sealed partial record Attribute(Expression Value, string Attr, ExprContext Ctx, TextSpan Span) : Expression(Span);

internal sealed partial record Subscript(Expression Value, Expression Slice, ExprContext Ctx, TextSpan Span) : Expression(Span);

internal sealed partial record Starred(Expression Value, ExprContext Ctx, TextSpan Span) : Expression(Span);

internal sealed partial record Name(string Id, ExprContext Ctx, TextSpan Span) : Expression(Span);

internal sealed partial record List(ImmutableArray<Expression> Elts, ExprContext Ctx, TextSpan Span) : Expression(Span);

internal sealed partial record Tuple(ImmutableArray<Expression> Elts, ExprContext Ctx, TextSpan Span) : Expression(Span);

/// <summary>A slice; it stands only inside a <see cref="Subscript"/>.</summary>
internal sealed partial record Slice(
    Expression? Lower,
    Expression? Upper,
    Expression? Step,
    TextSpan Span) : Expression(Span);

/// <summary>The value of the constant <c>...</c>.</summary>
internal sealed class EllipsisValue
{
    public static readonly EllipsisValue Instance = new();

    private EllipsisValue()
    {
    }

    public override string ToString() => "Ellipsis";
}
