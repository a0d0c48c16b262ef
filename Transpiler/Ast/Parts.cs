// Stage: syntax tree. The nodes that are neither statement, expression nor pattern: they stand only inside one kind of parent.

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Pyc2c.Ast;

/// <summary>One <c>for … in … if …</c> of a comprehension.</summary>
/// <param name="Target">What each item is stored to.</param>
/// <param name="Iter">What is iterated.</param>
/// <param name="Ifs">The conditions.</param>
/// <param name="IsAsync">1 after <c>async</c>, otherwise 0.</param>
/// <param name="Span">From <c>for</c> (or <c>async</c>) to the last condition.</param>
[DumpName("comprehension")]
internal sealed partial record Comprehension(
    Expression Target,
    Expression Iter,
    ImmutableArray<Expression> Ifs,
    int IsAsync,
    TextSpan Span) : Node(Span);

internal sealed partial record ExceptHandler(
    Expression? Type,
    string? Name,
    ImmutableArray<Statement> Body,
    TextSpan Span) : Node(Span);

/// <summary>The parameters of a function or lambda.</summary>
/// <param name="PosOnlyArgs">Those before <c>/</c>.</param>
/// <param name="Args">Those that may be given by position or by keyword.</param>
/// <param name="VarArg">The one after <c>*</c>.</param>
/// <param name="KwOnlyArgs">Those after <c>*</c>.</param>
/// <param name="KwDefaults">As long as <paramref name="KwOnlyArgs"/>; null where there is no default.</param>
/// <param name="KwArg">The one after <c>**</c>.</param>
/// <param name="Defaults">The defaults of the last positional parameters, <paramref name="PosOnlyArgs"/> and <paramref name="Args"/> together.</param>
/// <param name="Span">From the first parameter to the last; empty when there are none.</param>
[DumpName("arguments")]
internal sealed partial record Arguments(
    [DumpName("posonlyargs")] ImmutableArray<Arg> PosOnlyArgs,
    ImmutableArray<Arg> Args,
    [DumpName("vararg")] Arg? VarArg,
    [DumpName("kwonlyargs")] ImmutableArray<Arg> KwOnlyArgs,
    ImmutableArray<Expression?> KwDefaults,
    [DumpName("kwarg")] Arg? KwArg,
    ImmutableArray<Expression> Defaults,
    TextSpan Span) : Node(Span);

/// <summary>One parameter.</summary>
[DumpName("arg")]
internal sealed partial record Arg([DumpName("arg")] string ArgName, Expression? Annotation, TextSpan Span) : Node(Span);

/// <summary>A keyword argument of a call or class; a null name stands for <c>**value</c>.</summary>
[DumpName("keyword")]
internal sealed partial record Keyword(string? Arg, Expression Value, TextSpan Span) : Node(Span);

/// <summary>One name of an import; it is dotted in <c>import a.b</c> and "*" in <c>from a import *</c>.</summary>
[DumpName("alias")]
internal sealed partial record Alias(string Name, [DumpName("asname")] string? AsName, TextSpan Span) : Node(Span);

[DumpName("withitem")]
internal sealed partial record WithItem(Expression ContextExpr, Expression? OptionalVars, TextSpan Span) : Node(Span);

[DumpName("match_case")]
internal sealed partial record MatchCase(
    Pattern Pattern,
    Expression? Guard,
    ImmutableArray<Statement> Body,
    TextSpan Span) : Node(Span);

internal sealed partial record TypeVar(
    string Name,
    Expression? Bound,
    Expression? DefaultValue,
    TextSpan Span) : TypeParam(Span);

internal sealed partial record ParamSpec(string Name, Expression? DefaultValue, TextSpan Span) : TypeParam(Span);

internal sealed partial record TypeVarTuple(string Name, Expression? DefaultValue, TextSpan Span) : TypeParam(Span);
