using System.Diagnostics.CodeAnalysis;
using Pyc2c.Diagnostics;
using Pyc2c.Toolchain.Linking;

namespace Pyc2c.Toolchain;

/// <summary>
/// The last stage: C in, an executable or a firmware image out.
/// <para>
/// The program and the runtime are compiled to objects; from the objects follows which types and attributes the program can
/// reach (<see cref="Reachability"/>); the C stage writes just those, and the linker puts it all together.
/// </para>
/// </summary>
internal sealed class NativeBuild(BuildCache cache, BuildOptions options, TargetCatalog targets, RuntimeSources runtime)
{
    private Target Target => options.Target;

    /// <summary>Told how far the runtime's first compilation is.</summary>
    public Action<int, int>? Progress { get; init; }

    /// <summary>Builds, or finds what was built before, and answers the executable's path.</summary>
    /// <exception cref="MissingToolException">The target's compiler is not installed.</exception>
    /// <exception cref="DiagnosticException">The disk is full, or the like.</exception>
    /// <exception cref="GeneratedCodeException">A defect of this compiler.</exception>
    public async Task<string> RunAsync(INativeProgram program, CancellationToken cancellation)
    {
        if (Target.MissingToBuild is { Count: > 0 } missing)
        {
            throw new MissingToolException(Target.Name, missing);
        }
        var executable = await FindOrBuildAsync(program, cancellation).ConfigureAwait(false);
        cache.Trim();
        return executable;
    }

    private async Task<string> FindOrBuildAsync(INativeProgram program, CancellationToken cancellation)
    {
        using var hold = cache.Hold();
        var compiler = new CCompiler(cache, options, runtime) { Progress = Progress };
        var sources = runtime.Sources(program, Target.Backends, targets.Backends);
        var entry = cache.PathOf("builds", HashOf(program, compiler, sources));
        var executable = Path.Combine(entry, "program" + Target.Extension);
        if (!File.Exists(executable))
        {
            var folder = cache.Temporary("");
            await BuildInAsync(folder, program, compiler, sources, cancellation).ConfigureAwait(false);
            BuildCache.StoreFolder(folder, entry);
        }
        else
        {
            BuildCache.Touch(entry);
        }
        return executable;
    }

    private async Task BuildInAsync(
        string folder, INativeProgram program, CCompiler compiler, IReadOnlyList<CSource> sources,
        CancellationToken cancellation)
    {
        BuildCache.WriteFiles(folder, program.Files);
        var survey = Target.IsSurveyed
            ? await new DeskSurvey(cache, options, targets, runtime).RunAsync(program, cancellation).ConfigureAwait(false)
            : null;
        var runtimeObjects = compiler.CompileAsync(survey?.Sources ?? sources, cancellation);
        var programObjects = compiler.CompileGeneratedAsync(program.Files, folder, program.Modules, cancellation);
        await Task.WhenAll(runtimeObjects, programObjects).ConfigureAwait(false);
        string[] objects = [.. await programObjects.ConfigureAwait(false), .. await runtimeObjects.ConfigureAwait(false)];

        var live = survey?.Live ?? Reachability.Compute(ElfReader.ReadAll(objects), Target.Entries, program.Tables);
        var types = program.EmitTypes(live);
        BuildCache.WriteFiles(folder, [types]);
        var typeObjects = await compiler.CompileGeneratedAsync([types], folder, program.Modules, cancellation).ConfigureAwait(false);
        var result = await LinkAsync([.. objects, .. typeObjects], Path.Combine(folder, "program" + Target.Extension), cancellation)
            .ConfigureAwait(false);
        if (result.ExitCode != 0)
        {
            ThrowLinkFailure(result, runtime.UserModules(program));
        }
    }

    private Task<ProcessResult> LinkAsync(IReadOnlyList<string> objects, string output, CancellationToken cancellation) =>
        ProcessRunner.CaptureAsync(
            Target.Compiler,
            [
                .. options.CompilerFlags,
                .. Target.LinkFlags,
                .. Target.LinkerScript is { } script ? ["-T", script] : Array.Empty<string>(),
                .. objects,
                .. Target.LinkLibraries,
                "-o", output,
            ],
            cancellation);

    [DoesNotReturn]
    private void ThrowLinkFailure(ProcessResult result, IReadOnlyList<NativeModule> userModules)
    {
        if (ToolFailure.OfEnvironment(result.Errors) is { } reason)
        {
            throw new DiagnosticException(DiagnosticDescriptors.CannotBuild, reason);
        }
        if (result.Errors.Contains("will not fit in region", StringComparison.Ordinal)
            || result.Errors.Contains("overflowed by", StringComparison.Ordinal))
        {
            throw new DiagnosticException(DiagnosticDescriptors.ProgramTooLarge, Target.Name);
        }
        if (userModules.Count > 0)
        {
            throw new DiagnosticException(
                DiagnosticDescriptors.UserModuleNotLinked, string.Join(", ", userModules.Select(module => $"'{module.Name}'")))
            {
                ToolOutput = result.Errors,
            };
        }
        throw new GeneratedCodeException("the linker refused the program", result.Errors);
    }

    private string HashOf(INativeProgram program, CCompiler compiler, IReadOnlyList<CSource> sources)
    {
        var hash = new ContentHash().Add(compiler.EnvironmentHash).Add(Target.LinkFlags).Add(Target.LinkLibraries)
            .Add(typeof(NativeBuild).Module.ModuleVersionId.ToString()).Add(Target.IsSurveyed ? 1 : 0);
        foreach (var file in program.Files)
        {
            hash.Add(file.Name).Add(file.Text);
        }
        foreach (var source in sources)
        {
            hash.Add(Path.GetFileName(source.Path)).AddFile(source.Path).Add(source.Prelude);
            foreach (var header in source.Headers)
            {
                hash.AddFile(header);
            }
        }
        foreach (var header in sources.SelectMany(source => source.Headers).Distinct())
        {
            hash.AddFile(header);
        }
        if (Target.LinkerScript is { } script)
        {
            hash.AddFile(script);
        }
        return hash.Finish();
    }
}
