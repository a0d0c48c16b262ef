// Stage: parsing. The match statement of the syntax tree.

using System.Collections.Immutable;
using System.Numerics;
using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Diagnostics;
using T = Pyc2c.Grammar.PythonParser;

namespace Pyc2c.Parsing;

using Pyc2c.Ast;

internal sealed partial class AstBuilder
{
    private Match BuildMatch(T.MatchStatementContext context)
    {
        var children = context.children;
        var subject = BuildSubject((T.ElementsContext)children[1]);
        var cases = ImmutableArray.CreateBuilder<MatchCase>(children.Count - 6);
        for (var i = 5; i < children.Count - 1; i++)
        {
            cases.Add(BuildCase((T.CaseBlockContext)children[i]));
        }

        return new Match(subject, cases.MoveToImmutable(), SpanTo(StartOf(context), context));
    }

    private Expression BuildSubject(T.ElementsContext context)
    {
        var children = context.children;
        if (children.Count == 1)
        {
            var value = BuildElement((T.ElementContext)children[0]);
            if (value is Starred)
            {
                Report(DiagnosticDescriptors.StarredOutsideList, value.Span, "can't use starred expression here");
            }

            return value;
        }

        if (children[1] is T.ComprehensionContext)
        {
            Report(DiagnosticDescriptors.NeedsParentheses, SpanOf(context), "Generator expression");
            return BuildElement((T.ElementContext)children[0]);
        }

        return new Tuple(BuildElements(children), ExprContext.Load, SpanOf(context));
    }

    private MatchCase BuildCase(T.CaseBlockContext context)
    {
        var children = context.children;
        var pattern = BuildOpenPatterns((T.PatternsContext)children[1]);
        var guard = TypeOf(children[2]) == T.IF ? BuildNamed(children[3]) : null;
        var body = BuildBlock(children[^1]);
        return new MatchCase(pattern, guard, body, SpanTo(StartOf(context), context));
    }

    /// <summary>Patterns behind `case`: a comma, or a star, makes a sequence.</summary>
    private Pattern BuildOpenPatterns(T.PatternsContext context)
    {
        var children = context.children;
        if (children.Count > 1)
        {
            return new MatchSequence(BuildPatterns(context), SpanOf(context));
        }

        var pattern = BuildPattern((T.PatternContext)children[0]);
        if (pattern is MatchStar)
        {
            Report(DiagnosticDescriptors.InvalidPattern, pattern.Span, "a starred pattern must be in a sequence", "Add a comma: case *rest,:");
        }

        return pattern;
    }

    private ImmutableArray<Pattern> BuildPatterns(T.PatternsContext context)
    {
        var patterns = ImmutableArray.CreateBuilder<Pattern>(CountItems(context.children, 0, context.children.Count));
        var index = 0;
        var hasStar = false;
        while (NextItem(context.children, ref index, context.children.Count) is { } item)
        {
            var pattern = BuildPattern((T.PatternContext)item);
            if (pattern is MatchStar)
            {
                if (hasStar)
                {
                    Report(DiagnosticDescriptors.InvalidPattern, pattern.Span, "multiple starred expressions in sequence pattern", "One part of a sequence can take the rest.");
                }

                hasStar = true;
            }

            patterns.Add(pattern);
        }

        return patterns.DrainToImmutable();
    }

    private Pattern BuildPattern(T.PatternContext context)
    {
        var children = context.children;
        if (TypeOf(children[0]) == T.STAR)
        {
            var name = BoundNameOf(children[1]);
            return new MatchStar(name == "_" ? null : name, SpanOf(context));
        }

        var hasName = children.Count > 2 && TypeOf(children[^2]) == T.AS;
        var last = hasName ? children.Count - 2 : children.Count;
        Pattern pattern;
        if (last == 1)
        {
            pattern = BuildClosedPattern((T.ClosedPatternContext)children[0]);
        }
        else
        {
            var alternatives = ImmutableArray.CreateBuilder<Pattern>(CountItems(children, 0, last));
            for (var i = 0; i < last; i += 2)
            {
                alternatives.Add(BuildClosedPattern((T.ClosedPatternContext)children[i]));
            }

            pattern = new MatchOr(alternatives.DrainToImmutable(),
                TextSpan.FromBounds(StartOf(context), SpanOf(children[last - 1]).End));
        }

        return hasName ? BuildAsPattern(pattern, (T.PrimaryContext)children[^1], SpanOf(context)) : pattern;
    }

