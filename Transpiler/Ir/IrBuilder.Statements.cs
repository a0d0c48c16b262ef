// Stage: Ir. Statements, and the targets of assignment and del.

using System.Collections.Immutable;
using Pyc2c.Binding;

namespace Pyc2c.Ir;

internal sealed partial class IrBuilder
{
    private void Statements(ImmutableArray<BStmt> statements)
    {
        foreach (var statement in statements)
        {
            if (current is null)
            {
                return;
            }
            span = statement.Span;
            Statement(statement);
        }
    }

    private void Statement(BStmt statement)
    {
        switch (statement)
        {
            case BExprStmt expression:
                if (expression.Value is not BConstant)
                {
                    Value(expression.Value);
                }
                break;
            case BAssign assign:
                Assign(assign);
                break;
            case BAugAssign augmented:
                AugmentedAssign(augmented);
                break;
            case BDelete delete:
                foreach (var target in delete.Targets)
                {
                    Delete(target);
                }
                break;
            case BReturn @return:
                var value = @return.Value is null ? IrConst.None : Value(@return.Value);
                Leave(ExitKind.Return, null, value);
                break;
            case BIf @if:
                If(@if);
                break;
            case BWhile @while:
                While(@while);
                break;
            case BFor @for:
                For(@for);
                break;
            case BBreak:
                Leave(ExitKind.Break, InnermostLoop(), null);
                break;
            case BContinue:
                Leave(ExitKind.Continue, InnermostLoop(), null);
                break;
            case BPass:
                break;
            case BRaise raise:
                Raise(raise);
                break;
            case BAssert assert:
                Assert(assert);
                break;
            case BTry @try:
                Try(@try);
                break;
            case BWith with:
                With(with);
                break;
            case BFunctionDef def:
                FunctionDefinition(def);
                break;
            case BClassDef @class:
                ClassDefinition(@class);
                break;
            case BImport import:
                Import(import);
                break;
            case BImportFrom from:
                ImportFrom(from);
                break;
            case BMatch match:
                Match(match);
                break;
            default:
                throw new InvalidOperationException($"unknown statement {statement.GetType().Name}");
        }
    }

    // ---- assignment ----

    private void Assign(BAssign assign)
    {
        if (assign.Targets is [BUnpackTarget { StarIndex: -1 } unpack] && Elements(assign.Value) is { } elements && elements.Length == unpack.Targets.Length)
        {
            // a, b = b, a: no tuple is made.
            foreach (var (target, element) in unpack.Targets.Zip(Values(elements)))
            {
                StoreTo(target, element);
            }
            return;
        }
        var value = Value(assign.Value);
        foreach (var target in assign.Targets)
        {
            StoreTo(target, value);
        }
    }

    private static ImmutableArray<BExpr>? Elements(BExpr value)
    {
        ImmutableArray<BExpr>? elements = value switch
        {
            BTuple tuple => tuple.Elements,
            BList list => list.Elements,
            BConstant { Value: ImmutableArray<BConstant> items } => [.. items],
            _ => null,
        };
        return elements is { } all && FirstStar(all) == all.Length ? elements : null;
    }

    private void StoreTo(BTarget target, IrValue value)
    {
        var outer = span;
        span = target.Span;
        switch (target)
        {
            case BVariableTarget variable:
                Store(variable.Variable, value);
                break;
            case BAttributeTarget { Name: "__class__" }:
                NotSupported(target.Span, "giving an object another class");
                break;
            case BAttributeTarget attribute:
                Add(Op.SetAttr, attribute.Name, Value(attribute.Object), value);
                break;
            case BSubscriptTarget subscript:
                var container = Value(subscript.Object);
                Add(Op.SetItem, null, container, Value(subscript.Index), value);
                break;
            case BUnpackTarget unpack:
                var shape = unpack.StarIndex < 0
                    ? new UnpackShape(unpack.Targets.Length, -1)
                    : new UnpackShape(unpack.StarIndex, unpack.Targets.Length - unpack.StarIndex - 1);
                var parts = Consuming(value, () => Add(Op.Unpack, shape, value));
                var items = unpack.Targets.Select((_, i) => Add(Op.Extract, i, parts)).ToList();
                foreach (var (item, part) in unpack.Targets.Zip(items))
                {
                    StoreTo(item, part);
                }
                break;
            default:
                throw new InvalidOperationException($"unknown target {target.GetType().Name}");
        }
        span = outer;
    }

    // o.a += v:   t = o; t.a = t.a + v, with each part of the target evaluated once
    private void AugmentedAssign(BAugAssign augmented)
    {
        switch (augmented.Target)
        {
            case BVariableTarget { Variable: var variable } target:
                var old = Load(variable, target.IsDefinitelyBound || variable.IsAlwaysBound);
                Store(variable, Add(Op.InPlace, augmented.Operator, old, Value(augmented.Value)));
                break;
            case BAttributeTarget attribute:
                var instance = Value(attribute.Object);
                var read = Add(Op.GetAttr, attribute.Name, instance);
                var changed = Add(Op.InPlace, augmented.Operator, read, Value(augmented.Value));
                Add(Op.SetAttr, attribute.Name, instance, changed);
                break;
            case BSubscriptTarget subscript:
                var container = Value(subscript.Object);
                var index = Value(subscript.Index);
                var item = Add(Op.GetItem, null, container, index);
                var made = Add(Op.InPlace, augmented.Operator, item, Value(augmented.Value));
                Add(Op.SetItem, null, container, index, made);
                break;
            default:
                throw new InvalidOperationException("an unpacking target cannot be augmented");
        }
    }

    private void Delete(BTarget target)
    {
        switch (target)
        {
            case BVariableTarget variable:
                Unbind(variable.Variable, variable.IsDefinitelyBound);
                break;
            case BAttributeTarget attribute:
                Add(Op.DelAttr, attribute.Name, Value(attribute.Object));
                break;
            case BSubscriptTarget subscript:
                var container = Value(subscript.Object);
                Add(Op.DelItem, null, container, Value(subscript.Index));
                break;
            case BUnpackTarget unpack:
                foreach (var part in unpack.Targets)
                {
                    Delete(part);
                }
                break;
        }
    }

    // ---- if, assert, raise ----

    private void If(BIf @if)
    {
        var then = NewBlock("then");
        var @else = NewBlock("else");
        var after = NewBlock("endif");
        Condition(@if.Test, then, @else);
        BeginIfReached(then);
        Statements(@if.Then);
        Goto(after);
        BeginIfReached(@else);
        Statements(@if.Else);
        Goto(after);
        BeginIfReached(after);
    }

    private void Assert(BAssert assert)
    {
        var ok = NewBlock("assert_ok");
        var failed = NewBlock("assert_failed");
        Condition(assert.Test, ok, failed);
        BeginIfReached(failed);
        if (current is not null)
        {
            var message = assert.Message is null ? new List<IrValue>() : [Value(assert.Message)];
            End(new RaiseEnd(NativeInstance(context.NativeClass("AssertionError"), message, []) ?? IrConst.None, null, span));
        }
        BeginIfReached(ok);
    }

    private void Raise(BRaise raise)
    {
        if (raise.Exception is null)
        {
            End(new RaiseAgain(span));
            return;
        }
        var exception = Value(raise.Exception);
        var cause = raise.Cause is null ? null : Value(raise.Cause);
        End(new RaiseEnd(exception, cause, raise.Span));
    }
}
