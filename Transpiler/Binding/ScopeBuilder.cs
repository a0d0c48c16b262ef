// Stage: Binding. First walk over a module's tree: opens the scopes, notes which names each binds, uses and declares,
// makes the function and class symbols, and has every imported module loaded.
// Annotations are not walked: they are never evaluated.

using System.Runtime.CompilerServices;

namespace Pyc2c.Binding;

internal sealed partial class ScopeBuilder
{
    private readonly ModuleInfo module;
    private readonly ModuleLoader loader;
    private Scope scope;
    private int loopDepth;
    private int blockDepth;

    /// <summary>In code that never runs: names count for scoping, but bind nothing and import nothing.</summary>
    private bool isDead;

    /// <summary>Inside a try whose handlers take an ImportError, or under a test of the platform: a missing module is no mistake.</summary>
    private bool mayMiss;

    /// <summary>Names that stand for the platform: from sys import platform; ESP32 = platform == "esp32".</summary>
    private readonly HashSet<string> platformNames = [];

    /// <summary>Inside a try whose handlers take a NameError: what a function called here misses is expected.</summary>
    private Guard guard;

    /// <summary>Number of try and with statements around.</summary>
    private int cleanups;

    private ScopeBuilder(ModuleInfo module, ModuleLoader loader)
    {
        this.module = module;
        this.loader = loader;
        scope = module.Scope;
    }

    public static void Run(ModuleInfo module, ModuleLoader loader)
    {
        var builder = new ScopeBuilder(module, loader);
        module.Scopes[module.Tree!] = module.Scope;
        foreach (var statement in module.Tree!.Body)
        {
            builder.Statement(statement);
            builder.NoteAll(statement);
        }
    }

    // ---- names ----

    private NameInfo Use(string name)
    {
        var info = scope.Get(scope.Mangle(name));
        info.IsUsed = true;
        return info;
    }

    private NameInfo Bind(string name, BindingSite site) => BindIn(scope, name, site);

    private NameInfo BindIn(Scope target, string name, BindingSite site)
    {
        var info = target.Get(target.Mangle(name));
        info.IsBound = true;
        if (!isDead)
        {
            info.Sites.Add(site);
            if (target.Kind == ScopeKind.Class && site.Kind is (BindingSiteKind.ImportModule or BindingSiteKind.ImportName))
            {
                // An attribute of the class: a value for whoever has the class.
                module.ValueUses.Add((target, info.Name));
            }
        }

        return info;
    }

    private BindingSite Site(BindingSiteKind kind, Ast.Node node, Ast.Expression? value = null) =>
        new(kind, node.Span.Start, scope.Kind == ScopeKind.Module && blockDepth == 0, value);

    /// <summary>Code names it, other than the function of that name itself.</summary>
    private void Mention(string name)
    {
        for (FunctionSymbol? function = scope.Function; function is not null; function = function.Parent)
        {
            if (function.Name == name)
            {
                return;
            }
        }

        if (!isDead)
        {
            loader.Reached.Note(name, guard);
        }
    }

    /// <summary>What the name means is a value here, that other code may call.</summary>
    private void HandOn(string name)
    {
        if (!isDead)
        {
            loader.Reached.NoteHandedOn(name);
        }
    }

    private void Delete(string name, Ast.Node node)
    {
        Bind(name, Site(BindingSiteKind.Delete, node)).HasDelete = true;
    }

    // ---- statements ----

    private void Block(IEnumerable<Ast.Statement> statements, bool dead = false)
    {
        var outer = isDead;
        isDead |= dead;
        blockDepth++;
        foreach (var statement in statements)
        {
            Statement(statement);
        }

        blockDepth--;
        isDead = outer;
    }

    private void Loop(IEnumerable<Ast.Statement> body, bool dead = false)
    {
        loopDepth++;
        Block(body, dead);
        loopDepth--;
    }

    private void WithCleanup(Action statement)
    {
        cleanups++;
        statement();
        cleanups--;
    }

