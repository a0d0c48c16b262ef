namespace Pyc2c.Toolchain.Linking;

/// <summary>What linking needs to know of one ELF object file.</summary>
internal sealed record ObjectFile(string Path, ObjectSection[] Sections, ObjectSymbol[] Symbols);

/// <summary>A section and the symbols that its relocations name.</summary>
/// <param name="References">Indices into the file's symbols, each once.</param>
/// <param name="IsLoaded">It takes part in the program; debug information does not.</param>
/// <param name="IsKept">The linker keeps it whoever refers to it: start-up arrays, and what is marked as retained.</param>
internal sealed record ObjectSection(string Name, bool IsLoaded, bool IsKept, int[] References);

/// <summary>A symbol. Its section is -1 when it has none here: undefined, absolute or common.</summary>
internal readonly record struct ObjectSymbol(string Name, int Section, bool IsDefined, bool IsLocal, bool IsWeak);
