// What a program on the board on the desk leaves behind: the signals of its pins and buses (Runtime.Modules/machine/log_host.h says how it is
// written). A run that was broken off leaves a log that ends early, and is read as far as it goes.

using System.Globalization;

namespace Pyc2c.Board;

/// <param name="Bits">1: a wire, whose value 2 is floating.</param>
internal sealed record Signal(int Id, int Bits, string Name);

internal readonly record struct Change(int Signal, long Nanoseconds, ulong Value);

internal sealed class BoardLog
{
    public List<Signal> Signals { get; } = [];

    /// <summary>In the order of their times.</summary>
    public IReadOnlyList<Change> Changes { get; private set; } = [];

    /// <summary>The last time that the log knows of.</summary>
    public long End { get; private set; }

    /// <exception cref="IOException">The file cannot be read.</exception>
    public static BoardLog Read(string path)
    {
        var log = new BoardLog();
        var changes = new List<Change>();
        foreach (var line in File.ReadLines(path))
        {
            log.Line(line.Split(' ', 4), changes);
        }
        log.Changes = [.. changes.OrderBy(c => c.Nanoseconds)];
        return log;
    }

    private void Line(string[] words, List<Change> changes)
    {
        switch (words)
        {
            case ["S", var id, var bits, var name] when Number(id) is { } i && Number(bits) is { } b:
                Signals.Add(new Signal((int)i, (int)b, name));
                break;
            case ["C", var id, var time, var value] when Number(id) is { } i && Number(time) is { } t && Number(value) is { } v:
                changes.Add(new Change((int)i, (long)t, v));
                End = Math.Max(End, (long)t);
                break;
            case ["E", var time] when Number(time) is { } t:
                End = Math.Max(End, (long)t);
                break;
        }
    }

    private static ulong? Number(string text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
