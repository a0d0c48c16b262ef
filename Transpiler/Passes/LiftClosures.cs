// Pass: a function that is only ever called where it is made takes what it captures as arguments, and no function object is made.
//
//   g = make_function genexpr(captures…)        t = call_function genexpr(captures…, it)
//   t = call_function genexpr(g, it)
//
// Runs before inference, which then sees the captured values as parameters.

using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.Passes;

internal static class LiftClosures
{
    public static void Run(IrProgram program)
    {
        var made = program.Functions.SelectMany(f => f.Blocks).SelectMany(b => b.Instrs).Where(i => i.Op == Op.MakeFunction)
            .ToLookup(i => (IrFunction)i.Payload!);
        var escaping = Escaping(program);
        foreach (var function in program.Functions.Where(f => f.HasClosure))
        {
            var places = made[function].ToList();
            if (places.Count > 0 && places.All(m => !escaping.Contains(m) && m.Operands.Take(2).All(o => o is IrConst { Value: AbsentMarker })))
            {
                Lift(program, function);
            }
        }
    }

    /// <summary>Function objects that are used other than as the closure of a direct call.</summary>
    private static HashSet<IrValue> Escaping(IrProgram program)
    {
        var escaping = new HashSet<IrValue>(ReferenceEqualityComparer.Instance);
        foreach (var block in program.Functions.SelectMany(f => f.Blocks))
        {
            foreach (var instr in block.Instrs)
            {
                var isCall = instr is { Op: Op.CallFunction, Payload: IrFunction { HasClosure: true } callee } && instr.Operands[0] is Instr { Op: Op.MakeFunction } closure
                    && ReferenceEquals(closure.Payload, callee);
                escaping.UnionWith(isCall ? instr.Operands.Skip(1) : instr.Operands);
            }
            escaping.UnionWith(block.End!.Uses);
        }
        return escaping;
    }

    private static void Lift(IrProgram program, IrFunction function)
    {
        var entry = function.Entry;
        entry.Params.RemoveAt(0);
        var captured = function.Captures.Select(c => new BlockParam(entry, function.NewId()) { Name = c.Name }).ToList();
        entry.Params.InsertRange(0, captured);
        function.Parameters.InsertRange(0, function.Captures.Select(c => new IrParameter(c.Name, ParameterKind.PositionalOnly)));
        function.HasClosure = false;

        var replacements = new Dictionary<IrValue, IrValue>(ReferenceEqualityComparer.Instance);
        foreach (var block in function.Blocks)
        {
            foreach (var load in block.Instrs.Where(i => i.Op == Op.LoadFree))
            {
                replacements.Add(load, captured[(int)load.Payload!]);
            }
            block.Instrs.RemoveAll(i => i.Op == Op.LoadFree);
        }
        Substitution.Apply(function, replacements);

        foreach (var block in program.Functions.SelectMany(f => f.Blocks))
        {
            foreach (var call in block.Instrs.Where(i => i.Op == Op.CallFunction && ReferenceEquals(i.Payload, function)))
            {
                var closure = (Instr)call.Operands[0];
                call.Operands.RemoveAt(0);
                call.Operands.InsertRange(0, closure.Operands.Skip(2));
            }
        }
        foreach (var block in program.Functions.SelectMany(f => f.Blocks))
        {
            block.Instrs.RemoveAll(i => i.Op == Op.MakeFunction && ReferenceEquals(i.Payload, function));
        }
        function.Captures.Clear();
    }
}
