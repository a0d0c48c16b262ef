// Stage: Inference. Who can answer to an attribute name: classes of the program by name, and what the runtime may call behind the program's back.

using System.Collections.Immutable;
using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.Inference;

internal sealed class Methods
{
    private readonly IrProgram program;
    private readonly Dictionary<string, List<IrClass>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<ClassSymbol, List<IrClass>> descendants = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> nativeNames = new(StringComparer.Ordinal);

    public Methods(IrProgram program)
    {
        this.program = program;
        valueReads = new(ValueReads);
        foldsInC = new(FoldsInC);
        foreach (var c in program.Classes)
        {
            foreach (var ancestor in c.Symbol.Mro.OfType<ClassSymbol>())
            {
                (descendants.TryGetValue(ancestor, out var list) ? list : descendants[ancestor] = []).Add(c);
            }
            foreach (var name in Names(c).Distinct(StringComparer.Ordinal))
            {
                (byName.TryGetValue(name, out var list) ? list : byName[name] = []).Add(c);
            }
        }
        foreach (var native in program.Bound.Modules.Prepend(program.Bound.Builtins).SelectMany(m => m.Natives.Values).OfType<NativeClassSymbol>())
        {
            nativeNames.UnionWith(native.Members.Keys);
        }
        foreach (var instr in program.Functions.SelectMany(f => f.Blocks).SelectMany(b => b.Instrs))
        {
            HasComputedNames |= IsComputedRead(instr) || instr.Payload is NativeCall { Function.Name: "setattr" or "delattr" } ||
                instr.Operands.Any(o => o is IrConst { Value: NativeRef { Native: NativeFunctionSymbol { Name: "getattr" or "setattr" or "delattr" or "vars" } } });
            if (instr is { Op: Op.SetAttr, Payload: string stored })
            {
                storedNames.Add(stored);
            }
        }
    }

    /// <summary>Reads attributes of its first operand by names that are only known at run time.</summary>
    private static bool IsComputedRead(Instr instr) => instr is { Payload: NativeCall { Function.Name: "getattr" or "vars" } }
        or { Op: Op.GetAttr or Op.FindAttr, Payload: "__dict__" };

    /// <summary>Attributes may be read or stored by names that are only known at run time.</summary>
    public bool HasComputedNames { get; }

    /// <summary>Attributes of instances may be stored by names that are only known at run time.</summary>
    public bool HasComputedStores => hasComputedStores ??=
        program.Functions.Any(f => f.Blocks.Any(b => b.Instrs.Any(ClassLayout.IsComputedStore)));
    private bool? hasComputedStores;
    private readonly HashSet<string> storedNames = new(StringComparer.Ordinal);

    /// <summary>An instance of exactly c may hold the name in its dict: it has one, no slot for the name, and some line stores that name. Instances of
    /// a metaclass have what their class bodies bind.</summary>
    public bool IsInDict(IrClass c, string name) =>
        c.NativeBase.Name == "type" || (c.HasDict && c.FindSlot(name) is null && (HasComputedNames || storedNames.Contains(name)));

    private IEnumerable<string> Names(IrClass c) =>
        c.Slots.Select(s => s.Name).Concat(c.Symbol.Mro.OfType<ClassSymbol>().SelectMany(b => program.ClassOf[b].Members.Keys));

    /// <summary>Classes of the program whose instances have an attribute of that name, inherited or own.</summary>
    public IReadOnlyList<IrClass> With(string name) => byName.GetValueOrDefault(name) ?? [];

    /// <summary>A native class has a member of that name.</summary>
    public bool IsNativeName(string name) => nativeNames.Contains(name);

    /// <summary>c and all that derive from it.</summary>
    public IReadOnlyList<IrClass> FamilyOf(IrClass c) => descendants.GetValueOrDefault(c.Symbol) ?? [];

    /// <summary>What name means on the class side of an instance of exactly c: a member of c or of the nearest ancestor; null when a native class or none has it.</summary>
    public IrClassMember? FindMember(IrClass c, string name, out NativeMember? native) => program.FindMember(c.Symbol.Mro, name, out native);

    /// <summary>An unset attribute, or one without a slot, may be answered by code.</summary>
    public bool HasGetAttr(IrClass c) => FindMember(c, "__getattr__", out _) is not null || FindMember(c, "__getattribute__", out _) is not null;

    /// <summary>Classes and super objects look somewhere else first: their type does not say which method a name means.</summary>
    public static bool LooksElsewhere(NativeClassSymbol c) => c.Mro.Any(b => b.Name != "object" && b.Members.ContainsKey("__getattribute__"));

    public bool HasSetAttr(IrClass c) => FindMember(c, "__setattr__", out _) is not null || FindMember(c, "__delattr__", out _) is not null;

