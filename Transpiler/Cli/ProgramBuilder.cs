using Pyc2c.Cli.Formats;
using Pyc2c.Toolchain;

namespace Pyc2c.Cli;

/// <summary>Builds programs for commands: finds what was built before, else compiles and prints diagnostics.</summary>
internal sealed class ProgramBuilder
{
    private readonly BuildCache cache = BuildCache.OpenDefault();

    public TargetCatalog Targets { get; } = new(RuntimeSources.TargetsFolder);

    /// <summary>The executable's path, or null when the program has errors, which are then printed.</summary>
    public string? Build(string path, BuildOptions options)
    {
        var manifest = new BuildManifest(cache, path, options, RuntimeSources.Home);
        return manifest.FindExecutable() ?? Compile(path, options, manifest);
    }

    private string? Compile(string path, BuildOptions options, BuildManifest manifest)
    {
        var compilation = new Compilation(path);
        var program = compilation.EmitC(options);
        new TextFormat().Write(Console.Error, compilation.Diagnostics);
        if (program is null)
        {
            return null;
        }
        var runtime = new RuntimeSources(RuntimeSources.Home);
        var executable = RuntimeProgress.Show(options.Target.Name, progress =>
        {
            var build = new NativeBuild(cache, options, Targets, runtime) { Progress = progress };
            return build.RunAsync(program, CancellationToken.None);
        });
        var folders = runtime.UserModules(program).Select(module => module.Folder).Distinct();
        manifest.Store(executable, [.. compilation.Files.FilesRead, .. folders], compilation.Files.FilesAbsent);
        return executable;
    }
}
