// Stage: parsing. Statements of the syntax tree.

using System.Collections.Immutable;
using System.Globalization;
using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Diagnostics;
using T = Pyc2c.Grammar.PythonParser;

namespace Pyc2c.Parsing;

using Pyc2c.Ast;

internal sealed partial class AstBuilder
{
    private static readonly Operator[] AugmentedOperators = BuildAugmentedOperators();

    private static Operator[] BuildAugmentedOperators()
    {
        var table = new Operator[T.DOUBLESTAREQUAL + 1];
        table[T.PLUSEQUAL] = Operator.Add;
        table[T.MINEQUAL] = Operator.Sub;
        table[T.STAREQUAL] = Operator.Mult;
        table[T.SLASHEQUAL] = Operator.Div;
        table[T.DOUBLESLASHEQUAL] = Operator.FloorDiv;
        table[T.PERCENTEQUAL] = Operator.Mod;
        table[T.ATEQUAL] = Operator.MatMult;
        table[T.AMPEREQUAL] = Operator.BitAnd;
        table[T.VBAREQUAL] = Operator.BitOr;
        table[T.CIRCUMFLEXEQUAL] = Operator.BitXor;
        table[T.RIGHTSHIFTEQUAL] = Operator.RShift;
        table[T.LEFTSHIFTEQUAL] = Operator.LShift;
        table[T.DOUBLESTAREQUAL] = Operator.Pow;
        return table;
    }

    private void AddStatement(ImmutableArray<Statement>.Builder body, T.StatementContext context)
    {
        var child = (ParserRuleContext)context.children[0];
        if (child is T.SimpleLineContext line)
        {
            AddSimpleLine(body, line);
            return;
        }

        Deepen(1, child);
        body.Add(child.RuleIndex switch
        {
            T.RULE_ifStatement => BuildIf((T.IfStatementContext)child),
            T.RULE_whileStatement => BuildWhile((T.WhileStatementContext)child),
            T.RULE_forStatement => BuildFor((T.ForStatementContext)child, asyncStart: -1),
            T.RULE_tryStatement => BuildTry((T.TryStatementContext)child),
            T.RULE_withStatement => BuildWith((T.WithStatementContext)child, asyncStart: -1),
            T.RULE_functionDefinition => BuildFunction((T.FunctionDefinitionContext)child, [], asyncStart: -1),
            T.RULE_classDefinition => BuildClass((T.ClassDefinitionContext)child, []),
            T.RULE_asyncStatement => BuildAsync((T.AsyncStatementContext)child, []),
            T.RULE_decorated => BuildDecorated((T.DecoratedContext)child),
            T.RULE_matchStatement => BuildMatch((T.MatchStatementContext)child),
            _ => throw new InvalidOperationException($"statement rule {child.RuleIndex}"),
        });
        _depth--;
    }

    private void AddSimpleLine(ImmutableArray<Statement>.Builder body, T.SimpleLineContext line)
    {
        var children = line.children;
        for (var i = 0; i < children.Count; i++)
        {
            if (children[i] is T.SimpleStatementContext statement)
            {
                body.Add(BuildSimple(statement));
            }
            else if (TypeOf(children[i]) == T.SEMI && TypeOf(children[i + 1]) == T.SEMI)
            {
                Report(DiagnosticDescriptors.InvalidSyntax, TokenOf(children[i + 1]).Span, "expected a statement before ';'", "Remove one of the semicolons.");
            }
        }
    }

    private ImmutableArray<Statement> BuildBlock(IParseTree node)
    {
        var children = ((T.BlockContext)node).children;
        if (children[0] is T.SimpleLineContext line)
        {
            var single = ImmutableArray.CreateBuilder<Statement>(1);
            AddSimpleLine(single, line);
            return single.DrainToImmutable();
        }

        var body = ImmutableArray.CreateBuilder<Statement>(children.Count - 3);
        for (var i = 2; i < children.Count - 1; i++)
        {
            AddStatement(body, (T.StatementContext)children[i]);
        }

        return body.DrainToImmutable();
    }

