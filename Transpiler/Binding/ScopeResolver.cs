// Stage: Binding. Between the two walks: spreads import *, gives every bound name its VariableSymbol, finds what functions capture,
// which globals other modules store, and what variables that are bound once denote.

namespace Pyc2c.Binding;

internal sealed class ScopeResolver
{
    private readonly ModuleLoader loader;
    private readonly HashSet<NameInfo> resolving = [];

    private ScopeResolver(ModuleLoader loader) => this.loader = loader;

    public static void Run(ModuleLoader loader)
    {
        var resolver = new ScopeResolver(loader);
        foreach (var module in loader.Modules)
        {
            resolver.SpreadGlobalDeclarations(module);
        }

        resolver.SpreadStars();
        resolver.NoteRemoteStores();
        resolver.NoteEscapes();
        var scopes = loader.Modules.SelectMany(AllScopes).ToList();
        foreach (var scope in scopes)
        {
            resolver.MakeVariables(scope);
        }

        foreach (var scope in scopes)
        {
            resolver.FindCaptures(scope);
        }

        foreach (var scope in scopes)
        {
            resolver.FindDenotations(scope);
        }

        resolver.SpreadEscapes();
        foreach (var module in loader.Modules)
        {
            resolver.FindConstants(module);
            module.Symbol.ParentVariable = module.Symbol.Parent?.Globals.GetValueOrDefault(module.Symbol.Name[(module.Symbol.Name.LastIndexOf('.') + 1)..]);
        }
    }

    private static IEnumerable<Scope> AllScopes(ModuleInfo module)
    {
        // A scope's type parameter scopes are reached through their inner scope.
        var seen = new HashSet<Scope>();
        var order = new List<Scope>();
        void Add(Scope scope)
        {
            if (seen.Add(scope))
            {
                if (scope.Parent is not null)
                {
                    Add(scope.Parent);
                }

                order.Add(scope);
            }
        }

        Add(module.Scope);
        foreach (var scope in module.Scopes.Values)
        {
            Add(scope);
        }

        return order;
    }

    // ---- globals ----

    /// <summary>What a function binds under a global declaration is bound in the module.</summary>
    private void SpreadGlobalDeclarations(ModuleInfo module)
    {
        foreach (var scope in AllScopes(module).Where(s => s.Kind != ScopeKind.Module))
        {
            foreach (var info in scope.Names.Values.Where(i => i.IsGlobal && i.IsBound))
            {
                var global = module.Scope.Get(info.Name);
                global.IsBound = true;
                global.HasDelete |= info.HasDelete;
                global.Sites.AddRange(info.Sites.Select(s => s with { IsStraight = false, Value = null, Kind = Remote(s.Kind) }));
                global.IsDeletedElsewhere |= info.HasDelete;
            }
        }
    }

    /// <summary>An assignment or definition in a function can run any number of times; an import always gives the same.</summary>
    private static BindingSiteKind Remote(BindingSiteKind kind) =>
        kind is BindingSiteKind.Assign or BindingSiteKind.Definition ? BindingSiteKind.Other : kind;

