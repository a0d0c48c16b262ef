// Stage: Binding. Expressions, in the order of their evaluation.

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Pyc2c.Diagnostics;

namespace Pyc2c.Binding;

internal sealed partial class Binder
{
    private BExpr BindExpression(Ast.Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var span = Span(expression);
        switch (expression)
        {
            case Ast.Constant e:
                return ConstantFolding.Literal(e, span);
            case Ast.Name e:
                return BindName(e);
            case Ast.Attribute e:
                return BindAttribute(e);
            case Ast.Subscript e:
                return BindSubscript(e);
            case Ast.Call e:
                return BindCall(e);
            case Ast.BinOp e:
                return BindBinary(e);
            case Ast.UnaryOp e:
                return BindUnary(e);
            case Ast.Compare or Ast.BoolOp:
                return BindJoined(expression);
            case Ast.IfExp e:
                return BindConditional(e);
            case Ast.NamedExpr { Target: Ast.Name target } e:
                var value = BindExpression(e.Value);
                return new BAssignExpr(BindWalrusTarget(target), value, span);
            case Ast.Lambda e:
                return BindLambda(e);
            case Ast.List e:
                return new BList(BindElements(e.Elts), span);
            case Ast.Set e:
                return new BSet(BindElements(e.Elts), span);
            case Ast.Tuple e:
                var elements = BindElements(e.Elts);
                return elements.All(x => x is BConstant)
                    ? new BConstant(elements.Select(x => (BConstant)x).ToImmutableArray(), span)
                    : new BTuple(elements, span);
            case Ast.Dict e:
                return BindDict(e);
            case Ast.ListComp e:
                return BindComprehension(ComprehensionKind.List, e, e.Generators, e.Elt, null);
            case Ast.SetComp e:
                return BindComprehension(ComprehensionKind.Set, e, e.Generators, e.Elt, null);
            case Ast.DictComp e:
                return BindComprehension(ComprehensionKind.Dict, e, e.Generators, e.Key, e.Value);
            case Ast.GeneratorExp e:
                return BindGeneratorExpression(e);
            case Ast.JoinedStr e:
                return BindJoinedString(e);
            case Ast.FormattedValue e:
                return BindFormatted(e);
            case Ast.Starred e:
                return new BStarred(BindExpression(e.Value), span);
            case Ast.Slice e:
                return new BSlice(BindOptional(e.Lower), BindOptional(e.Upper), BindOptional(e.Step), span);
            case Ast.Yield e:
                return new BYield(BindOptional(e.Value), span);
            case Ast.YieldFrom e:
                return new BYieldFrom(BindExpression(e.Value), span);
            case Ast.Await e:
                return new BAwait(BindExpression(e.Value), span);
            default:
                throw new InvalidOperationException($"unknown expression {expression.GetType().Name}");
        }
    }

    private BExpr? BindOptional(Ast.Expression? expression) => expression is null ? null : BindExpression(expression);

    private ImmutableArray<BExpr> BindElements(ImmutableArray<Ast.Expression> elements)
    {
        var result = ImmutableArray.CreateBuilder<BExpr>(elements.Length);
        foreach (var element in elements)
        {
            result.Add(BindExpression(element));
        }

        return result.MoveToImmutable();
    }

    private BDict BindDict(Ast.Dict node)
    {
        var items = ImmutableArray.CreateBuilder<(BExpr?, BExpr)>(node.Keys.Length);
        for (var i = 0; i < node.Keys.Length; i++)
        {
            var key = BindOptional(node.Keys[i]);
            items.Add((key, BindExpression(node.Values[i])));
        }

        return new BDict(items.MoveToImmutable(), Span(node));
    }

    // ---- attributes, subscripts, calls ----

    private BExpr BindAttribute(Ast.Attribute node)
    {
        var name = scope.Mangle(node.Attr);
        var value = BindExpression(node.Value);
        if (value is BModule known)
        {
            return ModuleAttribute(known, name, node);
        }

        if (value is BNative { Native: NativeClassSymbol native } && native.Find(name)?.Constant is { } constant)
        {
            return constant with { Span = Span(node) };
        }

        if (value is BCall call && AsSuper(call) is { } super)
        {
            value = super;
        }

        return new BAttribute(value, name, Span(node));
    }

