// Stage: Binding. Typed stubs (Runtime.Modules/README.md) in, native symbols out. A stub is parsed by the compiler's own front end.
// Two steps a module, because its files and classes name each other: first every class, then functions, members and constants.

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pyc2c.Diagnostics;
using DiagnosticDescriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace Pyc2c.Binding;

internal sealed class StubReader(ModuleLoader loader)
{
    private static readonly Dictionary<string, NativeType> MachineTypes = new()
    {
        ["int8"] = NativeType.Int8,
        ["uint8"] = NativeType.UInt8,
        ["int16"] = NativeType.Int16,
        ["uint16"] = NativeType.UInt16,
        ["int32"] = NativeType.Int32,
        ["uint32"] = NativeType.UInt32,
        ["int64"] = NativeType.Int64,
        ["uint64"] = NativeType.UInt64,
        ["isize"] = NativeType.ISize,
        ["usize"] = NativeType.USize,
        ["cfloat"] = NativeType.CFloat,
        ["cbool"] = NativeType.CBool,
    };

    private ModuleSymbol module = loader.Builtins;
    private ModuleInfo info = null!;
    private readonly HashSet<NativeClassSymbol> withLayout = [];
    private readonly Dictionary<NativeClassSymbol, string[]> ownMethods = [];

    /// <summary>Classes of other stubs by the names that this one imports them under.</summary>
    private Dictionary<string, NativeClassSymbol> imported = [];

    /// <summary>The overloads that the next function of that name has.</summary>
    private readonly Dictionary<string, List<NativeOverload>> overloads = [];

    /// <summary>Reads the stub files of one module.</summary>
    public void Read(ModuleSymbol target, IEnumerable<string> paths)
    {
        var outer = (module, info, imported);
        module = target;
        imported = [];
        var parsed = new List<(ModuleInfo Info, Ast.Module Tree)>();
        foreach (var path in paths)
        {
            if (loader.ReadFile(path) is { } file && loader.Parse(file) is { } tree)
            {
                parsed.Add((new ModuleInfo(target, file, loader.InfoOf[target].Scope.Function), tree));
            }
        }

        foreach (var (source, tree) in parsed)
        {
            info = source;
            foreach (var node in tree.Body.OfType<Ast.ImportFrom>())
            {
                Import(node);
            }
        }

        var classes = new List<(ModuleInfo Info, Ast.ClassDef Node, NativeClassSymbol Symbol)>();
        foreach (var (source, tree) in parsed)
        {
            info = source;
            foreach (var node in tree.Body.OfType<Ast.ClassDef>())
            {
                var symbol = new NativeClassSymbol(node.Name, target) { Location = info.Span(node.Span) };
                target.Natives[node.Name] = symbol;
                classes.Add((source, node, symbol));
            }
        }

        foreach (var (source, node, symbol) in classes)
        {
            info = source;
            ClassHead(node, symbol);
        }

        foreach (var (_, node, symbol) in classes)
        {
            Linearise(symbol, node);
        }

        foreach (var (source, tree) in parsed)
        {
            info = source;
            foreach (var statement in tree.Body)
            {
                Statement(statement);
            }
        }

        foreach (var (source, node, symbol) in classes)
        {
            info = source;
            foreach (var lender in node.DecoratorList.SelectMany(Lenders))
            {
                if (classes.FirstOrDefault(c => c.Node.Name == lender.Id) is { Node: not null } found)
                {
                    Members(symbol, found.Info, found.Node);
                }
                else
                {
                    Error(lender.Span, $"this stub has no class '{lender.Id}'");
                }
            }

            Members(symbol, source, node);
        }

        foreach (var (_, _, symbol) in classes)
        {
            OwnMethods(symbol);
        }

        (module, info, imported) = outer;
    }

