// Stage: Binding. What a name means where it is read or stored, and whether it is certainly bound there.

using Pyc2c.Diagnostics;
using DiagnosticDescriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;

namespace Pyc2c.Binding;

internal sealed partial class Binder
{
    /// <summary>Functions that would need a compiler at run time.</summary>
    private static readonly HashSet<string> CompilingFunctions = ["eval", "exec", "compile", "__import__"];

    // ---- proofs ----

    /// <summary>The variable is certainly bound when control is here.</summary>
    private bool IsProved(VariableSymbol variable)
    {
        if (context.IsBound(variable))
        {
            return true;
        }

        if (variable.Kind != VariableKind.Global || variable.HasDelete)
        {
            return false;
        }

        var owner = (ModuleSymbol)variable.Owner;
        if (owner == module.Symbol)
        {
            return !context.Function.IsModuleBody && loader.OrderOf(module.Symbol).IsBoundFor(variable.Name, context.TopLevelIndex);
        }

        // Another module's global: that module has run to its end before it could be named here, unless the two import each other.
        var other = loader.InfoOf[owner];
        return (loader.OrderOf(owner).BindsAlways(variable.Name) && !loader.Reaches(owner, module.Symbol)) ||
            (!context.Function.IsModuleBody && other.Scope.Names.TryGetValue(variable.Name, out var info) && loader.OrderOf(module.Symbol).IsBoundFor(info, context.TopLevelIndex));
    }

    /// <summary>Only the function that owns a variable can prove by flow that it stays bound; and not when others unbind it.</summary>
    private bool CanProve(VariableSymbol variable) =>
        !variable.HasDelete || (IsOwn(variable) && !loader.IsDeletedElsewhere(variable));

    private bool IsOwn(VariableSymbol variable) =>
        variable.Owner == context.Function || (variable.Owner == module.Symbol && context.Function.IsModuleBody) || variable.Kind == VariableKind.ClassMember;

    private void NoteBound(VariableSymbol variable) => context.Bind(variable, CanProve(variable));

    // ---- reads ----

    private BExpr BindName(Ast.Name node)
    {
        var name = scope.Mangle(node.Id);
        var span = Span(node);
        if (name == "__debug__")
        {
            return new BConstant(true, span);
        }

        if (scope.Lookup(name) is not { } found)
        {
            return Outside(node, name);
        }

        var (owner, info) = found;
        if (owner.Kind == ScopeKind.Class && owner != scope)
        {
            // __class__ in a method.
            return ClassReference((ClassSymbol)owner.Symbol, span);
        }

        if (info.IsTypeParameter)
        {
            Report(DiagnosticDescriptors.TypeParameterAsValue, node, name);
            return new BUnboundName(name, span);
        }

        if (info.AnnotationModule is { } annotationModule && info.Sites.Count == 0)
        {
            Report(DiagnosticDescriptors.AnnotationModuleAsValue, node, name, annotationModule);
            return new BUnboundName(name, span);
        }

        if (owner.Kind != ScopeKind.Class)
        {
            return Read(info.Variable!, span);
        }

        if (context.IsBound(info.Variable!))
        {
            info.Variable!.IsRead = true;
            return new BClassName(info.Variable, null, span) { IsDefinitelyBound = true };
        }

        // In a class body a name that the body binds is looked up as a global when it is not bound yet.
        info.Variable!.IsRead = true;
        var outer = scope.LookupGlobal(name) is { } global ? Read(global.Info.Variable!, span) : Native(name, span) ?? ClassConstant(name, span);
        return new BClassName(info.Variable, outer, span);
    }

    /// <summary>A read of a variable, replaced by what the variable denotes where that is certain.</summary>
    private BExpr Read(VariableSymbol variable, SourceSpan span)
    {
        var isProved = IsProved(variable);
        if (isProved)
        {
            if (variable.ConstantValue is { } constant)
            {
                return constant with { Span = span };
            }

            switch (variable.Definition)
            {
                case ModuleSymbol denoted:
                    return new BModule(denoted, span);
                case NativeFunctionSymbol or NativeClassSymbol or NativeConstantSymbol:
                    return NativeValue(variable.Definition, span);
            }
        }
        else
        {
            parts.DoubtfulReads.Add(variable);
        }

        variable.IsRead = true;
        return new BVariable(variable, span) { IsDefinitelyBound = isProved };
    }

    private static BExpr NativeValue(Symbol native, SourceSpan span) =>
        native is NativeConstantSymbol { Value: { } value } ? value with { Span = span } : new BNative(native, span);

    private BExpr ClassReference(ClassSymbol symbol, SourceSpan span)
    {
        if (symbol.ClassCell is not { } cell)
        {
            return new BClassRef(symbol, span);
        }

        cell.IsRead = true;
        parts.DoubtfulReads.Add(cell);
        return new BVariable(cell, span);
    }

    /// <summary>A name that the module does not bind: its own natives, built-in names, what every module has.</summary>
    private BExpr Outside(Ast.Name node, string name)
    {
        var span = Span(node);
        if (ClassConstant(name, span) is { } inClass)
        {
            return inClass;
        }

        if (ViperName(name, span) is { } ofViper && context.IsViper)
        {
            return ofViper;
        }

        if (Native(name, span) is { } native)
        {
            return native;
        }

        if (CompilingFunctions.Contains(name))
        {
            if (!context.Guard.HasFlag(Guard.NameError))
            {
                Report(DiagnosticDescriptors.NoRunTimeCompilation, node, name);
            }
        }
        else if (PythonBuiltins.Names.Contains(name))
        {
            if (!context.Guard.HasFlag(Guard.NameError))
            {
                ReportUndefined(node, $"the built-in '{name}' is not supported yet", () => Report(DiagnosticDescriptors.BuiltinNotSupported, node, name));
            }
        }
        else if (!context.Guard.HasFlag(Guard.NameError) && !context.State.IsUnreachable && !module.MissesNames)
        {
            var suggestion = Suggest(name);
            ReportUndefined(node, $"name '{name}' is not defined{suggestion}", () => Report(DiagnosticDescriptors.UndefinedName, node, name, suggestion),
                // A function of a module may be somebody else's work, whose mistake this program never comes to.
                isError: module.Symbol.IsMain || context.Function.IsModuleBody);
        }

        return new BUnboundName(name, span);
    }

