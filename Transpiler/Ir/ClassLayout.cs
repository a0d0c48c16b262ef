// Stage: Ir. Lays out the instances of the program's classes and decides which class attributes can stay in flash.
// In: the whole program as built (every store by attribute name is a SetAttr). Out: IrClass.Slots, HasDict, and the kinds of members.
//
// - A name that methods store through self is a slot. A class has the slots of one base at the same places (the base with most of them, among
//   those with the same native base); the names of its other bases get slots of their own.
// - A class gets a dict when a store might want a name that is no slot: one through a receiver of unknown class, or with a computed name.
// - A class attribute that such a store might replace becomes a cell, with the old value to start from. A store through the class itself
//   makes one, empty until then, where the body binds no such name.

using System.Collections.Immutable;
using Pyc2c.Binding;

namespace Pyc2c.Ir;

internal sealed class ClassLayout
{
    private readonly IrProgram program;
    private readonly Dictionary<ClassSymbol, HashSet<string>> selfStores = [];
    private readonly Dictionary<ClassSymbol, HashSet<string>> classStores = [];
    /// <summary>Methods that are taken from the class and may be called on anything: their first parameter tells nothing.</summary>
    private readonly HashSet<FunctionSymbol> unboundMethods = [];
    private readonly HashSet<string> unknownStores = [];
    /// <summary>Properties that are read through a class, which has to have the object then.</summary>
    private readonly HashSet<(ClassSymbol Class, string Name)> classReads = [];
    private readonly HashSet<string> properties;
    private bool hasComputedInstanceStores;
    private bool hasComputedStores;

    private ClassLayout(IrProgram program)
    {
        this.program = program;
        properties = [.. program.Classes.SelectMany(c => c.Members.Values).Where(m => m.Kind == MemberKind.Property).Select(m => m.Name)];
    }

    public static void Run(IrProgram program)
    {
        var layout = new ClassLayout(program);
        layout.FindUnboundMethods();
        foreach (var function in program.Functions)
        {
            foreach (var instruction in function.Blocks.SelectMany(b => b.Instrs))
            {
                layout.Collect(function, instruction);
            }
        }
        layout.FindEscapes();
        program.HasDynamicSlots = !layout.allInDicts && layout.dictClasses.Count == 0;
        // Bases come before the classes that derive from them.
        foreach (var @class in program.Classes)
        {
            layout.AddStoredMembers(@class);
            layout.PlaceSlots(@class);
            @class.HasDict = layout.NeedsDict(@class);
            layout.DemoteMembers(@class);
        }
    }

    // ---- C.method as a plain function ----

    private void FindUnboundMethods()
    {
        foreach (var function in program.Functions)
        {
            foreach (var instruction in function.Blocks.SelectMany(b => b.Instrs))
            {
                var name = instruction switch
                {
                    { Op: Op.CallMethod, Payload: CallShape { Name: { } called } } => called,
                    { Op: Op.GetAttr or Op.FindAttr, Payload: string read } => read,
                    _ => null,
                };
                if (name is null || instruction.Operands[0] is not IrConst { Value: ClassRef { Class: ClassSymbol @class } })
                {
                    continue;
                }
                // Base.method(self) in a method of a class that derives from it is no surprise.
                var isOwn = instruction.Operands.Count > 1 && Receiver(function, instruction.Operands[1]) is { IsInstance: true } self && self.Class.Mro.Contains(@class);
                var method = @class.Mro.OfType<ClassSymbol>().Select(c => c.Methods.GetValueOrDefault(name)).FirstOrDefault(m => m is not null);
                if (!isOwn && method is { IsClassMethod: false, IsStaticMethod: false })
                {
                    unboundMethods.Add(method);
                }
            }
        }
    }

    // ---- stores ----

