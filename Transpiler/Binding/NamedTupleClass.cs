// Stage: Binding. The class statement that a call of collections.namedtuple stands for (see NamedTuples).
//
//   class P(_NamedTuple):
//       "P(x, y)"
//       __slots__ = ()
//       __match_args__ = _fields = ("x", "y")
//       _field_defaults = {"y": 0}
//       def __new__(_cls, x, y=0): return _make(_cls, x, y)
//       @property
//       def x(self): return _item(self, 0)
//       …

using System.Collections.Immutable;
using System.Numerics;
using Pyc2c.Ast;
using Pyc2c.Diagnostics;
using Pyc2c.Parsing;
using DiagnosticDescriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace Pyc2c.Binding;

/// <summary>What CPython would raise at the call, or what is not known when compiling.</summary>
internal sealed class NamedTupleException(DiagnosticDescriptor descriptor, Node node, string text) : Exception(text)
{
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    public Node Node { get; } = node;
}

/// <param name="part">Reads one of <see cref="Parts"/>.</param>
/// <param name="variable">What the class is bound to.</param>
/// <param name="before">Takes statements that come in front.</param>
internal sealed class NamedTupleClass(Call call, Func<string, Expression> part, string variable, Action<Statement> before)
{
    /// <summary>The class in module collections that it derives from.</summary>
    public const string Base = "_NamedTuple";

    private const string New = "_make", Item = "_item";

    /// <summary>Names of module collections that the class needs.</summary>
    public static readonly ImmutableArray<string> Parts = [Base, New, Item];

    private readonly Dictionary<string, Expression> arguments = [];

    private TextSpan Span => call.Span;

    public ClassDef Make()
    {
        BindArguments();
        var name = Text(arguments.GetValueOrDefault("typename")) ?? throw Unknown(call);
        CheckName(name, arguments["typename"]);
        var fields = Fields(arguments.GetValueOrDefault("field_names") ?? throw Unknown(call));
        var defaults = Defaults(fields.Length);
        ImmutableArray<Statement> body =
        [
            new ExprStmt(Constant($"{name}({string.Join(", ", fields)})"), Span),
            Assign(new Ast.Tuple([], ExprContext.Load, Span), "__slots__"),
            Assign(new Ast.Tuple([.. fields.Select(Constant)], ExprContext.Load, Span), "__match_args__", "_fields"),
            .. defaults.IsEmpty ? Array.Empty<Statement>() : [Assign(new Dict([.. fields.TakeLast(defaults.Length).Select(Constant)], [.. defaults], Span), "_field_defaults")],
            .. arguments.GetValueOrDefault("module") is { } module ? [Assign(module, "__module__")] : Array.Empty<Statement>(),
            Constructor(fields, defaults),
            .. fields.Select(Property),
        ];
        return new ClassDef(variable, [part(Base)], [], body, [], [], Span) { NamedTuple = name };
    }

    // ---- arguments ----

    private void BindArguments()
    {
        if (call.Args.Length > 2 || call.Args.Any(a => a is Starred) || call.Keywords.Any(k => k.Arg is null))
        {
            throw Unknown(call);
        }
        foreach (var (i, argument) in call.Args.Index())
        {
            arguments.Add(i == 0 ? "typename" : "field_names", argument);
        }
        foreach (var keyword in call.Keywords)
        {
            if (keyword.Arg is not ("typename" or "field_names" or "rename" or "defaults" or "module") || !arguments.TryAdd(keyword.Arg, keyword.Value))
            {
                throw Wrong(keyword, $"namedtuple() got an unexpected keyword argument '{keyword.Arg}'");
            }
        }
    }

