// Stage: parsing. All tokens of a file, as the stream that the generated parser reads. The tokenizer has run to its end before the
// parser starts, so looking ahead is an array access.

using Antlr4.Runtime;
using Antlr4.Runtime.Misc;
using Microsoft.CodeAnalysis.Text;

namespace Pyc2c.Parsing;

/// <summary>The tokens of one file.</summary>
internal sealed class TokenList(string text, SourceText lines, string path) : ITokenStream
{
    private Token[] _tokens = new Token[Math.Max(16, text.Length / 4)];
    private int _count;
    private int _position;

    public string Text { get; } = text;

    public SourceText Lines { get; } = lines;

    public int Count => _count;

    public int Index => _position;

    public int Size => _count;

    public string SourceName => path;

    /// <summary>The parser never asks for one: the list is complete.</summary>
    public ITokenSource TokenSource => null!;

    public Token this[int index] => _tokens[index];

    /// <summary>The last token so far; there is none only before the first.</summary>
    public Token? Last => _count > 0 ? _tokens[_count - 1] : null;

    public Token Add(int type, int start, int end)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _count * 2);
        }

        return _tokens[_count] = new Token(type, start, end, this) { TokenIndex = _count++ };
    }

    /// <summary>The index of the line that holds a position.</summary>
    public int LineOf(int position) => Lines.Lines.IndexOf(position);

    public int LA(int offset) => LT(offset).Type;

    public IToken LT(int k)
    {
        var index = k > 0 ? _position + k - 1 : _position + k;
        return _tokens[index < _count ? Math.Max(index, 0) : _count - 1];
    }

    public void Consume()
    {
        if (_position < _count - 1)
        {
            _position++;
        }
    }

    public IToken Get(int i) => _tokens[i];

    public void Seek(int index) => _position = index;

    public int Mark() => 0;

    public void Release(int marker)
    {
    }

    public string GetText(Interval interval) =>
        interval.Length <= 0 ? string.Empty : Text[_tokens[interval.a].Start.._tokens[interval.b].End];

    public string GetText() => Text;

    public string GetText(RuleContext ctx) => GetText(ctx.SourceInterval);

    public string GetText(IToken start, IToken stop) => Text[start.StartIndex..(stop.StopIndex + 1)];
}
