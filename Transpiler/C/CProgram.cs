// Stage: C, the façade. IrProgram in; out come a C file a module, the prototypes of native code, and, once the linker's view of what is
// reachable is known, the file with all types, attribute tables, selectors and interned strings.

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pyc2c.Binding;
using Pyc2c.Ir;
using Pyc2c.Toolchain;
using Pyc2c.Toolchain.Linking;

namespace Pyc2c.C;

/// <summary>What of the target shows in the C text.</summary>
internal sealed record CTarget(int WordBits, bool SingleFloat);

internal sealed class CProgram : INativeProgram
{
    private readonly SortedSet<string> texts = new(StringComparer.Ordinal);
    private readonly HashSet<VariableSymbol> readGlobals = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<IrFunction> callable = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ModuleSymbol> moduleValues = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ModuleSymbol, ModuleGlobals> globals = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ModuleSymbol, IrFunction> bodies = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> selectorTexts = new(StringComparer.Ordinal);
    private readonly TypeTables tables;
    private readonly Lazy<StructHeaders> structHeaders;

    public CProgram(IrProgram ir, CTarget target)
    {
        Ir = ir;
        Target = target;
        Survey();
        tables = new TypeTables(this);
        structHeaders = new(() => new StructHeaders([RuntimeSources.RuntimeFolderOf(RuntimeSources.Home), .. Modules.Select(m => m.Folder)]));
        Prototypes = NativePrototypes.Write([ir.Bound.Builtins]);
        Files = [.. EmitModules(), .. EmitHooks()];
    }

    public IrProgram Ir { get; }
    public CTarget Target { get; }
    public CNames Names { get; } = new();
    public IReadOnlyList<CFile> Files { get; }
    public string Prototypes { get; }
    public ITypeTables Tables => tables;
    /// <summary>Some line of the program makes a float: arithmetic on unknown values looks for floats early.</summary>
    public bool MakesFloats { get; private set; }
    private bool HasFinalisers { get; set; }

    /// <summary>An operator, or the use of an attribute, can run a function of the program.</summary>
    public bool HasOperators { get; private set; }

    private static bool IsOperator(IrClassMember member) =>
        member.Kind == MemberKind.Property || member.InitialKind == MemberKind.Property ||
        (member.Name.StartsWith("__", StringComparison.Ordinal) && member.Name.EndsWith("__", StringComparison.Ordinal) &&
            member.Name is not ("__init__" or "__new__" or "__del__" or "__slots__" or "__doc__" or "__module__" or "__qualname__"
                or "__enter__" or "__exit__" or "__iter__" or "__next__" or "__call__" or "__match_args__"));

    public IReadOnlyList<NativeModule> Modules => modules ??=
        [.. Ir.Bound.Modules.Where(m => m.NativeFolder is not null)
            .Select(m => new NativeModule(
                m.Name.Split('.')[^1],
                m.NativeFolder!,
                NativePrototypes.Write([Ir.Bound.Builtins, .. StubImports(m), m]),
                [.. StubImports(m).Append(m).Select(i => i.NativeFolder!).Distinct()]))];

    private IReadOnlyList<NativeModule>? modules;

    /// <summary>The native modules whose stubs a module's stub imports, directly or not.</summary>
    private static IEnumerable<ModuleSymbol> StubImports(ModuleSymbol module) =>
        module.StubImports.SelectMany(i => StubImports(i).Append(i)).Distinct();

    public CFile EmitTypes(LiveSet live) => new("types.c", tables.Write(live));

    /// <summary>The types, by their C symbols, whose class objects the emitted code holds.</summary>
    public HashSet<string> ClassValues { get; } = new(StringComparer.Ordinal);

    public void UseSelector(string name)
    {
        var selector = CNames.Unique(name);
        if (selector != name)
        {
            selectorTexts[selector] = name;
        }
    }

    public void UseText(string text) => texts.Add(text);

    public IEnumerable<string> Texts => texts;

    /// <summary>The attribute name behind a selector's C name.</summary>
    public string SelectorText(string selector) => selectorTexts.GetValueOrDefault(selector, selector);

    public bool IsGlobalRead(VariableSymbol variable) => readGlobals.Contains(variable);

