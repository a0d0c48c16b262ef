// Stage: parsing. The generated parser's tree in, the syntax tree out. The grammar accepts more than Python does (see grammar/PythonParser.g4); what it
// lets through wrongly is reported here, at the node that is wrong.
// Invariant: when nothing was reported, the tree is one that CPython would have made, except for the rules that need scopes (SyntaxChecker).

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Diagnostics;
using T = Pyc2c.Grammar.PythonParser;

namespace Pyc2c.Parsing;

using Pyc2c.Ast;

/// <summary>Builds the syntax tree of one file.</summary>
internal sealed partial class AstBuilder(TokenList tokens, SourceFile file, DiagnosticBag diagnostics)
{
    /// <summary>How deep a tree may be, so that every later stage may recurse over it.</summary>
    private const int MaxDepth = 5000;

    private readonly string _text = tokens.Text;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _names =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The depth, at most, of the tree around the node that is being built.</summary>
    private int _depth;

    private bool _tooDeepReported;

    public Module Build(T.FileContext context)
    {
        var children = context.children;
        var body = ImmutableArray.CreateBuilder<Statement>(children.Count);
        foreach (var child in children)
        {
            if (child is T.StatementContext statement)
            {
                AddStatement(body, statement);
            }
        }

        return new Module(body.DrainToImmutable(), new TextSpan(0, file.Text.Length));
    }

    // ---- Reading the parser's tree

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Token TokenOf(IParseTree node) => (Token)((TerminalNodeImpl)node).Symbol;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TypeOf(IParseTree node) => node is TerminalNodeImpl terminal ? terminal.Symbol.Type : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int StartOf(ParserRuleContext context) => ((Token)context.Start).Start;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int EndOf(ParserRuleContext context) => ((Token)context.Stop).End;

    private static TextSpan SpanOf(ParserRuleContext context) => TextSpan.FromBounds(StartOf(context), EndOf(context));

    private static TextSpan SpanOf(IParseTree node) => node is ParserRuleContext context ? SpanOf(context) : TokenOf(node).Span;

    /// <summary>
    /// The next item of <c>item (',' item?)*</c> between two child indices, or null at the end. A missing item in the midst is reported.
    /// </summary>
    private ParserRuleContext? NextItem(IList<IParseTree> children, ref int index, int end)
    {
        while (index < end)
        {
            if (children[index++] is ParserRuleContext item)
            {
                return item;
            }

            if (index < end && TypeOf(children[index]) == T.COMMA)
            {
                Report(DiagnosticDescriptors.InvalidSyntax, TokenOf(children[index]).Span, "expected something before ','", "Remove one of the commas.");
            }
        }

        return null;
    }

    private static int CountItems(IList<IParseTree> children, int start, int end) => ((end - start) / 2) + 1;

    // ---- Names

    private string NameOf(IParseTree node) => NameOf(TokenOf(node));

    /// <summary>The identifier that a token spells: in normal form KC, and one string for each name of the file.</summary>
    private string NameOf(Token token)
    {
        var spelling = _text.AsSpan(token.Start, token.End - token.Start);
        if (_names.TryGetValue(spelling, out var name))
        {
            return name;
        }

        name = Ascii.IsValid(spelling) ? spelling.ToString() : UnicodeNormalization.ToFormKC(spelling.ToString());
        _names[spelling] = name;
        return name;
    }

    /// <summary>The name that a token binds; `__debug__` can be bound nowhere.</summary>
    private string BoundNameOf(IParseTree node)
    {
        var name = NameOf(node);
        CheckNotDebug(name, TokenOf(node).Span, "assign to");
        return name;
    }

    private void CheckNotDebug(string name, TextSpan span, string action)
    {
        if (name.Length == 9 && name == "__debug__")
        {
            Report(DiagnosticDescriptors.CannotAssignDebug, span, action);
        }
    }

    // ---- Depth

    /// <summary>Goes <paramref name="levels"/> deeper; reports, once, when that is too deep. Undone by the caller.</summary>
    private void Deepen(int levels, ParserRuleContext context)
    {
        _depth += levels;
        if (_depth > MaxDepth && !_tooDeepReported)
        {
            _tooDeepReported = true;
            Report(DiagnosticDescriptors.TooDeep, ((Token)context.Start).Span);
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
    }

    // ---- Messages

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] arguments) =>
        diagnostics.Report(descriptor, file, span, arguments);
}
