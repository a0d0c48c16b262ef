// Stage: Passes. Calls whose callee follows from the classes alone become direct: super().m() where every subclass agrees on what comes next,
// C.m(…) on a class that is made once, and making an instance: allocate, then call __init__.

using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.Passes;

internal sealed class Devirtualize
{
    private readonly IrProgram program;
    private readonly IrFunction function;
    private readonly List<Instr> made = [];
    private readonly Dictionary<IrValue, IrValue> replacements = new(ReferenceEqualityComparer.Instance);

    private Devirtualize(IrProgram program, IrFunction function)
    {
        this.program = program;
        this.function = function;
    }

    public static void Run(IrProgram program)
    {
        foreach (var function in program.Functions)
        {
            var pass = new Devirtualize(program, function);
            foreach (var block in function.Blocks)
            {
                pass.Rewrite(block);
            }
            Substitution.Apply(function, pass.replacements);
        }
    }

    private void Rewrite(Block block)
    {
        made.Clear();
        foreach (var instruction in block.Instrs)
        {
            if (Direct(instruction) is { } value)
            {
                replacements.Add(instruction, value);
            }
            else
            {
                made.Add(instruction);
            }
        }
        if (made.Count != block.Instrs.Count || replacements.Count > 0)
        {
            block.Instrs.Clear();
            block.Instrs.AddRange(made);
        }
    }

    private IrValue? Direct(Instr call) => call switch
    {
        { Op: Op.CallSuper, Payload: SuperRef { Class: ClassSymbol @class, Name: "__init__" }, Operands.Count: 1 } when IsObjectNext(@class) => IrConst.None,
        { Op: Op.CallSuper, Payload: SuperRef { Class: ClassSymbol @class, Shape: { } shape } super } =>
            SuperTarget(@class, super.Name) is { } target ? MemberCall(call, target, shape, call.Operands[0], call.Operands.Skip(1)) : null,
        { Op: Op.CallMethod, Payload: CallShape { Name: { } name } shape, Operands: [IrConst { Value: ClassRef { Class: ClassSymbol @class } } receiver, ..] } =>
            Lookup(@class.Mro, name) is { Kind: MemberKind.StaticMethod or MemberKind.ClassMethod or MemberKind.Method } member
                ? MemberCall(call, member, shape, member.Kind == MemberKind.ClassMethod ? receiver : null, call.Operands.Skip(1)) : null,
        { Op: Op.New, Payload: NewShape { Class: ClassSymbol @class } shape } => Instance(call, shape, @class),
        _ => null,
    };

    private Emit EmitAt(Instr place) => (op, payload, operands) =>
    {
        var instruction = new Instr(function.NewId(), op, place.Span, operands) { Payload = payload };
        made.Add(instruction);
        return instruction;
    };

    // ---- lookup ----

    private IrClassMember? Lookup(IEnumerable<Symbol> mro, string name) => program.FindMember(mro, name, out _);

    /// <summary>What super() finds from a class, when it is the same method for the class and all that derive from it.</summary>
    private IrClassMember? SuperTarget(ClassSymbol @class, string name)
    {
        if (program.IsOpen(@class))
        {
            return null;
        }
        IrClassMember? only = null;
        foreach (var instance in program.Classes.Select(c => c.Symbol).Where(c => c.Mro.Contains(@class)))
        {
            var found = Lookup(instance.Mro.SkipWhile(c => !ReferenceEquals(c, @class)).Skip(1), name);
            if (found is not { Kind: MemberKind.Method or MemberKind.ClassMethod or MemberKind.StaticMethod } || (only is not null && !ReferenceEquals(only, found)))
            {
                return null;
            }
            only = found;
        }
        return only;
    }

    /// <summary>super().__init__ of a class is object's, which does nothing, in the class and all that derive from it.</summary>
    private bool IsObjectNext(ClassSymbol @class) => !program.IsOpen(@class) &&
        program.Classes.Select(c => c.Symbol).Where(c => c.Mro.Contains(@class)).All(c =>
            c.Mro.SkipWhile(m => !ReferenceEquals(m, @class)).Skip(1)
                .All(m => m is ClassSymbol user ? !program.ClassOf[user].Members.ContainsKey("__init__") : m.Name == "object"));

    // ---- calls ----

    /// <summary>Null when the arguments do not fit: then the call raises as it does in general.</summary>
    private Instr? MemberCall(Instr call, IrClassMember member, CallShape shape, IrValue? self, IEnumerable<IrValue> arguments)
    {
        var callee = member.Function!;
        if (member.Kind == MemberKind.StaticMethod)
        {
            self = null;
        }
        var bound = CallBinder.Bind(CallBinder.FormalsOf(callee), self is null ? [.. arguments] : [self, .. arguments], shape.Keywords);
        return bound is null || callee.HasClosure || !CallLowering.IsDirect(callee, bound) ? null : CallLowering.Function(EmitAt(call), callee, null, bound);
    }

    private Instr? Instance(Instr call, NewShape shape, ClassSymbol @class) =>
        InstanceCreation.Lower(program, program.ClassOf[@class], call.Operands, shape.Keywords, ReturnsNone, EmitAt(call))?.Instance;

    private static bool ReturnsNone(IrFunction function) => function.Blocks.TrueForAll(b => b.End is not Return { Value: not IrConst { Value: null } });
}
