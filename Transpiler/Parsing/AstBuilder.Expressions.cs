// Stage: parsing. Expressions of the syntax tree, except operators and strings.

using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Diagnostics;
using T = Pyc2c.Grammar.PythonParser;

namespace Pyc2c.Parsing;

using Pyc2c.Ast;

internal sealed partial class AstBuilder
{
    private static readonly object True = true;
    private static readonly object False = false;

    // ---- Lists of expressions

    /// <summary>One or more expressions; a comma makes a tuple. A lone starred expression is an error unless it is to be a target.</summary>
    private Expression BuildExpressions(T.ExpressionsContext context, bool starAlone = false, bool yieldAllowed = true)
    {
        var children = context.children;
        if (children[0] is T.YieldExpressionContext yield)
        {
            if (!yieldAllowed)
            {
                Report(DiagnosticDescriptors.NeedsParentheses, SpanOf(yield), "a yield expression here");
            }

            return BuildYield(yield);
        }

        if (children.Count == 1)
        {
            return BuildLoneStarExpression((ParserRuleContext)children[0], starAlone);
        }

        return BuildTuple(children, 0, SpanOf(context));
    }

    private Expression BuildLoneStarExpression(ParserRuleContext item, bool starAlone = false)
    {
        var value = BuildStarExpression(item);
        if (value is Starred && !starAlone)
        {
            Report(DiagnosticDescriptors.StarredOutsideList, value.Span, "can't use starred expression here");
        }

        return value;
    }

    private Tuple BuildTuple(IList<IParseTree> children, int start, TextSpan span)
    {
        var items = ImmutableArray.CreateBuilder<Expression>(CountItems(children, start, children.Count));
        var index = start;
        while (NextItem(children, ref index, children.Count) is { } item)
        {
            items.Add(BuildStarExpression(item));
        }

        return new Tuple(items.DrainToImmutable(), ExprContext.Load, span);
    }

    private Expression BuildStarExpression(ParserRuleContext context) => context.children.Count == 1
        ? BuildExpression(context.children[0])
        : BuildStarred(context.children, 0);

    /// <summary><c>'*' disjunction</c>: the children at <paramref name="index"/> and behind it.</summary>
    private Starred BuildStarred(IList<IParseTree> children, int index)
    {
        var operand = (ParserRuleContext)children[index + 1];
        var value = BuildDisjunction(operand);
        RequireBitwise(operand, "a comparison or boolean operation behind '*'");
        return new Starred(value, ExprContext.Load, TextSpan.FromBounds(TokenOf(children[index]).Start, EndOf(operand)));
    }

    private Expression BuildYield(T.YieldExpressionContext context)
    {
        var children = context.children;
        var span = SpanOf(context);
        if (children.Count == 1)
        {
            return new Yield(null, span);
        }

        if (TypeOf(children[1]) == T.FROM)
        {
            return new YieldFrom(BuildExpression(children[2]), span);
        }

        var value = children.Count == 2
            ? BuildLoneStarExpression((ParserRuleContext)children[1])
            : BuildTuple(children, 1, TextSpan.FromBounds(SpanOf(children[1]).Start, span.End));
        return new Yield(value, span);
    }

    // ---- Single expressions

    private Expression BuildExpression(IParseTree node)
    {
        var children = ((T.ExpressionContext)node).children;
        if (children[0] is not T.DisjunctionContext disjunction)
        {
            return BuildLambda((T.LambdaContext)children[0]);
        }

        var body = BuildDisjunction(disjunction);
        if (children.Count == 1)
        {
            return body;
        }

        Deepen(1, disjunction);
        var test = BuildDisjunction((ParserRuleContext)children[2]);
        var orElse = BuildExpression(children[4]);
        _depth--;
        return new IfExp(test, body, orElse, SpanOf((ParserRuleContext)node));
    }

    private Expression BuildNamed(IParseTree node)
    {
        var children = ((T.NamedExpressionContext)node).children;
        return children.Count == 1 ? BuildExpression(children[0]) : BuildWalrus(children);
    }