    private ImmutableArray<Statement> BuildElse(T.ElseBlockContext context) => BuildBlock(context.children[2]);

    /// <summary>From a position to the last token of a construct that ends with a block: also over a semicolon there.</summary>
    private TextSpan SpanTo(int start, ParserRuleContext context)
    {
        var index = ((Token)context.Stop).TokenIndex;
        while (tokens[index].Type is T.NEWLINE or T.DEDENT)
        {
            index--;
        }

        return TextSpan.FromBounds(start, tokens[index].End);
    }

    // ---- Simple statements

    private Statement BuildSimple(T.SimpleStatementContext context)
    {
        var child = context.children[0];
        if (child is TerminalNodeImpl terminal)
        {
            var token = (Token)terminal.Symbol;
            return token.Type switch
            {
                T.PASS => new Pass(token.Span),
                T.BREAK => new Break(token.Span),
                _ => new Continue(token.Span),
            };
        }

        var rule = (ParserRuleContext)child;
        return rule.RuleIndex switch
        {
            T.RULE_expressionStatement => BuildExpressionStatement((T.ExpressionStatementContext)rule),
            T.RULE_returnStatement => BuildReturn(rule),
            T.RULE_importStatement => BuildImport(rule),
            T.RULE_fromStatement => BuildFrom(rule),
            T.RULE_raiseStatement => BuildRaise(rule),
            T.RULE_deleteStatement => BuildDelete(rule),
            T.RULE_assertStatement => BuildAssert(rule),
            T.RULE_globalStatement => new Global(BuildNames(rule), SpanOf(rule)),
            T.RULE_nonlocalStatement => new Nonlocal(BuildNames(rule), SpanOf(rule)),
            T.RULE_typeStatement => BuildTypeAlias(rule),
            _ => throw new InvalidOperationException($"simple statement rule {rule.RuleIndex}"),
        };
    }

    private Statement BuildExpressionStatement(T.ExpressionStatementContext context)
    {
        var children = context.children;
        var first = (T.ExpressionsContext)children[0];
        if (children.Count == 1)
        {
            return new ExprStmt(BuildExpressions(first), SpanOf(context));
        }

        var span = SpanOf(context);
        switch (TypeOf(children[1]))
        {
            case T.COLON:
                return BuildAnnotated(first, children, span);
            case T.EQUAL:
                var targets = ImmutableArray.CreateBuilder<Expression>(children.Count / 2);
                for (var i = 0; i < children.Count - 1; i += 2)
                {
                    var target = BuildExpressions((T.ExpressionsContext)children[i], starAlone: true);
                    targets.Add(ToTarget(target, ExprContext.Store, isWholeAssignment: children.Count == 3));
                }

                return new Assign(targets.MoveToImmutable(), BuildExpressions((T.ExpressionsContext)children[^1]), span);
            default:
                var op = ((T.AugmentedOperatorContext)children[1]).Start.Type;
                var augmented = BuildExpressions(first, starAlone: true);
                if (augmented is Name or Attribute or Subscript)
                {
                    augmented = ToTarget(augmented, ExprContext.Store);
                }
                else
                {
                    Report(DiagnosticDescriptors.IllegalAugmentedTarget, augmented.Span, KindOf(augmented));
                }

                return new AugAssign(augmented, AugmentedOperators[op], BuildExpressions((T.ExpressionsContext)children[2]), span);
        }
    }

