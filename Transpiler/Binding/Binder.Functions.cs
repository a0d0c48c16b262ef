// Stage: Binding. Functions, lambdas and generator expressions.

using System.Collections.Immutable;
using Pyc2c.Diagnostics;

namespace Pyc2c.Binding;

internal sealed partial class Binder
{
    private void BindFunctionDef(
        Ast.Statement node,
        string name,
        Ast.Arguments arguments,
        ImmutableArray<Ast.Statement> body,
        ImmutableArray<Ast.Expression> decoratorNodes,
        Ast.Expression? returns,
        ImmutableArray<BStmt>.Builder output)
    {
        var inner = module.Scopes[node];
        var function = (FunctionSymbol)inner.Symbol;
        var decorators = BindDecorators(function, name, decoratorNodes);
        var defaults = BindDefaults(arguments);

        // Nothing can run between making an undecorated function and storing it, so inside it its own name is bound.
        var own = scope.Lookup(scope.Mangle(name))?.Info.Variable;
        var knowsItself = decorators.IsEmpty && !function.IsProperty && own is { HasDelete: false } && own.Kind != VariableKind.ClassMember;
        BindFunctionBody(function, inner, arguments, defaults, returns, knowsItself ? own : null, () =>
        {
            var statements = ImmutableArray.CreateBuilder<BStmt>();
            if (function.IsViper)
            {
                ConvertArguments(arguments, statements);
            }

            BindBlock(function.IsAssembler ? [] : body, statements, isFunctionBody: true);
            return statements.ToImmutable();
        });
        var target = BindNameTarget(name, Span(node));
        output.Add(new BFunctionDef(function, decorators, target, Span(node)));
        if (IsPropertyPart(function))
        {
            propertyMembers.Add(target.Variable);
        }

        NoteDefinition(target.Variable, function, decorators.IsEmpty && !function.IsStaticMethod && !function.IsClassMethod && !IsPropertyPart(function));
    }

    private static bool IsPropertyPart(FunctionSymbol function) => function.IsProperty || function.IsPropertySetter || function.IsPropertyDeleter;

    /// <summary>A global that only this def or class statement binds, at most once, denotes what it makes.</summary>
    private void NoteDefinition(VariableSymbol variable, Symbol definition, bool isPlain)
    {
        if (isPlain && variable is { Kind: VariableKind.Global, BindingCount: 1, HasDelete: false } && context.Function.IsModuleBody && context.LoopDepth == 0)
        {
            variable.Definition = definition;
        }
    }

    // ---- decorators ----

    /// <summary>Decorators that the compiler knows become flags of the function; the others are returned as they stand.</summary>
    private ImmutableArray<BExpr> BindDecorators(FunctionSymbol function, string name, ImmutableArray<Ast.Expression> nodes)
    {
        var result = ImmutableArray.CreateBuilder<BExpr>();
        var others = nodes.Where(n => !TakeCodeDecorator(function, n)).ToList();

        // Two of them together, or one over another decorator, are made at run time, like any other.
        var isAlone = others.Count == 1 && scope.Kind == ScopeKind.Class;
        foreach (var node in others)
        {
            if (isAlone && IsPropertyDecorator(function, name, node))
            {
                continue;
            }

            var decorator = BindExpression(node);
            if (isAlone && decorator is BNative { Native: NativeClassSymbol type } && type.Module == loader.Builtins &&
                (type.Name is "staticmethod" or "classmethod" or "property"))
            {
                function.IsStaticMethod = type.Name == "staticmethod";
                function.IsClassMethod = type.Name == "classmethod";
                function.IsProperty = type.Name == "property";
                continue;
            }

            result.Add(decorator);
        }

        return result.ToImmutable();
    }

    /// <summary>@micropython.native and the like.</summary>
    private bool TakeCodeDecorator(FunctionSymbol function, Ast.Expression node)
    {
        if (MicroPython.CodeDecorator(scope, node) is not { } kind)
        {
            return false;
        }

        function.IsViper |= kind == "viper";
        if (MicroPython.IsAssembler(kind))
        {
            function.IsAssembler = true;
            Report(DiagnosticDescriptors.InlineAssembler, node, function.Name);
        }

        return true;
    }

    /// <summary>
    /// def f(buffer: ptr8): …
    ///
    /// def f(buffer):
    ///     buffer = ptr8(buffer)
    ///     …
    /// </summary>
    private void ConvertArguments(Ast.Arguments arguments, ImmutableArray<BStmt>.Builder output)
    {
        foreach (var argument in arguments.PosOnlyArgs.Concat(arguments.Args).Concat(arguments.KwOnlyArgs))
        {
            if (argument.Annotation is not Ast.Name { Id: var type } || ViperName(type, Span(argument)) is not { } conversion)
            {
                continue;
            }

            var target = BindNameTarget(argument.ArgName, Span(argument));
            target.Variable.BindingCount++;
            target.Variable.IsRead = true;
            var value = new BVariable(target.Variable, Span(argument)) { IsDefinitelyBound = true };
            output.Add(new BAssign([target], new BCall(conversion, [new BArgument(ArgumentKind.Positional, null, value)], Span(argument)), Span(argument)));
        }
    }

