// Stage: parsing. Functions of the syntax tree: parameters, type parameters, lambdas.

using System.Collections.Immutable;
using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Diagnostics;
using T = Pyc2c.Grammar.PythonParser;

namespace Pyc2c.Parsing;

using Pyc2c.Ast;

internal sealed partial class AstBuilder
{
    private Statement BuildFunction(T.FunctionDefinitionContext context, ImmutableArray<Expression> decorators, int asyncStart)
    {
        var children = context.children;
        var name = BoundNameOf(children[1]);
        ImmutableArray<TypeParam> typeParameters = [];
        Arguments? arguments = null;
        Expression? returns = null;
        for (var i = 2; i < children.Count - 1; i++)
        {
            switch (children[i])
            {
                case T.TypeParametersContext list:
                    typeParameters = BuildTypeParameters(list);
                    break;
                case T.ParametersContext parameters:
                    arguments = BuildParameters(parameters);
                    break;
                case T.ExpressionContext annotation:
                    returns = BuildExpression(annotation);
                    break;
                case TerminalNodeImpl { Symbol.Type: T.LPAR } open:
                    arguments ??= NoParameters(((Token)open.Symbol).End);
                    break;
            }
        }

        var body = BuildBlock(children[^1]);
        var span = SpanTo(asyncStart >= 0 ? asyncStart : StartOf(context), context);
        return asyncStart >= 0
            ? new AsyncFunctionDef(name, arguments!, body, decorators, returns, typeParameters, span)
            : new FunctionDef(name, arguments!, body, decorators, returns, typeParameters, span);
    }

    private Lambda BuildLambda(T.LambdaContext context)
    {
        Deepen(1, context);
        var children = context.children;
        var arguments = children[1] is T.LambdaParametersContext parameters
            ? BuildParameters(parameters)
            : NoParameters(TokenOf(children[0]).End);
        var body = BuildExpression(children[^1]);
        _depth--;
        return new Lambda(arguments, body, SpanOf(context));
    }

    private static Arguments NoParameters(int position) => new([], [], null, [], [], null, [], new TextSpan(position, 0));

    /// <summary>Builds a parameter list of a function or a lambda; the two differ in annotations only.</summary>
    private Arguments BuildParameters(ParserRuleContext context)
    {
        var list = new ParameterList(this);
        var index = 0;
        while (NextItem(context.children, ref index, context.children.Count) is { } parameter)
        {
            list.Add(parameter);
        }

        return list.Finish(SpanOf(context));
    }

    /// <summary>The parameters read so far, and the rules of their order.</summary>
    private sealed class ParameterList(AstBuilder builder)
    {
        private readonly ImmutableArray<Arg>.Builder _positional = ImmutableArray.CreateBuilder<Arg>();
        private readonly ImmutableArray<Expression>.Builder _defaults = ImmutableArray.CreateBuilder<Expression>();
        private ImmutableArray<Arg> _positionalOnly = [];
        private ImmutableArray<Arg>.Builder? _keywordOnly;
        private ImmutableArray<Expression?>.Builder? _keywordDefaults;
        private Arg? _variable;
        private Arg? _keywords;
        private bool _hasSlash;
        private Token? _star;

        public void Add(ParserRuleContext parameter)
        {
            var children = parameter.children;
            var first = TokenOf(children[0]);
            if (_keywords is not null)
            {
                Fail(first, "parameters cannot follow var-keyword parameter", "Move '**' to the end.");
            }

            switch (first.Type)
            {
                case T.SLASH:
                    AddSlash(first);
                    break;
                case T.STAR:
                    AddStar(parameter, first);
                    break;
                case T.DOUBLESTAR:
                    CheckNoDefault(children, "var-keyword");
                    _keywords = MakeArg(children, 1);
                    break;
                default:
                    AddNamed(parameter);
                    break;
            }
        }

        public Arguments Finish(TextSpan span)
        {
            if (_star is not null && _variable is null && _keywordOnly!.Count == 0)
            {
                Fail(_star, "named parameters must follow bare *", "Remove the '*', or give it a name.");
            }

            var arguments = new Arguments(
                _positionalOnly,
                _positional.DrainToImmutable(),
                _variable,
                _keywordOnly?.DrainToImmutable() ?? [],
                _keywordDefaults?.DrainToImmutable() ?? [],
                _keywords,
                _defaults.DrainToImmutable(),
                span);
            return arguments;
        }

        private void AddSlash(Token slash)
        {
            if (_hasSlash)
            {
                Fail(slash, "/ may appear only once", "Remove one of the two.");
            }
            else if (_star is not null)
            {
                Fail(slash, "/ must be ahead of *", "Positional-only parameters come first.");
            }
            else if (_positional.Count == 0)
            {
                Fail(slash, "at least one parameter must precede /", "Remove the '/', or move it behind a parameter.");
            }

            _hasSlash = true;
            _positionalOnly = _positional.DrainToImmutable();
        }

