// Stage: parsing. Says what is wrong where the generated parser could not go on. The parser knows which tokens it could have taken and in which
// construct it was; from these come CPython's specific messages, and else "expected …, found …".

using System.Globalization;
using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Diagnostics;
using T = Pyc2c.Grammar.PythonParser;

namespace Pyc2c.Parsing;

/// <summary>Turns a failure of the parser into a diagnostic.</summary>
internal sealed class SyntaxErrorReporter(SourceFile file, TokenizedFile tokenized, DiagnosticBag diagnostics)
{
    private readonly TokenList _tokens = tokenized.Tokens;

    public void Report(PythonParser.ParseFailureException failure)
    {
        var token = failure.Token;
        if (token.Type == T.ERROR && tokenized.ReportError is not null)
        {
            tokenized.ReportError();
            return;
        }

        if (ReportSpecific(failure))
        {
            return;
        }

        // An error of the tokens further on says more than "invalid syntax" here.
        if (tokenized.ReportError is not null)
        {
            tokenized.ReportError();
            return;
        }

        ReportGeneric(failure);
    }

    private bool ReportSpecific(PythonParser.ParseFailureException failure)
    {
        var token = failure.Token;
        var previous = token.TokenIndex > 0 ? _tokens[token.TokenIndex - 1] : null;
        return ReportIndentation(failure, previous)
            || ReportUnclosed(token)
            || (previous is not null && (ReportFString(failure, previous)
                || ReportOldStatement(token, previous)
                || ReportForeignOperator(token, previous)
                || ReportEqual(failure)
                || ReportMissingColon(failure)
                || ReportParameters(failure)
                || ReportForgottenComma(failure, previous)
                || ReportMissingElse(failure)
                || ReportMissingExpression(failure, previous)));
    }

    private bool ReportIndentation(PythonParser.ParseFailureException failure, Token? previous)
    {
        var token = failure.Token;
        if (failure.Expected.Contains(T.INDENT) && previous?.Type == T.NEWLINE)
        {
            var (construct, line) = HeadOf(failure.Context);
            Fail(DiagnosticDescriptors.ExpectedIndentedBlock, VisibleSpan(token), construct, line);
            return true;
        }

        if (token.Type == T.INDENT)
        {
            var next = _tokens[Math.Min(token.TokenIndex + 1, _tokens.Count - 1)];
            Fail(DiagnosticDescriptors.UnexpectedIndent, next.Span);
            return true;
        }

        return false;
    }

    /// <summary>The construct that a block belongs to, in words, and the number of its line.</summary>
    private (string Construct, string Line) HeadOf(RuleContext context)
    {
        var rule = context is T.BlockContext ? (ParserRuleContext)context.Parent : (ParserRuleContext)context;
        var head = (Token)rule.Start;
        foreach (var child in rule.children)
        {
            if (child is TerminalNodeImpl { Symbol: Token { Type: T.IF or T.ELIF or T.ELSE or T.CASE } keyword })
            {
                head = keyword;
            }
        }

        var construct = rule switch
        {
            T.FunctionDefinitionContext => "function definition",
            T.ClassDefinitionContext => "class definition",
            T.ExceptBlockContext when rule.children.Count > 1 && rule.children[1] is TerminalNodeImpl { Symbol.Type: T.STAR } => "'except*' statement",
            _ => $"'{head.Text}' statement",
        };
        return (construct, (_tokens.LineOf(head.Start) + 1).ToString(CultureInfo.InvariantCulture));
    }

    private bool ReportUnclosed(Token token)
    {
        if (tokenized.UnclosedBracket is not { } bracket || bracket.Position >= token.Start)
        {
            return false;
        }

        if (token.Type != T.Eof && _tokens.LineOf(token.Start) <= _tokens.LineOf(bracket.Position))
        {
            return false;
        }

        var closing = bracket.Character switch { '(' => ')', '[' => ']', _ => '}' };
        Fail(DiagnosticDescriptors.NeverClosed, new TextSpan(bracket.Position, 1), bracket.Character, closing);
        return true;
    }

