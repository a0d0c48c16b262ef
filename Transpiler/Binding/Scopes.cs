// Stage: Binding. Scopes and the names in them, as the language reference has them: a module, functions, classes, comprehensions.
// ScopeBuilder fills them from the syntax tree; ScopeResolver gives each bound name its symbol; the binder only looks names up.

using Microsoft.CodeAnalysis.Text;

namespace Pyc2c.Binding;

internal enum ScopeKind
{
    Module,

    /// <summary>A def, a lambda or a generator expression.</summary>
    Function,
    Class,

    /// <summary>A list, set or dict comprehension: a scope of names, but its code runs in the function around it.</summary>
    Comprehension,

    /// <summary>The type parameters of a def, class or type statement.</summary>
    TypeParameters,
}

internal enum BindingSiteKind
{
    /// <summary>name = value, with nothing else on the left.</summary>
    Assign,

    /// <summary>def or class.</summary>
    Definition,

    /// <summary>import module, or the import of a submodule, which binds it in its package.</summary>
    ImportModule,

    /// <summary>from module import name.</summary>
    ImportName,
    Other,
    Delete,
}

/// <summary>One place that binds a name.</summary>
/// <param name="Position">Offset in the source.</param>
/// <param name="IsStraight">A statement of the module's own top level, so it runs exactly once, in order.</param>
/// <param name="Value">What is assigned.</param>
/// <param name="Module">What is imported, or imported from.</param>
/// <param name="ImportedName">The name that is imported from it.</param>
internal sealed record BindingSite(
    BindingSiteKind Kind,
    int Position,
    bool IsStraight = false,
    Ast.Expression? Value = null,
    ModuleSymbol? Module = null,
    string? ImportedName = null);

/// <summary>What one scope knows of one name.</summary>
internal sealed class NameInfo(string name)
{
    public string Name { get; } = name;

    /// <summary>Something in this scope binds it, or declares it by an annotation.</summary>
    public bool IsBound { get; set; }
    public bool IsParameter { get; set; }
    public bool IsUsed { get; set; }
    public bool IsGlobal { get; set; }
    public bool IsNonlocal { get; set; }
    public bool IsTypeParameter { get; set; }

    /// <summary>A del statement or the end of an except clause unbinds it.</summary>
    public bool HasDelete { get; set; }

    /// <summary>Code outside the function or module body that owns it unbinds it.</summary>
    public bool IsDeletedElsewhere { get; set; }

    /// <summary>An inner function declares it nonlocal.</summary>
    public bool IsReboundInside { get; set; }

    /// <summary>The module that it was imported from, when that is not in the library and only serves annotations.</summary>
    public string? AnnotationModule { get; set; }

    /// <summary>Live binding sites; code that never runs has none.</summary>
    public List<BindingSite> Sites { get; } = [];

    /// <summary>Null for names that the scope only uses, or that belong to another scope.</summary>
    public VariableSymbol? Variable { get; set; }
}

/// <summary>A scope.</summary>
internal sealed class Scope(ScopeKind kind, Scope? parent, ModuleInfo module, Symbol symbol, FunctionSymbol function)
{
    public ScopeKind Kind { get; } = kind;
    public Scope? Parent { get; } = parent;
    public ModuleInfo Module { get; } = module;

    /// <summary>The ModuleSymbol, FunctionSymbol or ClassSymbol; for a comprehension the function that it runs in.</summary>
    public Symbol Symbol { get; } = symbol;

    /// <summary>The function that the code of this scope runs in: for a class body and a comprehension the one around it.</summary>
    public FunctionSymbol Function { get; } = function;
    public Dictionary<string, NameInfo> Names { get; } = [];

    /// <summary>The innermost class around, for private names.</summary>
    public string? PrivateClass { get; init; }

    public NameInfo Get(string name)
    {
        if (!Names.TryGetValue(name, out var info))
        {
            Names.Add(name, info = new NameInfo(name));
        }

        return info;
    }

    /// <summary>__name inside class C means _C__name.</summary>
    public string Mangle(string name)
    {
        if (PrivateClass is null || !name.StartsWith("__", StringComparison.Ordinal) ||
            name.EndsWith("__", StringComparison.Ordinal) || name.Contains('.', StringComparison.Ordinal))
        {
            return name;
        }

        var stripped = PrivateClass.TrimStart('_');
        return stripped.Length == 0 ? name : "_" + stripped + name;
    }

