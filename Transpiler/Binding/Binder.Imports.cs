// Stage: Binding. Import statements: which were resolved when the scopes were built.

using System.Collections.Immutable;
using Pyc2c.Diagnostics;

namespace Pyc2c.Binding;

internal sealed partial class Binder
{
    private void BindImport(Ast.Import node, ImmutableArray<BStmt>.Builder output)
    {
        foreach (var alias in node.Names)
        {
            var resolved = module.Imports[alias];
            if (resolved.Missing is not null)
            {
                RaiseMissing(resolved.Missing, alias, output);
                return;
            }

            if (resolved.Module is null)
            {
                continue;
            }

            NoteRan(resolved);
            var target = BindNameTarget(alias.AsName ?? alias.Name.Split('.')[0], Span(alias));
            output.Add(new BImport(resolved.Module, target, alias.AsName is null ? resolved.Chain[0] : resolved.Module, Span(alias)));
        }
    }

    /// <summary>The modules of a dotted name have been run, and submodules are attributes of their packages.</summary>
    private void NoteRan(ResolvedImport resolved)
    {
        foreach (var imported in resolved.Chain)
        {
            if (imported.ParentVariable is { HasDelete: false } variable)
            {
                context.Assume(variable);
            }
        }
    }

    private void RaiseMissing(string missing, Ast.Node node, ImmutableArray<BStmt>.Builder output) =>
        RaiseImportError("ModuleNotFoundError", $"No module named '{missing}'", missing, null, node, output);

    /// <param name="name">The module's.</param>
    /// <param name="from">What it was to give.</param>
    private void RaiseImportError(string className, string message, string name, string? from, Ast.Node node, ImmutableArray<BStmt>.Builder output)
    {
        var span = Span(node);
        BExpr error = loader.Builtins.Natives.GetValueOrDefault(className) is NativeClassSymbol type && type.Find("__make__")?.Function is { } make
            ? new BCall(new BNative(make, span), [Argument(new BNative(type, span)), .. new[] { message, name, from }.Select(v => Argument(new BConstant(v, span)))], span)
            : new BUnboundName(className, span);
        output.Add(new BRaise(error, null, span));
        context.State = FlowState.Unreachable();

        static BArgument Argument(BExpr value) => new(ArgumentKind.Positional, null, value);
    }

    private void BindImportFrom(Ast.ImportFrom node, ImmutableArray<BStmt>.Builder output)
    {
        var resolved = module.Imports[node];
        if (resolved.Missing is not null)
        {
            RaiseMissing(resolved.Missing, node, output);
            return;
        }

        if (resolved.Module is not { } source)
        {
            return;
        }

        NoteRan(resolved);
        output.Add(new BImport(source, null, null, Span(node)));
        foreach (var alias in node.Names)
        {
            if (alias.Name == "*")
            {
                BindStar(source, node, output);
            }
            else if (!BindImportedName(source, alias, output))
            {
                return;
            }
        }
    }

    private void BindStar(ModuleSymbol source, Ast.ImportFrom node, ImmutableArray<BStmt>.Builder output)
    {
        foreach (var name in loader.InfoOf[source].StarNames)
        {
            var from = (Symbol?)source.Globals.GetValueOrDefault(name) ?? source.Natives[name];
            var isProved = from is not VariableSymbol global || NoteImportedRead(global);
            var variable = module.Symbol.Globals[name];
            context.Bind(variable, isProved && CanProve(variable));
            NoteForward(variable, from);
            output.Add(new BImportFrom(source, name, from, new BVariableTarget(variable, Span(node)), Span(node)) { IsStar = true, IsDefinitelyBound = isProved });
        }
    }

    /// <summary>False when the import certainly raises, which the program expects.</summary>
    private bool BindImportedName(ModuleSymbol source, Ast.Alias alias, ImmutableArray<BStmt>.Builder output)
    {
        var span = Span(alias);
        Symbol? from = null;
        var isProved = true;
        if (module.Imports.TryGetValue(alias, out var submodule))
        {
            NoteRan(submodule);
            output.Add(new BImport(submodule.Module!, null, null, span));
            from = submodule.Module;
        }
        else if (source.Globals.TryGetValue(alias.Name, out var global))
        {
            var info = loader.InfoOf[source].Scope.Names[alias.Name];
            if (info is { AnnotationModule: not null, Sites.Count: 0 })
            {
                return true;
            }

            isProved = NoteImportedRead(global);
            from = global;
        }
        else if (source.Natives.TryGetValue(alias.Name, out var native))
        {
            from = native;
        }
        else if (ModuleConstant(source, alias.Name, span) is { } constant)
        {
            output.Add(new BAssign([BindNameTarget(alias.AsName ?? alias.Name, span)], constant, span));
            return true;
        }
        else if (!source.Globals.ContainsKey("__getattr__"))
        {
            if (context.Guard.HasFlag(Guard.ImportError))
            {
                RaiseImportError("ImportError", ImportFailure(source, alias.Name), source.Name, alias.Name, alias, output);
                return false;
            }

            ReportMissingFrom(source, alias.Name, alias, DiagnosticDescriptors.NoImportedName);
        }

        var target = BindNameTarget(alias.AsName ?? alias.Name, span);
        NoteForward(target.Variable, from);
        output.Add(new BImportFrom(source, alias.Name, from, target, span) { IsDefinitelyBound = isProved });
        return true;
    }

    /// <summary>CPython's message where a module has no such name.</summary>
    public static string ImportFailure(ModuleSymbol source, string name) =>
        $"cannot import name '{name}' from '{source.Name}' ({(source.Body is null ? null : source.File?.Path) ?? "unknown location"})";

    /// <summary>An import reads the other module's global; whether it is certainly bound.</summary>
    private bool NoteImportedRead(VariableSymbol global)
    {
        if (IsProved(global))
        {
            return true;
        }

        parts.DoubtfulReads.Add(global);
        return false;
    }

    /// <summary>The importing variable denotes what the imported one does, and the imported one is needed when this one is read.</summary>
    private void NoteForward(VariableSymbol target, Symbol? source)
    {
        if (source is VariableSymbol variable)
        {
            parts.Forwards.Add((target, variable));
        }
    }
}
