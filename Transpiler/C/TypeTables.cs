// Stage: C. Types and their attribute tables, of the program's classes and of the native ones, each attribute written only where a
// value of the type and the attribute's name are both within reach.

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pyc2c.Binding;
using Pyc2c.Ir;
using Pyc2c.Toolchain.Linking;

namespace Pyc2c.C;

internal sealed partial class TypeTables(CProgram program) : ITypeTables
{
    /// <summary>A row before it is known to be live.</summary>
    /// <param name="Kind">AttrKind in C.</param>
    /// <param name="Write">Gives the C initialiser of the union, and declares what that needs.</param>
    private sealed record Row(string Name, bool IsClassSide, string Kind, IReadOnlyList<string> References, Func<CUnit, string> Write)
    {
        /// <summary>On the class side of the same name: where stores to a getter go, or what an empty word reads as.</summary>
        public Row? Beside { get; init; }
    }

    private abstract record Entry(string Symbol);
    private sealed record NativeEntry(NativeClassSymbol Class) : Entry(Class.CType);
    private sealed record UserEntry(IrClass Class, string Symbol) : Entry(Symbol);
    private sealed record ModuleEntry(ModuleSymbol Module, string Symbol) : Entry(Symbol);

    private Dictionary<string, Entry>? entries;
    private readonly Dictionary<string, List<Row>> rows = new(StringComparer.Ordinal);

    private Dictionary<string, Entry> Entries => entries ??= Collect();

