// Stage: Binding. First walk, expressions and targets.

using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Pyc2c.Binding;

internal sealed partial class ScopeBuilder
{
    private void Expressions(IEnumerable<Ast.Expression?> expressions)
    {
        foreach (var expression in expressions)
        {
            Expression(expression);
        }
    }

    private void Expression(Ast.Expression? expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case Ast.Name e:
                HandOn(e.Id);
                Name(e, isValue: true);
                break;
            case Ast.Attribute e:
                HandOn(e.Attr);
                AttributeChain(e);
                break;
            case Ast.BoolOp e:
                Expressions(e.Values);
                break;
            case Ast.NamedExpr e:
                Expression(e.Value);
                Walrus((Ast.Name)e.Target);
                break;
            case Ast.BinOp e:
                Expression(e.Left);
                Expression(e.Right);
                break;
            case Ast.UnaryOp e:
                Expression(e.Operand);
                break;
            case Ast.Lambda e:
                Lambda(e);
                break;
            case Ast.IfExp e:
                Expression(e.Test);
                Expression(e.Body);
                Expression(e.OrElse);
                break;
            case Ast.Dict e:
                Expressions(e.Keys);
                Expressions(e.Values);
                break;
            case Ast.Set e:
                Expressions(e.Elts);
                break;
            case Ast.List e:
                Expressions(e.Elts);
                break;
            case Ast.Tuple e:
                Expressions(e.Elts);
                break;
            case Ast.ListComp e:
                Comprehension(e, e.Generators, e.Elt, null);
                break;
            case Ast.SetComp e:
                Comprehension(e, e.Generators, e.Elt, null);
                break;
            case Ast.DictComp e:
                Comprehension(e, e.Generators, e.Key, e.Value);
                break;
            case Ast.GeneratorExp e:
                GeneratorExpression(e);
                break;
            case Ast.Await e:
                if (scope.Function.IsGeneratorExpression)
                {
                    scope.Function.IsCoroutine = true;
                }

                Expression(e.Value);
                break;
            case Ast.Yield e:
                scope.Function.IsGenerator = true;
                scope.Function.HasCleanup |= cleanups > 0;
                Expression(e.Value);
                break;
            case Ast.YieldFrom e:
                scope.Function.IsGenerator = true;
                scope.Function.HasCleanup = true;
                Expression(e.Value);
                break;
            case Ast.Compare e:
                Expression(e.Left);
                Expressions(e.Comparators);
                break;
            case Ast.Call e:
                MentionByName(e);
                Callee(e.Func);
                Expressions(e.Args);
                foreach (var keyword in e.Keywords)
                {
                    Expression(keyword.Value);
                }

                break;
            case Ast.FormattedValue e:
                Expression(e.Value);
                Expression(e.FormatSpec);
                break;
            case Ast.JoinedStr e:
                Expressions(e.Values);
                break;
            case Ast.Subscript e:
                Expression(e.Value);
                Expression(e.Slice);
                break;
            case Ast.Starred e:
                Expression(e.Value);
                break;
            case Ast.Slice e:
                Expression(e.Lower);
                Expression(e.Upper);
                Expression(e.Step);
                break;
        }
    }

    private void Callee(Ast.Expression callee)
    {
        switch (callee)
        {
            case Ast.Name name:
                Name(name, isValue: true);
                break;
            case Ast.Attribute attribute:
                AttributeChain(attribute);
                break;
            default:
                Expression(callee);
                break;
        }
    }

    /// <summary>getattr and the like reach a function by its name as text; by a computed name they reach any.</summary>
    private void MentionByName(Ast.Call call)
    {
        if (call is { Func: Ast.Name { Id: "getattr" or "hasattr" or "methodcaller" }, Args: [_, var name, ..] })
        {
            if (name is Ast.Constant { Value: string text })
            {
                Mention(text);
                HandOn(text);
                loader.ReadsClosures |= text == "__closure__";
            }
            else if (!isDead)
            {
                loader.Reached.NoteAll();
            }
        }
    }

    /// <summary>Of a.b.c only the whole is a value; a and a.b may be modules that are just looked into.</summary>
    private void AttributeChain(Ast.Attribute attribute)
    {
        Mention(attribute.Attr);
        if (!isDead)
        {
            loader.NoteAttributeValue(attribute.Attr);
        }

        var owner = attribute.Value;
        loader.ReadsClosures |= attribute.Attr == "__closure__";
        while (owner is Ast.Attribute inner)
        {
            Mention(inner.Attr);
            loader.ReadsClosures |= inner.Attr == "__closure__";
            owner = inner.Value;
        }

        if (owner is Ast.Name name)
        {
            Name(name, isValue: false);
        }
        else
        {
            Expression(owner);
        }
    }

    private void Name(Ast.Name name, bool isValue)
    {
        Use(name.Id);
        Mention(name.Id);
        if (name.Id == "super" && scope.Kind != ScopeKind.Module)
        {
            Use("__class__");
        }

        if (isValue && !isDead)
        {
            module.ValueUses.Add((scope, scope.Mangle(name.Id)));
            loader.NoteValueUse(name.Id);
        }
    }

    /// <summary>The target of := belongs to the scope around all comprehensions and generator expressions that it stands in.</summary>
    private void Walrus(Ast.Name target)
    {
        var owner = scope;
        while (owner.Kind is ScopeKind.Comprehension || owner.Symbol is FunctionSymbol { IsGeneratorExpression: true })
        {
            // In a generator expression the name is the enclosing function's: nonlocal, or global at module level.
            if (owner.Kind == ScopeKind.Function)
            {
                owner.Get(owner.Mangle(target.Id)).IsNonlocal = true;
            }

            owner = owner.Parent!;
        }

        var inLoop = owner != scope;
        BindIn(owner, target.Id, new BindingSite(BindingSiteKind.Other, target.Span.Start, IsStraight: !inLoop && blockDepth == 0 && owner.Kind == ScopeKind.Module));
    }

    private void Comprehension(Ast.Expression node, ImmutableArray<Ast.Comprehension> generators, Ast.Expression element, Ast.Expression? value)
    {
        Expression(generators[0].Iter);
        var inner = new Scope(ScopeKind.Comprehension, scope, module, scope.Function, scope.Function) { PrivateClass = scope.PrivateClass };
        InScope(inner, node, () => Generators(generators, element, value));
    }

    private void GeneratorExpression(Ast.GeneratorExp node)
    {
        Expression(node.Generators[0].Iter);
        var function = new FunctionSymbol("<genexpr>", scope.Qualify("<genexpr>"), module.Symbol)
        {
            Parent = scope.Function,
            IsGeneratorExpression = true,
            IsGenerator = true,
            IsCoroutine = node.Generators.Any(g => g.IsAsync != 0),
            Location = module.Span(node.Span),
        };
        InScope(NewFunctionScope(function), node, () =>
        {
            var parameter = scope.Get(".0");
            (parameter.IsBound, parameter.IsParameter) = (true, true);
            Generators(node.Generators, node.Elt, null);
        });
    }

    private void Generators(ImmutableArray<Ast.Comprehension> generators, Ast.Expression element, Ast.Expression? value)
    {
        loopDepth++;
        blockDepth++;
        for (var i = 0; i < generators.Length; i++)
        {
            if (i > 0)
            {
                Expression(generators[i].Iter);
            }

            Target(generators[i].Target);
            Expressions(generators[i].Ifs);
        }

        Expression(element);
        Expression(value);
        blockDepth--;
        loopDepth--;
    }

    private void Target(Ast.Expression target, bool isDelete = false)
    {
        switch (target)
        {
            case Ast.Name t when isDelete:
                Delete(t.Id, t);
                break;
            case Ast.Name t:
                Bind(t.Id, Site(BindingSiteKind.Other, t));
                break;
            case Ast.Attribute t:
                AttributeStore(t, isDelete);
                break;
            case Ast.Subscript t:
                Expression(t.Value);
                Expression(t.Slice);
                break;
            case Ast.Starred t:
                Target(t.Value, isDelete);
                break;
            case Ast.Tuple t:
                foreach (var element in t.Elts)
                {
                    Target(element, isDelete);
                }

                break;
            case Ast.List t:
                foreach (var element in t.Elts)
                {
                    Target(element, isDelete);
                }

                break;
        }
    }

    private void AttributeStore(Ast.Attribute target, bool isDelete)
    {
        Expression(new Ast.Attribute(target.Value, target.Attr, Ast.ExprContext.Load, target.Span));
        if (isDead)
        {
            return;
        }

        var path = new List<string> { scope.Mangle(target.Attr) };
        loader.NoteStoredAttribute(path[0]);
        var value = target.Value;
        while (value is Ast.Attribute attribute)
        {
            path.Insert(0, scope.Mangle(attribute.Attr));
            value = attribute.Value;
        }

        if (value is Ast.Name name)
        {
            path.Insert(0, scope.Mangle(name.Id));
            module.AttributeStores.Add((scope, [.. path], isDelete));
        }
    }
}