    /// <summary>An error where the code will run and nothing takes the NameError; a warning elsewhere.</summary>
    private void ReportUndefined(Ast.Node node, string what, Action report, bool isError = true)
    {
        if (isError && loader.Reached.IsCertain(context.Function, Guard.NameError))
        {
            report();
        }
        else
        {
            loader.Warn(Span(node), what, "NameError");
        }
    }

    private BExpr? ViperName(string name, SourceSpan span) =>
        MicroPython.IsViperName(name) ? NativeValue(loader.FindAbsolute(MicroPython.Module).Chain[0].Natives[name], span) : null;

    private BExpr? Native(string name, SourceSpan span) =>
        module.Symbol.Natives.TryGetValue(name, out var own) ? NativeValue(own, span)
        : ModuleConstant(module.Symbol, name, span) is { } constant ? constant
        : loader.Builtins.Natives.TryGetValue(name, out var builtin) ? NativeValue(builtin, span)
        : null;

    /// <summary>__qualname__ and __module__ in a class body.</summary>
    private BConstant? ClassConstant(string name, SourceSpan span) => scope.Kind != ScopeKind.Class ? null : name switch
    {
        "__qualname__" => new BConstant(((ClassSymbol)scope.Symbol).QualifiedName, span),
        "__module__" => new BConstant(module.Symbol.Name, span),
        _ => null,
    };

    /// <summary>Names that every module is born with.</summary>
    public static BConstant? ModuleConstant(ModuleSymbol module, string name, SourceSpan span) => name switch
    {
        "__name__" => new BConstant(module.Name, span),
        "__file__" when module.Body is not null => new BConstant(module.ShownPath, span),
        "__doc__" => new BConstant(module.Body?.Docstring, span),
        "__package__" => new BConstant(module.IsPackage ? module.Name : module.Parent?.Name ?? string.Empty, span),
        "__spec__" or "__loader__" => new BConstant(null, span),
        _ => null,
    };

    /// <summary>" Did you mean …?" for a name that is nearly right, else "".</summary>
    private string Suggest(string name)
    {
        IEnumerable<string> known = loader.Builtins.Natives.Keys;
        for (var current = scope; current is not null; current = current.Parent)
        {
            known = current.Kind == ScopeKind.Class && current != scope ? known : known.Concat(current.Names.Values.Where(i => i.IsBound).Select(i => i.Name));
        }

        return NameSuggestion.For(name, known);
    }

    // ---- attributes of modules ----

    /// <summary>module.name, for a module that is known here.</summary>
    private BExpr ModuleAttribute(BModule value, string name, Ast.Node node)
    {
        var span = Span(node);
        var target = value.Module;
        if (target.Globals.TryGetValue(name, out var variable))
        {
            var info = loader.InfoOf[target].Scope.Names[name];
            if (info.AnnotationModule is null || info.Sites.Count > 0)
            {
                return Read(variable, span);
            }
        }

        if (target.Natives.TryGetValue(name, out var native))
        {
            return NativeValue(native, span);
        }

        if (ModuleConstant(target, name, span) is { } constant)
        {
            return constant;
        }

        if (!target.Globals.ContainsKey("__getattr__") && !target.IsEscaped && !context.Guard.HasFlag(Guard.AttributeError) && name != "__dict__")
        {
            ReportMissingFrom(target, name, node, DiagnosticDescriptors.NoModuleAttribute);
        }

        target.IsEscaped = true;
        return new BAttribute(value, name, span);
    }

    /// <summary>A name that a module does not have, or does not have yet.</summary>
    private void ReportMissingFrom(ModuleSymbol source, string name, Ast.Node node, DiagnosticDescriptor missing)
    {
        if (source.Unsupported.TryGetValue(name, out var instead))
        {
            Report(DiagnosticDescriptors.NotSupportedInModule, node, source.Name, name, instead);
        }
        else
        {
            Report(missing, node, source.Name, name, NameSuggestion.For(name, source.Globals.Keys.Concat(source.Natives.Keys)));
        }
    }

    // ---- stores ----

    private BVariableTarget BindNameTarget(string id, SourceSpan span, bool isDelete = false, bool isUpdate = false)
    {
        var name = scope.Mangle(id);
        if (scope.Lookup(name) is not { Info.Variable: { } variable } || (scope.Kind == ScopeKind.Class && variable.Kind == VariableKind.ClassMember && variable.Owner != scope.Symbol))
        {
            throw new InvalidOperationException($"'{name}' is stored, but no scope binds it");
        }

        var isProved = (isDelete || isUpdate) && IsProved(variable);
        if (isDelete)
        {
            context.Unbind(variable);
        }
        else
        {
            NoteBound(variable);
        }

        propertyMembers.Remove(variable);
        if (isDelete || isUpdate)
        {
            variable.IsRead = true;
            if (!isProved)
            {
                parts.DoubtfulReads.Add(variable);
            }
        }

        return new BVariableTarget(variable, span) { IsDefinitelyBound = isProved };
    }
}