    /// <summary><c>expression ':=' expression</c>: the first three children.</summary>
    private NamedExpr BuildWalrus(IList<IParseTree> children)
    {
        var target = BuildExpression(children[0]);
        var value = BuildExpression(children[2]);
        if (target is Name name && SpanOf(children[0]) == name.Span)
        {
            CheckNotDebug(name.Id, name.Span, "assign to");
            target = new Name(name.Id, ExprContext.Store, name.Span);
        }
        else
        {
            Report(DiagnosticDescriptors.IllegalWalrusTarget, target.Span, target is Name ? "a parenthesized name" : KindOf(target));
        }

        return new NamedExpr(target, value, TextSpan.FromBounds(SpanOf(children[0]).Start, SpanOf(children[2]).End));
    }

    private Expression BuildPrimary(T.PrimaryContext context)
    {
        var children = context.children;
        if (children.Count == 1)
        {
            return BuildAtom((T.AtomContext)children[0]);
        }

        var isAwait = TypeOf(children[0]) == T.AWAIT;
        var first = isAwait ? 1 : 0;
        Deepen(children.Count, context);
        var atom = (T.AtomContext)children[first];
        var start = StartOf(atom);
        var value = BuildAtom(atom);
        for (var i = first + 1; i < children.Count; i++)
        {
            value = BuildTrailer(value, (T.TrailerContext)children[i], start);
        }

        if (isAwait)
        {
            value = new Await(value, SpanOf(context));
        }

        _depth -= children.Count;
        return value;
    }

    private Expression BuildTrailer(Expression value, T.TrailerContext trailer, int start)
    {
        var children = trailer.children;
        var span = TextSpan.FromBounds(start, EndOf(trailer));
        switch (TypeOf(children[0]))
        {
            case T.DOT:
                return new Attribute(value, NameOf(children[1]), ExprContext.Load, span);
            case T.LPAR:
                if (children.Count == 2)
                {
                    return new Call(value, [], [], span);
                }

                var (arguments, keywords) = BuildArguments((T.ArgumentsContext)children[1], SpanOf(trailer));
                return new Call(value, arguments, keywords, span);
            default:
                return new Subscript(value, BuildSubscript(children), ExprContext.Load, span);
        }
    }

    // ---- Subscripts

    /// <summary>What stands between the brackets, which are the first and the last child.</summary>
    private Expression BuildSubscript(IList<IParseTree> children)
    {
        var last = children.Count - 1;
        if (last == 2)
        {
            var single = BuildSlice((T.SliceContext)children[1]);
            return single is Starred ? new Tuple([single], ExprContext.Load, single.Span) : single;
        }

        var items = ImmutableArray.CreateBuilder<Expression>(CountItems(children, 1, last));
        var index = 1;
        while (NextItem(children, ref index, last) is { } item)
        {
            items.Add(BuildSlice((T.SliceContext)item));
        }

        var span = TextSpan.FromBounds(SpanOf(children[1]).Start, SpanOf(children[last - 1]).End);
        return new Tuple(items.DrainToImmutable(), ExprContext.Load, span);
    }

    private Expression BuildSlice(T.SliceContext context)
    {
        var children = context.children;
        if (children[0] is T.SliceRestContext alone)
        {
            return BuildSliceRest(null, alone, SpanOf(context));
        }

        if (TypeOf(children[0]) == T.STAR)
        {
            return BuildStarred(children, 0);
        }

        if (children.Count == 1)
        {
            return BuildExpression(children[0]);
        }

        var lower = TypeOf(children[1]) == T.COLONEQUAL ? BuildWalrus(children) : BuildExpression(children[0]);
        if (children[^1] is not T.SliceRestContext rest)
        {
            return lower;
        }

        if (TypeOf(children[1]) == T.COLONEQUAL)
        {
            Report(DiagnosticDescriptors.NeedsParentheses, lower.Span, "an assignment expression in a slice");
        }

        return BuildSliceRest(lower, rest, SpanOf(context));
    }

