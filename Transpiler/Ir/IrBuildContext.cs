// Stage: Ir. What building one program shares between its functions: which IrFunction and IrClass a symbol has, constants, natives.
// Functions are built on demand: a function that nothing reachable from the main module names is never built.

using System.Collections.Immutable;
using System.Numerics;
using Microsoft.CodeAnalysis;
using Pyc2c.Binding;
using Pyc2c.Diagnostics;

namespace Pyc2c.Ir;

internal sealed class IrBuildContext
{
    private readonly DiagnosticBag diagnostics;
    private readonly Queue<IrFunction> pending = new();
    private readonly HashSet<(string, SourceSpan)> reported = [];

    public IrBuildContext(BoundProgram bound, DiagnosticBag diagnostics)
    {
        Bound = bound;
        this.diagnostics = diagnostics;
        var main = bound.Modules[0].Body ?? throw new InvalidOperationException("the main module has no body");
        Program = new IrProgram(bound) { Main = CreateFunction(main, register: false) };
        Register(Program.Main);
    }

    public BoundProgram Bound { get; }
    public IrProgram Program { get; }

    /// <summary>Variables that only ever hold the class of one class statement that makes its class at run time.</summary>
    public HashSet<VariableSymbol> DynamicClassVariables { get; } = [];

    private HashSet<VariableSymbol>? classCells;

    /// <summary>The variable is the __class__ of the methods of a class that is made at run time.</summary>
    public bool IsClassCell(VariableSymbol variable) =>
        (classCells ??= [.. Bound.Classes.Select(c => c.ClassCell).OfType<VariableSymbol>()]).Contains(variable);

    /// <summary>The global that holds a class made once, at run time, for the methods that name it.</summary>
    public static VariableSymbol GlobalOf(ClassSymbol symbol)
    {
        var globals = symbol.Module.Globals;
        var name = $"class {symbol.QualifiedName}";
        if (!globals.TryGetValue(name, out var variable))
        {
            variable = new VariableSymbol(name, VariableKind.Global, symbol.Module) { BindingCount = 1, IsRead = true };
            globals.Add(name, variable);
        }
        return variable;
    }

    public bool TryTakePending(out IrFunction function) => pending.TryDequeue(out function!);

    // ---- functions and classes ----

    /// <summary>The function of a symbol; the first request puts it on the list of those to build.</summary>
    public IrFunction FunctionFor(FunctionSymbol symbol) =>
        Program.FunctionOf.TryGetValue(symbol, out var known) ? known : Register(CreateFunction(symbol, register: true));

    private IrFunction Register(IrFunction function)
    {
        Program.FunctionOf.TryAdd(function.Symbol, function);
        Program.Functions.Add(function);
        pending.Enqueue(function);
        return function;
    }

    private IrFunction CreateFunction(FunctionSymbol symbol, bool register)
    {
        var function = new IrFunction(symbol) { IsGenerator = symbol.IsGenerator };
        if (register)
        {
            // Known before its defaults are looked at: one of them may name the function itself.
            Program.FunctionOf.Add(symbol, function);
        }
        function.Captures.AddRange(symbol.FreeVariables.OrderBy(v => v.Name, StringComparer.Ordinal));
        function.HasClosure = function.Captures.Count > 0;
        foreach (var parameter in symbol.Parameters.OrderBy(p => COrder(p.Kind)))
        {
            var constant = parameter.Default is null ? null : ConstantOf(parameter.Default);
            function.Parameters.Add(new IrParameter(parameter.Variable.Name, parameter.Kind)
            {
                Default = constant,
                HasRuntimeDefault = parameter.Default is not null && constant is null,
            });
        }
        return function;
    }

    /// <summary>Positional, keyword-only, *args, **kw.</summary>
    private static int COrder(ParameterKind kind) => kind switch
    {
        ParameterKind.PositionalOnly or ParameterKind.Positional => 0,
        ParameterKind.KeywordOnly => 1,
        ParameterKind.VarArgs => 2,
        _ => 3,
    };

    public IrClass ClassFor(ClassSymbol symbol)
    {
        if (Program.ClassOf.TryGetValue(symbol, out var known))
        {
            return known;
        }
        foreach (var @base in symbol.Bases.OfType<ClassSymbol>())
        {
            ClassFor(@base);
        }
        var native = symbol.Mro.OfType<NativeClassSymbol>().FirstOrDefault() ?? NativeClass("object");
        var made = new IrClass(symbol) { NativeBase = native };
        foreach (var (name, _) in symbol.Members)
        {
            made.Members.Add(name, new IrClassMember(made, name));
        }
        if (made.Members.ContainsKey("__eq__"))
        {
            // What compares in a way of its own is not hashable unless it says how.
            made.Members.TryAdd("__hash__", new IrClassMember(made, "__hash__") { Kind = MemberKind.Constant, Constant = IrConst.None });
        }
        Program.ClassOf.Add(symbol, made);
        Program.Classes.Add(made);
        return made;
    }

