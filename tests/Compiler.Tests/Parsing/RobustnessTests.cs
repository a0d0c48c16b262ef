using System.Text;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Diagnostics;
using Pyc2c.Parsing;

namespace Pyc2c.Tests.Parsing;

/// <summary>No bytes make the front end throw: they give a tree, or diagnostics.</summary>
public sealed class RobustnessTests
{
    private const int Mutations = 3000;

    public static TheoryData<string, int> Repetitions
    {
        get
        {
            var data = new TheoryData<string, int>();
            string[] shapes =
            [
                "(|1|)", "[|", "{|", "-|1", "not |1", "lambda:|1", "1 if a else |1", "1+|1", "2**|2", "a<|1", "a and |1", "a=|1", "a;|", "'a' |", "f'{|",
                "lambda a=|", "\\\n|a", "@a\n|def f(): pass", "elif a: pass\n|", "[*|", "yield |", "await |", "x:|", "a[|]", "if a: |", " |x", "\n|", "#|", "\f|x",
                "\t|x", "0|", "1_|1", "\"\"\"|", "*|", "match a:\n|", "f(|", "f(a, b=|", "class A(|", "del |", "%|", "a.|b", "a(|)", "\\|", "\0|", "\u00a0|", "é|", "💥|",
            ];
            foreach (var shape in shapes)
            {
                data.Add(shape, 100);
                data.Add(shape, 10_000);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Repetitions))]
    public void SurvivesRepetition(string shape, int times)
    {
        var parts = shape.Split('|');
        var source = new StringBuilder();
        source.Insert(0, parts[0], times).Append(parts[1]);
        if (parts.Length > 2)
        {
            source.Insert(source.Length, parts[2], times);
        }

        AssertSurvives(Encoding.UTF8.GetBytes(source.ToString()));
    }

    [Fact]
    public void SurvivesAMegabyteOnOneLine() => AssertSurvives(Encoding.ASCII.GetBytes("x = [" + string.Concat(Enumerable.Repeat("1234, ", 170_000)) + "]"));

    [Fact]
    public void AcceptsTheEmptyFile()
    {
        var diagnostics = new DiagnosticBag();
        Assert.NotNull(PythonParser.Parse(SourceReader.Read([], "empty.py", diagnostics)!, diagnostics));
        Assert.Equal(0, diagnostics.Count);
    }

    [Fact]
    public void SurvivesASmallStack()
    {
        var diagnostics = new DiagnosticBag();
        var source = "x = " + string.Concat(Enumerable.Repeat("lambda: ", 2500)) + "1";
        var thread = new Thread(() => PythonParser.Parse(SourceText.From(source), "deep.py", diagnostics), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.False(diagnostics.HasErrors);
    }

    /// <summary>The sources of this repository with bytes changed, cut out, doubled and put in.</summary>
    [Fact]
    public void SurvivesMutations()
    {
        var seeds = Directory.EnumerateFiles(Repository.PathOf("tests"), "*.py", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.PathOf("Runtime.Modules"), "*.pyi", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)
            .Where(bytes => bytes.Length is > 20 and < 20_000)
            .ToList();
        var random = new Random(20250101);
        for (var i = 0; i < Mutations; i++)
        {
            var bytes = seeds[random.Next(seeds.Count)];
            for (var changes = random.Next(1, 5); changes > 0 && bytes.Length > 2; changes--)
            {
                bytes = Mutate(bytes, random);
            }

            AssertSurvives(bytes);
        }
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        var other = random.Next(at, bytes.Length);
        return random.Next(5) switch
        {
            0 => [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]],
            1 => [.. bytes[..at], .. bytes[other..]],
            2 => [.. bytes[..at], .. bytes[at..Math.Min(other, at + 100)], .. bytes[at..]],
            3 => [.. bytes[..at], (byte)"()[]{}:'\"\\\n\t#f=,*"[random.Next(17)], .. bytes[at..]],
            _ => bytes[..at],
        };
    }

    private static void AssertSurvives(byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        var file = SourceReader.Read(bytes, "any.py", diagnostics);
        var module = file is null ? null : PythonParser.Parse(file, diagnostics);
        Assert.Equal(module is null, diagnostics.HasErrors);
        foreach (var diagnostic in diagnostics.ToImmutableArray())
        {
            Assert.NotEmpty(diagnostic.GetMessage());
            Assert.True(diagnostic.Location.SourceSpan.End <= diagnostics.FileOf(diagnostic)!.Text.Length);
        }
    }
}
