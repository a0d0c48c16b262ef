using Pyc2c.Toolchain;

namespace Pyc2c.Tests.Programs;

/// <summary>Runs each program of <c>tests/programs</c> in one configuration and compares with what CPython printed.</summary>
public abstract class ProgramTests
{
    private const string LeftOut = "(left out)";

    private static readonly BuildCache Cache = BuildCache.OpenDefault();
    private static readonly TargetCatalog Targets = new(RuntimeSources.TargetsFolder);
    private static readonly RuntimeSources Runtime = new(RuntimeSources.Home);

    protected static TheoryData<string> ProgramsFor(string configuration)
    {
        var data = new TheoryData<string>();
        if (Configuration.Available(configuration) is not null)
        {
            data.AddRange([.. TestProgram.All().Where(p => p.RunsOn(configuration)).Select(p => p.Name)]);
        }
        if (data.Count == 0)
        {
            data.Add(LeftOut);      // a theory without data would be a failure
        }
        return data;
    }

    /// <summary>Some of the programs that run on another configuration.</summary>
    protected static TheoryData<string> SampleFor(string configuration, string like, int every) =>
        Configuration.Available(configuration) is null
            ? [LeftOut]
            : [.. TestProgram.All().Where(p => p.RunsOn(like)).Select(p => p.Name).Where((_, i) => i % every == 0)];

    protected static async Task CheckAsync(string name, string configurationName)
    {
        if (name == LeftOut)
        {
            return;
        }
        var configuration = Configuration.Available(configurationName)!;
        var program = TestProgram.Load(name);
        var executable = await BuildAsync(program, configuration.Options);
        var outcome = await RunAsync(program, configuration, executable);
        Assert.Equal(Describe(program.ExpectedOutput, program.ExpectedErrors), outcome);
    }

    /// <summary>Runs a program with one allocation after the other failing: it may end early with a traceback, catch the MemoryError,
    /// or exit as it would have, and nothing worse. Every few allocations, to stay quick.</summary>
    protected static async Task CheckFailingAllocationsAsync(string name)
    {
        if (name == LeftOut)
        {
            return;
        }
        var configuration = Configuration.Available("stress")!;
        var program = TestProgram.Load(name);
        var executable = await BuildAsync(program, configuration.Options);
        for (var nth = 1; nth < 400; nth += 9)
        {
            var variables = new Dictionary<string, string>(configuration.Variables) { ["PYC2C_FAIL_ALLOC"] = $"{nth}" };
            variables.Remove("PYC2C_GC_STRESS");
            var result = await ProgramProcess.RunAsync([executable, .. program.Arguments], program.Input, variables, configuration.Limit);
            Assert.True(result is not null, $"allocation {nth}: not finished within {configuration.Limit.TotalSeconds} s");
            var errors = System.Text.Encoding.UTF8.GetString(result.Errors);
            Assert.True(
                (result.ExitCode is 0 or 1 || program.ExpectedErrors.StartsWith($"exit code {result.ExitCode}\n", StringComparison.Ordinal)) && !errors.Contains("Sanitizer", StringComparison.Ordinal) && !errors.Contains("runtime error", StringComparison.Ordinal),
                $"allocation {nth}: exit code {result.ExitCode}\n{errors}");
        }
    }

    private static async Task<string> BuildAsync(TestProgram program, BuildOptions options)
    {
        var compilation = new Compilation(Path.GetFileName(program.Path), Path.GetDirectoryName(program.Path)!) { Verifies = true };
        var native = compilation.EmitC(options);
        Assert.True(native is not null, string.Join('\n', compilation.Diagnostics.ToImmutableArray()));
        try
        {
            return await new NativeBuild(Cache, options, Targets, Runtime).RunAsync(native, CancellationToken.None);
        }
        catch (GeneratedCodeException e)
        {
            Assert.Fail($"{e.Message}\n{e.ToolOutput}");
            throw;
        }
    }

    private static async Task<string> RunAsync(TestProgram program, Configuration configuration, string executable)
    {
        var target = configuration.Options.Target;
        var shownName = Path.GetFileName(program.Path);
        IReadOnlyList<string> command = target.Run.Count > 0
            ? target.RunCommand(executable, shownName, program.Arguments)
            : [executable, .. program.Arguments];
        var result = await ProgramProcess.RunAsync(command, program.Input, configuration.Variables, configuration.Limit);
        return result is null
            ? $"not finished within {configuration.Limit.TotalSeconds} s"
            : Describe(result.Output, ErrorsOf(result));
    }

    /// <summary>In the form of the <c>.err</c> files.</summary>
    private static string ErrorsOf(ProgramProcess result)
    {
        var lines = System.Text.Encoding.UTF8.GetString(result.Errors).Split('\n');
        var errors = string.Join('\n', lines.Where(line => !line.StartsWith("    ", StringComparison.Ordinal)
            || line.Contains("Sanitizer", StringComparison.Ordinal) || line.StartsWith("    #", StringComparison.Ordinal)));
        return result.ExitCode != 0 || errors.Length > 0 ? $"exit code {result.ExitCode}\n{errors}" : "";
    }

    private static string Describe(byte[] output, string errors) =>
        System.Text.Encoding.UTF8.GetString(output) + (errors.Length > 0 ? "\n--- standard error ---\n" + errors : "");
}

public sealed class ProgramsUnderStress : ProgramTests
{
    public static TheoryData<string> Programs => ProgramsFor("stress");

    [Theory]
    [MemberData(nameof(Programs))]
    public Task PrintsWhatCPythonPrints(string program) => CheckAsync(program, "stress");
}

public sealed class ProgramsOnHost : ProgramTests
{
    public static TheoryData<string> Programs => ProgramsFor("host");

    [Theory]
    [MemberData(nameof(Programs))]
    public Task PrintsWhatCPythonPrints(string program) => CheckAsync(program, "host");
}

public sealed class ProgramsOnRiscV : ProgramTests
{
    public static TheoryData<string> Programs => ProgramsFor("qemu-rv32");

    [Theory]
    [MemberData(nameof(Programs))]
    public Task PrintsWhatCPythonPrints(string program) => CheckAsync(program, "qemu-rv32");
}

public sealed class ProgramsOnXtensa : ProgramTests
{
    public static TheoryData<string> Programs => ProgramsFor("qemu-xtensa");

    [Theory]
    [MemberData(nameof(Programs))]
    public Task PrintsWhatCPythonPrints(string program) => CheckAsync(program, "qemu-xtensa");
}

/// <summary>A sample of the programs, of the files and types that the desk's compiler finds reachable: as firmware is built.</summary>
public sealed class ProgramsSurveyedOnTheDesk : ProgramTests
{
    public static TheoryData<string> Programs => SampleFor("qemu-rv32-surveyed", "qemu-rv32", every: 12);

    [Theory]
    [MemberData(nameof(Programs))]
    public Task PrintsWhatCPythonPrints(string program) => CheckAsync(program, "qemu-rv32-surveyed");
}

/// <summary>A sample of the programs, short of memory.</summary>
public sealed class ProgramsShortOfMemory : ProgramTests
{
    public static TheoryData<string> Programs => SampleFor("stress", "stress", every: 6);

    [Theory]
    [MemberData(nameof(Programs))]
    public Task EndInOrder(string program) => CheckFailingAllocationsAsync(program);
}
