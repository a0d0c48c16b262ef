// Stage: Inference. The built-in classes that the rules speak of, found by name in the stubs.

using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.Inference;

internal sealed class KnownClasses(ModuleSymbol builtins)
{
    private readonly Dictionary<string, Symbol> natives = builtins.Natives;

    private NativeClassSymbol Class(string name) => (NativeClassSymbol)natives[name];

    /// <summary>The class of that name among the built-ins, null if no stub declares it.</summary>
    public NativeClassSymbol? Find(string name) => natives.GetValueOrDefault(name) as NativeClassSymbol;

    public NativeClassSymbol Object { get; } = Get(builtins, "object");
    public NativeClassSymbol Int { get; } = Get(builtins, "int");
    public NativeClassSymbol Bool { get; } = Get(builtins, "bool");
    public NativeClassSymbol Str { get; } = Get(builtins, "str");
    public NativeClassSymbol Float => Class("float");
    public NativeClassSymbol? Complex => Find("complex");
    public NativeClassSymbol Bytes => Class("bytes");
    public NativeClassSymbol List => Class("list");
    public NativeClassSymbol Tuple => Class("tuple");
    public NativeClassSymbol Dict => Class("dict");
    public NativeClassSymbol Set => Class("set");
    public NativeClassSymbol Slice => Class("slice");
    public NativeClassSymbol? None => Find("NoneType");
    public NativeClassSymbol? Function => Find("function");
    public NativeClassSymbol? Generator => Find("generator");
    public NativeClassSymbol? Type => Find("type");
    public NativeClassSymbol? NotImplemented => Find("NotImplementedType");

    private static NativeClassSymbol Get(ModuleSymbol builtins, string name) => (NativeClassSymbol)builtins.Natives[name];

    public ValueType AnyInt => ValueType.OfInt(Int, IntRange.All);

    public ValueType OfInt(long min, long max) => ValueType.OfInt(Int, new IntRange(min, max));

    public static ValueType OfOptional(NativeClassSymbol? c) => c is null ? ValueType.Any : ValueType.Of(c);

    public bool IsInt(ValueType t) => t.Exact == Int;
    public bool IsFloat(ValueType t) => t.Exact is NativeClassSymbol { CType: "float_type" };
    public bool IsBool(ValueType t) => t.Exact == Bool;

    /// <summary>Only ints, bools and floats.</summary>
    public bool IsReal(ValueType t) => !t.IsAny && !t.IsBottom && t.Classes.All(c => c == Int || c == Bool || c is NativeClassSymbol { CType: "float_type" });

    /// <summary>Starting a loop later gives what an iterator made now would: what a generator expression walks need not be one yet.</summary>
    public bool IsIterableAsIs(ValueType t) =>
        !t.IsAny && !t.IsBottom && t.Classes.All(c => c == List || c == Tuple || c == Str || c == Bytes || c == Find("range"));

    /// <summary>The range of an int or a bool.</summary>
    public IntRange RangeOf(ValueType t) => t.Exact == Bool ? new IntRange(0, 1) : t.Has(Bool) ? IntRange.Join(t.Range, new IntRange(0, 1)) : t.Range;
}
