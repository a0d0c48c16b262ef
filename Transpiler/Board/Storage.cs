using System.Text.RegularExpressions;
using Pyc2c.Diagnostics;

namespace Pyc2c.Board;

/// <summary>
/// The folder of <c>--storage</c>: <c>files</c>, which is all that the program sees of the file system, what the flash holds
/// (Runtime.Modules/esp32), and, after a run that ended with a sleep or a reset, <c>next_run</c>: what the program is to find then
/// (Runtime.Modules/machine/boot_host.c).
/// </summary>
internal sealed partial class Storage(string path)
{
    private string Files => Path.Combine(path, "files");

    private string NextRun => Path.Combine(path, "next_run");

    /// <summary>Makes the folder where there is none, and adds what the program finds in its environment.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="DiagnosticException">What a run left there is damaged.</exception>
    public void Prepare(Dictionary<string, string> variables)
    {
        Directory.CreateDirectory(Files);
        using (File.Create(Path.Combine(path, $"probe-{Environment.ProcessId}"), 1, FileOptions.DeleteOnClose))
        {
            // Better before the run than in it.
        }
        variables["PYC2C_STORAGE"] = Path.GetFullPath(path);
        variables["PYC2C_NEXT_RUN"] = Path.GetFullPath(NextRun);
        if (File.Exists(NextRun))
        {
            TakeUp(variables);
        }
    }

    /// <summary>Once: the run after that is one of a board that was switched on.</summary>
    private void TakeUp(Dictionary<string, string> variables)
    {
        var text = File.ReadAllText(NextRun);
        if (!Whole().IsMatch(text))
        {
            throw new DiagnosticException(DiagnosticDescriptors.StorageDamaged, NextRun);
        }
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            variables[line[..equals]] = line[(equals + 1)..];
        }
        File.Delete(NextRun);
    }

    [GeneratedRegex(@"^PYC2C_RESET_CAUSE=\d\nPYC2C_WAKE_REASON=\d\nPYC2C_EPOCH_MOVED_US=\d{1,20}\n(PYC2C_RTC_MEMORY=([0-9a-f]{2}){0,2048}\n)?\z")]
    private static partial Regex Whole();
}