    /// <summary>The other stub's classes can be named here, and its headers included. What the built-ins import is a built-in name whose
    /// module is only read when a program has that name.</summary>
    private void Import(Ast.ImportFrom node)
    {
        if (module == loader.Builtins)
        {
            foreach (var alias in node.Names)
            {
                loader.DeferBuiltin(alias.Name, node.Module!);
            }
        }
        else if (loader.FindAbsolute(node.Module!) is { Missing: null, Chain: [.., var other] })
        {
            module.StubImports.Add(other);
            foreach (var alias in node.Names)
            {
                if (other.Natives.GetValueOrDefault(alias.Name) is NativeClassSymbol found)
                {
                    imported[alias.Name] = found;
                }
                else
                {
                    Error(alias.Span, $"the stub of '{other.Name}' declares no class '{alias.Name}'");
                }
            }
        }
        else
        {
            Error(node.Span, $"there is no module '{node.Module}'");
        }
    }

    // ---- classes ----

    private void ClassHead(Ast.ClassDef node, NativeClassSymbol symbol)
    {
        foreach (var decorator in node.DecoratorList)
        {
            switch (decorator)
            {
                case Ast.Name { Id: "abstract" }:
                    symbol.IsAbstract = true;
                    break;
                case Ast.Call { Func: Ast.Name { Id: "layout" }, Args: [Ast.Constant { Value: string name }] } layout:
                    withLayout.Add(symbol);
                    symbol.Struct = name;
                    foreach (var keyword in layout.Keywords)
                    {
                        switch (keyword)
                        {
                            case { Arg: "trace", Value: Ast.Constant { Value: string trace } }:
                                symbol.Trace = trace;
                                break;
                            case { Arg: "subclass", Value: Ast.Constant { Value: bool allows } }:
                                symbol.AllowsSubclass = allows;
                                break;
                            default:
                                Error(keyword.Span, "@layout takes a struct's name, trace= and subclass=");
                                break;
                        }
                    }

                    break;
                case Ast.Call { Func: Ast.Name { Id: "own" }, Args: var names, Keywords: [] } when names.All(n => n is Ast.Constant { Value: string }):
                    ownMethods[symbol] = [.. names.Select(n => (string)((Ast.Constant)n).Value!)];
                    break;
                case Ast.Call { Func: Ast.Name { Id: "members_of" }, Args: var lenders, Keywords: [] } when lenders.All(n => n is Ast.Name):
                    break;
                case Ast.Call { Func: Ast.Name { Id: "shown_as" }, Args: [Ast.Constant { Value: string name }], Keywords: [] }
                    when name.LastIndexOf('.') is > 0 and var dot:
                    symbol.ShownAs = (name[..dot], name[(dot + 1)..]);
                    break;
                default:
                    Error(decorator.Span, "a class takes the decorators @layout, @abstract, @own, @members_of(Class, …) and @shown_as(\"module.name\")");
                    break;
            }
        }

        var bases = new List<NativeClassSymbol>();
        foreach (var @base in node.Bases)
        {
            if (@base is Ast.Name name && ClassNamed(name.Id) is { } found)
            {
                bases.Add(found);
            }
            else
            {
                Error(@base.Span, "a base class must be a class that a stub declares");
            }
        }

        if (bases.Count == 0 && !(symbol.Name == "object" && module == loader.Builtins) && ClassNamed("object") is { } root)
        {
            bases.Add(root);
        }

        symbol.Bases = [.. bases];
    }

    private NativeClassSymbol? ClassNamed(string name) =>
        (module.Natives.GetValueOrDefault(name) ?? imported.GetValueOrDefault(name) ?? loader.Builtins.Natives.GetValueOrDefault(name))
            as NativeClassSymbol;

    /// <summary>MRO and what a class without a layout of its own takes from its first base.</summary>
    private void Linearise(NativeClassSymbol symbol, Ast.ClassDef node)
    {
        if (!symbol.Mro.IsEmpty)
        {
            return;
        }

        symbol.Mro = [symbol];
        foreach (var @base in symbol.Bases)
        {
            if (@base.Module == module)
            {
                Linearise(@base, node);
            }
        }

        if (Mro.Merge(symbol, symbol.Bases, b => b.Mro) is { } order)
        {
            symbol.Mro = order;
        }
        else
        {
            Error(node.Span, "the bases have no consistent method resolution order");
        }

        if (symbol.Bases is [var first, ..])
        {
            if (!withLayout.Contains(symbol))
            {
                symbol.Struct ??= first.Struct;
                symbol.AllowsSubclass = first.AllowsSubclass;
            }

            symbol.Trace ??= first.Trace;
        }
    }

