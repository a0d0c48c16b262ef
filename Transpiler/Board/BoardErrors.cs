using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Binding;
using Pyc2c.Diagnostics;
using SourceFile = Pyc2c.Diagnostics.SourceFile;

namespace Pyc2c.Board;

/// <summary>Reports what is wrong with a board file, at its place.</summary>
internal sealed class BoardErrors(SourceFile file, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, (string Owner, TextSpan Place)> claimed = [];

    /// <summary>Of the chip that the file names.</summary>
    public int LastPin { get; set; } = BoardDescription.LastPin;

    public void Report(DiagnosticDescriptor descriptor, TextSpan place, params object?[] arguments) =>
        diagnostics.Report(descriptor, file, place, arguments);

    /// <param name="name">The key, in quotes.</param>
    public void Wrong(JsonValue value, string name, string what, string example) =>
        Report(DiagnosticDescriptors.WrongBoardValue, value.Span, name, what, value.Description, example);

    /// <summary>Reports keys that are there twice.</summary>
    public void CheckTwice(ImmutableArray<JsonMember> members)
    {
        foreach (var twice in members.GroupBy(m => m.Name).SelectMany(same => same.Skip(1).Select(again => (First: same.First(), Again: again))))
        {
            Report(DiagnosticDescriptors.BoardKeyTwice, twice.Again.NameSpan, twice.Again.Name, LineOf(twice.First.NameSpan));
        }
    }

    /// <summary>Reports keys that are not known.</summary>
    public void CheckKnown(ImmutableArray<JsonMember> members, string owner, IReadOnlyList<string> known)
    {
        foreach (var member in members.Where(m => !known.Contains(m.Name)))
        {
            Report(DiagnosticDescriptors.UnknownBoardKey, member.NameSpan, member.Name, owner, NameSuggestion.For(member.Name, known), string.Join(", ", known));
        }
    }

    /// <summary>Two parts cannot have the same of the board.</summary>
    /// <param name="whats">Equal texts are the same.</param>
    /// <param name="shown">As the file names it.</param>
    public void Claim(IReadOnlyList<string> whats, string shown, string owner, TextSpan place, bool isShared)
    {
        if (whats.FirstOrDefault(w => claimed.TryGetValue(w, out var other) && !(isShared && other.Owner == owner)) is { } taken)
        {
            Report(DiagnosticDescriptors.BoardPartTaken, place, shown, claimed[taken].Owner, LineOf(claimed[taken].Place));
        }
        foreach (var what in whats)
        {
            claimed.TryAdd(what, (owner, place));
        }
    }

    private int LineOf(TextSpan place) => file.Text.Lines.GetLinePosition(place.Start).Line + 1;
}