    private MatchAs BuildAsPattern(Pattern pattern, T.PrimaryContext target, TextSpan span)
    {
        var value = BuildPrimary(target);
        if (value is Name { Id: not "_" } name && name.Span == SpanOf(target))
        {
            CheckNotDebug(name.Id, name.Span, "assign to");
            return new MatchAs(pattern, name.Id, span);
        }

        Report(DiagnosticDescriptors.InvalidPattern, value.Span,
            value is Name { Id: "_" } ? "cannot use '_' as a target" : $"cannot use {KindOf(value)} as pattern target",
            "The target behind 'as' is one name.");
        return new MatchAs(pattern, null, span);
    }

    private Pattern BuildClosedPattern(T.ClosedPatternContext context)
    {
        var children = context.children;
        var span = SpanOf(context);
        if (children[0] is T.StringsContext strings)
        {
            var value = BuildStrings(strings);
            if (value is JoinedStr)
            {
                Report(DiagnosticDescriptors.InvalidPattern, span, "patterns may only match literals and attribute lookups", "Compare in a guard: case x if x == f\"…\"");
            }

            return new MatchValue(value, span);
        }

        switch (TypeOf(children[0]))
        {
            case T.NUMBER or T.MINUS:
                return new MatchValue(BuildPatternNumber(children, span), span);
            case T.NONE:
                return new MatchSingleton(null, span);
            case T.TRUE:
                return new MatchSingleton(True, span);
            case T.FALSE:
                return new MatchSingleton(False, span);
            case T.NAME:
                return BuildNamePattern(children, span);
        }

        Deepen(1, context);
        Pattern pattern;
        switch (TypeOf(children[0]))
        {
            case T.LPAR when children.Count == 3 && ((T.PatternsContext)children[1]).children.Count == 1:
                pattern = BuildOpenPatterns((T.PatternsContext)children[1]);
                break;
            case T.LBRACE:
                pattern = BuildMappingPattern(children, span);
                break;
            default:
                pattern = new MatchSequence(children.Count == 3 ? BuildPatterns((T.PatternsContext)children[1]) : [], span);
                break;
        }

        _depth--;
        return pattern;
    }

    /// <summary><c>-1</c>, <c>2.5</c>, <c>-1+2j</c>.</summary>
    private Expression BuildPatternNumber(IList<IParseTree> children, TextSpan span)
    {
        var i = TypeOf(children[0]) == T.MINUS ? 1 : 0;
        var token = TokenOf(children[i]);
        Expression value = new Constant(NumberOf(token), null, token.Span);
        if (children.Count > i + 1 && ((Constant)value).Value is Complex)
        {
            Report(DiagnosticDescriptors.InvalidPattern, token.Span, "real number required in complex literal", "Write the real part first: 1+2j");
        }

        if (i == 1)
        {
            value = new UnaryOp(UnaryOperator.USub, value, TextSpan.FromBounds(span.Start, token.End));
        }

        if (children.Count == i + 1)
        {
            return value;
        }

        var second = TokenOf(children[i + 2]);
        var imaginary = new Constant(NumberOf(second), null, second.Span);
        if (imaginary.Value is not Complex)
        {
            Report(DiagnosticDescriptors.InvalidPattern, second.Span, "imaginary number required in complex literal", "Compute the sum yourself and write the result.");
        }

        return new BinOp(value, TypeOf(children[i + 1]) == T.PLUS ? Operator.Add : Operator.Sub, imaginary, span);
    }

    /// <summary>A capture, the wildcard, a value by its dotted name, or a class with arguments.</summary>
    private Pattern BuildNamePattern(IList<IParseTree> children, TextSpan span)
    {
        var first = TokenOf(children[0]);
        if (children.Count == 1)
        {
            var capture = BoundNameOf(children[0]);
            return new MatchAs(null, capture == "_" ? null : capture, span);
        }

        Expression value = new Name(NameOf(first), ExprContext.Load, first.Span);
        var i = 1;
        for (; i < children.Count && TypeOf(children[i]) == T.DOT; i += 2)
        {
            value = new Attribute(value, NameOf(children[i + 1]), ExprContext.Load, TextSpan.FromBounds(first.Start, TokenOf(children[i + 1]).End));
        }

        return i == children.Count ? new MatchValue(value, span) : BuildClassPattern(value, children, i + 1, span);
    }

