// Stage: Binding. collections.namedtuple("P", "x y") is a class that is known when compiling: before names are looked up, the call becomes
// a class statement (NamedTupleClass) in front of the statement that it stands in, and its import brings what such classes are made from.
//
//   from collections import namedtuple     from collections import _NamedTuple as …, _make as …, _item as …
//   P = namedtuple("P", "x y")             class P(…): x = property(…); …
//
// Looks at syntax only: a name means collections.namedtuple when nothing in the file but such an import binds it. Other uses of it than
// calls that are all of what is assigned or returned, or a base class, are reported as not supported.

using System.Collections.Immutable;
using Pyc2c.Ast;
using Pyc2c.Diagnostics;
using DiagnosticDescriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace Pyc2c.Binding;

internal sealed class NamedTuples
{
    private const string Function = "namedtuple";

    private readonly SourceFile file;
    private readonly DiagnosticBag diagnostics;

    /// <summary>Names that are collections.namedtuple, and names that are the module.</summary>
    private readonly HashSet<string> functions = [], modules = [];

    /// <summary>Places that read such a name, without those that became classes.</summary>
    private readonly HashSet<Name> uses = [];

    private int made;

    private NamedTuples(SourceFile file, DiagnosticBag diagnostics)
    {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    public static Module Rewrite(Module tree, SourceFile file, DiagnosticBag diagnostics)
    {
        if (!file.Text.ToString().Contains(Function, StringComparison.Ordinal))
        {
            return tree;
        }
        var rewriter = new NamedTuples(file, diagnostics);
        rewriter.FindNames(tree);
        var body = rewriter.Block(tree.Body);
        foreach (var use in rewriter.uses.Where(rewriter.IsIt))
        {
            rewriter.Report(
                DiagnosticDescriptors.NotSupportedInModule, use.Span, "collections", Function,
                "Make the class in a statement of its own: P = namedtuple(\"P\", \"x y\")");
        }
        return tree with { Body = body };
    }

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] arguments) =>
        diagnostics.Report(descriptor, new Pyc2c.Diagnostics.SourceFile(file.Path, file.Text), span, arguments);

    // ---- names ----

    private void FindNames(Module tree)
    {
        var others = new HashSet<string>();
        var nodes = new Stack<Node>([tree]);
        while (nodes.TryPop(out var node))
        {
            foreach (var child in node.Children())
            {
                nodes.Push(child);
            }
            switch (node)
            {
                case ImportFrom from when IsCollections(from):
                    foreach (var alias in from.Names)
                    {
                        var isIt = alias.Name is Function or "*";
                        (isIt ? functions : others).Add(alias.Name == "*" ? Function : alias.AsName ?? alias.Name);
                    }
                    break;
                case ImportFrom from:
                    others.UnionWith(from.Names.Select(a => a.AsName ?? a.Name));
                    break;
                case Import import:
                    foreach (var alias in import.Names)
                    {
                        var name = alias.AsName ?? alias.Name.Split('.')[0];
                        (IsCollections(alias.AsName is null ? name : alias.Name) ? modules : others).Add(name);
                    }
                    break;
                case Name { Ctx: not ExprContext.Load, Id: var id }:
                    others.Add(id);
                    break;
                case Name use:
                    uses.Add(use);
                    break;
                default:
                    if (BoundBy(node) is { } bound)
                    {
                        others.Add(bound);
                    }
                    break;
            }
        }
        functions.ExceptWith(others);
        modules.ExceptWith(others);
    }

    /// <summary>The name that a node binds, other than by an import or as a target.</summary>
    private static string? BoundBy(Node node) => node switch
    {
        FunctionDef s => s.Name,
        AsyncFunctionDef s => s.Name,
        ClassDef s => s.Name,
        Arg a => a.ArgName,
        ExceptHandler h => h.Name,
        MatchAs m => m.Name,
        MatchStar m => m.Name,
        MatchMapping m => m.Rest,
        _ => null,
    };

    private static bool IsCollections(ImportFrom from) => from is { Level: 0, Module: { } name } && IsCollections(name);

    private static bool IsCollections(string module) => module is "collections" or "ucollections";

    /// <summary>What the class is made from is bound under names that no program can write.</summary>
    private static string Hidden(string function, string part) => $"{part} of {function}";

    // ---- statements ----

    private ImmutableArray<Statement> Block(ImmutableArray<Statement> body)
    {
        var made = ImmutableArray.CreateBuilder<Statement>(body.Length);
        foreach (var statement in body)
        {
            made.Add(Rewritten(statement, made.Add));
        }
        return made.ToImmutable();
    }

    /// <param name="before">Takes statements that come in front.</param>
    private Statement Rewritten(Statement statement, Action<Statement> before) => statement switch
    {
        ImportFrom s when IsCollections(s) => ImportParts(s, before),
        Assign { Targets: [Name target], Value: Call call } s when Parts(call) is { } parts => Class(call, parts, target.Id, before) ?? (Statement)(s with { Value = None(call) }),
        Assign { Value: Call call } s when Parts(call) is { } parts => s with { Value = HiddenClass(call, parts, before) },
        AnnAssign { Value: Call call } s when Parts(call) is { } parts => s with { Value = HiddenClass(call, parts, before) },
        Return { Value: Call call } s when Parts(call) is { } parts => s with { Value = HiddenClass(call, parts, before) },
        ClassDef s => s with
        {
            Bases = [.. s.Bases.Select(b => b is Call call && Parts(call) is { } parts ? HiddenClass(call, parts, before) : b)],
            Body = Block(s.Body),
        },
        FunctionDef s => s with { Body = Block(s.Body) },
        AsyncFunctionDef s => s with { Body = Block(s.Body) },
        If s => s with { Body = Block(s.Body), OrElse = Block(s.OrElse) },
        While s => s with { Body = Block(s.Body), OrElse = Block(s.OrElse) },
        For s => s with { Body = Block(s.Body), OrElse = Block(s.OrElse) },
        AsyncFor s => s with { Body = Block(s.Body), OrElse = Block(s.OrElse) },
        With s => s with { Body = Block(s.Body) },
        AsyncWith s => s with { Body = Block(s.Body) },
        Match s => s with { Cases = [.. s.Cases.Select(c => c with { Body = Block(c.Body) })] },
        Try s => s with
        {
            Body = Block(s.Body),
            Handlers = [.. s.Handlers.Select(h => h with { Body = Block(h.Body) })],
            OrElse = Block(s.OrElse),
            FinalBody = Block(s.FinalBody),
        },
        _ => statement,
    };

    /// <summary>Imports the parts instead of the function.</summary>
    private ImportFrom ImportParts(ImportFrom s, Action<Statement> before)
    {
        if (s.Names is [{ Name: "*" } all])
        {
            if (functions.Contains(Function))
            {
                before(s with { Names = [.. PartsFor(Function, all.Span)] });
            }
            return s;
        }
        return s with
        {
            Names = [.. s.Names.SelectMany(a => a.Name == Function && functions.Contains(a.AsName ?? Function) ? PartsFor(a.AsName ?? Function, a.Span) : [a])],
        };
    }

    /// <summary>And the name itself, so that its other uses are reported once.</summary>
    private static IEnumerable<Alias> PartsFor(string function, TextSpan span) =>
        NamedTupleClass.Parts.Select(part => new Alias(part, Hidden(function, part), span)).Append(new Alias(NamedTupleClass.Base, function, span));

    // ---- calls ----

    private bool IsIt(Expression function) => function switch
    {
        Name { Id: var id } => functions.Contains(id),
        Ast.Attribute { Attr: Function, Value: Name { Id: var id } } => modules.Contains(id),
        _ => false,
    };

    /// <summary>Reads a part where the call stands. Null: it is no call of namedtuple.</summary>
    private Func<string, Expression>? Parts(Call call) => !IsIt(call.Func) ? null : call.Func switch
    {
        Name { Id: var id } => part => new Name(Hidden(id, part), ExprContext.Load, call.Span),
        Ast.Attribute { Value: var module } => part => new Ast.Attribute(module, part, ExprContext.Load, call.Span),
        _ => null,
    };

    /// <summary>Null, and a report, when the arguments will not do.</summary>
    private ClassDef? Class(Call call, Func<string, Expression> parts, string variable, Action<Statement> before)
    {
        if (call.Func is Name use)
        {
            uses.Remove(use);
        }
        try
        {
            return new NamedTupleClass(call, parts, variable, before).Make();
        }
        catch (NamedTupleException e)
        {
            Report(e.Descriptor, e.Node.Span, e.Message);
            return null;
        }
    }

    private static Constant None(Call call) => new(null, null, call.Span);

    private Expression HiddenClass(Call call, Func<string, Expression> parts, Action<Statement> before)
    {
        var name = Hidden($"{++made}", Function);
        if (Class(call, parts, name, before) is not { } found)
        {
            return None(call);
        }
        before(found);
        return new Name(name, ExprContext.Load, call.Span);
    }
}
