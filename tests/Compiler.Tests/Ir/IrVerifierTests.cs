using System.Numerics;
using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.Tests.Ir;

/// <summary>The verifier finds each kind of broken IR; functions here are put together by hand.</summary>
public sealed class IrVerifierTests
{
    private static readonly IrConst One = new(BigInteger.One);

    private readonly IrFunction function = new(new FunctionSymbol("f", "f", new ModuleSymbol("m")));

    private Block NewBlock(string label)
    {
        var block = function.NewBlock(label);
        function.Blocks.Add(block);
        return block;
    }

    private Instr Add(Block block, Op op, params IrValue[] operands)
    {
        var instruction = new Instr(function.NewId(), op, default, operands);
        block.Instrs.Add(instruction);
        return instruction;
    }

    private static Return Returning(IrValue value) => new(value, default);

    private static Jump Goto(Block target, params IrValue[] arguments) => new(new Edge(target, arguments), default);

    private void AssertProblem(string problem) => Assert.Contains(IrVerifier.Verify(function), p => p.Contains(problem, StringComparison.Ordinal));

    [Fact]
    public void AWellFormedFunctionHasNoProblems()
    {
        var entry = NewBlock("entry");
        var next = NewBlock("next");
        var param = new BlockParam(next, function.NewId());
        next.Params.Add(param);
        entry.End = Goto(next, Add(entry, Op.BuildList, One));
        next.End = Returning(param);
        Assert.Empty(IrVerifier.Verify(function));
    }

    [Fact]
    public void ABlockNeedsATerminator()
    {
        NewBlock("entry");
        AssertProblem("no terminator");
    }

    [Fact]
    public void AJumpPassesWhatItsTargetTakes()
    {
        var entry = NewBlock("entry");
        var next = NewBlock("next");
        entry.End = Goto(next, One);
        next.End = Returning(One);
        AssertProblem("passes 1 arguments to next1, which has 0 parameters");
    }

    [Fact]
    public void AnArgumentIsHeldAsItsParameter()
    {
        var entry = NewBlock("entry");
        var next = NewBlock("next");
        next.Params.Add(new BlockParam(next, function.NewId()) { Repr = Repr.Word });
        entry.End = Goto(next, One);
        next.End = Returning(One);
        AssertProblem("passes a Value for a Word");
    }

    [Fact]
    public void AJumpStaysInTheFunction()
    {
        NewBlock("entry").End = Goto(new Block(7, "elsewhere"));
        AssertProblem("jumps to elsewhere7, which is not in the function");
    }

    [Fact]
    public void NothingJumpsToTheEntry()
    {
        var entry = NewBlock("entry");
        entry.End = Goto(entry);
        AssertProblem("jumps to the entry");
    }

    [Fact]
    public void AUseInItsOwnBlockComesAfterTheDefinition()
    {
        var entry = NewBlock("entry");
        var late = new Instr(function.NewId(), Op.BuildList, default);
        Add(entry, Op.ListAppend, late, One);
        entry.Instrs.Add(late);
        entry.End = Returning(One);
        AssertProblem("which does not dominate it");
    }

    [Fact]
    public void ADefinitionInOneBranchDoesNotReachTheOther()
    {
        var entry = NewBlock("entry");
        var then = NewBlock("then");
        var after = NewBlock("after");
        entry.End = new Branch(Add(entry, Op.Truth, One), new Edge(then), new Edge(after), default);
        var made = Add(then, Op.BuildList);
        then.End = Goto(after);
        after.End = Returning(made);
        AssertProblem("of then1, which does not dominate it");
    }

    [Fact]
    public void WhatARaisingBlockComputesIsNotThereInItsHandler()
    {
        var entry = NewBlock("entry");
        var body = NewBlock("body");
        var handler = NewBlock("handler");
        entry.End = Goto(body);
        body.Handler = handler;
        var made = Add(body, Op.BuildList);
        body.End = Returning(made);
        Add(handler, Op.Catch);
        handler.End = Returning(made);
        AssertProblem("of body1, which does not dominate it");
    }

    [Fact]
    public void WhatWasComputedBeforeTheTryIsThereInTheHandler()
    {
        var entry = NewBlock("entry");
        var body = NewBlock("body");
        var handler = NewBlock("handler");
        var made = Add(entry, Op.BuildList);
        entry.End = Goto(body);
        body.Handler = handler;
        Add(body, Op.ListAppend, made, One);
        body.End = Returning(One);
        Add(handler, Op.Catch);
        handler.End = Returning(made);
        Assert.Empty(IrVerifier.Verify(function));
    }

    [Fact]
    public void AHandlerBeginsWithCatch()
    {
        var entry = NewBlock("entry");
        var handler = NewBlock("handler");
        entry.Handler = handler;
        entry.End = Returning(Add(entry, Op.BuildList));
        handler.End = Returning(One);
        AssertProblem("a handler has no parameters and begins with catch");
    }

    [Fact]
    public void OnlyHandlersCatch()
    {
        var entry = NewBlock("entry");
        entry.End = Returning(Add(entry, Op.Catch));
        AssertProblem("catch is not the first instruction of a handler");
    }

    [Fact]
    public void AHandlerIsNoTargetOfAJump()
    {
        var entry = NewBlock("entry");
        var handler = NewBlock("handler");
        entry.Handler = handler;
        Add(entry, Op.BuildList);
        entry.End = Goto(handler);
        handler.End = Returning(Add(handler, Op.Catch));
        AssertProblem("jumps to handler1, which is a handler");
    }

    [Fact]
    public void ABranchWantsABit()
    {
        var entry = NewBlock("entry");
        var next = NewBlock("next");
        entry.End = new Branch(One, new Edge(next), new Edge(next), default);
        next.End = Returning(One);
        AssertProblem("branches on a Value");
    }

    [Fact]
    public void TypedOperationsWantTheirRepresentation()
    {
        var entry = NewBlock("entry");
        Add(entry, Op.WordCompare, One, One).Payload = CompareOperator.Lt;
        entry.End = Returning(One);
        AssertProblem("word_compare takes no Value");
    }

    [Fact]
    public void AnOperationWithoutResultIsNotUsed()
    {
        var entry = NewBlock("entry");
        var list = Add(entry, Op.BuildList);
        entry.End = Returning(Add(entry, Op.ListAppend, list, One));
        AssertProblem("which yields nothing");
    }

    [Fact]
    public void ACallPassesEveryParameter()
    {
        var callee = new IrFunction(new FunctionSymbol("g", "g", new ModuleSymbol("m")));
        callee.Parameters.Add(new IrParameter("x", ParameterKind.Positional));
        var entry = NewBlock("entry");
        var call = Add(entry, Op.CallFunction);
        call.Payload = callee;
        entry.End = Returning(call);
        AssertProblem("calls g with 0 operands");
    }

    [Fact]
    public void LocalsBelongToTheFunction()
    {
        var entry = NewBlock("entry");
        Add(entry, Op.LoadLocal).Payload = new IrLocal("x", Repr.Value, null);
        entry.End = Returning(One);
        AssertProblem("%x is no local of the function");
    }
}