    private bool ReportFString(PythonParser.ParseFailureException failure, Token previous)
    {
        var field = Enclosing<T.ReplacementFieldContext>(failure.Context, stopAtBrackets: true);
        if (field is null)
        {
            return false;
        }

        var token = failure.Token;
        if (previous == field.Start)
        {
            Fail(DiagnosticDescriptors.FStringError, token.Span, $"valid expression required before '{token.Text}'", "Put an expression between the braces, or write {{ for a brace.");
        }
        else if (token.Type == T.FSTRING_MIDDLE && failure.Context is not T.ReplacementFieldContext && _tokens[token.TokenIndex - 1].Type == T.COLON)
        {
            Fail(DiagnosticDescriptors.FStringError, previous.Span, "lambda expressions are not allowed without parentheses", "Put the lambda in parentheses; ':' begins a format spec.");
        }
        else if (previous.Type == T.EXCLAMATION)
        {
            Fail(DiagnosticDescriptors.FStringError, token.Span, token.Type == T.NAME ? "invalid conversion character" : "missing conversion character", "Write !s, !r or !a.");
        }
        else if (failure.Expected.Contains(T.RBRACE))
        {
            Fail(DiagnosticDescriptors.FStringError, VisibleSpan(token), "expecting '=', or '!', or ':', or '}'", "A replacement field holds one expression.");
        }
        else
        {
            Fail(DiagnosticDescriptors.FStringError, VisibleSpan(token), $"invalid syntax at {Describe(token)}", "A replacement field holds one expression.");
        }

        return true;
    }

    /// <summary><c>print x</c> and <c>exec x</c>, from Python 2.</summary>
    private bool ReportOldStatement(Token token, Token previous)
    {
        if (previous.Type != T.NAME || previous.Text is not ("print" or "exec") || !(BeginsExpression(token.Type) || token.Type == T.RIGHTSHIFT))
        {
            return false;
        }

        var isFirst = previous.TokenIndex == 0 || _tokens[previous.TokenIndex - 1].Type is T.NEWLINE or T.INDENT or T.DEDENT or T.SEMI or T.COLON;
        if (!isFirst)
        {
            return false;
        }

        Fail(DiagnosticDescriptors.MissingCallParentheses, TextSpan.FromBounds(previous.Start, token.End), previous.Text);
        return true;
    }

    /// <summary>Operators of other languages: <c>&lt;&gt; &amp;&amp; || ++ ?</c>, <c>else if</c>.</summary>
    private bool ReportForeignOperator(Token token, Token previous)
    {
        var isAdjacent = previous.End == token.Start;
        string? advice = (previous.Type, token.Type) switch
        {
            (T.LESS, T.GREATER) when isAdjacent => "Inequality is written '!='.",
            (T.AMPER, T.AMPER) when isAdjacent => "Conjunction is written 'and'.",
            (T.VBAR, T.VBAR) when isAdjacent => "Disjunction is written 'or'.",
            (T.ELSE, T.IF) => "Write 'elif'.",
            (T.PLUS, T.NEWLINE) when IsDoubled(previous) => "Python has no '++'; write += 1.",
            (T.MINUS, T.NEWLINE) when IsDoubled(previous) => "Python has no '--'; write -= 1.",
            _ => null,
        };
        if (advice is null)
        {
            return false;
        }

        var end = token.Type == T.NEWLINE ? previous.End : token.End;
        Fail(DiagnosticDescriptors.InvalidSyntax, TextSpan.FromBounds(previous.Start, end), $"unexpected {Describe(token.Type == T.NEWLINE ? previous : token)}", advice);
        return true;
    }

    private bool IsDoubled(Token token) =>
        token.TokenIndex > 0 && _tokens[token.TokenIndex - 1] is { } other && other.Type == token.Type && other.End == token.Start;