    private AnnAssign BuildAnnotated(T.ExpressionsContext first, IList<IParseTree> children, TextSpan span)
    {
        var target = BuildExpressions(first, starAlone: true);
        if (target is Name or Attribute or Subscript)
        {
            target = ToTarget(target, ExprContext.Store);
        }
        else
        {
            Report(DiagnosticDescriptors.IllegalAnnotationTarget, target.Span, target is List or Tuple
                ? $"only single target (not {KindOf(target)}) can be annotated"
                : "illegal target for annotation");
        }

        var annotation = BuildExpression(children[2]);
        var value = children.Count > 4 ? BuildExpressions((T.ExpressionsContext)children[4]) : null;
        var isSimple = target is Name && first.Start.Type == T.NAME;
        return new AnnAssign(target, annotation, value, isSimple ? 1 : 0, span);
    }

    private Return BuildReturn(ParserRuleContext context) => new(
        context.children.Count > 1 ? BuildExpressions((T.ExpressionsContext)context.children[1], yieldAllowed: false) : null,
        SpanOf(context));

    private Raise BuildRaise(ParserRuleContext context)
    {
        var children = context.children;
        return new Raise(
            children.Count > 1 ? BuildExpression(children[1]) : null,
            children.Count > 3 ? BuildExpression(children[3]) : null,
            SpanOf(context));
    }

    private Assert BuildAssert(ParserRuleContext context)
    {
        var children = context.children;
        return new Assert(
            BuildExpression(children[1]),
            children.Count > 3 ? BuildExpression(children[3]) : null,
            SpanOf(context));
    }

    private Delete BuildDelete(ParserRuleContext context)
    {
        var list = (T.ExpressionsContext)context.children[1];
        var value = BuildExpressions(list, starAlone: true, yieldAllowed: false);
        var isPlainTuple = list.children.Count > 1 && value is Tuple;
        ImmutableArray<Expression> targets = isPlainTuple ? ((Tuple)value).Elts : [value];
        return new Delete(ImmutableArray.CreateRange(targets, t => ToTarget(t, ExprContext.Del)), SpanOf(context));
    }

    private ImmutableArray<string> BuildNames(ParserRuleContext context)
    {
        var names = ImmutableArray.CreateBuilder<string>(context.children.Count / 2);
        for (var i = 1; i < context.children.Count; i += 2)
        {
            names.Add(BoundNameOf(context.children[i]));
        }

        return names.MoveToImmutable();
    }

    private TypeAlias BuildTypeAlias(ParserRuleContext context)
    {
        var children = context.children;
        var name = new Name(BoundNameOf(children[1]), ExprContext.Store, TokenOf(children[1]).Span);
        var parameters = children[2] as T.TypeParametersContext;
        return new TypeAlias(name, BuildTypeParameters(parameters), BuildExpression(children[^1]), SpanOf(context));
    }

    private Import BuildImport(ParserRuleContext context)
    {
        var names = ImmutableArray.CreateBuilder<Alias>(context.children.Count / 2);
        for (var i = 1; i < context.children.Count; i += 2)
        {
            var alias = (T.DottedAliasContext)context.children[i];
            var name = BuildDottedName((ParserRuleContext)alias.children[0]);
            var asName = alias.children.Count > 1 ? BoundNameOf(alias.children[2]) : null;
            if (asName is null)
            {
                CheckNotDebug(name.Split('.')[0], SpanOf(alias), "assign to");
            }

            names.Add(new Alias(name, asName, SpanOf(alias)));
        }

        return new Import(names.MoveToImmutable(), SpanOf(context));
    }

    private string BuildDottedName(ParserRuleContext context) => context.children.Count == 1
        ? NameOf(context.children[0])
        : string.Join('.', context.children.Where((_, i) => i % 2 == 0).Select(NameOf));