    /// <summary>Methods that generic operations or C code call with arguments that inference does not see, and what their self is.</summary>
    public IEnumerable<(IrFunction Function, ValueType? Self)> CalledByRuntime()
    {
        var escaping = EscapingNames();
        foreach (var c in program.Classes)
        {
            foreach (var member in c.Members.Values.Where(m => m.Function is not null))
            {
                var function = member.Function!;
                var isSpecial = member.Name.StartsWith("__", StringComparison.Ordinal) && member.Name.EndsWith("__", StringComparison.Ordinal);
                if (member.Kind == MemberKind.Cell || (isSpecial && !IsFollowed(c, member)) || member.Kind is MemberKind.Property || HasComputedNames ||
                    escaping.Contains(member.Name) || NativeCalledNames.Contains(member.Name))
                {
                    yield return (function, member.Kind is MemberKind.Method or MemberKind.Property ? SelfOf(c) : null);
                }
            }
        }
    }

    /// <summary>A special method whose every call inference sees: __init__ of a class that is only ever called by its name, and operators.</summary>
    private bool IsFollowed(IrClass c, IrClassMember member)
    {
        if (member.Kind != MemberKind.Method || program.IsOpen(c.Symbol))
        {
            return false;
        }
        return member.Name == "__init__"
            ? !FamilyOf(c).Any((classValues ??= [.. ClassValues()]).Contains)
            : ArithmeticNames.Contains(member.Name) && !foldsInC.Value;
    }