    private BExpr BindSubscript(Ast.Subscript node)
    {
        var value = BindExpression(node.Value);
        var index = BindExpression(node.Slice);
        return value is BConstant sequence && index is BConstant position && ConstantFolding.Subscript(sequence, position, Span(node)) is { } folded
            ? folded
            : new BSubscript(value, index, Span(node));
    }

    private BExpr BindCall(Ast.Call node)
    {
        var span = Span(node);
        if (node is { Args: [var only], Keywords: [] } && MicroPython.IsConst(scope, node.Func))
        {
            return BindExpression(only);
        }

        if (node.Func is Ast.Name name && CompilingFunctions.Contains(name.Id) && scope.Lookup(scope.Mangle(name.Id)) is null)
        {
            return BindCompilingCall(node, name);
        }

        var function = BindExpression(node.Func);
        if (context.Guard != Guard.None && function is not BNative && IsValue(node.Func))
        {
            loader.Reached.NoteCallOfValue(context.Guard);
        }

        var arguments = BindArguments(node.Args, node.Keywords);
        var call = new BCall(function, arguments, span);
        return arguments.IsEmpty && AsSuper(call) is { } super ? super : call;
    }

    /// <summary>Any function may be behind the callee: no def, class, import or built-in gave it its name.</summary>
    private bool IsValue(Ast.Expression callee) => callee switch
    {
        Ast.Name n => scope.Lookup(scope.Mangle(n.Id)) is var (_, info) && (info.IsParameter || info.Sites.Exists(s => s.Kind is BindingSiteKind.Assign or BindingSiteKind.Other)),
        Ast.Attribute a => !loader.Defines(a.Attr) && !loader.Builtins.Natives.Values.OfType<NativeClassSymbol>().Any(c => c.Members.ContainsKey(a.Attr)),
        _ => callee is not Ast.Lambda,
    };

    private ImmutableArray<BArgument> BindArguments(ImmutableArray<Ast.Expression> positional, ImmutableArray<Ast.Keyword> keywords)
    {
        var result = ImmutableArray.CreateBuilder<BArgument>(positional.Length + keywords.Length);
        foreach (var argument in positional)
        {
            result.Add(argument is Ast.Starred starred
                ? new BArgument(ArgumentKind.Star, null, BindExpression(starred.Value))
                : new BArgument(ArgumentKind.Positional, null, BindExpression(argument)));
        }

        foreach (var keyword in keywords)
        {
            var value = BindExpression(keyword.Value);
            result.Add(new BArgument(keyword.Arg is null ? ArgumentKind.DoubleStar : ArgumentKind.Keyword, keyword.Arg, value));
        }

        return result.MoveToImmutable();
    }

    /// <summary>eval, exec, compile and __import__: without a compiler on the chip they are possible for constant text only.</summary>
    private BExpr BindCompilingCall(Ast.Call node, Ast.Name name)
    {
        var arguments = BindArguments(node.Args, node.Keywords);
        var isConstant = arguments is [{ Value: BConstant { Value: string } }, ..];
        if (name.Id == "__import__" && isConstant)
        {
            var dotted = (string)((BConstant)arguments[0].Value).Value!;
            var (chain, missing) = loader.FindAbsolute(dotted);
            if (missing is null && chain[0].Body is null)
            {
                return new BModule(chain[0], Span(node));
            }
        }

        var descriptor = isConstant ? DiagnosticDescriptors.ConstantCompilationNotSupported : DiagnosticDescriptors.NoRunTimeCompilation;
        Report(descriptor, node, name.Id);
        return new BUnboundName(name.Id, Span(node));
    }

    /// <summary>super() with class and instance found, or super(C, x); null when it is not the built-in or has other arguments.</summary>
    private BSuper? AsSuper(BCall call)
    {
        if (call.Function is not BNative { Native: NativeClassSymbol { Name: "super" } native } || native.Module != loader.Builtins)
        {
            return null;
        }

        switch (call.Arguments)
        {
            case [{ Kind: ArgumentKind.Positional, Value: var type }, { Kind: ArgumentKind.Positional, Value: var self }]:
                return new BSuper(type, self, call.Span);
            case []:
                var first = context.Function.Parameters is [{ Kind: not (ParameterKind.KeywordOnly or ParameterKind.VarKeywords) } parameter, ..]
                    ? parameter.Variable
                    : null;
                if (first is null || scope.Lookup("__class__") is not { Scope.Kind: ScopeKind.Class } found || found.Scope == scope)
                {
                    return null;
                }

                return new BSuper(ClassReference((ClassSymbol)found.Scope.Symbol, call.Span), Read(first, call.Span), call.Span);
            default:
                return null;
        }
    }