    /// <summary>In a program that can tell when an object dies: the function may ask for a collection, as far as direct calls tell.</summary>
    public bool MayAskToCollect(IrFunction function) => (askToCollect ??= FindAskToCollect()).Contains(function);
    private HashSet<IrFunction>? askToCollect;

    public static bool AsksToCollect(NativeFunctionSymbol native) => native.CName == "gc_module_collect";

    private HashSet<IrFunction> FindAskToCollect()
    {
        var found = new HashSet<IrFunction>(ReferenceEqualityComparer.Instance);
        if (!Ir.ObservesDeath)
        {
            return found;
        }
        int before;
        do
        {
            before = found.Count;
            var names = found.Where(f => f.Symbol.Class is not null).Select(f => f.Name).ToHashSet();
            found.UnionWith(Ir.Functions.Where(f => f.Blocks.Any(b => b.Instrs.Any(i => i.Payload switch
            {
                NativeCall { Function: var native } when AsksToCollect(native) => true,
                IrFunction callee => i.Op == Op.CallFunction && found.Contains(callee),
                CallShape { Name: { } method } => names.Contains(method),
                NewShape => names.Contains("__init__"),
                ModuleSymbol { Body: { } body } => Ir.FunctionOf.TryGetValue(body, out var imported) && found.Contains(imported),
                _ => false,
            }))));
        }
        while (found.Count > before);
        return found;
    }

    /// <summary>Something other than a direct call may call it.</summary>
    public bool IsCallable(IrFunction function) => callable.Contains(function);

    public IrConst ToConstant(BConstant constant) => new(constant.Value is ImmutableArray<BConstant> items
        ? items.Select(ToConstant).ToImmutableArray()
        : constant.Value);

    private void Survey()
    {
        foreach (var function in Ir.Functions)
        {
            if (function.Symbol.IsModuleBody)
            {
                bodies[function.Symbol.Module] = function;
            }
            if (function.IsAddressTaken)
            {
                callable.Add(function);
            }
            foreach (var instr in function.Blocks.SelectMany(b => b.Instrs))
            {
                MakesFloats |= instr.Repr == Repr.Float || instr.Operands.Any(o => o is IrConst { Value: double }) ||
                    instr is { Op: Op.Binary or Op.InPlace, Payload: BinaryOperator.TrueDiv };
                if (instr is { Op: Op.LoadGlobal or Op.ClearGlobal, Payload: VariableSymbol variable })
                {
                    readGlobals.Add(variable);
                }
                else if (Ir.ObservesDeath && instr is { Op: Op.StoreGlobal, Payload: VariableSymbol holder, Operands: [not IrConst] })
                {
                    readGlobals.Add(holder);
                }
                else if (instr is { Op: Op.MakeFunction, Payload: IrFunction made })
                {
                    callable.Add(made);
                }
                moduleValues.UnionWith(instr.Operands.OfType<IrConst>().Select(c => c.Value).OfType<ModuleRef>().Select(m => m.Module));
            }
        }
        HasFinalisers |= Ir.HasDynamicClasses && Ir.Bound.Classes.Any(c => c.IsDynamic && c.Members.ContainsKey("__del__"));
        foreach (var module in moduleValues)
        {
            readGlobals.UnionWith(module.Globals.Values);
        }
        foreach (var member in Ir.Classes.SelectMany(c => c.Members.Values))
        {
            if (member.Function is { } function)
            {
                callable.Add(function);
            }
            HasFinalisers |= member.Name == "__del__";
            HasOperators |= IsOperator(member);
        }
        foreach (var module in Ir.Bound.Modules)
        {
            globals[module] = new ModuleGlobals(
                [.. module.Globals.Values.Where(readGlobals.Contains)],
                [.. Ir.Classes.Where(c => c.Symbol.Module == module).SelectMany(c => c.Members.Values).Where(m => m.Kind == MemberKind.Cell)],
                IsObject: module.Body is not null && moduleValues.Contains(module));
        }
    }

    // ---- places ----

    private sealed record ModuleGlobals(ImmutableArray<VariableSymbol> Variables, ImmutableArray<IrClassMember> Members, bool IsObject)
    {
        public bool IsEmpty => Variables.IsEmpty && Members.IsEmpty && !IsObject;
    }

