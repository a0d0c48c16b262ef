// Stage: parsing. A source text whose lines are Python's: they end with LF, CR or CR LF. Roslyn's own texts also end a line at
// U+0085, U+2028 and U+2029, which may stand in a Python string, and every later line number would be wrong.

using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Pyc2c.Parsing;

/// <summary>The text of a Python file.</summary>
internal sealed class PythonText(string text, Encoding encoding) : SourceText
{
    public override Encoding Encoding { get; } = encoding;

    public override int Length => text.Length;

    public override char this[int position] => text[position];

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
        text.CopyTo(sourceIndex, destination, destinationIndex, count);

    public override string ToString(TextSpan span) =>
        span.Start == 0 && span.Length == text.Length ? text : text.Substring(span.Start, span.Length);

    protected override TextLineCollection GetLinesCore() => new PythonLines(this, text);

    private sealed class PythonLines : TextLineCollection
    {
        private readonly PythonText _owner;
        private readonly List<int> _starts = [0];

        public PythonLines(PythonText owner, string text)
        {
            _owner = owner;
            for (var p = 0; text.AsSpan(p).IndexOfAny('\n', '\r') is >= 0 and var offset;)
            {
                p += offset + 1;
                if (text[p - 1] == '\r' && p < text.Length && text[p] == '\n')
                {
                    p++;
                }

                _starts.Add(p);
            }
        }

        public override int Count => _starts.Count;

        public override TextLine this[int index] => TextLine.FromSpan(
            _owner, TextSpan.FromBounds(_starts[index], index + 1 < _starts.Count ? _starts[index + 1] : _owner.Length));

        public override int IndexOf(int position)
        {
            var index = _starts.BinarySearch(position);
            return index < 0 ? ~index - 1 : index;
        }
    }
}
