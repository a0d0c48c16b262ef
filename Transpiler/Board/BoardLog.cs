// What a program on the board on the desk leaves behind: the signals of its pins and buses (Runtime.Modules/machine/log_host.h says how it is
// written). A run that was broken off leaves a log that ends early, and is read as far as it goes.

using System.Globalization;

namespace Pyc2c.Board;

/// <param name="Bits">1: a wire, whose value 2 is floating, 3 unknown.</param>
internal sealed record Signal(int Id, int Bits, string Name);

internal readonly record struct Change(int Signal, long Nanoseconds, ulong Value);

/// <summary>A square wave on a wire, until its next change: high for so long of each period, first.</summary>
internal sealed record Wave(int Signal, long Start, long Period, long High)
{
    private const int MaxPeriods = 500_000;

    /// <summary>Its edges before a time. Of a wave too fast for so long a run, the first ones; then its level is unknown.</summary>
    public IEnumerable<Change> Until(long end)
    {
        if (High == 0 || High >= Period)
        {
            yield return new Change(Signal, Start, High == 0 ? 0UL : 1UL);
            yield break;
        }
        var stop = Math.Min(end, Start + Period * MaxPeriods);
        for (var at = Start; at < stop; at += Period)
        {
            yield return new Change(Signal, at, 1);
            if (at + High < stop)
            {
                yield return new Change(Signal, at + High, 0);
            }
        }
        if (stop < end)
        {
            yield return new Change(Signal, stop, 3);
        }
    }
}

internal sealed class BoardLog
{
    public List<Signal> Signals { get; } = [];

    /// <summary>A program that is reset counts its signals anew; the same name is the same signal.</summary>
    private readonly Dictionary<int, Signal> byNumber = [];

    /// <summary>In the order of their times.</summary>
    public IReadOnlyList<Change> Changes { get; private set; } = [];

    /// <summary>The last time that the log knows of.</summary>
    public long End { get; private set; }

    /// <exception cref="IOException">The file cannot be read.</exception>
    public static BoardLog Read(string path)
    {
        var log = new BoardLog();
        var changes = new List<Change>();
        var waves = new List<Wave>();
        foreach (var line in File.ReadLines(path))
        {
            log.Line(line, changes, waves);
        }
        changes.AddRange(Edges(waves, changes, log.End));
        log.Changes = [.. changes.OrderBy(c => c.Nanoseconds)];
        return log;
    }

    /// <summary>Of all waves, each until its wire changes next.</summary>
    private static List<Change> Edges(List<Wave> waves, List<Change> changes, long end)
    {
        var ends = changes.Select(c => (c.Signal, Time: c.Nanoseconds)).Concat(waves.Select(w => (w.Signal, Time: w.Start)))
            .ToLookup(e => e.Signal, e => e.Time);
        var sorted = waves.Select(w => w.Signal).Distinct().ToDictionary(s => s, s => ends[s].Distinct().Append(end).Order().ToList());
        return [.. waves.SelectMany(w => w.Until(Next(sorted[w.Signal], w.Start)))];
    }

    /// <summary>The first of the times after one of them; the last itself.</summary>
    private static long Next(List<long> sorted, long time) => sorted[Math.Min(sorted.BinarySearch(time) + 1, sorted.Count - 1)];

    private void Line(string line, List<Change> changes, List<Wave> waves)
    {
        switch (line.Split(' ', line.StartsWith('S') ? 4 : 5))
        {
            case ["S", var id, var bits, var name] when Number(id) is { } i && Number(bits) is { } b:
                AddSignal((int)i, (int)b, name);
                break;
            case ["C", var id, var time, var value] when Number(id) is { } i && Number(time) is { } t && Number(value) is { } v:
                changes.Add(new Change(IdOf((int)i), (long)t, v));
                End = Math.Max(End, (long)t);
                break;
            case ["W", var id, var time, var period, var high] when Number(id) is { } i && Number(time) is { } t && Number(period) is { } p && Number(high) is { } h:
                waves.Add(new Wave(IdOf((int)i), (long)t, (long)p, (long)h));
                End = Math.Max(End, (long)t);
                break;
            case ["E", var time] when Number(time) is { } t:
                End = Math.Max(End, (long)t);
                break;
        }
    }

    private int IdOf(int number) => byNumber.TryGetValue(number, out var signal) ? signal.Id : number;

    private void AddSignal(int number, int bits, string name)
    {
        var signal = Signals.Find(s => s.Name == name);
        if (signal is null)
        {
            signal = new Signal(Signals.Count + 1, bits, name);
            Signals.Add(signal);
        }
        byNumber[number] = signal;
    }

    private static ulong? Number(string text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