    /// <summary>Methods of a base that the class has in its own right: in the MRO of a class of the program they come before those of another base.</summary>
    private void OwnMethods(NativeClassSymbol symbol)
    {
        foreach (var name in ownMethods.GetValueOrDefault(symbol) ?? [])
        {
            if (symbol.Find(name) is { } inherited)
            {
                symbol.Members.TryAdd(name, inherited);
            }
        }
    }

    private static IEnumerable<Ast.Name> Lenders(Ast.Expression decorator) =>
        decorator is Ast.Call { Func: Ast.Name { Id: "members_of" } } call ? call.Args.OfType<Ast.Name>() : [];

    private void Members(NativeClassSymbol symbol, ModuleInfo source, Ast.ClassDef node)
    {
        info = source;
        foreach (var statement in node.Body)
        {
            Member(symbol, statement);
        }
    }

    private void Member(NativeClassSymbol symbol, Ast.Statement statement)
    {
        switch (statement)
        {
            case Ast.FunctionDef s:
                if (Function(s, symbol) is { } function)
                {
                    var getter = symbol.Members.GetValueOrDefault(s.Name) ?? new NativeMember(s.Name, null, null, null);
                    symbol.Members[s.Name] = function.Kind == NativeKind.Setter
                        ? getter with { Setter = function }
                        : new NativeMember(s.Name, function, null, null);
                }

                break;
            case Ast.Assign { Targets: [Ast.Name target], Value: Ast.Name source } when symbol.Members.TryGetValue(source.Id, out var aliased):
                symbol.Members[target.Id] = aliased with { Name = target.Id };
                break;
            case Ast.Assign { Targets: [Ast.Name target], Value: var value }:
                symbol.Members[target.Id] = Constant(target.Id, value, statement.Span);
                break;
            case Ast.AnnAssign { Target: Ast.Name target, Value: Ast.Call { Func: Ast.Name { Id: "slot" }, Args: [Ast.Constant { Value: string field }] } }:
                symbol.Members[target.Id] = new NativeMember(target.Id, null, null, null) { Field = field };
                break;
            case Ast.AnnAssign { Target: Ast.Name target, Value: { } value }:
                symbol.Members[target.Id] = Constant(target.Id, value, statement.Span);
                break;
            case Ast.Pass or Ast.ExprStmt { Value: Ast.Constant }:
                break;
            default:
                Error(statement.Span, "a native class holds functions and constants");
                break;
        }
    }

    private NativeMember Constant(string name, Ast.Expression value, TextSpan span)
    {
        if (CObject(value) is { } symbol)
        {
            return new NativeMember(name, null, null, symbol);
        }

        var constant = Read(value);
        if (constant is null)
        {
            Error(span, "the value must be a constant or c_object(\"symbol\")");
        }

        return new NativeMember(name, null, constant, null);
    }

    private static string? CObject(Ast.Expression value) =>
        value is Ast.Call { Func: Ast.Name { Id: "c_object" }, Args: [Ast.Constant { Value: string symbol }] } ? symbol : null;

    private BConstant? Read(Ast.Expression expression) =>
        new ConstantReader(info, name => (module.Natives.GetValueOrDefault(name) as NativeConstantSymbol)?.Value).Read(expression);

    // ---- the module's level ----