    // ---- operators ----

    private BExpr BindBinary(Ast.BinOp node)
    {
        var left = BindExpression(node.Left);
        var right = BindExpression(node.Right);
        var op = ConstantFolding.OperatorOf(node.Op);
        return left is BConstant a && right is BConstant b && ConstantFolding.Binary(op, a, b, Span(node)) is { } folded
            ? folded
            : new BBinary(op, left, right, Span(node));
    }

    private BExpr BindUnary(Ast.UnaryOp node)
    {
        if (node.Op == Ast.UnaryOperator.Not)
        {
            return BindJoined(node);
        }

        var operand = BindExpression(node.Operand);
        var op = ConstantFolding.OperatorOf(node.Op);
        return operand is BConstant constant && ConstantFolding.Unary(op, constant, Span(node)) is { } folded
            ? folded
            : new BUnary(op, operand, Span(node));
    }

    /// <summary>A condition used as a value: its two ways meet again.</summary>
    private BExpr BindJoined(Ast.Expression node)
    {
        var (result, whenTrue, whenFalse) = BindCondition(node);
        context.State = FlowState.Join(whenTrue, whenFalse);
        return result;
    }

    /// <summary>An expression whose truth decides what comes next, with what holds on either way. The current state is meaningless afterwards.</summary>
    private (BExpr Test, FlowState WhenTrue, FlowState WhenFalse) BindCondition(Ast.Expression node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case Ast.UnaryOp { Op: Ast.UnaryOperator.Not } not:
                var (operand, operandTrue, operandFalse) = BindCondition(not.Operand);
                return operand is BConstant constant
                    ? Decided(ConstantFolding.Unary(UnaryOperator.Not, constant, Span(node))!, FlowState.Join(operandTrue, operandFalse))
                    : (new BUnary(UnaryOperator.Not, operand, Span(node)), operandFalse, operandTrue);
            case Ast.BoolOp boolean:
                return BindBoolean(boolean);
            case Ast.Compare compare:
                return BindCompare(compare);
        }

        if (DeadCode.Truth(node) is { } known && node is not Ast.Constant)
        {
            return Decided(new BConstant(known, Span(node)), context.State);
        }

