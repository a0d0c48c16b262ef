// Stage: diagnostics. What ends the compiler's work at once and is still not its own defect: a missing tool, a full disk.

using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Pyc2c.Diagnostics;

/// <summary>Carries a diagnostic without a place to the driver, which prints it.</summary>
internal class DiagnosticException(DiagnosticDescriptor descriptor, params object?[] arguments)
    : Exception(string.Format(
        CultureInfo.InvariantCulture, descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), arguments))
{
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    public IReadOnlyList<object?> Arguments { get; } = arguments;

    /// <summary>What a tool said, to be shown in front of the diagnostic; empty most of the time.</summary>
    public string ToolOutput { get; init; } = "";
}
