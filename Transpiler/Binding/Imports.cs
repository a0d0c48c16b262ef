// Stage: Binding. Finds the modules that a program imports: beside the program first, then in the library; each is read once.
//
//   name/__init__.py    a package            name.py          a module
//   name.pyi            a C module's stub    name/name.pyi, name/name.py    a module with a folder of its own, as the library has them;
//                       all stubs of that folder are the module's
//   name/               without any of these: a namespace package
//
// A few modules are CPython's own and cannot be hidden by a file beside the program.

using Pyc2c.Board;
using Pyc2c.Diagnostics;
using DiagnosticDescriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;
using SourceText = Microsoft.CodeAnalysis.Text.SourceText;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace Pyc2c.Binding;

/// <summary>Where sources come from: the disk, or a test's memory.</summary>
internal interface ISourceStore
{
    bool FileExists(string path);

    bool FolderExists(string path);

    /// <summary>The files of a folder with that extension, sorted.</summary>
    IEnumerable<string> Files(string folder, string extension);

    /// <summary>The absolute path of a file.</summary>
    string FullPath(string path);

    /// <summary>Null when it cannot be read; what is wrong is reported.</summary>
    SourceText? Read(string path, DiagnosticBag diagnostics);
}

internal sealed class ModuleLoader
{
    private static readonly HashSet<string> BuiltInModules = ["builtins", "sys", "gc", "time", "micropython", "io", "os"];
    private static readonly HashSet<string> AnnotationModules =
        ["typing", "typing_extensions", "collections.abc", "_typeshed", "types"];

    private const string FirstName = "__board__";

    private readonly ISourceStore store;
    private readonly string programFolder;
    private readonly string libraryFolder;
    private readonly Dictionary<string, ModuleSymbol?> byName = [];
    private readonly HashSet<string> definitions = [];
    private readonly HashSet<string> valueUses = [];
    private readonly Dictionary<string, string> deferredBuiltins = [];
    private readonly HashSet<VariableSymbol> deletedElsewhere = [];
    private readonly Dictionary<ModuleSymbol, HashSet<ModuleSymbol>> reachable = [];

    public ModuleLoader(ISourceStore store, string programFolder, string libraryFolder, DiagnosticBag diagnostics)
    {
        this.store = store;
        this.programFolder = programFolder;
        this.libraryFolder = libraryFolder;
        Diagnostics = diagnostics;
        Builtins = new ModuleSymbol("builtins");
        Stubs = new StubReader(this);
    }

    public DiagnosticBag Diagnostics { get; }
    public ModuleSymbol Builtins { get; }
    public StubReader Stubs { get; }

    /// <summary>Modules in the order of their discovery; the main module is the first.</summary>
    public List<ModuleInfo> Modules { get; } = [];
    public Dictionary<ModuleSymbol, ModuleInfo> InfoOf { get; } = [];

    /// <summary>Which functions the program can call, as far as their names tell.</summary>
    public ReachedFunctions Reached { get; } = new();

    /// <summary>Imports of modules that are not there, where the program is not ready for that.</summary>
    public List<(ModuleInfo Module, FunctionSymbol Function, Ast.Node Node, string Missing, IReadOnlyList<ModuleSymbol> Found)> MissingImports { get; } = [];

    /// <summary>Names that are stored as attributes of something, anywhere.</summary>
    public HashSet<string> StoredAttributes { get; } = [];

    /// <summary>Names that are read as attributes, other than to read an attribute of what they are.</summary>
    public HashSet<string> AttributeValues { get; } = [];

    public void NoteAttributeValue(string name) => AttributeValues.Add(name);

    /// <summary>The program looks into closures: then all that they capture is in cells.</summary>
    public bool ReadsClosures { get; set; }

    public void NoteStoredAttribute(string name) => StoredAttributes.Add(name);

    public void NoteDefinition(string name) => definitions.Add(name);

    public void NoteValueUse(string name)
    {
        valueUses.Add(name);
        LoadBuiltin(name);
    }

    /// <summary>A def of that name stands somewhere in the program.</summary>
    public bool Defines(string name) => definitions.Contains(name);

    /// <summary>The name is read as a value somewhere in the program.</summary>
    public bool Mentions(string name) => valueUses.Contains(name);

    public static bool ServesAnnotations(string name) => AnnotationModules.Contains(name);

