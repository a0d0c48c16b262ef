using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Pyc2c.Toolchain.Idf;

/// <summary>A line of Python that machine code came from, and the C function around it.</summary>
internal readonly record struct PythonLine(string File, int Line, string Function);

/// <summary>
/// Watches what a chip prints. When it crashes it prints addresses of code (Xtensa a backtrace; RISC-V the registers MEPC and RA), and
/// the lines of Python that they belong to are told.
/// </summary>
/// <param name="find">Finds the lines of code of addresses, innermost first.</param>
internal sealed partial class CrashDecoder(Func<IReadOnlyList<uint>, IReadOnlyList<PythonLine>> find)
{
    private readonly StringBuilder line = new();

    /// <summary>Takes what was printed, in pieces of any size, and answers what there is to tell after it.</summary>
    public string Add(ReadOnlySpan<byte> printed)
    {
        var told = new StringBuilder();
        foreach (var c in Encoding.Latin1.GetString(printed))
        {
            if (c != '\n')
            {
                line.Append(c);
                continue;
            }
            if (AddressesIn(line.ToString()) is { Count: > 0 } addresses)
            {
                told.Append(Tell(find(addresses)));
            }
            line.Clear();
        }
        return told.ToString();
    }

    /// <summary>The addresses of code in a line of a crash dump, innermost first.</summary>
    internal static IReadOnlyList<uint> AddressesIn(string text)
    {
        if (Backtrace().Match(text) is { Success: true } backtrace)
        {
            return [.. backtrace.Groups["pc"].Captures.Select(c => Hex(c.Value))];
        }
        // The call is in front of where it returns to.
        return Registers().Match(text) is { Success: true } registers
            ? [Hex(registers.Groups["mepc"].Value), Hex(registers.Groups["ra"].Value) - 1]
            : [];
    }

    private static string Tell(IReadOnlyList<PythonLine> places)
    {
        if (places.Count == 0)
        {
            return "";
        }
        var lines = places.Reverse().Select(p => $"  File \"{p.File}\", line {p.Line}, in {p.Function}\n");
        return $"Python lines of the crash (most recent call last):\n{string.Concat(lines)}";
    }

    private static uint Hex(string digits) => uint.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Backtrace:(\s*0x(?<pc>[0-9a-fA-F]{8}):0x[0-9a-fA-F]{8})+")]
    private static partial Regex Backtrace();

    [GeneratedRegex(@"MEPC\s*:\s*0x(?<mepc>[0-9a-fA-F]{8})\s+RA\s*:\s*0x(?<ra>[0-9a-fA-F]{8})")]
    private static partial Regex Registers();
}

/// <summary>Asks the toolchain's addr2line which lines of Python machine code came from.</summary>
internal static class CodeLines
{
    /// <param name="addr2line">Its command line, up to the addresses.</param>
    /// <param name="buildFolder">Where the compiler ran: relative names come with it in front.</param>
    public static IReadOnlyList<PythonLine> Find(IReadOnlyList<string> addr2line, string buildFolder, IReadOnlyList<uint> addresses)
    {
        string[] command = [.. addr2line, .. addresses.Select(a => $"0x{a:x8}")];
        var result = ProcessRunner.CaptureAsync(command[0], command.Skip(1), CancellationToken.None).GetAwaiter().GetResult();
        return Parse(result.Output, buildFolder);
    }

    /// <summary>Reads pairs of lines: a function, and its place as FILE:LINE, with more behind it now and then.</summary>
    internal static IReadOnlyList<PythonLine> Parse(string output, string buildFolder)
    {
        var lines = output.Split('\n');
        var found = new List<PythonLine>();
        for (var i = 0; i + 1 < lines.Length; i += 2)
        {
            var place = lines[i + 1];
            var colon = place.LastIndexOf(".py:", StringComparison.Ordinal);
            if (colon >= 0 && int.TryParse(place[(colon + 4)..].TrimEnd().Split(' ')[0], out var number))
            {
                var file = place[..(colon + 3)];
                found.Add(new PythonLine(
                    file.StartsWith(buildFolder + "/", StringComparison.Ordinal) ? file[(buildFolder.Length + 1)..] : file,
                    number,
                    PythonName(lines[i].TrimEnd())));
            }
        }
        return found;
    }

    private static string PythonName(string function) =>
        function == "py_body" ? "<module>" : function.StartsWith("py_", StringComparison.Ordinal) ? function[3..] : function;
}
