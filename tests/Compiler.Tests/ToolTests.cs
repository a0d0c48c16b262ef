namespace Pyc2c.Tests;

public sealed class ToolTests
{
    [Fact]
    public void TheToolIsCalledPyc2c() =>
        Assert.Equal("pyc2c", typeof(Pyc2c.Cli.Program).Assembly.GetName().Name);
}