    private ImportFrom BuildFrom(ParserRuleContext context)
    {
        var children = context.children;
        var level = 0;
        var i = 1;
        for (; TypeOf(children[i]) is T.DOT or T.ELLIPSIS; i++)
        {
            level += TypeOf(children[i]) == T.DOT ? 1 : 3;
        }

        string? module = null;
        if (children[i] is T.DottedNameContext dotted)
        {
            module = BuildDottedName(dotted);
            i++;
        }
        else if (level == 0)
        {
            Report(DiagnosticDescriptors.Expected, TokenOf(children[i]).Span, "the name of a module", "'import'", "Write: from module import name");
        }

        var star = children[^1];
        if (TypeOf(star) == T.STAR)
        {
            return new ImportFrom(module, [new Alias("*", null, TokenOf(star).Span)], level, SpanOf(context));
        }

        var isParenthesised = TypeOf(star) == T.RPAR;
        var list = (T.AliasesContext)(isParenthesised ? children[^2] : star);
        if (!isParenthesised && TypeOf(list.children[^1]) == T.COMMA)
        {
            Report(DiagnosticDescriptors.TrailingComma, TokenOf(list.children[^1]).Span, " without surrounding parentheses", "Remove the comma, or put the names in parentheses.");
        }

        var names = ImmutableArray.CreateBuilder<Alias>(CountItems(list.children, 0, list.children.Count));
        var index = 0;
        while (NextItem(list.children, ref index, list.children.Count) is { } item)
        {
            var asName = item.children.Count > 1 ? BoundNameOf(item.children[2]) : null;
            names.Add(new Alias(asName is null ? BoundNameOf(item.children[0]) : NameOf(item.children[0]), asName, SpanOf(item)));
        }

        return new ImportFrom(module, names.DrainToImmutable(), level, SpanOf(context));
    }

    // ---- Compound statements

    private If BuildIf(T.IfStatementContext context)
    {
        // `elif` branches nest; they are built from the last to the first, so that a long chain does not recurse.
        var children = context.children;
        var hasElse = children[^1] is T.ElseBlockContext;
        var branches = (children.Count - (hasElse ? 1 : 0)) / 4;
        Deepen(branches, context);
        var tests = new Expression[branches];
        var bodies = new ImmutableArray<Statement>[branches];
        for (var i = 0; i < branches; i++)
        {
            tests[i] = BuildNamed(children[(i * 4) + 1]);
            bodies[i] = BuildBlock(children[(i * 4) + 3]);
        }

        var orElse = hasElse ? BuildElse((T.ElseBlockContext)children[^1]) : [];
        for (var i = branches - 1; ; i--)
        {
            var span = SpanTo(TokenOf(children[i * 4]).Start, context);
            var statement = new If(tests[i], bodies[i], orElse, span);
            if (i == 0)
            {
                _depth -= branches;
                return statement;
            }

            orElse = [statement];
        }
    }

    private While BuildWhile(T.WhileStatementContext context)
    {
        var children = context.children;
        var test = BuildNamed(children[1]);
        var body = BuildBlock(children[3]);
        var orElse = children.Count > 4 ? BuildElse((T.ElseBlockContext)children[4]) : [];
        return new While(test, body, orElse, SpanTo(StartOf(context), context));
    }

    private Statement BuildFor(T.ForStatementContext context, int asyncStart)
    {
        var children = context.children;
        var target = BuildTargets((T.TargetsContext)children[1]);
        var iter = BuildExpressions((T.ExpressionsContext)children[3], yieldAllowed: false);
        var body = BuildBlock(children[5]);
        var orElse = children.Count > 6 ? BuildElse((T.ElseBlockContext)children[6]) : [];
        var span = SpanTo(asyncStart >= 0 ? asyncStart : StartOf(context), context);
        return asyncStart >= 0 ? new AsyncFor(target, iter, body, orElse, span) : new For(target, iter, body, orElse, span);
    }

