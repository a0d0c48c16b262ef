namespace Pyc2c.Toolchain;

/// <summary>A program or a file that a target needs, and the Debian package that brings it.</summary>
/// <param name="Name">A program to look for in PATH, or the absolute path of a file.</param>
/// <param name="ToRun">It is needed to run the result, not to build it.</param>
/// <param name="Variable">An environment variable that says where it is, or null when only PATH does.</param>
internal sealed record Requirement(string Name, string Package, bool ToRun, string? Variable = null)
{
    public bool IsMet => Path.IsPathRooted(Name)
        ? File.Exists(Name)
        : ProcessRunner.Find(Name) is not null || (Variable is not null && Directory.Exists(Environment.GetEnvironmentVariable(Variable)));
}

/// <summary>
/// What is known of one target: how its C is compiled and linked, and how the result is run. Read from
/// <c>Targets/NAME.json</c> by <see cref="TargetCatalog"/>; every field can come from the target it inherits.
/// </summary>
internal sealed record Target
{
    public required string Name { get; init; }

    public required string Description { get; init; }

    /// <summary>For tests of the compiler; <c>pyc2c targets</c> does not list it.</summary>
    public bool Hidden { get; init; }

    /// <summary>
    /// Picks, of the C files that differ by platform, those whose names end in one of these: <c>port_host.c</c>. Where several
    /// files would serve, as <c>pin_host.c</c> and <c>pin_qemu_rv32.c</c>, it is the one of the last backend in this list.
    /// </summary>
    public required IReadOnlyList<string> Backends { get; init; }

    /// <summary>What is reachable is found on the desk (<see cref="DeskSurvey"/>), not from objects of the target.</summary>
    public bool IsSurveyed { get; init; }

    /// <summary>Bits of a machine word: 32 or 64; when a target does not say, those of this machine.</summary>
    public required int WordBits { get; init; }

    /// <summary>Python's float is single precision unless the command line says otherwise.</summary>
    public bool SingleFloat { get; init; }

    /// <summary>ESP-IDF's name of the chip: the target is built as a project of ESP-IDF, which knows compiler and linker itself. Or null.</summary>
    public string? IdfTarget { get; init; }

    /// <summary>The C compiler, which links as well.</summary>
    public required string Compiler { get; init; }

    public required IReadOnlyList<string> Flags { get; init; }

    public required IReadOnlyList<string> DebugFlags { get; init; }

    public required IReadOnlyList<string> ReleaseFlags { get; init; }

    public required IReadOnlyList<string> LinkFlags { get; init; }

    /// <summary>Follows the object files on the linker's command line.</summary>
    public required IReadOnlyList<string> LinkLibraries { get; init; }

    /// <summary>A file beside the target's own, or null for the compiler's default.</summary>
    public string? LinkerScript { get; init; }

    /// <summary>The symbols a program is entered at; what they do not reach is not linked.</summary>
    public required IReadOnlyList<string> Entries { get; init; }

    /// <summary>Appended to the program's name: <c>.elf</c>.</summary>
    public required string Extension { get; init; }

    /// <summary>
    /// The command that runs the result, empty when it runs by itself. <c>{program}</c> is its path;
    /// <c>{arguments}</c> inside an element becomes QEMU's <c>,arg=…</c> list, program name first. Where QEMU hands over one
    /// line with the arguments between spaces, <c>{spaced-arguments}</c> writes a space inside an argument as U+001F.
    /// </summary>
    public required IReadOnlyList<string> Run { get; init; }

    public required IReadOnlyList<Requirement> Requirements { get; init; }

    /// <summary>Of a target that is built elsewhere: what its project cannot be written without.</summary>
    public IReadOnlyList<Requirement> MissingToWrite => [.. MissingToBuild.Where(r => r.Variable is null)];

    public IReadOnlyList<Requirement> MissingToBuild => [.. Requirements.Where(r => !r.ToRun && !r.IsMet)];

    public IReadOnlyList<Requirement> MissingToRun => [.. Requirements.Where(r => !r.IsMet)];

    /// <summary>The runner's command line for a built program.</summary>
    public IReadOnlyList<string> RunCommand(string program, string name, IReadOnlyList<string> arguments)
    {
        var list = string.Concat(arguments.Prepend(name).Select(a => ",arg=" + a.Replace(",", ",,", StringComparison.Ordinal)));
        return [.. Run.Select(element => element
            .Replace("{program}", program, StringComparison.Ordinal)
            .Replace("{arguments}", list, StringComparison.Ordinal)
            .Replace("{spaced-arguments}", list.Replace(' ', '\u001f'), StringComparison.Ordinal))];
    }
}
