// Stage: parsing. Strings of the syntax tree: literals that stand side by side become one constant, or one f-string.

using System.Collections.Immutable;
using System.Text;
using Antlr4.Runtime.Tree;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Diagnostics;
using T = Pyc2c.Grammar.PythonParser;

namespace Pyc2c.Parsing;

using Pyc2c.Ast;

internal sealed partial class AstBuilder
{
    private Expression BuildStrings(T.StringsContext context)
    {
        var children = context.children;
        if (children.Count == 1 && children[0] is TerminalNodeImpl single)
        {
            return BuildString((Token)single.Symbol);
        }

        var parts = new List<Expression>(children.Count);
        bool hasBytes = false, hasText = false, isFormatted = false;
        foreach (var child in children)
        {
            if (child is T.FstringContext fstring)
            {
                hasText = isFormatted = true;
                AddFString(parts, fstring);
                continue;
            }

            var part = BuildString(TokenOf(child));
            var isBytes = part.Value is ImmutableArray<byte>;
            (hasBytes, hasText) = (hasBytes | isBytes, hasText | !isBytes);
            parts.Add(part);
        }

        var span = SpanOf(context);
        if (hasBytes && hasText)
        {
            Report(DiagnosticDescriptors.MixedBytes, span);
            return new Constant(string.Empty, null, span);
        }

        if (hasBytes)
        {
            return new Constant(ImmutableArray.CreateRange(parts.SelectMany(p => (ImmutableArray<byte>)((Constant)p).Value!)), null, span);
        }

        return isFormatted
            ? new JoinedStr(JoinConstants(parts), span)
            : new Constant(string.Concat(parts.Select(p => (string)((Constant)p).Value!)), ((Constant)parts[0]).Kind, span);
    }

    private Constant BuildString(Token token)
    {
        var p = token.Start;
        bool isRaw = false, isBytes = false, isUnicode = false;
        for (; _text[p] is not ('"' or '\''); p++)
        {
            switch (_text[p] | 0x20)
            {
                case 'r':
                    isRaw = true;
                    break;
                case 'b':
                    isBytes = true;
                    break;
                case 'u':
                    isUnicode = true;
                    break;
            }
        }

        var quotes = token.End - p >= 6 && _text[p + 1] == _text[p] && _text[p + 2] == _text[p] ? 3 : 1;
        var body = TextSpan.FromBounds(p + quotes, token.End - quotes);
        if (isBytes)
        {
            return new Constant(DecodeBytes(body, isRaw, token.Span), null, token.Span);
        }

        return new Constant(DecodeText(body, isRaw, token.Span), isUnicode ? "u" : null, token.Span);
    }

    // ---- f-strings

    private void AddFString(List<Expression> parts, T.FstringContext context)
    {
        var children = context.children;
        var start = TokenOf(children[0]);
        var isRaw = _text.AsSpan(start.Start, start.End - start.Start).ContainsAny('r', 'R');
        for (var i = 1; i < children.Count - 1; i++)
        {
            AddFStringPart(parts, children[i], isRaw);
        }
    }

    private void AddFStringPart(List<Expression> parts, IParseTree node, bool isRaw)
    {
        if (node is T.ReplacementFieldContext field)
        {
            AddReplacementField(parts, field, isRaw);
            return;
        }

        var token = TokenOf(node);
        parts.Add(new Constant(DecodeText(TextOfPart(token), isRaw, token.Span), null, token.Span));
    }

    /// <summary>The text of a part without the second of two braces at its end: only an escaped brace ends so.</summary>
    private TextSpan TextOfPart(Token token)
    {
        var end = token.End;
        var isDoubled = end - token.Start >= 2 && _text[end - 1] is '{' or '}' && _text[end - 2] == _text[end - 1];
        return TextSpan.FromBounds(token.Start, isDoubled ? end - 1 : end);
    }