    private void Collect(IrFunction function, Instr instruction)
    {
        if (instruction.Op is Op.SetAttr or Op.DelAttr)
        {
            Store(function, instruction.Operands[0], (string)instruction.Payload!);
        }
        else if (instruction is { Op: Op.GetAttr or Op.FindAttr, Payload: string name } && properties.Contains(name)
            && Receiver(function, instruction.Operands[0]) is { IsInstance: false } known)
        {
            classReads.Add((known.Class, name));
        }
        else if (instruction is { Op: Op.GetAttr, Payload: "__dict__" } or { Payload: NativeCall { Function.Name: "vars" } })
        {
            CollectDict(function, instruction);
        }
        else if (instruction.Payload is NativeCall { Function.QualifiedName: "setattr" or "delattr" or "builtins.setattr" or "builtins.delattr" })
        {
            hasComputedInstanceStores = true;
            var receiver = Receiver(function, instruction.Operands[0]);
            hasComputedStores |= receiver is not { IsInstance: true };
            if (receiver is { IsInstance: false })
            {
                computedStores.Add(receiver.Class);
            }
        }
        hasComputedInstanceStores |= IsComputedStore(instruction);
        hasComputedStores |= instruction.Operands.Any(IsSetattr);
    }

    /// <summary>Stores an attribute of an instance under a name that is only known at run time, or passes on what does.</summary>
    public static bool IsComputedStore(Instr instruction) => instruction switch
    {
        { Payload: NativeCall { Function.Name: "setattr" or "__setattr__" } } => true,
        { Op: Op.CallMethod, Payload: CallShape { Name: "__setattr__" } } => true,
        { Op: Op.CallSuper or Op.GetSuperAttr, Payload: SuperRef { Name: "__setattr__" } } => true,
        { Op: Op.GetAttr or Op.FindAttr, Payload: "__setattr__" } => true,
        _ => instruction.Operands.Any(IsSetattr),
    };

    // ---- instances whose dict is changed ----

    /// <summary>Classes whose instances keep their attributes in their dicts, because some code does more to x.__dict__ than look at it.</summary>
    private readonly HashSet<ClassSymbol> dictClasses = [];
    private bool allInDicts;

    private void CollectDict(IrFunction function, Instr dict)
    {
        var known = Receiver(function, dict.Operands[0]);
        if (known is { IsInstance: false })
        {
            // The dict of a class cannot be changed.
            return;
        }
        hasComputedInstanceStores = true;
        if (IsOnlyRead(function, dict))
        {
            return;
        }
        if (known is not null)
        {
            dictClasses.Add(known.Class);
        }
        else
        {
            allInDicts = true;
        }
    }

    private static readonly HashSet<string> ReadingMethods = new(StringComparer.Ordinal) { "keys", "items", "values", "get", "copy" };
    private static readonly HashSet<string> ReadingFunctions = new(StringComparer.Ordinal) { "len", "print", "repr", "str", "list", "tuple", "set", "sorted", "dict" };

    /// <summary>A new dict that holds what the attributes are now does as well.</summary>
    private static bool IsOnlyRead(IrFunction function, Instr dict) => function.Blocks.All(b =>
        !b.End!.Uses.Contains(dict, ReferenceEqualityComparer.Instance)
        && b.Instrs.Where(i => i.Operands.Contains(dict, ReferenceEqualityComparer.Instance)).All(i => i switch
        {
            { Op: Op.GetItem or Op.Contains or Op.ForStart or Op.Length or Op.Compare or Op.CompareBit or Op.Format or Op.Truth or Op.DictUpdate } =>
                ReferenceEquals(i.Operands[0], dict) != (i.Op == Op.DictUpdate),
            { Op: Op.CallMethod, Payload: CallShape { Name: { } name } } => ReferenceEquals(i.Operands[0], dict) && ReadingMethods.Contains(name),
            { Payload: NativeCall call } => ReadingFunctions.Contains(call.Function.Name) || ReadingFunctions.Contains(call.Function.Class?.Name ?? ""),
            _ => false,
        }));

    private bool IsInDict(ClassSymbol @class) =>
        allInDicts || dictClasses.Any(c => c.Mro.Contains(@class) || @class.Mro.Contains(c));

    private static bool IsSetattr(IrValue value) =>
        value is IrConst { Value: NativeRef { Native: NativeFunctionSymbol { Name: "setattr" or "delattr" or "vars" } } };

