// Stage: parsing, its last step. Scopes and the declarations of names in them: global, nonlocal, parameters, targets of ':='.

using Microsoft.CodeAnalysis.Text;
using Pyc2c.Diagnostics;

namespace Pyc2c.Parsing;

using Pyc2c.Ast;

internal sealed partial class SyntaxChecker
{
    private readonly List<(Scope Scope, string Name, TextSpan Span)> _nonlocals = [];

    private enum ScopeKind
    {
        Module,
        Class,
        Function,
        AsyncFunction,
        Comprehension,

        /// <summary>Type parameters, bounds, aliases, annotations kept as text: evaluated apart, if ever.</summary>
        Restricted,
    }

    /// <summary>What a break or continue would reach.</summary>
    private enum JumpTarget
    {
        None,
        Loop,
        ExceptStar,
    }

    [Flags]
    private enum NameFlags
    {
        None = 0,
        Used = 1,
        Bound = 2,
        Parameter = 4,
        Global = 8,
        Nonlocal = 16,
        Annotated = 32,
        TypeParameter = 64,

        /// <summary>The target of a `for` of the comprehension.</summary>
        Iteration = 128,

        /// <summary>Bound by ':=' in a comprehension, so outside of it.</summary>
        BoundOutside = 256,

        /// <summary>Bound by an import, which CPython lets a later global declaration follow.</summary>
        Imported = 512,
    }

    private sealed class Scope(ScopeKind kind, Scope? parent, string? className)
    {
        public ScopeKind Kind { get; } = kind;

        public Scope? Parent { get; } = parent;

        /// <summary>The innermost class around it, for private names.</summary>
        public string? ClassName { get; } = className;

        /// <summary>What the scope is, in messages, where that forbids something.</summary>
        public string Restriction { get; init; } = string.Empty;

        public Dictionary<string, NameFlags> Names { get; } = [];

        public List<Return> ValueReturns { get; } = [];

        public bool IsGenerator { get; set; }

        /// <summary>For a comprehension: whether it awaits.</summary>
        public bool IsAsync { get; set; }

        public JumpTarget Jumps { get; set; }

        public int ExceptStarDepth { get; set; }

        public bool InIterationTarget { get; set; }

        /// <summary>Above zero in the iterable of a comprehension.</summary>
        public int IterableDepth { get; set; } = parent?.IterableDepth ?? 0;
    }

    private void Enter(ScopeKind kind, string? className = null, string restriction = "") =>
        _scope = new Scope(kind, _scope, className ?? _scope.ClassName) { Restriction = restriction };

    private void EnterRestricted(string restriction) => Enter(ScopeKind.Restricted, _scope.ClassName, restriction);

    private void Leave() => _scope = _scope.Parent!;

    // ---- Names

    public override void VisitName(Name node)
    {
        if (node.Ctx == ExprContext.Load)
        {
            AddFlags(node.Id, NameFlags.Used);
        }
        else
        {
            Bind(node.Id, node.Span);
        }
    }

    public override void VisitGlobal(Global node)
    {
        foreach (var name in node.Names)
        {
            Declare(name, NameFlags.Global, "global", node.Span);
        }
    }

    public override void VisitNonlocal(Nonlocal node)
    {
        if (_scope.Kind == ScopeKind.Module)
        {
            Report(DiagnosticDescriptors.NonlocalAtModuleLevel, node.Span);
            return;
        }

        foreach (var name in node.Names)
        {
            if (Declare(name, NameFlags.Nonlocal, "nonlocal", node.Span))
            {
                _nonlocals.Add((_scope, Mangle(name), node.Span));
            }
        }
    }

    private bool Declare(string name, NameFlags declaration, string keyword, TextSpan span)
    {
        var flags = FlagsOf(name);
        AddFlags(name, declaration);
        if (flags.HasFlag(NameFlags.Parameter))
        {
            Report(DiagnosticDescriptors.DeclarationConflict, span, name, $"name '{name}' is parameter and {keyword}");
        }
        else if (flags.HasFlag(NameFlags.Used))
        {
            Report(DiagnosticDescriptors.DeclaredTooLate, span, name, "used", keyword);
        }
        else if (flags.HasFlag(NameFlags.Annotated))
        {
            Report(DiagnosticDescriptors.DeclarationConflict, span, name, $"annotated name '{name}' can't be {keyword}");
        }
        else if (flags.HasFlag(NameFlags.Bound))
        {
            Report(DiagnosticDescriptors.DeclaredTooLate, span, name, "assigned to", keyword);
        }
        else if ((flags | declaration).HasFlag(NameFlags.Global | NameFlags.Nonlocal))
        {
            Report(DiagnosticDescriptors.DeclarationConflict, span, name, $"name '{name}' is nonlocal and global");
        }
        else
        {
            return true;
        }

        return false;
    }