    /// <summary>Adds the text of <c>{x=}</c>, if there is an equals sign, and the formatted value.</summary>
    private void AddReplacementField(List<Expression> parts, T.ReplacementFieldContext context, bool isRaw)
    {
        Deepen(1, context);
        var children = context.children;
        var span = SpanOf(context);
        var expressions = (T.ExpressionsContext)children[1];
        var value = BuildFieldValue(expressions);
        var i = 2;
        var showsText = TypeOf(children[i]) == T.EQUAL;
        if (showsText)
        {
            i++;
        }

        var conversion = -1;
        if (TypeOf(children[i]) == T.EXCLAMATION)
        {
            conversion = ConversionOf(TokenOf(children[i]), TokenOf(children[i + 1]));
            i += 2;
        }

        JoinedStr? spec = null;
        if (TypeOf(children[i]) == T.COLON)
        {
            var specParts = new List<Expression>();
            for (var s = i + 1; s < children.Count - 1; s++)
            {
                AddFStringPart(specParts, children[s], isRaw);
            }

            spec = new JoinedStr(JoinConstants(specParts), TextSpan.FromBounds(TokenOf(children[i]).Start, span.End - 1));
        }

        if (showsText)
        {
            AddDebugText(parts, span.Start + 1, TokenOf(children[3]));
            if (conversion == -1 && spec is null)
            {
                conversion = 'r';
            }
        }

        parts.Add(new FormattedValue(value, conversion, spec, span));
        _depth--;
    }

    private Expression BuildFieldValue(T.ExpressionsContext expressions)
    {
        var value = BuildExpressions(expressions);
        if (value is Lambda && expressions.Start.Type == T.LAMBDA)
        {
            Report(DiagnosticDescriptors.FStringError, value.Span, "lambda expressions are not allowed without parentheses", "Put the lambda in parentheses.");
        }

        return value;
    }

    private int ConversionOf(Token mark, Token name)
    {
        var text = _text.AsSpan(name.Start, name.End - name.Start);
        if (mark.End != name.Start)
        {
            Report(DiagnosticDescriptors.FStringError, TextSpan.FromBounds(mark.Start, name.End), "conversion type must come right after the exclamation mark", "Remove the space.");
        }
        else if (text is not ("s" or "r" or "a"))
        {
            Report(DiagnosticDescriptors.FStringError, name.Span, $"invalid conversion character '{text}': expected 's', 'r', or 'a'", "!s is str(), !r is repr(), !a is ascii().");
        }

        return text[0];
    }

    /// <summary>The text between the brace and the token behind the equals sign, blanks included, comments left out.</summary>
    private void AddDebugText(List<Expression> parts, int start, Token next)
    {
        var text = _text[start..next.Start];
        if (text.Contains('#', StringComparison.Ordinal))
        {
            text = WithoutComments(start, next.Start);
        }

        parts.Add(new Constant(text.ReplaceLineEndings("\n"), null, TextSpan.FromBounds(start, next.Start)));
    }

    /// <summary>The source between two positions without its comments; what looks like one inside a string stays.</summary>
    private string WithoutComments(int start, int end)
    {
        var result = new StringBuilder();
        var quote = '\0';
        for (var p = start; p < end; p++)
        {
            var c = _text[p];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '#')
            {
                while (p < end && _text[p] is not ('\n' or '\r'))
                {
                    p++;
                }

                p--;
                continue;
            }

            result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>Makes one constant of neighbouring ones and drops empty ones.</summary>
    private static ImmutableArray<Expression> JoinConstants(List<Expression> parts)
    {
        var joined = ImmutableArray.CreateBuilder<Expression>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not Constant first)
            {
                joined.Add(parts[i]);
                continue;
            }

            // An empty constant begins no run, but counts for the end of one.
            if (((string)first.Value!).Length == 0)
            {
                continue;
            }

            var start = i;
            while (i + 1 < parts.Count && parts[i + 1] is Constant)
            {
                i++;
            }

            if (i == start)
            {
                joined.Add(first);
                continue;
            }

            var text = string.Concat(parts.GetRange(start, i - start + 1).Select(c => (string)((Constant)c).Value!));
            joined.Add(new Constant(text, first.Kind, TextSpan.FromBounds(first.Span.Start, parts[i].Span.End)));
        }

        return joined.DrainToImmutable();
    }
}
