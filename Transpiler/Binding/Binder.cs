// Stage: Binding, the façade. In: the main file. Out: BoundProgram, every module's code with its names resolved.
//
//   load        ModuleLoader, StubReader, ScopeBuilder: every file that is imported, its scopes and names
//   resolve     ScopeResolver: import *, symbols, captures, constants
//   bind        Binder: the bound tree, with what is proved about its reads
//   finish      ClassAnalysis: bases and MRO, flags of symbols that need the whole program
//
// Invariants: after an error the tree is still whole (names that have no meaning are BUnboundName), so that all errors are found in one run.

using System.Collections.Immutable;
using Pyc2c.Diagnostics;
using SourceText = Microsoft.CodeAnalysis.Text.SourceText;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace Pyc2c.Binding;

internal sealed partial class Binder
{
    private readonly ModuleLoader loader;
    private readonly ProgramParts parts;
    private readonly ModuleInfo module;
    private Scope scope;
    private FunctionContext context;

    private Binder(ModuleLoader loader, ProgramParts parts, ModuleInfo module)
    {
        this.loader = loader;
        this.parts = parts;
        this.module = module;
        scope = module.Scope;
        context = new FunctionContext(module.Scope.Function, null, 0);
    }

    /// <summary>What the binder collects of the whole program.</summary>
    internal sealed class ProgramParts
    {
        public List<FunctionSymbol> Functions { get; } = [];
        /// <summary>Class statements, each with the function that it stands in, and what the try statements around it take.</summary>
        public List<(BClassDef Node, FunctionSymbol Function, Guard Guard)> Classes { get; } = [];

        /// <summary>from module import name: the variable that is bound, and the module's own.</summary>
        public List<(VariableSymbol Target, VariableSymbol Source)> Forwards { get; } = [];

        /// <summary>Variables that some read could not be proved bound for.</summary>
        public HashSet<VariableSymbol> DoubtfulReads { get; } = [];
    }

    /// <summary>Binds a program.</summary>
    /// <param name="path">The main file, for messages, __file__ and as the place where imports are looked for first.</param>
    /// <param name="libraryFolder">Runtime.Modules.</param>
    /// <param name="first">A file whose code runs before the program's own.</param>
    public static BoundProgram Bind(string path, SourceText text, string libraryFolder, ISourceStore store, DiagnosticBag diagnostics, string? first = null)
    {
        var own = new DiagnosticBag();
        BoundProgram? program = null;
        try
        {
            program = BindHere(path, text, libraryFolder, store, own, first);
        }
        catch (InsufficientExecutionStackException)
        {
            // Deeply nested code: once more, where there is room.
            own = new DiagnosticBag();
            var thread = new Thread(() => program = BindOnDeepStack(path, text, libraryFolder, store, own, first), DeepStackSize);
            thread.Start();
            thread.Join();
        }

        diagnostics.AddRange(own);
        return program!;
    }

    private const int DeepStackSize = 256 * 1024 * 1024;

    private static BoundProgram BindOnDeepStack(string path, SourceText text, string libraryFolder, ISourceStore store, DiagnosticBag diagnostics, string? first)
    {
        try
        {
            return BindHere(path, text, libraryFolder, store, diagnostics, first);
        }
        catch (InsufficientExecutionStackException)
        {
            diagnostics.Report(DiagnosticDescriptors.TooDeep, new Pyc2c.Diagnostics.SourceFile(path, text), new TextSpan(0, 0));
            return new BoundProgram([], new ModuleSymbol("builtins"), [], []);
        }
    }

    private static BoundProgram BindHere(string path, SourceText text, string libraryFolder, ISourceStore store, DiagnosticBag diagnostics, string? first)
    {
        var loader = new ModuleLoader(store, Path.GetDirectoryName(path) ?? string.Empty, libraryFolder, diagnostics);
        var parts = new ProgramParts();
        loader.LoadBuiltins();
        loader.LoadMain(path, text, first);
        loader.ReportMissing();
        ScopeResolver.Run(loader);
        foreach (var module in loader.Modules.ToList())
        {
            new Binder(loader, parts, module).BindModule();
        }

        ClassAnalysis.Run(loader, parts);
        return new BoundProgram(
            [.. loader.Modules.Select(m => m.Symbol)],
            loader.Builtins,
            [.. parts.Functions],
            [.. parts.Classes.Select(c => c.Node.Class)]) { Reached = loader.Reached, IsForMicroPython = loader.IsForMicroPython };
    }

    private void BindModule()
    {
        if (module.Symbol.Body is not { } body)
        {
            return;
        }

        parts.Functions.Add(body);
        var statements = ImmutableArray.CreateBuilder<BStmt>();
        if (module.First is { } first)
        {
            statements.Add(new BImport(first, null, null, body.Location));
        }

        var tree = module.Tree?.Body ?? [];
        for (var i = 0; i < tree.Length && !context.State.IsUnreachable; i++)
        {
            context.TopLevelIndex = i;
            BindStatement(tree[i], statements, isFirst: i == 0);
        }

        body.Body = statements.ToImmutable();
        FinishFunction(body);
    }

    private SourceSpan Span(Ast.Node node) => module.Span(node.Span);

    private void Report(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, Ast.Node node, params object?[] arguments) =>
        loader.Report(descriptor, Span(node), arguments);

    /// <summary>Runs <paramref name="body"/> with another scope.</summary>
    private void InScope(Scope inner, Action body)
    {
        var outer = scope;
        scope = inner;
        body();
        scope = outer;
    }
}
