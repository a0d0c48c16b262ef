using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Pyc2c.Diagnostics;

namespace Pyc2c.Cli.Formats;

/// <summary>
/// One array of objects with id, severity, message, hint, file and place. Lines and columns begin with 1; a column counts UTF-16
/// units, and the end is behind the last of them.
/// </summary>
internal sealed class JsonFormat : DiagnosticFormat
{
    internal static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public override void Write(TextWriter output, DiagnosticBag diagnostics)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (var diagnostic in diagnostics.ToImmutableArray())
            {
                Write(json, diagnostic);
            }
            json.WriteEndArray();
        }
        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("id", diagnostic.Id);
        json.WriteString("severity", diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning");
        json.WriteString("message", diagnostic.GetMessage());
        if (diagnostic.Properties.GetValueOrDefault(DiagnosticBag.HintProperty) is { } hint)
        {
            json.WriteString("hint", hint);
        }
        if (diagnostic.Location.Kind != LocationKind.None)
        {
            var span = diagnostic.Location.GetLineSpan();
            json.WriteString("file", span.Path);
            json.WriteNumber("line", span.StartLinePosition.Line + 1);
            json.WriteNumber("column", span.StartLinePosition.Character + 1);
            json.WriteNumber("endLine", span.EndLinePosition.Line + 1);
            json.WriteNumber("endColumn", span.EndLinePosition.Character + 1);
        }
        json.WriteEndObject();
    }
}
