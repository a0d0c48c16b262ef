// Stage: Ir. Leaving statements early: return, break and continue run what lies between them and their goal, innermost first:
// the end of except clauses, __exit__ of with, finally bodies, the end of what only a loop held. `frames` lists what encloses the code being built.

using Pyc2c.Binding;

namespace Pyc2c.Ir;

internal sealed partial class IrBuilder
{
    private readonly List<Frame> frames = [];

    private enum ExitKind { Fall, Return, Break, Continue }

    /// <param name="Outer">Where code outside of the statement raises to.</param>
    private abstract record Frame(Block? Outer);

    /// <param name="Held">See <see cref="Held"/>.</param>
    private sealed record LoopFrame(Block? Outer, Block Break, Block Continue, IReadOnlyList<IrLocal> Iterators, IReadOnlyList<IrValue> Held) : Frame(Outer);

    /// <summary>The body of a try with except clauses.</summary>
    private sealed record TryFrame(Block? Outer, BTry Statement) : Frame(Outer);

    /// <summary>Code that runs with an exception as sys.exception(): an except clause, a finally body or __exit__ after an exception.</summary>
    private sealed record HandlerFrame(Block? Outer, IrValue Previous, VariableSymbol? Name) : Frame(Outer);

    /// <summary>An except clause that shares the handler's state with others: only its name ends with it.</summary>
    private sealed record NameFrame(Block? Outer, VariableSymbol Name) : Frame(Outer);

    private sealed record WithFrame(Block? Outer, IrValue Manager, SourceSpan Span, bool MaySwallow) : Frame(Outer);

    /// <summary>A try body whose normal exits go through one copy of the finally body. The index of an exit is its selector.</summary>
    private sealed record FinallyFrame(Block? Outer, Block Entry, List<(ExitKind Kind, LoopFrame? Loop)> Exits) : Frame(Outer)
    {
        public long SelectorOf(ExitKind kind, LoopFrame? loop)
        {
            var at = Exits.IndexOf((kind, loop));
            if (at < 0)
            {
                at = Exits.Count;
                Exits.Add((kind, loop));
            }
            return at;
        }
    }

    private LoopFrame InnermostLoop() => frames.OfType<LoopFrame>().Last();

    /// <summary>Goes to the goal of a return, break or continue; what follows is unreachable.</summary>
    private void Leave(ExitKind kind, LoopFrame? loop, IrValue? value)
    {
        var here = handler;
        for (var i = frames.Count - 1; i >= 0 && !ReferenceEquals(frames[i], loop); i--)
        {
            switch (frames[i])
            {
                case HandlerFrame frame:
                    SwitchHandler(frame.Outer, "leave");
                    EndHandler(frame);
                    break;
                case NameFrame frame:
                    SwitchHandler(frame.Outer, "leave");
                    Forget(frame.Name);
                    break;
                case WithFrame frame:
                    SwitchHandler(frame.Outer, "leave");
                    CallExit(frame);
                    break;
                case LoopFrame { Held.Count: > 0 } frame:
                    SwitchHandler(frame.Outer, "leave");
                    Drop(frame.Held);
                    break;
                case FinallyFrame frame:
                    Goto(frame.Entry, IrBuildContext.Word(frame.SelectorOf(kind, loop)), value ?? IrConst.Absent);
                    handler = here;
                    return;
                default:
                    break;
            }
        }
        switch (kind)
        {
            case ExitKind.Return:
                End(new Return(value!, span));
                break;
            case ExitKind.Break:
                EndIterators(loop!.Iterators);
                SwitchHandler(loop.Outer, "leave");
                Drop(loop.Held);
                Goto(loop.Break);
                break;
            default:
                Goto(loop!.Continue);
                break;
        }
        handler = here;
    }

    private void EndHandler(HandlerFrame frame)
    {
        if (frame.Name is { } name)
        {
            Forget(name);
        }
        Add(Op.LeaveHandler, null, frame.Previous);
    }

    private void CallExit(WithFrame frame)
    {
        var outer = span;
        span = frame.Span;
        Add(Op.CallMethod, new CallShape("__exit__", []), frame.Manager, IrConst.None, IrConst.None, IrConst.None);
        span = outer;
    }
}
