using System.Security.Cryptography;

namespace Pyc2c.Tests.Parsing;

/// <summary>What was generated belongs to what is written.</summary>
public sealed class GrammarTests
{
    [Fact]
    public void GeneratedParserIsFresh()
    {
        var folder = Repository.PathOf("grammar");
        byte[] sources = [.. File.ReadAllBytes(Path.Combine(folder, "PythonLexer.g4")), .. File.ReadAllBytes(Path.Combine(folder, "PythonParser.g4"))];
        var stamp = File.ReadAllText(Path.Combine(folder, "Generated", "grammar.sha256")).Trim();
        Assert.True(stamp == Convert.ToHexStringLower(SHA256.HashData(sources)), "the grammar was changed: run grammar/generate.sh");
    }

    /// <summary>Every decision is made by one token: what makes the parser as fast as it is.</summary>
    [Fact]
    public void ParserNeedsNoPrediction() =>
        Assert.DoesNotContain("AdaptivePredict", File.ReadAllText(Repository.PathOf("grammar", "Generated", "PythonParser.cs")), StringComparison.Ordinal);
}