    /// <summary>Reads builtins/*.pyi as one module.</summary>
    public void LoadBuiltins()
    {
        var folder = Path.Combine(libraryFolder, "builtins");
        byName["builtins"] = Builtins;
        var info = Register(Builtins, new SourceFile(folder, SourceText.From(string.Empty)), body: false);
        Modules.Remove(info);
        Stubs.Read(Builtins, store.Files(folder, ".pyi"));
    }

    /// <summary>A built-in name whose stub is that of a module.</summary>
    public void DeferBuiltin(string name, string moduleName) => deferredBuiltins[name] = moduleName;

    /// <summary>Reads the module of a built-in name that the program has.</summary>
    private void LoadBuiltin(string name)
    {
        if (deferredBuiltins.Remove(name, out var moduleName) && FindAbsolute(moduleName).Chain is [.., var module])
        {
            Builtins.Natives.Add(name, module.Natives[name]);
        }
    }

    /// <param name="first">A file whose code runs before the main module's: Python, or a board file.</param>
    public ModuleSymbol LoadMain(string path, SourceText text, string? first = null)
    {
        var symbol = new ModuleSymbol("__main__") { IsMain = true };
        byName["__main__"] = symbol;
        var info = Register(symbol, new SourceFile(path, text), body: true);
        if (first is not null && Load(FirstName, null, first, null, null) is { } before)
        {
            info.First = before;
            info.Needed.Add(before);
            symbol.Imports.Add(before);
        }
        ReadSource(info);
        return symbol;
    }

    /// <summary>The import graph leads from one module to another.</summary>
    public bool Reaches(ModuleSymbol from, ModuleSymbol to)
    {
        if (!reachable.TryGetValue(from, out var found))
        {
            reachable.Add(from, found = []);
            var pending = new Stack<ModuleSymbol>(from.Imports);
            while (pending.TryPop(out var next))
            {
                if (found.Add(next))
                {
                    foreach (var further in next.Imports)
                    {
                        pending.Push(further);
                    }
                }
            }
        }

        return found.Contains(to);
    }

    /// <summary>Functions may run at any time: finalisers, callbacks of weak references, threads, interrupts.</summary>
    public bool IsAsynchronous =>
        Defines("__del__") || byName.Keys.Any(n => n is "weakref" or "_thread" or "threading" or "machine" or "signal") ||
        (byName.ContainsKey(MicroPython.Module) && Reached.IsMentioned("schedule"));

    /// <summary>The program uses what MicroPython has and CPython lacks, be it an old name like ustruct.</summary>
    public bool IsForMicroPython => byName.Any(m => m.Value is { } found && (MicroPython.HasAlone(m.Key) || m.Key == "u" + found.Name));

    /// <summary>The order in which a module binds its globals; asked for when all scopes are there.</summary>
    public GlobalOrder OrderOf(ModuleSymbol module) => InfoOf[module].Order ??= new GlobalOrder(InfoOf[module], this);

    /// <summary>Code outside the function or module body that owns the variable unbinds it.</summary>
    public bool IsDeletedElsewhere(VariableSymbol variable) => deletedElsewhere.Contains(variable);

    public void NoteDeletedElsewhere(VariableSymbol variable) => deletedElsewhere.Add(variable);

    // ---- finding ----

    /// <summary>The modules of a dotted name, outermost first. When one is not there, its name, and those found before it.</summary>
    public (IReadOnlyList<ModuleSymbol> Chain, string? Missing) FindAbsolute(string dottedName)
    {
        var chain = new List<ModuleSymbol>();
        ModuleSymbol? parent = null;
        foreach (var part in dottedName.Split('.'))
        {
            if (Find(parent, part) is not { } found)
            {
                return (chain, parent is null ? part : parent.Name + "." + part);
            }

            chain.Add(found);
            parent = found;
        }

        return (chain, null);
    }

    /// <summary>from .a import …: null with <paramref name="beyond"/> telling whether there are too many dots, or no package at all.</summary>
    public (IReadOnlyList<ModuleSymbol> Chain, string? Missing)? FindRelative(ModuleInfo from, int level, string? name, out bool beyond)
    {
        beyond = false;
        var package = from.Symbol.IsPackage ? from.Symbol : from.Symbol.Parent;
        if (package is null)
        {
            return null;
        }

        for (var i = 1; i < level; i++)
        {
            package = package.Parent;
            if (package is null)
            {
                beyond = true;
                return null;
            }
        }

        return FindAbsolute(name is null ? package.Name : package.Name + "." + name);
    }

