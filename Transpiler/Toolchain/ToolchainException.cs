namespace Pyc2c.Toolchain;

/// <summary>A tool or a library that the target needs is not on this machine: exit code 3.</summary>
internal sealed class MissingToolException(string target, IReadOnlyList<Requirement> missing)
    : Exception(Describe(target, missing))
{
    public IReadOnlyList<Requirement> Missing { get; } = missing;

    private static string Describe(string target, IReadOnlyList<Requirement> missing)
    {
        var what = string.Join(" and ", missing.Select(m => m.Name));
        var packages = string.Join(' ', missing.Select(m => m.Package).Distinct());
        return $"the target '{target}' needs {what}, which is not on this machine; on Debian: apt-get install {packages}";
    }
}

/// <summary>Something outside the program is in the way: a full disk, a folder that cannot be written.</summary>
internal sealed class BuildEnvironmentException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// The C compiler or the linker refused what this compiler wrote. The user's program is not at fault; the driver turns
/// this into one report that asks for the source.
/// </summary>
internal sealed class GeneratedCodeException(string what, string toolOutput) : Exception(what)
{
    public string ToolOutput { get; } = toolOutput;
}

/// <summary>The C compiler refused a C file that the user wrote; its own words are the best diagnostic there is.</summary>
internal sealed class UserCodeException(string file, string toolOutput)
    : Exception($"the C module '{file}' does not compile")
{
    public string ToolOutput { get; } = toolOutput;
}