    private Statement BuildTry(T.TryStatementContext context)
    {
        var children = context.children;
        var body = BuildBlock(children[2]);
        var handlers = ImmutableArray.CreateBuilder<ExceptHandler>();
        ImmutableArray<Statement> orElse = [], finalBody = [];
        bool hasPlain = false, hasStar = false;
        Token? bare = null;
        for (var i = 3; i < children.Count; i++)
        {
            switch (children[i])
            {
                case T.ExceptBlockContext except:
                    var isStar = TypeOf(except.children[1]) == T.STAR;
                    (hasPlain, hasStar) = (hasPlain | !isStar, hasStar | isStar);
                    if (bare is not null)
                    {
                        Report(DiagnosticDescriptors.BareExceptNotLast, bare.Span);
                        bare = null;
                    }

                    var handler = BuildHandler(except);
                    bare = handler.Type is null ? (Token)except.Start : null;
                    handlers.Add(handler);
                    break;
                case T.ElseBlockContext otherwise:
                    if (handlers.Count == 0)
                    {
                        Report(DiagnosticDescriptors.TryWithoutHandler, ((Token)otherwise.Start).Span, LineNumber(StartOf(context)));
                        return new Pass(SpanOf(context));
                    }

                    orElse = BuildElse(otherwise);
                    break;
                case T.FinallyBlockContext final:
                    finalBody = BuildBlock(final.children[2]);
                    break;
            }
        }

        if (hasPlain && hasStar)
        {
            Report(DiagnosticDescriptors.MixedExceptStar, ((Token)context.Start).Span);
        }

        if (handlers.Count == 0 && finalBody.IsEmpty)
        {
            Report(DiagnosticDescriptors.TryWithoutHandler, ((Token)context.Start).Span, LineNumber(StartOf(context)));
        }

        var span = SpanTo(StartOf(context), context);
        return hasStar
            ? new TryStar(body, handlers.DrainToImmutable(), orElse, finalBody, span)
            : new Try(body, handlers.DrainToImmutable(), orElse, finalBody, span);
    }

    private ExceptHandler BuildHandler(T.ExceptBlockContext context)
    {
        var children = context.children;
        var body = BuildBlock(children[^1]);
        Expression? type = null;
        string? name = null;
        var i = TypeOf(children[1]) == T.STAR ? 2 : 1;
        if (children[i] is T.ExpressionContext)
        {
            type = BuildExpression(children[i++]);
            if (TypeOf(children[i]) == T.COMMA)
            {
                for (i++; TypeOf(children[i]) is not (T.COLON or T.AS); i++)
                {
                }

                Report(DiagnosticDescriptors.MultipleExceptTypes, TextSpan.FromBounds(type.Span.Start, SpanOf(children[i - 1]).End));
            }

            if (TypeOf(children[i]) == T.AS)
            {
                name = BoundNameOf(children[i + 1]);
            }
        }

        return new ExceptHandler(type, name, body, SpanTo(StartOf(context), context));
    }

    private Statement BuildWith(T.WithStatementContext context, int asyncStart)
    {
        var children = context.children;
        var body = BuildBlock(children[^1]);
        var span = SpanTo(asyncStart >= 0 ? asyncStart : StartOf(context), context);
        ImmutableArray<WithItem> items;
        if (children.Count == 4 && ParenthesisedItems((T.WithItemContext)children[1]) is { } elements)
        {
            items = BuildParenthesisedItems(elements);
        }
        else
        {
            var builder = ImmutableArray.CreateBuilder<WithItem>((children.Count - 2) / 2);
            for (var i = 1; i < children.Count - 2; i += 2)
            {
                builder.Add(BuildWithItem((T.WithItemContext)children[i]));
            }

            items = builder.MoveToImmutable();
        }

        return asyncStart >= 0 ? new AsyncWith(items, body, span) : new With(items, body, span);
    }

    private WithItem BuildWithItem(ParserRuleContext item)
    {
        var value = BuildExpression(item.children[0]);
        var target = item.children.Count > 1 ? ToTarget(BuildExpression(item.children[2]), ExprContext.Store) : null;
        return new WithItem(value, target, SpanOf(item));
    }

