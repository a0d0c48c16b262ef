using Pyc2c.C;
using Pyc2c.Cli.Formats;
using Pyc2c.Toolchain;
using Pyc2c.Toolchain.Idf;

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

    /// <summary>Writes the ESP-IDF project of a program to a folder. Null when the program has errors, which are then printed.</summary>
    public ProjectFolder? WriteProject(string path, BuildOptions options, string folder)
    {
        if (options.Target.MissingToWrite is { Count: > 0 } missing)
        {
            throw new MissingToolException(options.Target.Name, missing);
        }
        var project = ProjectFolder.Open(folder, options.Target.Name);
        if (EmitC(new Compilation(path), options) is not { } program)
        {
            return null;
        }
        var runtime = new RuntimeSources(RuntimeSources.Home);
        var survey = BuildProgress.Show("Surveying the runtime", progress =>
            new DeskSurvey(cache, options, Targets, runtime) { Progress = progress }.RunAsync(program, CancellationToken.None));
        project.Write(IdfProject.Write(
            Path.GetFileNameWithoutExtension(path), Path.GetDirectoryName(Path.GetFullPath(path))!, options, runtime, program, survey));
        return project;
    }

    private static CProgram? EmitC(Compilation compilation, BuildOptions options)
    {
        var program = compilation.EmitC(options);
        new TextFormat().Write(Console.Error, compilation.Diagnostics);
        return program;
    }

    private string? Compile(string path, BuildOptions options, BuildManifest manifest)
    {
        var compilation = new Compilation(path) { Board = options.Board };
        if (EmitC(compilation, options) is not { } program)
        {
            return null;
        }
        var runtime = new RuntimeSources(RuntimeSources.Home);
        var executable = BuildProgress.Show($"Compiling the runtime for {options.Target.Name}", progress =>
        {
            var build = new NativeBuild(cache, options, Targets, runtime) { Progress = progress };
            return build.RunAsync(program, CancellationToken.None);
        });
        var folders = runtime.UserModules(program).Select(module => module.Folder).Distinct();
        manifest.Store(executable, [.. compilation.Files.FilesRead, .. folders], compilation.Files.FilesAbsent);
        return executable;
    }
}
