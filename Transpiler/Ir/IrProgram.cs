// Stage: Ir. The program as functions of basic blocks in SSA form; block parameters instead of phis.
//
// Invariants (IrVerifier checks them):
// - every block ends in exactly one terminator; a jump passes as many arguments as its target has parameters;
// - a use is dominated by its definition; the entry block's parameters are the function's;
// - an instruction that may raise leaves, when it does, for its block's Handler, or out of the function where that is null;
//   a handler block has no parameters and begins with Catch; values that it needs from the protected blocks live in IrLocals,
//   or were defined before the protected region was entered (they dominate it).

using System.Collections.Immutable;
using System.Numerics;
using Pyc2c.Binding;

namespace Pyc2c.Ir;

public sealed class IrProgram(BoundProgram bound)
{
    public BoundProgram Bound { get; } = bound;
    public List<IrFunction> Functions { get; } = [];
    public List<IrClass> Classes { get; } = [];
    public Dictionary<FunctionSymbol, IrFunction> FunctionOf { get; } = [];
    public Dictionary<ClassSymbol, IrClass> ClassOf { get; } = [];
    /// <summary>What a name means along an MRO: a member of the first user class that has it; null when a native class comes first, or none has it.</summary>
    public IrClassMember? FindMember(IEnumerable<Symbol> mro, string name, out NativeMember? native)
    {
        native = null;
        foreach (var ancestor in mro)
        {
            if (ancestor is ClassSymbol user && ClassOf.GetValueOrDefault(user)?.Members.GetValueOrDefault(name) is { } member)
            {
                return member;
            }
            if (ancestor is NativeClassSymbol c && c.Members.TryGetValue(name, out native))
            {
                return null;
            }
        }
        return null;
    }
    /// <summary>Classes are made at run time: an object of unknown class may be an instance of none of <see cref="Classes"/>.</summary>
    public bool HasDynamicClasses { get; set; }
    /// <summary>Any class may be the base of a class that is made at run time.</summary>
    public bool AreAllClassesOpen { get; set; }
    /// <summary>Those that may be, where not all: bases that class statements name, with their own.</summary>
    public HashSet<ClassSymbol> OpenClasses { get; } = [];
    /// <summary>Instances of classes made at run time keep what their methods store through self at fixed places; else all in their dicts, as
    /// some code changes the dict of an instance.</summary>
    public bool HasDynamicSlots { get; set; } = true;
    /// <summary>Some class wants to know of the names that its instances are bound to in other classes, which it gets to see.</summary>
    public bool HasNameHooks => hasNameHooks ??= Bound.Classes.Any(c => c.Members.ContainsKey("__set_name__"));
    private bool? hasNameHooks;
    /// <summary>The end of a class statement may run code of the program.</summary>
    public bool HasClassHooks => hasClassHooks ??= HasNameHooks || Bound.Classes.Any(c => c.Members.ContainsKey("__init_subclass__")
        || c.Mro.OfType<NativeClassSymbol>().Any(b => b.Members.ContainsKey("__set_name__")));
    private bool? hasClassHooks;
    /// <summary>A class made at run time may derive from it.</summary>
    public bool IsOpen(ClassSymbol c) => AreAllClassesOpen || OpenClasses.Contains(c);
    /// <summary>Proved to neither allocate nor raise, because interrupts call them: no safe point may be in them.</summary>
    public HashSet<IrFunction> InterruptFunctions { get; } = [];
    /// <summary>The program can tell when an object dies: it has finalisers or weak references. Then variables keep what they hold until they
    /// are bound anew or end.</summary>
    public bool ObservesDeath => observesDeath ??= Bound.Modules.Any(m => m.Name == "weakref") || Bound.Classes.Any(c => c.Members.ContainsKey("__del__"));
    private bool? observesDeath;
    /// <summary>The main module's body.</summary>
    public required IrFunction Main { get; init; }
}