    private Slice BuildSliceRest(Expression? lower, T.SliceRestContext rest, TextSpan span)
    {
        Expression? upper = null, step = null;
        var colons = 0;
        foreach (var child in rest.children)
        {
            if (child is not T.ExpressionContext)
            {
                colons++;
            }
            else if (colons == 1)
            {
                upper = BuildExpression(child);
            }
            else
            {
                step = BuildExpression(child);
            }
        }

        return new Slice(lower, upper, step, span);
    }

    // ---- Arguments of calls and classes

    /// <summary>Builds arguments. A generator expression without parentheses must be alone and takes the span of the call's.</summary>
    private (ImmutableArray<Expression> Arguments, ImmutableArray<Keyword> Keywords) BuildArguments(
        T.ArgumentsContext context,
        TextSpan? loneGeneratorSpan)
    {
        var children = context.children;
        var arguments = ImmutableArray.CreateBuilder<Expression>(CountItems(children, 0, children.Count));
        ImmutableArray<Keyword>.Builder? keywords = null;
        var hasUnpacking = false;
        var index = 0;
        while (NextItem(children, ref index, children.Count) is { } item)
        {
            var argument = (T.ArgumentContext)item;
            if (argument.children.Count == 1)
            {
                CheckPositional(argument, keywords is not null, hasUnpacking);
                arguments.Add(BuildExpression(argument.children[0]));
                continue;
            }

            switch (TypeOf(argument.children[0]))
            {
                case T.STAR:
                    if (hasUnpacking)
                    {
                        Report(DiagnosticDescriptors.PositionalAfterKeyword, SpanOf(argument), " unpacking; here an iterable is unpacked");
                    }

                    var iterable = BuildExpression(argument.children[1]);
                    arguments.Add(new Starred(iterable, ExprContext.Load, SpanOf(argument)));
                    continue;
                case T.DOUBLESTAR:
                    hasUnpacking = true;
                    (keywords ??= ImmutableArray.CreateBuilder<Keyword>()).Add(
                        new Keyword(null, BuildExpression(argument.children[1]), SpanOf(argument)));
                    continue;
            }

            if (argument.children.Count == 3 && TypeOf(argument.children[1]) == T.EQUAL)
            {
                AddKeyword(keywords ??= ImmutableArray.CreateBuilder<Keyword>(), argument);
                continue;
            }

            CheckPositional(argument, keywords is not null, hasUnpacking);
            arguments.Add(BuildComplexArgument(argument, isAlone: children.Count == 1 ? loneGeneratorSpan : null));
        }

        return (arguments.DrainToImmutable(), keywords?.DrainToImmutable() ?? []);
    }

    /// <summary>A walrus or a generator expression.</summary>
    private Expression BuildComplexArgument(T.ArgumentContext argument, TextSpan? isAlone)
    {
        var children = argument.children;
        var isWalrus = TypeOf(children[1]) == T.COLONEQUAL;
        if (!isWalrus && TypeOf(children[1]) == T.EQUAL)
        {
            // `name = x for x in y`: a keyword whose value is a generator without parentheses.
            Report(DiagnosticDescriptors.EqualInsteadOfComparison, TokenOf(children[1]).Span);
            return BuildExpression(children[2]);
        }

        var value = isWalrus ? BuildWalrus(children) : BuildExpression(children[0]);
        if (children[^1] is not T.ComprehensionContext comprehension)
        {
            return value;
        }

        if (isAlone is null)
        {
            Report(DiagnosticDescriptors.GeneratorNotAlone, SpanOf(argument));
        }

        return new GeneratorExp(value, BuildGenerators(comprehension), isAlone ?? SpanOf(argument));
    }

