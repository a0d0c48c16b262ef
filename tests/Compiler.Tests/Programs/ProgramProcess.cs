using System.Diagnostics;

namespace Pyc2c.Tests.Programs;

/// <summary>What a finished program left behind, to the byte.</summary>
internal sealed record ProgramProcess(int ExitCode, byte[] Output, byte[] Errors)
{
    /// <summary>Runs a program in an empty folder of its own.</summary>
    public static async Task<ProgramProcess?> RunAsync(
        IReadOnlyList<string> command, byte[] input, IReadOnlyDictionary<string, string> variables, TimeSpan limit)
    {
        var folder = Directory.CreateTempSubdirectory("pyc2c-run-");
        try
        {
            return await RunAsync(command, input, folder.FullName, variables, limit);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Runs a program to its end, or kills it when <paramref name="limit"/> is over.</summary>
    public static async Task<ProgramProcess?> RunAsync(
        IReadOnlyList<string> command, byte[] input, string folder, IReadOnlyDictionary<string, string> variables, TimeSpan limit)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }
        using var timer = new CancellationTokenSource(limit);
        using var process = Process.Start(start)!;
        using MemoryStream output = new(), errors = new();
        try
        {
            await Task.WhenAll(
                WriteAsync(process, input, timer.Token),
                process.StandardOutput.BaseStream.CopyToAsync(output, timer.Token),
                process.StandardError.BaseStream.CopyToAsync(errors, timer.Token));
            await process.WaitForExitAsync(timer.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return null;
        }
        return new ProgramProcess(process.ExitCode, output.ToArray(), errors.ToArray());
    }

    private static async Task WriteAsync(Process process, byte[] input, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading all of its input.
        }
    }
}
