using System.Buffers.Binary;
using System.Text;
using Pyc2c.Diagnostics;

namespace Pyc2c.Toolchain.Linking;

/// <summary>
/// Reads relocatable ELF files of 32 or 64 bits, little-endian: the section table, the symbol table, and for each section the
/// symbols that its REL and RELA relocations name. What a relocation computes is the linker's business.
/// </summary>
internal static class ElfReader
{
    private const uint SymbolTable = 2, Rela = 4, Rel = 9, InitArray = 14, FiniArray = 15, PreinitArray = 16, ExtendedIndices = 18;
    private const ulong FlagAlloc = 0x2, FlagRetain = 0x200000;
    private const int UndefinedIndex = 0, FirstReservedIndex = 0xFF00, ExtendedIndex = 0xFFFF;

    /// <summary>Reads files in parallel, in their order.</summary>
    /// <exception cref="DiagnosticException">One is gone: somebody emptied the cache.</exception>
    public static IReadOnlyList<ObjectFile> ReadAll(IReadOnlyList<string> paths)
    {
        var files = new ObjectFile[paths.Count];
        try
        {
            Parallel.For(0, paths.Count, i => files[i] = Read(paths[i]));
        }
        catch (AggregateException e) when (e.InnerException is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException(DiagnosticDescriptors.CannotBuild, e.InnerException.Message);
        }
        return files;
    }

    public static ObjectFile Read(string path) => Read(path, File.ReadAllBytes(path));

    /// <exception cref="InvalidDataException">It is no ELF object of a kind this reads, or it is damaged.</exception>
    public static ObjectFile Read(string path, byte[] content)
    {
        try
        {
            return new Image(content).ToObjectFile(path);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException($"'{path}' is a damaged object file", e);
        }
    }

    private readonly record struct Header(uint Name, uint Type, ulong Flags, int Offset, int Size, int Link, int Info, int EntrySize);

    /// <summary>The bytes of one file, read at the offsets that its class has.</summary>
    private sealed class Image
    {
        private readonly byte[] bytes;
        private readonly bool is64;
        private readonly Header[] headers;

        public Image(byte[] content)
        {
            bytes = content;
            if (bytes.Length < 52 || bytes[0] != 0x7F || bytes[1] != 'E' || bytes[2] != 'L' || bytes[3] != 'F'
                || bytes[4] is not (1 or 2) || bytes[5] != 1)
            {
                throw new InvalidDataException("not a little-endian ELF file");
            }
            is64 = bytes[4] == 2;
            var table = is64 ? Word(0x28) : Word(0x20);
            var entry = U16(is64 ? 0x3A : 0x2E);
            var count = (int)U16(is64 ? 0x3C : 0x30);
            if (count == 0 && table != 0)
            {
                count = ReadHeader(table).Size;     // more than 65279 sections: the count is in the first one
            }
            headers = new Header[count];
            for (var i = 0; i < count; i++)
            {
                headers[i] = ReadHeader(table + (i * (int)entry));
            }
        }

        public ObjectFile ToObjectFile(string path)
        {
            var symbols = ReadSymbols();
            var references = ReadReferences();
            var names = headers[NamesIndex];
            var sections = new ObjectSection[headers.Length];
            for (var i = 0; i < headers.Length; i++)
            {
                var isArray = headers[i].Type is InitArray or FiniArray or PreinitArray;
                sections[i] = new ObjectSection(
                    Text(names.Offset + (int)headers[i].Name),
                    IsLoaded: (headers[i].Flags & FlagAlloc) != 0,
                    IsKept: isArray || (headers[i].Flags & FlagRetain) != 0,
                    references[i] ?? []);
            }
            return new ObjectFile(path, sections, symbols);
        }

        private int NamesIndex
        {
            get
            {
                var index = (int)U16(is64 ? 0x3E : 0x32);
                return index == ExtendedIndex ? headers[0].Link : index;
            }
        }

        private ObjectSymbol[] ReadSymbols()
        {
            var at = Array.FindIndex(headers, h => h.Type == SymbolTable);
            if (at < 0)
            {
                return [];
            }
            var table = headers[at];
            var extended = Array.FindIndex(headers, h => h.Type == ExtendedIndices && h.Link == at);
            var names = headers[table.Link].Offset;
            var size = is64 ? 24 : 16;
            var symbols = new ObjectSymbol[table.Size / size];
            for (var i = 0; i < symbols.Length; i++)
            {
                var offset = table.Offset + (i * size);
                var info = bytes[offset + (is64 ? 4 : 12)];
                var index = (int)U16(offset + (is64 ? 6 : 14));
                var section = index switch
                {
                    ExtendedIndex when extended >= 0 => (int)U32(headers[extended].Offset + (4 * i)),
                    UndefinedIndex or >= FirstReservedIndex => -1,
                    _ => index,
                };
                var name = (int)U32(offset);
                symbols[i] = new ObjectSymbol(
                    name == 0 ? "" : Text(names + name), section,
                    IsDefined: index != UndefinedIndex, IsLocal: info >> 4 == 0, IsWeak: info >> 4 == 2);
            }
            return symbols;
        }

        private int[]?[] ReadReferences()
        {
            var references = new int[]?[headers.Length];
            var seen = new HashSet<int>();
            foreach (var header in headers)
            {
                if (header.Type is not (Rela or Rel) || (headers[header.Info].Flags & FlagAlloc) == 0)
                {
                    continue;
                }
                seen.Clear();
                for (var at = header.Offset; at < header.Offset + header.Size; at += header.EntrySize)
                {
                    seen.Add((int)(is64 ? U32(at + 12) : U32(at + 4) >> 8));
                }
                seen.Remove(0);
                references[header.Info] = [.. references[header.Info] ?? [], .. seen];
            }
            return references;
        }

        private Header ReadHeader(int at) => is64
            ? new Header(U32(at), U32(at + 4), U64(at + 8), Word(at + 24), Word(at + 32), (int)U32(at + 40), (int)U32(at + 44), Word(at + 56))
            : new Header(U32(at), U32(at + 4), U32(at + 8), Word(at + 16), Word(at + 20), (int)U32(at + 24), (int)U32(at + 28), Word(at + 36));

        private string Text(int at)
        {
            var tail = bytes.AsSpan(at);
            return Encoding.UTF8.GetString(tail[..tail.IndexOf((byte)0)]);
        }

        /// <summary>A word of the file's class that has to be a place in this file.</summary>
        private int Word(int at) => checked((int)(is64 ? U64(at) : U32(at)));

        private uint U16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

        private uint U32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

        private ulong U64(int at) => BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at));
    }
}