    private Dictionary<string, Entry> Collect()
    {
        var all = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var module in program.Ir.Bound.Modules.Prepend(program.Ir.Bound.Builtins).Distinct())
        {
            foreach (var c in module.Natives.Values.OfType<NativeClassSymbol>())
            {
                all[c.CType] = new NativeEntry(c);
            }
        }
        foreach (var c in program.Ir.Classes)
        {
            var symbol = program.Names.TypeSymbol(c.Symbol);
            all[symbol] = new UserEntry(c, symbol);
        }
        foreach (var m in program.ModuleValues)
        {
            var symbol = program.Names.Module(m) + "_module_type";
            all[symbol] = new ModuleEntry(m, symbol);
        }
        return all;
    }

    // ---- what the linker's search asks ----

    public bool IsType(string symbol) => Entries.ContainsKey(symbol);

    public IEnumerable<AttributeRow> Rows(string typeSymbol) =>
        RowsOf(Entries[typeSymbol]).Select(r => new AttributeRow(CNames.Unique(r.Name),
            r.Kind == "ATTR_CLASS" ? [.. r.References, Reachability.ClassOf + typeSymbol] : r.References, IsOfClass(r)));

    private static bool IsOfClass(Row row) => row.Name is "__new__" or "__init__" or "__class_getitem__";

    public IEnumerable<string> ClassValues => program.ClassValues;

    /// <summary>The built-in types: the runtime makes their instances itself. Of exceptions it hands out the classes too.</summary>
    public bool IsSealed(string typeSymbol) =>
        Entries[typeSymbol] is NativeEntry { Class: { IsException: false, Name: not ("object" or "property") } c } && c.Module == program.Ir.Bound.Builtins;

    public bool GivesClasses(string symbol) =>
        symbol is "object_get_class" or "type_new" or "type_mro" or "type_get_mro" or "type_get_bases" or "type_get_base" or "heap_types_start";

    /// <summary>Names that only exist at run time may be those of any attribute; what lists an instance's attributes wants those of the program.</summary>
    public IEnumerable<string> NamesFrom(string symbol) => symbol switch
    {
        "op_get_attr_named" or "op_find_attr_named" or "op_set_attr_named" or "op_del_attr_named" => AllNames,
        "object_get_dict" or "object_dir" or "class_dict" => UserNames,
        "class_init" when program.Ir.HasNameHooks => CellNames,
        "op_get_attr_field" => program.Texts.SelectMany(t => FieldAttribute().Matches(t)).SelectMany(m => m.Groups[1].Captures)
            .Select(c => CNames.Unique(c.Value)).ToList(),
        _ => [],
    };

    /// <summary>The attribute names in a replacement field: {0.name.name}.</summary>
    [GeneratedRegex(@"\{[^{}.\[!:]*(?:\[[^\]]*\]|\.(\w+))*")]
    private static partial Regex FieldAttribute();

    private IEnumerable<string> UserNames => Entries.Values.Where(e => e is UserEntry or ModuleEntry).SelectMany(RowsOf)
        .Select(r => r.Name).Concat(DynamicNames).Select(CNames.Unique).Distinct(StringComparer.Ordinal).ToList();

    /// <summary>Those whose values are told their names at the end of a class statement.</summary>
    private IEnumerable<string> CellNames => program.Ir.Classes.SelectMany(c => c.Members.Values)
        .Where(m => m.Kind == MemberKind.Cell).Select(m => CNames.Unique(m.Name)).Distinct(StringComparer.Ordinal).ToList();

    /// <summary>Those that class statements give to classes made at run time.</summary>
    private IEnumerable<string> DynamicNames
    {
        get
        {
            var names = program.Ir.Bound.Classes.Where(c => c.IsDynamic).SelectMany(c => c.Members.Keys.Concat(c.SelfAttributes)).ToList();
            names.ForEach(program.UseSelector);
            return names;
        }
    }

    /// <summary>Special methods of native types keep out: their operators are asked for by the operations that use them, and the hidden ones
    /// are for the runtime alone.</summary>
    private IEnumerable<string> AllNames => Entries.Values.Where(e => e is NativeEntry).SelectMany(RowsOf)
        .Select(r => r.Name).Where(n => !n.StartsWith("__", StringComparison.Ordinal))
        .Select(CNames.Unique).Concat(UserNames).Distinct(StringComparer.Ordinal).ToList();

    public IEnumerable<string> TypeReferences(string typeSymbol)
    {
        yield return "type_type";
        var entry = Entries[typeSymbol];
        foreach (var ancestor in Mro(entry))
        {
            yield return ancestor;
        }
        yield return Trace(entry) ?? "object_type";
    }

    // ---- rows ----

    private List<Row> RowsOf(Entry entry)
    {
        if (!rows.TryGetValue(entry.Symbol, out var found))
        {
            found = entry switch
            {
                NativeEntry n => NativeRows(n.Class),
                UserEntry u => UserRows(u.Class),
                ModuleEntry m => ModuleRows(m.Module),
                _ => throw new InvalidOperationException(entry.Symbol),
            };
            rows.Add(entry.Symbol, found);
        }
        return found;
    }

    /// <summary>Own and inherited rows, those of object left out: the runtime finds them there.</summary>
    private List<Row> NativeRows(NativeClassSymbol c)
    {
        var all = new Dictionary<string, Row>(StringComparer.Ordinal);
        foreach (var ancestor in c.Mro.Reverse())
        {
            if (ancestor.Name != "object" || c.Name == "object")
            {
                AddNativeMembers(all, ancestor);
            }
        }
        return [.. all.Values.SelectMany(WithBeside)];
    }

    private static IEnumerable<Row> WithBeside(Row row) => row.Beside is { } beside ? [row, beside] : [row];

    private void AddNativeMembers(Dictionary<string, Row> all, NativeClassSymbol c)
    {
        foreach (var member in c.Members.Values)
        {
            all[member.Name] = member.Field is { } field ? WordRow(c, member.Name, field) : NativeRow(member);
        }
    }

    private static Row WordRow(NativeClassSymbol c, string name, string field) =>
        new(name, IsClassSide: false, "ATTR_SLOT", [], unit =>
        {
            NativeHeaders.Include(unit, c);
            return $".as.offset = offsetof({c.Struct}, {field})";
        })
        {
            Beside = new Row(name, IsClassSide: true, "ATTR_VALUE", [], _ => ".as.value = NONE"),
        };

    private Row NativeRow(NativeMember member)
    {
        if (member.Function is { } f)
        {
            var kind = f.Kind switch
            {
                NativeKind.Getter => "ATTR_GETTER",
                NativeKind.StaticMethod or NativeKind.New => "ATTR_STATIC",
                NativeKind.ClassMethod => "ATTR_CLASS",
                _ => "ATTR_FUNCTION",
            };
            var setter = member.Setter is { } store ? NativeCodeRow(member.Name, store, "ATTR_SETTER") with { IsClassSide = true } : null;
            return NativeCodeRow(member.Name, f, kind) with { Beside = setter };
        }
        if (member.CObject is { } name)
        {
            return new Row(member.Name, IsClassSide: false, "ATTR_VALUE", [name], unit => $".as.value = {unit.CObject(name)}");
        }
        var constant = program.ToConstant(member.Constant!);
        return new Row(member.Name, IsClassSide: false, "ATTR_VALUE", [], unit => $".as.value = {unit.Constant(constant)}");
    }

    /// <summary>Names of attribute tables by what stands in them: a class that adds nothing to its base has the base's.</summary>
    private readonly Dictionary<string, string> sharedTables = new(StringComparer.Ordinal);

    private List<Row> UserRows(IrClass c)
    {
        var all = new Dictionary<string, Row>(StringComparer.Ordinal);
        foreach (var ancestor in c.Symbol.Mro.Reverse())
        {
            if (ancestor is NativeClassSymbol { Name: not "object" } native)
            {
                AddNativeMembers(all, native);
            }
            else if (ancestor is ClassSymbol user)
            {
                foreach (var member in program.Ir.ClassOf[user].Members.Values)
                {
                    all[member.Name] = UserRow(member);
                }
                if (user.Members.ContainsKey("__eq__") && !user.Members.ContainsKey("__hash__"))
                {
                    all["__hash__"] = new Row("__hash__", IsClassSide: false, "ATTR_VALUE", [], _ => ".as.value = NONE");
                }
            }
        }
        if (!c.Members.ContainsKey("__doc__") && (c.Symbol.Docstring is not null || c.NativeBase.Find("__doc__") is not { Function.Kind: NativeKind.Getter }))
        {
            var docstring = new IrConst(c.Symbol.Docstring);
            all["__doc__"] = new Row("__doc__", IsClassSide: false, "ATTR_VALUE", [], unit => $".as.value = {unit.Constant(docstring)}");
        }
        var result = new List<Row>();
        foreach (var slot in c.Slots)
        {
            result.Add(new Row(slot.Name, IsClassSide: false, "ATTR_SLOT", [], unit =>
            {
                NativeHeaders.Include(unit, slot.Class.NativeBase);
                return $".as.offset = {Layouts.OffsetOf(slot)}";
            }));
            if (all.Remove(slot.Name, out var hidden))
            {
                result.Add(hidden with { IsClassSide = true });
            }
        }
        result.AddRange(all.Values.SelectMany(WithBeside));
        return result;
    }

    private Row NativeCodeRow(string name, NativeFunctionSymbol f, string kind) =>
        new(name, IsClassSide: false, kind, [.. NativeEntries.References(f)], unit => $".as.code = {unit.NativeCode(f)}");

    private Row UserRow(IrClassMember member)
    {
        switch (member.Kind)
        {
            case MemberKind.Cell:
                return new Row(member.Name, IsClassSide: false, "ATTR_CELL", [program.Names.Module(member.Class.Symbol.Module)],
                    unit => $".as.cell = &{program.Member(unit, member)}");
            case MemberKind.Constant:
                var constant = member.Constant!;
                return new Row(member.Name, IsClassSide: false, "ATTR_VALUE", ConstantReferences(constant), unit => $".as.value = {unit.Constant(constant)}");
            default:
                var kind = member.Kind switch
                {
                    MemberKind.StaticMethod => "ATTR_STATIC",
                    MemberKind.ClassMethod => "ATTR_CLASS",
                    MemberKind.Property => "ATTR_GETTER",
                    _ => "ATTR_FUNCTION",
                };
                var setter = member is { Kind: MemberKind.Property, Setter: { } store } ? CodeRow(member.Name, store, "ATTR_SETTER") with { IsClassSide = true } : null;
                return CodeRow(member.Name, member.Function!, kind) with { Beside = setter };
        }
    }

    private Row CodeRow(string name, IrFunction function, string kind)
    {
        var code = program.Names.Function(function) + "_code";
        return new Row(name, IsClassSide: false, kind, [code], unit =>
        {
            CodeObjects.Declare(unit, function);
            return $".as.code = &{code}";
        });
    }

    private List<string> ConstantReferences(IrConst constant) => constant.Value switch
    {
        FunctionRef f => [program.Names.Function(f.Function) + "_function"],
        ClassRef c => [program.Names.TypeSymbol(c.Class), Reachability.ClassOf + program.Names.TypeSymbol(c.Class)],
        double => ["float_type"],
        System.Collections.Immutable.ImmutableArray<byte> => ["bytes_type"],
        System.Collections.Immutable.ImmutableArray<IrConst> items => [.. items.SelectMany(ConstantReferences), "tuple_type"],
        NativeRef { Native: NativeFunctionSymbol f } => [.. NativeEntries.References(f), "function_type"],
        NativeRef { Native: NativeClassSymbol c } => [c.CType, Reachability.ClassOf + c.CType],
        NativeRef { Native: NativeConstantSymbol { CObject: { } o } } => [o],
        _ => [],
    };

    private const string ModuleType = "module_type";

    private List<Row> ModuleRows(ModuleSymbol module)
    {
        var result = NativeRows(((NativeEntry)Entries[ModuleType]).Class);
        foreach (var variable in module.Globals.Values)
        {
            result.Add(new Row(variable.Name, IsClassSide: false, "ATTR_SLOT", [],
                unit => $".as.offset = {program.OffsetOf(unit, variable)}"));
        }
        foreach (var name in (string[])["__name__", "__file__", "__doc__", "__package__"])
        {
            if (!module.Globals.ContainsKey(name) && Binder.ModuleConstant(module, name, default) is { } constant)
            {
                result.Add(NativeRow(new NativeMember(name, null, constant, null)));
            }
        }
        foreach (var (name, native) in module.Natives)
        {
            if (module.Globals.ContainsKey(name))
            {
                continue;
            }
            result.Add(native switch
            {
                NativeFunctionSymbol f => NativeRow(new NativeMember(name, f, null, null)) with { Kind = "ATTR_STATIC" },
                NativeConstantSymbol { CObject: { } o } => NativeRow(new NativeMember(name, null, null, o)),
                NativeConstantSymbol { Value: { } v } => NativeRow(new NativeMember(name, null, v, null)),
                _ => new Row(name, IsClassSide: false, "ATTR_VALUE", [((NativeClassSymbol)native).CType, Reachability.ClassOf + ((NativeClassSymbol)native).CType], unit => $".as.value = value_of(&{unit.Type(native)})"),
            });
        }
        return result;
    }

    // ---- types ----

    private IEnumerable<string> Mro(Entry entry) => entry switch
    {
        NativeEntry n => n.Class.Mro.Select(b => b.CType),
        UserEntry u => u.Class.Symbol.Mro.Select(program.Names.TypeSymbol),
        _ => [entry.Symbol, ModuleType, "object_type"],
    };

    private static string? Trace(Entry entry) => entry switch
    {
        NativeEntry n => n.Class.Mro.Select(b => b.Trace).FirstOrDefault(t => t is not null),
        UserEntry => "gc_trace_words",
        _ => null,
    };

    public string Write(LiveSet live)
    {
        sharedTables.Clear();
        var unit = new CUnit(program);
        unit.Include("gc.h");
        var selectors = NumberedSelectors(live);
        var numbers = selectors.ToDictionary(s => s.Value, s => s.Key, StringComparer.Ordinal);
        foreach (var symbol in live.Types)
        {
            WriteType(unit, live, Entries[symbol], numbers, unit.Code);
        }
        WriteOwnMethods(unit, live, numbers, unit.Code);
        WriteClassNames(unit, live, numbers, unit.Code);
        WriteSelectors(unit, live, selectors, unit.Code);
        WriteModuleFiles(unit);
        foreach (var text in program.Texts)
        {
            WriteText(unit, text);
        }
        return unit.Finish("types, attribute tables, selectors and strings");
    }

    /// <summary>Rows of a table: a power of two, and always an empty one to end a search.</summary>
    private static int TableSize(int rows)
    {
        var size = 1;
        while (size < rows + 1 + (rows / 4))
        {
            size *= 2;
        }
        return size;
    }

    /// <summary>
    /// Numbers the live selectors so that in the tables of their types they fall on rows of their own, as far as that can be had: then the
    /// first probe finds the attribute. The selectors of the most types choose first.
    /// </summary>
    private SortedDictionary<int, string> NumberedSelectors(LiveSet live)
    {
        var tables = live.Types.Select(t => RowsOf(Entries[t]).Select(r => CNames.Unique(r.Name)).Where(r => live.HasRow(t, r)).Distinct(StringComparer.Ordinal).ToList()).ToList();
        var masks = tables.Select(t => TableSize(t.Count) - 1).ToArray();
        var taken = masks.Select(m => new bool[m + 1]).ToArray();
        var homes = live.Selectors.ToDictionary(s => s, _ => new List<int>(), StringComparer.Ordinal);
        for (var t = 0; t < tables.Count; t++)
        {
            foreach (var selector in tables[t])
            {
                homes[selector].Add(t);
            }
        }
        var numbered = new SortedDictionary<int, string>();
        var limit = live.Selectors.Count + (live.Selectors.Count / 4);
        foreach (var selector in live.Selectors.OrderByDescending(s => homes[s].Count).ThenBy(s => s, StringComparer.Ordinal))
        {
            var best = 0;
            var fewest = int.MaxValue;
            for (var number = 1; number <= limit && fewest > 0; number++)
            {
                if (numbered.ContainsKey(number))
                {
                    continue;
                }
                var clashes = homes[selector].Count(t => taken[t][number & masks[t]]);
                if (clashes < fewest)
                {
                    (best, fewest) = (number, clashes);
                }
            }
            numbered.Add(best, selector);
            foreach (var t in homes[selector])
            {
                taken[t][best & masks[t]] = true;
            }
        }
        return numbered;
    }

    private void WriteType(CUnit unit, LiveSet live, Entry entry, Dictionary<string, int> numbers, StringBuilder output)
    {
        var name = entry.Symbol;
        unit.Declare($"extern const Type {name};");
        var alive = RowsOf(entry).Where(r => live.HasRow(name, CNames.Unique(r.Name))).ToList();
        var size = TableSize(alive.Count);
        var table = new string?[size];
        // A slot's row comes before the class side of the same name, which has a selector of its own.
        foreach (var row in alive)
        {
            var number = numbers[CNames.Unique(row.Name)] | (row.IsClassSide ? 0x8000 : 0);
            var at = number & (size - 1);
            while (table[at] is not null)
            {
                at = (at + 1) & (size - 1);
            }
            table[at] = $"{{.sel = {number}, .kind = {row.Kind}, {row.Write(unit)}}}, /* {CNames.Unique(row.Name)} */";
        }
        var text = string.Join('\n', table.Select(row => "    " + (row ?? "{.sel = 0},")));
        if (sharedTables.TryAdd(text, name + "_attrs"))
        {
            output.Append(CultureInfo.InvariantCulture, $"\nstatic const Attr {name}_attrs[] = {{\n{text}\n}};");
        }
        var mro = Mro(entry).ToList();
        foreach (var ancestor in mro)
        {
            unit.Declare($"extern const Type {ancestor};");
        }
        var trace = Trace(entry);
        if (trace is not null)
        {
            unit.Declare($"TraceFn {trace};");
        }
        output.Append(CultureInfo.InvariantCulture, $$"""

            static const Type *const {{name}}_mro[] = { {{string.Join(", ", mro.Select(m => "&" + m))}}, NULL };
            const Type {{name}} = {
                .type = &type_type, .name = {{unit.Interned(DisplayName(entry))}}, .module = {{ModuleName(unit, entry)}}, .mro = {{name}}_mro,
                .trace = {{trace ?? "NULL"}}, .attrs = {{sharedTables[text]}}, .attr_mask = {{size - 1}}, .flags = {{Flags(entry, live)}}, .size = {{Size(unit, entry)}},
            };

            """);
    }

    private void WriteModuleFiles(CUnit unit)
    {
        var rows = program.Ir.Bound.Modules.Where(m => m.Body is not null)
            .Select(m => $"    {{{unit.Interned(m.ShownPath)}, {unit.Interned(m.Name)}}},\n");
        unit.Code.Append(CultureInfo.InvariantCulture, $"\nconst ModuleFile module_files[] = {{\n{string.Concat(rows)}}};\n");
    }

    private static string DisplayName(Entry entry) => entry switch
    {
        NativeEntry n => n.Class.ShownAs?.Name ?? n.Class.Name,
        UserEntry u => u.Class.Symbol.QualifiedName,
        _ => "module",
    };

    private static string ModuleName(CUnit unit, Entry entry) => entry switch
    {
        UserEntry { Class: { } c } => unit.Interned(c.Members.GetValueOrDefault("__module__")?.Constant?.Value as string ?? c.Symbol.Module.Name),
        NativeEntry { Class.ShownAs: { } shown } => unit.Interned(shown.Module),
        NativeEntry { Class.Module: { Name: not "builtins" } module } => unit.Interned(module.Name),
        ModuleEntry m => unit.Interned(m.Module.Name),
        _ => "0",
    };

    private static string Size(CUnit unit, Entry entry)
    {
        switch (entry)
        {
            case NativeEntry n:
                NativeHeaders.Include(unit, n.Class);
                return $"sizeof({n.Class.Mro.Select(b => b.Struct).FirstOrDefault(s => s is not null) ?? "Object"})";
            case UserEntry u:
                NativeHeaders.Include(unit, u.Class.NativeBase);
                return Layouts.SizeOf(u.Class);
            default:
                return "sizeof(Object)";
        }
    }

    private static bool IsTuple(NativeClassSymbol native) => native.Mro.Any(c => c.CType == "tuple_type");

    private string Flags(Entry entry, LiveSet live)
    {
        var flags = new List<string>();
        switch (entry)
        {
            case NativeEntry n:
                if (n.Class.IsException) flags.Add("TYPE_EXCEPTION");
                if (n.Class.IsAbstract || (RowsOf(entry).Any(r => r.Name == "__new__") && !live.HasRow(entry.Symbol, "__new__"))) flags.Add("TYPE_ABSTRACT");
                if (n.Class.AllowsSubclass) flags.Add("TYPE_BASE");
                if (IsTuple(n.Class)) flags.Add("TYPE_TUPLE");
                if (n.Class.Find("__del__") is not null) flags.Add("TYPE_FINAL_USER");
                if (Hooks(n.Class, "__getattribute__")) flags.Add("TYPE_GETATTRIBUTE");
                if (Hooks(n.Class, "__setattr__")) flags.Add("TYPE_SETATTR");
                break;
            case ModuleEntry:
                flags.Add("TYPE_MODULE");
                break;
            case UserEntry u:
                flags.Add("TYPE_USER");
                if (u.Class.IsSlotted) flags.Add("TYPE_NO_DICT");
                if (u.Class.NativeBase.IsException) flags.Add("TYPE_EXCEPTION");
                if (IsTuple(u.Class.NativeBase)) flags.Add("TYPE_TUPLE");
                if (Layouts.HasDictWord(u.Class)) flags.Add("TYPE_DICT");
                if (AllowsWeakReferences(u.Class)) flags.Add("TYPE_WEAK");
                if (Defines(u.Class, "__del__") || u.Class.NativeBase.Find("__del__") is not null) flags.Add("TYPE_FINAL_USER");
                if (Defines(u.Class, "__getattribute__") || Hooks(u.Class.NativeBase, "__getattribute__")) flags.Add("TYPE_GETATTRIBUTE");
                if (Defines(u.Class, "__setattr__") || Defines(u.Class, "__delattr__") || Hooks(u.Class.NativeBase, "__setattr__")) flags.Add("TYPE_SETATTR");
                break;
        }
        return flags.Count == 0 ? "0" : string.Join(" | ", flags);
    }

    /// <summary>One of the classes has no __slots__, or names __weakref__ there.</summary>
    private static bool AllowsWeakReferences(IrClass c) =>
        c.Symbol.Mro.OfType<ClassSymbol>().Any(b => b.Slots is not { } slots || slots.Contains("__weakref__"));

    /// <summary>A native class below object has its own way with attributes: type, super.</summary>
    private static bool Hooks(NativeClassSymbol c, string name) =>
        c.Mro.Any(b => b.Name != "object" && b.Members.ContainsKey(name));

    private bool Defines(IrClass c, string name) =>
        c.Symbol.Mro.OfType<ClassSymbol>().Any(b => program.Ir.ClassOf[b].Members.ContainsKey(name));

    /// <summary>Some class of the program stands behind a native one in an MRO.</summary>
    private bool HasMixedOrders => program.Ir.HasDynamicClasses || program.Ir.Classes.Any(c =>
        c.Symbol.Mro.SkipWhile(b => b is ClassSymbol).OfType<ClassSymbol>().Any());

    /// <summary>Beside the types: what of a native type's methods is a base's and yet its own (object.h).</summary>
    private void WriteOwnMethods(CUnit unit, LiveSet live, Dictionary<string, int> numbers, StringBuilder output)
    {
        output.Append("\nconst OwnMethod own_methods[] = {\n");
        foreach (var c in live.Types.Where(_ => HasMixedOrders).Select(t => Entries[t]).OfType<NativeEntry>().Select(n => n.Class))
        {
            foreach (var method in c.Members.Values.Where(m => m.Function?.Class is { } owner && owner != c && numbers.ContainsKey(m.Name)))
            {
                output.Append(CultureInfo.InvariantCulture, $"    {{&{c.CType}, {numbers[method.Name]}}}, /* {method.Name} */\n");
            }
        }
        output.Append("    {NULL, 0},\n};\n");
    }

    /// <summary>Beside the types: what each class of the program has itself (class_dict.h).</summary>
    private void WriteClassNames(CUnit unit, LiveSet live, Dictionary<string, int> numbers, StringBuilder output)
    {
        unit.Include("class_dict.h");
        output.Append("\nconst ClassNames class_names[] = {\n");
        foreach (var c in live.Types.Select(t => Entries[t]).OfType<UserEntry>())
        {
            var names = c.Class.Members.Keys.Except(["__doc__"]).ToList();
            if (c.Class.Symbol.Docstring is not null || c.Class.Members.ContainsKey("__doc__"))
            {
                names.Insert(0, "__doc__");
            }
            var own = names.Select(CNames.Unique).Where(numbers.ContainsKey).Select(n => numbers[n]).Append(0);
            output.Append(CultureInfo.InvariantCulture, $"    {{&{c.Symbol}, (const uint16_t[]){{{string.Join(", ", own)}}}}},\n");
        }
        output.Append("    {NULL, NULL},\n};\n");
    }

    private static void WriteSymbol(string name, int value, StringBuilder output) =>
        output.Append(CultureInfo.InvariantCulture, $"__asm__(\".globl {name}\\n.set {name}, {value}\");\n");

    private static void WriteSelectors(CUnit unit, LiveSet live, SortedDictionary<int, string> selectors, StringBuilder output)
    {
        var count = selectors.Count == 0 ? 1 : selectors.Keys.Max() + 1;
        output.Append("\nconst Value selector_names[] = {\n    0,\n");
        foreach (var (number, name) in selectors)
        {
            output.Append(CultureInfo.InvariantCulture, $"    [{number}] = {unit.Interned(unit.Program.SelectorText(name))},\n");
        }
        output.Append(CultureInfo.InvariantCulture, $"}};\nconst uint16_t selector_count = {count};\n\n");
        var byHash = selectors.OrderBy(s => StringHash.Of(StringHash.Utf8(unit.Program.SelectorText(s.Value)))).Select(s => s.Key).ToList();
        output.Append(CultureInfo.InvariantCulture, $"const uint16_t selectors_by_hash[] = {{{string.Join(", ", byHash)}}};\n");
        output.Append(CultureInfo.InvariantCulture, $"const uint16_t selectors_by_hash_count = {byHash.Count};\n\n");
        foreach (var (number, name) in selectors)
        {
            WriteSymbol("sel_" + name, number, output);
            if (live.ClassSelectors.Contains(name))
            {
                WriteSymbol("class_sel_" + name, number, output);
            }
        }
    }

    private static void WriteText(CUnit unit, string text)
    {
        var bytes = StringHash.Utf8(text);
        var isAscii = bytes.All(b => b < 0x80);
        unit.Code.Append(CultureInfo.InvariantCulture, $"STR_STATIC({unit.Names.Text(text)}, {bytes.Length}, {(isAscii ? 1 : 0)}, {StringHash.Of(bytes)}u, \"{Escape(bytes)}\");\n");
    }

    private static string Escape(byte[] bytes)
    {
        var result = new StringBuilder();
        foreach (var b in bytes)
        {
            result.Append(b is >= 0x20 and < 0x7F and not (byte)'"' and not (byte)'\\' and not (byte)'?' ? ((char)b).ToString() : "\\" + Convert.ToString(b, 8).PadLeft(3, '0'));
        }
        return result.ToString();
    }
}
