using System.Text.RegularExpressions;
using Pyc2c.Inference;

namespace Pyc2c.Tests.Inference;

/// <summary>What inference takes for granted about the runtime's C.</summary>
public sealed partial class MethodsTests
{
    /// <summary>Special names are taken to be called by the runtime always; all others must stand in the list.</summary>
    [Fact]
    public void TheNamesThatTheRuntimeCallsAreListed()
    {
        var used = new[] { "Runtime.C", "Runtime.Modules" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.c", SearchOption.AllDirectories))
            .SelectMany(file => SelectorUse().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Where(name => !name.StartsWith("__", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        Assert.Equal(used.Order(StringComparer.Ordinal), Methods.NativeCalledNames.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^SEL_USE\((\w+)\);", RegexOptions.Multiline)]
    private static partial Regex SelectorUse();
}
