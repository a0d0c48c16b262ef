// Stage: Binding. First walk, import statements: the imported modules are loaded at once, so that from … import can tell names from submodules.

namespace Pyc2c.Binding;

internal sealed partial class ScopeBuilder
{
    private void Import(Ast.Import statement)
    {
        foreach (var alias in statement.Names)
        {
            var bound = alias.AsName ?? alias.Name.Split('.')[0];
            if (isDead)
            {
                scope.Get(scope.Mangle(bound)).IsBound = true;
                continue;
            }

            var resolved = Resolve(loader.FindAbsolute(alias.Name), alias.Name, alias);
            module.Imports[alias] = resolved;
            NoteImported(resolved);
            if (resolved.Chain.Count > 0)
            {
                var target = alias.AsName is null ? resolved.Chain[0] : resolved.Module;
                Bind(bound, Site(BindingSiteKind.ImportModule, alias) with { Module = target });
            }
            else
            {
                Unbound(bound, resolved, alias.Name);
            }
        }
    }

    private void ImportFrom(Ast.ImportFrom statement)
    {
        var display = new string('.', statement.Level) + statement.Module;
        ResolvedImport resolved;
        if (isDead)
        {
            resolved = new ResolvedImport([], IsErased: true);
        }
        else if (statement is { Level: 0, Module: "__future__" })
        {
            resolved = new ResolvedImport([], IsErased: true);
        }
        else if (statement.Level > 0)
        {
            resolved = loader.FindRelative(module, statement.Level, statement.Module, out var beyond) is { } chain
                ? Resolve(chain, display, statement)
                : RelativeError(statement, beyond);
        }
        else
        {
            resolved = Resolve(loader.FindAbsolute(statement.Module!), statement.Module!, statement);
        }

        module.Imports[statement] = resolved;
        NoteImported(resolved);
        foreach (var alias in statement.Names)
        {
            if (alias.Name == "*")
            {
                module.MissesNames |= resolved.Missing is not null;
                if (resolved.Module is not null)
                {
                    module.Stars.Add((resolved.Module, Site(BindingSiteKind.ImportName, statement)));
                }

                continue;
            }

            var bound = alias.AsName ?? alias.Name;
            Mention(alias.Name);
            if (DeadCode.IsOfPlatform(statement.Module, alias.Name))
            {
                platformNames.Add(bound);
            }

            if (resolved.Module is null)
            {
                Unbound(bound, resolved, display);
                continue;
            }

            if (loader.FindSubmodule(resolved.Module, alias.Name) is { } submodule)
            {
                module.Imports[alias] = new ResolvedImport([.. resolved.Chain, submodule]);
                NoteImported(module.Imports[alias]);
            }

            Bind(bound, Site(BindingSiteKind.ImportName, alias) with { Module = resolved.Module, ImportedName = alias.Name });
        }
    }

    /// <summary>An import statement that cannot raise ImportError: the library has the modules and the names.</summary>
    private bool ImportsFromLibrary(Ast.Statement statement)
    {
        bool IsInLibrary(Ast.Node node) =>
            module.Imports.TryGetValue(node, out var resolved) && resolved.Chain.Count > 0 && resolved.Chain.All(loader.IsInLibrary);

        return statement switch
        {
            Ast.Import s => s.Names.All(IsInLibrary),
            Ast.ImportFrom s => IsInLibrary(s) && s.Names.All(n => n.Name == "*" || Provides(module.Imports[s].Module!, n.Name)),
            _ => false,
        };
    }

    private bool Provides(ModuleSymbol source, string name) =>
        source.Natives.ContainsKey(name) || (loader.InfoOf[source].Scope.Names.TryGetValue(name, out var info) && info.Sites.Count > 0);

    /// <summary>The name belongs to this scope, but nothing is bound to it.</summary>
    private void Unbound(string name, ResolvedImport resolved, string moduleName)
    {
        var info = scope.Get(scope.Mangle(name));
        info.IsBound = true;
        if (!isDead && resolved.IsErased && ModuleLoader.ServesAnnotations(moduleName))
        {
            info.AnnotationModule = moduleName;
        }
    }

    private void NoteImported(ResolvedImport resolved)
    {
        foreach (var imported in resolved.Chain)
        {
            if (!module.Symbol.Imports.Contains(imported))
            {
                module.Symbol.Imports.Add(imported);
            }

            if (!mayMiss)
            {
                module.Needed.Add(imported);
            }
        }
    }

    /// <summary>A module that is not there is a mistake, unless the program is ready for it.</summary>
    private ResolvedImport Resolve((IReadOnlyList<ModuleSymbol> Chain, string? Missing) found, string name, Ast.Node node)
    {
        if (found.Missing is null)
        {
            return new ResolvedImport(found.Chain);
        }

        if (ModuleLoader.ServesAnnotations(name))
        {
            return new ResolvedImport([], IsErased: true);
        }

        if (!mayMiss)
        {
            // Whether the function around is ever called is not known before all is read.
            var missing = new ResolvedImport([], found.Missing);
            loader.MissingImports.Add((module, scope.Function, node, found.Missing, found.Chain));
            return missing;
        }

        return new ResolvedImport([], found.Missing);
    }

    private ResolvedImport RelativeError(Ast.ImportFrom statement, bool beyond)
    {
        loader.Report(
            beyond ? Diagnostics.DiagnosticDescriptors.RelativeImportBeyondTop : Diagnostics.DiagnosticDescriptors.RelativeImportWithoutPackage,
            module.Span(statement.Span));
        return new ResolvedImport([], IsErased: true);
    }

    /// <summary>__all__ = [...] and __all__ += [...] of the module's top level.</summary>
    private void NoteAll(Ast.Statement statement)
    {
        var (value, isAddition) = statement switch
        {
            Ast.Assign { Targets: [Ast.Name { Id: "__all__" }] } s => (s.Value, false),
            Ast.AugAssign { Target: Ast.Name { Id: "__all__" }, Op: Ast.Operator.Add } s => (s.Value, true),
            _ => (null, false),
        };
        IEnumerable<Ast.Expression>? elements = value switch
        {
            Ast.List list => list.Elts,
            Ast.Tuple tuple => tuple.Elts,
            _ => null,
        };
        if (elements is null)
        {
            return;
        }

        var names = elements.OfType<Ast.Constant>().Select(c => c.Value).OfType<string>();
        module.All = isAddition && module.All is not null ? [.. module.All, .. names] : [.. names];
    }
}