        private void AddStar(ParserRuleContext parameter, Token star)
        {
            if (_star is not null)
            {
                Fail(star, "* may appear only once", "Everything behind the first '*' is keyword-only already.");
            }

            _star = star;
            _keywordOnly ??= ImmutableArray.CreateBuilder<Arg>();
            _keywordDefaults ??= ImmutableArray.CreateBuilder<Expression?>();
            CheckNoDefault(parameter.children, "var-positional");
            if (parameter.children.Count > 1 && TypeOf(parameter.children[1]) == T.NAME)
            {
                _variable = MakeArg(parameter.children, 1);
            }
        }

        private void AddNamed(ParserRuleContext parameter)
        {
            var children = parameter.children;
            var arg = MakeArg(children, 0);
            var value = children.Count > 2 && TypeOf(children[^2]) == T.EQUAL ? builder.BuildExpression(children[^1]) : null;
            if (_star is not null)
            {
                _keywordOnly!.Add(arg);
                _keywordDefaults!.Add(value);
                return;
            }

            if (value is not null)
            {
                _defaults.Add(value);
            }
            else if (_defaults.Count > 0)
            {
                Fail(TokenOf(children[0]), "parameter without a default follows parameter with a default", "Give it a default, or move it to the front.");
            }

            _positional.Add(arg);
        }

        private void CheckNoDefault(IList<IParseTree> children, string kind)
        {
            foreach (var child in children)
            {
                if (TypeOf(child) == T.EQUAL)
                {
                    Fail(TokenOf(child), $"{kind} parameter cannot have default value", "Without arguments it is empty; that is its default.");
                }
            }
        }

        /// <summary>The parameter whose name is the child at <paramref name="index"/>, with its annotation if one follows.</summary>
        private Arg MakeArg(IList<IParseTree> children, int index)
        {
            var token = TokenOf(children[index]);
            var name = builder.BoundNameOf(children[index]);
            if (index + 1 >= children.Count || children[index + 1] is not T.AnnotationContext annotation)
            {
                return new Arg(name, null, token.Span);
            }

            Expression value;
            if (TypeOf(annotation.children[1]) == T.STAR)
            {
                value = builder.BuildStarred(annotation.children, 1);
                if (index == 0 || TypeOf(children[0]) != T.STAR)
                {
                    builder.Report(DiagnosticDescriptors.StarredOutsideList, value.Span, "only a var-positional parameter can have a starred annotation");
                }
            }
            else
            {
                value = builder.BuildExpression(annotation.children[1]);
            }

            return new Arg(name, value, TextSpan.FromBounds(token.Start, EndOf(annotation)));
        }

        private void Fail(Token token, string message, string hint) =>
            builder.Report(DiagnosticDescriptors.InvalidParameters, token.Span, message, hint);
    }

    private ImmutableArray<TypeParam> BuildTypeParameters(T.TypeParametersContext? context)
    {
        if (context is null)
        {
            return [];
        }

        var parameters = ImmutableArray.CreateBuilder<TypeParam>();
        var index = 1;
        var defaultSeen = false;
        while (NextItem(context.children, ref index, context.children.Count - 1) is { } item)
        {
            var parameter = BuildTypeParameter(item);
            var (name, hasDefault) = parameter switch
            {
                TypeVar v => (v.Name, v.DefaultValue is not null),
                ParamSpec p => (p.Name, p.DefaultValue is not null),
                var other => (((TypeVarTuple)other).Name, ((TypeVarTuple)other).DefaultValue is not null),
            };
            if (defaultSeen && !hasDefault)
            {
                Report(DiagnosticDescriptors.InvalidTypeParameters, parameter.Span,
                    $"non-default type parameter '{name}' follows default type parameter", "Give it a default, or move it to the front.");
            }

            defaultSeen |= hasDefault;
            parameters.Add(parameter);
        }

        return parameters.DrainToImmutable();
    }

    private TypeParam BuildTypeParameter(ParserRuleContext item)
    {
        var children = item.children;
        var kind = TypeOf(children[0]);
        var nameIndex = kind == T.NAME ? 0 : 1;
        var name = BoundNameOf(children[nameIndex]);
        Expression? bound = null, defaultValue = null;
        for (var i = nameIndex + 1; i < children.Count; i += 2)
        {
            if (TypeOf(children[i]) == T.EQUAL)
            {
                defaultValue = children[i + 1] is T.ElementContext element
                    ? BuildElement(element)
                    : BuildExpression(children[i + 1]);
                if (children[i + 1] is T.ElementContext { children.Count: 3 })
                {
                    Report(DiagnosticDescriptors.NeedsParentheses, defaultValue.Span, "an assignment expression here");
                }
            }
            else
            {
                bound = BuildExpression(children[i + 1]);
                if (kind != T.NAME)
                {
                    var what = kind == T.STAR ? "TypeVarTuple" : "ParamSpec";
                    var problem = bound is Tuple ? "constraints" : "bound";
                    Report(DiagnosticDescriptors.InvalidTypeParameters, bound.Span, $"cannot use {problem} with {what}", "Only a plain type parameter takes ': bound'.");
                }
            }
        }

        var span = SpanOf(item);
        return kind switch
        {
            T.NAME => new TypeVar(name, bound, defaultValue, span),
            T.STAR => new TypeVarTuple(name, defaultValue, span),
            _ => new ParamSpec(name, defaultValue, span),
        };
    }
}
