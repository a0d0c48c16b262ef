namespace Pyc2c.Toolchain;

/// <summary>Tells, from what a tool printed, a machine that is out of room from a tool that refused its input.</summary>
internal static class ToolFailure
{
    private static readonly (string Sign, string Meaning)[] Signs =
    [
        ("No space left on device", "no space left on the disk"),
        ("Disk quota exceeded", "the disk quota is used up"),
        ("Read-only file system", "the output folder is on a read-only file system"),
        ("Permission denied", "the output folder cannot be written"),
        ("Cannot allocate memory", "the C compiler ran out of memory"),
        ("out of memory", "the C compiler ran out of memory"),
        ("Killed signal terminated program", "the C compiler was killed, most often for lack of memory"),
    ];

    /// <summary>What of the machine made the tool fail, or null when it was not the machine.</summary>
    public static string? OfEnvironment(string errors) =>
        Signs.Where(sign => errors.Contains(sign.Sign, StringComparison.Ordinal))
            .Select(sign => sign.Meaning)
            .FirstOrDefault();
}
