// Stage: Ir. From the bound tree to basic blocks, one IrBuilder a function. In: a BoundProgram. Out: an IrProgram that satisfies the invariants of IrProgram.cs.
// Python's locals are IrLocals here; SsaConstruction promotes them. Values of expressions are SSA from the start: they cross blocks by dominance.
// Invariant while building: `current` is the open block, or null behind a jump; `handler` is where code written now raises to. Statements
// behind a jump are skipped; expressions always have an open block (after a certain raise one that nothing jumps to).

using Pyc2c.Binding;
using Pyc2c.Diagnostics;

namespace Pyc2c.Ir;

internal sealed partial class IrBuilder
{
    private readonly IrBuildContext context;
    private readonly IrFunction function;
    private readonly Dictionary<VariableSymbol, IrLocal> locals = [];
    private readonly Dictionary<VariableSymbol, IrValue> cells = [];
    private readonly Dictionary<VariableSymbol, int> captures = [];
    private readonly HashSet<Block> reached = [];
    private readonly Emit emit;
    private Block? current;
    private Block? handler;
    private SourceSpan span;

    private IrBuilder(IrBuildContext context, IrFunction function)
    {
        this.context = context;
        this.function = function;
        emit = (op, payload, operands) => Add(op, payload, operands);
    }

    /// <summary>Builds the main module's body and every function that can be reached from it.</summary>
    public static IrProgram Build(BoundProgram bound, DiagnosticBag diagnostics) => LargeStack.Run(() =>
    {
        var context = new IrBuildContext(bound, diagnostics);
        while (context.TryTakePending(out var function))
        {
            new IrBuilder(context, function).BuildFunction();
        }
        ClassLayout.Run(context.Program);
        return context.Program;
    });

    // ---- the function as a whole ----

    private FunctionSymbol Symbol => function.Symbol;

    private void BuildFunction()
    {
        span = Symbol.Location;
        if (Symbol.IsCoroutine)
        {
            NotSupported(span, "an async function");
        }
        foreach (var (i, variable) in function.Captures.Index())
        {
            captures[variable] = i;
        }
        Begin(function.NewBlock("entry"));
        BindParameters();
        foreach (var variable in Symbol.Locals.Where(v => IsOwnCell(v) && !cells.ContainsKey(v) && !context.IsClassCell(v)))
        {
            cells.Add(variable, Add(Op.MakeCell, variable, IrConst.Absent));
        }
        Statements(Symbol.Body);
        if (current is not null)
        {
            FinishModule();
            End(new Return(IrConst.None, span));
        }
        CloseUnreached();
    }

    private void BindParameters()
    {
        var entry = current!;
        if (function.HasClosure)
        {
            entry.Params.Add(new BlockParam(entry, function.NewId()) { Name = "closure" });
        }
        var symbols = Symbol.Parameters.ToDictionary(p => p.Variable.Name, p => p.Variable);
        foreach (var parameter in function.Parameters)
        {
            var variable = symbols[parameter.Name];
            var value = new BlockParam(entry, function.NewId()) { Name = NameOf(parameter.Name) };
            entry.Params.Add(value);
            if (IsOwnCell(variable))
            {
                cells.Add(variable, Add(Op.MakeCell, variable, value));
            }
            else
            {
                Add(Op.StoreLocal, LocalFor(variable), value);
            }
        }
    }

    /// <summary>The end of a submodule's body binds it in its package, as importing does.</summary>
    private void FinishModule()
    {
        if (Symbol is { IsModuleBody: true, Module.ParentVariable: { } variable })
        {
            Add(Op.StoreGlobal, variable, new IrConst(new ModuleRef(Symbol.Module)));
        }
    }

    /// <summary>Blocks that were jumped to and never begun cannot exist; those that were begun and left open are unreachable.</summary>
    private void CloseUnreached()
    {
        foreach (var block in function.Blocks)
        {
            block.End ??= new Unreachable(span);
        }
    }

    // ---- blocks ----

    private Block NewBlock(string label) => function.NewBlock(label);

    private void Begin(Block block)
    {
        if (current is not null)
        {
            throw new InvalidOperationException($"{function}: {current} is still open");
        }
        block.Handler = handler;
        function.Blocks.Add(block);
        current = block;
    }

