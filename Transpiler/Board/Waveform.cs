// Writes a log as a value change dump (IEEE 1364-2005, section 18), which GTKWave and others show. The same log gives the same file.

namespace Pyc2c.Board;

internal static class Waveform
{
    private const int FirstCode = '!';
    private const int Codes = '~' - FirstCode + 1;

    public static void Write(BoardLog log, TextWriter output)
    {
        output.Write("$version pyc2c $end\n$timescale 1 ns $end\n$scope module board $end\n");
        foreach (var signal in log.Signals)
        {
            output.Write($"$var {(signal.Bits == 1 ? "wire" : "reg")} {signal.Bits} {Code(signal.Id)} {signal.Name} $end\n");
        }
        output.Write("$upscope $end\n$enddefinitions $end\n#0\n$dumpvars\n");
        foreach (var signal in log.Signals)
        {
            output.Write(signal.Bits == 1 ? $"x{Code(signal.Id)}\n" : $"bx {Code(signal.Id)}\n");
        }
        output.Write("$end\n");
        Changes(log, output);
        output.Write($"#{log.End}\n");
    }

    private static void Changes(BoardLog log, TextWriter output)
    {
        var bits = log.Signals.ToDictionary(s => s.Id, s => s.Bits);
        var last = new Dictionary<int, ulong>();
        var now = 0L;
        foreach (var change in log.Changes.Where(c => bits.ContainsKey(c.Signal)))
        {
            if (last.TryGetValue(change.Signal, out var before) && before == change.Value)
            {
                continue;
            }
            last[change.Signal] = change.Value;
            if (change.Nanoseconds != now)
            {
                now = change.Nanoseconds;
                output.Write($"#{now}\n");
            }
            output.Write(bits[change.Signal] == 1
                ? $"{"01zx"[(int)Math.Min(change.Value, 3)]}{Code(change.Signal)}\n"
                : $"b{change.Value:b} {Code(change.Signal)}\n");
        }
    }

    /// <summary>The short name of a signal in the dump.</summary>
    private static string Code(int id)
    {
        var code = "";
        for (var n = id; code.Length == 0 || n > 0; n /= Codes)
        {
            code += (char)(FirstCode + n % Codes);
        }
        return code;
    }
}
