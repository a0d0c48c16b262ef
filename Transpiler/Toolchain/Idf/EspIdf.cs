using System.Text;
using System.Text.RegularExpressions;
using Pyc2c.Diagnostics;

namespace Pyc2c.Toolchain.Idf;

/// <summary>
/// ESP-IDF as it is installed here: <c>idf.py</c> on the path of a shell that has its environment, or the folder that IDF_PATH names,
/// whose environment is then set up for each command.
/// </summary>
internal sealed partial class EspIdf
{
    /// <summary>The first that has all components and functions that the platform's files name.</summary>
    public static readonly Version Oldest = new(5, 3, 1);

    private readonly string? export;

    private EspIdf(string? export) => this.export = export;

    /// <summary>The installation, or null.</summary>
    public static EspIdf? Find()
    {
        if (ProcessRunner.Find("idf.py") is not null)
        {
            return new EspIdf(null);
        }
        return Environment.GetEnvironmentVariable("IDF_PATH") is { Length: > 0 } folder
            && Path.Combine(folder, "export.sh") is var export && File.Exists(export)
                ? new EspIdf(export)
                : null;
    }

    /// <summary>A command line that runs one of ESP-IDF's programs in its environment.</summary>
    public IReadOnlyList<string> Command(params IEnumerable<string> command) => export is null
        ? [.. command]
        : ["bash", "-c", "export_sh=$1; shift; command=(\"$@\"); set --; . \"$export_sh\" >&2 && exec \"${command[@]}\"", "pyc2c", export, .. command];

    /// <exception cref="DiagnosticException">It is older than what projects are written for, or it does not run.</exception>
    public async Task CheckVersionAsync(CancellationToken cancellation)
    {
        var output = new StringBuilder();
        var exitCode = await ProcessRunner.WatchAsync(Command("idf.py", "--version"), line => output.AppendLine(line), cancellation)
            .ConfigureAwait(false);
        var version = NameAndVersion().Match(output.ToString());
        if (exitCode != 0 || !version.Success)
        {
            throw new DiagnosticException(DiagnosticDescriptors.IdfFailed, "idf.py --version", exitCode, "Does ESP-IDF's own example build in this shell?")
            {
                ToolOutput = output.ToString(),
            };
        }
        if (Version.Parse(version.Groups["version"].Value) < Oldest)
        {
            throw new MissingToolException(DiagnosticDescriptors.IdfTooOld, version.Value, Oldest);
        }
    }

    [GeneratedRegex(@"ESP-IDF v?(?<version>\d+\.\d+(\.\d+)?)[\w.-]*")]
    private static partial Regex NameAndVersion();
}
