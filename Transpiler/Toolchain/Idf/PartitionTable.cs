using System.Buffers.Binary;

namespace Pyc2c.Toolchain.Idf;

/// <summary>Reads the partition table that ESP-IDF makes: rows of 32 bytes, of which each partition's begins with the bytes AA 50.</summary>
internal static class PartitionTable
{
    private const int RowSize = 32;
    private const ushort Magic = 0x50AA;
    private const byte AppType = 0;

    /// <summary>The size of the smallest slot for a program, which all images have to fit; null if there is none.</summary>
    public static long? SmallestSlot(ReadOnlySpan<byte> table)
    {
        long? smallest = null;
        for (; table.Length >= RowSize && BinaryPrimitives.ReadUInt16LittleEndian(table) == Magic; table = table[RowSize..])
        {
            long size = BinaryPrimitives.ReadUInt32LittleEndian(table[8..]);
            if (table[2] == AppType && !(size >= smallest))
            {
                smallest = size;
            }
        }
        return smallest;
    }
}
