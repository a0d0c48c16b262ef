// Stage: parsing, its last step. A syntax tree in; reports what CPython calls a SyntaxError although its parser lets it through: what its symbol table
// and its compiler find. Whether names have meaning at all is for binding to say.

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Diagnostics;

namespace Pyc2c.Parsing;

using Pyc2c.Ast;

/// <summary>Checks where statements and expressions stand. Use <see cref="Check"/>.</summary>
internal sealed partial class SyntaxChecker : NodeVisitor
{
    private static readonly HashSet<string> Features =
    [
        "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function", "unicode_literals", "barry_as_FLUFL",
        "generator_stop", "annotations",
    ];

    private readonly SourceFile _file;
    private readonly DiagnosticBag _diagnostics;
    private Scope _scope = new(ScopeKind.Module, parent: null, className: null);
    private bool _annotationsAreText;

    private SyntaxChecker(SourceFile file, DiagnosticBag diagnostics)
    {
        _file = file;
        _diagnostics = diagnostics;
    }

    public static void Check(Module module, SourceFile file, DiagnosticBag diagnostics)
    {
        var checker = new SyntaxChecker(file, diagnostics);
        checker.CheckFutureImports(module);
        checker.VisitAll(module.Body);
        checker.ResolveNonlocals();
    }

    // ---- Functions and classes

    public override void VisitFunctionDef(FunctionDef node) =>
        VisitFunction(node.Name, node.Args, node.Body, node.DecoratorList, node.Returns, node.TypeParams, node.Span, isAsync: false);

    public override void VisitAsyncFunctionDef(AsyncFunctionDef node) =>
        VisitFunction(node.Name, node.Args, node.Body, node.DecoratorList, node.Returns, node.TypeParams, node.Span, isAsync: true);

    public override void VisitClassDef(ClassDef node)
    {
        Bind(node.Name, node.Span);
        VisitAll(node.DecoratorList);
        if (!node.TypeParams.IsEmpty)
        {
            EnterTypeParameters(node.TypeParams, node.Name);
        }

        VisitAll(node.Bases);
        VisitAll(node.Keywords);
        Enter(ScopeKind.Class, node.Name);
        VisitAll(node.Body);
        Leave();
        if (!node.TypeParams.IsEmpty)
        {
            Leave();
        }
    }

    public override void VisitLambda(Lambda node)
    {
        VisitDefaults(node.Args);
        Enter(ScopeKind.Function);
        VisitParameters(node.Args);
        node.Body.Accept(this);
        Leave();
    }

    public override void VisitTypeAlias(TypeAlias node)
    {
        node.Name.Accept(this);
        if (!node.TypeParams.IsEmpty)
        {
            EnterTypeParameters(node.TypeParams, _scope.ClassName);
        }

        EnterRestricted("a type alias");
        node.Value.Accept(this);
        Leave();
        if (!node.TypeParams.IsEmpty)
        {
            Leave();
        }
    }

    public override void VisitAnnAssign(AnnAssign node)
    {
        if (node is { Target: Name name, Simple: 1 })
        {
            var flags = FlagsOf(name.Id);
            var declaration = flags.HasFlag(NameFlags.Global) ? "global" : flags.HasFlag(NameFlags.Nonlocal) ? "nonlocal" : null;
            if (declaration is not null && _scope.Kind != ScopeKind.Module)
            {
                Report(DiagnosticDescriptors.DeclarationConflict, node.Span, name.Id, $"annotated name '{name.Id}' can't be {declaration}");
            }

            AddFlags(name.Id, NameFlags.Annotated | NameFlags.Bound);
        }
        else if (node.Target is Name target)
        {
            if (node.Value is not null)
            {
                Bind(target.Id, target.Span);
            }
        }
        else
        {
            node.Target.Accept(this);
        }

        VisitAnnotation(node.Annotation);
        node.Value?.Accept(this);
    }

    protected override void VisitDefault(Node node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        node.VisitChildren(this);
    }

    private void VisitFunction(
        string name,
        Arguments arguments,
        ImmutableArray<Statement> body,
        ImmutableArray<Expression> decorators,
        Expression? returns,
        ImmutableArray<TypeParam> typeParameters,
        TextSpan span,
        bool isAsync)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Bind(name, span);
        VisitDefaults(arguments);
        VisitAll(decorators);
        if (!typeParameters.IsEmpty)
        {
            EnterTypeParameters(typeParameters, _scope.ClassName);
        }

        foreach (var arg in AllParameters(arguments))
        {
            VisitAnnotation(arg.Annotation);
        }