    /// <summary>@x.setter and @x.deleter on def x, where x is a property that this class body makes.</summary>
    private bool IsPropertyDecorator(FunctionSymbol function, string name, Ast.Expression node)
    {
        if (node is not Ast.Attribute { Value: Ast.Name { Id: var of }, Attr: var role } || of != name || role is not ("setter" or "deleter") ||
            scope.Names.GetValueOrDefault(scope.Mangle(name))?.Variable is not { } member || !context.IsBound(member) || !propertyMembers.Contains(member))
        {
            return false;
        }

        member.IsRead = true;
        function.IsPropertySetter = role == "setter";
        function.IsPropertyDeleter = role == "deleter";
        return true;
    }

    /// <summary>Members of the class bodies around that hold a property so far.</summary>
    private readonly HashSet<VariableSymbol> propertyMembers = [];

    // ---- parameters ----

    private sealed record Defaults(ImmutableArray<BExpr> Positional, ImmutableArray<BExpr?> KeywordOnly);

    private Defaults BindDefaults(Ast.Arguments arguments) =>
        new(BindElements(arguments.Defaults), [.. arguments.KwDefaults.Select(BindOptional)]);

    private ImmutableArray<ParameterSymbol> Parameters(Scope inner, Ast.Arguments arguments, Defaults defaults)
    {
        var result = ImmutableArray.CreateBuilder<ParameterSymbol>();
        ImmutableArray<Ast.Arg> positional = [.. arguments.PosOnlyArgs, .. arguments.Args];
        for (var i = 0; i < positional.Length; i++)
        {
            var fromEnd = positional.Length - i;
            var value = fromEnd <= defaults.Positional.Length ? defaults.Positional[^fromEnd] : null;
            Add(positional[i], i < arguments.PosOnlyArgs.Length ? ParameterKind.PositionalOnly : ParameterKind.Positional, value);
        }

        if (arguments.VarArg is not null)
        {
            Add(arguments.VarArg, ParameterKind.VarArgs, null);
        }

        for (var i = 0; i < arguments.KwOnlyArgs.Length; i++)
        {
            Add(arguments.KwOnlyArgs[i], ParameterKind.KeywordOnly, defaults.KeywordOnly[i]);
        }

        if (arguments.KwArg is not null)
        {
            Add(arguments.KwArg, ParameterKind.VarKeywords, null);
        }

        return result.ToImmutable();

        void Add(Ast.Arg node, ParameterKind kind, BExpr? value)
        {
            var variable = inner.Names[inner.Mangle(node.ArgName)].Variable!;
            result.Add(new ParameterSymbol(variable, kind, value, node.Annotation is null ? null : BindAnnotation(node.Annotation)));
        }
    }

    /// <summary>What an annotation names, when that is plain: it is a hint, is never evaluated, and no mistake in it is reported.</summary>
    private BExpr? BindAnnotation(Ast.Expression node)
    {
        var span = Span(node);
        switch (node)
        {
            case Ast.Constant { Value: null }:
                return new BConstant(null, span);
            case Ast.Constant { Value: string text }:
                return AnnotatedName(text, span);
            case Ast.Name name:
                return AnnotatedName(scope.Mangle(name.Id), span);
            case Ast.Attribute { Value: Ast.Name { Id: var moduleName }, Attr: var attribute }:
                return scope.Lookup(moduleName)?.Info.Variable?.Definition is ModuleSymbol known
                    ? known.Natives.TryGetValue(attribute, out var native) ? new BNative(native, span)
                    : known.Globals.TryGetValue(attribute, out var global) ? new BVariable(global, span) : null
                    : null;
            case Ast.Subscript subscript:
                return BindAnnotation(subscript.Value) is { } generic && BindAnnotation(subscript.Slice) is { } argument
                    ? new BSubscript(generic, argument, span)
                    : BindAnnotation(subscript.Value);
            case Ast.BinOp { Op: Ast.Operator.BitOr } union:
                return BindAnnotation(union.Left) is { } left && BindAnnotation(union.Right) is { } right
                    ? new BBinary(BinaryOperator.Or, left, right, span)
                    : null;
            case Ast.Tuple tuple:
                var elements = tuple.Elts.Select(BindAnnotation).ToList();
                return elements.Contains(null) ? null : new BTuple([.. elements.Select(e => e!)], span);
            default:
                return null;
        }
    }

