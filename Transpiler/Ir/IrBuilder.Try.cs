// Stage: Ir. try, except, finally.
//
//   try: B except T as n: H else: E          B with Handler = X; E; goto after
//                                         X: e = catch
//                                            if is_exception e T: p = enter_handler e; n = e; H; forget n; leave_handler p; goto after
//                                            reraise e
//   The clause H runs with Handler = C:   C: e2 = catch; forget n; leave_handler p; reraise e2
//
//   try: B finally: F                        B with Handler = X; every way out of B passes a selector to N
//                                         N: F; go where the selector says
//                                         X: e = catch; p = enter_handler e; F; leave_handler p; reraise e      (with Handler = C as above)

using System.Collections.Immutable;
using Pyc2c.Binding;

namespace Pyc2c.Ir;

internal sealed partial class IrBuilder
{
    private void Try(BTry statement)
    {
        if (statement.IsStar)
        {
            NotSupported(statement.Span, "except*");
            return;
        }
        if (statement.Finally.IsEmpty)
        {
            TryExcept(statement);
        }
        else
        {
            TryFinally(() => TryExcept(statement), () => Statements(statement.Finally));
        }
    }

    // ---- finally ----

    private void TryFinally(Action body, Action final)
    {
        var start = span;
        var outer = handler;
        var after = NewBlock("try_end");
        var normal = NewBlock("finally");
        var raised = NewBlock("finally_raised");
        var selector = Param(normal, Repr.Word);
        var value = Param(normal);
        var frame = new FinallyFrame(outer, normal, []);

        SwitchHandler(raised, "try");
        frames.Add(frame);
        body();
        frames.RemoveAt(frames.Count - 1);
        if (current is not null)
        {
            Goto(normal, IrBuildContext.Word(frame.SelectorOf(ExitKind.Fall, null)), IrConst.Absent);
        }
        handler = outer;

        BeginIfReached(normal);
        if (current is not null)
        {
            span = start;
            final();
            Dispatch(frame, selector, value, after);
        }

        Begin(raised);
        span = start;
        var exception = Add(Op.Catch, null);
        var previous = Add(Op.EnterHandler, null, exception);
        WithCleanup(new HandlerFrame(outer, previous, null), final);
        if (current is not null)
        {
            Add(Op.LeaveHandler, null, previous);
            End(new Reraise(exception, start));
        }
        BeginIfReached(after);
    }

    /// <summary>Behind the finally body: on with what brought us there.</summary>
    private void Dispatch(FinallyFrame frame, BlockParam selector, BlockParam value, Block after)
    {
        for (var i = 0; i < frame.Exits.Count && current is not null; i++)
        {
            Block? next = null;
            if (i < frame.Exits.Count - 1)
            {
                var taken = NewBlock("exit");
                next = NewBlock("finally_next");
                GotoIf(Add(Op.WordCompare, CompareOperator.Eq, selector, IrBuildContext.Word(i)), taken, next);
                Begin(taken);
            }
            var (kind, loop) = frame.Exits[i];
            if (kind == ExitKind.Fall)
            {
                Goto(after);
            }
            else
            {
                Leave(kind, loop, value);
            }
            if (next is not null)
            {
                Begin(next);
            }
        }
    }

    /// <summary>Builds code that runs while an exception is handled: if it raises, the handler's state is left first.
    /// Afterwards the current block, if any, raises to where it did before; leaving is up to the caller.</summary>
    private void WithCleanup(HandlerFrame frame, Action body) => OnRaise(() => EndHandler(frame), () =>
    {
        frames.Add(frame);
        body();
        frames.RemoveAt(frames.Count - 1);
    });

    /// <summary>Builds code, and beside it what is to be done if it raises, before the exception goes on to where it would have gone.</summary>
    private void OnRaise(Action cleanup, Action body)
    {
        var outer = handler;
        var raised = NewBlock("cleanup");
        SwitchHandler(raised, "handling");
        body();
        SwitchHandler(outer, "handled");
        var rest = current;
        current = null;

        Begin(raised);
        var exception = Add(Op.Catch, null);
        cleanup();
        End(new Reraise(exception, span));
        current = rest;
    }

    // ---- except ----

