using Pyc2c.Toolchain;

namespace Pyc2c.Tests.Toolchain;

public sealed class TargetCatalogTests
{
    private static TargetCatalog Catalog { get; } = new(RuntimeSources.TargetsFolder);

    [Fact]
    public void TheTargetsOfTheCommandLineAreThere() =>
        Assert.Equal(
            ["esp32", "esp32c3", "esp32c6", "esp32h2", "esp32p4", "esp32s2", "esp32s3", "host", "qemu-rv32", "qemu-xtensa"],
            Catalog.VisibleNames);

    [Fact]
    public void ListsAreInheritedInFront()
    {
        var host = Catalog.Find("host")!;
        Assert.Equal("-std=gnu11", host.Flags[0]);
        Assert.Equal("-fno-pie", host.Flags[^1]);
        Assert.Contains("-DPYC2C_TEST_HOOKS", Catalog.Find("host-sanitized")!.Flags);
    }

    [Theory]
    [InlineData("gcc")]
    [InlineData("nothing")]
    [InlineData("../Targets/host")]
    [InlineData("")]
    public void OtherNamesAreNoTargets(string name) => Assert.Null(Catalog.Find(name));

    [Fact]
    public void BackendsTellPlatformFilesApart() =>
        Assert.Equal(["esp32", "host", "qemu", "qemu_rv32", "qemu_xtensa"], Catalog.Backends.Order());

    [Fact]
    public void OfTwinsTheNearestServes()
    {
        Assert.Equal(["host", "qemu", "qemu_rv32"], Catalog.Find("qemu-rv32")!.Backends);
        Assert.Equal(["host"], Catalog.Find("host-sanitized")!.Backends);
    }

    [Fact]
    public void ArgumentsReachAnEmulatedProgramWhole()
    {
        var rv32 = Catalog.Find("qemu-rv32")!.RunCommand("/x/program.elf", "app.py", ["a,b", "c d"]);
        Assert.Contains("enable=on,target=native,arg=app.py,arg=a,,b,arg=c\u001fd", rv32);
        Assert.Equal("/x/program.elf", rv32[^1]);
        var xtensa = Catalog.Find("qemu-xtensa")!.RunCommand("/x/program.elf", "app.py", ["c d"]);
        Assert.Contains("enable=on,target=native,arg=app.py,arg=c d", xtensa);
    }
}
