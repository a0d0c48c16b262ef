// Stage: Ir. import and from … import: modules are known when compiling, so importing is running their bodies, packages first.

using Pyc2c.Binding;

namespace Pyc2c.Ir;

internal sealed partial class IrBuilder
{
    private void Import(BImport import)
    {
        RunModule(import.Module);
        if (import is { Target: { } target, Bound: { } bound })
        {
            StoreTo(target, new IrConst(new ModuleRef(bound)));
        }
    }

    private void RunModule(ModuleSymbol module)
    {
        if (module.Parent is { } parent)
        {
            RunModule(parent);
        }
        if (module.Body is { } body)
        {
            context.FunctionFor(body);
            Add(Op.ImportModule, module);
        }
    }

    private void ImportFrom(BImportFrom from)
    {
        switch (from.Source)
        {
            case null:
                StoreTo(from.Target, Add(Op.GetAttr, from.Name, new IrConst(new ModuleRef(from.Module))));
                break;
            case VariableSymbol variable:
                ImportVariable(from, variable);
                break;
            default:
                StoreTo(from.Target, IrBuildContext.ConstantOf(from.Source));
                break;
        }
    }

    private void ImportVariable(BImportFrom from, VariableSymbol variable)
    {
        var isBound = from.IsDefinitelyBound || variable.IsAlwaysBound;
        if (isBound && context.ConstantOf(variable) is { } constant)
        {
            StoreTo(from.Target, constant);
            return;
        }
        var value = LoadRaw(variable);
        if (isBound)
        {
            StoreTo(from.Target, value);
            return;
        }
        var bound = NewBlock("import_bound");
        var unbound = NewBlock("import_unbound");
        var after = NewBlock("imported");
        GotoIf(Add(Op.IsNull, null, value), unbound, bound);
        Begin(unbound);
        if (from.IsStar)
        {
            Goto(after);
        }
        else
        {
            var type = context.NativeClass("ImportError");
            RaiseNamed(type, [IrBuildContext.ConstantOf(type), .. new[] { Binder.ImportFailure(from.Module, from.Name), from.Module.Name, from.Name }.Select(IrBuildContext.Str)]);
        }
        Begin(bound);
        StoreTo(from.Target, value);
        Goto(after);
        Begin(after);
    }
}
