// The compiler as one object: each stage's result is a property that runs the stages before it, in their one order.
//
//   Source - Tokens - Syntax - Bound - Types - Ir - C, then the toolchain
//
// Invariant: a stage that follows errors does not run; its property is null, and Diagnostics says why.

using Microsoft.CodeAnalysis.Text;
using Pyc2c.Binding;
using Pyc2c.C;
using Pyc2c.Diagnostics;
using Pyc2c.Inference;
using Pyc2c.Ir;
using Pyc2c.Parsing;
using Pyc2c.Passes;
using Pyc2c.Toolchain;
using SourceFile = Pyc2c.Diagnostics.SourceFile;

namespace Pyc2c;

/// <summary>One program on its way through the stages.</summary>
/// <param name="path">The file that the program starts with, as messages and tracebacks name it.</param>
/// <param name="baseFolder">Where relative paths begin; the current folder when left out.</param>
internal sealed class Compilation(string path, string? baseFolder = null)
{
    private readonly Dictionary<string, object?> _results = [];

    public DiagnosticBag Diagnostics { get; } = new();

    public SourceFiles Files { get; } = new(baseFolder ?? Environment.CurrentDirectory);

    /// <summary>Verify the IR after every pass: for tests.</summary>
    public bool Verifies { get; init; }

    /// <summary>The program's text, where it is in no file.</summary>
    public string? Text { get; init; }

    /// <summary>A file, of Python or JSON, that says what happens around the board on the desk; it runs before the program.</summary>
    public string? Board { get; init; }

    public SourceFile? Source => Once(nameof(Source), () =>
        Text is null ? Files.Load(path, Diagnostics) : new SourceFile(path, SourceText.From(Text, System.Text.Encoding.UTF8)));

    public TokenList? Tokens =>
        Once(nameof(Tokens), () => Source is { } source ? PythonParser.Tokenize(source, Diagnostics) : null);

    public Ast.Module? Syntax =>
        Once(nameof(Syntax), () => Source is { } source ? PythonParser.Parse(source, Diagnostics) : null);

    public BoundProgram? Bound => Once(nameof(Bound), () =>
        Source is { } source ? Binder.Bind(path, source.Text, RuntimeSources.ModulesFolder, Files, Diagnostics, Board) : null);

    /// <summary>SSA form with the type of every value.</summary>
    public TypedProgram? Types => Once(nameof(Types), () =>
    {
        if (Bound is not { } bound || Diagnostics.HasErrors)
        {
            return null;
        }
        var program = IrBuilder.Build(bound, Diagnostics);
        if (Diagnostics.HasErrors)
        {
            return null;
        }
        new PassManager(Verifies).Run(program, PassManager.Canonical);
        return new TypedProgram(program, TypeInference.Run(program));
    });

    /// <summary>The IR that C is made of: what inference found out is put to use in place.</summary>
    public IrProgram? Ir => Once(nameof(Ir), () =>
    {
        if (Types is not { } typed)
        {
            return null;
        }
        new PassManager(Verifies).Run(typed.Program, PassManager.Typed(typed.Facts, Diagnostics));
        return Diagnostics.HasErrors ? null : typed.Program;
    });

    /// <summary>The program in C, or null when it has errors.</summary>
    public CProgram? EmitC(BuildOptions options) => LargeStack.Run(() =>
        Ir is { } ir ? new CProgram(ir, new CTarget(options.Target.WordBits, options.SingleFloat)) : null);

    /// <summary>Runs every stage that can report something, and builds nothing.</summary>
    public void Check() => LargeStack.Run(() => _ = Ir);

    private T? Once<T>(string stage, Func<T?> run)
        where T : class
    {
        if (!_results.TryGetValue(stage, out var result))
        {
            result = run();
            _results.Add(stage, result);
        }
        return (T?)result;
    }
}

/// <summary>IR whose values have types, and what else inference found out.</summary>
internal sealed record TypedProgram(IrProgram Program, Facts Facts);
