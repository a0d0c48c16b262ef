using System.CommandLine;

namespace Pyc2c.Cli;

/// <summary>The serial line to a board.</summary>
/// <param name="Arguments">As idf.py takes them.</param>
internal sealed record SerialPort(IReadOnlyList<string> Arguments);

/// <summary>The options that <c>flash</c>, <c>monitor</c> and <c>run</c> share.</summary>
internal sealed class SerialSettings
{
    private readonly Option<string?> port = new("--port", "-p") { Description = "The board's serial port; left out, ESP-IDF looks for one." };

    private readonly Option<int?> baud = new("--baud", "-b") { Description = "The port's speed." };

    public void AddTo(Command command)
    {
        command.Add(port);
        command.Add(baud);
    }

    public SerialPort Read(ParseResult parsed) => new(
    [
        .. parsed.GetValue(port) is { } name ? ["-p", name] : Array.Empty<string>(),
        .. parsed.GetValue(baud) is { } speed ? ["-b", $"{speed}"] : Array.Empty<string>(),
    ]);
}