    /// <summary>The submodule that from module import name means: when the module itself has no such name.</summary>
    public ModuleSymbol? FindSubmodule(ModuleSymbol module, string name)
    {
        if (!InfoOf.TryGetValue(module, out var info) || info.Folder is null || module.Natives.ContainsKey(name))
        {
            return null;
        }

        var isOwn = info.Scope.Names.TryGetValue(name, out var bound) &&
            bound.Sites.Any(s => s.Module?.Name != module.Name + "." + name && !(s.Kind == BindingSiteKind.ImportName && s.Module == module));
        return isOwn ? null : Find(module, name);
    }

    private ModuleSymbol? Find(ModuleSymbol? parent, string name)
    {
        var qualified = parent is null ? name : parent.Name + "." + name;
        if (byName.TryGetValue(qualified, out var known))
        {
            if (known == Builtins)
            {
                deferredBuiltins.Keys.ToList().ForEach(LoadBuiltin);
            }

            return known;
        }

        if (parent is not null)
        {
            return InfoOf.TryGetValue(parent, out var info) && info.Folder is { } folder
                ? TryFolder(folder, name, qualified, parent) ?? TryNamespace(folder, name, qualified, parent)
                : null;
        }

        var found =
            (BuiltInModules.Contains(name) ? null : TryFolder(programFolder, name, name, null)) ??
            TryFolder(libraryFolder, name, name, null) ??
            TryNamespace(programFolder, name, name, null);

        // MicroPython's old names: utime is time, ujson is json.
        if (found is null && name.Length > 1 && name[0] == 'u' && !name.Contains('.', StringComparison.Ordinal) && TryFolderExists(libraryFolder, name[1..]))
        {
            found = Find(null, name[1..]);
            byName[name] = found;
        }

        return found;
    }

    private bool TryFolderExists(string folder, string name) =>
        store.FileExists(Path.Combine(folder, name, name + ".pyi")) || store.FileExists(Path.Combine(folder, name, name + ".py")) ||
        store.FileExists(Path.Combine(folder, name, "__init__.py"));

    private ModuleSymbol? TryFolder(string folder, string name, string qualified, ModuleSymbol? parent)
    {
        var inner = Path.Combine(folder, name);
        if (store.FileExists(Path.Combine(inner, "__init__.py")))
        {
            return Load(qualified, parent, Path.Combine(inner, "__init__.py"), null, inner);
        }

        var (source, stub) = (inner + ".py", inner + ".pyi");
        var submodules = (string?)null;
        if (!store.FileExists(source) && !store.FileExists(stub))
        {
            (source, stub) = (Path.Combine(inner, name + ".py"), Path.Combine(inner, name + ".pyi"));
            submodules = inner;
        }

        var (hasSource, hasStub) = (store.FileExists(source), store.FileExists(stub));
        return hasSource || hasStub ? Load(qualified, parent, hasSource ? source : null, hasStub ? stub : null, submodules) : null;
    }

    private ModuleSymbol? TryNamespace(string folder, string name, string qualified, ModuleSymbol? parent)
    {
        var inner = Path.Combine(folder, name);
        return store.FolderExists(inner) ? Load(qualified, parent, null, null, inner) : null;
    }

    // ---- loading ----

    private ModuleSymbol? Load(string qualified, ModuleSymbol? parent, string? source, string? stub, string? folder)
    {
        var symbol = new ModuleSymbol(qualified) { Parent = parent };
        symbol.IsPackage = folder is not null && (source is null ? stub is null : Path.GetFileName(source) == "__init__.py");
        byName[qualified] = symbol;
        var text = source is null ? SourceText.From(string.Empty) : store.Read(source, Diagnostics);
        if (text is null)
        {
            byName[qualified] = null;
            return null;
        }

        var info = Register(symbol, new SourceFile(source ?? stub ?? folder!, text), body: source is not null || stub is null);
        info.Folder = folder;
        if (parent is not null)
        {
            var bound = InfoOf[parent].Scope.Get(qualified[(qualified.LastIndexOf('.') + 1)..]);
            bound.IsBound = true;
            bound.Sites.Add(new BindingSite(BindingSiteKind.ImportModule, 0, Module: symbol));
        }

        if (stub is not null)
        {
            symbol.NativeFolder = Path.GetDirectoryName(store.FullPath(stub));
            var isOwnFolder = Path.GetFileName(symbol.NativeFolder) == Path.GetFileNameWithoutExtension(stub);
            Stubs.Read(symbol, isOwnFolder ? store.Files(Path.GetDirectoryName(stub)!, ".pyi") : [stub]);
        }

        if (source is not null)
        {
            ReadSource(info);
        }

        return symbol;
    }