    private void Store(IrFunction function, IrValue receiver, string name)
    {
        if (receiver is IrConst { Value: ModuleRef })
        {
            return;
        }
        if (Receiver(function, receiver) is not { } known)
        {
            unknownStores.Add(name);
            return;
        }
        var stores = known.IsInstance ? selfStores : classStores;
        if (!stores.TryGetValue(known.Class, out var names))
        {
            stores.Add(known.Class, names = []);
        }
        names.Add(name);
    }

    private sealed record Known(ClassSymbol Class, bool IsInstance);

    /// <summary>A class, or an instance of a class (or of a subclass), when the receiver is certainly that.</summary>
    private Known? Receiver(IrFunction function, IrValue receiver)
    {
        switch (receiver)
        {
            case IrConst { Value: ClassRef { Class: ClassSymbol @class } }:
                return new Known(@class, IsInstance: false);
            case Instr { Op: Op.TypeOf } or Instr { Op: Op.GetAttr, Payload: "__class__" }:
                var instance = Receiver(function, ((Instr)receiver).Operands[0]);
                return instance is { IsInstance: true } ? new Known(instance.Class, IsInstance: false) : null;
        }
        for (var symbol = function.Symbol; symbol is not null; symbol = symbol.Parent)
        {
            if (symbol is { Class: { } owner, IsStaticMethod: false, Parameters: [{ Kind: ParameterKind.Positional or ParameterKind.PositionalOnly } first, ..] }
                && !unboundMethods.Contains(symbol) && first.Variable.BindingCount == 0 && ReferenceEquals(VariableOf(function, receiver), first.Variable))
            {
                return new Known(owner, IsInstance: !symbol.IsClassMethod && symbol.Name is not ("__new__" or "__init_subclass__" or "__class_getitem__"));
            }
        }
        return null;
    }

    private static VariableSymbol? VariableOf(IrFunction function, IrValue value) => value switch
    {
        Instr { Op: Op.CheckLocal } check => VariableOf(function, check.Operands[0]),
        Instr { Op: Op.LoadLocal, Payload: IrLocal local } => local.Variable,
        Instr { Op: Op.LoadCell, Payload: VariableSymbol variable } => variable,
        Instr { Op: Op.LoadFree, Payload: int index } => function.Captures[index],
        _ => null,
    };

    // ---- slots ----

    private void PlaceSlots(IrClass @class)
    {
        if (IsMetaclass(@class))
        {
            // Its instances are classes, whose attributes are those of classes.
            return;
        }
        var bases = @class.Symbol.Bases.OfType<ClassSymbol>().Select(b => program.ClassOf[b]).ToList();
        var primary = bases.Where(b => ReferenceEquals(b.NativeBase, @class.NativeBase)).MaxBy(b => b.Slots.Count);
        if (primary is not null)
        {
            @class.Slots.AddRange(primary.Slots);
        }
        foreach (var name in bases.SelectMany(b => b.Slots).Select(s => s.Name))
        {
            AddSlot(@class, name);
        }
        IEnumerable<string> own = @class.Symbol.Slots is { } declared
            ? declared.Where(n => n is not ("__dict__" or "__weakref__"))
            : IsInDict(@class.Symbol) ? []
            : @class.Symbol.SelfAttributes.Concat(selfStores.GetValueOrDefault(@class.Symbol) ?? []).Where(n => !IsDescriptor(@class, n) && !IsNativeAttribute(@class, n));
        foreach (var name in own)
        {
            AddSlot(@class, name);
        }
    }

    private static void AddSlot(IrClass @class, string name)
    {
        if (@class.FindSlot(name) is null)
        {
            @class.Slots.Add(new IrSlot(@class, name) { Index = @class.Slots.Count });
        }
    }

    /// <summary>A store to the name may run a descriptor of the class, of a base or of a subclass: a property, or a value that is made at run time
    /// in a program that has classes with __set__.</summary>
    private bool IsDescriptor(IrClass @class, string name) =>
        program.Classes.Any(c => (c.Symbol.Mro.Contains(@class.Symbol) || @class.Symbol.Mro.Contains(c.Symbol))
            && c.Members.TryGetValue(name, out var member)
            && (member.Kind == MemberKind.Property || member.InitialKind == MemberKind.Property || (member.Kind == MemberKind.Cell && MayHoldDescriptor(member))));