    private static string Field(VariableSymbol variable) => CNames.Unique(variable.Name) + "_";

    /// <summary>A global variable's place in its module's struct, as an lvalue.</summary>
    public string Global(CUnit unit, VariableSymbol variable)
    {
        var module = (ModuleSymbol)variable.Owner;
        DeclareGlobals(unit, module);
        return $"{Names.Module(module)}.{Field(variable)}";
    }

    public string Member(CUnit unit, IrClassMember member)
    {
        DeclareGlobals(unit, member.Class.Symbol.Module);
        return $"{Names.Module(member.Class.Symbol.Module)}.{Names.Member(member)}";
    }

    private void DeclareGlobals(CUnit unit, ModuleSymbol module)
    {
        var name = Names.Module(module);
        var own = globals[module];
        var header = own.IsObject ? "\n    Object object;" : "";
        var fields = header + string.Concat(own.Variables.Select(v => $"\n    Value {Field(v)};").Concat(own.Members.Select(m => $"\n    Value {Names.Member(m)};")));
        unit.Declare($"typedef struct {{{fields}\n}} {name}_globals;\nextern {name}_globals {name};");
    }

    /// <summary>The function that runs a module's body once.</summary>
    public string ImportFunction(CUnit unit, ModuleSymbol module)
    {
        var name = Names.Module(module) + "_import";
        unit.Declare($"bool {name}(void);");
        return name;
    }

    /// <summary>Where a module's object holds a global, as a C expression.</summary>
    public string OffsetOf(CUnit unit, VariableSymbol variable)
    {
        var module = (ModuleSymbol)variable.Owner;
        DeclareGlobals(unit, module);
        return $"offsetof({Names.Module(module)}_globals, {Field(variable)})";
    }

    /// <summary>A module as a value: the struct of its globals, which are slots of it; a module without any is a type word alone.</summary>
    public string ModuleValue(CUnit unit, ModuleSymbol module)
    {
        var name = Names.Module(module);
        if (module.Body is not null)
        {
            DeclareGlobals(unit, module);
            return $"value_of(&{name})";
        }
        // Weak: every file that names the module defines its object, and all mean the same.
        unit.Declare($"extern const Type {name}_module_type;\nextern const Object {name}_object;\n__attribute__((weak)) const Object {name}_object = {{&{name}_module_type}};");
        return $"value_of(&{name}_object)";
    }

    /// <summary>Modules that are used as values.</summary>
    public IEnumerable<ModuleSymbol> ModuleValues => moduleValues.OrderBy(m => m.Name, StringComparer.Ordinal);

    /// <summary>The headers with the structs of a class and its bases.</summary>
    public IEnumerable<string> HeadersOf(NativeClassSymbol c) =>
        c.Mro.Where(b => b.Struct is not null).Select(b => structHeaders.Value.Find(b.Module!, b.Struct!));

    // ---- files ----

    private IEnumerable<CFile> EmitModules()
    {
        foreach (var module in Ir.Bound.Modules.Where(bodies.ContainsKey))
        {
            var unit = new CUnit(this);
            WriteGlobals(unit, module);
            foreach (var function in Ir.Functions.Where(f => f.Symbol.Module == module))
            {
                FunctionEmitter.Emit(unit, function);
            }
            WriteImport(unit, module);
            if (module.IsMain)
            {
                WriteMain(unit);
            }
            yield return new CFile(Names.Module(module) + ".c", unit.Finish(module.IsMain ? "the main module" : $"module {module.Name}"));
        }
    }

    /// <summary>Parts of the runtime that cannot be wanted: codec.h.</summary>
    private IEnumerable<CFile> EmitHooks()
    {
        if (!texts.Any(t => t.Contains("16", StringComparison.Ordinal) || t.Contains("32", StringComparison.Ordinal)))
        {
            yield return new CFile("hooks.c", "const void *const codec_wide_hook = 0;\n");
        }
    }

