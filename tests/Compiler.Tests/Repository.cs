namespace Pyc2c.Tests;

/// <summary>Where the source tree is.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>PYC2C_UPDATE=1 rewrites the expectations of snapshot tests instead of comparing with them.</summary>
    public static bool UpdatesSnapshots { get; } = Environment.GetEnvironmentVariable("PYC2C_UPDATE") == "1";

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "pyc2c.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests run outside of the source tree");
        }
        return folder.FullName;
    }
}