    /// <summary>An equals sign where a value is wanted.</summary>
    private bool ReportEqual(PythonParser.ParseFailureException failure)
    {
        if (failure.Token.Type != T.EQUAL)
        {
            return false;
        }

        var isInside = failure.Context is T.IfStatementContext or T.WhileStatementContext or T.AtomContext or T.ElementsContext
            or T.NamedExpressionContext or T.TrailerContext or T.AssertStatementContext or T.ComprehensionForContext or T.ReturnStatementContext
            or T.ExpressionContext or T.MatchStatementContext or T.CaseBlockContext;
        if (!isInside)
        {
            return false;
        }

        Fail(DiagnosticDescriptors.EqualInsteadOfComparison, failure.Token.Span);
        return true;
    }

    private bool ReportMissingColon(PythonParser.ParseFailureException failure)
    {
        var isHead = failure.Context is T.IfStatementContext or T.WhileStatementContext or T.ForStatementContext or T.TryStatementContext
            or T.ExceptBlockContext or T.FinallyBlockContext or T.ElseBlockContext or T.WithStatementContext or T.FunctionDefinitionContext
            or T.ClassDefinitionContext or T.MatchStatementContext or T.CaseBlockContext or T.LambdaContext;
        if (!isHead || !failure.Expected.Contains(T.COLON) || failure.Expected.Contains(T.NAME))
        {
            return false;
        }

        // Between two operands something else is missing than the colon.
        var previous = _tokens[failure.Token.TokenIndex - 1];
        if (failure.Token.Type != T.NEWLINE && EndsExpression(previous.Type) && BeginsExpression(failure.Token.Type)
            && tokenized.UnclosedBracket is null && failure.Context is not (T.FunctionDefinitionContext or T.ElseBlockContext or T.TryStatementContext))
        {
            Fail(DiagnosticDescriptors.InvalidSyntax, VisibleSpan(failure.Token), $"expected ':' or an operator, found {Describe(failure.Token)}", "End the head of the statement with ':'.");
            return true;
        }

        Fail(DiagnosticDescriptors.Expected, VisibleSpan(failure.Token), "':'", Describe(failure.Token), "End the head of the statement with ':'.");
        return true;
    }

    private bool ReportParameters(PythonParser.ParseFailureException failure)
    {
        var previous = _tokens[failure.Token.TokenIndex - 1];
        var isFirst = failure.Expected.Contains(T.SLASH) && failure.Expected.Contains(T.NAME);
        var isLater = previous.Type == T.COMMA && failure.Context is T.FunctionDefinitionContext or T.LambdaContext or T.ParametersContext or T.LambdaParametersContext;
        if (failure.Token.Type != T.LPAR || !(isFirst || isLater))
        {
            return false;
        }

        var isLambda = failure.Context is T.LambdaContext or T.LambdaParametersContext;
        Fail(DiagnosticDescriptors.InvalidParameters, failure.Token.Span,
            isLambda ? "Lambda expression parameters cannot be parenthesized" : "Function parameters cannot be parenthesized",
            "Take one parameter and unpack it in the body.");
        return true;
    }

    private bool ReportForgottenComma(PythonParser.ParseFailureException failure, Token previous)
    {
        var token = failure.Token;
        var isList = failure.Expected.Contains(T.COMMA) || failure.Expected.Contains(T.RPAR) || failure.Expected.Contains(T.RSQB) || failure.Expected.Contains(T.RBRACE);
        if (!isList || !EndsExpression(previous.Type) || !BeginsExpression(token.Type)
            || failure.Context is not (T.AtomContext or T.ElementsContext or T.ArgumentsContext or T.TrailerContext or T.SliceContext
                or T.DictElementContext or T.ArgumentContext or T.ElementContext))
        {
            return false;
        }

        Fail(DiagnosticDescriptors.ForgottenComma, TextSpan.FromBounds(previous.Start, token.End));
        return true;
    }