    private static readonly HashSet<string> ArithmeticNames = new(
        new[] { "add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "lshift", "rshift", "and", "or", "xor" }
            .SelectMany(n => new[] { $"__{n}__", $"__r{n}__", $"__i{n}__" }),
        StringComparer.Ordinal);

    private readonly Lazy<bool> foldsInC;

    /// <summary>The program uses native functions that apply operators to values of any class (sum, prod …), under whatever name.</summary>
    private bool FoldsInC() => program.Functions.SelectMany(f => f.Blocks).Any(b =>
        b.Instrs.Any(i => i.Payload is NativeCall { Function: var f } && IsFold(f)) ||
        b.Instrs.SelectMany(i => i.Operands).Concat(b.End!.Uses).OfType<IrConst>().Any(c => c.Value is NativeRef { Native: NativeFunctionSymbol f } && IsFold(f)));

    private static bool IsFold(NativeFunctionSymbol f) => f.MayRunPython && f.Name is "sum" or "prod" or "sumprod" or "divmod" or "pow" or "fsum" or "dist" or "hypot" or "accumulate" or "reduce";

    /// <summary>self of a method of c when it is reached through an instance. An explicit C.method(x) can pass anything.</summary>
    public ValueType? SelfOf(IrClass c) => readThroughClass.Contains(c) || program.IsOpen(c.Symbol) ? null : ValueType.OfClasses(FamilyOf(c).Select(f => (Symbol)f.Symbol));

    private readonly HashSet<IrClass> readThroughClass = new(ReferenceEqualityComparer.Instance);

    /// <summary>Names whose attribute is read as a value somewhere: a bound method gets away, and may be called with anything.</summary>
    private HashSet<string> EscapingNames()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var instr in program.Functions.SelectMany(f => f.Blocks).SelectMany(b => b.Instrs))
        {
            if (IsComputedRead(instr))
            {
                readThroughClass.UnionWith(ClassReceivers(instr, name: null));
            }
            if (instr.Operands.Any(o => o is IrConst { Value: NativeRef { Native: NativeFunctionSymbol { Name: "getattr" or "vars" } } }))
            {
                readThroughClass.UnionWith(ClassValues());
            }
            switch (instr.Op)
            {
                case Op.GetAttr or Op.FindAttr:
                    names.Add((string)instr.Payload!);
                    readThroughClass.UnionWith(ClassReceivers(instr, (string)instr.Payload!));
                    break;
                case Op.GetSuperAttr:
                    names.Add(((SuperRef)instr.Payload!).Name);
                    break;
                case Op.CallMethod when ((CallShape)instr.Payload!).Name is { } name && !IsSurelyInstance(instr.Operands[0]):
                    // C.method(x): a class is the receiver; what it is called with is not what instances see.
                    foreach (var c in ClassReceivers(instr, name))
                    {
                        names.Add(name);
                        readThroughClass.Add(c);
                    }
                    break;
            }
        }
        return names;
    }

    private static bool IsSurelyInstance(IrValue value) => value is Instr { Op: Op.New or Op.AllocInstance };

    /// <summary>Classes that the receiver may be itself: known ones, or all whose class object is used as a value somewhere and that have the
    /// name, if one is given.</summary>
    private IEnumerable<IrClass> ClassReceivers(Instr instr, string? name)
    {
        if (instr.Operands[0] is IrConst { Value: ClassRef { Class: ClassSymbol c } })
        {
            return FamilyOf(program.ClassOf[c]).Concat(c.Mro.OfType<ClassSymbol>().Select(b => program.ClassOf[b]));
        }
        return instr.Operands[0] is IrConst ? [] : (classValues ??= [.. ClassValues()]).Where(k => name is null || k.Members.ContainsKey(name));
    }

    private List<IrClass>? classValues;

    /// <summary>A class statement's own store, or Alias = Class where Alias is stored once and only ever called.</summary>
    private bool IsCalledAlias(Instr instr)
    {
        if (instr is not { Op: Op.StoreGlobal, Payload: VariableSymbol variable })
        {
            return false;
        }
        return variable.Definition is ClassSymbol || (variable.BindingCount == 1 && !valueReads.Value.Contains(variable));
    }

    private readonly Lazy<HashSet<VariableSymbol>> valueReads;

    /// <summary>Globals that are read other than to be called.</summary>
    private HashSet<VariableSymbol> ValueReads()
    {
        var result = new HashSet<VariableSymbol>(ReferenceEqualityComparer.Instance);
        foreach (var f in program.Functions)
        {
            var values = f.Blocks.SelectMany(b => b.Instrs.SelectMany(i => i.Op == Op.Call ? i.Operands.Skip(1) : i.Operands).Concat(b.End!.Uses))
                .ToHashSet(ReferenceEqualityComparer.Instance);
            foreach (var load in f.Blocks.SelectMany(b => b.Instrs).Where(i => i.Op == Op.LoadGlobal && values.Contains(i)))
            {
                result.Add((VariableSymbol)load.Payload!);
            }
        }
        result.UnionWith(program.Bound.Modules.Where(m => m.IsEscaped).SelectMany(m => m.Globals.Values));
        return result;
    }

    /// <summary>Classes whose object is used other than to be called or to be named in isinstance and except clauses.</summary>
    private IEnumerable<IrClass> ClassValues()
    {
        var seen = new HashSet<ClassSymbol>(ReferenceEqualityComparer.Instance);
        foreach (var f in program.Functions)
        {
            foreach (var block in f.Blocks)
            {
                foreach (var instr in block.Instrs)
                {
                    if (instr.Op is Op.MatchException || IsCalledAlias(instr) || instr is { Op: Op.CallNative, Payload: NativeCall { Function.Name: "isinstance" or "issubclass" } })
                    {
                        continue;
                    }
                    if ((instr.Op == Op.TypeOf || instr is { Op: Op.GetAttr, Payload: "__class__" }) && !ClassObjects.IsOnlyLookedAt(f, instr))
                    {
                        seen.UnionWith(program.Classes.Select(c => c.Symbol));
                    }
                    if (program.HasNameHooks && instr.Op == Op.InitClass)
                    {
                        seen.UnionWith(ClassObjects.ClassesIn(instr));
                    }
                    var skip = instr.Op is Op.CallMethod or Op.GetAttr ? 1 : 0;
                    seen.UnionWith(instr.Operands.Skip(skip).SelectMany(ClassObjects.ClassesIn));
                }
                seen.UnionWith(block.End!.Uses.SelectMany(ClassObjects.ClassesIn));
                if (f.Blocks.Any(b => b.Instrs.Any(i => i.Op == Op.LoadGlobal && i.Payload is VariableSymbol { Definition: ClassSymbol })))
                {
                    seen.UnionWith(program.Classes.Select(c => c.Symbol));
                }
            }
        }
        // Class methods get the class as a value.
        foreach (var c in program.Classes.Where(c => c.Members.Values.Any(m => m.Kind == MemberKind.ClassMethod)))
        {
            seen.UnionWith(FamilyOf(c).Select(d => d.Symbol));
        }
        return seen.SelectMany(c => FamilyOf(program.ClassOf[c]).Concat(c.Mro.OfType<ClassSymbol>().Select(b => program.ClassOf[b]))).Distinct();
    }

    /// <summary>Names without underscores that the runtime and the native modules call on objects of any class (a test compares this with their SEL_USEs).</summary>
    public static readonly HashSet<string> NativeCalledNames = new(StringComparer.Ordinal)
    {
        "_fields", "close", "closed", "code", "data", "fileno", "flush", "isatty", "keys", "mode", "name", "nanoseconds", "read", "read1", "readable", "readall",
        "readinto", "readline", "seconds", "seek", "seekable", "send", "tell", "throw", "tobytes", "truncate", "writable", "write",
    };
}
