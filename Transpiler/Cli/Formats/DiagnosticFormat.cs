using Pyc2c.Diagnostics;

namespace Pyc2c.Cli.Formats;

/// <summary>A form in which diagnostics are printed.</summary>
internal abstract class DiagnosticFormat
{
    private static readonly Dictionary<string, Func<DiagnosticFormat>> ByName = new()
    {
        ["text"] = () => new TextFormat(),
        ["json"] = () => new JsonFormat(),
        ["sarif"] = () => new SarifFormat(),
    };

    public static string[] Names => [.. ByName.Keys];

    public static DiagnosticFormat Named(string name) => ByName[name]();

    public abstract void Write(TextWriter output, DiagnosticBag diagnostics);
}