    private void WriteGlobals(CUnit unit, ModuleSymbol module)
    {
        if (!globals[module].IsEmpty)
        {
            DeclareGlobals(unit, module);
            var initial = globals[module].Members.Where(m => m.Constant is not null)
                .Select(m => $"\n    .{Names.Member(m)} = {unit.Constant(m.Constant!)},").ToList();
            if (globals[module].IsObject)
            {
                unit.Declare($"extern const Type {Names.Module(module)}_module_type;");
                initial.Insert(0, $"\n    .object = {{&{Names.Module(module)}_module_type}},");
            }
            unit.Code.Append(CultureInfo.InvariantCulture, $"{Names.Module(module)}_globals {Names.Module(module)}{(initial.Count == 0 ? "" : $" = {{{string.Concat(initial)}\n}}")};\n");
        }
    }

    private void WriteImport(CUnit unit, ModuleSymbol module)
    {
        var body = Names.Function(bodies[module]);
        if (module.IsMain && !ImportsMain())
        {
            return;
        }
        ImportFunction(unit, module);
        unit.Code.Append(CultureInfo.InvariantCulture, $$"""

            bool {{Names.Module(module)}}_import(void)
            {
                static bool begun;
                if (begun) return true;
                begun = true;
                if (likely({{body}}())) return true;
                begun = false;
                return false;
            }

            """);
    }

    /// <summary>A native function with **kw gets some.</summary>
    private static bool PassesKeywords(Instr instr) => instr is { Payload: NativeCall { Function.Parameters: [.., { Kind: ParameterKind.VarKeywords }] } }
        && instr.Operands[^1] is not IrConst { Value: AbsentMarker };

    /// <summary>Asks what may be an AttributeError or a NameError for the name that failed, or for the object.</summary>
    private static bool MayAskForName(Instr instr) => instr switch
    {
        { Op: Op.GetAttr or Op.FindAttr, Payload: "name" or "obj" } => instr.Operands[0].Type.MayBeNamedError,
        { Payload: NativeCall { Function.Name: "getattr" } } => instr.Operands[0].Type.MayBeNamedError,
        _ => instr.Operands.Any(o => o is IrConst { Value: NativeRef { Native: NativeFunctionSymbol { Name: "getattr" } } }),
    };

    /// <summary>A store to, or the dict of, what may be a function or an exception.</summary>
    private static bool MayTouchOwnAttributes(Instr instr) => instr switch
    {
        { Op: Op.SetAttr or Op.DelAttr } or { Op: Op.GetAttr or Op.FindAttr, Payload: "__dict__" } => MayOwnAttributes(instr.Operands[0]),
        { Payload: NativeCall { Function.Name: "setattr" or "delattr" or "vars" or "dir" } } => MayOwnAttributes(instr.Operands[0]),
        _ => ClassLayout.IsComputedStore(instr),
    };

    private static bool MayOwnAttributes(IrValue value) => value is IrConst constant
        ? constant.Value is FunctionRef
        : value.Type.MayOwnAttributes;

    /// <summary>The dict of what may be a class, or a name that may become one's.</summary>
    private static bool MayReadClassDict(Instr instr) => instr switch
    {
        { Op: Op.GetAttr or Op.FindAttr, Payload: "__dict__" } => MayBeClass(instr.Operands[0]),
        { Payload: NativeCall { Function.Name: "vars" } } => MayBeClass(instr.Operands[0]),
        _ => instr.Operands.Any(o => o is IrConst { Value: "__dict__" or NativeRef { Native: NativeFunctionSymbol { Name: "vars" } } }),
    };

    /// <summary>The property that a class has, by its name or a computed one.</summary>
    private static bool MayReadClassProperty(Instr instr, HashSet<string> properties) => instr switch
    {
        { Op: Op.GetAttr or Op.FindAttr, Payload: string name } => properties.Contains(name) && MayBeClass(instr.Operands[0]),
        { Payload: NativeCall { Function.Name: "getattr" } } => MayBeClass(instr.Operands[0]),
        _ => instr.Operands.Any(o => o is IrConst { Value: NativeRef { Native: NativeFunctionSymbol { Name: "getattr" } } }),
    };

    private static bool MayBeClass(IrValue value) => value is IrConst constant
        ? constant.Value is ClassRef
        : value.Type.IsAny || value.Type.Classes.Any(c => c switch
        {
            NativeClassSymbol native => native.CType == "type_type",
            ClassSymbol user => user.Mro.Any(b => b is NativeClassSymbol { CType: "type_type" }),
            _ => false,
        });

