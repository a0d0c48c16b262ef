using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Pyc2c.Toolchain;

/// <summary>
/// A 128-bit hash of content, the name under which the cache keeps what was built from it. It tells inputs apart and makes
/// no promise against an attacker; loading the system's cryptography would cost as much time as everything else in a
/// run that has nothing to build.
/// </summary>
internal sealed class ContentHash
{
    private const ulong K0 = 0x9E3779B97F4A7C15, K1 = 0xC2B2AE3D27D4EB4F, K2 = 0xD6E8FEB86659FD93;

    private ulong a = K1;
    private ulong b = K2;

    /// <summary>Adds bytes, with their length, so that neighbours cannot run together.</summary>
    public ContentHash Add(ReadOnlySpan<byte> data)
    {
        Mix((ulong)data.Length, K0);
        while (data.Length >= 16)
        {
            Mix(BinaryPrimitives.ReadUInt64LittleEndian(data), BinaryPrimitives.ReadUInt64LittleEndian(data[8..]));
            data = data[16..];
        }
        Span<byte> tail = stackalloc byte[16];
        tail.Clear();
        data.CopyTo(tail);
        Mix(BinaryPrimitives.ReadUInt64LittleEndian(tail), BinaryPrimitives.ReadUInt64LittleEndian(tail[8..]));
        return this;
    }

    /// <summary>Adds text by its UTF-16 units.</summary>
    public ContentHash Add(string text) => Add(MemoryMarshal.AsBytes(text.AsSpan()));

    public ContentHash Add(long number)
    {
        Mix((ulong)number, K0);
        return this;
    }

    public ContentHash Add(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            Add(text);
        }
        return Add(-1);
    }

    /// <summary>Adds a file's content.</summary>
    public ContentHash AddFile(string path) => Add(File.ReadAllBytes(path));

    /// <summary>Adds what the file system says of a file: cheap, and enough for files that are replaced as a whole.</summary>
    public ContentHash AddStamp(string path)
    {
        var info = new FileInfo(path);
        return Add(path).Add(info.Exists ? info.Length : -1).Add(info.Exists ? info.LastWriteTimeUtc.Ticks : 0);
    }

    /// <summary>32 hexadecimal digits.</summary>
    public string Finish()
    {
        var (x, y) = (a, b);
        Mix(x, y);
        Mix(y, x);
        var text = new StringBuilder(32).Append(a.ToString("x16")).Append(b.ToString("x16")).ToString();
        (a, b) = (x, y);
        return text;
    }

    public static string Of(string text) => new ContentHash().Add(text).Finish();

    public static string OfFile(string path) => new ContentHash().AddFile(path).Finish();

    private void Mix(ulong x, ulong y)
    {
        var high = Math.BigMul(a ^ x ^ K0, y ^ K1, out var low);
        a = high ^ low ^ BitOperations.RotateLeft(b, 29);
        b = (BitOperations.RotateLeft(b ^ y, 31) * K2) + (x ^ low);
    }
}