    private void CheckPositional(T.ArgumentContext argument, bool afterKeyword, bool afterUnpacking)
    {
        if (afterKeyword)
        {
            Report(DiagnosticDescriptors.PositionalAfterKeyword, SpanOf(argument), afterUnpacking ? " unpacking" : string.Empty);
        }
    }

    private void AddKeyword(ImmutableArray<Keyword>.Builder keywords, T.ArgumentContext argument)
    {
        var target = BuildExpression(argument.children[0]);
        var value = BuildExpression(argument.children[2]);
        var name = string.Empty;
        switch (target)
        {
            case Name n when n.Span == SpanOf(argument.children[0]):
                name = n.Id;
                CheckNotDebug(name, n.Span, "assign to");
                foreach (var other in keywords)
                {
                    if (other.Arg == name)
                    {
                        Report(DiagnosticDescriptors.RepeatedKeyword, SpanOf(argument), name);
                    }
                }

                break;
            case Constant { Value: null or bool }:
                Report(DiagnosticDescriptors.CannotAssign, target.Span, KindOf(target), string.Empty);
                break;
            default:
                Report(DiagnosticDescriptors.KeywordNotName, TextSpan.FromBounds(target.Span.Start, TokenOf(argument.children[1]).End));
                break;
        }

        keywords.Add(new Keyword(name, value, SpanOf(argument)));
    }

    // ---- Atoms

    private Expression BuildAtom(T.AtomContext context)
    {
        var first = context.children[0];
        if (first is not TerminalNodeImpl terminal)
        {
            return BuildStrings((T.StringsContext)first);
        }

        var token = (Token)terminal.Symbol;
        switch (token.Type)
        {
            case T.NAME:
                return new Name(NameOf(token), ExprContext.Load, token.Span);
            case T.NUMBER:
                return new Constant(NumberOf(token), null, token.Span);
            case T.NONE:
                return new Constant(null, null, token.Span);
            case T.TRUE:
                return new Constant(True, null, token.Span);
            case T.FALSE:
                return new Constant(False, null, token.Span);
            case T.ELLIPSIS:
                return new Constant(EllipsisValue.Instance, null, token.Span);
        }

        Deepen(1, context);
        var value = token.Type switch
        {
            T.LPAR => BuildParenthesised(context),
            T.LSQB => BuildListDisplay(context),
            _ => BuildBraces(context),
        };
        _depth--;
        return value;
    }

    private Expression BuildParenthesised(T.AtomContext context)
    {
        var children = context.children;
        switch (children[1])
        {
            case T.YieldExpressionContext yield:
                return BuildYield(yield);
            case T.ElementsContext elements:
                var parts = elements.children;
                if (parts.Count == 1)
                {
                    var value = BuildElement((T.ElementContext)parts[0]);
                    if (value is Starred starred)
                    {
                        Report(DiagnosticDescriptors.StarredOutsideList, value.Span, "cannot use starred expression here");
                        return starred.Value;
                    }

                    return value;
                }

                if (parts[1] is T.ComprehensionContext comprehension)
                {
                    var element = BuildComprehensionElement((T.ElementContext)parts[0], string.Empty);
                    return new GeneratorExp(element, BuildGenerators(comprehension), SpanOf(context));
                }

                return new Tuple(BuildElements(parts), ExprContext.Load, SpanOf(context));
            default:
                return new Tuple([], ExprContext.Load, SpanOf(context));
        }
    }

    private Expression BuildListDisplay(T.AtomContext context)
    {
        if (context.children[1] is not T.ElementsContext elements)
        {
            return new List([], ExprContext.Load, SpanOf(context));
        }

        var parts = elements.children;
        if (parts.Count == 2 && parts[1] is T.ComprehensionContext comprehension)
        {
            var element = BuildComprehensionElement((T.ElementContext)parts[0], "list ");
            return new ListComp(element, BuildGenerators(comprehension), SpanOf(context));
        }

        return new List(BuildElements(parts), ExprContext.Load, SpanOf(context));
    }

