// Stage: Ir. match: cases are tried in order; a pattern's names are bound when all of it has matched, before the guard.

using System.Collections.Immutable;
using Pyc2c.Binding;

namespace Pyc2c.Ir;

internal sealed partial class IrBuilder
{
    /// <summary>What a pattern has captured so far, in the order of its names.</summary>
    private sealed class Captures : List<(VariableSymbol Variable, IrValue Value)>;

    private void Match(BMatch match)
    {
        var subject = Value(match.Subject);
        var after = NewBlock("match_end");
        foreach (var @case in match.Cases)
        {
            if (current is null)
            {
                break;
            }
            var next = NewBlock("case_next");
            var captures = new Captures();
            Pattern(@case.Pattern, subject, next, captures);
            foreach (var (variable, value) in captures)
            {
                Store(variable, value);
            }
            if (@case.Guard is not null)
            {
                var holds = NewBlock("guard_holds");
                Condition(@case.Guard, holds, next);
                BeginIfReached(holds);
            }
            Statements(@case.Body);
            Goto(after);
            BeginIfReached(next);
        }
        Goto(after);
        BeginIfReached(after);
    }

    /// <summary>Tests a pattern: goes on in the current block where it matches, else to <paramref name="fail"/>.</summary>
    private void Pattern(BPattern pattern, IrValue subject, Block fail, Captures captures)
    {
        span = pattern.Span;
        switch (pattern)
        {
            case BValuePattern value:
                Require(CompareBit(value.ByIdentity ? CompareOperator.Is : CompareOperator.Eq, subject, Value(value.Value)), fail);
                break;
            case BCapturePattern capture:
                if (capture.Pattern is not null)
                {
                    Pattern(capture.Pattern, subject, fail, captures);
                }
                if (capture.Variable is not null)
                {
                    captures.Add((capture.Variable, subject));
                }
                break;
            case BSequencePattern sequence:
                SequencePattern(sequence, subject, fail, captures);
                break;
            case BMappingPattern mapping:
                MappingPattern(mapping, subject, fail, captures);
                break;
            case BClassPattern @class:
                ClassPattern(@class, subject, fail, captures);
                break;
            case BOrPattern or:
                OrPattern(or, subject, fail, captures);
                break;
            default:
                throw new InvalidOperationException($"unknown pattern {pattern.GetType().Name}");
        }
    }

    private void Require(IrValue bit, Block fail)
    {
        var holds = NewBlock("matches");
        GotoIf(bit, holds, fail);
        if (reached.Contains(holds))
        {
            Begin(holds);
        }
        else
        {
            Dead();
        }
    }

    private void OrPattern(BOrPattern or, IrValue subject, Block fail, Captures captures)
    {
        var matched = NewBlock("or_matched");
        List<VariableSymbol>? names = null;
        foreach (var (i, alternative) in or.Alternatives.Index())
        {
            var next = i == or.Alternatives.Length - 1 ? fail : NewBlock("or_next");
            var found = new Captures();
            Pattern(alternative, subject, next, found);
            names ??= [.. found.Select(f => f.Variable)];
            Goto(matched, names.Select(n => found.First(f => ReferenceEquals(f.Variable, n)).Value));
            if (next == fail)
            {
                break;
            }
            BeginIfReached(next);
            if (current is null)
            {
                break;
            }
        }
        foreach (var name in names ?? [])
        {
            captures.Add((name, Param(matched)));
        }
        Begin(matched);
    }

    // ---- sequences ----

    private void SequencePattern(BSequencePattern sequence, IrValue subject, Block fail, Captures captures)
    {
        Require(IsInstance(subject, SequenceClasses()), fail);
        var hasStar = sequence.StarIndex >= 0;
        var fixedCount = sequence.Patterns.Length - (hasStar ? 1 : 0);
        if (!hasStar || fixedCount > 0)
        {
            var length = Add(Op.Length, null, subject);
            Require(Add(Op.WordCompare, hasStar ? CompareOperator.Ge : CompareOperator.Eq, length, IrBuildContext.Word(fixedCount)), fail);
        }
        if (sequence.Patterns.All(IsWildcard))
        {
            return;
        }
        var shape = hasStar ? new UnpackShape(sequence.StarIndex, fixedCount - sequence.StarIndex) : new UnpackShape(fixedCount, -1);
        var parts = Add(Op.Unpack, shape, subject);
        var items = sequence.Patterns.Select((_, i) => Add(Op.Extract, i, parts)).ToList();
        foreach (var (item, part) in sequence.Patterns.Zip(items))
        {
            Pattern(item, part, fail, captures);
        }
    }

    private static bool IsWildcard(BPattern pattern) => pattern is BCapturePattern { Pattern: null, Variable: null };

    /// <summary>The built-in classes that are sequences to a pattern: not str, bytes and bytearray.</summary>
    private ImmutableArray<Symbol> SequenceClasses()
    {
        var classes = ImmutableArray.CreateBuilder<Symbol>();
        foreach (var name in new[] { "list", "tuple", "range", "memoryview" })
        {
            if (context.FindNativeClass(name) is { } @class)
            {
                classes.Add(@class);
            }
        }
        foreach (var module in context.Bound.Modules)
        {
            var name = module.Name switch { "collections" => "deque", "array" => "array", _ => "" };
            if (module.Natives.GetValueOrDefault(name) is NativeClassSymbol @class)
            {
                classes.Add(@class);
            }
        }
        return classes.ToImmutable();
    }

