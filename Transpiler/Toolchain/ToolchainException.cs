using Microsoft.CodeAnalysis;
using Pyc2c.Diagnostics;

namespace Pyc2c.Toolchain;

/// <summary>A tool or a library that the target needs is not on this machine: exit code 3.</summary>
internal sealed class MissingToolException(DiagnosticDescriptor descriptor, params object?[] arguments)
    : DiagnosticException(descriptor, arguments)
{
    public MissingToolException(string target, IReadOnlyList<Requirement> missing)
        : this(
            DiagnosticDescriptors.MissingTool,
            target,
            string.Join(" and ", missing.Select(m => m.Name)),
            string.Join(' ', missing.Select(m => m.Package).Distinct()))
    {
    }
}

/// <summary>
/// The C compiler or the linker refused what this compiler wrote. The user's program is not at fault; the driver turns
/// this into one report that asks for the source.
/// </summary>
internal sealed class GeneratedCodeException(string what, string toolOutput) : Exception(what)
{
    public string ToolOutput { get; } = toolOutput;
}
