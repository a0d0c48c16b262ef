// Stage: Passes, shared. Making an instance of a known class, where that is to allocate it and to call its __init__.
//
//   t = new C(a)    t = alloc C; call_function C.__init__(t, a)

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
        if (@class.NativeBase.Name != "object" || program.FindMember(mro, "__new__", out _) is not null)
        {
            return null;
        }
        var init = program.FindMember(mro, "__init__", out _);
        if (init is null)
        {
            return arguments.Count == 0 ? (emit(Op.AllocInstance, @class), null) : null;
        }
        if (init is not { Kind: MemberKind.Method, Function: { HasClosure: false, IsGenerator: false } f } || !returnsNone(f)
            || Bind(f, IrConst.Absent) is not { } fitting || !CallLowering.IsDirect(f, fitting))
        {
            return null;
        }
        var instance = emit(Op.AllocInstance, @class);
        return (instance, CallLowering.Function(emit, f, null, Bind(f, instance)!));

        BoundArguments? Bind(IrFunction f, IrValue self) => CallBinder.Bind(CallBinder.FormalsOf(f), [self, .. arguments], keywords);
    }
}
