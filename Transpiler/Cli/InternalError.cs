using System.Text;
using Pyc2c.Toolchain;

namespace Pyc2c.Cli;

/// <summary>
/// The report of a defect of the compiler itself: one short message that asks for the source, and a file with all that a
/// developer needs to find the cause.
/// </summary>
internal static class InternalError
{
    /// <summary>Writes the report's file and answers the message.</summary>
    public static string Report(Exception error)
    {
        var text = new StringBuilder()
            .AppendLine($"pyc2c {typeof(InternalError).Assembly.GetName().Version}")
            .AppendLine($"arguments: {string.Join(' ', Environment.GetCommandLineArgs().Skip(1))}")
            .AppendLine(error.ToString());
        if (error is GeneratedCodeException generated)
        {
            text.AppendLine(generated.ToolOutput);
        }
        var message = $"internal error: {FirstLine(error.Message)}\n"
            + "  This is a defect of the compiler, not of your program. Please report it, with the program's source";
        return TryWrite(text.ToString()) is { } path ? $"{message} and\n  {path}" : $"{message}.\n{text}";
    }

    private static string? TryWrite(string text)
    {
        try
        {
            var path = Path.Combine(Path.GetTempPath(), $"pyc2c-report-{Environment.ProcessId}.txt");
            File.WriteAllText(path, text);
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string FirstLine(string message) => message.Split('\n', 2)[0];
}
