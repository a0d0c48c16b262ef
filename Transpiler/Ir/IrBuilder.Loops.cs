// Stage: Ir. while and for, each with else.
//
//   for x in R:  for_start it R                   for x in range(a, b, c):   range_is_small a b c ? head(a) : slow
//   for:         v = for_next it                  head(i):   range_more i b c ? body(i, i) : done
//                is_null v ? done : body          slow:      for_start it range(a, b, c)
//   body:        x = v; B; goto for               slow_next: v = for_next it; is_null v ? done : body(v, 0)
//   done:        for_end it; else; goto after     body(x, i): B; goto next
//                                                 next:      is_null i ? slow_next : head(range_advance i c)
//
// With constant bounds the slow half is not built.

using System.Numerics;
using Pyc2c.Binding;

namespace Pyc2c.Ir;

internal sealed partial class IrBuilder
{
    private int iteratorCount;

    private void While(BWhile loop)
    {
        var head = NewBlock("while");
        var body = NewBlock("while_body");
        var @else = NewBlock("while_else");
        var after = NewBlock("while_end");
        Goto(head);
        Begin(head);
        Condition(loop.Test, body, @else);
        BeginIfReached(body);
        if (current is not null)
        {
            frames.Add(new LoopFrame(handler, after, head, [], []));
            Statements(loop.Body);
            frames.RemoveAt(frames.Count - 1);
            Goto(head);
        }
        BeginIfReached(@else);
        Statements(loop.Else);
        Goto(after);
        BeginIfReached(after);
    }

    private void For(BFor loop)
    {
        if (loop.IsAsync)
        {
            NotSupported(loop.Span, "async for");
            return;
        }
        ForEach(loop.Target, loop.Iterable, () => Statements(loop.Body), () => Statements(loop.Else));
    }

    /// <summary>Builds a loop over an iterable; break, continue and else work in it.</summary>
    private void ForEach(BTarget target, BExpr iterable, Action run, Action orElse)
    {
        var after = NewBlock("for_end");
        var done = NewBlock("for_done");
        if (ParallelParts(target, iterable) is { } parts)
        {
            ParallelLoop(parts, run, done, after, orElse);
            BeginIfReached(after);
            return;
        }
        Action<IrValue> body = item =>
        {
            StoreTo(target, item);
            run();
        };
        if (RangeBounds(iterable) is { } range)
        {
            var outer = span;
            span = iterable.Span;
            var bounds = Values(range.Arguments.Select(a => a.Value));
            span = outer;
            RangeLoop(range, bounds, body, done, after, orElse);
        }
        else
        {
            IteratorLoop(Value(iterable), body, done, after, orElse);
        }
        BeginIfReached(after);
    }

    private IrLocal NewIterator() => NewLocal($"iter{iteratorCount++}", Repr.ForIter);

    private void IteratorLoop(IrValue iterable, Action<IrValue> body, Block done, Block after, Action orElse)
    {
        var start = span;
        var iterator = NewIterator();
        var head = NewBlock("for");
        var inside = NewBlock("for_body");
        var held = Held(iterable);
        Add(Op.ForStart, iterator, iterable);
        var frame = new LoopFrame(handler, after, head, [iterator], held);
        Holding(held, () =>
        {
            Goto(head);
            Begin(head);
            var item = Add(Op.ForNext, iterator);
            GotoIf(Add(Op.IsNull, null, item), done, inside);
            Begin(inside);
            LoopBody(frame, item, body);
            Goto(head);
        });
        Begin(done);
        span = start;
        Add(Op.ForEnd, iterator);
        Drop(held.Where(h => !ReferenceEquals(h, iterable)));
        orElse();
        Goto(after);
    }

    private void LoopBody(LoopFrame frame, IrValue item, Action<IrValue> body)
    {
        frames.Add(frame);
        body(item);
        frames.RemoveAt(frames.Count - 1);
    }

    // ---- range ----

    /// <summary>The call of the built-in range that an expression is, with one to three plain arguments; else null.</summary>
    private BCall? RangeBounds(BExpr iterable) =>
        PlainCall(iterable, "range") is { Arguments.Length: >= 1 and <= 3 } call ? call : null;

    private BCall? PlainCall(BExpr expression, string className) =>
        expression is BCall { Function: BNative { Native: NativeClassSymbol native } } call
        && context.IsBuiltin(native, className) && call.Arguments.All(a => a.Kind == ArgumentKind.Positional)
            ? call : null;

    private void RangeLoop(BCall range, List<IrValue> bounds, Action<IrValue> body, Block done, Block after, Action orElse)
    {
        var start = span;
        var first = bounds.Count == 1 ? IrBuildContext.Int(0) : bounds[0];
        var stop = bounds[Math.Min(1, bounds.Count - 1)];
        var step = bounds.Count == 3 ? bounds[2] : IrBuildContext.Int(1);
        var isSmall = IsSmallRange(first, stop, step);
        var iterator = isSmall ? null : NewIterator();
        var head = NewBlock("range");
        var inside = NewBlock("range_body");
        var next = NewBlock("range_next");
        var at = Param(head);
        var item = isSmall ? at : Param(inside);
        var mode = isSmall ? at : Param(inside);

        Block? slowNext = null;
        if (iterator is null)
        {
            Goto(head, first);
        }
        else
        {
            var slow = NewBlock("range_slow");
            End(new Branch(Add(Op.RangeIsSmall, null, first, stop, step), new Edge(head, first), new Edge(slow), span));
            Begin(slow);
            slowNext = RangeSlowPath(range, bounds, iterator, done, inside);
        }
        Begin(head);
        var more = Add(Op.RangeMore, null, at, stop, step);
        End(new Branch(more, iterator is null ? new Edge(inside) : new Edge(inside, at, at), new Edge(done), span));

        Begin(inside);
        LoopBody(new LoopFrame(handler, after, next, iterator is null ? [] : [iterator], []), item, body);
        Goto(next);

        BeginIfReached(next);
        if (current is not null)
        {
            span = start;
            if (slowNext is not null)
            {
                var advance = NewBlock("range_advance");
                GotoIf(Add(Op.IsNull, null, mode), slowNext, advance);
                Begin(advance);
            }
            Goto(head, Add(Op.RangeAdvance, null, mode, step));
        }
        Begin(done);
        span = start;
        if (iterator is not null)
        {
            Add(Op.ForEnd, iterator);
        }
        orElse();
        Goto(after);
    }