public sealed class IrFunction(FunctionSymbol symbol)
{
    public FunctionSymbol Symbol { get; } = symbol;
    public string Name => Symbol.Name;
    /// <summary>Parameters in C order: positional, keyword-only, *args (a tuple), **kw (a dict). With <see cref="HasClosure"/> the
    /// entry block has the closure (the Function object) as a first parameter more.</summary>
    public List<IrParameter> Parameters { get; } = [];
    public bool HasClosure { get; set; }
    /// <summary>What the closure captures, in LoadFree order.</summary>
    public List<VariableSymbol> Captures { get; } = [];
    public List<IrLocal> Locals { get; } = [];
    public List<Block> Blocks { get; } = [];
    public Block Entry => Blocks[0];
    public bool IsGenerator { get; set; }
    /// <summary>A generator expression that alone holds what it walks.</summary>
    public bool OwnsIterable { get; set; }
    /// <summary>Its value is used other than by a direct call (or it sits in a class's attribute table): it can be called with anything.</summary>
    public bool IsAddressTaken { get; set; }
    /// <summary>How it returns: Value unless a pass found better.</summary>
    public Repr ReturnRepr { get; set; } = Repr.Value;
    public ValueType ReturnType { get; set; } = ValueType.Any;
    /// <summary>Proved by a pass; then it is called without a check.</summary>
    public bool CannotRaise { get; set; }
    private int nextId;
    private int nextBlockId;
    public int NewId() => nextId++;
    /// <summary>A block of this function, not yet in <see cref="Blocks"/>.</summary>
    public Block NewBlock(string label) => new(nextBlockId++, label);
    public override string ToString() => Symbol.QualifiedName;
}

/// <summary>A parameter of a function. Default: a constant that the caller fills in, or null when required or when
/// <see cref="HasRuntimeDefault"/> says that the Function object carries it.</summary>
public sealed class IrParameter(string name, ParameterKind kind)
{
    public string Name { get; } = name;
    public ParameterKind Kind { get; } = kind;
    public IrConst? Default { get; set; }
    public bool HasRuntimeDefault { get; set; }
    public Repr Repr { get; set; } = Repr.Value;
    public ValueType Type { get; set; } = ValueType.Any;
}

/// <summary>A mutable variable of one function, outside SSA.</summary>
public sealed class IrLocal(string name, Repr repr, VariableSymbol? variable)
{
    public string Name { get; } = name;
    public Repr Repr { get; set; } = repr;
    public VariableSymbol? Variable { get; } = variable;
    public ValueType Type { get; set; } = ValueType.Any;
    public override string ToString() => "%" + Name;
}

public sealed class Block(int id, string label)
{
    public int Id { get; } = id;
    /// <summary>What the block is for: "entry", "while_body", "handler"; with the id it is unique.</summary>
    public string Label { get; } = label;
    public List<BlockParam> Params { get; } = [];
    public List<Instr> Instrs { get; } = [];
    public Terminator? End { get; set; }
    /// <summary>Where an instruction of this block that raises goes; null: out of the function.</summary>
    public Block? Handler { get; set; }
    public override string ToString() => $"{Label}{Id}";
}

/// <summary>Something that an instruction can use.</summary>
public abstract class IrValue
{
    public Repr Repr { get; set; } = Repr.Value;
    public ValueType Type { get; set; } = ValueType.Any;
    /// <summary>A name to keep in C: the Python variable it was bound to.</summary>
    public string? Name { get; set; }
}

/// <summary>A constant; not placed in any block.</summary>
public sealed class IrConst : IrValue
{
    /// <summary>One of: null (None), bool, BigInteger, double, Complex, string (<see cref="Ast.CodePoints"/>), ImmutableArray&lt;byte&gt;, Ellipsis, ImmutableArray&lt;IrConst&gt; (tuple),
    /// Absent.Instance (the C word 0), NotImplementedMarker, FunctionRef, ClassRef, NativeRef, ModuleRef; with Repr Word/Float/Bit: long, double, bool.</summary>
    public object? Value { get; }
    public IrConst(object? value, Repr repr = Repr.Value) { Value = value; Repr = repr; Type = ValueType.OfConstant(value, repr); }
    public static IrConst None { get; } = new((object?)null);
    public static IrConst True { get; } = new(true);
    public static IrConst False { get; } = new(false);
    public static IrConst Absent { get; } = new(AbsentMarker.Instance);
}

/// <summary>The C word 0: no Python value.</summary>
public sealed class AbsentMarker { private AbsentMarker() { } public static AbsentMarker Instance { get; } = new(); }
public sealed record FunctionRef(IrFunction Function);
public sealed record ClassRef(Symbol Class);
/// <summary>The staticmethod, classmethod or property object of a class member.</summary>
public sealed record DescriptorRef(IrClassMember Member);
public sealed record NativeRef(Symbol Native);
public sealed record ModuleRef(ModuleSymbol Module);

public sealed class BlockParam(Block block, int id) : IrValue
{
    public Block Block { get; } = block;
    public int Id { get; } = id;
}

