// Stage: diagnostics. A source text and the path that messages name it by.

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Pyc2c.Diagnostics;

/// <summary>A source text and its path.</summary>
internal sealed record SourceFile(string Path, SourceText Text)
{
    /// <summary>The place of a span, cut to what the text holds.</summary>
    public Location Locate(TextSpan span)
    {
        var start = Math.Min(span.Start, Text.Length);
        var end = Math.Min(span.End, Text.Length);
        var cut = TextSpan.FromBounds(start, end);
        return Location.Create(Path, cut, Text.Lines.GetLinePositionSpan(cut));
    }
}
