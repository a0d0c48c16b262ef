// Stage: Ir. with: items nest, the first is the outermost.
//
//   with M as t: B       v = M.__enter__(); B with Handler = X; M.__exit__(None, None, None)     (also on return, break, continue)
//                     X: e = catch; p = enter_handler e
//                        t = M.__exit__(type(e), e, e.__traceback__)     with Handler = cleanup
//                        leave_handler p; truth t ? after : reraise e

using System.Collections.Immutable;
using Pyc2c.Binding;

namespace Pyc2c.Ir;

internal sealed partial class IrBuilder
{
    private void With(BWith with)
    {
        if (with.IsAsync)
        {
            NotSupported(with.Span, "async with");
            return;
        }
        WithItems(with.Items, with);
    }

    private void WithItems(ImmutableArray<BWithItem> items, BWith with)
    {
        if (items.IsEmpty)
        {
            Statements(with.Body);
            return;
        }
        var item = items[0];
        span = item.Context.Span;
        var start = span;
        var outer = handler;
        var manager = Value(item.Context);
        Add(Op.CheckManager, null, manager);
        var entered = Add(Op.CallMethod, new CallShape("__enter__", []), manager);
        var frame = new WithFrame(outer, manager, start, MaySwallow: item.Context is not BCall { Function: BNative });
        var raised = NewBlock("with_raised");
        var after = NewBlock("with_end");

        SwitchHandler(raised, "with");
        frames.Add(frame);
        if (item.Target is not null)
        {
            StoreTo(item.Target, entered);
        }
        WithItems(items[1..], with);
        frames.RemoveAt(frames.Count - 1);
        SwitchHandler(outer, "with_exit");
        if (current is not null)
        {
            CallExit(frame);
            Goto(after);
        }

        Begin(raised);
        span = start;
        var exception = Add(Op.Catch, null);
        var previous = Add(Op.EnterHandler, null, exception);
        IrValue? suppresses = null;
        WithCleanup(new HandlerFrame(outer, previous, null), () =>
        {
            var traceback = Add(Op.CallNative, new NativeCall(context.NativeClass("BaseException").Find("__traceback__")!.Function!), exception);
            var answer = Add(Op.CallMethod, new CallShape("__exit__", []), manager, Add(Op.TypeOf, null, exception), exception, traceback);
            suppresses = TruthOf(answer);
        });
        Add(Op.LeaveHandler, null, previous);
        var on = NewBlock("with_reraise");
        GotoIf(suppresses!, after, on);
        Begin(on);
        End(new Reraise(exception, start));
        BeginIfReached(after);
    }
}
