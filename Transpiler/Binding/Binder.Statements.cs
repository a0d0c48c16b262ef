// Stage: Binding. Statements and the targets that they store to. Code that control cannot reach is left out.

using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Pyc2c.Binding;

internal sealed partial class Binder
{
    private void BindBlock(IEnumerable<Ast.Statement> block, ImmutableArray<BStmt>.Builder output, bool isFunctionBody = false)
    {
        var isFirst = isFunctionBody;
        foreach (var statement in block)
        {
            if (context.State.IsUnreachable)
            {
                return;
            }

            BindStatement(statement, output, isFirst);
            isFirst = false;
        }
    }

    private ImmutableArray<BStmt> BindBlock(IEnumerable<Ast.Statement> block)
    {
        var result = ImmutableArray.CreateBuilder<BStmt>();
        BindBlock(block, result);
        return result.ToImmutable();
    }

    private void BindStatement(Ast.Statement statement, ImmutableArray<BStmt>.Builder output, bool isFirst)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var span = Span(statement);
        switch (statement)
        {
            case Ast.ExprStmt { Value: Ast.Constant } or Ast.Pass or Ast.Global or Ast.Nonlocal or Ast.TypeAlias:
                break;
            case Ast.ExprStmt s:
                output.Add(new BExprStmt(BindExpression(s.Value), span));
                break;
            case Ast.Assign s:
                var value = BindExpression(s.Value);
                output.Add(new BAssign([.. s.Targets.Select(BindTarget)], value, span));
                break;
            case Ast.AnnAssign { Value: { } annotatedValue } s:
                var bound = BindExpression(annotatedValue);
                output.Add(new BAssign([BindTarget(s.Target)], bound, span));
                break;
            case Ast.AnnAssign:
                break;
            case Ast.AugAssign s:
                BindAugmented(s, output);
                break;
            case Ast.If s:
                BindIf(s, output);
                break;
            case Ast.While s:
                BindWhile(s, output);
                break;
            case Ast.For s:
                output.Add(BindFor(s, s.Target, s.Iter, s.Body, s.OrElse, isAsync: false));
                break;
            case Ast.AsyncFor s:
                output.Add(BindFor(s, s.Target, s.Iter, s.Body, s.OrElse, isAsync: true));
                break;
            case Ast.With s:
                output.Add(BindWith(s, s.Items, s.Body, isAsync: false));
                break;
            case Ast.AsyncWith s:
                output.Add(BindWith(s, s.Items, s.Body, isAsync: true));
                break;
            case Ast.Try s when s.FinalBody.IsEmpty && s.Handlers.All(module.DeadHandlers.Contains):
                BindBlock(s.Body, output);
                BindBlock(s.OrElse, output);
                break;
            case Ast.Try s:
                output.Add(BindTry(s, s.Body, s.Handlers, s.OrElse, s.FinalBody, isStar: false));
                break;
            case Ast.TryStar s:
                output.Add(BindTry(s, s.Body, s.Handlers, s.OrElse, s.FinalBody, isStar: true));
                break;
            case Ast.Match s:
                output.Add(BindMatch(s));
                break;
            case Ast.FunctionDef s:
                BindFunctionDef(s, s.Name, s.Args, s.Body, s.DecoratorList, s.Returns, output);
                break;
            case Ast.AsyncFunctionDef s:
                BindFunctionDef(s, s.Name, s.Args, s.Body, s.DecoratorList, s.Returns, output);
                break;
            case Ast.ClassDef s:
                BindClass(s, output);
                break;
            case Ast.Return s:
                output.Add(new BReturn(BindOptional(s.Value), span));
                context.State = FlowState.Unreachable();
                break;
            case Ast.Delete s:
                var deleted = ImmutableArray.CreateBuilder<BTarget>();
                foreach (var target in s.Targets)
                {
                    BindDeleted(target, deleted);
                }

                output.Add(new BDelete(deleted.ToImmutable(), span));
                break;
            case Ast.Raise s:
                var exception = BindOptional(s.Exc);
                output.Add(new BRaise(exception, BindOptional(s.Cause), span));
                context.State = FlowState.Unreachable();
                break;
            case Ast.Assert s:
                BindAssert(s, output);
                break;
            case Ast.Break:
                BindJump(isBreak: true);
                output.Add(new BBreak(span));
                break;
            case Ast.Continue:
                BindJump(isBreak: false);
                output.Add(new BContinue(span));
                break;
            case Ast.Import s:
                BindImport(s, output);
                break;
            case Ast.ImportFrom s:
                BindImportFrom(s, output);
                break;
            default:
                throw new InvalidOperationException($"unknown statement {statement.GetType().Name}");
        }
    }

    // ---- targets ----

    private BTarget BindTarget(Ast.Expression target)
    {
        var span = Span(target);
        switch (target)
        {
            case Ast.Name t:
                return BindNameTarget(t.Id, span);
            case Ast.Attribute t:
                return BindAttributeTarget(t, isDelete: false, isUpdate: false);
            case Ast.Subscript t:
                var container = BindExpression(t.Value);
                return new BSubscriptTarget(container, BindExpression(t.Slice), span);
            case Ast.Tuple t:
                return BindUnpack(t.Elts, span);
            case Ast.List t:
                return BindUnpack(t.Elts, span);
            default:
                throw new InvalidOperationException($"unknown target {target.GetType().Name}");
        }
    }

    private BUnpackTarget BindUnpack(ImmutableArray<Ast.Expression> elements, SourceSpan span)
    {
        var targets = ImmutableArray.CreateBuilder<BTarget>(elements.Length);
        var star = -1;
        for (var i = 0; i < elements.Length; i++)
        {
            if (elements[i] is Ast.Starred starred)
            {
                star = i;
                targets.Add(BindTarget(starred.Value));
            }
            else
            {
                targets.Add(BindTarget(elements[i]));
            }
        }

        return new BUnpackTarget(targets.MoveToImmutable(), star, span);
    }

    private BTarget BindAttributeTarget(Ast.Attribute node, bool isDelete, bool isUpdate)
    {
        var name = scope.Mangle(node.Attr);
        var value = BindExpression(node.Value);
        if (value is BModule { Module: var target })
        {
            if (target.Body is not null && target.Globals.TryGetValue(name, out var global))
            {
                var isProved = (isDelete || isUpdate) && IsProved(global);
                if ((isDelete || isUpdate) && !isProved)
                {
                    parts.DoubtfulReads.Add(global);
                }

                global.IsRead |= isDelete || isUpdate;
                return new BVariableTarget(global, Span(node)) { IsDefinitelyBound = isProved };
            }

            if (!context.Guard.HasFlag(Guard.AttributeError))
            {
                Report(Diagnostics.DiagnosticDescriptors.NativeModuleStore, node, target.Name, name);
            }
        }

        if (value is BVariable { Variable: var self } && !isDelete)
        {
            NoteSelfAttribute(self, name);
        }

        return new BAttributeTarget(value, name, Span(node));
    }

    private void NoteSelfAttribute(VariableSymbol self, string name)
    {
        for (var current = context; current is not null; current = current.Outer)
        {
            if (current.SelfParameter == self && !current.SelfClass!.SelfAttributes.Contains(name))
            {
                current.SelfClass.SelfAttributes.Add(name);
            }
        }
    }

    private void BindDeleted(Ast.Expression target, ImmutableArray<BTarget>.Builder output)
    {
        switch (target)
        {
            case Ast.Name t:
                output.Add(BindNameTarget(t.Id, Span(t), isDelete: true));
                break;
            case Ast.Attribute t:
                output.Add(BindAttributeTarget(t, isDelete: true, isUpdate: false));
                break;
            case Ast.Tuple t:
                foreach (var element in t.Elts)
                {
                    BindDeleted(element, output);
                }

                break;
            case Ast.List t:
                foreach (var element in t.Elts)
                {
                    BindDeleted(element, output);
                }

                break;
            default:
                output.Add(BindTarget(target));
                break;
        }
    }

    private void BindAugmented(Ast.AugAssign node, ImmutableArray<BStmt>.Builder output)
    {
        var op = ConstantFolding.OperatorOf(node.Op);
        if (node.Target is Ast.Name name)
        {
            var variable = scope.Lookup(scope.Mangle(name.Id))!.Value.Info.Variable!;
            if (variable.Kind == VariableKind.ClassMember && !context.IsBound(variable))
            {
                // In a class body the old value may be a global: x = x; x += value.
                var old = BindName(name);
                output.Add(new BAssign([BindNameTarget(name.Id, Span(name))], old, Span(node)));
            }

            var isProved = IsProved(variable);
            var operand = BindExpression(node.Value);
            output.Add(new BAugAssign(BindNameTarget(name.Id, Span(name), isUpdate: true) with { IsDefinitelyBound = isProved }, op, operand, Span(node)));
            return;
        }

        var target = node.Target is Ast.Attribute attribute
            ? BindAttributeTarget(attribute, isDelete: false, isUpdate: true)
            : BindTarget(node.Target);
        output.Add(new BAugAssign(target, op, BindExpression(node.Value), Span(node)));
    }

    // ---- branches and loops ----

    private void BindIf(Ast.If node, ImmutableArray<BStmt>.Builder output)
    {
        var (test, whenTrue, whenFalse) = BindCondition(node.Test);
        if (test is BConstant constant)
        {
            var isTrue = ConstantFolding.Truth(constant);
            context.State = isTrue ? whenTrue : whenFalse;
            BindBlock(isTrue ? node.Body : node.OrElse, output);
            return;
        }

        context.State = whenTrue;
        var then = BindBlock(node.Body);
        var afterThen = context.State;
        context.State = whenFalse;
        var orElse = BindBlock(node.OrElse);
        context.State = FlowState.Join(afterThen, context.State);
        output.Add(new BIf(test, then, orElse, Span(node)));
    }

    private void BindAssert(Ast.Assert node, ImmutableArray<BStmt>.Builder output)
    {
        var (test, whenTrue, whenFalse) = BindCondition(node.Test);
        context.State = whenFalse;
        var message = BindOptional(node.Msg);
        context.State = whenTrue;
        output.Add(new BAssert(test, message, Span(node)));
    }

    private void EnterLoop()
    {
        context.State = context.WithoutDeletable(context.State);
        context.Loop = new LoopContext(context.Loop, context.FinallyDepth);
        context.LoopDepth++;
    }

    private LoopContext LeaveLoop()
    {
        var loop = context.Loop!;
        context.Loop = loop.Outer;
        context.LoopDepth--;
        return loop;
    }

    private void BindJump(bool isBreak)
    {
        if (context.Loop is { } loop && isBreak)
        {
            var state = context.FinallyDepth > loop.FinallyDepth ? context.WithoutDeletable(context.State) : context.State;
            loop.Breaks = FlowState.Join(loop.Breaks, state);
        }

        context.State = FlowState.Unreachable();
    }

    private void BindWhile(Ast.While node, ImmutableArray<BStmt>.Builder output)
    {
        EnterLoop();
        var (test, whenTrue, whenFalse) = BindCondition(node.Test);
        if (test is BConstant constant && !ConstantFolding.Truth(constant))
        {
            LeaveLoop();
            context.State = whenFalse;
            BindBlock(node.OrElse, output);
            return;
        }

        context.State = whenTrue;
        var body = BindBlock(node.Body);
        var loop = LeaveLoop();
        context.State = whenFalse;
        var orElse = BindBlock(node.OrElse);
        context.State = FlowState.Join(loop.Breaks, context.State);
        output.Add(new BWhile(test, body, orElse, Span(node)));
    }

    private BFor BindFor(
        Ast.Statement node,
        Ast.Expression targetNode,
        Ast.Expression iterableNode,
        ImmutableArray<Ast.Statement> bodyNodes,
        ImmutableArray<Ast.Statement> orElseNodes,
        bool isAsync)
    {
        var iterable = BindExpression(iterableNode);
        EnterLoop();
        var head = context.State.Clone();
        var target = BindTarget(targetNode);
        var body = BindBlock(bodyNodes);
        var loop = LeaveLoop();
        context.State = head;
        var orElse = BindBlock(orElseNodes);
        context.State = FlowState.Join(loop.Breaks, context.State);
        return new BFor(target, iterable, body, orElse, isAsync, Span(node));
    }

    // ---- with and try ----

    private BWith BindWith(Ast.Statement node, ImmutableArray<Ast.WithItem> itemNodes, ImmutableArray<Ast.Statement> bodyNodes, bool isAsync)
    {
        var items = ImmutableArray.CreateBuilder<BWithItem>();

        // The first context manager may swallow what is raised from the moment that it is entered.
        FlowState? swallowed = null;
        foreach (var item in itemNodes)
        {
            var manager = BindExpression(item.ContextExpr);
            if (item.OptionalVars is not Ast.Name)
            {
                swallowed ??= context.WithoutDeletable(context.State);
            }

            var target = item.OptionalVars is null ? null : BindTarget(item.OptionalVars);
            swallowed ??= context.WithoutDeletable(context.State);
            items.Add(new BWithItem(manager, target));
        }

        context.FinallyDepth++;
        var body = BindBlock(bodyNodes);
        context.FinallyDepth--;
        context.State = FlowState.Join(swallowed!, context.State);
        return new BWith(items.ToImmutable(), body, isAsync, Span(node));
    }

    private BTry BindTry(
        Ast.Statement node,
        ImmutableArray<Ast.Statement> bodyNodes,
        ImmutableArray<Ast.ExceptHandler> handlerNodes,
        ImmutableArray<Ast.Statement> orElseNodes,
        ImmutableArray<Ast.Statement> finalNodes,
        bool isStar)
    {
        var entry = context.WithoutDeletable(context.State);
        var hasFinally = !finalNodes.IsEmpty;
        context.FinallyDepth += hasFinally ? 1 : 0;
        var guard = context.Guard;
        context.Guard |= Guards.Of(handlerNodes);
        var body = BindBlock(bodyNodes);
        context.Guard = guard;
        var orElse = BindBlock(orElseNodes);
        var end = context.State;

        var handlers = ImmutableArray.CreateBuilder<BHandler>();
        foreach (var handler in handlerNodes.Where(h => !module.DeadHandlers.Contains(h)))
        {
            // What was bound in the body before it raised is not known; assignments of the body only add to what held before.
            context.State = entry.Clone();
            handlers.Add(BindHandler(handler));
            end = FlowState.Join(end, context.State);
        }

        context.FinallyDepth -= hasFinally ? 1 : 0;
        if (!hasFinally)
        {
            context.State = end;
            return new BTry(body, handlers.ToImmutable(), orElse, [], Span(node)) { IsStar = isStar };
        }

        context.State = entry.Clone();
        var final = BindBlock(finalNodes);
        context.State = context.State.IsUnreachable ? context.State : FlowState.Union(context.WithoutDeletable(end), context.State);
        return new BTry(body, handlers.ToImmutable(), orElse, final, Span(node)) { IsStar = isStar };
    }

    private BHandler BindHandler(Ast.ExceptHandler node)
    {
        var type = BindOptional(node.Type);
        var name = node.Name is null ? null : BindNameTarget(node.Name, Span(node)).Variable;
        context.FinallyDepth += name is null ? 0 : 1;
        var body = BindBlock(node.Body);
        context.FinallyDepth -= name is null ? 0 : 1;
        if (name is not null)
        {
            context.Unbind(name);
        }

        return new BHandler(type, name, body, Span(node));
    }
}