    private bool MayHoldDescriptor(IrClassMember member) =>
        program.Functions.SelectMany(f => f.Blocks).SelectMany(b => b.Instrs)
            .Where(i => i.Op == Op.StoreClassMember && ReferenceEquals(i.Payload, member))
            .Any(i => i.Operands[0] is Instr made && made.Op switch
            {
                Op.BuildList or Op.BuildDict or Op.BuildSet or Op.BuildTuple or Op.MakeFunction or Op.BuildString or Op.Format or Op.Box => false,
                Op.CallNative => made.Payload is NativeCall { Function: { Kind: NativeKind.New } native } call
                    && (call.Instantiated ?? native.Class)?.Name == "property",
                Op.CallMethod => true,
                _ => HasSetters,
            });

    private bool HasSetters => hasSetters ??= program.Bound.Classes.Any(c => c.Members.ContainsKey("__set__") || c.Members.ContainsKey("__delete__"));
    private bool? hasSetters;

    private static bool IsMetaclass(IrClass @class) => @class.NativeBase.Name == "type";

    private bool NeedsDict(IrClass @class)
    {
        if (IsMetaclass(@class))
        {
            return true;
        }
        var users = @class.Symbol.Mro.OfType<ClassSymbol>().ToList();
        if (@class.IsSlotted && !@class.NativeBase.IsException)
        {
            return false;
        }
        return hasComputedInstanceStores
            || users.Exists(c => c.Slots is { } declared && declared.Contains("__dict__"))
            || unknownStores.Concat(users.SelectMany(c => selfStores.GetValueOrDefault(c) ?? []))
                .Any(n => @class.FindSlot(n) is null && n is not ("__class__" or "__dict__") && !IsDescriptor(@class, n) && !IsNativeAttribute(@class, n));
    }

    /// <summary>An attribute that instances of the native base have anyway, like __cause__ of exceptions.</summary>
    private static bool IsNativeAttribute(IrClass @class, string name) =>
        @class.NativeBase.Find(name) is { IsOfInstance: true } && !@class.Symbol.Mro.OfType<ClassSymbol>().Any(c => c.Members.ContainsKey(name));

    // ---- members ----

    /// <summary>Classes whose object is a value that other code may store attributes on: all that are operands of more than loads and calls.</summary>
    private void FindEscapes()
    {
        foreach (var block in program.Functions.SelectMany(f => f.Blocks))
        {
            foreach (var instruction in block.Instrs)
            {
                var skip = instruction.Op is Op.CallMethod or Op.GetAttr or Op.SetAttr or Op.DelAttr or Op.Call ? 1 : 0;
                var isStatement = instruction is { Op: Op.StoreGlobal or Op.StoreLocal or Op.InitClass or Op.MakeClass };
                if (instruction.Op is not Op.MatchException && !isStatement
                    && instruction is not { Op: Op.CallNative, Payload: NativeCall { Function.Name: "isinstance" or "issubclass" } })
                {
                    Escape(instruction.Operands.Skip(skip));
                }
                if (program.HasNameHooks && instruction is { Op: Op.InitClass })
                {
                    Escape([instruction]);
                }
            }
            Escape(block.End!.Uses);
        }
        // What is the type of some object can be any class; a class method's first parameter can be any class below its own.
        hasTypeValues = program.Functions.Any(f => f.Blocks.Any(b => b.Instrs.Any(i => IsTypeValue(f, i))));
        escapes.UnionWith(program.Classes.Where(c => c.Members.Values.Any(m => m.Kind == MemberKind.ClassMethod)).Select(c => c.Symbol));
    }

    /// <summary>type(x), or x.__class__, that is used for more than to read from it, to call it or to compare it.</summary>
    private static bool IsTypeValue(IrFunction function, Instr instruction) =>
        (instruction is { Op: Op.TypeOf, Operands: [not Instr { Op: Op.Catch }] } || instruction is { Op: Op.GetAttr, Payload: "__class__" }
            || instruction.Payload is NativeCall { Function: { Kind: NativeKind.New, Class.Name: "type" } })
        && !ClassObjects.IsOnlyLookedAt(function, instruction) && !IsOnlyCalled(function, instruction);