    /// <summary>Some line asks for a docstring: then functions have them.</summary>
    public bool ReadsDocstrings => readsDocstrings ??= Ir.Functions.Any(f => f.Blocks.Any(b => b.Instrs.Any(i => i is { Op: Op.GetAttr, Payload: "__doc__" })));
    private bool? readsDocstrings;

    private bool ImportsMain() => Ir.Functions.Any(f => f.Blocks.Any(b => b.Instrs.Any(i => i is { Op: Op.ImportModule, Payload: ModuleSymbol { IsMain: true } })));

    private void WriteMain(CUnit unit)
    {
        unit.Include("gc.h");
        var roots = new StringBuilder();
        foreach (var module in Ir.Bound.Modules.Where(m => !globals[m].IsEmpty))
        {
            DeclareGlobals(unit, module);
            roots.Append(CultureInfo.InvariantCulture, $"    gc_root((Value *)&{Names.Module(module)}, sizeof {Names.Module(module)} / sizeof(Value));\n");
        }
        if (HasFinalisers)
        {
            unit.Declare("void finaliser_start(void);");
            roots.Append("    finaliser_start();\n");
        }
        if (callable.Any(f => f.Parameters.Any(p => p.Kind == ParameterKind.VarKeywords || p is { Kind: ParameterKind.KeywordOnly, HasRuntimeDefault: true }))
            || Ir.Functions.Any(f => f.Blocks.Any(b => b.Instrs.Any(PassesKeywords))))
        {
            unit.Declare("void keywords_start(void);");
            roots.Append("    keywords_start();\n");
        }
        if (Ir.HasDynamicClasses)
        {
            unit.Declare("void heap_types_start(void);");
            roots.Append("    heap_types_start();\n");
        }
        if (Ir.HasDynamicClasses || Ir.Classes.Any(c => c.Members.Values.Any(m => m.Kind != MemberKind.Method)))
        {
            unit.Declare("void class_values_start(void);");
            roots.Append("    class_values_start();\n");
        }
        if (Ir.HasDynamicClasses || Ir.Classes.Any(c => c.HasDict))
        {
            unit.Declare("void instance_dict_start(void);");
            roots.Append("    instance_dict_start();\n");
        }
        if (Ir.Functions.Any(f => f.Blocks.Any(b => b.Instrs.Any(MayTouchOwnAttributes))))
        {
            unit.Declare("void own_attributes_start(void);");
            roots.Append("    own_attributes_start();\n");
        }
        if (Ir.Functions.Any(f => f.Blocks.Any(b => b.Instrs.Any(MayAskForName))))
        {
            roots.Append("    error_named_start();\n");
        }
        if (Ir.Functions.Any(f => f.Blocks.Any(b => b.Instrs.Any(MayReadClassDict))))
        {
            unit.Declare("void class_dicts_start(void);");
            roots.Append("    class_dicts_start();\n");
        }
        var properties = Ir.Classes.SelectMany(c => c.Members).Where(m => m.Value.Kind == MemberKind.Property).Select(m => m.Key).ToHashSet();
        if (properties.Count > 0 && Ir.Functions.Any(f => f.Blocks.Any(b => b.Instrs.Any(i => MayReadClassProperty(i, properties)))))
        {
            unit.Declare("void class_properties_start(void);");
            roots.Append("    class_properties_start();\n");
        }
        if (Ir.ObservesDeath)
        {
            roots.Append("    gc_wipe_stack(8);\n");
        }
        unit.Declare("extern const bool items_wrap;");
        unit.Code.Append(CultureInfo.InvariantCulture, $"const bool items_wrap = {(Ir.Bound.IsForMicroPython ? "true" : "false")};\n");
        unit.Declare("Value program_main(void);");
        unit.Code.Append(CultureInfo.InvariantCulture, $$"""

            Value program_main(void)
            {
            {{roots}}    return {{Names.Function(bodies[Ir.Bound.Modules.First(m => m.IsMain)])}}();
            }

            """);
    }
}
