// Stage: parsing. The entry: a source text in, a syntax tree and diagnostics out. Thread-safe: every call has parts of its own.
// Invariant: any text gives a tree or diagnostics; none makes it throw or overflow the stack. A tree comes out only when no error was found.

using System.Runtime.CompilerServices;
using Antlr4.Runtime;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Diagnostics;
using Pyc2c.Grammar;
using Generated = Pyc2c.Grammar.PythonParser;

namespace Pyc2c.Parsing;

/// <summary>The front end's door.</summary>
internal static class PythonParser
{
    private const int DeepStackSize = 256 * 1024 * 1024;

    /// <summary>Parses a file, and checks all that CPython reports as a SyntaxError. Null when errors were reported.</summary>
    public static Ast.Module? Parse(SourceText text, string path, DiagnosticBag diagnostics) =>
        Parse(new SourceFile(path, text), diagnostics);

    /// <inheritdoc cref="Parse(SourceText, string, DiagnosticBag)"/>
    public static Ast.Module? Parse(SourceFile file, DiagnosticBag diagnostics)
    {
        var own = new DiagnosticBag();
        Ast.Module? module;
        try
        {
            module = ParseHere(file, own);
        }
        catch (InsufficientExecutionStackException)
        {
            // Deeply nested code: once more, where there is room.
            own = new DiagnosticBag();
            module = ParseOnDeepStack(file, own);
        }

        diagnostics.AddRange(own);
        return own.HasErrors ? null : module;
    }

    /// <summary>The tokens of a file, and what was wrong with them.</summary>
    public static TokenList Tokenize(SourceFile file, DiagnosticBag diagnostics)
    {
        var tokenized = Tokenizer.Tokenize(file, diagnostics);
        tokenized.ReportError?.Invoke();
        return tokenized.Tokens;
    }

    private static Ast.Module? ParseOnDeepStack(SourceFile file, DiagnosticBag diagnostics)
    {
        Ast.Module? module = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    module = ParseHere(file, diagnostics);
                }
                catch (InsufficientExecutionStackException)
                {
                    diagnostics.Report(DiagnosticDescriptors.TooDeep, file, new TextSpan(0, 0));
                }
            },
            DeepStackSize);
        thread.Start();
        thread.Join();
        return module;
    }

    private static Ast.Module? ParseHere(SourceFile file, DiagnosticBag diagnostics)
    {
        var tokenized = Tokenizer.Tokenize(file, diagnostics);
        var failures = new FailingStrategy();
        var parser = new Generated(tokenized.Tokens, TextWriter.Null, TextWriter.Null) { ErrorHandler = failures };
        parser.RemoveErrorListeners();
        try
        {
            var tree = parser.file();
            var module = new AstBuilder(tokenized.Tokens, file, diagnostics).Build(tree);
            if (!diagnostics.HasErrors)
            {
                SyntaxChecker.Check(module, file, diagnostics);
            }

            return module;
        }
        catch (ParseFailureException failure)
        {
            new SyntaxErrorReporter(file, tokenized, diagnostics).Report(failure);
        }
        catch (NestingTooDeepException e)
        {
            diagnostics.Report(DiagnosticDescriptors.TooDeep, file, ((Token)e.Token).Span);
        }

        return null;
    }

    /// <summary>Raised where the generated parser cannot go on.</summary>
    internal sealed class ParseFailureException(Token token, RuleContext context, Antlr4.Runtime.Misc.IntervalSet expected) : Exception
    {
        public Token Token { get; } = token;

        public RuleContext Context { get; } = context;

        /// <summary>The token types that could have stood there.</summary>
        public Antlr4.Runtime.Misc.IntervalSet Expected { get; } = expected;
    }

    /// <summary>Ends the parse at the first error: what follows one in Python is mostly its echo.</summary>
    private sealed class FailingStrategy : IAntlrErrorStrategy
    {
        public void Reset(Parser recognizer)
        {
        }

        public IToken RecoverInline(Parser recognizer) => throw Failure(recognizer);

        public void Recover(Parser recognizer, RecognitionException e) => throw Failure(recognizer);

        public void Sync(Parser recognizer)
        {
        }

        public bool InErrorRecoveryMode(Parser recognizer) => false;

        public void ReportMatch(Parser recognizer)
        {
        }

        public void ReportError(Parser recognizer, RecognitionException e)
        {
        }

        private static ParseFailureException Failure(Parser recognizer) =>
            new((Token)recognizer.CurrentToken, recognizer.Context, recognizer.GetExpectedTokens());
    }
}