    private void Statement(Ast.Statement statement)
    {
        switch (statement)
        {
            case Ast.FunctionDef { DecoratorList: [Ast.Name { Id: "overload" }] } s:
                Overload(s);
                break;
            case Ast.FunctionDef s:
                if (Function(s, null) is { } function)
                {
                    module.Natives[s.Name] = function;
                }

                break;
            case Ast.Assign { Targets: [Ast.Name target], Value: Ast.Name source } when module.Natives.TryGetValue(source.Id, out var aliased):
                module.Natives[target.Id] = aliased;
                break;
            case Ast.Assign { Targets: [Ast.Name target], Value: Ast.Call { Func: Ast.Name { Id: "unsupported" }, Args: [Ast.Constant { Value: string instead }] } }:
                module.Unsupported[target.Id] = instead;
                break;
            case Ast.Assign { Targets: [Ast.Name target], Value: var value }:
                ModuleConstant(target.Id, null, value, statement.Span);
                break;
            case Ast.AnnAssign { Target: Ast.Name target, Value: { } value } s:
                ModuleConstant(target.Id, s.Annotation, value, statement.Span);
                break;
            case Ast.ClassDef or Ast.Pass or Ast.ExprStmt { Value: Ast.Constant } or Ast.Import or Ast.ImportFrom:
                break;
            default:
                Error(statement.Span, "a stub holds functions, classes and constants");
                break;
        }
    }

    private void ModuleConstant(string name, Ast.Expression? annotation, Ast.Expression value, TextSpan span)
    {
        var member = Constant(name, value, span);
        module.Natives[name] = new NativeConstantSymbol(name) { Value = member.Constant, CObject = member.CObject, Class = ClassOf(annotation) };
    }

    // ---- functions ----

    private sealed record Decorators
    {
        public string? CName { get; set; }
        public NativeKind? Kind { get; set; }
        public bool NoRaise { get; set; }
        public bool NoAlloc { get; set; }
        public bool NoCall { get; set; }
        public bool Pure { get; set; }
        public bool Schedules { get; set; }
        public string? Handler { get; set; }
        public List<(string CName, string Parameter, string Pattern)> Variants { get; } = [];
    }

    private Decorators ReadDecorators(Ast.FunctionDef node)
    {
        var result = new Decorators();
        foreach (var decorator in node.DecoratorList)
        {
            switch (decorator)
            {
                case Ast.Call { Func: Ast.Name { Id: "c" }, Args: [Ast.Constant { Value: string name }], Keywords: [] }:
                    result.CName = name;
                    break;
                case Ast.Call
                {
                    Func: Ast.Name { Id: "c" }, Args: [Ast.Constant { Value: string name }],
                    Keywords: [{ Arg: { } parameter, Value: Ast.Constant { Value: string pattern } }],
                }:
                    result.Variants.Add((name, parameter, pattern));
                    break;
                case Ast.Name { Id: "noraise" }:
                    result.NoRaise = true;
                    break;
                case Ast.Name { Id: "noalloc" }:
                    result.NoAlloc = true;
                    break;
                case Ast.Name { Id: "nocall" }:
                    result.NoCall = true;
                    break;
                case Ast.Name { Id: "pure" }:
                    result.Pure = true;
                    break;
                case Ast.Name { Id: "schedules" }:
                    result.Schedules = true;
                    break;
                case Ast.Call { Func: Ast.Name { Id: "schedules" }, Args: [Ast.Constant { Value: string handler }], Keywords: [] }:
                    result.Schedules = true;
                    result.Handler = handler;
                    break;
                case Ast.Name { Id: "getter" }:
                    result.Kind = NativeKind.Getter;
                    break;
                case Ast.Name { Id: "setter" }:
                    result.Kind = NativeKind.Setter;
                    break;
                case Ast.Name { Id: "staticmethod" }:
                    result.Kind = NativeKind.StaticMethod;
                    break;
                case Ast.Name { Id: "classmethod" }:
                    result.Kind = NativeKind.ClassMethod;
                    break;
                default:
                    Error(decorator.Span, "unknown decorator; there are @c, @noraise, @noalloc, @nocall, @pure, @schedules, @getter, @setter, @staticmethod and @classmethod");
                    break;
            }
        }

        return result;
    }

