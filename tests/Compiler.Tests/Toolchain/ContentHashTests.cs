using Pyc2c.Toolchain;

namespace Pyc2c.Tests.Toolchain;

public sealed class ContentHashTests
{
    [Fact]
    public void EqualContentHasEqualHashes() => Assert.Equal(ContentHash.Of("abc"), ContentHash.Of("abc"));

    [Fact]
    public void BordersBetweenPartsCount() =>
        Assert.NotEqual(
            new ContentHash().Add("ab").Add("c").Finish(),
            new ContentHash().Add("a").Add("bc").Finish());

    [Fact]
    public void EveryBitOfALongTextCounts()
    {
        var content = new byte[100];
        var seen = new HashSet<string> { new ContentHash().Add(content).Finish() };
        for (var bit = 0; bit < content.Length * 8; bit++)
        {
            content[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.True(seen.Add(new ContentHash().Add(content).Finish()));
            content[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void TrailingZerosCount()
    {
        var hashes = Enumerable.Range(0, 64).Select(n => new ContentHash().Add(new byte[n]).Finish());
        Assert.Equal(64, hashes.Distinct().Count());
    }
}