    // ---- mappings ----

    private void MappingPattern(BMappingPattern mapping, IrValue subject, Block fail, Captures captures)
    {
        Require(Add(Op.IsInstance, context.NativeClass("dict"), subject), fail);
        var keys = new List<IrValue>();
        var values = new List<IrValue>();
        foreach (var key in mapping.Keys)
        {
            var k = Value(key);
            Require(Add(Op.Contains, null, subject, k), fail);
            keys.Add(k);
            values.Add(Add(Op.GetItem, null, subject, k));
        }
        foreach (var (pattern, value) in mapping.Patterns.Zip(values))
        {
            Pattern(pattern, value, fail, captures);
        }
        if (mapping.Rest is { } rest)
        {
            var copy = Add(Op.BuildDict, null);
            Add(Op.DictUpdate, null, copy, subject);
            foreach (var key in keys)
            {
                Add(Op.DelItem, null, copy, key);
            }
            captures.Add((rest, copy));
        }
    }

    // ---- classes ----

    private static readonly HashSet<string> SelfMatching =
        ["bool", "bytearray", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple"];

    private void ClassPattern(BClassPattern pattern, IrValue subject, Block fail, Captures captures)
    {
        var known = IrBuildContext.ClassOf(pattern.Class);
        if (known is ClassSymbol symbol)
        {
            context.ClassFor(symbol);
        }
        var @class = Value(pattern.Class);
        Require(known is not null
            ? Add(Op.IsInstance, known, subject)
            : TruthOf(NativeFunctionCall(context.NativeFunction("isinstance"), new Arguments([subject, @class], []))), fail);
        if (PositionalNames(pattern, known) is not { } names)
        {
            if (PositionalLimit(known) is { } limit)
            {
                RaiseHere("TypeError", $"{known!.Name}() accepts {limit} positional sub-pattern{(limit == 1 ? "" : "s")} ({pattern.Positional.Length} given)");
                return;
            }
            names = [];
            foreach (var (at, sub) in pattern.Positional.Index())
            {
                var found = Add(Op.MatchAttr, new MatchShape(at, pattern.Positional.Length), @class, subject);
                Require(Not(Add(Op.IsNull, null, found)), fail);
                Pattern(sub, found, fail, captures);
            }
        }
        else if (names.Count < pattern.Positional.Length)
        {
            var accepted = $"accepts {names.Count} positional sub-pattern{(names.Count == 1 ? "" : "s")}";
            End(new RaiseEnd(MakeException("TypeError", $"{known!.Name}() {accepted} ({pattern.Positional.Length} given)"), null, span));
            Begin(NewBlock("match_never"));
            return;
        }
        foreach (var (sub, name) in pattern.Positional.Zip(names))
        {
            AttributePattern(sub, name, subject, fail, captures);
        }
        foreach (var (name, sub) in pattern.Keywords)
        {
            AttributePattern(sub, name, subject, fail, captures);
        }
    }

    /// <summary>A null name stands for the subject itself.</summary>
    private void AttributePattern(BPattern pattern, string? name, IrValue subject, Block fail, Captures captures)
    {
        if (name is null)
        {
            Pattern(pattern, subject, fail, captures);
            return;
        }
        var found = Add(Op.FindAttr, name, subject);
        Require(Not(Add(Op.IsNull, null, found)), fail);
        Pattern(pattern, found, fail, captures);
    }

    /// <summary>How many positional sub-patterns a known class takes; null when that cannot be told.</summary>
    private int? PositionalLimit(Symbol? known)
    {
        foreach (var @class in known switch { ClassSymbol user => user.Mro, NativeClassSymbol native => [.. native.Mro], _ => [] })
        {
            if (@class is ClassSymbol user && context.ClassFor(user).Members.TryGetValue("__match_args__", out var member))
            {
                return member.Constant?.Value is ImmutableArray<IrConst> items && items.All(i => i.Value is string) ? items.Length : null;
            }
            if (@class is NativeClassSymbol builtin && SelfMatching.Contains(builtin.Name))
            {
                return 1;
            }
        }
        return known is null ? null : 0;
    }

    /// <summary>Which attributes the positional sub-patterns mean; null when that cannot be told.</summary>
    private IReadOnlyList<string?>? PositionalNames(BClassPattern pattern, Symbol? known)
    {
        if (pattern.Positional.IsEmpty)
        {
            return [];
        }
        if (known is NativeClassSymbol native && SelfMatching.Contains(native.Name))
        {
            return [null];
        }
        if (known is NativeClassSymbol)
        {
            return [];
        }
        if (known is not ClassSymbol { IsDynamic: false } symbol)
        {
            return null;
        }
        foreach (var @class in symbol.Mro)
        {
            if (@class is ClassSymbol user && context.ClassFor(user).Members.TryGetValue("__match_args__", out var member))
            {
                return member.Constant?.Value is ImmutableArray<IrConst> items && items.All(i => i.Value is string)
                    ? [.. items.Select(i => (string)i.Value!)]
                    : null;
            }
            if (@class is NativeClassSymbol builtin && SelfMatching.Contains(builtin.Name))
            {
                return [null];
            }
        }
        return [];
    }
}