        VisitAnnotation(returns);
        Enter(isAsync ? ScopeKind.AsyncFunction : ScopeKind.Function);
        VisitParameters(arguments);
        VisitAll(body);
        if (_scope is { IsGenerator: true, Kind: ScopeKind.AsyncFunction })
        {
            foreach (var valueReturn in _scope.ValueReturns)
            {
                Report(DiagnosticDescriptors.ReturnInAsyncGenerator, valueReturn.Span);
            }
        }

        Leave();
        if (!typeParameters.IsEmpty)
        {
            Leave();
        }
    }

    private void VisitDefaults(Arguments arguments)
    {
        VisitAll(arguments.Defaults);
        VisitAll(arguments.KwDefaults);
    }

    private static IEnumerable<Arg> AllParameters(Arguments arguments)
    {
        IEnumerable<Arg> all = [.. arguments.PosOnlyArgs, .. arguments.Args, .. arguments.KwOnlyArgs];
        all = arguments.VarArg is { } variable ? all.Append(variable) : all;
        return arguments.KwArg is { } keywords ? all.Append(keywords) : all;
    }

    private void VisitParameters(Arguments arguments)
    {
        foreach (var arg in AllParameters(arguments))
        {
            if (FlagsOf(arg.ArgName).HasFlag(NameFlags.Parameter))
            {
                Report(DiagnosticDescriptors.DuplicateParameter, arg.Span, arg.ArgName, "argument", "function definition");
            }

            AddFlags(arg.ArgName, NameFlags.Parameter | NameFlags.Bound);
        }
    }

    private void VisitAnnotation(Expression? annotation)
    {
        if (annotation is null)
        {
            return;
        }

        if (!_annotationsAreText)
        {
            annotation.Accept(this);
            return;
        }

        EnterRestricted("an annotation");
        annotation.Accept(this);
        Leave();
    }

    private void EnterTypeParameters(ImmutableArray<TypeParam> parameters, string? className)
    {
        Enter(ScopeKind.Restricted, className, restriction: "the definition of a generic");
        foreach (var parameter in parameters)
        {
            var (name, kind, defaultValue) = parameter switch
            {
                TypeVar v => (v.Name, "TypeVar", v.DefaultValue),
                ParamSpec p => (p.Name, "ParamSpec", p.DefaultValue),
                _ => (((TypeVarTuple)parameter).Name, "TypeVarTuple", ((TypeVarTuple)parameter).DefaultValue),
            };
            if (FlagsOf(name).HasFlag(NameFlags.TypeParameter))
            {
                Report(DiagnosticDescriptors.InvalidTypeParameters, parameter.Span, $"duplicate type parameter '{name}'", "Rename one of the two.");
            }

            AddFlags(name, NameFlags.TypeParameter | NameFlags.Bound);
            if (parameter is TypeVar { Bound: { } bound })
            {
                EnterRestricted(bound is Tuple ? "a TypeVar constraint" : "a TypeVar bound");
                bound.Accept(this);
                Leave();
            }

            if (defaultValue is not null)
            {
                EnterRestricted($"a {kind} default");
                defaultValue.Accept(this);
                Leave();
            }
        }
    }

    // ---- Imports

    public override void VisitImport(Import node)
    {
        foreach (var alias in node.Names)
        {
            AddFlags(alias.AsName ?? alias.Name.Split('.')[0], NameFlags.Imported);
        }
    }

    public override void VisitImportFrom(ImportFrom node)
    {
        foreach (var alias in node.Names)
        {
            if (alias.Name != "*")
            {
                AddFlags(alias.AsName ?? alias.Name, NameFlags.Imported);
            }
            else if (_scope.Kind != ScopeKind.Module)
            {
                Report(DiagnosticDescriptors.ImportStarInFunction, alias.Span);
            }
        }
    }

    /// <summary>Imports from __future__ stand at the top, behind a docstring at most.</summary>
    private void CheckFutureImports(Module module)
    {
        var isTop = true;
        for (var i = 0; i < module.Body.Length; i++)
        {
            switch (module.Body[i])
            {
                case ImportFrom { Module: "__future__", Level: 0 } future:
                    CheckFutureImport(future, isTop);
                    break;
                case ExprStmt { Value: Constant { Value: string } } when i == 0:
                    break;
                default:
                    isTop = false;
                    break;
            }
        }
    }

    private void CheckFutureImport(ImportFrom future, bool isTop)
    {
        if (!isTop)
        {
            Report(DiagnosticDescriptors.LateFutureImport, future.Span);
            return;
        }

        foreach (var alias in future.Names)
        {
            _annotationsAreText |= alias.Name == "annotations";
            if (!Features.Contains(alias.Name))
            {
                Report(DiagnosticDescriptors.UnknownFuture, alias.Span, alias.Name);
            }
        }
    }

    // ---- Loops and jumps

    public override void VisitFor(For node)
    {
        node.Target.Accept(this);
        node.Iter.Accept(this);
        VisitLoopBody(node.Body);
        VisitAll(node.OrElse);
    }

    public override void VisitAsyncFor(AsyncFor node)
    {
        RequireAsync("async for", node.Span);
        node.Target.Accept(this);
        node.Iter.Accept(this);
        VisitLoopBody(node.Body);
        VisitAll(node.OrElse);
    }

    public override void VisitAsyncWith(AsyncWith node)
    {
        RequireAsync("async with", node.Span);
        VisitDefault(node);
    }

    public override void VisitWhile(While node)
    {
        node.Test.Accept(this);
        VisitLoopBody(node.Body);
        VisitAll(node.OrElse);
    }

    public override void VisitBreak(Break node) => CheckJump("break", "outside loop", node.Span);

    public override void VisitContinue(Continue node) => CheckJump("continue", "not properly in loop", node.Span);

    public override void VisitReturn(Return node)
    {
        if (_scope.Kind is not (ScopeKind.Function or ScopeKind.AsyncFunction))
        {
            Report(DiagnosticDescriptors.OutsideFunction, node.Span, "return", string.Empty);
        }
        else if (_scope.ExceptStarDepth > 0)
        {
            Report(DiagnosticDescriptors.JumpInExceptStar, node.Span);
        }

        if (node.Value is not null)
        {
            _scope.ValueReturns.Add(node);
        }

        VisitDefault(node);
    }

    public override void VisitTryStar(TryStar node)
    {
        VisitAll(node.Body);
        foreach (var handler in node.Handlers)
        {
            handler.Type?.Accept(this);
            if (handler.Name is not null)
            {
                Bind(handler.Name, handler.Span);
            }

            var jumps = _scope.Jumps;
            _scope.Jumps = JumpTarget.ExceptStar;
            _scope.ExceptStarDepth++;
            VisitAll(handler.Body);
            _scope.ExceptStarDepth--;
            _scope.Jumps = jumps;
        }

        VisitAll(node.OrElse);
        VisitAll(node.FinalBody);
    }

    public override void VisitExceptHandler(ExceptHandler node)
    {
        node.Type?.Accept(this);
        if (node.Name is not null)
        {
            Bind(node.Name, node.Span);
        }

        VisitAll(node.Body);
    }

    private void VisitLoopBody(ImmutableArray<Statement> body)
    {
        var jumps = _scope.Jumps;
        _scope.Jumps = JumpTarget.Loop;
        VisitAll(body);
        _scope.Jumps = jumps;
    }

    private void CheckJump(string keyword, string problem, TextSpan span)
    {
        switch (_scope.Jumps)
        {
            case JumpTarget.None:
                Report(DiagnosticDescriptors.OutsideLoop, span, keyword, problem);
                break;
            case JumpTarget.ExceptStar:
                Report(DiagnosticDescriptors.JumpInExceptStar, span);
                break;
        }
    }

    // ---- yield and await

    public override void VisitYield(Yield node)
    {
        CheckYield("yield", node);
        VisitDefault(node);
    }

    public override void VisitYieldFrom(YieldFrom node)
    {
        CheckYield("yield from", node);
        if (_scope.Kind == ScopeKind.AsyncFunction)
        {
            Report(DiagnosticDescriptors.YieldFromInAsync, node.Span);
        }

        VisitDefault(node);
    }

    public override void VisitAwait(Await node)
    {
        switch (_scope.Kind)
        {
            case ScopeKind.Restricted:
                Report(DiagnosticDescriptors.YieldInScope, node.Span, "await expression", _scope.Restriction);
                break;
            case ScopeKind.Comprehension:
                _scope.IsAsync = true;
                break;
            case ScopeKind.Function:
                Report(DiagnosticDescriptors.OutsideFunction, node.Span, "await", "async ");
                break;
            case ScopeKind.Module or ScopeKind.Class:
                Report(DiagnosticDescriptors.OutsideFunction, node.Span, "await", string.Empty);
                break;
        }

        VisitDefault(node);
    }

    private void CheckYield(string keyword, Expression node)
    {
        switch (_scope.Kind)
        {
            case ScopeKind.Restricted:
                Report(DiagnosticDescriptors.YieldInScope, node.Span, "yield expression", _scope.Restriction);
                break;
            case ScopeKind.Comprehension:
                Report(DiagnosticDescriptors.YieldInScope, node.Span, $"'{keyword}'", $"a {_scope.Restriction}");
                break;
            case ScopeKind.Function or ScopeKind.AsyncFunction:
                _scope.IsGenerator = true;
                break;
            default:
                Report(DiagnosticDescriptors.OutsideFunction, node.Span, keyword, string.Empty);
                break;
        }
    }

    private void RequireAsync(string construct, TextSpan span)
    {
        if (_scope.Kind != ScopeKind.AsyncFunction)
        {
            Report(DiagnosticDescriptors.OutsideFunction, span, construct, "async ");
        }
    }

    // ---- Comprehensions

    public override void VisitListComp(ListComp node) => VisitComprehension(node, node.Generators, "list comprehension", node.Elt, null);

    public override void VisitSetComp(SetComp node) => VisitComprehension(node, node.Generators, "set comprehension", node.Elt, null);

    public override void VisitDictComp(DictComp node) => VisitComprehension(node, node.Generators, "dict comprehension", node.Key, node.Value);

    public override void VisitGeneratorExp(GeneratorExp node) => VisitComprehension(node, node.Generators, "generator expression", node.Elt, null);

    private void VisitComprehension(Expression node, ImmutableArray<Comprehension> generators, string kind, Expression element, Expression? value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        VisitIterable(generators[0].Iter);
        Enter(ScopeKind.Comprehension, _scope.ClassName, restriction: kind);
        for (var i = 0; i < generators.Length; i++)
        {
            var generator = generators[i];
            _scope.IsAsync |= generator.IsAsync != 0;
            _scope.InIterationTarget = true;
            generator.Target.Accept(this);
            _scope.InIterationTarget = false;
            if (i > 0)
            {
                VisitIterable(generator.Iter);
            }

            VisitAll(generator.Ifs);
        }

        element.Accept(this);
        value?.Accept(this);
        var isAsync = _scope.IsAsync && node is not GeneratorExp;
        Leave();
        if (!isAsync)
        {
            return;
        }

        if (_scope.Kind == ScopeKind.Comprehension)
        {
            _scope.IsAsync = true;
        }
        else if (_scope.Kind != ScopeKind.AsyncFunction)
        {
            Report(DiagnosticDescriptors.OutsideFunction, node.Span, "asynchronous comprehension", "async ");
        }
    }

    private void VisitIterable(Expression iterable)
    {
        _scope.IterableDepth++;
        iterable.Accept(this);
        _scope.IterableDepth--;
    }

    // ---- What CPython warns of

    public override void VisitAssert(Assert node)
    {
        if (node.Test is Tuple { Elts.IsEmpty: false })
        {
            Report(DiagnosticDescriptors.AssertTuple, node.Test.Span);
        }

        VisitDefault(node);
    }

    public override void VisitCompare(Compare node)
    {
        var left = node.Left;
        for (var i = 0; i < node.Ops.Length; i++)
        {
            var right = node.Comparators[i];
            if (node.Ops[i] is CompareOperator.Is or CompareOperator.IsNot && (LiteralType(right, forIs: true) ?? LiteralType(left, forIs: true)) is { } type)
            {
                var (wrong, meant) = node.Ops[i] == CompareOperator.Is ? ("is", "==") : ("is not", "!=");
                Report(DiagnosticDescriptors.IsWithLiteral, node.Span, wrong, type, meant);
            }

            left = right;
        }

        VisitDefault(node);
    }

    public override void VisitCall(Call node)
    {
        if (LiteralType(node.Func, forIs: false) is { } type)
        {
            Report(DiagnosticDescriptors.LiteralMisused, node.Span, type, "callable");
        }

        VisitDefault(node);
    }

    public override void VisitSubscript(Subscript node)
    {
        if (LiteralType(node.Value, forIs: false) is "int" or "float" or "complex" or "NoneType" or "bool" or "ellipsis" or "set" or "generator" or "function")
        {
            Report(DiagnosticDescriptors.LiteralMisused, node.Span, LiteralType(node.Value, forIs: false), "subscriptable");
        }

        VisitDefault(node);
    }

    private static string? LiteralType(Expression expression, bool forIs) => expression switch
    {
        Constant { Value: null } => forIs ? null : "NoneType",
        Constant { Value: bool } => forIs ? null : "bool",
        Constant { Value: EllipsisValue } => forIs ? null : "ellipsis",
        Constant { Value: string } => "str",
        Constant { Value: ImmutableArray<byte> } => "bytes",
        Constant { Value: double } => "float",
        Constant { Value: System.Numerics.Complex } => "complex",
        Constant => "int",
        Tuple { Elts.IsEmpty: true } => "tuple",
        Tuple when !forIs => "tuple",
        List or ListComp when !forIs => "list",
        Dict or DictComp when !forIs => "dict",
        Set or SetComp when !forIs => "set",
        JoinedStr when !forIs => "str",
        GeneratorExp when !forIs => "generator",
        _ => null,
    };

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] arguments) =>
        _diagnostics.Report(descriptor, _file, span, arguments);
}