    /// <summary>Begins a block if anything jumps to it; else what follows is unreachable.</summary>
    private void BeginIfReached(Block block)
    {
        if (reached.Contains(block))
        {
            Begin(block);
        }
    }

    private void End(Terminator terminator)
    {
        if (current is null)
        {
            return;
        }
        foreach (var edge in terminator.Edges)
        {
            reached.Add(edge.Target);
        }
        current.End = terminator;
        current = null;
    }

    private void Goto(Block target, params IEnumerable<IrValue> arguments) => End(new Jump(new Edge(target, arguments), span));

    private void GotoIf(IrValue bit, Block then, Block @else)
    {
        if (bit is IrConst { Value: bool known })
        {
            Goto(known ? then : @else);
            return;
        }
        End(new Branch(bit, new Edge(then), new Edge(@else), span));
    }

    /// <summary>Goes on in a new block whose instructions raise to <paramref name="target"/>.</summary>
    private void SwitchHandler(Block? target, string label)
    {
        if (ReferenceEquals(handler, target))
        {
            return;
        }
        if (current is null)
        {
            handler = target;
            return;
        }
        var next = NewBlock(label);
        Goto(next);
        handler = target;
        Begin(next);
    }

    /// <summary>After a certain raise in the middle of an expression: what follows is built, but nothing leads there.</summary>
    private IrConst Dead()
    {
        Begin(NewBlock("dead"));
        return IrConst.None;
    }

    private BlockParam Param(Block block, Repr repr = Repr.Value)
    {
        var made = new BlockParam(block, function.NewId()) { Repr = repr };
        block.Params.Add(made);
        return made;
    }

    // ---- instructions ----

    private Instr Add(Op op, object? payload, params IEnumerable<IrValue> operands)
    {
        var instruction = new Instr(function.NewId(), op, span, operands) { Payload = payload };
        (current ?? throw new InvalidOperationException($"{function}: {op} behind a jump")).Instrs.Add(instruction);
        return instruction;
    }

    private IrValue Box(IrValue bit) => bit is IrConst { Value: bool known } ? known ? IrConst.True : IrConst.False : Add(Op.Box, null, bit);

    private IrValue Not(IrValue bit) => bit is IrConst { Value: bool known } ? IrBuildContext.Bit(!known) : Add(Op.BitNot, null, bit);

    private IrLocal NewLocal(string name, Repr repr, VariableSymbol? variable = null)
    {
        var made = new IrLocal(name, repr, variable);
        function.Locals.Add(made);
        return made;
    }

    private IrLocal LocalFor(VariableSymbol variable)
    {
        if (!locals.TryGetValue(variable, out var local))
        {
            local = NewLocal(NameOf(variable.Name), Repr.Value, variable);
            locals.Add(variable, local);
        }
        return local;
    }

    /// <summary>A generator expression calls its parameter ".0", which is no name to show.</summary>
    private static string NameOf(string name) => name.StartsWith('.') ? "iterable" : name;

    // ---- exceptions that are certain ----

    /// <summary>An instance of a built-in exception with one message.</summary>
    private IrValue MakeException(string className, string message) =>
        NativeInstance(context.NativeClass(className), [IrBuildContext.Str(message)], []) ?? IrConst.None;

    /// <summary>An exception that knows the name it is about.</summary>
    private void RaiseNamed(NativeClassSymbol type, List<IrValue> arguments) =>
        End(new RaiseEnd(NativeFunctionCall(type.Find("__make__")!.Function!, new Arguments(arguments, [])), null, span));

    private IrValue RaiseUnbound(string name)
    {
        RaiseNamed(context.NativeClass("NameError"), [IrBuildContext.Str($"name '{name}' is not defined"), IrBuildContext.Str(name)]);
        return Dead();
    }

    private IrValue RaiseHere(string className, string message)
    {
        End(new RaiseEnd(MakeException(className, message), null, span));
        return Dead();
    }

    private void NotSupported(SourceSpan at, string what) => context.Report(DiagnosticDescriptors.NotSupported, at, what);
}
