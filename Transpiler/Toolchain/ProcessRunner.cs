using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Pyc2c.Diagnostics;

namespace Pyc2c.Toolchain;

/// <summary>What a finished process left behind.</summary>
internal sealed record ProcessResult(int ExitCode, string Output, string Errors);

/// <summary>The one place that starts processes.</summary>
internal static partial class ProcessRunner
{
    /// <summary>Runs a tool to its end and collects both of its streams. Standard input is empty.</summary>
    public static async Task<ProcessResult> CaptureAsync(
        string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = new ProcessStartInfo(program, arguments) };
        process.StartInfo.RedirectStandardInput = true;
        process.StartInfo.RedirectStandardOutput = true;
        process.StartInfo.RedirectStandardError = true;
        // Messages are parsed by nobody but end in bug reports, which should be in one language.
        process.StartInfo.Environment["LC_ALL"] = "C";
        Start(process);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return new ProcessResult(
                process.ExitCode, await output.ConfigureAwait(false), await errors.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Runs a tool to its end and hands over each line of its streams as it comes, one line at a time. Standard input is empty.</summary>
    /// <returns>Its exit code.</returns>
    public static async Task<int> WatchAsync(IReadOnlyList<string> command, Action<string> onLine, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = new ProcessStartInfo(command[0], command.Skip(1)) };
        process.StartInfo.RedirectStandardInput = true;
        process.StartInfo.RedirectStandardOutput = true;
        process.StartInfo.RedirectStandardError = true;
        var gate = new Lock();
        void Take(object sender, DataReceivedEventArgs e)
        {
            lock (gate)
            {
                if (e.Data is { } line)
                {
                    onLine(line);
                }
            }
        }
        process.OutputDataReceived += Take;
        process.ErrorDataReceived += Take;
        Start(process);
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Runs a program that has the terminal and the streams to itself, and answers its exit code.</summary>
    public static int Attach(IReadOnlyList<string> command)
    {
        using var process = new Process { StartInfo = new ProcessStartInfo(command[0], command.Skip(1)) };
        Console.Out.Flush();
        Start(process);
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>
    /// Runs a program that opens its standard output by name (an emulator, for the machine inside it): through pipes, because a file
    /// opened anew would be written from its start.
    /// </summary>
    /// <param name="onOutput">Sees what was printed, piece by piece, and answers what to print after it.</param>
    /// <returns>Its exit code.</returns>
    public static int PassThrough(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment,
        Func<ReadOnlyMemory<byte>, string>? onOutput = null)
    {
        using var process = new Process { StartInfo = new ProcessStartInfo(program, arguments) };
        process.StartInfo.RedirectStandardOutput = true;
        process.StartInfo.RedirectStandardError = true;
        foreach (var (variable, value) in environment)
        {
            process.StartInfo.Environment[variable] = value;
        }
        Start(process);
        using var output = Console.OpenStandardOutput();
        using var errors = Console.OpenStandardError();
        Task.WaitAll(CopyAsync(process.StandardOutput.BaseStream, output, onOutput), CopyAsync(process.StandardError.BaseStream, errors));
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Copies what comes as it comes. A reader that went away (`| head`) ends the copy, not the program.</summary>
    private static async Task CopyAsync(Stream from, Stream to, Func<ReadOnlyMemory<byte>, string>? onPiece = null)
    {
        var buffer = new byte[4096];
        var isOpen = true;
        int n;
        while ((n = await from.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            try
            {
                if (isOpen)
                {
                    await to.WriteAsync(buffer.AsMemory(0, n)).ConfigureAwait(false);
                    await to.WriteAsync(Encoding.UTF8.GetBytes(onPiece?.Invoke(buffer.AsMemory(0, n)) ?? "")).ConfigureAwait(false);
                    await to.FlushAsync().ConfigureAwait(false);
                }
            }
            catch (IOException)
            {
                isOpen = false;
            }
        }
    }

    /// <summary>
    /// Gives the terminal and the streams to a program and answers its exit code. Where the system can, this process
    /// becomes that program and the call does not return.
    /// </summary>
    public static int HandOver(
        string program, string name, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        if (!OperatingSystem.IsWindows())
        {
            Console.Out.Flush();
            Console.Error.Flush();
            ReplaceThisProcess(ResolveProgram(program), [name, .. arguments], environment);
        }
        using var process = new Process { StartInfo = new ProcessStartInfo(program, arguments) };
        foreach (var (variable, value) in environment)
        {
            process.StartInfo.Environment[variable] = value;
        }
        Start(process);
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Where the shell would find a program, or null.</summary>
    public static string? Find(string program)
    {
        if (program.Contains('/'))
        {
            return File.Exists(program) ? program : null;
        }
        var folders = Environment.GetEnvironmentVariable("PATH") ?? "";
        return folders.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
    }

    private static void Start(Process process)
    {
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            throw new DiagnosticException(DiagnosticDescriptors.CannotStart, process.StartInfo.FileName, e.Message);
        }
    }

    private const int SigPipe = 13;

    private static string ResolveProgram(string program) => Find(program)
        ?? throw new DiagnosticException(DiagnosticDescriptors.CannotStart, program, "it is not there");

    private static void ReplaceThisProcess(
        string program, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        foreach (var (variable, value) in environment)
        {
            _ = SetVariable(variable, value, 1);
        }
        // .NET ignores SIGPIPE, and what is ignored stays so in the program that follows.
        SetSignal(SigPipe, 0);
        _ = Execute(program, [.. arguments, null]);
    }

    [LibraryImport("libc", EntryPoint = "execv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string path, string?[] arguments);

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);

    [LibraryImport("libc", EntryPoint = "signal")]
    private static partial nint SetSignal(int signal, nint handler);
}
