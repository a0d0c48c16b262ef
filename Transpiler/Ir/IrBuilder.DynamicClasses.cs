// Stage: Ir. Class statements that make their class when they run: those that can run more than once, whose bases are computed, or that have a
// metaclass. What the body binds are locals of the function around; at its end MakeClass takes them all.

using System.Collections.Immutable;
using Pyc2c.Binding;

namespace Pyc2c.Ir;

internal sealed partial class IrBuilder
{
    private void DynamicClass(BClassDef def)
    {
        var symbol = def.Class;
        context.Program.HasDynamicClasses = true;
        OpenBases(def.Bases);
        if (def.Decorators.IsEmpty && def.Target is BVariableTarget { Variable: { BindingCount: 1, HasDelete: false } only })
        {
            context.DynamicClassVariables.Add(only);
        }
        var outerTop = isClassTop;
        isClassTop = false;
        var decorators = Values(def.Decorators);
        var bases = Value(new BTuple(def.Bases, def.Span));
        var (metaclass, keywords) = ClassKeywords(def);
        var outerCell = symbol.ClassCell is { } shared ? cells.GetValueOrDefault(shared) : null;
        IrValue cell = IrConst.Absent;
        if (symbol.ClassCell is { } own)
        {
            // Each class has a cell of its own: the methods of one that this statement made before go on to see theirs.
            cells[own] = cell = Add(Op.MakeCell, own, IrConst.Absent);
        }
        foreach (var member in symbol.Members.Values)
        {
            Add(Op.ClearLocal, LocalFor(member));
        }
        Statements(def.Body);
        if (current is not null)
        {
            span = def.Span;
            var members = symbol.Members.Values.ToList();
            var values = members.Select(m => (IrValue)Add(Op.LoadLocal, LocalFor(m))).ToList();
            var names = members.Select(m => m.Name).ToList();
            if (!symbol.Members.ContainsKey("__doc__"))
            {
                names.Add("__doc__");
                values.Add(new IrConst(symbol.Docstring));
            }
            IrValue value = Add(Op.MakeClass, new ClassShape(symbol, [.. names]), [metaclass, bases, keywords, cell, .. values]);
            if (symbol is { IsMadeOnce: true })
            {
                Add(Op.StoreGlobal, IrBuildContext.GlobalOf(symbol), value);
            }
            foreach (var decorator in decorators.AsEnumerable().Reverse())
            {
                value = CallValue(decorator, new Arguments([value], []));
            }
            isClassTop = outerTop;
            StoreTo(def.Target, value);
        }
        isClassTop = outerTop;
        if (symbol.ClassCell is { } restored && outerCell is not null)
        {
            cells[restored] = outerCell;
        }
    }

    private (IrValue Metaclass, IrValue Keywords) ClassKeywords(BClassDef def)
    {
        IrValue metaclass = IrConst.Absent;
        if (def.Keywords.FirstOrDefault(k => k.Name == "metaclass") is { } named)
        {
            metaclass = Value(named.Value);
            if (context.Bound.Classes.Any(c => c.Members.ContainsKey("__prepare__")))
            {
                NotSupported(def.Class.Location, "a metaclass with __prepare__");
            }
        }
        var rest = def.Keywords.RemoveAll(k => k.Name == "metaclass");
        return (metaclass, KeywordArguments(rest, IrBuildContext.Str(def.Class.Name)));
    }

    /// <summary>Classes that are laid out when compiling and that the class derives from, or may derive from.</summary>
    private void OpenBases(ImmutableArray<BExpr> bases)
    {
        foreach (var @base in bases)
        {
            switch (@base)
            {
                case BVariable { Variable.Definition: ClassSymbol { IsDynamic: false } known }:
                    Open(known);
                    break;
                case BClassRef { Class: { IsDynamic: false } known }:
                    Open(known);
                    break;
                case BNative { Native: NativeClassSymbol } or BVariable { Variable.Definition: ClassSymbol or NativeClassSymbol } or BClassRef:
                case BVariable { Variable: var variable } when context.DynamicClassVariables.Contains(variable):
                    break;
                default:
                    context.Program.AreAllClassesOpen = true;
                    break;
            }
        }
    }

    private void Open(ClassSymbol symbol)
    {
        context.ClassFor(symbol);
        context.Program.OpenClasses.UnionWith(symbol.Mro.OfType<ClassSymbol>());
    }
}
