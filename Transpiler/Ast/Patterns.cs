// Stage: syntax tree. The patterns of a match statement.

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Pyc2c.Ast;

internal sealed partial record MatchValue(Expression Value, TextSpan Span) : Pattern(Span);

/// <param name="Value">null for None, or a bool.</param>
/// <param name="Span">Where it stands.</param>
internal sealed partial record MatchSingleton(object? Value, TextSpan Span) : Pattern(Span);

internal sealed partial record MatchSequence(ImmutableArray<Pattern> Patterns, TextSpan Span) : Pattern(Span);

/// <param name="Keys">The keys, as long as <paramref name="Patterns"/>.</param>
/// <param name="Patterns">The patterns of their values.</param>
/// <param name="Rest">The name after <c>**</c>, if any.</param>
/// <param name="Span">Where it stands.</param>
internal sealed partial record MatchMapping(
    ImmutableArray<Expression> Keys,
    ImmutableArray<Pattern> Patterns,
    string? Rest,
    TextSpan Span) : Pattern(Span);

internal sealed partial record MatchClass(
    Expression Cls,
    ImmutableArray<Pattern> Patterns,
    ImmutableArray<string> KwdAttrs,
    ImmutableArray<Pattern> KwdPatterns,
    TextSpan Span) : Pattern(Span);

/// <summary><c>*name</c>, or <c>*_</c> with a null name.</summary>
internal sealed partial record MatchStar(string? Name, TextSpan Span) : Pattern(Span);

/// <summary><c>pattern as name</c>; a bare capture has no pattern; the wildcard <c>_</c> has neither.</summary>
internal sealed partial record MatchAs(Pattern? Pattern, string? Name, TextSpan Span) : Pattern(Span);

internal sealed partial record MatchOr(ImmutableArray<Pattern> Patterns, TextSpan Span) : Pattern(Span);
