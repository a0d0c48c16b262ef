// Stage: Inference. Types of every value of the whole program, by abstract interpretation to a fixed point.
//
// In: IR in SSA form. Out: IrValue.Type of every value, and the types of parameters, results, globals, slots, members and cells (Facts).
// Invariant: a type is an upper bound of what can be there at run time. Whatever C code or a computed name may reach is Any.
// Ints: bounds that keep growing are widened to the next landmark, so that the iteration ends.

using System.Collections.Immutable;
using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.Inference;

internal sealed partial class TypeInference
{
    /// <summary>A place whose type is the join of all that is stored to it.</summary>
    private sealed class Place
    {
        public ValueType Type = ValueType.Bottom;
        public int Updates;
        public readonly HashSet<IrFunction> Readers = new(ReferenceEqualityComparer.Instance);
    }

    private readonly IrProgram program;
    private readonly KnownClasses known;
    private readonly Methods methods;
    private readonly Dictionary<object, Place> places = [];
    private readonly Queue<IrFunction> queue = new();
    private readonly HashSet<IrFunction> queued = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IrValue, int> growth = new(ReferenceEqualityComparer.Instance);
    private IrFunction function = null!;
    private Block block = null!;
    /// <summary>The blocks that jump to each block of the function at hand.</summary>
    private Dictionary<Block, List<Block>> entries = [];
    /// <summary>RangeMore of the function at hand, by the number it tests.</summary>
    private Dictionary<IrValue, Instr> rangeTests = [];
    private bool changed;

    private TypeInference(IrProgram program)
    {
        this.program = program;
        known = new KnownClasses(program.Bound.Builtins);
        methods = new Methods(program);
    }

    public static Facts Run(IrProgram program)
    {
        var inference = new TypeInference(program);
        inference.Start();
        inference.Iterate();
        inference.Publish();
        return new Facts(inference.known, inference.methods);
    }

    // ---- places ----

    private sealed record ParameterPlace(IrFunction Function, int Index);
    /// <summary>What is stored under a name on functions and exceptions that have no other place for it.</summary>
    private sealed record OwnAttributePlace(string Name);
    private sealed record ResultPlace(IrFunction Function);

    private Place PlaceOf(object key)
    {
        if (!places.TryGetValue(key, out var place))
        {
            places.Add(key, place = new Place());
        }
        return place;
    }

    private ValueType Read(object key)
    {
        var place = PlaceOf(key);
        place.Readers.Add(function);
        return place.Type;
    }

    private void Write(object key, ValueType type)
    {
        var place = PlaceOf(key);
        var joined = ValueType.Join(place.Type, type);
        if (joined.Equals(place.Type))
        {
            return;
        }
        if (++place.Updates > 3)
        {
            joined = joined.WithRange(Widen(place.Type.Range, joined.Range));
        }
        place.Type = joined;
        foreach (var reader in place.Readers)
        {
            Enqueue(reader);
        }
    }

    private static readonly long[] Landmarks = [int.MinValue, -(1 << 30), -65536, -256, -1, 0, 1, 255, 65535, (1 << 30) - 1, int.MaxValue];

    /// <summary>Moves a bound that grew to the next landmark.</summary>
    private static IntRange Widen(IntRange old, IntRange grown)
    {
        var min = grown.Min;
        var max = grown.Max;
        if (min < old.Min)
        {
            min = Landmarks.LastOrDefault(l => l <= grown.Min, long.MinValue);
        }
        if (max > old.Max)
        {
            max = Landmarks.FirstOrDefault(l => l >= grown.Max, long.MaxValue);
        }
        return new IntRange(min, max);
    }

    private void Enqueue(IrFunction f)
    {
        if (queued.Add(f))
        {
            queue.Enqueue(f);
        }
    }

    // ---- the iteration ----

