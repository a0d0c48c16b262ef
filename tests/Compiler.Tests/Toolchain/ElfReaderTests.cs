using Pyc2c.Toolchain;
using Pyc2c.Toolchain.Linking;

namespace Pyc2c.Tests.Toolchain;

public sealed class ElfReaderTests
{
    private const string Source = """
        extern int other(int);
        extern const char sel_append[];
        static int helper(int x) { return other(x) + 1; }
        int (*pointer)(int) = helper;
        int caller(int x) { return other(x) * (int)(__UINTPTR_TYPE__)sel_append; }
        __attribute__((weak)) int replaceable(void) { return 1; }
        """;

    [Theory]
    [InlineData("cc")]
    [InlineData("cc", "-m32", "-fno-pie")]
    [InlineData("riscv64-unknown-elf-gcc", "-march=rv32imac", "-mabi=ilp32")]
    [InlineData("xtensa-lx106-elf-gcc", "-mlongcalls", "-mtext-section-literals")]
    public async Task ReadsSymbolsAndReferences(string compiler, params string[] flags)
    {
        if (ProcessRunner.Find(compiler) is null)
        {
            return;
        }
        using var c = new CFixture(compiler, flags);
        var file = await c.CompileAsync("sample", Source);

        Assert.Equal(["other", "sel_append"], ReferencesOf(file, ".text.caller").Where(name => name.Length > 0).Order());
        Assert.Contains("other", ReferencesOf(file, ".text.helper"));
        Assert.Contains(file.Symbols, s => s is { Name: "replaceable", IsWeak: true, IsDefined: true });
        Assert.Contains(file.Symbols, s => s is { Name: "other", IsDefined: false, Section: -1 });
        var pointer = file.Symbols.Single(s => s.Name == "pointer");
        Assert.Single(file.Sections[pointer.Section].References);
    }

    [Fact]
    public void RefusesWhatIsNoObjectFile()
    {
        Assert.Throws<InvalidDataException>(() => ElfReader.Read("x", []));
        Assert.Throws<InvalidDataException>(() => ElfReader.Read("x", new byte[100]));
    }

    [Fact]
    public async Task DamagedFilesGiveOneKindOfError()
    {
        using var c = new CFixture();
        var content = await File.ReadAllBytesAsync((await c.CompileAsync("sample", Source)).Path);
        var random = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            var damaged = content.ToArray();
            for (var i = 0; i < 8; i++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }
            var length = round % 2 == 0 ? damaged.Length : random.Next(damaged.Length);
            try
            {
                ElfReader.Read("damaged", damaged[..length]);
            }
            catch (InvalidDataException)
            {
            }
        }
    }

    private static IEnumerable<string> ReferencesOf(ObjectFile file, string section) =>
        file.Sections.Single(s => s.Name == section).References
            .Select(index => file.Symbols[index])
            .Where(symbol => !symbol.IsLocal)
            .Select(symbol => symbol.Name);
}
