// Stage: Ir. Comprehensions run inline (PEP 709); generator expressions are generator functions that are called at once.

using Pyc2c.Binding;

namespace Pyc2c.Ir;

internal sealed partial class IrBuilder
{
    private IrValue Comprehension(BComprehension comprehension)
    {
        if (comprehension.Generators.Any(g => g.IsAsync))
        {
            return NotSupportedValue("an asynchronous comprehension");
        }
        foreach (var variable in comprehension.Variables.Where(IsOwnCell))
        {
            cells[variable] = Add(Op.MakeCell, variable, IrConst.Absent);
        }
        var result = Add(comprehension.Kind switch
        {
            ComprehensionKind.List => Op.BuildList,
            ComprehensionKind.Set => Op.BuildSet,
            _ => Op.BuildDict,
        }, null);
        Generator(comprehension, 0, result);
        return result;
    }

    private void Generator(BComprehension comprehension, int depth, IrValue result)
    {
        if (depth == comprehension.Generators.Length)
        {
            Element(comprehension, result);
            return;
        }
        var generator = comprehension.Generators[depth];
        ForEach(generator.Target, generator.Iterable, () =>
        {
            var loop = InnermostLoop();
            foreach (var condition in generator.Conditions)
            {
                var holds = NewBlock("if_holds");
                Condition(condition, holds, loop.Continue);
                BeginIfReached(holds);
                if (current is null)
                {
                    return;
                }
            }
            Generator(comprehension, depth + 1, result);
        }, () => { });
        if (current is null)
        {
            Dead();
        }
    }

    private void Element(BComprehension comprehension, IrValue result)
    {
        var element = Value(comprehension.Element);
        switch (comprehension.Kind)
        {
            case ComprehensionKind.List:
                Add(Op.ListAppend, null, result, element);
                break;
            case ComprehensionKind.Set:
                Add(Op.SetAdd, null, result, element);
                break;
            default:
                Add(Op.DictSet, null, result, element, Value(comprehension.DictValue!));
                break;
        }
    }
}
