using System.Collections.Concurrent;
using Pyc2c.Diagnostics;

namespace Pyc2c.Toolchain;

/// <summary>
/// Compiles C files to objects, several at a time, and keeps the objects in the cache under the hash of all that they depend
/// on: the compiler, the flags, the file, what is included in front of it, and every header it could include. The caller holds
/// the cache for as long as it uses the objects.
/// </summary>
internal sealed class CCompiler
{
    private static readonly ConcurrentDictionary<string, string> CompilerIdentities = new();
    private static readonly SemaphoreSlim Slots = new(Math.Max(1, Environment.ProcessorCount));

    private readonly BuildCache cache;
    private readonly BuildOptions options;
    private readonly string[] flags;

    public CCompiler(BuildCache cache, BuildOptions options, RuntimeSources runtime)
    {
        this.cache = cache;
        this.options = options;
        flags = [.. options.CompilerFlags, "-iquote", runtime.RuntimeFolder];
        var hash = new ContentHash().Add(Identity(options.Target.Compiler)).Add(options.CompilerFlags);
        AddHeaders(hash, runtime.Headers);
        EnvironmentHash = hash.Finish();
    }

    /// <summary>Told after every file of the runtime that had to be compiled: how many are done, of how many.</summary>
    public Action<int, int>? Progress { get; init; }

    /// <summary>What the objects of this compiler depend on beside their own source.</summary>
    public string EnvironmentHash { get; }

    /// <summary>Compiles files of the runtime or of modules. Answers the objects' paths.</summary>
    public async Task<IReadOnlyList<string>> CompileAsync(IReadOnlyList<CSource> sources, CancellationToken cancellation)
    {
        var jobs = sources.Select(source => (Source: source, Object: ObjectOf(source))).ToList();
        var missing = jobs.Where(job => !BuildCache.Finds(job.Object)).ToList();
        var done = 0;
        await RunAllAsync(missing, async job =>
        {
            string[] extra =
            [
                "-include", PreludeFile(job.Source.Prelude),
                .. job.Source.Headers.Select(header => "-iquote" + Path.GetDirectoryName(header)).Distinct(),
            ];
            await CompileAsync(job.Source.Path, job.Object, extra, job.Source.IsUsers, cancellation).ConfigureAwait(false);
            Progress?.Invoke(Interlocked.Increment(ref done), missing.Count);
        }).ConfigureAwait(false);
        return [.. jobs.Select(job => job.Object)];
    }

    /// <summary>
    /// Compiles generated files that are in <paramref name="folder"/>; they may include the modules' headers. Answers the
    /// objects' paths.
    /// </summary>
    public async Task<IReadOnlyList<string>> CompileGeneratedAsync(
        IReadOnlyList<CFile> files, string folder, IReadOnlyList<NativeModule> modules, CancellationToken cancellation)
    {
        string[] extra = [.. modules.SelectMany(module => new[] { "-iquote", module.Folder })];
        var headersHash = new ContentHash();
        AddHeaders(headersHash, modules.SelectMany(module => RuntimeSources.HeadersIn(module.Folder)));
        var environment = EnvironmentHash + headersHash.Finish();
        var objects = new string[files.Count];
        await RunAllAsync(Enumerable.Range(0, files.Count), async i =>
        {
            objects[i] = cache.PathOf(
                "objects", new ContentHash().Add(environment).Add(files[i].Name).Add(files[i].Text).Finish(), ".o");
            if (!BuildCache.Finds(objects[i]))
            {
                await CompileAsync(Path.Combine(folder, files[i].Name), objects[i], extra, isUsers: false, cancellation)
                    .ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        return objects;
    }

    private string ObjectOf(CSource source)
    {
        var hash = new ContentHash().Add(EnvironmentHash).Add(source.Prelude)
            .Add(Path.GetFileName(source.Path)).AddFile(source.Path);
        AddHeaders(hash, source.Headers);
        return cache.PathOf("objects", hash.Finish(), ".o");
    }

    private static void AddHeaders(ContentHash hash, IEnumerable<string> headers)
    {
        foreach (var header in headers)
        {
            hash.Add(Path.GetFileName(header)).AddFile(header);
        }
    }

    private static async Task RunAllAsync<T>(IEnumerable<T> jobs, Func<T, Task> run) =>
        await Task.WhenAll(jobs.Select(async job =>
        {
            await Slots.WaitAsync().ConfigureAwait(false);
            try
            {
                await run(job).ConfigureAwait(false);
            }
            finally
            {
                Slots.Release();
            }
        })).ConfigureAwait(false);

    private async Task CompileAsync(
        string source, string objectFile, string[] extra, bool isUsers, CancellationToken cancellation)
    {
        var temporary = cache.Temporary(".o");
        var result = await ProcessRunner.CaptureAsync(
            options.Target.Compiler, [.. flags, .. extra, "-c", source, "-o", temporary], cancellation).ConfigureAwait(false);
        if (result.ExitCode != 0)
        {
            File.Delete(temporary);
            ThrowFailure(source, isUsers, result);
        }
        BuildCache.Store(temporary, objectFile);
    }

    private static void ThrowFailure(string source, bool isUsers, ProcessResult result)
    {
        if (ToolFailure.OfEnvironment(result.Errors) is { } reason)
        {
            throw new DiagnosticException(DiagnosticDescriptors.CannotBuild, reason);
        }
        if (isUsers)
        {
            throw new DiagnosticException(DiagnosticDescriptors.UserModuleFailed, source) { ToolOutput = result.Errors };
        }
        throw new GeneratedCodeException($"the C compiler refused {Path.GetFileName(source)}", result.Errors);
    }

    private string PreludeFile(string prelude)
    {
        var path = cache.PathOf("preludes", ContentHash.Of(prelude), ".h");
        if (!BuildCache.Finds(path))
        {
            cache.StoreText(path, prelude);
        }
        return path;
    }

    /// <summary>Changes when another compiler is installed under the same name.</summary>
    private static string Identity(string compiler) => CompilerIdentities.GetOrAdd(compiler, static name =>
    {
        var path = ProcessRunner.Find(name) ?? name;
        var file = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        return new ContentHash().AddStamp(file).Finish();
    });
}