    private NameFlags FlagsOf(string name) => _scope.Names.GetValueOrDefault(Mangle(name));

    private void AddFlags(string name, NameFlags flags)
    {
        ref var entry = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_scope.Names, Mangle(name), out _);
        entry |= flags;
    }

    private void Bind(string name, TextSpan span)
    {
        if (!_scope.InIterationTarget)
        {
            AddFlags(name, NameFlags.Bound);
            return;
        }

        if (FlagsOf(name).HasFlag(NameFlags.BoundOutside))
        {
            Report(DiagnosticDescriptors.WalrusInComprehension, span, $"target '{name}' cannot be rebound by an inner loop of the comprehension");
        }

        AddFlags(name, NameFlags.Bound | NameFlags.Iteration);
    }

    /// <summary>Private names of a class get its name in front (language reference, 6.2.1).</summary>
    private string Mangle(string name)
    {
        if (_scope.ClassName is not { } className || !name.StartsWith("__", StringComparison.Ordinal)
            || name.EndsWith("__", StringComparison.Ordinal) || name.Contains('.', StringComparison.Ordinal))
        {
            return name;
        }

        var stripped = className.TrimStart('_');
        return stripped.Length == 0 ? name : $"_{stripped}{name}";
    }

    /// <summary>Now that every scope is known: each nonlocal name must be bound in a function around it.</summary>
    private void ResolveNonlocals()
    {
        foreach (var (scope, name, span) in _nonlocals)
        {
            if (FindBinding(scope, name) is not { } found)
            {
                Report(DiagnosticDescriptors.NoBindingForNonlocal, span, name);
            }
            else if (found.HasFlag(NameFlags.TypeParameter))
            {
                Report(DiagnosticDescriptors.DeclarationConflict, span, name, $"nonlocal binding not allowed for type parameter '{name}'");
            }
        }
    }

    private static NameFlags? FindBinding(Scope scope, string name)
    {
        for (var outer = scope.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer.Kind == ScopeKind.Class)
            {
                if (name == "__class__")
                {
                    return NameFlags.Bound;
                }

                continue;
            }

            if (outer.Kind == ScopeKind.Module || !outer.Names.TryGetValue(name, out var flags))
            {
                continue;
            }

            if (flags.HasFlag(NameFlags.Global))
            {
                return null;
            }

            if ((flags & (NameFlags.Bound | NameFlags.Imported | NameFlags.Nonlocal)) != 0)
            {
                return flags;
            }
        }

        return null;
    }

    // ---- Assignment expressions

    public override void VisitNamedExpr(NamedExpr node)
    {
        var target = (Name)node.Target;
        if (_scope.Kind == ScopeKind.Restricted)
        {
            Report(DiagnosticDescriptors.YieldInScope, node.Span, "named expression", _scope.Restriction);
        }

        if (_scope.IterableDepth > 0)
        {
            Report(DiagnosticDescriptors.WalrusInComprehension, node.Span, "cannot be used in a comprehension iterable expression");
        }

        if (_scope.Kind == ScopeKind.Comprehension)
        {
            BindOutside(target);
        }
        else
        {
            AddFlags(target.Id, NameFlags.Bound);
        }

        node.Value.Accept(this);
    }

    /// <summary>In a comprehension, ':=' binds in the function or module around it.</summary>
    private void BindOutside(Name target)
    {
        var inner = _scope;
        var name = Mangle(target.Id);
        for (var scope = _scope; scope is not null; scope = scope.Parent)
        {
            switch (scope.Kind)
            {
                case ScopeKind.Comprehension:
                    if (scope.Names.GetValueOrDefault(name).HasFlag(NameFlags.Iteration))
                    {
                        Report(DiagnosticDescriptors.WalrusInComprehension, target.Span, $"cannot rebind comprehension iteration variable '{target.Id}'");
                        return;
                    }

                    scope.Names[name] = scope.Names.GetValueOrDefault(name) | NameFlags.BoundOutside;
                    continue;
                case ScopeKind.Class:
                    Report(DiagnosticDescriptors.WalrusInComprehension, target.Span, "within a comprehension cannot be used in a class body");
                    return;
                case ScopeKind.Restricted:
                    Report(DiagnosticDescriptors.WalrusInComprehension, target.Span, $"within a comprehension cannot be used within {scope.Restriction}");
                    return;
                default:
                    scope.Names[name] = scope.Names.GetValueOrDefault(name) | NameFlags.Bound;
                    inner.Names[name] |= NameFlags.BoundOutside;
                    return;
            }
        }
    }
}
