// Stage: Ir. Calls. A callee that is known when compiling gets its arguments bound here (CallBinder); the rest is called by shape.
// Order: the callee, positional arguments with stars, then keywords; a method's receiver stands for its callee.

using System.Collections.Immutable;
using Pyc2c.Binding;
using Pyc2c.Diagnostics;

namespace Pyc2c.Ir;

internal sealed partial class IrBuilder
{
    /// <summary>Arguments without stars, evaluated in source order.</summary>
    private readonly record struct Arguments(List<IrValue> Positional, List<(string Name, IrValue Value)> Keywords)
    {
        public ImmutableArray<string> KeywordNames => [.. Keywords.Select(k => k.Name)];
        public IEnumerable<IrValue> All => Positional.Concat(Keywords.Select(k => k.Value));
    }

    private IrValue Call(BCall call)
    {
        if (Intrinsic(call) is { } result)
        {
            return result;
        }
        if (call.Arguments.Any(a => a.Kind is ArgumentKind.Star or ArgumentKind.DoubleStar))
        {
            return StarCall(call);
        }
        switch (call.Function)
        {
            case BVariable read when HiddenBuiltin(read) is { } hidden && !ReferenceEquals(hidden, read.Variable.Definition):
                return CallValue(Variable(read), Evaluate(call.Arguments));
            case BNative { Native: NativeFunctionSymbol native }:
                return NativeFunctionCall(native, Evaluate(call.Arguments));
            case BNative { Native: NativeClassSymbol native }:
                return NativeClassCall(native, Evaluate(call.Arguments));
            case BVariable { Variable.Definition: FunctionSymbol symbol } variable:
                return FunctionCall(variable, context.FunctionFor(symbol), call);
            case BVariable { Variable.Definition: ClassSymbol { IsDynamic: false } symbol } variable:
                Variable(variable);
                return ClassCall(symbol, Evaluate(call.Arguments), call);
            case BClassRef { Class: { IsDynamic: false } symbol }:
                return ClassCall(symbol, Evaluate(call.Arguments), call);
            case BVariable { Variable: { Kind: VariableKind.Global, Definition: NativeFunctionSymbol native } } variable:
                Variable(variable);
                return NativeFunctionCall(native, Evaluate(call.Arguments));
            case BVariable { Variable: { Kind: VariableKind.Global, Definition: NativeClassSymbol native } } variable:
                Variable(variable);
                return NativeClassCall(native, Evaluate(call.Arguments));
            case BAttribute { Object: BSuper super } attribute when SuperClass(super, attribute.Name) is { } @class:
                return SuperCall(super, @class, attribute.Name, call);
            case BAttribute { Object: BSuper super } attribute when IsClassOfMethod(super, attribute.Name):
                return SuperCall(super, null, attribute.Name, call);
            case BAttribute { Object: BNative { Native: NativeClassSymbol native } } attribute
                when native.Find(attribute.Name)?.Function is { Kind: NativeKind.StaticMethod } method:
                return NativeFunctionCall(method, Evaluate(call.Arguments));
            case BAttribute attribute:
                var receiver = Value(attribute.Object);
                var rest = Evaluate(call.Arguments);
                return Add(Op.CallMethod, new CallShape(attribute.Name, rest.KeywordNames), rest.All.Prepend(receiver));
            default:
                var callee = Value(call.Function);
                return CallValue(callee, Evaluate(call.Arguments));
        }
    }

    private IrValue CallValue(IrValue callee, Arguments arguments) =>
        Add(Op.Call, new CallShape(null, arguments.KeywordNames), arguments.All.Prepend(callee));

    private Arguments Evaluate(ImmutableArray<BArgument> arguments)
    {
        var made = new Arguments([], []);
        foreach (var argument in arguments)
        {
            var value = Value(argument.Value);
            if (argument.Kind == ArgumentKind.Keyword)
            {
                made.Keywords.Add((argument.Name!, value));
            }
            else
            {
                made.Positional.Add(value);
            }
        }
        return made;
    }

    // ---- functions and classes of the program ----

    private IrValue FunctionCall(BVariable variable, IrFunction callee, BCall call)
    {
        // The value is wanted as the closure, for run-time defaults, and to see that the def has run.
        var isGlobalConstant = variable.Variable.Kind == VariableKind.Global && !callee.HasClosure;
        IrValue? value = isGlobalConstant && IsBound(variable) ? null : Load(variable.Variable, IsBound(variable));
        var arguments = Evaluate(call.Arguments);
        if (CallBinder.Bind(callee.Symbol.QualifiedName, CallBinder.FormalsOf(callee), arguments.Positional, arguments.Keywords, out var error) is not { } bound)
        {
            return WrongArguments(error);
        }
        if (!CallLowering.IsDirect(callee, bound))
        {
            return CallValue(value ?? Load(variable.Variable, isBound: true), arguments);
        }
        return CallLowering.Function(emit, callee, value, bound);
    }