    private void Overload(Ast.FunctionDef node)
    {
        if (ClassOf(node.Returns) is not { } result)
        {
            Error(node.Span, "an overload says which class it returns");
            return;
        }

        var parameters = ImmutableDictionary.CreateBuilder<string, ImmutableHashSet<string>?>();
        foreach (var parameter in node.Args.PosOnlyArgs.Concat(node.Args.Args).Concat(node.Args.KwOnlyArgs))
        {
            parameters[parameter.ArgName] = parameter.Annotation is Ast.Subscript { Value: Ast.Name { Id: "Literal" }, Slice: var literals }
                ? [.. (literals is Ast.Tuple t ? t.Elts : [literals]).OfType<Ast.Constant>().Select(c => c.Value).OfType<string>()]
                : null;
        }

        if (!overloads.TryGetValue(node.Name, out var others))
        {
            overloads.Add(node.Name, others = []);
        }

        others.Add(new NativeOverload(parameters.ToImmutable(), result));
    }

    private NativeFunctionSymbol? Function(Ast.FunctionDef node, NativeClassSymbol? owner)
    {
        var decorators = ReadDecorators(node);
        if (decorators.CName is null)
        {
            Error(node.Span, $"@c(\"…\") is missing: '{node.Name}' must name its C function");
            return null;
        }

        var kind = owner is null ? NativeKind.Function : node.Name == "__new__" ? NativeKind.New : decorators.Kind ?? NativeKind.Method;
        var parameters = Parameters(node, kind);
        var (result, resultClass) = Result(node.Returns, owner);
        ImmutableArray<NativeOverload> special = overloads.Remove(node.Name, out var found) ? [.. found] : [];
        return Symbol(decorators.CName, [.. decorators.Variants.Select(Variant)]);

        NativeFunctionSymbol Symbol(string name, ImmutableArray<NativeVariant> variants) =>
            new(node.Name, owner is null ? node.Name : owner.Name + "." + node.Name, name)
            {
                Kind = kind,
                Class = owner,
                Module = module,
                Parameters = parameters,
                Result = result,
                ResultClass = resultClass,
                ReturnsSelf = node.Returns is Ast.Name { Id: "Self" },
                Overloads = special,
                MayRaise = !decorators.NoRaise && !decorators.Pure,
                MayAllocate = !decorators.NoAlloc && !decorators.Pure,
                MayRunPython = !decorators.NoCall && !decorators.Pure,
                IsPure = decorators.Pure,
                Schedules = decorators.Schedules,
                Handler = parameters.IndexOf(parameters.FirstOrDefault(p => p.Name == decorators.Handler)!),
                Variants = variants,
            };

        NativeVariant Variant((string CName, string Parameter, string Pattern) variant)
        {
            var at = parameters.IndexOf(parameters.FirstOrDefault(p => p.Name == variant.Parameter)!);
            if (at < 0)
            {
                Error(node.Span, $"'{node.Name}' has no parameter '{variant.Parameter}'");
            }

            return new NativeVariant(Symbol(variant.CName, []), at, new Regex($"^(?:{variant.Pattern})\\z", RegexOptions.CultureInvariant));
        }
    }

    private ImmutableArray<NativeParameter> Parameters(Ast.FunctionDef node, NativeKind kind)
    {
        var arguments = node.Args;
        var result = ImmutableArray.CreateBuilder<NativeParameter>();
        var positional = arguments.PosOnlyArgs.Length + arguments.Args.Length;
        for (var i = 0; i < positional; i++)
        {
            var isPositionalOnly = i < arguments.PosOnlyArgs.Length;
            var parameter = isPositionalOnly ? arguments.PosOnlyArgs[i] : arguments.Args[i - arguments.PosOnlyArgs.Length];
            if (i == 0 && kind == NativeKind.New)
            {
                continue;
            }

            var fromEnd = positional - i;
            var value = fromEnd <= arguments.Defaults.Length ? arguments.Defaults[^fromEnd] : null;

            // self and cls are filled in by the attribute load, whatever the stub's "/" says.
            var isReceiver = i == 0 && kind is NativeKind.Method or NativeKind.Getter or NativeKind.Setter or NativeKind.ClassMethod;
            result.Add(Parameter(parameter, isPositionalOnly || isReceiver ? ParameterKind.PositionalOnly : ParameterKind.Positional, value));
        }

        if (arguments.VarArg is not null)
        {
            result.Add(new NativeParameter(arguments.VarArg.ArgName, ParameterKind.VarArgs, NativeType.Value, null, null, false));
        }

        for (var i = 0; i < arguments.KwOnlyArgs.Length; i++)
        {
            result.Add(Parameter(arguments.KwOnlyArgs[i], ParameterKind.KeywordOnly, arguments.KwDefaults[i]));
        }

        if (arguments.KwArg is not null)
        {
            result.Add(new NativeParameter(arguments.KwArg.ArgName, ParameterKind.VarKeywords, NativeType.Value, null, null, false));
        }

        return result.ToImmutable();
    }