    private bool ReportMissingElse(PythonParser.ParseFailureException failure)
    {
        if (failure.Context is not T.ExpressionContext expression || !failure.Expected.Contains(T.ELSE) || failure.Expected.Count != 1)
        {
            return false;
        }

        Fail(DiagnosticDescriptors.Expected, TextSpan.FromBounds(((Token)expression.Start).Start, _tokens[failure.Token.TokenIndex - 1].End),
            "'else' after 'if' expression", Describe(failure.Token), "Write: a if condition else b");
        return true;
    }

    /// <summary>A place where only an expression can stand.</summary>
    private bool ReportMissingExpression(PythonParser.ParseFailureException failure, Token previous)
    {
        var token = failure.Token;
        if (previous.Type == T.STAR && token.TokenIndex >= 2 && _tokens[token.TokenIndex - 2].Type == T.EXCEPT)
        {
            Fail(DiagnosticDescriptors.Expected, VisibleSpan(token), "one or more exception types", Describe(token), "Write: except* Exception:");
            return true;
        }

        if (token.Type == T.YIELD && previous.Type is T.LPAR or T.COMMA or T.LSQB or T.EQUAL)
        {
            Fail(DiagnosticDescriptors.NeedsParentheses, token.Span, "a yield expression here");
            return true;
        }

        if (failure.Context is T.DecoratedContext)
        {
            Fail(DiagnosticDescriptors.Expected, VisibleSpan(token), "a function or class after the decorator", Describe(token),
                "Only 'def', 'async def' and 'class' take decorators.");
            return true;
        }

        if (token.Type == T.FOR && previous.Type is T.LSQB or T.LPAR or T.LBRACE)
        {
            Fail(DiagnosticDescriptors.Expected, token.Span, "an expression before 'for'", "'for'", "Write: [element for element in items]");
            return true;
        }

        if (failure.Context is T.TypeParameterContext or T.TypeParametersContext && token.Type == T.RSQB)
        {
            Fail(DiagnosticDescriptors.InvalidTypeParameters, token.Span, "Type parameter list cannot be empty", "Remove the brackets, or name a parameter.");
            return true;
        }

        if (!failure.Expected.Contains(T.NAME) || !failure.Expected.Contains(T.LPAR) || !failure.Expected.Contains(T.NUMBER)
            || failure.Expected.Contains(T.NEWLINE) || failure.Context is T.StatementContext or T.FileContext or T.SimpleStatementContext or T.BlockContext)
        {
            return false;
        }

        var isKeyword = Vocabulary.LiteralOf(token.Type) is { } text && char.IsAsciiLetter(text[0]);
        var expected = (previous.Type, failure.Context) switch
        {
            (T.EQUAL, _) when Enclosing<T.ArgumentContext>(failure.Context, stopAtBrackets: true) is not null => "a value for the argument",
            (T.EQUAL, _) when Enclosing<T.ParametersContext>(failure.Context, stopAtBrackets: true) is not null => "a default value for the parameter",
            (T.COLON, _) when Enclosing<T.DictElementContext>(failure.Context, stopAtBrackets: true) is not null => "an expression after the dictionary key and ':'",
            _ => "an expression",
        };
        Fail(DiagnosticDescriptors.Expected, VisibleSpan(token), expected, isKeyword ? $"the keyword '{token.Text}'" : Describe(token),
            isKeyword ? "Keywords cannot be names; a trailing underscore makes one: " + token.Text + "_" : "An expression is missing before it.");
        return true;
    }

    private void ReportGeneric(PythonParser.ParseFailureException failure)
    {
        var token = failure.Token;
        var span = VisibleSpan(token);
        var expected = failure.Expected.ToIntegerList().Where(t => t > 0).ToList();
        var found = Describe(token);
        if (expected is [T.NAME] && Vocabulary.LiteralOf(token.Type) is { } word && char.IsAsciiLetter(word[0]))
        {
            Fail(DiagnosticDescriptors.Expected, span, "a name", $"the keyword '{word}'", "Keywords cannot be names; a trailing underscore makes one: " + word + "_");
        }
        else if (expected.Count is > 0 and <= 3)
        {
            var names = expected.ConvertAll(DescribeType);
            var list = names.Count == 1 ? names[0] : string.Join(", ", names.SkipLast(1)) + " or " + names[^1];
            Fail(DiagnosticDescriptors.Expected, span, list, found, Advice(failure));
        }
        else
        {
            Fail(DiagnosticDescriptors.InvalidSyntax, span, BeginsExpression(token.Type) ? $"unexpected {found}" : $"{found} cannot stand here", Advice(failure));
        }
    }

