using System.Text;
using Pyc2c.Toolchain.Idf;

namespace Pyc2c.Tests.Toolchain;

/// <summary>The readers of what chips and ESP-IDF's tools print.</summary>
public sealed class FirmwarePartsTests
{
    private const string RiscV = """
        Guru Meditation Error: Core  0 panic'ed (Load access fault). Exception was unhandled.

        Core  0 register dump:
        MEPC    : 0x420069fa  RA      : 0x420069f8  SP      : 0x3fc91f90  GP      : 0x3fc8b000
        TP      : 0x3fc8a0d8  T0      : 0x40056ef4  T1      : 0x00000000  T2      : 0x00000000
        MSTATUS : 0x00001881  MTVEC   : 0x40380001  MCAUSE  : 0x00000005  MTVAL   : 0x00000000

        """;

    private const string Xtensa = """
        Guru Meditation Error: Core  0 panic'ed (StoreProhibited). Exception was unhandled.
        Core  0 register dump:
        PC      : 0x400d2f5b  PS      : 0x00060630  A0      : 0x800d3010  A1      : 0x3ffb5320

        Backtrace: 0x400d2f58:0x3ffb5320 0x400d300d:0x3ffb5340 |<-CORRUPTED

        """;

    [Theory]
    [InlineData(RiscV, "0x420069fa 0x420069f7")]
    [InlineData(Xtensa, "0x400d2f58 0x400d300d")]
    [InlineData("hello\nBacktrace of my own\n", "")]
    public void TheAddressesOfACrashAreFound(string printed, string expected)
    {
        var asked = new List<string>();
        var decoder = new CrashDecoder(addresses =>
        {
            asked.AddRange(addresses.Select(a => $"0x{a:x}"));
            return [];
        });
        foreach (var piece in Encoding.UTF8.GetBytes(printed).Chunk(7))
        {
            Assert.Equal("", decoder.Add(piece));
        }
        Assert.Equal(expected, string.Join(' ', asked));
    }

    [Fact]
    public void OnlyPlacesInPythonAreTold()
    {
        const string output = """
            list_get
            /home/ada/app-esp32/components/pyc2c/Runtime.C/list.c:93
            py_blink
            /home/ada/app-esp32/build/lib/led.py:12 (discriminator 3)
            ??
            ??:0
            py_body
            /elsewhere/app.py:4

            """;
        Assert.Equal(
            [new PythonLine("lib/led.py", 12, "blink"), new PythonLine("/elsewhere/app.py", 4, "<module>")],
            CodeLines.Parse(output, "/home/ada/app-esp32/build"));
    }

    [Fact]
    public void TheSmallestSlotCounts()
    {
        byte[] Row(byte type, byte subtype, int size) =>
            [0xAA, 0x50, type, subtype, 0, 0, 1, 0, .. BitConverter.GetBytes(size), .. new byte[20]];
        byte[] end = [0xEB, 0xEB, .. new byte[30]];
        Assert.Equal(0x8000, PartitionTable.SmallestSlot([.. Row(1, 2, 0x100), .. Row(0, 0x10, 0x10000), .. Row(0, 0x11, 0x8000), .. end, .. Row(0, 0, 1)]));
        Assert.Null(PartitionTable.SmallestSlot([.. Row(1, 2, 0x100), .. end]));
        Assert.Null(PartitionTable.SmallestSlot([]));
    }

    [Fact]
    public void TheFirstErrorOpensWhatIsShown()
    {
        var steps = new List<(int, int)>();
        var output = new IdfOutput((done, of) => steps.Add((done, of)));
        foreach (var line in (string[])["[1/20] Building C object error.c.obj", "[2/20] x", "x.c:1: error: bad", "ninja: build stopped", "more"])
        {
            output.Add(line);
        }
        Assert.Equal("x.c:1: error: bad\nninja: build stopped\nmore\n", output.Extract);
        Assert.Equal([(1, 20), (2, 20)], steps);
    }
}
