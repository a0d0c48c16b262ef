using Pyc2c.Toolchain;

namespace Pyc2c.Tests.Programs;

/// <summary>Runtime and generated C give no warnings with other compilers and in the newer language that ESP-IDF asks for.</summary>
public sealed class CleanCTests
{
    private static readonly string[] Clangs = ["clang", "clang-19", "clang-16", "clang-14"];

    [Theory]
    [InlineData("clang", "-std=gnu11")]
    [InlineData("clang", "-std=gnu2x")]
    [InlineData("cc", "-std=gnu2x", "-Wshadow", "-Wstrict-prototypes")]
    public async Task CompilesWithoutWarnings(string compiler, params string[] flags)
    {
        var program = compiler == "clang" ? Clangs.FirstOrDefault(name => ProcessRunner.Find(name) is not null) : compiler;
        if (program is null)
        {
            return;
        }
        var targets = new TargetCatalog(RuntimeSources.TargetsFolder);
        var options = new BuildOptions
        {
            Target = targets.Find("host")! with { Compiler = program },
            ExtraFlags = ["-Wall", "-Wextra", "-Werror", .. flags],
        };
        var compilation = new Compilation("config_parser.py", Repository.PathOf("examples"));
        var native = compilation.EmitC(options)!;
        try
        {
            await new NativeBuild(BuildCache.OpenDefault(), options, targets, new RuntimeSources(RuntimeSources.Home))
                .RunAsync(native, CancellationToken.None);
        }
        catch (GeneratedCodeException e)
        {
            Assert.Fail(e.ToolOutput);
        }
    }
}
