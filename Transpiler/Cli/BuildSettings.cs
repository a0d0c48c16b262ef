using System.CommandLine;
using Pyc2c.Toolchain;

namespace Pyc2c.Cli;

/// <summary>The options that <c>build</c>, <c>run</c> and <c>emit</c> share.</summary>
internal sealed class BuildSettings
{
    private readonly Option<string> target = new("--target", "-t")
    {
        Description = "What to build for; 'pyc2c targets' lists them.",
        HelpName = "TARGET",
        DefaultValueFactory = _ => TargetCatalog.DefaultTarget,
    };

    private readonly Option<bool> release = new("--release") { Description = "Optimise the C; slower to build." };

    private readonly Option<bool> debug = new("--debug") { Description = "Build quickly; the default." };

    private readonly Option<string?> floats = new("--float")
    {
        Description = "Precision of Python's float; left out, single on the chips and double elsewhere.",
    };

    private readonly Option<bool> gcStress = new("--gc-stress")
    {
        Description = "Collect garbage at every allocation; for tests.",
    };

    private readonly Option<int> failAllocation = new("--fail-allocation")
    {
        Description = "Make the n-th allocation fail; for tests.",
        HelpName = "N",
    };

    public BuildSettings()
    {
        floats.AcceptOnlyFromAmong("single", "double");
    }

    public void AddTo(Command command)
    {
        command.Add(target);
        command.Add(release);
        command.Add(debug);
        command.Add(floats);
    }

    public void AddTestHooksTo(Command command)
    {
        command.Add(gcStress);
        command.Add(failAllocation);
    }

    /// <exception cref="UsageException">The target is unknown, or options contradict each other.</exception>
    public BuildOptions Read(ParseResult parsed, TargetCatalog targets)
    {
        var name = parsed.GetValue(target)!;
        if (parsed.GetValue(release) && parsed.GetValue(debug))
        {
            throw new UsageException("--release and --debug exclude each other");
        }
        var found = targets.Find(name)
            ?? throw new UsageException($"unknown target '{name}'; there are {string.Join(", ", targets.VisibleNames)}");
        return new BuildOptions
        {
            Target = found,
            Release = parsed.GetValue(release),
            SingleFloat = parsed.GetValue(floats) is { } precision ? precision == "single" : found.SingleFloat,
            TestHooks = parsed.GetValue(gcStress) || parsed.GetValue(failAllocation) > 0,
        };
    }

    /// <summary>What the program finds in its environment when the test hooks are built in.</summary>
    public IReadOnlyDictionary<string, string> TestEnvironment(ParseResult parsed)
    {
        var variables = new Dictionary<string, string>();
        if (parsed.GetValue(gcStress))
        {
            variables["PYC2C_GC_STRESS"] = "1";
        }
        if (parsed.GetValue(failAllocation) is > 0 and var nth)
        {
            variables["PYC2C_FAIL_ALLOC"] = nth.ToString();
        }
        return variables;
    }
}