    /// <summary>The scope that <paramref name="name"/> (mangled) belongs to when it is read or stored here; null when no scope of the module binds it.
    /// For "__class__" inside a method it is the class's own scope.</summary>
    public (Scope Scope, NameInfo Info)? Lookup(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope.Kind == ScopeKind.Class && scope != this)
            {
                if (name == "__class__")
                {
                    return (scope, scope.Get("__class__"));
                }

                continue;
            }

            if (!scope.Names.TryGetValue(name, out var info) || info.IsNonlocal)
            {
                continue;
            }

            if (info.IsGlobal)
            {
                return LookupGlobal(name);
            }

            if (info.IsBound)
            {
                return (scope, info);
            }
        }

        return null;
    }

    public (Scope Scope, NameInfo Info)? LookupGlobal(string name) =>
        Module.Scope.Names.TryGetValue(name, out var info) && info.IsBound ? (Module.Scope, info) : null;

    /// <summary>__qualname__ of what is defined here under that name.</summary>
    public string Qualify(string name)
    {
        if (Names.TryGetValue(Mangle(name), out var info) && info.IsGlobal)
        {
            return name;
        }

        return Kind switch
        {
            ScopeKind.Module => name,
            ScopeKind.Class => ((ClassSymbol)Symbol).QualifiedName + "." + name,
            ScopeKind.Function => ((FunctionSymbol)Symbol).QualifiedName + ".<locals>." + name,
            _ => Parent!.Qualify(name),
        };
    }
}

/// <summary>What an import statement's name stands for.</summary>
/// <param name="Chain">The modules of a dotted name, outermost first; empty when one is missing.</param>
/// <param name="Missing">The name of the module that was not found: the import raises ModuleNotFoundError.</param>
/// <param name="IsErased">It needs no code: __future__, a module that only serves annotations, or one whose absence was reported.</param>
internal sealed record ResolvedImport(IReadOnlyList<ModuleSymbol> Chain, string? Missing = null, bool IsErased = false)
{
    public ModuleSymbol? Module => Chain.Count > 0 ? Chain[^1] : null;
}

/// <summary>What the binder keeps of a module while it works.</summary>
internal sealed class ModuleInfo
{
    public ModuleInfo(ModuleSymbol symbol, SourceFile file, FunctionSymbol body)
    {
        Symbol = symbol;
        File = file;
        Scope = new Scope(ScopeKind.Module, parent: null, this, symbol, body);
    }

    public ModuleSymbol Symbol { get; }
    public SourceFile File { get; }

    /// <summary>Null for a module without Python source.</summary>
    public Ast.Module? Tree { get; set; }
    public Scope Scope { get; }

    /// <summary>A module whose code runs before this one's, although no line imports it.</summary>
    public ModuleSymbol? First { get; set; }

    /// <summary>Where submodules are looked for; null when it can have none.</summary>
    public string? Folder { get; set; }

    /// <summary>Scopes by the node that opens them.</summary>
    public Dictionary<Ast.Node, Scope> Scopes { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>By Ast.Alias for import, by Ast.ImportFrom for from … import.</summary>
    public Dictionary<Ast.Node, ResolvedImport> Imports { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Handlers for an ImportError that cannot come: all that their try imports is in the library.</summary>
    public HashSet<Ast.ExceptHandler> DeadHandlers { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Modules whose names import * brings here.</summary>
    public List<(ModuleSymbol Module, BindingSite Site)> Stars { get; } = [];

    /// <summary>The names that import * takes from this module.</summary>
    public IReadOnlyList<string> StarNames { get; set; } = [];

    /// <summary>An import * of a module that is not there: any name could come from it.</summary>
    public bool MissesNames { get; set; }

    /// <summary>Modules that it imports where no test of the platform and no except ImportError is around.</summary>
    public HashSet<ModuleSymbol> Needed { get; } = [];

    /// <summary>What __all__ lists, when it is a constant.</summary>
    public List<string>? All { get; set; }

    /// <summary>a.b.c = …: the scope, the names a, b and c, and whether it is a del.</summary>
    public List<(Scope Scope, string[] Path, bool IsDelete)> AttributeStores { get; } = [];

    /// <summary>Names that are read as a whole, not as the object of an attribute: a module among them escapes.</summary>
    public List<(Scope Scope, string Name)> ValueUses { get; } = [];
    public GlobalOrder? Order { get; set; }

    public SourceSpan Span(TextSpan span) => new(File, span);
}
