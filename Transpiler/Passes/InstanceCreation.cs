// Stage: Passes, shared. Making an instance of a known class, where that is to allocate it and to call its __init__, or to call the __new__ that
// the compiler wrote for a namedtuple.
//
//   t = new C(a)    t = alloc C; call_function C.__init__(t, a)
//   t = new P(a)    t = call_function P.__new__(P, a)

using System.Collections.Immutable;
using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.Passes;

internal static class InstanceCreation
{
    /// <summary>The instance, and the call of __init__ if the class has one; null when there is more to do, or when the arguments do not fit.</summary>
    /// <param name="returnsNone">Whether an __init__ is known to return None; else its result must be checked.</param>
    public static (Instr Instance, Instr? Init)? Lower(
        IrProgram program, IrClass @class, IReadOnlyList<IrValue> arguments, ImmutableArray<string> keywords, Func<IrFunction, bool> returnsNone, Emit emit)
    {
        var mro = @class.Symbol.Mro;
        var make = program.FindMember(mro, "__new__", out _);
        var init = program.FindMember(mro, "__init__", out _);
        if (make is { MakesNamedTuple: true, Function: { } maker } && init is null)
        {
            var bound = CallBinder.Bind(CallBinder.FormalsOf(maker), [new IrConst(new ClassRef(@class.Symbol)), .. arguments], keywords);
            return bound is not null && CallLowering.IsDirect(maker, bound) ? (CallLowering.Function(emit, maker, null, bound), null) : null;
        }
        if (@class.NativeBase.Name != "object" || make is not null)
        {
            return null;
        }
        if (init is null)
        {
            return arguments.Count == 0 ? (emit(Op.AllocInstance, @class), null) : null;
        }
        if (init is not { Kind: MemberKind.Method, Function: { HasClosure: false, IsGenerator: false } start } || !returnsNone(start)
            || Bind(start, IrConst.Absent) is not { } fitting || !CallLowering.IsDirect(start, fitting))
        {
            return null;
        }
        var instance = emit(Op.AllocInstance, @class);
        return (instance, CallLowering.Function(emit, start, null, Bind(start, instance)!));

        BoundArguments? Bind(IrFunction callee, IrValue self) => CallBinder.Bind(CallBinder.FormalsOf(callee), [self, .. arguments], keywords);
    }
}