    private MatchClass BuildClassPattern(Expression cls, IList<IParseTree> children, int index, TextSpan span)
    {
        Deepen(1, (ParserRuleContext)children[0].Parent);
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        var names = ImmutableArray.CreateBuilder<string>();
        var keywordPatterns = ImmutableArray.CreateBuilder<Pattern>();
        while (NextItem(children, ref index, children.Count - 1) is { } item)
        {
            var pattern = BuildPattern((T.PatternContext)item.children[0]);
            var value = item.children.Count > 1 ? BuildPattern((T.PatternContext)item.children[2]) : null;
            if (pattern is MatchStar || value is MatchStar)
            {
                Report(DiagnosticDescriptors.InvalidPattern, SpanOf(item), "a class pattern cannot have a starred pattern", "Name the attributes that are wanted.");
            }

            if (value is null)
            {
                if (names.Count > 0)
                {
                    Report(DiagnosticDescriptors.InvalidPattern, SpanOf(item), "positional patterns follow keyword patterns", "Move the positional patterns to the front.");
                }

                patterns.Add(pattern);
                continue;
            }

            var nameContext = (ParserRuleContext)item.children[0];
            if (nameContext.Start != nameContext.Stop || nameContext.Start.Type != T.NAME)
            {
                Report(DiagnosticDescriptors.InvalidPattern, SpanOf(nameContext), "the left side of '=' in a class pattern must be the name of an attribute", "Write: case Point(x=0):");
                continue;
            }

            var name = NameOf((Token)nameContext.Start);
            if (names.Contains(name))
            {
                Report(DiagnosticDescriptors.InvalidPattern, SpanOf(item), $"attribute name repeated in class pattern: {name}", "Match each attribute once.");
            }

            names.Add(name);
            keywordPatterns.Add(value);
        }

        _depth--;
        return new MatchClass(cls, patterns.DrainToImmutable(), names.DrainToImmutable(), keywordPatterns.DrainToImmutable(), span);
    }

    private MatchMapping BuildMappingPattern(IList<IParseTree> children, TextSpan span)
    {
        var keys = ImmutableArray.CreateBuilder<Expression>();
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        string? rest = null;
        var index = 1;
        while (NextItem(children, ref index, children.Count - 1) is { } item)
        {
            if (rest is not null)
            {
                Report(DiagnosticDescriptors.InvalidPattern, SpanOf(item), "'**rest' must be the last part of a mapping pattern", "Move it to the end.");
            }

            if (TypeOf(item.children[0]) == T.DOUBLESTAR)
            {
                rest = BoundNameOf(item.children[1]);
                if (rest == "_")
                {
                    Report(DiagnosticDescriptors.InvalidPattern, SpanOf(item), "cannot use '_' as a target", "A mapping pattern ignores other keys anyway; remove it.");
                }

                continue;
            }

            var key = BuildClosedPattern((T.ClosedPatternContext)item.children[0]) switch
            {
                MatchValue value => value.Value,
                MatchSingleton singleton => new Constant(singleton.Value, null, singleton.Span),
                var other => RejectKey(other),
            };
            var isRepeated = key is Constant constant && keys.Any(k => k is Constant c && Equals(c.Value, constant.Value));
            if (isRepeated)
            {
                Report(DiagnosticDescriptors.InvalidPattern, key.Span, "mapping pattern checks duplicate key", "Name each key once.");
            }

            keys.Add(key);
            var keyPattern = BuildPattern((T.PatternContext)item.children[2]);
            if (keyPattern is MatchStar)
            {
                Report(DiagnosticDescriptors.InvalidPattern, keyPattern.Span, "a starred pattern must be in a sequence", "Put it in brackets: [*rest]");
            }

            patterns.Add(keyPattern);
        }

        return new MatchMapping(keys.DrainToImmutable(), patterns.DrainToImmutable(), rest, span);
    }

    private Constant RejectKey(Pattern pattern)
    {
        Report(DiagnosticDescriptors.InvalidPattern, pattern.Span, "mapping pattern keys may only match literals and attribute lookups", "Use a constant, or a dotted name.");
        return new Constant(null, null, pattern.Span);
    }
}