    private void Start()
    {
        if (methods.HasComputedStores)
        {
            foreach (var slot in program.Classes.SelectMany(c => c.Slots))
            {
                Write(slot, ValueType.Any);
            }
        }
        foreach (var f in program.Functions)
        {
            foreach (var block in f.Blocks)
            {
                foreach (var value in block.Params.Cast<IrValue>().Concat(block.Instrs))
                {
                    value.Type = ValueType.Bottom;
                }
            }
            foreach (var operand in f.Blocks.SelectMany(b => b.Instrs).SelectMany(i => i.Operands).Concat(Operands(f)).OfType<IrConst>())
            {
                operand.Type = TypeOfConstant(operand);
            }
            if (f.Symbol.IsModuleBody)
            {
                Enqueue(f);
            }
        }
        FindHandlers();
        foreach (var f in FunctionValues())
        {
            Escape(f);
        }
        foreach (var (f, self) in methods.CalledByRuntime())
        {
            Escape(f, self);
        }
        foreach (var member in program.Classes.Where(c => program.IsOpen(c.Symbol)).SelectMany(c => c.Members.Values))
        {
            // self may be an instance of a class made at run time.
            foreach (var f in new[] { member.Function, member.Setter, member.Deleter }.OfType<IrFunction>().Where(f => f.Parameters.Count > 0))
            {
                Write(new ParameterPlace(f, 0), f.Parameters[0].Kind == ParameterKind.VarArgs ? ValueType.Of(known.Tuple) : ValueType.Any);
            }
        }
        foreach (var variable in program.Bound.Modules.Where(m => m.IsEscaped).SelectMany(m => m.Globals.Values))
        {
            Write(variable, ValueType.Any);
        }
        foreach (var member in program.Classes.SelectMany(c => c.Members.Values).Where(m => m.Constant is not null))
        {
            member.Constant!.Type = TypeOfConstant(member.Constant);
            Write(member, member.Constant.Type);
        }
        foreach (var c in program.Classes.Where(c => c.HasDict && methods.HasComputedNames))
        {
            foreach (var slot in c.Slots)
            {
                Write(slot, ValueType.Any);
            }
        }
    }

    /// <summary>Functions that are used as values. (A method in its class's table is none: Methods says how those are called.)</summary>
    private IEnumerable<IrFunction> FunctionValues() => program.Functions.SelectMany(Operands)
        .Concat(program.Classes.SelectMany(c => c.Members.Values).Select(m => m.Constant).OfType<IrConst>())
        .OfType<IrConst>().SelectMany(Flatten).Select(c => c.Value).OfType<FunctionRef>().Select(r => r.Function).Distinct();

    private static IEnumerable<IrConst> Flatten(IrConst constant) =>
        constant.Value is ImmutableArray<IrConst> items ? items.SelectMany(Flatten) : [constant];

    /// <summary>All that the function uses, but for functions that CallHandlers looks at.</summary>
    private IEnumerable<IrValue> Operands(IrFunction f)
    {
        foreach (var block in f.Blocks)
        {
            foreach (var instr in block.Instrs)
            {
                foreach (var operand in instr.Operands.Where(o => !TakesHandler(instr) || FunctionOf(o) is null))
                {
                    yield return operand;
                }
            }
            foreach (var use in block.End!.Uses)
            {
                yield return use;
            }
        }
        foreach (var p in f.Parameters.Where(p => p.Default is not null))
        {
            yield return p.Default!;
        }
    }

    private void Iterate()
    {
        while (queue.TryDequeue(out var f))
        {
            queued.Remove(f);
            Analyse(f);
        }
    }

    /// <summary>May be called with anything; self is what a method's first parameter is.</summary>
    private void Escape(IrFunction f, ValueType? self = null)
    {
        for (var i = 0; i < f.Parameters.Count; i++)
        {
            Write(new ParameterPlace(f, i), f.Parameters[i].Kind switch
            {
                ParameterKind.VarArgs => ValueType.Of(known.Tuple),
                ParameterKind.VarKeywords => ValueType.Of(known.Dict),
                _ when i == 0 && self is not null => self,
                _ => ValueType.Any,
            });
        }
        entered.Add(f);
        Enqueue(f);
    }

    private void Analyse(IrFunction f)
    {
        function = f;
        var offset = f.HasClosure ? 1 : 0;
        for (var i = 0; i < f.Entry.Params.Count; i++)
        {
            f.Entry.Params[i].Type = i < offset ? ValueType.Any : Read(new ParameterPlace(f, i - offset));
        }
        entries = new Dictionary<Block, List<Block>>(ReferenceEqualityComparer.Instance);
        foreach (var (from, target) in f.Blocks.SelectMany(b => b.End!.Edges.Select(e => (b, e.Target))))
        {
            (entries.TryGetValue(target, out var list) ? list : entries[target] = []).Add(from);
        }
        rangeTests = new Dictionary<IrValue, Instr>(ReferenceEqualityComparer.Instance);
        foreach (var more in f.Blocks.SelectMany(b => b.Instrs).Where(i => i.Op == Op.RangeMore))
        {
            rangeTests[more.Operands[0]] = more;
        }
        do
        {
            changed = false;
            foreach (var at in f.Blocks)
            {
                block = at;
                foreach (var instr in block.Instrs)
                {
                    Update(instr, Transfer(instr));
                }
                Leave(block.End!);
            }
        }
        while (changed);
    }