    /// <summary>The elements of <c>with (a as b, c):</c>, or null when the parentheses belong to an expression.</summary>
    private static T.ElementsContext? ParenthesisedItems(T.WithItemContext item)
    {
        if (item.children.Count != 1 || AtomOf(item.children[0]) is not { } atom
            || TypeOf(atom.children[0]) != T.LPAR || atom.children[1] is not T.ElementsContext elements)
        {
            return null;
        }

        foreach (var child in elements.children)
        {
            var isItem = child switch
            {
                T.ElementContext element => element.children[0] is T.ExpressionContext
                    && (element.children.Count == 1 || TypeOf(element.children[1]) == T.AS),
                T.ComprehensionContext => false,
                _ => true,
            };
            if (!isItem)
            {
                return null;
            }
        }

        return elements;
    }

    private ImmutableArray<WithItem> BuildParenthesisedItems(T.ElementsContext elements)
    {
        var items = ImmutableArray.CreateBuilder<WithItem>(CountItems(elements.children, 0, elements.children.Count));
        var index = 0;
        while (NextItem(elements.children, ref index, elements.children.Count) is { } element)
        {
            items.Add(BuildWithItem(element));
        }

        return items.DrainToImmutable();
    }

    /// <summary>The atom that an expression consists of, or null when it is more than an atom.</summary>
    private static T.AtomContext? AtomOf(IParseTree expression) =>
        expression is T.ExpressionContext { children.Count: 1 } e
        && e.children[0] is T.DisjunctionContext { children.Count: 1 } d
        && d.children[0] is T.PrimaryContext { children.Count: 1 } p
            ? (T.AtomContext)p.children[0]
            : null;

    private Statement BuildAsync(T.AsyncStatementContext context, ImmutableArray<Expression> decorators)
    {
        var start = StartOf(context);
        return context.children[1] switch
        {
            T.FunctionDefinitionContext function => BuildFunction(function, decorators, start),
            T.ForStatementContext loop => BuildFor(loop, start),
            var with => BuildWith((T.WithStatementContext)with, start),
        };
    }

    private Statement BuildDecorated(T.DecoratedContext context)
    {
        var children = context.children;
        var decorators = ImmutableArray.CreateBuilder<Expression>(children.Count - 1);
        for (var i = 0; i < children.Count - 1; i++)
        {
            decorators.Add(BuildNamed(((T.DecoratorContext)children[i]).children[1]));
        }

        switch (children[^1])
        {
            case T.FunctionDefinitionContext function:
                return BuildFunction(function, decorators.MoveToImmutable(), asyncStart: -1);
            case T.ClassDefinitionContext definition:
                return BuildClass(definition, decorators.MoveToImmutable());
            default:
                var async = (T.AsyncStatementContext)children[^1];
                if (async.children[1] is not T.FunctionDefinitionContext)
                {
                    Report(DiagnosticDescriptors.Expected, ((Token)async.Start).Span, "a function or class after the decorator",
                        $"'async {((ParserRuleContext)async.children[1]).Start.Text}'", "Only 'def', 'async def' and 'class' take decorators.");
                }

                return BuildAsync(async, decorators.MoveToImmutable());
        }
    }

    private ClassDef BuildClass(T.ClassDefinitionContext context, ImmutableArray<Expression> decorators)
    {
        var children = context.children;
        var parameters = children[2] as T.TypeParametersContext;
        ImmutableArray<Expression> bases = [];
        ImmutableArray<Keyword> keywords = [];
        for (var i = 2; i < children.Count; i++)
        {
            if (children[i] is T.ArgumentsContext arguments)
            {
                (bases, keywords) = BuildArguments(arguments, loneGeneratorSpan: null);
            }
        }

        var body = BuildBlock(children[^1]);
        return new ClassDef(BoundNameOf(children[1]), bases, keywords, body, decorators, BuildTypeParameters(parameters), SpanTo(StartOf(context), context));
    }

    private string LineNumber(int position) => (tokens.LineOf(position) + 1).ToString(CultureInfo.InvariantCulture);
}
