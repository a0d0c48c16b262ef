using System.Text;
using Pyc2c.Diagnostics;
using Pyc2c.Parsing;

namespace Pyc2c.Tests.Parsing;

/// <summary>Encodings, byte order marks, and bytes that are no text.</summary>
public sealed class SourceReaderTests
{
    [Theory]
    [InlineData("78 20 3d 20 22 c3 a9 22", "x = \"é\"")]
    [InlineData("ef bb bf 78", "x")]
    [InlineData("23 20 2d 2a 2d 20 63 6f 64 69 6e 67 3a 20 6c 61 74 69 6e 2d 31 20 2d 2a 2d 0a e9", "# -*- coding: latin-1 -*-\né")]
    [InlineData("23 63 6f 64 69 6e 67 3d 6b 6f 69 38 2d 72 0a c1", "#coding=koi8-r\nа")]
    [InlineData("0a 23 63 6f 64 69 6e 67 3d 63 70 31 32 35 32 0a 80", "\n#coding=cp1252\n€")]
    [InlineData("", "")]
    public void Decodes(string hex, string expected)
    {
        var diagnostics = new DiagnosticBag();
        var file = SourceReader.Read(Bytes(hex), "x.py", diagnostics);
        Assert.Equal(0, diagnostics.Count);
        Assert.Equal(expected, file!.Text.ToString());
    }

    [Theory]
    [InlineData("78 ff", "PY0001", 1)]
    [InlineData("c3 a9 0a e9 0a", "PY0001", 2)]
    [InlineData("23 63 6f 64 69 6e 67 3a 20 6e 6f 6e 65 0a", "PY0002", 9)]
    [InlineData("ef bb bf 23 63 6f 64 69 6e 67 3a 20 6c 61 74 69 6e 2d 31 0a", "PY0003", 9)]
    [InlineData("78 00", "PY0004", 1)]
    [InlineData("23 63 6f 64 69 6e 67 3a 20 61 73 63 69 69 0a e9", "PY0001", 15)]
    public void RefusesWhatIsNoText(string hex, string id, int position)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(SourceReader.Read(Bytes(hex), "x.py", diagnostics));
        var diagnostic = Assert.Single(diagnostics.ToImmutableArray());
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(position, diagnostic.Location.SourceSpan.Start);
    }

    /// <summary>A line separator of Unicode inside a string ends no line.</summary>
    [Fact]
    public void LinesArePythons()
    {
        var diagnostics = new DiagnosticBag();
        var source = SourceReader.Read(Encoding.UTF8.GetBytes("a = '\u2028\u0085'\r\nb\rc\n"), "x.py", diagnostics)!;
        Assert.Equal(4, source.Text.Lines.Count);
        Assert.Equal(1, source.Text.Lines.IndexOf(source.Text.ToString().IndexOf('b', StringComparison.Ordinal)));
        Assert.Equal("a = '\u2028\u0085'", source.Text.Lines[0].ToString());
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", string.Empty, StringComparison.Ordinal));

    [Fact]
    public void IdentifiersAreInNormalFormKC()
    {
        var diagnostics = new DiagnosticBag();
        var source = SourceReader.Read(Encoding.UTF8.GetBytes("ﬁ = 1\ne\u0301 = 2\n가 = 3"), "x.py", diagnostics)!;
        var module = PythonParser.Parse(source, diagnostics)!;
        var names = module.Body.Cast<Ast.Assign>().Select(a => ((Ast.Name)a.Targets[0]).Id);
        Assert.Equal(["fi", "é", "가"], names);
    }
}
