using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Pyc2c.Tests.Stages;

/// <summary>A source text with places marked as <c>[|…|]</c>: the text without the marks, and the places in order.</summary>
internal sealed record MarkedSource(string Text, IReadOnlyList<TextSpan> Places)
{
    public static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder();
        var places = new List<TextSpan>();
        var open = new Stack<int>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (string.CompareOrdinal(marked, i, "[|", 0, 2) == 0)
            {
                open.Push(text.Length);
                i++;
            }
            else if (string.CompareOrdinal(marked, i, "|]", 0, 2) == 0 && open.TryPop(out var start))
            {
                places.Add(TextSpan.FromBounds(start, text.Length));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }
        Assert.Empty(open);
        return new MarkedSource(text.ToString(), [.. places.Order()]);
    }
}
