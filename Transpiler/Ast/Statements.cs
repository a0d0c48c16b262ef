// Stage: syntax tree. The statements.

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Pyc2c.Ast;

internal sealed partial record FunctionDef(
    string Name,
    Arguments Args,
    ImmutableArray<Statement> Body,
    ImmutableArray<Expression> DecoratorList,
    Expression? Returns,
    ImmutableArray<TypeParam> TypeParams,
    TextSpan Span) : Statement(Span);

internal sealed partial record AsyncFunctionDef(
    string Name,
    Arguments Args,
    ImmutableArray<Statement> Body,
    ImmutableArray<Expression> DecoratorList,
    Expression? Returns,
    ImmutableArray<TypeParam> TypeParams,
    TextSpan Span) : Statement(Span);

internal sealed partial record ClassDef(
    string Name,
    ImmutableArray<Expression> Bases,
    ImmutableArray<Keyword> Keywords,
    ImmutableArray<Statement> Body,
    ImmutableArray<Expression> DecoratorList,
    ImmutableArray<TypeParam> TypeParams,
    TextSpan Span) : Statement(Span)
{
    /// <summary>The name that the class shows, when the statement stands for a call of collections.namedtuple; else null.</summary>
    public string? NamedTuple { get; init; }
}

internal sealed partial record Return(Expression? Value, TextSpan Span) : Statement(Span);

internal sealed partial record Delete(ImmutableArray<Expression> Targets, TextSpan Span) : Statement(Span);

internal sealed partial record Assign(ImmutableArray<Expression> Targets, Expression Value, TextSpan Span) : Statement(Span);

internal sealed partial record TypeAlias(
    Expression Name,
    ImmutableArray<TypeParam> TypeParams,
    Expression Value,
    TextSpan Span) : Statement(Span);

internal sealed partial record AugAssign(Expression Target, Operator Op, Expression Value, TextSpan Span) : Statement(Span);

/// <param name="Target">What is annotated.</param>
/// <param name="Annotation">The annotation.</param>
/// <param name="Value">The value assigned, if any.</param>
/// <param name="Simple">1 when the target is a name without parentheses, otherwise 0.</param>
/// <param name="Span">Where it stands.</param>
internal sealed partial record AnnAssign(
    Expression Target,
    Expression Annotation,
    Expression? Value,
    int Simple,
    TextSpan Span) : Statement(Span);

internal sealed partial record For(
    Expression Target,
    Expression Iter,
    ImmutableArray<Statement> Body,
    [DumpName("orelse")] ImmutableArray<Statement> OrElse,
    TextSpan Span) : Statement(Span);

internal sealed partial record AsyncFor(
    Expression Target,
    Expression Iter,
    ImmutableArray<Statement> Body,
    [DumpName("orelse")] ImmutableArray<Statement> OrElse,
    TextSpan Span) : Statement(Span);

internal sealed partial record While(
    Expression Test,
    ImmutableArray<Statement> Body,
    [DumpName("orelse")] ImmutableArray<Statement> OrElse,
    TextSpan Span) : Statement(Span);

/// <summary>An <c>elif</c> is an <see cref="If"/> that is alone in <paramref name="OrElse"/>.</summary>
internal sealed partial record If(
    Expression Test,
    ImmutableArray<Statement> Body,
    [DumpName("orelse")] ImmutableArray<Statement> OrElse,
    TextSpan Span) : Statement(Span);

internal sealed partial record With(
    ImmutableArray<WithItem> Items,
    ImmutableArray<Statement> Body,
    TextSpan Span) : Statement(Span);

internal sealed partial record AsyncWith(
    ImmutableArray<WithItem> Items,
    ImmutableArray<Statement> Body,
    TextSpan Span) : Statement(Span);

internal sealed partial record Match(Expression Subject, ImmutableArray<MatchCase> Cases, TextSpan Span) : Statement(Span);

internal sealed partial record Raise(Expression? Exc, Expression? Cause, TextSpan Span) : Statement(Span);

internal sealed partial record Try(
    ImmutableArray<Statement> Body,
    ImmutableArray<ExceptHandler> Handlers,
    [DumpName("orelse")] ImmutableArray<Statement> OrElse,
    [DumpName("finalbody")] ImmutableArray<Statement> FinalBody,
    TextSpan Span) : Statement(Span);

/// <summary>A <c>try</c> whose handlers are <c>except*</c>.</summary>
internal sealed partial record TryStar(
    ImmutableArray<Statement> Body,
    ImmutableArray<ExceptHandler> Handlers,
    [DumpName("orelse")] ImmutableArray<Statement> OrElse,
    [DumpName("finalbody")] ImmutableArray<Statement> FinalBody,
    TextSpan Span) : Statement(Span);

internal sealed partial record Assert(Expression Test, Expression? Msg, TextSpan Span) : Statement(Span);

internal sealed partial record Import(ImmutableArray<Alias> Names, TextSpan Span) : Statement(Span);

/// <param name="Module">The dotted name, or null for <c>from . import x</c>.</param>
/// <param name="Names">What is imported; a single alias named "*" for all.</param>
/// <param name="Level">The number of leading dots.</param>
/// <param name="Span">Where it stands.</param>
internal sealed partial record ImportFrom(
    string? Module,
    ImmutableArray<Alias> Names,
    int Level,
    TextSpan Span) : Statement(Span);

internal sealed partial record Global(ImmutableArray<string> Names, TextSpan Span) : Statement(Span);

internal sealed partial record Nonlocal(ImmutableArray<string> Names, TextSpan Span) : Statement(Span);

/// <summary>An expression that stands as a statement; CPython's <c>Expr</c>.</summary>
[DumpName("Expr")]
internal sealed partial record ExprStmt(Expression Value, TextSpan Span) : Statement(Span);

internal sealed partial record Pass(TextSpan Span) : Statement(Span);

internal sealed partial record Break(TextSpan Span) : Statement(Span);

internal sealed partial record Continue(TextSpan Span) : Statement(Span);