    private IrValue ClassCall(ClassSymbol symbol, Arguments arguments, BCall call)
    {
        var made = context.ClassFor(symbol);
        made.IsInstantiated = true;
        if (ArgumentError(symbol, arguments) is { } error)
        {
            return WrongArguments(error);
        }
        span = call.Span;
        return Add(Op.New, new NewShape(symbol, arguments.KeywordNames), arguments.All);
    }

    /// <summary>CPython's TypeError when the class's __init__ is a def of the program and cannot take these arguments.</summary>
    private string? ArgumentError(ClassSymbol symbol, Arguments arguments)
    {
        var users = symbol.Mro.TakeWhile(c => c is not NativeClassSymbol { Name: not "object" }).OfType<ClassSymbol>();
        var definer = users.FirstOrDefault(c => c.Members.ContainsKey("__init__"));
        if (definer is null || symbol.Mro.OfType<ClassSymbol>().Any(c => c.Members.ContainsKey("__new__"))
            || !definer.Methods.TryGetValue("__init__", out var init) || init.IsStaticMethod || init.IsClassMethod)
        {
            return null;
        }
        var callee = context.FunctionFor(init);
        CallBinder.Bind(init.QualifiedName, CallBinder.FormalsOf(callee), [IrConst.None, .. arguments.Positional], arguments.Keywords, out var error);
        return error.Length > 0 ? error : null;
    }

    // ---- natives ----

    private IrValue NativeFunctionCall(NativeFunctionSymbol native, Arguments arguments)
    {
        if (native.Name is "dir" or "vars" && context.IsBuiltin(native, native.Name) && !arguments.All.Any())
        {
            return NotSupportedValue($"{native.Name}() without an argument");
        }
        if (CallBinder.Bind(native.QualifiedName, CallBinder.FormalsOf(native), arguments.Positional, arguments.Keywords, out var error) is not { } bound)
        {
            return WrongArguments(error);
        }
        return native.Name is "any" or "all" or "next" && context.IsBuiltin(native, native.Name)
            ? Consuming(bound.Values[0]!, () => CallLowering.Native(emit, native, bound))
            : CallLowering.Native(emit, native, bound);
    }

    private IrValue NativeClassCall(NativeClassSymbol native, Arguments arguments)
    {
        NoteTypeUse(native);
        return NativeClassResult(native, arguments);
    }

    /// <summary>type as a value: it can make classes with any base.</summary>
    private void NoteTypeUse(Symbol native)
    {
        if (context.IsBuiltin(native, "type"))
        {
            context.Program.HasDynamicClasses = true;
            context.Program.AreAllClassesOpen = true;
        }
    }

    private IrValue NativeClassResult(NativeClassSymbol native, Arguments arguments) =>
        native.Name == "super" && arguments.Positional.Count == 0 ? NotSupportedValue("super() as a value; only super().name is") :
        NativeInstance(native, arguments.Positional, arguments.Keywords) ?? RaiseHere("TypeError", $"cannot create '{native.Name}' instances");

    /// <summary>__new__, then __init__ where the class declares one. Null: the class cannot be called.</summary>
    private IrValue? NativeInstance(NativeClassSymbol native, List<IrValue> positional, List<(string, IrValue)> keywords)
    {
        if (native.IsAbstract || native.New is not { } make)
        {
            return null;
        }
        if (CallBinder.Bind(native.Name, CallBinder.FormalsOf(make), positional, keywords, out var error) is not { } bound)
        {
            return WrongArguments(error);
        }
        var made = CallLowering.Native(emit, make, bound, ReferenceEquals(make.Class, native) ? null : native);
        if (native.Find("__init__")?.Function is { } init && !IsDoneByNew(init, make, keywords.Count))
        {
            if (CallBinder.Bind(native.Name, CallBinder.FormalsOf(init), [made, .. positional], keywords, out error) is not { } boundInit)
            {
                return WrongArguments(error);
            }
            CallLowering.Native(emit, init, boundInit);
        }
        return made;
    }

    /// <summary>object's __init__ does nothing; BaseException's stores the args that its __new__ has stored already.</summary>
    private static bool IsDoneByNew(NativeFunctionSymbol init, NativeFunctionSymbol make, int keywords) =>
        init.Class?.Name is "object" or "type" || (init.Class?.Name == "BaseException" && ReferenceEquals(make.Class, init.Class) && keywords == 0);

