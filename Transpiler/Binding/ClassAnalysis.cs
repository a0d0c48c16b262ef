// Stage: Binding, the end. What needs the whole program bound: bases and MRO of classes, which variables are read, and always bound.

using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Pyc2c.Diagnostics;

namespace Pyc2c.Binding;

internal sealed class ClassAnalysis
{
    /// <summary>Built-in classes that CPython does not allow as bases either; abstract ones (iterators, views) are more.</summary>
    private static readonly HashSet<string> FinalClasses =
        ["bool", "NoneType", "range", "slice", "memoryview", "function", "ellipsis", "NotImplementedType", "generator", "coroutine", "method", "cell", "module"];

    private readonly ModuleLoader loader;
    private readonly Dictionary<ClassSymbol, (BClassDef Node, FunctionSymbol Function, Guard Guard)> statements = [];
    private readonly HashSet<ClassSymbol> done = [];

    private ClassAnalysis(ModuleLoader loader, Binder.ProgramParts parts)
    {
        this.loader = loader;
        foreach (var entry in parts.Classes)
        {
            statements[entry.Node.Class] = entry;
        }
    }

    public static void Run(ModuleLoader loader, Binder.ProgramParts parts)
    {
        ForwardDefinitions(parts);
        var analysis = new ClassAnalysis(loader, parts);
        foreach (var (node, _, _) in parts.Classes)
        {
            analysis.Linearise(node.Class);
        }

        FinishVariables(loader, parts);
    }

    /// <summary>from a import f: when f denotes a function or class, so does the variable that is bound to it.</summary>
    private static void ForwardDefinitions(Binder.ProgramParts parts)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (target, source) in parts.Forwards)
            {
                if (target is { Definition: null, BindingCount: 1, HasDelete: false } && (source.Definition is FunctionSymbol or ClassSymbol))
                {
                    target.Definition = source.Definition;
                    changed = true;
                }
            }
        }
    }

    private static void FinishVariables(ModuleLoader loader, Binder.ProgramParts parts)
    {
        foreach (var global in loader.Modules.Where(m => m.Symbol.IsEscaped).SelectMany(m => m.Symbol.Globals.Values))
        {
            global.IsRead = true;
        }

        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (target, source) in parts.Forwards)
            {
                if (target.IsRead && !source.IsRead)
                {
                    source.IsRead = true;
                    changed = true;
                }
            }
        }

        var locals = parts.Functions.SelectMany(f => f.Locals);
        var globals = loader.Modules.Where(m => !m.Symbol.IsEscaped).SelectMany(m => m.Symbol.Globals.Values);
        foreach (var variable in locals.Concat(globals))
        {
            variable.IsAlwaysBound = !parts.DoubtfulReads.Contains(variable);
        }
    }

    // ---- classes ----

    private void Linearise(ClassSymbol symbol)
    {
        if (!done.Add(symbol))
        {
            return;
        }

        var node = statements[symbol].Node;
        symbol.IsDynamic = !symbol.IsMadeOnce || node.Keywords.Any(k => k.Kind == ArgumentKind.DoubleStar || k.Name == "metaclass");
        var bases = ImmutableArray.CreateBuilder<Symbol>();
        foreach (var expression in node.Bases)
        {
            if (BaseOf(expression) is { } known)
            {
                CheckBase(symbol, known, expression);
                bases.Add(known);
            }
            else
            {
                symbol.IsDynamic = true;
            }
        }

        if (bases.Count == 0 && node.Bases.IsEmpty && loader.Builtins.Natives.GetValueOrDefault("object") is NativeClassSymbol root)
        {
            bases.Add(root);
        }

        if (bases.OfType<ClassSymbol>().Any(b => b.IsDynamic) || bases.Count == 0)
        {
            symbol.IsDynamic = true;
        }

        if (symbol.IsDynamic)
        {
            return;
        }

        if (bases.Distinct().Count() != bases.Count)
        {
            Refuse(symbol, symbol.Location, DiagnosticDescriptors.DuplicateBase, symbol.Name);
            return;
        }

        var direct = bases.ToImmutable();
        if (Mro.Merge<Symbol>(symbol, direct, b => b is ClassSymbol c ? c.Mro : [.. ((NativeClassSymbol)b).Mro]) is not { } order)
        {
            Refuse(symbol, symbol.Location, DiagnosticDescriptors.MroConflict, symbol.Name, string.Join(", ", direct.Select(b => b.Name)));
            return;
        }

        if (LayoutConflict([.. order.OfType<NativeClassSymbol>().Select(Solid).Distinct()]) is var (one, other))
        {
            Refuse(symbol, symbol.Location, DiagnosticDescriptors.LayoutConflict, one.Name, other.Name);
            return;
        }

        symbol.Bases = direct;
        symbol.Mro = order;
        foreach (var parent in direct.OfType<ClassSymbol>())
        {
            parent.DirectSubclasses.Add(symbol);
        }
    }

    /// <summary>The most general class whose instances have the same struct.</summary>
    private static NativeClassSymbol Solid(NativeClassSymbol native) => native.Mro.Last(c => c.Struct == native.Struct);

    /// <summary>Two classes whose structs an instance would both have to begin with.</summary>
    private static (NativeClassSymbol One, NativeClassSymbol Other)? LayoutConflict(ImmutableArray<NativeClassSymbol> natives)
    {
        foreach (var (i, one) in natives.Index())
        {
            if (natives.Skip(i + 1).FirstOrDefault(n => !n.Mro.Contains(one) && !one.Mro.Contains(n)) is { } other)
            {
                return (one, other);
            }
        }

        return null;
    }

    /// <summary>The class that a base expression certainly is.</summary>
    private Symbol? BaseOf(BExpr expression)
    {
        switch (expression)
        {
            case BNative { Native: NativeClassSymbol native }:
                return native;
            case BVariable { IsDefinitelyBound: true, Variable.Definition: ClassSymbol known }:
                Linearise(known);
                return known;
            case BClassName { IsDefinitelyBound: true, Member: { BindingCount: 1, HasDelete: false, Owner: ClassSymbol owner } member }:
                var nested = statements[owner].Node.Body.OfType<BClassDef>()
                    .FirstOrDefault(d => d.Decorators.IsEmpty && d.Target is BVariableTarget t && t.Variable == member)?.Class;
                if (nested is not null)
                {
                    Linearise(nested);
                }

                return nested;
            default:
                return null;
        }
    }

    private void CheckBase(ClassSymbol symbol, Symbol known, BExpr expression)
    {
        if (known is not NativeClassSymbol { AllowsSubclass: false } native)
        {
            return;
        }

        if (native.IsAbstract || FinalClasses.Contains(native.Name))
        {
            Refuse(symbol, expression.Span, DiagnosticDescriptors.NotABaseClass, native.Name);
        }
        else
        {
            loader.Report(DiagnosticDescriptors.BaseClassNotSupported, expression.Span, native.Name);
        }
    }

    /// <summary>The class statement can only raise TypeError: an error, or nothing where a try takes it. It is left to the run time then.</summary>
    private void Refuse(ClassSymbol symbol, SourceSpan span, DiagnosticDescriptor descriptor, params object?[] arguments)
    {
        symbol.IsDynamic = true;
        var (_, function, guard) = statements[symbol];
        if (guard.HasFlag(Guard.TypeError))
        {
            return;
        }

        if (loader.Reached.IsCertain(function, Guard.TypeError))
        {
            loader.Report(descriptor, span, arguments);
        }
        else
        {
            loader.Warn(span, string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), arguments), "TypeError");
        }
    }
}
