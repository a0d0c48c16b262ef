using Pyc2c.Diagnostics;

namespace Pyc2c.Toolchain;

/// <summary>
/// A folder of things named by the hash of what they were made from. Several compilers may use it at once: an entry is
/// written under another name and then renamed, so that whoever finds it finds all of it. What is found stays there while it
/// is held (<see cref="Hold"/>).
/// </summary>
internal sealed class BuildCache
{
    private static readonly TimeSpan InUse = TimeSpan.FromMinutes(5), LongestTrim = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LockPoll = TimeSpan.FromMilliseconds(10);
    private const int EntriesKept = 4096, BuildsKept = 128, LeftoversKept = 256;

    private readonly string root;

    public BuildCache(string root)
    {
        this.root = root;
        Guard(() => Directory.CreateDirectory(root));
    }

    /// <summary>PYC2C_CACHE, or the folder <c>pyc2c</c> in the user's cache folder.</summary>
    public static BuildCache OpenDefault() => new(
        Environment.GetEnvironmentVariable("PYC2C_CACHE") is { Length: > 0 } chosen
            ? Path.GetFullPath(chosen)
            : Path.Combine(UserCacheFolder, "pyc2c"));

    private static string UserCacheFolder =>
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } chosen
            ? chosen
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");

    /// <summary>Where an entry of that kind and hash is, or would be.</summary>
    public string PathOf(string kind, string hash, string extension = "") => Path.Combine(root, kind, hash + extension);

    /// <summary>
    /// Keeps every entry from being forgotten until the answer is disposed. Any number may hold the cache at once. Null, and
    /// nothing is held, where locks cannot be had: in a cache that can only be read, and that nobody trims.
    /// </summary>
    public IDisposable? Hold()
    {
        var end = DateTime.UtcNow + LongestTrim;
        while (true)
        {
            if (Lock(FileShare.Read) is { } held)
            {
                return held;
            }
            if (DateTime.UtcNow > end || !File.Exists(LockFile))
            {
                return null;
            }
            Thread.Sleep(LockPoll);
        }
    }

    /// <summary>A name in the cache that nobody else uses, for something that is still being written.</summary>
    public string Temporary(string extension)
    {
        var folder = Path.Combine(root, "tmp");
        Guard(() => Directory.CreateDirectory(folder));
        return Path.Combine(folder, $"{Environment.ProcessId}-{Guid.NewGuid():N}{extension}");
    }

    /// <summary>Makes a finished file the entry at <paramref name="entry"/>.</summary>
    public static void Store(string temporary, string entry) => Guard(() =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(entry)!);
        File.Move(temporary, entry, overwrite: true);
    });

    /// <summary>Makes a finished folder the entry at <paramref name="entry"/>, unless another compiler was first.</summary>
    public static void StoreFolder(string temporary, string entry) => Guard(() =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(entry)!);
        try
        {
            Directory.Move(temporary, entry);
        }
        catch (IOException) when (Directory.Exists(entry))
        {
            Directory.Delete(temporary, recursive: true);
        }
    });

    /// <summary>Writes a text entry.</summary>
    public void StoreText(string entry, string text)
    {
        var temporary = Temporary(".txt");
        Guard(() => File.WriteAllText(temporary, text));
        Store(temporary, entry);
    }

    /// <summary>Writes C into a folder, which is made.</summary>
    public static void WriteFiles(string folder, IReadOnlyList<CFile> files) => Guard(() =>
    {
        Directory.CreateDirectory(folder);
        foreach (var file in files)
        {
            File.WriteAllText(Path.Combine(folder, file.Name), file.Text);
        }
    });

    /// <summary>
    /// Forgets what was used least, when there is much, unless somebody holds the cache: a later build is soon enough. Called
    /// after a build, when a moment more does not matter.
    /// </summary>
    public void Trim()
    {
        using var alone = Lock(FileShare.None);
        if (alone is null)
        {
            return;
        }
        Trim("objects", EntriesKept);
        Trim("preludes", EntriesKept);
        Trim("manifests", EntriesKept);
        Trim("builds", BuildsKept);
        Trim("tmp", LeftoversKept);      // of builds that failed: their C is what a report is about
    }

    /// <summary>Whether there is such a file; it was of use then, which keeps it longest.</summary>
    public static bool Finds(string entry)
    {
        if (!File.Exists(entry))
        {
            return false;
        }
        Touch(entry);
        return true;
    }

    /// <summary>Says that an entry was of use, which keeps it longest.</summary>
    public static void Touch(string entry)
    {
        try
        {
            if (Directory.Exists(entry))
            {
                Directory.SetLastWriteTimeUtc(entry, DateTime.UtcNow);
            }
            else
            {
                File.SetLastWriteTimeUtc(entry, DateTime.UtcNow);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A cache that can only be read still serves.
        }
    }

    /// <summary>Does file work, and says plainly what stands in its way.</summary>
    public static void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException(DiagnosticDescriptors.CannotBuild, e.Message);
        }
    }

    private string LockFile => Path.Combine(root, "lock");

    /// <summary>The lock, shared with other readers or with nobody; null when it is not to be had now.</summary>
    private FileStream? Lock(FileShare share)
    {
        try
        {
            return new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.Read, share);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Trim(string kind, int kept)
    {
        var folder = new DirectoryInfo(Path.Combine(root, kind));
        if (!folder.Exists)
        {
            return;
        }
        var entries = folder.GetFileSystemInfos();
        if (entries.Length <= kept + (kept / 4))
        {
            return;
        }
        // An executable that was found lately may be about to be run.
        var lately = DateTime.UtcNow - InUse;
        foreach (var entry in entries.OrderByDescending(e => e.LastWriteTimeUtc).Skip(kept).Where(e => e.LastWriteTimeUtc < lately))
        {
            try
            {
                if (entry is DirectoryInfo directory)
                {
                    directory.Delete(recursive: true);
                }
                else
                {
                    entry.Delete();
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It is not this user's to delete.
            }
        }
    }
}