    // ---- super ----

    /// <summary>The class that super() starts behind, null when that is only known at run time, or when the super object itself answers.</summary>
    private ClassSymbol? SuperClass(BSuper super, string name) => super.Class switch
    {
        _ when IsOfSuperItself(name) => null,
        BClassRef { Class: { IsDynamic: false } known } => known,
        BVariable { Variable.Definition: ClassSymbol { IsMadeOnce: true, IsDynamic: false } known } => known,
        _ => null,
    };

    private bool IsOfSuperItself(string name) => context.NativeClass("super").Find(name)?.Function is { Kind: NativeKind.Getter };

    /// <summary>super() without arguments in a class that is made at run time: its class is one, without a look.</summary>
    private bool IsClassOfMethod(BSuper super, string name) => !IsOfSuperItself(name) && super.Class switch
    {
        BClassRef { Class.IsDynamic: true } => true,
        BVariable { Variable: { Kind: VariableKind.Cell } variable } => context.IsClassCell(variable),
        _ => false,
    };

    /// <param name="class">Null: only known at run time.</param>
    private IrValue SuperCall(BSuper super, ClassSymbol? @class, string name, BCall call)
    {
        IrValue[] receiver = @class is null ? [Value(super.Class), Value(super.Self)] : [Value(super.Self)];
        var arguments = Evaluate(call.Arguments);
        return Add(Op.CallSuper, new SuperRef(@class, name, new CallShape(name, arguments.KeywordNames)), receiver.Concat(arguments.All));
    }

    private IrValue SuperObject(BSuper super)
    {
        var @class = Value(super.Class);
        return NativeInstance(context.NativeClass("super"), [@class, Value(super.Self)], [])
            ?? throw new InvalidOperationException("the stubs of builtins declare no super(type, object)");
    }

    // ---- stars ----

    private IrValue StarCall(BCall call)
    {
        var callee = Value(call.Function);
        var positional = StarArguments(call.Arguments.Where(a => a.Kind is ArgumentKind.Positional or ArgumentKind.Star), callee);
        var keywords = KeywordArguments([.. call.Arguments.Where(a => a.Kind is ArgumentKind.Keyword or ArgumentKind.DoubleStar)], callee);
        return Add(Op.CallEx, null, callee, positional, keywords);
    }

    private IrValue StarArguments(IEnumerable<BArgument> arguments, IrValue callee)
    {
        var all = arguments.ToList();
        if (all is [{ Kind: ArgumentKind.Star, Value: BVariable { Variable: { IsParameter: true, BindingCount: 0 } own } } only]
            && Symbol.Parameters.Any(p => p.Kind == ParameterKind.VarArgs && ReferenceEquals(p.Variable, own)))
        {
            // f(*args) with the function's own *args, which is a tuple.
            return Value(only.Value);
        }
        return ListDisplay([.. all.Select(a => a.Kind == ArgumentKind.Star ? new BStarred(a.Value, a.Value.Span) : a.Value)], callee);
    }

    private IrValue KeywordArguments(ImmutableArray<BArgument> arguments, IrValue callee)
    {
        if (arguments.IsEmpty)
        {
            return IrConst.Absent;
        }
        var first = arguments.TakeWhile(a => a.Kind == ArgumentKind.Keyword).ToList();
        var pairs = ImmutableArray.CreateBuilder<(string, IrValue)>();
        foreach (var argument in first)
        {
            pairs.Add((argument.Name!, Value(argument.Value)));
        }
        var dict = CallLowering.Dict(emit, pairs.ToImmutable());
        foreach (var argument in arguments[first.Count..])
        {
            var mapping = argument.Kind == ArgumentKind.DoubleStar
                ? Value(argument.Value)
                : CallLowering.Dict(emit, [(argument.Name!, Value(argument.Value))]);
            Add(Op.DictMergeKeywords, null, dict, mapping, callee);
        }
        return dict;
    }

    // ---- calls that cannot work ----

    /// <summary>An error when compiling, or a warning where the program may be ready for a TypeError, or nothing where it is.</summary>
    private IrValue WrongArguments(string message)
    {
        if (!IsCaught("TypeError"))
        {
            if (context.Bound.Reached.IsCertain(Symbol, Guard.TypeError) && !frames.OfType<WithFrame>().Any(f => f.MaySwallow))
            {
                context.Report(DiagnosticDescriptors.WrongArguments, span, message);
                return IrConst.None;
            }
            context.Report(DiagnosticDescriptors.RaisesWhenRun, span, message, "TypeError");
        }
        return RaiseHere("TypeError", message);
    }
}
