// Stage: Binding. The match statement.

using System.Collections.Immutable;

namespace Pyc2c.Binding;

internal sealed partial class Binder
{
    private BMatch BindMatch(Ast.Match node)
    {
        var subject = BindExpression(node.Subject);
        var remaining = context.State;
        var end = FlowState.Unreachable();
        var cases = ImmutableArray.CreateBuilder<BCase>();
        foreach (var @case in node.Cases)
        {
            context.State = remaining.Clone();
            var pattern = BindPattern(@case.Pattern);
            BExpr? guard = null;
            if (@case.Guard is not null)
            {
                (guard, var whenTrue, _) = BindCondition(@case.Guard);
                context.State = whenTrue;
            }

            var body = BindBlock(@case.Body);
            end = FlowState.Join(end, context.State);
            cases.Add(new BCase(pattern, guard, body));
            if (guard is null && IsIrrefutable(pattern))
            {
                remaining = FlowState.Unreachable();
            }
        }

        context.State = FlowState.Join(end, remaining);
        return new BMatch(subject, cases.ToImmutable(), Span(node));
    }

    private static bool IsIrrefutable(BPattern pattern) => pattern switch
    {
        BCapturePattern capture => capture.Pattern is null || IsIrrefutable(capture.Pattern),
        BOrPattern or => or.Alternatives.Any(IsIrrefutable),
        _ => false,
    };

    private BPattern BindPattern(Ast.Pattern pattern)
    {
        var span = Span(pattern);
        switch (pattern)
        {
            case Ast.MatchValue p:
                return new BValuePattern(BindExpression(p.Value), ByIdentity: false, span);
            case Ast.MatchSingleton p:
                return new BValuePattern(new BConstant(p.Value, span), ByIdentity: true, span);
            case Ast.MatchSequence p:
                var star = p.Patterns.IndexOf(p.Patterns.FirstOrDefault(x => x is Ast.MatchStar)!);
                return new BSequencePattern(BindPatterns(p.Patterns), star, span);
            case Ast.MatchStar p:
                return new BCapturePattern(null, Capture(p.Name, p), span);
            case Ast.MatchMapping p:
                var keys = BindElements(p.Keys);
                var values = BindPatterns(p.Patterns);
                return new BMappingPattern(keys, values, Capture(p.Rest, p), span);
            case Ast.MatchClass p:
                var type = BindExpression(p.Cls);
                var positional = BindPatterns(p.Patterns);
                var keywords = ImmutableArray.CreateBuilder<(string, BPattern)>();
                for (var i = 0; i < p.KwdAttrs.Length; i++)
                {
                    keywords.Add((p.KwdAttrs[i], BindPattern(p.KwdPatterns[i])));
                }

                return new BClassPattern(type, positional, keywords.ToImmutable(), span);
            case Ast.MatchAs p:
                var inner = p.Pattern is null ? null : BindPattern(p.Pattern);
                return new BCapturePattern(inner, Capture(p.Name, p), span);
            case Ast.MatchOr p:
                return BindAlternatives(p);
            default:
                throw new InvalidOperationException($"unknown pattern {pattern.GetType().Name}");
        }
    }

    private ImmutableArray<BPattern> BindPatterns(ImmutableArray<Ast.Pattern> patterns)
    {
        var result = ImmutableArray.CreateBuilder<BPattern>(patterns.Length);
        foreach (var pattern in patterns)
        {
            result.Add(BindPattern(pattern));
        }

        return result.MoveToImmutable();
    }

    private BOrPattern BindAlternatives(Ast.MatchOr node)
    {
        var before = context.State;
        var end = FlowState.Unreachable();
        var alternatives = ImmutableArray.CreateBuilder<BPattern>();
        foreach (var alternative in node.Patterns)
        {
            context.State = before.Clone();
            alternatives.Add(BindPattern(alternative));
            end = FlowState.Join(end, context.State);
        }

        context.State = end;
        return new BOrPattern(alternatives.ToImmutable(), Span(node));
    }

    private VariableSymbol? Capture(string? name, Ast.Node node) => name is null ? null : BindNameTarget(name, Span(node)).Variable;
}
