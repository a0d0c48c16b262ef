// Stage: Ir, used by layout and inference. Which values are class objects, and what is done with those that come from type(x) or x.__class__.

using System.Collections.Immutable;
using Pyc2c.Binding;

namespace Pyc2c.Ir;

internal static class ClassObjects
{
    /// <summary>The class that a value is, by name or at the end of its statement; those that stand in a constant tuple.</summary>
    public static IEnumerable<ClassSymbol> ClassesIn(IrValue value) => value switch
    {
        Instr { Op: Op.InitClass, Payload: IrClass made } => [made.Symbol],
        IrConst { Value: ClassRef { Class: ClassSymbol c } } => [c],
        IrConst { Value: ImmutableArray<IrConst> items } => items.SelectMany(ClassesIn),
        _ => [],
    };

    /// <summary>The class of an object is only compared, printed or read from: nothing is called or stored through it, and it goes nowhere.</summary>
    public static bool IsOnlyLookedAt(IrFunction function, Instr type) =>
        function.Blocks.All(b => !b.End!.Uses.Contains(type) && b.Instrs.All(i => !i.Operands.Contains(type) || i.Op switch
        {
            Op.Is or Op.CompareBit or Op.Compare or Op.Format => true,
            Op.GetAttr => i.Payload is "__name__" or "__qualname__" or "__module__",
            Op.CallNative => ((NativeCall)i.Payload!).Function is { Kind: NativeKind.New, Class.Name: "str" } or { Name: "repr" or "print" or "isinstance" or "issubclass" },
            _ => false,
        }));
}