    private ImmutableArray<Expression> BuildElements(IList<IParseTree> children)
    {
        var items = ImmutableArray.CreateBuilder<Expression>(CountItems(children, 0, children.Count));
        var index = 0;
        while (NextItem(children, ref index, children.Count) is { } item)
        {
            items.Add(BuildElement((T.ElementContext)item));
        }

        return items.DrainToImmutable();
    }

    private Expression BuildElement(T.ElementContext context)
    {
        var children = context.children;
        switch (children.Count)
        {
            case 1:
                return BuildExpression(children[0]);
            case 2:
                return BuildStarred(children, 0);
            default:
                if (TypeOf(children[1]) == T.COLONEQUAL)
                {
                    return BuildWalrus(children);
                }

                Report(DiagnosticDescriptors.InvalidSyntax, TokenOf(children[1]).Span, "'as' stands here only in the items of a 'with'",
                    "Use ':=' to give a value a name inside an expression.");
                return BuildExpression(children[0]);
        }
    }

    private Expression BuildComprehensionElement(T.ElementContext context, string kind)
    {
        var element = BuildElement(context);
        if (element is Starred)
        {
            Report(DiagnosticDescriptors.ComprehensionUnpacking, element.Span, "iterable", string.Empty);
        }

        return element;
    }

    // ---- Dicts and sets

    private Expression BuildBraces(T.AtomContext context)
    {
        var children = context.children;
        var span = SpanOf(context);
        var last = children.Count - 1;
        if (last == 1)
        {
            return new Dict([], [], span);
        }

        if (children[2] is T.ComprehensionContext comprehension)
        {
            return BuildBracesComprehension((T.DictElementContext)children[1], comprehension, span);
        }

        var isDict = IsDictItem((T.DictElementContext)children[1]);
        var keys = ImmutableArray.CreateBuilder<Expression?>(isDict ? CountItems(children, 1, last) : 0);
        var values = ImmutableArray.CreateBuilder<Expression>(CountItems(children, 1, last));
        var index = 1;
        while (NextItem(children, ref index, last) is { } item)
        {
            var element = (T.DictElementContext)item;
            if (IsDictItem(element) != isDict)
            {
                Report(DiagnosticDescriptors.DictMixture, SpanOf(element), isDict
                    ? TypeOf(element.children[0]) == T.STAR ? "cannot use a starred expression in a dictionary value" : "':' expected after dictionary key"
                    : "a 'key: value' pair cannot stand in a set");
                continue;
            }

            var (key, value) = BuildDictElement(element);
            if (isDict)
            {
                keys.Add(key);
            }

            values.Add(value);
        }

        return isDict
            ? new Dict(keys.DrainToImmutable(), values.DrainToImmutable(), span)
            : new Set(values.DrainToImmutable(), span);
    }

    private static bool IsDictItem(T.DictElementContext element) =>
        TypeOf(element.children[0]) == T.DOUBLESTAR || (element.children.Count > 1 && TypeOf(element.children[^2]) == T.COLON);

    /// <summary>A key and a value; the key is null for <c>**value</c> and for an element of a set.</summary>
    private (Expression? Key, Expression Value) BuildDictElement(T.DictElementContext element)
    {
        var children = element.children;
        switch (TypeOf(children[0]))
        {
            case T.DOUBLESTAR:
                var mapping = (ParserRuleContext)children[1];
                var unpacked = BuildDisjunction(mapping);
                RequireBitwise(mapping, "a comparison or boolean operation behind '**'");
                return (null, unpacked);
            case T.STAR:
                return (null, BuildStarred(children, 0));
        }

        var first = children.Count > 1 && TypeOf(children[1]) == T.COLONEQUAL ? BuildWalrus(children) : BuildExpression(children[0]);
        if (children.Count == 1 || TypeOf(children[^2]) != T.COLON)
        {
            return (null, first);
        }

        if (TypeOf(children[1]) == T.COLONEQUAL)
        {
            Report(DiagnosticDescriptors.NeedsParentheses, first.Span, "an assignment expression as a key");
        }

        return (first, BuildExpression(children[^1]));
    }