    private NativeParameter Parameter(Ast.Arg node, ParameterKind kind, Ast.Expression? value)
    {
        var type = node.Annotation is Ast.Name name && MachineTypes.TryGetValue(name.Id, out var machine) ? machine : NativeType.Value;
        var isOmittable = value is Ast.Constant { Value: Ast.EllipsisValue };
        var constant = value is null || isOmittable ? null : Read(value);
        if (value is not null && !isOmittable && constant is null)
        {
            Error(value.Span, "a default must be a constant, or ... for an argument that may be left out");
        }

        return new NativeParameter(node.ArgName, kind, type, ClassOf(node.Annotation), constant, isOmittable);
    }

    private (NativeType Type, NativeClassSymbol? Class) Result(Ast.Expression? annotation, NativeClassSymbol? owner)
    {
        switch (annotation)
        {
            case Ast.Constant { Value: null }:
                return (NativeType.None, ClassNamed("NoneType"));
            case Ast.Name { Id: "bool" }:
                return (NativeType.Bool, ClassNamed("bool"));
            case Ast.Name { Id: "cbool" }:
                return (NativeType.CBool, ClassNamed("bool"));
            case Ast.Name { Id: "cfloat" }:
                return (NativeType.CFloat, ClassNamed("float"));
            case Ast.Name name when MachineTypes.TryGetValue(name.Id, out var machine):
                return (machine, ClassNamed("int"));
            default:
                return (NativeType.Value, ClassOf(annotation));
        }
    }

    /// <summary>The class that an annotation names; null for object and for what is not one class.</summary>
    private NativeClassSymbol? ClassOf(Ast.Expression? annotation)
    {
        switch (annotation)
        {
            case Ast.Name { Id: "object" } or null:
                return null;
            case Ast.Name name when MachineTypes.ContainsKey(name.Id):
                return ClassNamed(name.Id switch { "cfloat" => "float", "cbool" => "bool", _ => "int" });
            case Ast.Name name:
                return ClassNamed(name.Id);
            case Ast.Constant { Value: string name }:
                return name == "object" ? null : ClassNamed(name);
            case Ast.Subscript subscript:
                return ClassOf(subscript.Value);
            default:
                return null;
        }
    }

    private void Error(TextSpan span, string message) => Report(DiagnosticDescriptors.InvalidStub, span, message);

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, string message) => loader.Report(descriptor, info.Span(span), message);
}

/// <summary>C3 linearisation.</summary>
internal static class Mro
{
    /// <summary>The order of a class: itself, then its bases merged; null when there is none.</summary>
    public static ImmutableArray<T>? Merge<T>(T self, IReadOnlyList<T> bases, Func<T, IEnumerable<T>> orderOf)
        where T : class
    {
        var sequences = bases.Select(b => orderOf(b).ToList()).Append([.. bases]).ToList();
        var result = ImmutableArray.CreateBuilder<T>();
        result.Add(self);
        while (sequences.RemoveAll(s => s.Count == 0) >= 0 && sequences.Count > 0)
        {
            var head = sequences.Select(s => s[0]).FirstOrDefault(h => !sequences.Any(s => s.IndexOf(h) > 0));
            if (head is null)
            {
                return null;
            }

            result.Add(head);
            foreach (var sequence in sequences.Where(s => s[0] == head))
            {
                sequence.RemoveAt(0);
            }
        }

        return result.ToImmutable();
    }
}