    private static string Advice(PythonParser.ParseFailureException failure)
    {
        if (failure.Token.Type is T.ELSE or T.ELIF or T.EXCEPT or T.FINALLY)
        {
            return "Indent it as far as the statement that it belongs to, and leave nothing between the two.";
        }

        if (failure.Expected.Contains(T.NAME) && failure.Expected.Contains(T.LPAR))
        {
            return "An expression is missing before it.";
        }

        return failure.Expected.Contains(T.NEWLINE)
            ? "A statement ends with its line; put an operator or a comma between two values, or start a new line."
            : "Compare it with the form of the statement in the language reference.";
    }

    /// <summary>The span of a token; for one without characters, the place where it would be.</summary>
    private TextSpan VisibleSpan(Token token)
    {
        if (token.Type is T.NEWLINE or T.Eof or T.DEDENT && token.TokenIndex > 0)
        {
            var previous = _tokens[token.TokenIndex - 1];
            if (token.Type == T.NEWLINE || token.Start >= _tokens.Text.Length)
            {
                return new TextSpan(Math.Min(previous.Type == T.NEWLINE ? previous.Start : previous.End, _tokens.Text.Length), 0);
            }
        }

        return token.Type == T.DEDENT ? _tokens[Math.Min(token.TokenIndex + 1, _tokens.Count - 1)].Span : token.Span;
    }

    private static TContext? Enclosing<TContext>(RuleContext? context, bool stopAtBrackets)
        where TContext : RuleContext
    {
        for (; context is not null; context = context.Parent)
        {
            if (context is TContext found)
            {
                return found;
            }

            if (stopAtBrackets && context is T.AtomContext atom && atom.Start.Type is T.LPAR or T.LSQB or T.LBRACE)
            {
                return null;
            }
        }

        return null;
    }

    private static bool EndsExpression(int type) =>
        type is T.NAME or T.NUMBER or T.STRING or T.FSTRING_END or T.RPAR or T.RSQB or T.RBRACE or T.NONE or T.TRUE or T.FALSE or T.ELLIPSIS;

    private static bool BeginsExpression(int type) =>
        type is T.NAME or T.NUMBER or T.STRING or T.FSTRING_START or T.NONE or T.TRUE or T.FALSE or T.ELLIPSIS
            or T.LPAR or T.LSQB or T.LBRACE or T.TILDE or T.LAMBDA or T.AWAIT or T.NOT or T.YIELD;

    private static string Describe(Token token) => token.Type switch
    {
        T.NAME => $"the name '{token.Text}'",
        T.NUMBER => $"the number {Shorten(token.Text)}",
        T.STRING => "a string",
        _ => DescribeType(token.Type),
    };

    private static string DescribeType(int type) => type switch
    {
        T.NAME => "a name",
        T.NUMBER => "a number",
        T.STRING => "a string",
        T.FSTRING_START => "an f-string",
        T.FSTRING_MIDDLE => "text of an f-string",
        T.FSTRING_END => "the end of the f-string",
        T.NEWLINE => "the end of the line",
        T.INDENT => "an indented block",
        T.DEDENT => "the end of the block",
        T.Eof => "the end of the file",
        _ => $"'{Vocabulary.LiteralOf(type)}'",
    };

    private static string Shorten(string text) => text.Length <= 20 ? text : string.Concat(text.AsSpan(0, 20), "…");

    private void Fail(DiagnosticDescriptor descriptor, TextSpan span, params object?[] arguments) =>
        diagnostics.Report(descriptor, file, span, arguments);
}