public sealed class Instr : IrValue
{
    public Instr(int id, Op op, SourceSpan span, params IEnumerable<IrValue> operands)
    {
        Id = id;
        Op = op;
        Span = span;
        Operands = [.. operands];
        Repr = OpTable.Get(op).Result;
    }
    public int Id { get; }
    public Op Op { get; set; }
    public List<IrValue> Operands { get; }
    /// <summary>What OpTable's row says: a symbol, a name, a shape.</summary>
    public object? Payload { get; set; }
    public SourceSpan Span { get; }
    /// <summary>The effects of this instruction: those of the row, less what the payload or a pass knows better.</summary>
    public Effects Effects => EffectsOverride ?? Payload switch
    {
        NativeCall native => native.Effects,
        VariableSymbol { IsAlwaysBound: true } when Op is Op.LoadGlobal or Op.LoadCell => Effects.Reads,
        SlotAccess { IsChecked: false } when Op == Op.LoadSlot => Effects.Reads,
        _ when Op == Op.BuildDict && Operands.Where((_, i) => i % 2 == 0).All(IsPlainKey) => Effects.MayRaise | Effects.MayAllocate,
        _ when Op == Op.BuildSet && Operands.All(IsPlainKey) => Effects.MayRaise | Effects.MayAllocate,
        _ => OpTable.Get(Op).Effects,
    };
    public Effects? EffectsOverride { get; set; }
    public bool MayRaise => (Effects & Effects.MayRaise) != 0;

    /// <summary>A constant whose hash and equality run no code of the program.</summary>
    private static bool IsPlainKey(IrValue value) => value is IrConst constant && constant.Value switch
    {
        null or bool or BigInteger or double or string or ImmutableArray<byte> => true,
        ImmutableArray<IrConst> items => items.All(IsPlainKey),
        _ => false,
    };
}

// ---- payloads ----

/// <param name="Name">The method's name, for CallMethod.</param>
/// <param name="Keywords">Names of the last operands.</param>
public sealed record CallShape(string? Name, ImmutableArray<string> Keywords);
/// <summary>super().Name in a class known when compiling; Class null: the class is the first operand, in front of self.</summary>
public sealed record SuperRef(Symbol? Class, string Name, CallShape? Shape);
/// <summary>The Index-th of Count positional sub-patterns.</summary>
public sealed record MatchShape(int Index, int Count);
/// <summary>A class statement that makes its class when it runs.</summary>
public sealed record ClassShape(ClassSymbol Class, ImmutableArray<string> Members);
public sealed record NewShape(Symbol Class, ImmutableArray<string> Keywords);
/// <param name="VarArgCount">Operands that make up *args; -1 without *args.</param>
/// <param name="VarArgStart">Index of the first of them.</param>
/// <param name="Instantiated">For a __new__: the class to make an instance of, when it inherits Function; null for Function.Class itself.
/// The class is no operand.</param>
public sealed record NativeCall(NativeFunctionSymbol Function, int VarArgStart = -1, int VarArgCount = -1, NativeClassSymbol? Instantiated = null)
{
    public Effects Effects { get; } =
        (Function.MayRaise || Converts(Function) ? Effects.MayRaise : 0) | (Function.MayAllocate ? Effects.MayAllocate : 0) |
        (Function.MayRunPython || Converts(Function) ? Effects.RunsPython : 0) | (Function.IsPure ? 0 : Effects.Reads | Effects.Writes);

    /// <summary>An argument becomes a machine value on the way: __index__ or __float__ may run, and it may not fit.</summary>
    private static bool Converts(NativeFunctionSymbol function) =>
        function.Parameters.Any(p => p.Type is not (NativeType.Value or NativeType.None or NativeType.Bool));
}
/// <param name="After">-1: no star.</param>
public sealed record UnpackShape(int Before, int After)
{
    public int Count => After < 0 ? Before : Before + 1 + After;
}
/// <param name="IsChecked">0 raises AttributeError.</param>
public sealed record SlotAccess(IrSlot Slot, bool IsChecked);

// ---- terminators ----