        var value = BindExpression(node);
        return value is BConstant folded ? Decided(folded, context.State) : (value, context.State, context.State.Clone());
    }

    private static (BExpr Test, FlowState WhenTrue, FlowState WhenFalse) Decided(BConstant constant, FlowState state) =>
        ConstantFolding.Truth(constant) ? (constant, state, FlowState.Unreachable()) : (constant, FlowState.Unreachable(), state);

    private (BExpr Test, FlowState WhenTrue, FlowState WhenFalse) BindBoolean(Ast.BoolOp node)
    {
        var isAnd = node.Op == Ast.BoolOperator.And;
        var operands = ImmutableArray.CreateBuilder<BExpr>();
        var shortcut = FlowState.Unreachable();
        for (var i = 0; i < node.Values.Length; i++)
        {
            var (operand, whenTrue, whenFalse) = BindCondition(node.Values[i]);
            var (goOn, leave) = isAnd ? (whenTrue, whenFalse) : (whenFalse, whenTrue);
            var isLast = i == node.Values.Length - 1;
            if (operand is BConstant constant && !isLast && ConstantFolding.Truth(constant) == isAnd)
            {
                // True and x, False or x: x.
                context.State = goOn;
                continue;
            }

            operands.Add(operand);
            shortcut = FlowState.Join(shortcut, leave);
            context.State = goOn;
            if (operand is BConstant && !isLast)
            {
                // False and x, True or x: x never runs.
                break;
            }
        }

        var result = operands.Count == 1 ? operands[0] : new BBoolean(isAnd, operands.ToImmutable(), Span(node));
        return isAnd ? (result, context.State, shortcut) : (result, shortcut, context.State);
    }

    private (BExpr Test, FlowState WhenTrue, FlowState WhenFalse) BindCompare(Ast.Compare node)
    {
        var left = BindExpression(node.Left);
        var operators = node.Ops.Select(ConstantFolding.OperatorOf).ToImmutableArray();
        var rights = ImmutableArray.CreateBuilder<BExpr>(node.Comparators.Length);
        FlowState? afterFirst = null;
        foreach (var comparator in node.Comparators)
        {
            rights.Add(BindExpression(comparator));
            afterFirst ??= context.State.Clone();
        }

        if (left is BConstant a && rights is [BConstant b] && ConstantFolding.Compare(operators[0], a, b) is { } folded)
        {
            return Decided(new BConstant(folded, Span(node)), context.State);
        }

        // a < b < c is true only when all were compared; it can be false after the first two.
        return (new BCompare(left, operators, rights.MoveToImmutable(), Span(node)), context.State, afterFirst!);
    }

    private BExpr BindConditional(Ast.IfExp node)
    {
        var (test, whenTrue, whenFalse) = BindCondition(node.Test);
        if (test is BConstant constant)
        {
            var isTrue = ConstantFolding.Truth(constant);
            context.State = isTrue ? whenTrue : whenFalse;
            return BindExpression(isTrue ? node.Body : node.OrElse);
        }

        context.State = whenTrue;
        var then = BindExpression(node.Body);
        var afterThen = context.State;
        context.State = whenFalse;
        var orElse = BindExpression(node.OrElse);
        context.State = FlowState.Join(afterThen, context.State);
        return new BConditional(test, then, orElse, Span(node));
    }

    // ---- f-strings ----

    private BExpr BindJoinedString(Ast.JoinedStr node)
    {
        var parts = ImmutableArray.CreateBuilder<BExpr>();
        foreach (var value in node.Values)
        {
            parts.Add(BindExpression(value));
        }

        return parts switch
        {
            [] => new BConstant(string.Empty, Span(node)),
            [BConstant { Value: string text }] => new BConstant(text, Span(node)),
            _ => new BJoinedString(parts.ToImmutable(), Span(node)),
        };
    }

    private BFormatted BindFormatted(Ast.FormattedValue node)
    {
        var value = BindExpression(node.Value);
        return new BFormatted(value, node.Conversion < 0 ? '\0' : (char)node.Conversion, BindOptional(node.FormatSpec), Span(node));
    }

    // ---- comprehensions ----

    private VariableSymbol BindWalrusTarget(Ast.Name target)
    {
        // Inside comprehensions the name belongs to the scope around them; in a class body that is CPython's error, found by the parser.
        var owner = scope;
        while (owner.Kind == ScopeKind.Comprehension)
        {
            owner = owner.Parent!;
        }

        VariableSymbol? variable = null;
        InScope(owner, () => variable = BindNameTarget(target.Id, Span(target)).Variable);
        return variable!;
    }

    private BComprehension BindComprehension(
        ComprehensionKind kind, Ast.Expression node, ImmutableArray<Ast.Comprehension> generators, Ast.Expression element, Ast.Expression? dictValue)
    {
        var firstIterable = BindExpression(generators[0].Iter);
        var after = context.State.Clone();
        var result = ImmutableArray.CreateBuilder<BGenerator>();
        BExpr? boundElement = null;
        BExpr? boundValue = null;
        var inner = module.Scopes[node];
        context.LoopDepth++;
        InScope(inner, () =>
        {
            for (var i = 0; i < generators.Length; i++)
            {
                var iterable = i == 0 ? firstIterable : BindExpression(generators[i].Iter);
                var target = BindTarget(generators[i].Target);
                var conditions = ImmutableArray.CreateBuilder<BExpr>();
                foreach (var condition in generators[i].Ifs)
                {
                    var (test, whenTrue, _) = BindCondition(condition);
                    conditions.Add(test);
                    context.State = whenTrue;
                }

                result.Add(new BGenerator(target, iterable, conditions.ToImmutable(), generators[i].IsAsync != 0));
            }

            boundElement = BindExpression(element);
            boundValue = BindOptional(dictValue);
        });
        context.LoopDepth--;
        context.State = after;
        return new BComprehension(kind, boundElement!, boundValue, result.ToImmutable(), Span(node))
        {
            Variables = [.. inner.Names.Values.Select(i => i.Variable).OfType<VariableSymbol>()],
        };
    }
}