    private BExpr? AnnotatedName(string name, SourceSpan span)
    {
        if (scope.Lookup(name) is { } found)
        {
            return found.Info.Sites.Count == 0 ? null : found.Info.Variable switch
            {
                { Definition: NativeClassSymbol native } => new BNative(native, span),
                { Kind: VariableKind.Global } global => new BVariable(global, span),
                _ => null,
            };
        }

        return loader.Builtins.Natives.TryGetValue(name, out var builtin) ? new BNative(builtin, span) : null;
    }

    // ---- bodies ----

    private void BindFunctionBody(
        FunctionSymbol function,
        Scope inner,
        Ast.Arguments? arguments,
        Defaults? defaults,
        Ast.Expression? returns,
        VariableSymbol? itself,
        Func<ImmutableArray<BStmt>> body)
    {
        parts.Functions.Add(function);
        function.Parameters = arguments is null
            ? [new ParameterSymbol(inner.Names[".0"].Variable!, ParameterKind.PositionalOnly, null, null)]
            : Parameters(inner, arguments, defaults!);
        function.ReturnAnnotation = returns is null ? null : BindAnnotation(returns);

        var outer = (context, scope);
        var next = new FunctionContext(function, context, context.TopLevelIndex);
        foreach (var parameter in function.Parameters)
        {
            next.Assume(parameter.Variable);
        }

        foreach (var variable in function.FreeVariables)
        {
            if (variable.Owner == context.Function)
            {
                context.NoteCapture(variable);
            }

            if (!variable.HasDelete && (context.IsBound(variable) || variable == itself))
            {
                next.Assume(variable);
            }
        }

        var isImplicitlyStatic = function.Name is "__new__" or "__init_subclass__" or "__class_getitem__";
        if (function.Class is not null && !isImplicitlyStatic && !function.IsStaticMethod && !function.IsClassMethod && function.Parameters is [{ Kind: ParameterKind.Positional or ParameterKind.PositionalOnly } self, ..] &&
            self.Variable.BindingCount == 0)
        {
            next.SelfParameter = self.Variable;
            next.SelfClass = function.Class;
        }

        (context, scope) = (next, inner);
        function.Body = body();
        FinishFunction(function);
        (context, scope) = outer;
    }

    /// <summary>Decides which captured variables the closures can take by value.</summary>
    private void FinishFunction(FunctionSymbol function)
    {
        foreach (var variable in function.Locals.Where(v => v.Kind == VariableKind.Cell))
        {
            variable.IsCapturedByValue = !context.NeedsCell(variable) && variable.Name != "__class__" && !loader.ReadsClosures;
        }
    }

    private BFunctionExpr BindLambda(Ast.Lambda node)
    {
        var inner = module.Scopes[node];
        var function = (FunctionSymbol)inner.Symbol;
        var defaults = BindDefaults(node.Args);
        BindFunctionBody(function, inner, node.Args, defaults, null, null, () => [new BReturn(BindExpression(node.Body), Span(node.Body))]);
        return new BFunctionExpr(function, null, Span(node));
    }

    /// <summary>
    /// (element for target in iterable if test)
    ///
    /// def genexpr(.0):
    ///     for target in .0:
    ///         if test:
    ///             yield element
    /// </summary>
    private BFunctionExpr BindGeneratorExpression(Ast.GeneratorExp node)
    {
        var inner = module.Scopes[node];
        var function = (FunctionSymbol)inner.Symbol;
        var firstIterable = BindExpression(node.Generators[0].Iter);
        BindFunctionBody(function, inner, null, null, null, null, () =>
        {
            var parameter = function.Parameters[0].Variable;
            parameter.IsRead = true;
            var source = new BVariable(parameter, Span(node.Generators[0].Iter)) { IsDefinitelyBound = true };
            return [GeneratorLoop(node, 0, source)];
        });
        return new BFunctionExpr(function, firstIterable, Span(node));
    }

    private BStmt GeneratorLoop(Ast.GeneratorExp node, int index, BExpr iterable)
    {
        var generator = node.Generators[index];
        context.LoopDepth++;
        var target = BindTarget(generator.Target);
        var tests = new List<BExpr>();
        foreach (var condition in generator.Ifs)
        {
            var (test, whenTrue, _) = BindCondition(condition);
            tests.Add(test);
            context.State = whenTrue;
        }

        BStmt body = index + 1 < node.Generators.Length
            ? GeneratorLoop(node, index + 1, BindExpression(node.Generators[index + 1].Iter))
            : new BExprStmt(new BYield(BindExpression(node.Elt), Span(node.Elt)), Span(node.Elt));
        for (var i = tests.Count - 1; i >= 0; i--)
        {
            body = new BIf(tests[i], [body], [], tests[i].Span);
        }

        context.LoopDepth--;
        return new BFor(target, iterable, [body], [], generator.IsAsync != 0, Span(generator));
    }
}
