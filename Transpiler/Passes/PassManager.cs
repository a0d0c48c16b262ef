// Stage: Passes. Runs passes in order over a program, and verifies the IR after each one when asked to.

using Pyc2c.Diagnostics;
using Pyc2c.Inference;
using Pyc2c.Ir;

namespace Pyc2c.Passes;

/// <summary>A step that rewrites one function or the whole program.</summary>
internal sealed record Pass(string Name, Action<IrProgram> Run)
{
    public static Pass EachFunction(string name, Action<IrFunction> run) => new(name, program => program.Functions.ForEach(run));
}

internal sealed class PassManager(bool verify)
{
    /// <summary>From what the builder made to SSA without obvious detours: what inference starts from.</summary>
    public static IReadOnlyList<Pass> Canonical { get; } =
    [
        new("lifetimes", Lifetimes.Run),
        Pass.EachFunction("ssa", SsaConstruction.Run),
        .. Cleanup,
        new("devirtualize", Devirtualize.Run),
        new("closures", LiftClosures.Run),
        new("dead globals", DeadGlobals.Run),
    ];

    /// <summary>What inference found out, put to use.</summary>
    public static IReadOnlyList<Pass> Typed(Facts facts, DiagnosticBag diagnostics) =>
    [
        new("definite slots", DefiniteSlots.Run),
        new("lifetimes of scalars", Lifetimes.EndThoseOfScalars),
        new("specialize", program => Specialize.Run(program, facts)),
        .. Cleanup,
        new("dropped generators", DroppedGenerators.Run),
        new("unboxing", program => Unboxing.Run(program, facts)),
        .. Cleanup,
        new("interrupt handlers", program => InterruptHandlers.Run(program, diagnostics)),
        new("polls", Polls.Run),
    ];

    /// <summary>Run after any pass that makes values or branches superfluous.</summary>
    public static IReadOnlyList<Pass> Cleanup =>
    [
        Pass.EachFunction("copies", CopyPropagation.Run),
        Pass.EachFunction("control flow", ControlFlow.Run),
        Pass.EachFunction("copies again", CopyPropagation.Run),
        Pass.EachFunction("dead code", DeadCode.Run),
        Pass.EachFunction("handler state", HandlerState.Run),
        Pass.EachFunction("control flow again", ControlFlow.Run),
    ];

    public void Run(IrProgram program, IEnumerable<Pass> passes)
    {
        Verify(program, "the builder");
        foreach (var pass in passes)
        {
            pass.Run(program);
            Verify(program, pass.Name);
        }
    }

    private void Verify(IrProgram program, string after)
    {
        if (!verify)
        {
            return;
        }
        var problems = program.Functions.SelectMany(IrVerifier.Verify).Take(20).ToList();
        if (problems.Count > 0)
        {
            throw new InvalidOperationException($"the IR is broken after {after}:\n" + string.Join("\n", problems));
        }
    }
}
