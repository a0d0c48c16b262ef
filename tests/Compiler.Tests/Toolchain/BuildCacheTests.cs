using Pyc2c.Diagnostics;
using Pyc2c.Toolchain;
using Pyc2c.Toolchain.Linking;

namespace Pyc2c.Tests.Toolchain;

/// <summary>What the cache forgets, and when.</summary>
public sealed class BuildCacheTests : IDisposable
{
    private const int Many = 6000;      // objects: more than the cache keeps

    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("pyc2c-test-");
    private readonly BuildCache cache;

    public BuildCacheTests()
    {
        cache = new BuildCache(home.FullName);
        Directory.CreateDirectory(Path.Combine(home.FullName, "objects"));
        for (var i = 0; i < Many; i++)
        {
            File.WriteAllText(Object(i), "");
            File.SetLastWriteTimeUtc(Object(i), DateTime.UtcNow.AddHours(-2).AddSeconds(i));
        }
    }

    [Fact]
    public void WhatWasUsedLeastIsForgotten()
    {
        Assert.True(BuildCache.Finds(Object(0)));
        cache.Trim();
        Assert.True(File.Exists(Object(0)));
        Assert.False(File.Exists(Object(1)));
        Assert.True(File.Exists(Object(Many - 1)));
        Assert.Equal(4096, Directory.GetFiles(Path.Combine(home.FullName, "objects")).Length);
    }

    [Fact]
    public void WhatIsHeldIsKept()
    {
        using (cache.Hold())
        using (new BuildCache(home.FullName).Hold())
        {
            cache.Trim();
            Assert.True(File.Exists(Object(0)));
        }
        cache.Trim();
        Assert.False(File.Exists(Object(0)));
    }

    [Fact]
    public void AnObjectThatIsGoneIsNotADefect()
    {
        var error = Assert.Throws<DiagnosticException>(() => ElfReader.ReadAll([Path.Combine(home.FullName, "none.o")]));
        Assert.Contains("none.o", error.Message);
    }

    public void Dispose() => home.Delete(recursive: true);

    private string Object(int i) => cache.PathOf("objects", $"{i}", ".o");
}