public abstract record Terminator(SourceSpan Span)
{
    public virtual IEnumerable<Edge> Edges => [];
    public virtual IEnumerable<IrValue> Uses => Edges.SelectMany(e => e.Arguments);
}
public sealed class Edge(Block target, params IEnumerable<IrValue> arguments)
{
    public Block Target { get; set; } = target;
    public List<IrValue> Arguments { get; } = [.. arguments];
}
public sealed record Jump(Edge To, SourceSpan Span) : Terminator(Span)
{
    public override IEnumerable<Edge> Edges => [To];
}
public sealed record Branch(IrValue Condition, Edge Then, Edge Else, SourceSpan Span) : Terminator(Span)
{
    public IrValue Condition { get; set; } = Condition;
    public override IEnumerable<Edge> Edges => [Then, Else];
    public override IEnumerable<IrValue> Uses => base.Uses.Prepend(Condition);
}
public sealed record Return(IrValue Value, SourceSpan Span) : Terminator(Span)
{
    public IrValue Value { get; set; } = Value;
    public override IEnumerable<IrValue> Uses => [Value];
}
/// <summary>raise Exception from Cause. Goes to the block's handler.</summary>
public sealed record RaiseEnd(IrValue Exception, IrValue? Cause, SourceSpan Span) : Terminator(Span)
{
    public IrValue Exception { get; set; } = Exception;
    public IrValue? Cause { get; set; } = Cause;
    public override IEnumerable<IrValue> Uses => Cause is null ? [Exception] : [Exception, Cause];
}
/// <summary>A bare raise: what sys.exception() holds, or RuntimeError.</summary>
public sealed record RaiseAgain(SourceSpan Span) : Terminator(Span);
/// <summary>A caught exception goes on its way, its traceback kept (end of a finally, no except clause matched).</summary>
public sealed record Reraise(IrValue Exception, SourceSpan Span) : Terminator(Span)
{
    public IrValue Exception { get; set; } = Exception;
    public override IEnumerable<IrValue> Uses => [Exception];
}
public sealed record Unreachable(SourceSpan Span) : Terminator(Span);

// ---- classes ----

public enum MemberKind { Method, StaticMethod, ClassMethod, Property, Constant, Cell }

/// <summary>A class attribute of a class that is made once.</summary>
public sealed class IrClassMember(IrClass @class, string name)
{
    public IrClass Class { get; } = @class;
    public string Name { get; } = name;
    /// <summary>Method kinds and Constant live in flash; Cell in RAM, filled by the class body.</summary>
    public MemberKind Kind { get; set; } = MemberKind.Cell;
    /// <summary>The method; a property's getter.</summary>
    public IrFunction? Function { get; set; }
    /// <summary>It is the __new__ that the compiler wrote for a namedtuple: it makes an instance of the class that it is given.</summary>
    public bool MakesNamedTuple => Name == "__new__" && Kind == MemberKind.StaticMethod && Class.Symbol.IsNamedTuple;
    /// <summary>Of a property.</summary>
    public IrFunction? Setter { get; set; }
    public IrFunction? Deleter { get; set; }
    /// <summary>The value of a Constant; what a Cell holds from the start, if anything (a method or constant that something may replace:
    /// <see cref="InitialKind"/> says what it was).</summary>
    public IrConst? Constant { get; set; }
    /// <summary>For a Cell with a start value: how that value is to be taken (Method, StaticMethod … or Constant).</summary>
    public MemberKind InitialKind { get; set; } = MemberKind.Cell;
}

/// <summary>An instance attribute at a fixed place.</summary>
public sealed class IrSlot(IrClass @class, string name)
{
    /// <summary>The class that introduces it. Subclasses have it at the same place, except those that have the class as a second base
    /// (or behind one): they hold slots of their own for its names. So a load by slot wants every possible class of the object to list
    /// this very IrSlot: see <see cref="IrClass.FindSlot"/>.</summary>
    public IrClass Class { get; } = @class;
    public string Name { get; } = name;
    /// <summary>Word index behind the base layout.</summary>
    public int Index { get; set; }
    public ValueType Type { get; set; } = ValueType.Any;
    /// <summary>No load can see it unset.</summary>
    public bool IsAlwaysSet { get; set; }
}

public sealed class IrClass(ClassSymbol symbol)
{
    public ClassSymbol Symbol { get; } = symbol;
    public string Name => Symbol.Name;
    /// <summary>The native class whose C struct instances begin with (object, BaseException, list …).</summary>
    public required NativeClassSymbol NativeBase { get; init; }
    /// <summary>Own members by name.</summary>
    public Dictionary<string, IrClassMember> Members { get; } = [];
    /// <summary>All slots in layout order, inherited ones first.</summary>
    public List<IrSlot> Slots { get; } = [];
    /// <summary>Instances carry a dict for attributes without a slot.</summary>
    public bool HasDict { get; set; }
    /// <summary>All classes of the program in the MRO declare their slots, and no dict among them.</summary>
    public bool IsSlotted => Symbol.Mro.OfType<ClassSymbol>().All(c => c.Slots is { } declared && !declared.Contains("__dict__"));
    public bool IsInstantiated { get; set; }
    /// <summary>Names of InitClass's operands: the class statement's keywords for __init_subclass__.</summary>
    public ImmutableArray<string> Keywords { get; set; } = [];
    /// <summary>The slot by that name, or null.</summary>
    public IrSlot? FindSlot(string name) => Slots.FirstOrDefault(s => s.Name == name);
    public override string ToString() => Symbol.QualifiedName;
}