    private ImmutableArray<string> Fields(Expression names)
    {
        var given = names switch
        {
            Constant { Value: string text } => text.Replace(',', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
            List list => list.Elts.Select(Text).ToArray(),
            Ast.Tuple tuple => tuple.Elts.Select(Text).ToArray(),
            _ => throw Unknown(names),
        };
        var rename = IsTrue(arguments.GetValueOrDefault("rename"));
        var fields = new List<string>();
        foreach (var field in given)
        {
            var name = field ?? throw Unknown(names);
            var isUsable = IsName(name) && !name.StartsWith('_') && !fields.Contains(name);
            if (rename && !isUsable)
            {
                name = $"_{fields.Count}";
            }
            else
            {
                CheckName(name, names);
                CheckField(name, fields, names);
            }
            fields.Add(name);
        }
        return [.. fields];
    }

    private static void CheckName(string name, Node node)
    {
        if (Vocabulary.Keywords.ContainsKey(name))
        {
            throw Wrong(node, $"Type names and field names cannot be a keyword: '{name}'");
        }
        if (!IsName(name))
        {
            throw Wrong(node, $"Type names and field names must be valid identifiers: '{name}'");
        }
    }

    private static void CheckField(string name, List<string> before, Node node)
    {
        if (name.StartsWith('_'))
        {
            throw Wrong(node, $"Field names cannot start with an underscore: '{name}'");
        }
        if (before.Contains(name))
        {
            throw Wrong(node, $"Encountered duplicate field name: '{name}'");
        }
    }

    private static bool IsName(string name) => name.Length > 0 && !Vocabulary.Keywords.ContainsKey(name) && UnicodeIdentifiers.FirstInvalid(name) < 0;

    private bool IsTrue(Expression? flag) => flag is not null && (DeadCode.Truth(flag) ?? throw Unknown(flag));

    /// <summary>Expressions that can be evaluated more than once: what is no constant gets a variable.</summary>
    private ImmutableArray<Expression> Defaults(int fields)
    {
        var given = arguments.GetValueOrDefault("defaults") switch
        {
            null or Constant { Value: null } => [],
            List list => list.Elts,
            Ast.Tuple tuple => tuple.Elts,
            var other => throw Unknown(other),
        };
        if (given.Length > fields)
        {
            throw Wrong(arguments["defaults"], "Got more default values than field names");
        }
        return [.. given.Select((value, i) => value is Constant ? value : Variable(value, $"default {i} of {variable}"))];
    }

    private Name Variable(Expression value, string name)
    {
        before(Assign(value is Starred ? throw Unknown(value) : value, name));
        return Read(name);
    }

    private static string? Text(Expression? expression) => expression is Constant { Value: string text } ? text : null;

    private static NamedTupleException Unknown(Node node) => new(DiagnosticDescriptors.NamedTupleNotKnown, node, "");

    private static NamedTupleException Wrong(Node node, string text) => new(DiagnosticDescriptors.WrongNamedTuple, node, text);

    // ---- the body ----

    private FunctionDef Constructor(ImmutableArray<string> fields, ImmutableArray<Expression> defaults)
    {
        var items = new Call(part(New), [Read("_cls"), .. fields.Select(Read)], [], Span);
        return Function("__new__", ["_cls", .. fields], defaults, [], new Return(items, Span));
    }

    private Statement Property(string field, int index)
    {
        var item = new Call(part(Item), [Read("self"), new Constant(new BigInteger(index), null, Span)], [], Span);
        var doc = new ExprStmt(Constant($"Alias for field number {index}"), Span);
        return Function(field, ["self"], [], [Read("property")], doc, new Return(item, Span));
    }

    private FunctionDef Function(
        string name, ImmutableArray<string> parameters, ImmutableArray<Expression> defaults, ImmutableArray<Expression> decorators, params ImmutableArray<Statement> body) =>
        new(name, new Arguments([], [.. parameters.Select(p => new Arg(p, null, Span))], null, [], [], null, defaults, Span), body, decorators, null, [], Span);

    private Assign Assign(Expression value, params ImmutableArray<string> names) =>
        new([.. names.Select(n => new Name(n, ExprContext.Store, Span))], value, Span);

    private Name Read(string name) => new(name, ExprContext.Load, Span);

    private Constant Constant(string text) => new(text, null, Span);
}
