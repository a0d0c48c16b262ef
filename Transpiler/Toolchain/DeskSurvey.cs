using System.Text.RegularExpressions;
using Pyc2c.Diagnostics;
using Pyc2c.Toolchain.Linking;

namespace Pyc2c.Toolchain;

/// <summary>What a program can reach.</summary>
/// <param name="Sources">The C files of the runtime and of modules that take part.</param>
internal sealed record Survey(LiveSet Live, IReadOnlyList<CSource> Sources);

/// <summary>
/// Finds what a program can reach without the compiler of its target, which may not be on this machine: from what the desk's own
/// compiler makes of the same C. That does not optimise, so whatever another compiler leaves of a function, its references
/// are among those seen here.
/// <para>
/// A platform's files cannot be compiled here. What they define is seen in their twins for the desk, and what they refer to in their
/// text: every identifier that is also the name of something in the runtime.
/// </para>
/// </summary>
internal sealed partial class DeskSurvey(BuildCache cache, BuildOptions options, TargetCatalog targets, RuntimeSources runtime)
{
    private const string DeskTarget = "desk-survey";

    /// <summary>Told how far the runtime's first compilation is.</summary>
    public Action<int, int>? Progress { get; init; }

    /// <exception cref="MissingToolException">The desk has no C compiler.</exception>
    /// <exception cref="DiagnosticException">A module has nothing for the target.</exception>
    public async Task<Survey> RunAsync(INativeProgram program, CancellationToken cancellation)
    {
        var desk = targets.Find(DeskTarget)!;
        if (desk.MissingToBuild is { Count: > 0 } missing)
        {
            throw new MissingToolException(options.Target.Name, missing);
        }
        using var hold = cache.Hold();
        var own = runtime.Sources(program, options.Target.Backends, targets.Backends);
        var onDesk = runtime.Sources(program, desk.Backends, targets.Backends);
        var compiler = new CCompiler(cache, new BuildOptions { Target = desk, SingleFloat = options.SingleFloat }, runtime)
        {
            Progress = Progress,
        };
        var folder = cache.Temporary("");
        BuildCache.WriteFiles(folder, program.Files);
        var sources = await compiler.CompileAsync(onDesk, cancellation).ConfigureAwait(false);
        var generated = await compiler.CompileGeneratedAsync(program.Files, folder, program.Modules, cancellation).ConfigureAwait(false);
        BuildCache.Guard(() => Directory.Delete(folder, recursive: true));

        var parts = Parts(own, [.. onDesk.Zip(ElfReader.ReadAll(sources))]);
        var live = Reachability.Compute([.. parts.Select(p => p.Object), .. ElfReader.ReadAll(generated)], desk.Entries, program.Tables);
        var reached = parts.Where(p => live.HasFile(p.Object.Path)).Select(p => p.Source).ToList();
        if (reached.Except(own).FirstOrDefault() is { } unported)
        {
            throw new DiagnosticException(
                DiagnosticDescriptors.NotOnTarget, Path.GetFileName(unported.Stem), options.Target.Name, options.Target.Backends[^1]);
        }
        return new Survey(live, reached);
    }

    /// <summary>The target's files, each with an object to read in its place; and the desk's files that have no twin there.</summary>
    private static List<(CSource Source, ObjectFile Object)> Parts(
        IReadOnlyList<CSource> own, IReadOnlyList<(CSource Source, ObjectFile Object)> onDesk)
    {
        var objects = onDesk.ToDictionary(pair => pair.Source.Path, pair => pair.Object);
        var twins = onDesk.Where(pair => pair.Source.Backend is not null).ToDictionary(pair => pair.Source.Stem);
        var parts = new List<(CSource, ObjectFile)>();
        foreach (var source in own)
        {
            var twin = source.Backend is not null && twins.Remove(source.Stem, out var pair) ? pair.Object : null;
            parts.Add((source, objects.GetValueOrDefault(source.Path) ?? StandIn(source.Path, Names(source), twin)));
        }
        parts.AddRange(twins.Values.Select(twin => (twin.Source, StandIn(twin.Source.Path, [], twin.Object))));
        return parts;
    }

    /// <summary>
    /// One section for all of a file: it defines what its twin defines, and refers to what its text names. Without a twin nobody knows
    /// what it is for, and it is kept.
    /// </summary>
    private static ObjectFile StandIn(string path, IReadOnlyList<string> names, ObjectFile? twin)
    {
        ObjectSymbol[] definitions = twin is null ? [] : [.. Definitions(twin)];
        return new ObjectFile(
            path,
            [new ObjectSection("", IsLoaded: true, IsKept: twin is null, [.. Enumerable.Range(definitions.Length, names.Count)])],
            [.. definitions, .. names.Select(n => new ObjectSymbol(n, -1, IsDefined: false, IsLocal: false, IsWeak: false))]);
    }

    private static List<string> Names(CSource source)
    {
        var text = NoCode().Replace(File.ReadAllText(source.Path), " ");
        var selectors = Selector().Matches(text).Select(m => m.Groups["class"].Value.ToLowerInvariant() + "sel_" + m.Groups["name"].Value);
        return [.. Identifier().Matches(text).Select(m => m.Value).Concat(selectors).Distinct()];
    }

    private static IEnumerable<ObjectSymbol> Definitions(ObjectFile file) =>
        file.Symbols.Where(s => !s.IsLocal && s.Section >= 0).Select(s => s with { Section = 0 });

    [GeneratedRegex("""/\*.*?\*/|//[^\n]*|"(\\.|[^"\\\n])*"|'(\\.|[^'\\\n])*'""", RegexOptions.Singleline)]
    private static partial Regex NoCode();

    [GeneratedRegex(@"\b(?<class>(CLASS_)?)SEL(_USE)?\((?<name>\w+)\)")]
    private static partial Regex Selector();

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Identifier();
}