    private void TryExcept(BTry statement)
    {
        if (statement.Handlers.IsEmpty)
        {
            Statements(statement.Body);
            Statements(statement.Else);
            return;
        }
        var outer = handler;
        var after = NewBlock("try_end");
        var caught = NewBlock("except");

        SwitchHandler(caught, "try");
        frames.Add(new TryFrame(outer, statement));
        Statements(statement.Body);
        frames.RemoveAt(frames.Count - 1);
        SwitchHandler(outer, "try_else");
        Statements(statement.Else);
        Goto(after);

        span = statement.Handlers[0].Span;
        Begin(caught);
        var exception = Add(Op.Catch, null);
        Handlers(statement.Handlers, exception, after);
        BeginIfReached(after);
    }

    /// <summary>Tests the clauses in order. As long as their classes are known, matching cannot raise, and a clause enters
    /// the handler's state itself; the first clause with a computed class enters it for all that follow.</summary>
    private void Handlers(ImmutableArray<BHandler> handlers, IrValue exception, Block after)
    {
        for (var i = 0; i < handlers.Length; i++)
        {
            var clause = handlers[i];
            span = clause.Span;
            if (clause.Type is null)
            {
                Clause(clause, exception, after);
                return;
            }
            if (KnownClasses(clause.Type) is not { IsEmpty: false } classes)
            {
                ComputedHandlers(handlers[i..], exception, after);
                return;
            }
            var taken = NewBlock("except_body");
            foreach (var @class in classes)
            {
                var next = NewBlock("except_next");
                GotoIf(Add(Op.IsException, @class, exception), taken, next);
                Begin(next);
            }
            var rest = current;
            current = null;
            Begin(taken);
            Clause(clause, exception, after);
            current = rest;
        }
        End(new Reraise(exception, span));
    }

    private void Clause(BHandler clause, IrValue exception, Block after)
    {
        var frame = new HandlerFrame(handler, Add(Op.EnterHandler, null, exception), clause.Name);
        WithCleanup(frame, () => ClauseBody(clause, exception));
        LeaveClause(frame, after);
    }

    private void ClauseBody(BHandler clause, IrValue exception)
    {
        if (clause.Name is { } name)
        {
            Store(name, exception);
        }
        Statements(clause.Body);
    }

    private void LeaveClause(HandlerFrame frame, Block after)
    {
        if (current is not null)
        {
            EndHandler(frame);
            Goto(after);
        }
    }

    private void ComputedHandlers(ImmutableArray<BHandler> handlers, IrValue exception, Block after)
    {
        var outer = handler;
        var frame = new HandlerFrame(outer, Add(Op.EnterHandler, null, exception), null);
        WithCleanup(frame, () =>
        {
            foreach (var clause in handlers)
            {
                span = clause.Span;
                var next = NewBlock("except_next");
                if (clause.Type is not null)
                {
                    var taken = NewBlock("except_body");
                    GotoIf(Add(Op.MatchException, null, exception, Value(clause.Type)), taken, next);
                    Begin(taken);
                }
                ComputedClause(clause, exception, frame, after);
                if (clause.Type is null)
                {
                    return;
                }
                Begin(next);
            }
        });
        if (current is not null)
        {
            Add(Op.LeaveHandler, null, frame.Previous);
            End(new Reraise(exception, span));
        }
    }

    /// <summary>A clause inside the state that ComputedHandlers entered: only its name needs an end of its own.</summary>
    private void ComputedClause(BHandler clause, IrValue exception, HandlerFrame frame, Block after)
    {
        if (clause.Name is null)
        {
            Statements(clause.Body);
        }
        else
        {
            NamedClause(clause, exception, clause.Name);
        }
        if (current is null)
        {
            return;
        }
        var here = handler;
        SwitchHandler(frame.Outer, "handled");
        Add(Op.LeaveHandler, null, frame.Previous);
        Goto(after);
        handler = here;
    }

    private void NamedClause(BHandler clause, IrValue exception, VariableSymbol name)
    {
        var outer = handler;
        OnRaise(() => Forget(name), () =>
        {
            frames.Add(new NameFrame(outer, name));
            ClauseBody(clause, exception);
            frames.RemoveAt(frames.Count - 1);
        });
        if (current is not null)
        {
            Forget(name);
        }
    }

    // ---- what a try catches ----

    /// <summary>An exception of that built-in class raised here might be caught in this function.</summary>
    private bool IsCaught(string className) =>
        frames.OfType<TryFrame>().Any(f => f.Statement.Handlers.Any(h => h.Type is null || MightCatch(h.Type, className)));

    private bool MightCatch(BExpr type, string className)
    {
        var wanted = context.NativeClass(className);
        var classes = KnownClasses(type);
        return classes.IsEmpty || classes.Any(c => wanted.Mro.Contains(c));
    }
}
