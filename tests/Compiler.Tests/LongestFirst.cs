using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Pyc2c.Tests.LongestFirst", "Compiler.Tests")]

namespace Pyc2c.Tests;

/// <summary>Classes run beside each other: those with the most programs begin, so that none of them is left to run alone.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Order = ["ProgramsUnderStress", "ProgramsOnHost", "ProgramsOnXtensa", "ProgramsOnRiscV"];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(c => Array.FindIndex(Order, name => c.DisplayName.EndsWith(name, StringComparison.Ordinal)) is >= 0 and var at ? at : Order.Length);
}