    private void Statement(Ast.Statement statement)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (statement)
        {
            case Ast.ExprStmt s:
                Expression(s.Value);
                break;
            case Ast.Assign s:
                Expression(s.Value);
                if (s.Targets is [Ast.Name name])
                {
                    if (DeadCode.TestsPlatform(s.Value, platformNames))
                    {
                        platformNames.Add(name.Id);
                    }

                    Bind(name.Id, Site(BindingSiteKind.Assign, name, s.Value));
                    break;
                }

                foreach (var target in s.Targets)
                {
                    Target(target);
                }

                break;
            case Ast.AugAssign s:
                if (s.Target is Ast.Name augmented)
                {
                    Use(augmented.Id);
                }

                Expression(s.Value);
                Target(s.Target);
                break;
            case Ast.AnnAssign s:
                Expression(s.Value);
                AnnotatedTarget(s);
                break;
            case Ast.If s:
                If(s);
                break;
            case Ast.While s:
                Expression(s.Test);
                var test = DeadCode.Truth(s.Test);
                Loop(s.Body, dead: test == false);
                Block(s.OrElse, dead: test == true);
                break;
            case Ast.For s:
                For(s.Target, s.Iter, s.Body, s.OrElse);
                break;
            case Ast.AsyncFor s:
                For(s.Target, s.Iter, s.Body, s.OrElse);
                break;
            case Ast.With s:
                WithCleanup(() => With(s.Items, s.Body));
                break;
            case Ast.AsyncWith s:
                WithCleanup(() => With(s.Items, s.Body));
                break;
            case Ast.Try s:
                WithCleanup(() => Try(s.Body, s.Handlers, s.OrElse, s.FinalBody));
                break;
            case Ast.TryStar s:
                WithCleanup(() => Try(s.Body, s.Handlers, s.OrElse, s.FinalBody));
                break;
            case Ast.Match s:
                Match(s);
                break;
            case Ast.FunctionDef s:
                Function(s, s.Name, s.Args, s.Body, s.DecoratorList, s.TypeParams, isAsync: false);
                break;
            case Ast.AsyncFunctionDef s:
                Function(s, s.Name, s.Args, s.Body, s.DecoratorList, s.TypeParams, isAsync: true);
                break;
            case Ast.ClassDef s:
                Class(s);
                break;
            case Ast.TypeAlias { Name: Ast.Name alias } s:
                // The value is evaluated lazily, if ever; the binder reports a use of the name as a value.
                Bind(alias.Id, Site(BindingSiteKind.Other, s)).IsTypeParameter = true;
                break;
            case Ast.Return s:
                Expression(s.Value);
                break;
            case Ast.Delete s:
                foreach (var target in s.Targets)
                {
                    Target(target, isDelete: true);
                }

                break;
            case Ast.Raise s:
                Expression(s.Exc);
                Expression(s.Cause);
                break;
            case Ast.Assert s:
                Expression(s.Test);
                Expression(s.Msg);
                break;
            case Ast.Global s:
                foreach (var declared in s.Names)
                {
                    Declare(declared, isGlobal: true);
                }

                break;
            case Ast.Nonlocal s:
                foreach (var declared in s.Names)
                {
                    Declare(declared, isGlobal: false);
                }

                break;
            case Ast.Import s:
                Import(s);
                break;
            case Ast.ImportFrom s:
                ImportFrom(s);
                break;
        }
    }

    private void Declare(string name, bool isGlobal)
    {
        if (scope.Kind == ScopeKind.Module)
        {
            return;
        }

        var info = scope.Get(scope.Mangle(name));
        info.IsGlobal |= isGlobal;
        info.IsNonlocal |= !isGlobal;
    }

    private void AnnotatedTarget(Ast.AnnAssign s)
    {
        if (s.Target is not Ast.Name name)
        {
            if (s.Value is not null)
            {
                Target(s.Target);
            }

            return;
        }

        if (s.Value is not null)
        {
            Bind(name.Id, Site(BindingSiteKind.Assign, name, s.Value));
        }
        else
        {
            scope.Get(scope.Mangle(name.Id)).IsBound = true;
        }
    }

    private void If(Ast.If s)
    {
        Expression(s.Test);
        var test = DeadCode.Truth(s.Test);
        var outer = mayMiss;
        mayMiss |= DeadCode.TestsPlatform(s.Test, platformNames);
        Block(s.Body, dead: test == false);
        Block(s.OrElse, dead: test == true);
        mayMiss = outer;
    }

    private void For(Ast.Expression target, Ast.Expression iterable, IEnumerable<Ast.Statement> body, IEnumerable<Ast.Statement> orElse)
    {
        Expression(iterable);
        loopDepth++;
        blockDepth++;
        Target(target);
        blockDepth--;
        loopDepth--;
        Loop(body);
        Block(orElse);
    }

    private void With(IEnumerable<Ast.WithItem> items, IEnumerable<Ast.Statement> body)
    {
        foreach (var item in items)
        {
            Expression(item.ContextExpr);
            if (item.OptionalVars is not null)
            {
                Target(item.OptionalVars);
            }
        }

        Block(body);
    }

    private void Try(
        IEnumerable<Ast.Statement> body,
        IReadOnlyList<Ast.ExceptHandler> handlers,
        IEnumerable<Ast.Statement> orElse,
        IEnumerable<Ast.Statement> finalBody)
    {
        var outer = (mayMiss, guard);
        guard |= Guards.Of(handlers);
        mayMiss |= guard.HasFlag(Guard.ImportError);
        Block(body);
        (mayMiss, guard) = outer;
        var cannotMiss = body.All(ImportsFromLibrary);
        foreach (var handler in handlers)
        {
            var isDeadHandler = cannotMiss && Guards.Of([handler]).HasFlag(Guard.ImportError);
            if (isDeadHandler)
            {
                module.DeadHandlers.Add(handler);
            }

            Expression(handler.Type);
            if (handler.Name is not null)
            {
                Bind(handler.Name, Site(BindingSiteKind.Other, handler));
                Delete(handler.Name, handler);
            }

            Block(handler.Body, dead: isDeadHandler);
        }

        Block(orElse);
        Block(finalBody);
    }

    private void Match(Ast.Match s)
    {
        Expression(s.Subject);
        foreach (var @case in s.Cases)
        {
            Pattern(@case.Pattern);
            Expression(@case.Guard);
            Block(@case.Body);
        }
    }

    private void Pattern(Ast.Pattern? pattern)
    {
        switch (pattern)
        {
            case Ast.MatchValue p:
                Expression(p.Value);
                break;
            case Ast.MatchSequence p:
                Patterns(p.Patterns);
                break;
            case Ast.MatchMapping p:
                foreach (var key in p.Keys)
                {
                    Expression(key);
                }

                Patterns(p.Patterns);
                Capture(p.Rest, p);
                break;
            case Ast.MatchClass p:
                Expression(p.Cls);
                Patterns(p.Patterns);
                Patterns(p.KwdPatterns);
                break;
            case Ast.MatchStar p:
                Capture(p.Name, p);
                break;
            case Ast.MatchAs p:
                Pattern(p.Pattern);
                Capture(p.Name, p);
                break;
            case Ast.MatchOr p:
                Patterns(p.Patterns);
                break;
        }
    }

    private void Patterns(IEnumerable<Ast.Pattern> patterns)
    {
        foreach (var pattern in patterns)
        {
            Pattern(pattern);
        }
    }

    private void Capture(string? name, Ast.Node node)
    {
        if (name is not null)
        {
            Bind(name, Site(BindingSiteKind.Other, node));
        }
    }

    // ---- functions and classes ----

    /// <summary>Runs <paramref name="body"/> with an inner scope: what depends on the place of the code around does not reach it.</summary>
    private void InScope(Scope inner, Ast.Node node, Action body)
    {
        var outer = (scope, loopDepth, blockDepth, mayMiss, guard, cleanups);
        module.Scopes[node] = inner;
        scope = inner;
        if (inner.Kind == ScopeKind.Function)
        {
            (loopDepth, blockDepth, mayMiss, guard, cleanups) = (0, 0, false, Guard.None, 0);
        }

        body();
        (scope, loopDepth, blockDepth, mayMiss, guard, cleanups) = outer;
    }

    private Scope NewFunctionScope(FunctionSymbol function) =>
        new(ScopeKind.Function, scope, module, function, function) { PrivateClass = scope.PrivateClass };

    /// <summary>The scope of type parameters, if there are any, around <paramref name="body"/>.</summary>
    private void WithTypeParameters(IReadOnlyList<Ast.TypeParam> parameters, Action body)
    {
        if (parameters.Count == 0)
        {
            body();
            return;
        }

        var outer = scope;
        scope = new Scope(ScopeKind.TypeParameters, outer, module, outer.Symbol, outer.Function) { PrivateClass = outer.PrivateClass };
        foreach (var parameter in parameters)
        {
            var name = parameter switch
            {
                Ast.TypeVar p => p.Name,
                Ast.ParamSpec p => p.Name,
                Ast.TypeVarTuple p => p.Name,
                _ => throw new InvalidOperationException($"unknown type parameter {parameter.GetType().Name}"),
            };
            var info = scope.Get(scope.Mangle(name));
            (info.IsBound, info.IsTypeParameter) = (true, true);
        }

        body();
        scope = outer;
    }

    private void Function(
        Ast.Statement node,
        string name,
        Ast.Arguments arguments,
        IReadOnlyList<Ast.Statement> body,
        IEnumerable<Ast.Expression> decorators,
        IReadOnlyList<Ast.TypeParam> typeParameters,
        bool isAsync)
    {
        foreach (var decorator in decorators)
        {
            Expression(decorator);
            Mention(name);
            HandOn(name);
            if (decorator is Ast.Attribute { Value: Ast.Name { Id: MicroPython.Module } })
            {
                // It need not have been imported.
                loader.FindAbsolute(MicroPython.Module);
            }
        }

        Defaults(arguments);
        Bind(name, Site(BindingSiteKind.Definition, node));
        var function = new FunctionSymbol(name, scope.Qualify(name), module.Symbol)
        {
            Parent = scope.Function,
            Class = scope.Kind == ScopeKind.Class ? (ClassSymbol)scope.Symbol : null,
            IsCoroutine = isAsync,
            Docstring = Docstring.Of(body),
            Location = module.Span(node.Span),
        };
        loader.NoteDefinition(name);
        WithTypeParameters(typeParameters, () => InScope(NewFunctionScope(function), node, () =>
        {
            Parameters(arguments);
            foreach (var statement in body)
            {
                Statement(statement);
            }
        }));
    }

    private void Lambda(Ast.Lambda node)
    {
        Defaults(node.Args);
        var function = new FunctionSymbol("<lambda>", scope.Qualify("<lambda>"), module.Symbol)
        {
            Parent = scope.Function,
            IsLambda = true,
            Location = module.Span(node.Span),
        };
        loader.Reached.NoteLambda(function, guard);
        InScope(NewFunctionScope(function), node, () =>
        {
            Parameters(node.Args);
            Expression(node.Body);
        });
    }

    private void Defaults(Ast.Arguments arguments)
    {
        foreach (var value in arguments.Defaults)
        {
            Expression(value);
        }

        foreach (var value in arguments.KwDefaults)
        {
            Expression(value);
        }
    }

    private void Parameters(Ast.Arguments arguments)
    {
        IEnumerable<Ast.Arg?> all = [.. arguments.PosOnlyArgs, .. arguments.Args, arguments.VarArg, .. arguments.KwOnlyArgs, arguments.KwArg];
        foreach (var parameter in all)
        {
            if (parameter is not null)
            {
                var info = scope.Get(scope.Mangle(parameter.ArgName));
                (info.IsBound, info.IsParameter) = (true, true);
            }
        }
    }

    private void Class(Ast.ClassDef node)
    {
        foreach (var decorator in node.DecoratorList)
        {
            Expression(decorator);
        }

        Bind(node.Name, Site(BindingSiteKind.Definition, node));
        var symbol = new ClassSymbol(node.NamedTuple ?? node.Name, node.NamedTuple ?? scope.Qualify(node.Name), module.Symbol)
        {
            Parent = scope.Function,
            IsNamedTuple = node.NamedTuple is not null,
            IsMadeOnce = scope.Function.IsModuleBody && scope.Kind != ScopeKind.Comprehension && loopDepth == 0,
            Docstring = Docstring.Of(node.Body),
            Location = module.Span(node.Span),
        };
        WithTypeParameters(node.TypeParams, () =>
        {
            foreach (var @base in node.Bases)
            {
                Expression(@base);
            }

            foreach (var keyword in node.Keywords)
            {
                Expression(keyword.Value);
            }

            var inner = new Scope(ScopeKind.Class, scope, module, symbol, scope.Function) { PrivateClass = node.Name };
            InScope(inner, node, () =>
            {
                foreach (var statement in node.Body)
                {
                    Statement(statement);
                }
            });
        });
    }
}
