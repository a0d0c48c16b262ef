using Pyc2c.Toolchain.Linking;

namespace Pyc2c.Toolchain;

/// <summary>One C file: its name inside the build and its text.</summary>
internal sealed record CFile(string Name, string Text);

/// <summary>
/// A native module in use. Its C is all of a folder of its own (<c>time/*.c</c>), or <c>name.c</c> and <c>name_*.c</c> in one that
/// it shares.
/// </summary>
/// <param name="Prototypes">What its stub declares, in front the prototypes of the built-ins and of the modules that the stub imports.</param>
/// <param name="HeaderFolders">Its own folder and those of the modules that the stub imports.</param>
internal sealed record NativeModule(string Name, string Folder, string Prototypes, IReadOnlyList<string> HeaderFolders)
{
    public bool HasSource(string file) =>
        Path.GetFileName(Folder) == Name || file == Name || file.StartsWith(Name + "_", StringComparison.Ordinal);
}

/// <summary>What the C stage hands to the toolchain.</summary>
internal interface INativeProgram
{
    /// <summary>The program's own C, without types and selectors.</summary>
    IReadOnlyList<CFile> Files { get; }

    /// <summary>
    /// The prototypes that the built-ins' stubs declare, included in front of every file of the runtime. The same for all
    /// programs: the runtime is compiled again whenever it changes.
    /// </summary>
    string Prototypes { get; }

    /// <summary>The modules in use that have C, built-ins not included.</summary>
    IReadOnlyList<NativeModule> Modules { get; }

    /// <summary>What types and their attributes refer to.</summary>
    ITypeTables Tables { get; }

    /// <summary>The C file with the live types, their attribute tables and the selectors' values.</summary>
    CFile EmitTypes(LiveSet live);
}

/// <summary>Options of a build that the generated code and the runtime share.</summary>
internal sealed record BuildOptions
{
    public required Target Target { get; init; }

    public bool Release { get; init; }

    public bool SingleFloat { get; init; }

    /// <summary>
    /// The runtime listens to PYC2C_GC_STRESS (collect at every allocation) and PYC2C_FAIL_ALLOC (make the n-th one fail).
    /// </summary>
    public bool TestHooks { get; init; }

    /// <summary>The script of the board on the desk, which is compiled with the program.</summary>
    public string? Board { get; init; }

    /// <summary>Extra flags for the C compiler, for tests.</summary>
    public IReadOnlyList<string> ExtraFlags { get; init; } = [];

    public IReadOnlyList<string> CompilerFlags =>
    [
        .. Target.Flags,
        .. Release ? Target.ReleaseFlags : Target.DebugFlags,
        .. SingleFloat ? ["-DPYC2C_FLOAT_SINGLE"] : Array.Empty<string>(),
        .. TestHooks ? ["-DPYC2C_TEST_HOOKS"] : Array.Empty<string>(),
        .. ExtraFlags,
    ];

    /// <summary>One text for all that can make two builds of one source differ.</summary>
    public string Key => string.Join('\u001f', [Target.Name, Release ? "release" : "debug", Board ?? "", .. CompilerFlags]);
}