    private Expression BuildBracesComprehension(T.DictElementContext element, T.ComprehensionContext comprehension, TextSpan span)
    {
        var (key, value) = BuildDictElement(element);
        if (TypeOf(element.children[0]) == T.DOUBLESTAR)
        {
            Report(DiagnosticDescriptors.ComprehensionUnpacking, SpanOf(element), "dict", "dict ");
        }
        else if (value is Starred)
        {
            Report(DiagnosticDescriptors.ComprehensionUnpacking, value.Span, "iterable", string.Empty);
        }

        var generators = BuildGenerators(comprehension);
        return key is null ? new SetComp(value, generators, span) : new DictComp(key, value, generators, span);
    }

    // ---- Comprehensions

    private ImmutableArray<Comprehension> BuildGenerators(T.ComprehensionContext context)
    {
        var generators = ImmutableArray.CreateBuilder<Comprehension>(context.children.Count);
        foreach (var child in context.children)
        {
            var clause = (T.ComprehensionForContext)child;
            var children = clause.children;
            var i = TypeOf(children[0]) == T.ASYNC ? 1 : 0;
            var target = BuildTargets((T.TargetsContext)children[i + 1]);
            var iter = BuildDisjunction((ParserRuleContext)children[i + 3]);
            var conditions = ImmutableArray.CreateBuilder<Expression>((children.Count - i - 4) / 2);
            for (var c = i + 5; c < children.Count; c += 2)
            {
                conditions.Add(BuildDisjunction((ParserRuleContext)children[c]));
            }

            generators.Add(new Comprehension(target, iter, conditions.MoveToImmutable(), i, SpanOf(clause)));
        }

        return generators.MoveToImmutable();
    }

    // ---- Numbers

    private object NumberOf(Token token)
    {
        var text = _text.AsSpan(token.Start, token.End - token.Start);
        if (text.Length == 1)
        {
            return SmallIntegers.Boxed[text[0] - '0'];
        }

        if (text.Contains('_'))
        {
            text = text.ToString().Replace("_", string.Empty, StringComparison.Ordinal);
        }

        if (text[0] == '0' && text.Length > 1)
        {
            switch (text[1] | 0x20)
            {
                case 'x':
                    return BigInteger.Parse(string.Concat("0", text[2..]), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                case 'o':
                    return ParsePowerOfTwo(text[2..], bits: 3);
                case 'b':
                    return ParsePowerOfTwo(text[2..], bits: 1);
            }
        }

        if ((text[^1] | 0x20) == 'j')
        {
            return new Complex(0, double.Parse(text[..^1], NumberStyles.Float, CultureInfo.InvariantCulture));
        }

        if (text.ContainsAny('.', 'e', 'E'))
        {
            return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        if (text.Length < 19)
        {
            return new BigInteger(long.Parse(text, CultureInfo.InvariantCulture));
        }

        if (text.Length > 4300)
        {
            Report(DiagnosticDescriptors.NumberTooLong, token.Span, text.Length.ToString(CultureInfo.InvariantCulture));
            return BigInteger.Zero;
        }

        return BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static BigInteger ParsePowerOfTwo(ReadOnlySpan<char> digits, int bits)
    {
        // The bits, from the least significant on.
        var bytes = new byte[((digits.Length * bits) / 8) + 2];
        for (int i = digits.Length - 1, bit = 0; i >= 0; i--, bit += bits)
        {
            var value = (digits[i] - '0') << (bit % 8);
            bytes[bit / 8] |= (byte)value;
            bytes[(bit / 8) + 1] |= (byte)(value >> 8);
        }

        return new BigInteger(bytes, isUnsigned: true);
    }

    private static class SmallIntegers
    {
        public static readonly object[] Boxed = [.. Enumerable.Range(0, 10).Select(i => (object)new BigInteger(i))];
    }
}
