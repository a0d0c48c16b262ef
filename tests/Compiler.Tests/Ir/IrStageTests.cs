using Microsoft.CodeAnalysis.Text;
using Pyc2c.Binding;
using Pyc2c.Diagnostics;
using Pyc2c.Ir;
using Pyc2c.Passes;

namespace Pyc2c.Tests.Ir;

/// <summary>tests/stages/ssa: each NAME.py has its IR in NAME.ir, as inference gets it. The IR is verified after every pass.</summary>
public sealed class IrStageTests
{
    private static readonly string Folder = Repository.PathOf("tests", "stages", "ssa");

    public static TheoryData<string> Sources() => [.. Directory.GetFiles(Folder, "*.py").Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Sources))]
    public void SourceBecomesThisIr(string name)
    {
        var path = Path.Combine(Folder, name + ".py");
        var program = Build(path, SourceText.From(File.ReadAllText(path)), out var diagnostics);
        Assert.Empty(diagnostics.ToImmutableArray());
        Snapshot.Matches(Path.Combine(Folder, name + ".ir"), IrPrinter.Print(program));
    }

    internal static IrProgram Build(string path, SourceText text, out DiagnosticBag diagnostics)
    {
        diagnostics = new DiagnosticBag();
        var bound = Binder.Bind(path, text, Repository.PathOf("Runtime.Modules"), new SourceFiles(Environment.CurrentDirectory), diagnostics);
        Assert.False(diagnostics.HasErrors, string.Join("\n", diagnostics.ToImmutableArray()));
        var program = IrBuilder.Build(bound, diagnostics);
        new PassManager(verify: true).Run(program, PassManager.Canonical);
        return program;
    }
}
