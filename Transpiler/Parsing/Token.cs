// Stage: parsing. One token: a type of the grammar's vocabulary and a span of the source.

using Antlr4.Runtime;
using Microsoft.CodeAnalysis.Text;

namespace Pyc2c.Parsing;

/// <summary>A token. It keeps no text and no line of its own: both are looked up in the source when a message needs them.</summary>
internal sealed class Token(int type, int start, int end, TokenList owner) : IToken
{
    /// <summary>A constant of the generated parser.</summary>
    public int Type { get; set; } = type;

    public int Start { get; } = start;

    /// <summary>The position after the last character.</summary>
    public int End { get; } = end;

    public TextSpan Span => TextSpan.FromBounds(Start, End);

    public int TokenIndex { get; init; }

    public string Text => owner.Text[Start..End];

    public int StartIndex => Start;

    public int StopIndex => End - 1;

    public int Channel => TokenConstants.DefaultChannel;

    public int Line => owner.LineOf(Start) + 1;

    public int Column => Start - owner.Lines.Lines[owner.LineOf(Start)].Start;

    public ITokenSource TokenSource => owner.TokenSource;

    public ICharStream InputStream => null!;

    public override string ToString() => $"{Vocabulary.NameOf(Type)} {Text}";
}