    private void SpreadStars()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var module in loader.Modules)
            {
                foreach (var (source, site) in module.Stars)
                {
                    foreach (var name in StarNames(source))
                    {
                        var info = module.Scope.Get(name);
                        if (info.Sites.Any(s => s.Position == site.Position && s.Module == source))
                        {
                            continue;
                        }

                        info.IsBound = true;
                        info.Sites.Add(site with { Module = source, ImportedName = name });
                        changed = true;
                    }
                }
            }
        }

        foreach (var source in loader.Modules.SelectMany(m => m.Stars).Select(s => s.Module).Distinct())
        {
            loader.InfoOf[source].StarNames = StarNames(source);
        }
    }

    /// <summary>The names that import * takes from a module, as far as they are known by now.</summary>
    private List<string> StarNames(ModuleSymbol module)
    {
        var info = loader.InfoOf[module];
        if (info.All is not null)
        {
            return info.All.Where(n => module.Natives.ContainsKey(n) || (info.Scope.Names.TryGetValue(n, out var own) && own.IsBound)).Distinct().ToList();
        }

        return module.Natives.Keys.Concat(info.Scope.Names.Values.Where(n => n.IsBound && n.Sites.Count > 0).Select(n => n.Name))
            .Where(n => n[0] != '_').Distinct().ToList();
    }

    /// <summary>module.name = value binds that module's global, from wherever it stands.</summary>
    private void NoteRemoteStores()
    {
        foreach (var module in loader.Modules)
        {
            foreach (var (scope, path, isDelete) in module.AttributeStores)
            {
                foreach (var target in ModulesOf(scope, path[0]))
                {
                    var current = target;
                    for (var i = 1; i < path.Length - 1 && current is not null; i++)
                    {
                        current = loader.InfoOf[current].Scope.Names.GetValueOrDefault(path[i])?.Sites.Select(SiteModule).FirstOrDefault(m => m is not null);
                    }

                    if (current?.Body is null)
                    {
                        continue;
                    }

                    var global = loader.InfoOf[current].Scope.Get(path[^1]);
                    global.IsBound = true;
                    global.HasDelete |= isDelete;
                    global.IsDeletedElsewhere |= isDelete;
                    global.Sites.Add(new BindingSite(isDelete ? BindingSiteKind.Delete : BindingSiteKind.Other, -1));
                }
            }
        }
    }

    private static IEnumerable<ModuleSymbol> ModulesOf(Scope scope, string name) =>
        scope.Lookup(name) is { } found ? found.Info.Sites.Select(SiteModule).OfType<ModuleSymbol>().Distinct().ToList() : [];

    private static ModuleSymbol? SiteModule(BindingSite site) => site.Kind == BindingSiteKind.ImportModule ? site.Module : null;

    private ModuleSymbol? SiteModuleOrSubmodule(BindingSite site) => SiteModule(site) ??
        (site.Kind == BindingSiteKind.ImportName && loader.InfoOf[site.Module!].Scope.Names.TryGetValue(site.ImportedName!, out var info)
            ? info.Sites.Select(SiteModule).FirstOrDefault(m => m is not null)
            : null);

    /// <summary>A module that is used as a value can be stored into by any attribute store of the program, and by setattr.</summary>
    private void NoteEscapes()
    {
        foreach (var module in loader.Modules)
        {
            foreach (var (scope, name) in module.ValueUses)
            {
                if (scope.Lookup(name) is { } found)
                {
                    foreach (var escaped in found.Info.Sites.Select(SiteModuleOrSubmodule).OfType<ModuleSymbol>())
                    {
                        escaped.IsEscaped = true;
                    }
                }
                else if (name is "globals" or "locals")
                {
                    module.Symbol.IsEscaped = true;
                }
            }
        }

        // package.module as a value
        foreach (var module in loader.Modules.Where(m => m.Symbol.Name.LastIndexOf('.') is >= 0 and var dot && loader.AttributeValues.Contains(m.Symbol.Name[(dot + 1)..])))
        {
            module.Symbol.IsEscaped = true;
        }

        var byName = loader.Mentions("setattr") || loader.Mentions("delattr") || loader.Mentions("globals") || loader.Mentions("vars");
        foreach (var module in loader.Modules.Where(m => m.Symbol.IsEscaped))
        {
            foreach (var info in module.Scope.Names.Values.Where(i => i.IsBound && (byName || loader.StoredAttributes.Contains(i.Name))))
            {
                info.Sites.Add(new BindingSite(BindingSiteKind.Other, -1));
            }
        }
    }

    // ---- variables ----

    private void MakeVariables(Scope scope)
    {
        foreach (var info in scope.Names.Values)
        {
            if (!info.IsBound || ((info.IsGlobal || info.IsNonlocal) && scope.Kind != ScopeKind.Module) || (info.IsTypeParameter && scope.Kind == ScopeKind.TypeParameters))
            {
                continue;
            }

            var (kind, owner) = scope.Kind switch
            {
                ScopeKind.Module => (VariableKind.Global, scope.Symbol),
                ScopeKind.Class => (VariableKind.ClassMember, scope.Symbol),
                _ => (VariableKind.Local, scope.Function),
            };
            var variable = new VariableSymbol(info.Name, kind, owner)
            {
                IsParameter = info.IsParameter,
                HasDelete = info.HasDelete,
                BindingCount = info.Sites.Count,
            };
            info.Variable = variable;
            if (info.IsDeletedElsewhere)
            {
                loader.NoteDeletedElsewhere(variable);
            }

            switch (scope.Kind)
            {
                case ScopeKind.Module:
                    ((ModuleSymbol)scope.Symbol).Globals.Add(info.Name, variable);
                    break;
                case ScopeKind.Class:
                    ((ClassSymbol)scope.Symbol).Members.Add(info.Name, variable);
                    break;
                default:
                    scope.Function.Locals.Add(variable);
                    break;
            }
        }
    }

    private void FindCaptures(Scope scope)
    {
        if (scope.Kind == ScopeKind.Module)
        {
            return;
        }

        foreach (var info in scope.Names.Values.ToList())
        {
            if (info.Variable is not null || info.IsGlobal || scope.Lookup(info.Name) is not { } found || found.Scope.Kind == ScopeKind.Module)
            {
                continue;
            }

            if (info.Name == "__class__" && found.Scope.Kind == ScopeKind.Class)
            {
                var symbol = (ClassSymbol)found.Scope.Symbol;
                // A class whose cell the program looks for is made when its statement runs.
                symbol.IsMadeOnce &= !loader.ReadsClosures;
                if (!symbol.IsMadeOnce)
                {
                    symbol.ClassCell ??= NewClassCell(found.Scope);
                    Capture(symbol.ClassCell, scope.Function, found.Scope.Function);
                }

                continue;
            }

            if (found.Info.Variable is not { } variable)
            {
                continue;
            }

            if (info.IsNonlocal)
            {
                variable.BindingCount += info.Sites.Count;
                variable.HasDelete |= info.HasDelete;
                if (info.HasDelete)
                {
                    loader.NoteDeletedElsewhere(variable);
                }

                found.Info.IsReboundInside = true;
            }

            if (found.Scope.Function != scope.Function)
            {
                Capture(variable, scope.Function, found.Scope.Function);
            }
        }
    }

    private static VariableSymbol NewClassCell(Scope classScope)
    {
        var cell = new VariableSymbol("__class__", VariableKind.Cell, classScope.Function) { BindingCount = 1 };
        classScope.Function.Locals.Add(cell);
        return cell;
    }

    private static void Capture(VariableSymbol variable, FunctionSymbol from, FunctionSymbol owner)
    {
        variable.Kind = VariableKind.Cell;
        for (var function = from; function is not null && function != owner; function = function.Parent)
        {
            if (!function.FreeVariables.Contains(variable))
            {
                function.FreeVariables.Add(variable);
            }
        }
    }

    // ---- what variables denote ----

    /// <summary>Variables whose every binding imports the same thing.</summary>
    private void FindDenotations(Scope scope)
    {
        foreach (var info in scope.Names.Values)
        {
            if (info.Variable is not null && !info.IsReboundInside)
            {
                info.Variable.Definition = Denotes(info);
            }

            // A variable that may hold something else as well is read as a value.
            foreach (var imported in info.Sites.Select(Denotes).OfType<ModuleSymbol>().Where(m => m != info.Variable?.Definition))
            {
                imported.IsEscaped = true;
            }
        }
    }

    /// <summary>What is a value gives away the modules that its globals are.</summary>
    private void SpreadEscapes()
    {
        var work = new Stack<ModuleSymbol>(loader.Modules.Select(m => m.Symbol).Where(m => m.IsEscaped));
        while (work.TryPop(out var module))
        {
            foreach (var inner in module.Globals.Values.Select(v => v.Definition).OfType<ModuleSymbol>().Where(m => !m.IsEscaped))
            {
                inner.IsEscaped = true;
                work.Push(inner);
            }
        }
    }

    /// <summary>The module or native that all bindings of a name import; null otherwise.</summary>
    private Symbol? Denotes(NameInfo info)
    {
        if (info.HasDelete || info.IsParameter || info.IsReboundInside || info.Sites.Count == 0 || !resolving.Add(info))
        {
            return null;
        }

        var first = Denotes(info.Sites[0]);
        var same = first is not null && info.Sites.Skip(1).All(s => Denotes(s) == first);
        resolving.Remove(info);
        return same ? first : null;
    }

    private Symbol? Denotes(BindingSite site)
    {
        switch (site.Kind)
        {
            case BindingSiteKind.ImportModule:
                return site.Module;
            case BindingSiteKind.ImportName:
                return Source(site.Module!, site.ImportedName!) switch
                {
                    NameInfo info => Denotes(info),
                    Symbol symbol => symbol,
                    _ => null,
                };
            default:
                return null;
        }
    }

    /// <summary>What module.name is: the NameInfo of a global, or a native.</summary>
    private object? Source(ModuleSymbol module, string name) =>
        loader.InfoOf[module].Scope.Names.TryGetValue(name, out var info) && info.IsBound ? info : module.Natives.GetValueOrDefault(name);

    private void FindConstants(ModuleInfo module)
    {
        foreach (var info in module.Scope.Names.Values.OrderBy(i => i.Sites.Count > 0 ? i.Sites[0].Position : 0))
        {
            if (info.Variable is not null)
            {
                info.Variable.ConstantValue ??= ConstantOf(module, info, depth: 0);
            }
        }
    }

    private BConstant? ConstantOf(ModuleInfo module, NameInfo info, int depth)
    {
        if (info.HasDelete || info.Sites.Count != 1 || depth > 100)
        {
            return null;
        }

        if (info.Variable?.ConstantValue is { } known)
        {
            return known;
        }

        var site = info.Sites[0];
        if (site.Kind == BindingSiteKind.ImportName)
        {
            return Source(site.Module!, site.ImportedName!) switch
            {
                NameInfo imported => ConstantOf(loader.InfoOf[site.Module!], imported, depth + 1),
                NativeConstantSymbol { Value: { } value } => value,
                _ => null,
            };
        }

        return site.Kind != BindingSiteKind.Assign || site.Value is null
            ? null
            : new ConstantReader(module, name => NamedConstant(module, name, site.Position, depth)).Read(site.Value);
    }

    /// <summary>The value of a name in a constant's expression, when the name was surely bound by then.</summary>
    private BConstant? NamedConstant(ModuleInfo module, string name, int before, int depth) =>
        module.Scope.Names.TryGetValue(name, out var info) && info.Sites is [{ IsStraight: true } site] && site.Position < before
            ? ConstantOf(module, info, depth + 1)
            : null;
}