    /// <summary>The range as an object, for bounds of any size or kind; returns the block that fetches its next item.</summary>
    private Block RangeSlowPath(BCall range, List<IrValue> bounds, IrLocal iterator, Block done, Block inside)
    {
        var outer = span;
        span = range.Span;
        Add(Op.ForStart, iterator, NativeInstance(context.NativeClass("range"), bounds, []) ?? IrConst.None);
        span = outer;
        var next = NewBlock("range_slow_next");
        Goto(next);
        Begin(next);
        var item = Add(Op.ForNext, iterator);
        End(new Branch(Add(Op.IsNull, null, item), new Edge(done), new Edge(inside, item, IrConst.Absent), span));
        return next;
    }

    // ---- enumerate and zip ----

    /// <summary>What a loop walks in step. Start: where the counter of enumerate begins, bound to the first target; null for zip.</summary>
    private sealed record Parallel(IReadOnlyList<BTarget> Targets, IReadOnlyList<BExpr> Iterables, IrConst? Start);

    /// <summary>for i, x in enumerate(X, constant) and for a, b in zip(A, B): no tuple is made for the targets.</summary>
    private Parallel? ParallelParts(BTarget target, BExpr iterable)
    {
        if (target is not BUnpackTarget { StarIndex: -1 } unpack)
        {
            return null;
        }
        if (PlainCall(iterable, "zip") is { } zip && zip.Arguments.Length == unpack.Targets.Length && zip.Arguments.Length > 0)
        {
            return new Parallel(unpack.Targets, [.. zip.Arguments.Select(a => a.Value)], null);
        }
        if (unpack.Targets.Length != 2 || PlainCall(iterable, "enumerate") is not { Arguments: [var walked, .. var rest] })
        {
            return null;
        }
        return rest switch
        {
            [] => new Parallel(unpack.Targets, [walked.Value], IrBuildContext.Int(0)),
            [{ Value: BConstant { Value: BigInteger start } }] => new Parallel(unpack.Targets, [walked.Value], IrBuildContext.Int(start)),
            _ => null,
        };
    }

    // for i, x in enumerate(X):   for_start it X; goto head(0)       for a, b in zip(A, B):   for_start it0 A; for_start it1 B
    //   head(n): v = for_next it; is_null v ? done : body                                     v = for_next it0, w = for_next it1, each ending the loop
    //   body: i = n; x = v; B; goto head(n + 1)
    private void ParallelLoop(Parallel parts, Action run, Block done, Block after, Action orElse)
    {
        var start = span;
        var values = Values(parts.Iterables);
        var held = values.AsEnumerable().Reverse().SelectMany(Held).ToList();
        var iterators = values.Select(_ => NewIterator()).ToList();
        foreach (var (iterator, value) in iterators.Zip(values))
        {
            Add(Op.ForStart, iterator, value);
        }
        var head = NewBlock("for");
        var next = parts.Start is null ? head : NewBlock("for_next");
        var counter = parts.Start is null ? null : Param(head);
        var frame = new LoopFrame(handler, after, next, iterators, held);
        Holding(held, () =>
        {
            Goto(head, parts.Start is { } first ? [first] : []);
            Begin(head);
            var items = new List<IrValue>();
            foreach (var iterator in iterators)
            {
                var item = Add(Op.ForNext, iterator);
                var inside = NewBlock("for_body");
                GotoIf(Add(Op.IsNull, null, item), done, inside);
                Begin(inside);
                items.Add(item);
            }
            frames.Add(frame);
            if (counter is not null)
            {
                items.Insert(0, counter);
            }
            foreach (var (target, item) in parts.Targets.Zip(items))
            {
                StoreTo(target, item);
            }
            run();
            frames.RemoveAt(frames.Count - 1);
            Goto(next);
            if (counter is not null)
            {
                BeginIfReached(next);
                if (current is not null)
                {
                    span = start;
                    Goto(head, Add(Op.Binary, BinaryOperator.Add, counter, IrBuildContext.Int(1)));
                }
            }
        });
        Begin(done);
        span = start;
        EndIterators(iterators);
        Drop(parts.Start is null ? held : []);
        orElse();
        Goto(after);
    }

    private void EndIterators(IEnumerable<IrLocal> iterators)
    {
        foreach (var iterator in iterators)
        {
            Add(Op.ForEnd, iterator);
        }
    }

    /// <summary>All three are constants that are small ints on every target, and so is every value on the way.</summary>
    private static bool IsSmallRange(IrValue first, IrValue stop, IrValue step) =>
        SmallConstant(first) is not null && SmallConstant(stop) is { } end && SmallConstant(step) is { IsZero: false } by && IsSmall(end + by);

    private static BigInteger? SmallConstant(IrValue value) => value is IrConst { Value: BigInteger i } && IsSmall(i) ? i : null;

    /// <summary>Fits the 31 bits of a small int where words have 32.</summary>
    private static bool IsSmall(BigInteger value) => value >= -(1 << 30) && value < 1 << 30;
}
