namespace Pyc2c.Cli;

/// <summary>The command line's entry.</summary>
internal static class Program
{
    private static int Main() => 0;
}