    /// <summary>type(x)(…), type(x).name: no attribute is stored through it.</summary>
    private static bool IsOnlyCalled(IrFunction function, Instr type) =>
        function.Blocks.All(b => !b.End!.Uses.Contains(type)
            && b.Instrs.All(i => i.Operands.IndexOf(type) is < 0 or 0 && (!i.Operands.Contains(type) || i.Op is Op.GetAttr or Op.CallMethod or Op.Call)));

    private bool hasTypeValues;

    private bool IsEscaping(ClassSymbol @class) => hasTypeValues || @class.Mro.OfType<ClassSymbol>().Any(escapes.Contains);

    private void Escape(IEnumerable<IrValue> values)
    {
        escapes.UnionWith(values.SelectMany(ClassObjects.ClassesIn));
    }

    private readonly HashSet<ClassSymbol> escapes = [];

    /// <summary>Classes with setattr(C, name, v): any attribute that some line reads may be theirs.</summary>
    private readonly HashSet<ClassSymbol> computedStores = [];
    private IReadOnlyCollection<string>? readNames;

    private IReadOnlyCollection<string> ReadNames() => readNames ??= [.. program.Functions.SelectMany(f => f.Blocks).SelectMany(b => b.Instrs).Select(i => i switch
    {
        { Op: Op.GetAttr or Op.FindAttr, Payload: string name } => name,
        { Op: Op.CallMethod, Payload: CallShape { Name: { } name } } => name,
        _ => "",
    }).Where(n => n.Length > 0).Distinct()];

    /// <summary>A name that is stored in a class and that its body does not bind gets an empty cell.</summary>
    private void AddStoredMembers(IrClass @class)
    {
        var users = @class.Symbol.Mro.OfType<ClassSymbol>().ToList();
        var names = users.SelectMany(c => classStores.GetValueOrDefault(c) ?? []);
        if (IsEscaping(@class.Symbol))
        {
            names = names.Concat(unknownStores.Where(n => @class.NativeBase.Find(n) is null or { Function.Kind: NativeKind.Method }));
            if (hasComputedStores)
            {
                // What a base has, the class may get for itself.
                names = names.Concat(users.Skip(1).SelectMany(c => program.ClassOf[c].Members.Keys).Where(n => !n.StartsWith("__", StringComparison.Ordinal)));
            }
        }
        if (@class.Symbol.Mro.OfType<ClassSymbol>().Any(computedStores.Contains))
        {
            names = names.Concat(ReadNames());
        }
        foreach (var name in names.Where(n => n is not ("__name__" or "__qualname__" or "__class__" or "__doc__" or "__module__" or "__dict__")).Distinct().Order(StringComparer.Ordinal))
        {
            @class.Members.TryAdd(name, new IrClassMember(@class, name));
        }
    }

    private void DemoteMembers(IrClass @class)
    {
        foreach (var member in @class.Members.Values.Where(m => m.Kind != MemberKind.Cell))
        {
            // A store through an instance runs a property, it does not replace it.
            var mayBeReplaced = member.Kind != MemberKind.Property && IsEscaping(@class.Symbol) && (hasComputedStores || unknownStores.Contains(member.Name));
            if (!mayBeReplaced && !IsStoredInClass(@class.Symbol, member.Name) && !IsReadFromClass(member))
            {
                continue;
            }
            member.InitialKind = member.Kind;
            member.Constant ??= member.Function is null ? null : new IrConst(
                member.Kind == MemberKind.Method ? new FunctionRef(member.Function) : new DescriptorRef(member));
            member.Kind = MemberKind.Cell;
        }
    }

    /// <summary>As an object, through the class or one that inherits it.</summary>
    private bool IsReadFromClass(IrClassMember member) => member.Kind == MemberKind.Property
        && classReads.Any(r => r.Name == member.Name && r.Class.Mro.Contains(member.Class.Symbol));

    /// <summary>Through this class by name, or through cls in a method of this class or of a base.</summary>
    private bool IsStoredInClass(ClassSymbol @class, string name) =>
        @class.Mro.OfType<ClassSymbol>().Any(c => classStores.GetValueOrDefault(c)?.Contains(name) == true);
}