    private ModuleInfo Register(ModuleSymbol symbol, SourceFile file, bool body)
    {
        symbol.File = file;
        symbol.ShownPath = IsLibrary(file.Path) ? Path.GetRelativePath(libraryFolder, file.Path).Replace('\\', '/') : file.Path;
        var function = new FunctionSymbol("<module>", "<module>", symbol) { IsModuleBody = true, Location = new SourceSpan(file, new TextSpan(0, 0)) };
        if (body)
        {
            symbol.Body = function;
        }

        var info = new ModuleInfo(symbol, file, function);
        Modules.Add(info);
        InfoOf[symbol] = info;
        return info;
    }

    private void ReadSource(ModuleInfo info)
    {
        info.Tree = info.Symbol.Name == FirstName && BoardFile.IsNameOfOne(info.File.Path)
            ? BoardFile.Read(new Pyc2c.Diagnostics.SourceFile(info.File.Path, info.File.Text), Diagnostics)
            : Parse(info.File);
        if (info.Tree is null)
        {
            return;
        }

        info.Symbol.Body!.Docstring = Docstring.Of(info.Tree.Body);
        ScopeBuilder.Run(info, this);
    }

    /// <summary>The tree of a file, or null when it has errors.</summary>
    public Ast.Module? Parse(SourceFile file)
    {
        var own = new DiagnosticBag();
        var tree = Parsing.PythonParser.Parse(file.Text, file.Path, own);
        Diagnostics.AddRange(own);
        return tree is null ? null : NamedTuples.Rewrite(tree, file, Diagnostics);
    }

    public SourceFile? ReadFile(string path) => store.Read(path, Diagnostics) is { } text ? new SourceFile(path, text) : null;

    // ---- diagnostics ----

    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, params object?[] arguments) =>
        Diagnostics.Report(descriptor, new Pyc2c.Diagnostics.SourceFile(span.File.Path, span.File.Text), span.Span, arguments);

    /// <summary>Reports the missing modules; code that will surely want one raises no ImportError of its own, so that the rest is checked too.</summary>
    public void ReportMissing()
    {
        var needed = NeededModules();
        foreach (var (module, function, node, missing, found) in MissingImports)
        {
            if (needed.Contains(module.Symbol) && Reached.IsCertain(function, Guard.ImportError))
            {
                ReportMissing(module.Span(node.Span), missing, found);
                module.Imports[node] = new ResolvedImport([], IsErased: true);
            }
            else
            {
                Warn(module.Span(node.Span), $"no module named '{missing}'", "ModuleNotFoundError");
            }
        }
    }

    /// <summary>The main module, and what it needs: another one may be for a different system.</summary>
    private HashSet<ModuleSymbol> NeededModules()
    {
        var needed = new HashSet<ModuleSymbol> { Modules[0].Symbol };
        var open = new Stack<ModuleSymbol>(needed);
        while (open.TryPop(out var module))
        {
            foreach (var further in InfoOf[module].Needed.Where(m => InfoOf.ContainsKey(m) && needed.Add(m)))
            {
                open.Push(further);
            }
        }

        return needed;
    }

    /// <summary>Something that raises if it is ever run.</summary>
    public void Warn(SourceSpan span, string what, string error)
    {
        if (!IsLibrary(span.File.Path))
        {
            Report(DiagnosticDescriptors.RaisesWhenRun, span, what, error);
        }
    }

    /// <summary>The module comes with the compiler.</summary>
    public bool IsInLibrary(ModuleSymbol module) => IsLibrary(module.File!.Path);

    private bool IsLibrary(string path) => path.StartsWith(libraryFolder, StringComparison.Ordinal);

    private void ReportMissing(SourceSpan span, string missing, IReadOnlyList<ModuleSymbol> found)
    {
        if (found.Count > 0 && !found[^1].IsPackage)
        {
            Report(DiagnosticDescriptors.NotAPackage, span, missing, found[^1].Name);
            return;
        }

        Report(DiagnosticDescriptors.ModuleNotFound, span, missing, missing.Replace('.', '/'));
    }
}