    // ---- natives ----

    public NativeClassSymbol NativeClass(string name) =>
        Bound.Builtins.Natives.GetValueOrDefault(name) as NativeClassSymbol
        ?? throw new InvalidOperationException($"the stubs of builtins declare no class {name}");

    public NativeFunctionSymbol NativeFunction(string name) =>
        Bound.Builtins.Natives.GetValueOrDefault(name) as NativeFunctionSymbol
        ?? throw new InvalidOperationException($"the stubs of builtins declare no function {name}");

    public NativeClassSymbol? FindNativeClass(string name) => Bound.Builtins.Natives.GetValueOrDefault(name) as NativeClassSymbol;

    public bool IsBuiltin(Symbol symbol, string name) =>
        symbol.Name == name && ReferenceEquals(Bound.Builtins.Natives.GetValueOrDefault(name), symbol);

    // ---- constants ----

    public static IrConst Constant(BConstant constant) => constant.Value is ImmutableArray<BConstant> items
        ? Tuple([.. items.Select(Constant)])
        : new IrConst(constant.Value);

    public static IrConst Tuple(ImmutableArray<IrConst> items) => new(items);

    public static IrConst Int(BigInteger value) => new(value);

    public static IrConst Str(string value) => new(value);

    public static IrConst Word(long value) => new(value, Repr.Word);

    public static IrConst Bit(bool value) => new(value, Repr.Bit);

    /// <summary>The constant that an expression always yields, without effect; null when there is none.</summary>
    public IrConst? ConstantOf(BExpr expression) => expression switch
    {
        BConstant constant => Constant(constant),
        BVariable { Variable: { IsAlwaysBound: true } variable } => ConstantOf(variable),
        BNative native => ConstantOf(native.Native),
        BModule module => new IrConst(new ModuleRef(module.Module)),
        BTuple tuple => ConstantTuple(tuple),
        _ => null,
    };

    /// <summary>What a variable always holds once it is bound, when that is a constant.</summary>
    public IrConst? ConstantOf(VariableSymbol variable) => variable switch
    {
        { ConstantValue: { } constant } => Constant(constant),
        { Definition: FunctionSymbol function } => FunctionConstant(FunctionFor(function)),
        { Definition: ClassSymbol { IsDynamic: false } @class } => new IrConst(new ClassRef(@class)),
        { Definition: NativeClassSymbol or NativeFunctionSymbol or NativeConstantSymbol } => ConstantOf(variable.Definition),
        { Definition: ModuleSymbol module } => new IrConst(new ModuleRef(module)),
        _ => null,
    };

    public static IrConst ConstantOf(Symbol native) => native switch
    {
        NativeConstantSymbol { Value: { } value } => Constant(value),
        NativeClassSymbol => new IrConst(new ClassRef(native)),
        ModuleSymbol module => new IrConst(new ModuleRef(module)),
        _ => new IrConst(new NativeRef(native)),
    };

    /// <summary>A function as a constant, null if a function object has to be made for it where its def stands.</summary>
    public static IrConst? FunctionConstant(IrFunction function)
    {
        if (function.HasClosure || HasRuntimeDefaults(function))
        {
            return null;
        }
        function.IsAddressTaken = true;
        return new IrConst(new FunctionRef(function));
    }

    public static bool HasRuntimeDefaults(IrFunction function) => function.Parameters.Any(p => p.HasRuntimeDefault);

    private IrConst? ConstantTuple(BTuple tuple)
    {
        var items = ImmutableArray.CreateBuilder<IrConst>(tuple.Elements.Length);
        foreach (var element in tuple.Elements)
        {
            if (ConstantOf(element) is not { } constant)
            {
                return null;
            }
            items.Add(constant);
        }
        return Tuple(items.MoveToImmutable());
    }

    /// <summary>The class that an expression names, when that is known: ClassSymbol (made once) or NativeClassSymbol.</summary>
    public static Symbol? ClassOf(BExpr expression) => expression switch
    {
        BNative { Native: NativeClassSymbol native } => native,
        BVariable { Variable.Definition: ClassSymbol { IsDynamic: false } @class } => @class,
        BVariable { Variable.Definition: NativeClassSymbol native } => native,
        _ => null,
    };

    // ---- diagnostics ----

    /// <summary>Reports once a place: a finally body is built twice.</summary>
    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, params object?[] arguments)
    {
        if (reported.Add((descriptor.Id, span)))
        {
            diagnostics.Report(descriptor, new Diagnostics.SourceFile(span.File.Path, span.File.Text), span.Span, arguments);
        }
    }
}
