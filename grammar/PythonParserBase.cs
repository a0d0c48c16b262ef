// Stage: grammar. The base of the generated parser: it keeps count of how deep rules are nested, because a text chooses that depth
// and a stack overflow cannot be caught.

using System.Runtime.CompilerServices;
using Antlr4.Runtime;

namespace Pyc2c.Grammar;

/// <summary>Raised when a text nests deeper than <see cref="PythonParserBase.MaxRuleDepth"/>.</summary>
public sealed class NestingTooDeepException(IToken token) : Exception("nested too deeply")
{
    /// <summary>The token at which the limit was passed.</summary>
    public IToken Token { get; } = token;
}

/// <summary>What the generated parser derives from.</summary>
public abstract class PythonParserBase(ITokenStream input, TextWriter output, TextWriter errorOutput) : Parser(input, output, errorOutput)
{
    /// <summary>The limit of nested rules: 200 brackets (CPython's own limit) pass, and so do some thousand nested lambdas.</summary>
    public const int MaxRuleDepth = 6000;

    private const int StackCheckInterval = 64;

    private int _depth;

    /// <inheritdoc/>
    public override void EnterRule(ParserRuleContext localctx, int state, int ruleIndex)
    {
        if (++_depth > MaxRuleDepth)
        {
            throw new NestingTooDeepException(CurrentToken);
        }

        if (_depth % StackCheckInterval == 0)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }

        base.EnterRule(localctx, state, ruleIndex);
    }

    /// <inheritdoc/>
    public override void ExitRule()
    {
        _depth--;
        base.ExitRule();
    }
}
