// Stage: parsing. Targets of the syntax tree: an expression that turns out to be assigned to or deleted is built anew with its context.

using System.Collections.Immutable;
using Antlr4.Runtime.Tree;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Diagnostics;
using T = Pyc2c.Grammar.PythonParser;

namespace Pyc2c.Parsing;

using Pyc2c.Ast;

internal sealed partial class AstBuilder
{
    /// <summary>What an expression is called in messages; CPython's words.</summary>
    private static string KindOf(Expression expression) => expression switch
    {
        Attribute => "attribute",
        Subscript => "subscript",
        Starred => "starred",
        Name => "name",
        List => "list",
        Tuple => "tuple",
        Lambda => "lambda",
        Call => "function call",
        BoolOp or BinOp or UnaryOp => "expression",
        GeneratorExp => "generator expression",
        Yield or YieldFrom => "yield expression",
        Await => "await expression",
        ListComp => "list comprehension",
        SetComp => "set comprehension",
        DictComp => "dict comprehension",
        Dict => "dict literal",
        Set => "set display",
        JoinedStr or FormattedValue => "f-string expression",
        Constant { Value: null } => "None",
        Constant { Value: bool value } => value ? "True" : "False",
        Constant { Value: EllipsisValue } => "ellipsis",
        Constant => "literal",
        Compare => "comparison",
        IfExp => "conditional expression",
        NamedExpr => "named expression",
        _ => "expression",
    };

    /// <summary>The target that an expression denotes. Reports what cannot be one, and returns it as it is.</summary>
    /// <param name="expression">The expression as it was read.</param>
    /// <param name="context">Store or Del.</param>
    /// <param name="isWholeAssignment">Whether it is the only target of an assignment statement, where '==' may have been meant.</param>
    private Expression ToTarget(Expression expression, ExprContext context, bool isWholeAssignment = false)
    {
        if (expression is Starred starred)
        {
            Report(
                context == ExprContext.Store ? DiagnosticDescriptors.BareStarredTarget : DiagnosticDescriptors.CannotDelete,
                starred.Span,
                "starred");
            return expression;
        }

        return ToElementTarget(expression, context, isWholeAssignment);
    }

    private Expression ToElementTarget(Expression expression, ExprContext context, bool isWholeAssignment = false)
    {
        switch (expression)
        {
            case Name name:
                CheckNotDebug(name.Id, name.Span, context == ExprContext.Store ? "assign to" : "delete");
                return new Name(name.Id, context, name.Span);
            case Attribute attribute:
                CheckNotDebug(attribute.Attr, attribute.Span, context == ExprContext.Store ? "assign to" : "delete");
                return new Attribute(attribute.Value, attribute.Attr, context, attribute.Span);
            case Subscript subscript:
                return new Subscript(subscript.Value, subscript.Slice, context, subscript.Span);
            case Starred starred when context == ExprContext.Store:
                return new Starred(ToElementTarget(starred.Value, context), context, starred.Span);
            case Tuple tuple:
                return new Tuple(ToElementTargets(tuple.Elts, context), context, tuple.Span);
            case List list:
                return new List(ToElementTargets(list.Elts, context), context, list.Span);
        }

        if (context == ExprContext.Del)
        {
            Report(DiagnosticDescriptors.CannotDelete, expression.Span, KindOf(expression));
        }
        else
        {
            var suggest = isWholeAssignment && expression is not (Constant { Value: null or bool } or GeneratorExp or Yield or YieldFrom);
            Report(DiagnosticDescriptors.CannotAssign, expression.Span, KindOf(expression),
                suggest ? " here. Maybe you meant '==' instead of '='?" : string.Empty);
        }

        return expression;
    }

    private ImmutableArray<Expression> ToElementTargets(ImmutableArray<Expression> elements, ExprContext context)
    {
        var targets = ImmutableArray.CreateBuilder<Expression>(elements.Length);
        var hasStar = false;
        foreach (var element in elements)
        {
            if (element is Starred && context == ExprContext.Store)
            {
                if (hasStar)
                {
                    Report(DiagnosticDescriptors.MultipleStarredTargets, element.Span);
                }

                hasStar = true;
            }

            targets.Add(ToElementTarget(element, context));
        }

        return targets.MoveToImmutable();
    }

    /// <summary>What stands between `for` and `in`.</summary>
    private Expression BuildTargets(T.TargetsContext context)
    {
        var children = context.children;
        if (children.Count == 1)
        {
            return ToTarget(BuildTarget((T.TargetContext)children[0]), ExprContext.Store);
        }

        var items = ImmutableArray.CreateBuilder<Expression>(CountItems(children, 0, children.Count));
        var index = 0;
        while (NextItem(children, ref index, children.Count) is { } item)
        {
            items.Add(BuildTarget((T.TargetContext)item));
        }

        return ToTarget(new Tuple(items.DrainToImmutable(), ExprContext.Load, SpanOf(context)), ExprContext.Store);
    }

    private Expression BuildTarget(T.TargetContext context)
    {
        var children = context.children;
        var isStarred = TypeOf(children[0]) == T.STAR;
        var first = isStarred ? 1 : 0;
        var value = children.Count == first + 1 ? BuildPrimary((T.PrimaryContext)children[first]) : BuildOperators(context, first);
        return isStarred ? new Starred(value, ExprContext.Load, SpanOf(context)) : value;
    }
}
