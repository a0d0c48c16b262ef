namespace Pyc2c.Tests;

/// <summary>Compares a text with a file, or writes the file when the tests run with PYC2C_UPDATE=1.</summary>
internal static class Snapshot
{
    public static void Matches(string path, string actual)
    {
        if (Repository.UpdatesSnapshots)
        {
            File.WriteAllText(path, actual);
            return;
        }
        Assert.True(File.Exists(path), $"there is no {path}; run the tests with PYC2C_UPDATE=1 to write it, then read it");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
