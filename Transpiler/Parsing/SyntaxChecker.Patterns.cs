// Stage: parsing, its last step. The names that patterns bind, and cases that can never be reached.

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Diagnostics;

namespace Pyc2c.Parsing;

using Pyc2c.Ast;

internal sealed partial class SyntaxChecker
{
    public override void VisitMatch(Match node)
    {
        node.Subject.Accept(this);
        for (var i = 0; i < node.Cases.Length; i++)
        {
            var branch = node.Cases[i];
            var mayMatchAll = branch.Guard is not null || i == node.Cases.Length - 1;
            CheckPattern(branch.Pattern, [], mayMatchAll);
            branch.Guard?.Accept(this);
            VisitAll(branch.Body);
        }
    }

    /// <summary>Checks a pattern and adds the names it binds to <paramref name="bound"/>.</summary>
    private void CheckPattern(Pattern pattern, HashSet<string> bound, bool mayMatchAll)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (pattern)
        {
            case MatchValue value:
                value.Value.Accept(this);
                break;
            case MatchAs { Pattern: null } capture:
                if (!mayMatchAll)
                {
                    Report(DiagnosticDescriptors.UnreachablePattern, capture.Span, capture.Name is null ? "wildcard" : $"name capture '{capture.Name}'");
                }

                BindInPattern(capture.Name, capture.Span, bound);
                break;
            case MatchAs named:
                CheckPattern(named.Pattern!, bound, mayMatchAll);
                BindInPattern(named.Name, named.Span, bound);
                break;
            case MatchStar star:
                BindInPattern(star.Name, star.Span, bound);
                break;
            case MatchOr alternatives:
                CheckAlternatives(alternatives, bound, mayMatchAll);
                break;
            case MatchSequence sequence:
                CheckPatterns(sequence.Patterns, bound);
                break;
            case MatchMapping mapping:
                VisitAll(mapping.Keys);
                CheckPatterns(mapping.Patterns, bound);
                BindInPattern(mapping.Rest, mapping.Span, bound);
                break;
            case MatchClass cls:
                cls.Cls.Accept(this);
                CheckPatterns(cls.Patterns, bound);
                CheckPatterns(cls.KwdPatterns, bound);
                break;
        }
    }

    private void CheckPatterns(ImmutableArray<Pattern> patterns, HashSet<string> bound)
    {
        foreach (var pattern in patterns)
        {
            CheckPattern(pattern, bound, mayMatchAll: true);
        }
    }

    private void CheckAlternatives(MatchOr node, HashSet<string> bound, bool mayMatchAll)
    {
        HashSet<string>? first = null;
        for (var i = 0; i < node.Patterns.Length; i++)
        {
            var names = new HashSet<string>();
            CheckPattern(node.Patterns[i], names, mayMatchAll && i == node.Patterns.Length - 1);
            first ??= names;
            if (!first.SetEquals(names))
            {
                Report(DiagnosticDescriptors.AlternativesBindDifferently, node.Span);
                break;
            }
        }

        foreach (var name in first ?? [])
        {
            if (!bound.Add(name))
            {
                Report(DiagnosticDescriptors.PatternBindsTwice, node.Span, name);
            }
        }
    }

    private void BindInPattern(string? name, TextSpan span, HashSet<string> bound)
    {
        if (name is null)
        {
            return;
        }

        if (!bound.Add(name))
        {
            Report(DiagnosticDescriptors.PatternBindsTwice, span, name);
        }

        Bind(name, span);
    }
}
