// Stage: C. Instances as C structs: the native base's struct, then a word a slot, inherited slots first.

using System.Globalization;
using Pyc2c.Ir;

namespace Pyc2c.C;

internal static class Layouts
{
    /// <summary>An instance's word, as an lvalue.</summary>
    public static string Slot(CUnit unit, IrSlot slot, string instance)
    {
        Declare(unit, slot.Class);
        return $"(({unit.Names.Class(slot.Class.Symbol)} *){instance})->{Field(slot)}";
    }

    /// <summary>Bytes of an instance, as a C expression.</summary>
    public static string SizeOf(IrClass c) =>
        string.Create(CultureInfo.InvariantCulture, $"sizeof({BaseStruct(c)}) + {c.Slots.Count + (HasDictWord(c) ? 1 : 0)} * sizeof(Value)");

    /// <summary>The last word of an instance is a dict. A class keeps its attributes in tables of its own; an exception with slots, where those
    /// without do (own_attributes.h).</summary>
    public static bool HasDictWord(IrClass c) => c is { HasDict: true, IsSlotted: false, NativeBase.Name: not "type" };

    /// <summary>Offset of a slot, as a C expression.</summary>
    public static string OffsetOf(IrSlot slot) =>
        string.Create(CultureInfo.InvariantCulture, $"sizeof({BaseStruct(slot.Class)}) + {slot.Index} * sizeof(Value)");

    public static string BaseStruct(IrClass c) => c.NativeBase.Mro.Select(b => b.Struct).FirstOrDefault(s => s is not null) ?? "Object";

    private static string Field(IrSlot slot) => CNames.Unique(slot.Name) + "_";

    private static void Declare(CUnit unit, IrClass c)
    {
        NativeHeaders.Include(unit, c.NativeBase);
        var fields = string.Concat(c.Slots.Select(s => $" Value {Field(s)};"));
        unit.Declare($"typedef struct {{ {BaseStruct(c)} base;{fields} }} {unit.Names.Class(c.Symbol)};");
    }
}

/// <summary>Which runtime header declares the struct of a native class.</summary>
internal static class NativeHeaders
{
    public static void Include(CUnit unit, Binding.NativeClassSymbol c)
    {
        foreach (var header in unit.Program.HeadersOf(c))
        {
            unit.Include(header);
        }
    }
}
