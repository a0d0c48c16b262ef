namespace Pyc2c.Toolchain.Linking;

/// <summary>One attribute of a type: it matters to a program that can ask for its name on a value of its type.</summary>
/// <param name="Selector">The attribute's name.</param>
/// <param name="References">The C symbols that the table's row names: functions, cells, types.</param>
/// <param name="IsOfClass">The runtime also asks for it on the class alone: to make an instance, for <c>list[int]</c>.</param>
internal readonly record struct AttributeRow(string Selector, IReadOnlyList<string> References, bool IsOfClass = false);

/// <summary>What the C stage knows of the types it can write. Types go by their C symbols, <c>X_type</c>.</summary>
internal interface ITypeTables
{
    bool IsType(string symbol);

    /// <summary>The attribute table of a type, inherited rows included.</summary>
    IEnumerable<AttributeRow> Rows(string typeSymbol);

    /// <summary>Attribute names that code can ask for once it reaches a symbol, beside those that its relocations name: the functions that
    /// find attributes by computed names.</summary>
    IEnumerable<string> NamesFrom(string symbol);

    /// <summary>Types whose class stands in the program's code as a value.</summary>
    IEnumerable<string> ClassValues { get; }

    /// <summary>Code asks nothing of the class before it holds it as a value; it can of others, as soon as they are live.</summary>
    bool IsSealed(string typeSymbol);

    /// <summary>The symbol is a function whose result may be the class of any object.</summary>
    bool GivesClasses(string symbol);

    /// <summary>What a type refers to beside its attributes: its bases, its metaclass, its trace function.</summary>
    IEnumerable<string> TypeReferences(string typeSymbol);
}