    private void Update(IrValue value, ValueType type)
    {
        var joined = ValueType.Join(value.Type, type);
        if (joined.Equals(value.Type))
        {
            return;
        }
        // Every cycle goes through a block parameter or a place: widening there ends them all.
        if (value is BlockParam)
        {
            var times = growth[value] = growth.GetValueOrDefault(value) + 1;
            if (times > 3)
            {
                joined = joined.WithRange(Widen(value.Type.Range, joined.Range));
            }
        }
        value.Type = joined;
        changed = true;
    }

    private void Leave(Terminator end)
    {
        foreach (var edge in end.Edges)
        {
            for (var i = 0; i < edge.Arguments.Count; i++)
            {
                Update(edge.Target.Params[i], edge.Arguments[i].Type);
            }
        }
        if (end is Return r)
        {
            Write(new ResultPlace(function), function.IsGenerator ? KnownClasses.OfOptional(known.Generator) : r.Value.Type);
        }
    }

    private ValueType ResultOf(IrFunction f)
    {
        Enter(f);
        return f.IsGenerator ? KnownClasses.OfOptional(known.Generator) : Read(new ResultPlace(f));
    }

    private readonly HashSet<IrFunction> entered = new(ReferenceEqualityComparer.Instance);

    /// <summary>A call of f was seen: its body counts.</summary>
    private void Enter(IrFunction f)
    {
        if (entered.Add(f))
        {
            Enqueue(f);
        }
    }

    /// <summary>Arguments of a call that is bound already, closure left out.</summary>
    private ValueType CallBound(IrFunction f, IReadOnlyList<IrValue> arguments)
    {
        var offset = f.HasClosure ? 1 : 0;
        for (var i = 0; i < f.Parameters.Count; i++)
        {
            Write(new ParameterPlace(f, i), arguments[i + offset].Type);
        }
        return ResultOf(f);
    }

    /// <summary>Arguments as written at a call of a method; self is the receiver's type for this method.</summary>
    private ValueType CallUnbound(IrFunction f, ValueType? self, IReadOnlyList<IrValue> arguments, ImmutableArray<string> keywords)
    {
        if (self is not null)
        {
            arguments = [new IrConst(AbsentMarker.Instance) { Type = self }, .. arguments];
        }
        if (CallBinder.Bind(CallBinder.FormalsOf(f), arguments, keywords) is not { } bound)
        {
            return ValueType.Bottom;       // It can only raise TypeError.
        }
        for (var i = 0; i < f.Parameters.Count; i++)
        {
            var parameter = f.Parameters[i];
            Write(new ParameterPlace(f, i), parameter.Kind switch
            {
                ParameterKind.VarArgs => ValueType.Of(known.Tuple),
                ParameterKind.VarKeywords => ValueType.Of(known.Dict),
                _ when bound.Values[i] is { } value => value.Type,
                _ when parameter.Default is { } constant => constant.Type,
                _ => ValueType.Any,
            });
        }
        return ResultOf(f);
    }

    // ---- the outcome ----

    private void Publish()
    {
        foreach (var (key, place) in places)
        {
            switch (key)
            {
                case ParameterPlace p:
                    p.Function.Parameters[p.Index].Type = place.Type;
                    break;
                case ResultPlace r:
                    r.Function.ReturnType = place.Type;
                    break;
                case IrSlot slot:
                    slot.Type = place.Type;
                    break;
                case IrLocal local:
                    local.Type = place.Type;
                    break;
            }
        }
        // What was never entered has no types; it must stay correct if inference missed a way in.
        foreach (var f in program.Functions.Where(f => !IsReached(f)))
        {
            foreach (var value in f.Blocks.SelectMany(b => b.Params.Cast<IrValue>().Concat(b.Instrs)))
            {
                value.Type = ValueType.Any;
            }
            f.ReturnType = ValueType.Any;
            foreach (var p in f.Parameters)
            {
                p.Type = ValueType.Any;
            }
        }
    }

    private bool IsReached(IrFunction f) => f.Symbol.IsModuleBody || entered.Contains(f);
}

/// <summary>What inference found out about the program, beside the types on the values.</summary>
internal sealed record Facts(KnownClasses Known, Methods Methods);
