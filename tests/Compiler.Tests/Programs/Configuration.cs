using Pyc2c.Toolchain;

namespace Pyc2c.Tests.Programs;

/// <summary>A way to build and run the test programs.</summary>
internal sealed record Configuration(string Name, string Target, bool Release, bool Stress, TimeSpan Limit)
{
    private static readonly TargetCatalog Targets = new(RuntimeSources.TargetsFolder);

    private static readonly IReadOnlyList<Configuration> Every =
    [
        new("stress", "host-sanitized", Release: false, Stress: true, TimeSpan.FromSeconds(120)),
        new("host", "host", Release: true, Stress: false, TimeSpan.FromSeconds(30)),
        new("qemu-rv32", "qemu-rv32", Release: true, Stress: false, TimeSpan.FromSeconds(60)),
        new("qemu-rv32-surveyed", "qemu-rv32-surveyed", Release: true, Stress: false, TimeSpan.FromSeconds(60)),
        new("qemu-xtensa", "qemu-xtensa", Release: true, Stress: false, TimeSpan.FromSeconds(60)),
    ];

    /// <summary>The configuration of that name, or null when this machine cannot run it or the caller did not ask for it.</summary>
    public static Configuration? Available(string name)
    {
        var chosen = (Environment.GetEnvironmentVariable("PYC2C_CONFIGURATIONS") ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries);
        var configuration = Every.Single(c => c.Name == name);
        return (chosen.Length == 0 || chosen.Contains(name)) && configuration.Options.Target.MissingToRun.Count == 0
            ? configuration
            : null;
    }

    public BuildOptions Options => new()
    {
        Target = Targets.Find(Target)!,
        Release = Release,
        TestHooks = Stress,
        // What a user's build only risks, a test's build must not have.
        ExtraFlags = ["-Wall", "-Wextra", "-Werror"],
    };

    public IReadOnlyDictionary<string, string> Variables => Stress
        ? new Dictionary<string, string>
        {
            ["PYC2C_GC_STRESS"] = "1",
            ["ASAN_OPTIONS"] = "detect_leaks=0:detect_stack_use_after_return=0:abort_on_error=0",
            ["UBSAN_OPTIONS"] = "print_stacktrace=1",
        }
        : new Dictionary<string, string>();
}