/// <summary>What a program can reach. Everything is in the order of its name, so that equal programs give equal C.</summary>
/// <param name="files">The object files that take part.</param>
/// <param name="rows">Rows that are live by themselves, as <see cref="RowOfClass"/> names them.</param>
internal sealed class LiveSet(
    IEnumerable<string> types, IReadOnlyCollection<string> selectors, IReadOnlyCollection<string> classSelectors, IEnumerable<string> rows, IEnumerable<string> files)
{
    private readonly HashSet<string> asked = new(selectors, StringComparer.Ordinal);
    private readonly HashSet<string> rows = new(rows, StringComparer.Ordinal);
    private readonly SortedSet<string> types = new(types, StringComparer.Ordinal);
    private readonly SortedSet<string> selectors = new(selectors.Concat(classSelectors), StringComparer.Ordinal);
    private readonly SortedSet<string> classSelectors = new(classSelectors, StringComparer.Ordinal);
    private readonly HashSet<string> files = new(files, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Types => types;

    public IReadOnlyCollection<string> Selectors => selectors;

    /// <summary>Those of them that classes are asked for.</summary>
    public IReadOnlyCollection<string> ClassSelectors => classSelectors;

    public bool HasType(string symbol) => types.Contains(symbol);

    /// <summary>A row of a live type is live when its selector is, or when it may be asked of the class.</summary>
    public bool HasRow(string type, string selector) => asked.Contains(selector) || rows.Contains(RowOfClass(type, selector));

    public static string RowOfClass(string type, string selector) => type + "." + selector;

    /// <summary>Something in that object file can be reached.</summary>
    public bool HasFile(string path) => files.Contains(path);
}

/// <summary>
/// Finds which types, and which of their attributes, a program can reach, from the object files of program and runtime, before
/// the types are written.
/// <para>
/// The unit is the section, as it is for <c>--gc-sections</c>: one function or variable each. A relocation against the undefined
/// symbol <c>sel_NAME</c> says that the function can ask for the attribute NAME, <c>class_sel_NAME</c> that it asks classes that
/// are values; against a type's symbol, that it can hold values of that type. A row of a type becomes reachable when both its type and its name are, and then brings in what
/// it refers to. This goes on until nothing is added.
/// </para>
/// </summary>
internal sealed class Reachability
{
    /// <summary>In front of a type's symbol, as a reference: to its class as a value.</summary>
    public const string ClassOf = "class_of_";

    private const string SelectorPrefix = "sel_";
    private const string ClassSelectorPrefix = "class_sel_";

    private readonly IReadOnlyList<ObjectFile> objects;
    private readonly ITypeTables tables;
    private readonly Dictionary<string, (int File, int Section)> definitions = [];
    private readonly bool[][] reached;
    private readonly Stack<(int File, int Section)> sections = [];
    private readonly Stack<string> symbols = [];
    private readonly HashSet<string> seenSymbols = [];
    private readonly HashSet<string> types = [];
    private readonly HashSet<string> selectors = [];

    private readonly HashSet<string> classSelectors = [];

    /// <summary>Live types whose class may be a value.</summary>
    private readonly HashSet<string> classes = [];
    private readonly HashSet<string> classValues;
    private bool anyClass;

    /// <summary>By what they wait for: rows of live types whose selector is not live yet, and those that wait for their class.</summary>
    private readonly Dictionary<string, List<AttributeRow>> waiting = [];
    private readonly HashSet<string> rowsOfClasses = [];

    private Reachability(IReadOnlyList<ObjectFile> objects, ITypeTables tables)
    {
        this.objects = objects;
        this.tables = tables;
        classValues = [.. tables.ClassValues];
        reached = [.. objects.Select(o => new bool[o.Sections.Length])];
        Define();
    }

    public static LiveSet Compute(IReadOnlyList<ObjectFile> objects, IEnumerable<string> roots, ITypeTables tables)
    {
        var search = new Reachability(objects, tables);
        foreach (var root in roots)
        {
            search.ReachSymbol(root);
        }
        search.ReachKeptSections();
        search.Run();
        return new LiveSet(search.types, search.selectors, search.classSelectors, search.rowsOfClasses, search.ReachedFiles);
    }

    private IEnumerable<string> ReachedFiles =>
        objects.Where((_, i) => reached[i].Contains(true)).Select(o => o.Path);

    private void Define()
    {
        for (var file = 0; file < objects.Count; file++)
        {
            foreach (var symbol in objects[file].Symbols)
            {
                if (symbol.IsLocal || symbol.Section < 0)
                {
                    continue;
                }
                if (symbol.IsWeak)
                {
                    definitions.TryAdd(symbol.Name, (file, symbol.Section));
                }
                else
                {
                    definitions[symbol.Name] = (file, symbol.Section);
                }
            }
        }
    }

    private void ReachKeptSections()
    {
        for (var file = 0; file < objects.Count; file++)
        {
            for (var section = 0; section < objects[file].Sections.Length; section++)
            {
                if (objects[file].Sections[section].IsKept)
                {
                    ReachSection(file, section);
                }
            }
        }
    }

    private void Run()
    {
        while (true)
        {
            if (sections.TryPop(out var at))
            {
                ScanSection(at.File, at.Section);
            }
            else if (symbols.TryPop(out var name))
            {
                ScanSymbol(name);
            }
            else
            {
                return;
            }
        }
    }

    private void ScanSection(int file, int section)
    {
        var image = objects[file];
        foreach (var index in image.Sections[section].References)
        {
            var symbol = image.Symbols[index];
            if (symbol.IsLocal)
            {
                if (symbol.Section >= 0)
                {
                    ReachSection(file, symbol.Section);
                }
            }
            else
            {
                ReachSymbol(symbol.Name);
            }
        }
    }

    private void ScanSymbol(string name)
    {
        foreach (var selector in tables.NamesFrom(name))
        {
            if (!selectors.Contains(selector))
            {
                ReachSelector(selector);
            }
        }
        if (tables.GivesClasses(name) && !anyClass)
        {
            anyClass = true;
            types.ToList().ForEach(ReachClass);
        }
        if (definitions.TryGetValue(name, out var at))
        {
            ReachSection(at.File, at.Section);
        }
        else if (name.StartsWith(SelectorPrefix, StringComparison.Ordinal))
        {
            ReachSelector(name[SelectorPrefix.Length..]);
        }
        else if (name.StartsWith(ClassSelectorPrefix, StringComparison.Ordinal))
        {
            ReachClassSelector(name[ClassSelectorPrefix.Length..]);
        }
        else if (name.StartsWith(ClassOf, StringComparison.Ordinal))
        {
            ReachClassValue(name[ClassOf.Length..]);
        }
        else if (tables.IsType(name))
        {
            ReachType(name);
        }
    }

    private void ReachSymbol(string name)
    {
        if (seenSymbols.Add(name))
        {
            symbols.Push(name);
        }
    }

    private void ReachSection(int file, int section)
    {
        if (!reached[file][section] && objects[file].Sections[section].IsLoaded)
        {
            reached[file][section] = true;
            sections.Push((file, section));
        }
    }

    private void ReachType(string symbol)
    {
        types.Add(symbol);
        foreach (var reference in tables.TypeReferences(symbol))
        {
            ReachSymbol(reference);
        }
        foreach (var row in tables.Rows(symbol))
        {
            if (selectors.Contains(row.Selector))
            {
                ReachRow(row);
                continue;
            }
            Await(row.Selector, row);
            if (row.IsOfClass)
            {
                Await(LiveSet.RowOfClass(symbol, row.Selector), row);
            }
        }
        if (anyClass || !tables.IsSealed(symbol) || classValues.Contains(symbol))
        {
            ReachClass(symbol);
        }
    }

    private void Await(string what, AttributeRow row)
    {
        if (waiting.TryGetValue(what, out var rows))
        {
            rows.Add(row);
        }
        else
        {
            waiting.Add(what, [row]);
        }
    }

    private void ReachSelector(string name)
    {
        selectors.Add(name);
        ReachWaiting(name);
    }

    private void ReachClassSelector(string name)
    {
        classSelectors.Add(name);
        foreach (var type in classes.ToList())
        {
            ReachRowOfClass(type, name);
        }
    }

    private void ReachClassValue(string type)
    {
        if (classValues.Add(type) && types.Contains(type))
        {
            ReachClass(type);
        }
    }

    private void ReachClass(string type)
    {
        if (classes.Add(type))
        {
            foreach (var selector in classSelectors.ToList())
            {
                ReachRowOfClass(type, selector);
            }
        }
    }

    private void ReachRowOfClass(string type, string selector)
    {
        var row = LiveSet.RowOfClass(type, selector);
        rowsOfClasses.Add(row);
        ReachWaiting(row);
    }

    private void ReachWaiting(string what)
    {
        if (waiting.Remove(what, out var rows))
        {
            rows.ForEach(ReachRow);
        }
    }

    private void ReachRow(AttributeRow row)
    {
        foreach (var reference in row.References)
        {
            ReachSymbol(reference);
        }
    }
}
