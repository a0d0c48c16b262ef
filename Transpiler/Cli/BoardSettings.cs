using System.CommandLine;
using Pyc2c.Board;
using Pyc2c.Diagnostics;
using Pyc2c.Toolchain;

namespace Pyc2c.Cli;

/// <summary>The options of <c>run</c> for the board on the desk: its clock, what it records, and how long it runs.</summary>
internal sealed class BoardSettings
{
    private readonly Option<string?> clock = new("--clock")
    {
        Description = "Real time, or virtual time, in which waiting takes none; virtual with --trace, --board or --for.",
    };

    private readonly Option<string?> trace = new("--trace")
    {
        Description = "Record pins and buses as a waveform (VCD).",
        HelpName = "FILE",
    };

    private readonly Option<string?> board = new("--board")
    {
        Description = "What happens to pins and buses: data in JSON, or a Python file that runs before the program.",
        HelpName = "FILE",
    };

    private readonly Option<string?> length = new("--for")
    {
        Description = "End the program after this time: 2s, 500 ms, 1.5 min.",
        HelpName = "TIME",
    };

    private readonly Option<string?> storage = new("--storage")
    {
        Description = "A folder for the board's files and flash, kept from run to run.",
        HelpName = "DIR",
    };

    public BoardSettings()
    {
        clock.AcceptOnlyFromAmong("virtual", "real");
    }

    public void AddTo(Command command)
    {
        command.Add(clock);
        command.Add(trace);
        command.Add(board);
        command.Add(length);
        command.Add(storage);
    }

    /// <summary>What the command line asks of the board; null: nothing.</summary>
    /// <exception cref="UsageException">There is no board on this target, or a time is none.</exception>
    public BoardRun? Read(ParseResult parsed, Target target)
    {
        var (kind, file, script, time) = (parsed.GetValue(clock), parsed.GetValue(trace), parsed.GetValue(board), parsed.GetValue(length));
        var folder = parsed.GetValue(storage);
        if (kind is null && file is null && script is null && time is null && folder is null)
        {
            return null;
        }
        if (!target.Backends.Contains("host") || target.Run.Count > 0)
        {
            throw new UsageException("--clock, --trace, --board, --for and --storage are for the board on the desk: --target host");
        }
        return new BoardRun(
            kind is null ? (file ?? script ?? time) is not null : kind != "real",
            file,
            script,
            time is null ? null : Duration.Parse(time) ?? throw new UsageException($"'{time}' is no time; write 2s, 500ms or 1.5 min"),
            folder);
    }
}

/// <param name="Until">Microseconds after which the program ends; null: when it ends itself.</param>
/// <param name="StorageFolder">Null: what the board keeps goes with the run, and its files are the desk's.</param>
internal sealed record BoardRun(bool IsVirtual, string? Trace, string? Script, long? Until, string? StorageFolder)
{
    /// <summary>Runs the program and writes what was asked for, however it ended.</summary>
    public int Run(string executable, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, string name)
    {
        var log = Trace is null ? null : Path.Combine(Path.GetTempPath(), $"pyc2c-{Environment.ProcessId}.log");
        var variables = new Dictionary<string, string>(environment);
        if (IsVirtual)
        {
            variables["PYC2C_CLOCK"] = "virtual";
        }
        if (Until is { } end)
        {
            variables["PYC2C_UNTIL"] = end.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        if (StorageFolder is not null)
        {
            Guarded(StorageFolder, () => new Storage(StorageFolder).Prepare(variables));
        }
        if (log is null)
        {
            return ProcessRunner.HandOver(executable, name, arguments, variables);
        }
        variables["PYC2C_BOARD_LOG"] = log;
        variables["PYC2C_NAME"] = name;
        // Ctrl-C ends the program; what it did until then is still written.
        Console.CancelKeyPress += (_, e) => e.Cancel = true;
        try
        {
            CheckWritable(Trace!);
            var code = ProcessRunner.PassThrough(executable, arguments, variables);
            WriteTrace(log);
            return code;
        }
        finally
        {
            File.Delete(log);
        }
    }

    /// <summary>Better before the run than after.</summary>
    private static void CheckWritable(string path) => Guarded(path, () => File.WriteAllText(path, ""));

    private void WriteTrace(string log) => Guarded(Trace!, () =>
    {
        using var output = new StreamWriter(Trace!) { NewLine = "\n" };
        Waveform.Write(File.Exists(log) ? BoardLog.Read(log) : new BoardLog(), output);
    });

    private static void Guarded(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException(DiagnosticDescriptors.CannotWriteOutput, path, e.Message);
        }
    }
}
