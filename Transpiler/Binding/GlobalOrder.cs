// Stage: Binding. In which order a module's top level binds its globals, and which of its statements may run code of the program's functions.
// It proves reads: a function that a top-level statement i makes cannot run before i; so it finds the global g, which statement p always
// binds, unbound only when some statement from i to p can call it. Looks at syntax only, and says "may call" when in doubt.

namespace Pyc2c.Binding;

internal sealed class GlobalOrder
{
    private readonly ModuleInfo module;
    private readonly ModuleLoader loader;
    private readonly Dictionary<string, int> boundAt = [];
    private readonly Dictionary<NameInfo, int> foreignBoundAt = [];

    /// <summary>callsBefore[i]: how many of the statements before i may call.</summary>
    private readonly int[] callsBefore;

    public GlobalOrder(ModuleInfo module, ModuleLoader loader)
    {
        this.module = module;
        this.loader = loader;
        var body = module.Tree?.Body ?? [];
        callsBefore = new int[body.Length + 1];
        for (var i = 0; i < body.Length; i++)
        {
            callsBefore[i + 1] = callsBefore[i] + (MayCall(body[i]) ? 1 : 0);
            foreach (var name in AlwaysBinds(body[i]))
            {
                boundAt.TryAdd(module.Scope.Mangle(name), i);
            }

            NoteSubmodules(body[i], i);
        }
    }

    /// <summary>The module's body, when it ran to its end, has bound that global.</summary>
    public bool BindsAlways(string name) => boundAt.ContainsKey(name);

    /// <summary>A function made by top-level statement <paramref name="maker"/> cannot see the global unbound (unless a del unbinds it).</summary>
    public bool IsBoundFor(string name, int maker) => boundAt.TryGetValue(name, out var binder) && Proves(binder, maker);

    /// <summary>The same for a submodule as a global of its package: some import statement of this module imports it.</summary>
    public bool IsBoundFor(NameInfo submodule, int maker) => foreignBoundAt.TryGetValue(submodule, out var binder) && Proves(binder, maker);

    private bool Proves(int binder, int maker)
    {
        if (binder < maker)
        {
            return true;
        }

        var first = loader.IsAsynchronous ? 0 : maker;
        return callsBefore[binder + 1] == callsBefore[first];
    }

    // ---- what a statement binds however it ends ----

    private HashSet<string> AlwaysBinds(IEnumerable<Ast.Statement> block)
    {
        var names = new HashSet<string>();
        foreach (var statement in block)
        {
            names.UnionWith(AlwaysBinds(statement));
        }

        return names;
    }

    private HashSet<string> AlwaysBinds(Ast.Statement statement)
    {
        var names = new HashSet<string>();
        switch (statement)
        {
            case Ast.Assign s:
                foreach (var target in s.Targets)
                {
                    TargetNames(target, names);
                }

                break;
            case Ast.AnnAssign { Value: not null } s:
                TargetNames(s.Target, names);
                break;
            case Ast.AugAssign s:
                TargetNames(s.Target, names);
                break;
            case Ast.FunctionDef s:
                names.Add(s.Name);
                break;
            case Ast.AsyncFunctionDef s:
                names.Add(s.Name);
                break;
            case Ast.ClassDef s:
                names.Add(s.Name);
                break;
            case Ast.Import s:
                foreach (var alias in s.Names)
                {
                    ImportNames(alias, names);
                }

                break;
            case Ast.ImportFrom s:
                FromNames(s, names);
                break;
            case Ast.If s:
                names = DeadCode.Truth(s.Test) switch
                {
                    true => AlwaysBinds(s.Body),
                    false => AlwaysBinds(s.OrElse),
                    null => Both(s.Body, s.OrElse),
                };
                break;
            case Ast.Try s:
                names = AlwaysBinds(s.Body.Concat(s.OrElse));
                var isCut = Leaves(s.Body);
                foreach (var handler in s.Handlers.Where(h => !Leaves(h.Body) && !module.DeadHandlers.Contains(h)))
                {
                    var inHandler = AlwaysBinds(handler.Body);
                    names = isCut ? inHandler : [.. names.Intersect(inHandler)];
                    isCut = false;
                }

                names.UnionWith(AlwaysBinds(s.FinalBody));
                break;
        }

        return names;
    }

    private HashSet<string> Both(IReadOnlyList<Ast.Statement> first, IReadOnlyList<Ast.Statement> second)
    {
        if (Leaves(first))
        {
            return AlwaysBinds(second);
        }

        var names = AlwaysBinds(first);
        if (!Leaves(second))
        {
            names.IntersectWith(AlwaysBinds(second));
        }

        return names;
    }

    /// <summary>Control does not come to the block's end.</summary>
    private bool Leaves(IReadOnlyList<Ast.Statement> block) => block.Any(s => s switch
    {
        Ast.Raise => true,
        Ast.Import import => import.Names.Any(IsMissing),
        Ast.ImportFrom => IsMissing(s),
        _ => false,
    });

    private bool IsMissing(Ast.Node node) => module.Imports.TryGetValue(node, out var resolved) && resolved.Missing is not null;

    private static void TargetNames(Ast.Expression target, HashSet<string> names)
    {
        switch (target)
        {
            case Ast.Name t:
                names.Add(t.Id);
                break;
            case Ast.Starred t:
                TargetNames(t.Value, names);
                break;
            case Ast.Tuple t:
                foreach (var element in t.Elts)
                {
                    TargetNames(element, names);
                }

                break;
            case Ast.List t:
                foreach (var element in t.Elts)
                {
                    TargetNames(element, names);
                }

                break;
        }
    }

    private void ImportNames(Ast.Alias alias, HashSet<string> names)
    {
        if (!module.Imports.TryGetValue(alias, out var resolved) || resolved.Chain.Count == 0)
        {
            return;
        }

        names.Add(alias.AsName ?? alias.Name.Split('.')[0]);
    }

    private void FromNames(Ast.ImportFrom statement, HashSet<string> names)
    {
        if (!module.Imports.TryGetValue(statement, out var resolved) || resolved.Module is null)
        {
            return;
        }

        foreach (var alias in statement.Names)
        {
            if (alias.Name != "*")
            {
                names.Add(alias.AsName ?? alias.Name);
            }
            else if (!loader.Reaches(resolved.Module, module.Symbol))
            {
                var source = resolved.Module;
                names.UnionWith(loader.InfoOf[source].StarNames.Where(n => source.Natives.ContainsKey(n) || loader.OrderOf(source).BindsAlways(n)));
            }
        }
    }

    private void NoteSubmodules(Ast.Statement statement, int index)
    {
        IEnumerable<Ast.Node> imports = statement switch
        {
            Ast.Import s => s.Names,
            Ast.ImportFrom s => [s, .. s.Names],
            _ => [],
        };
        foreach (var node in imports)
        {
            if (!module.Imports.TryGetValue(node, out var resolved))
            {
                continue;
            }

            foreach (var imported in resolved.Chain.Where(m => m.Parent is not null))
            {
                var info = loader.InfoOf[imported.Parent!].Scope.Get(imported.Name[(imported.Name.LastIndexOf('.') + 1)..]);
                foreignBoundAt.TryAdd(info, index);
            }
        }
    }

    // ---- what may call a function of this module ----

    private bool MayCall(IEnumerable<Ast.Statement> block) => block.Any(MayCall);

    private bool MayCall(Ast.Statement statement) => statement switch
    {
        Ast.ExprStmt s => MayCall(s.Value),
        Ast.Assign s => MayCall(s.Value) || s.Targets.Any(TargetMayCall),
        Ast.AnnAssign s => MayCall(s.Value) || TargetMayCall(s.Target),
        Ast.FunctionDef s => s.DecoratorList.Any(DecoratorMayCall) || DefaultsMayCall(s.Args),
        Ast.AsyncFunctionDef s => s.DecoratorList.Any(DecoratorMayCall) || DefaultsMayCall(s.Args),
        Ast.ClassDef s => ClassMayCall(s),
        Ast.If s => MayCall(s.Test) || MayCall(s.Body) || MayCall(s.OrElse),
        Ast.Try s => MayCall(s.Body) || s.Handlers.Any(h => !module.DeadHandlers.Contains(h) && (MayCall(h.Type) || MayCall(h.Body))) || MayCall(s.OrElse) || MayCall(s.FinalBody),
        Ast.Import s => s.Names.Any(ImportMayCall),
        Ast.ImportFrom s => ImportMayCall(s) || s.Names.Any(ImportMayCall),
        Ast.Pass or Ast.Global or Ast.TypeAlias => false,
        Ast.Raise s => MayCall(s.Exc) || MayCall(s.Cause),
        _ => true,
    };

    private static bool TargetMayCall(Ast.Expression target) => target switch
    {
        Ast.Name => false,
        Ast.Tuple t => t.Elts.Any(TargetMayCall),
        _ => true,
    };

    private static bool DecoratorMayCall(Ast.Expression decorator) => decorator is not
        (Ast.Name { Id: "staticmethod" or "classmethod" or "property" } or
         Ast.Attribute { Value: Ast.Name { Id: "micropython" } } or
         Ast.Attribute { Attr: "setter" or "deleter" or "getter", Value: Ast.Name });

    private bool DefaultsMayCall(Ast.Arguments arguments) => arguments.Defaults.Any(MayCall) || arguments.KwDefaults.Any(MayCall);

    private bool ClassMayCall(Ast.ClassDef s) =>
        s.DecoratorList.Length > 0 || s.Keywords.Length > 0 || s.Bases.Any(MayCall) || MayCall(s.Body) ||
        loader.Defines("__init_subclass__") || loader.Defines("__set_name__");

    /// <summary>An import runs the other module: it can come back here only when that one imports this one, directly or not.</summary>
    private bool ImportMayCall(Ast.Node node) =>
        module.Imports.TryGetValue(node, out var resolved) && resolved.Chain.Any(m => loader.Reaches(m, module.Symbol));

    private bool MayCall(Ast.Expression? expression) => expression switch
    {
        null or Ast.Constant or Ast.Name or Ast.Lambda => false,
        Ast.Attribute { Value: Ast.Name name } => !IsModule(name),
        Ast.Tuple e => e.Elts.Any(MayCall),
        Ast.List e => e.Elts.Any(MayCall),
        Ast.Dict e => e.Keys.Any(k => k is null || !IsPlain(k)) || e.Values.Any(MayCall),
        Ast.Set e => !e.Elts.All(IsPlain),
        Ast.IfExp e => !IsPlain(e.Test) || MayCall(e.Body) || MayCall(e.OrElse),
        Ast.BoolOp e => e.Values.Any(v => !IsPlain(v)),
        Ast.Subscript { Value: Ast.Name { Id: "list" or "dict" or "tuple" or "set" } } => false,
        _ => !IsPlain(expression),
    };

    /// <summary>Its value is of a built-in class and made of such values only: operators on it run no code of the program.</summary>
    private bool IsPlain(Ast.Expression expression) => expression switch
    {
        Ast.Constant or Ast.JoinedStr { Values: [] or [Ast.Constant] } => true,
        Ast.Name name => IsPlainName(name),
        Ast.UnaryOp e => IsPlain(e.Operand),
        Ast.BinOp e => IsPlain(e.Left) && IsPlain(e.Right),
        Ast.BoolOp e => e.Values.All(IsPlain),
        Ast.Compare e => IsPlain(e.Left) && e.Comparators.All(IsPlain),
        Ast.Tuple e => e.Elts.All(IsPlain),
        Ast.List e => e.Elts.All(IsPlain),
        Ast.Attribute { Value: Ast.Name name } => IsModule(name) && IsNativeModule(name),
        Ast.Call { Func: Ast.Name name, Keywords: [] } e => IsPlainFunction(name) && e.Args.All(IsPlain),
        Ast.Call { Func: Ast.Attribute { Value: Ast.Name name } f, Keywords: [] } e => IsPlainNative(name, f.Attr) && e.Args.All(IsPlain),
        Ast.Call { Func: Ast.Attribute { Value: var value }, Keywords: [] } e => IsPlain(value) && e.Args.All(IsPlain),
        _ => false,
    };

    /// <summary>Built-in functions and classes that only look at plain arguments.</summary>
    private static readonly HashSet<string> PlainFunctions =
    [
        "abs", "bool", "bytearray", "bytes", "chr", "complex", "const", "dict", "divmod", "enumerate", "float", "frozenset", "hash", "hex", "int",
        "isinstance", "len", "list", "max", "memoryview", "min", "object", "oct", "ord", "pow", "print", "range", "repr", "reversed", "round", "set",
        "slice", "sorted", "str", "sum", "tuple", "type", "zip",
    ];

    private bool IsPlainFunction(Ast.Name name) =>
        PlainFunctions.Contains(name.Id) &&
        (!module.Scope.Names.TryGetValue(name.Id, out var info) || !info.IsBound || (name.Id == "const" && info.Sites.All(s => s.Kind == BindingSiteKind.ImportName)));

    private bool IsPlainName(Ast.Name name) =>
        module.Scope.Names.TryGetValue(name.Id, out var info) && info.Sites is [{ Kind: BindingSiteKind.Assign, Value: Ast.Constant }];

    /// <summary>A native module's function that runs no Python code.</summary>
    private bool IsPlainNative(Ast.Name name, string function) =>
        IsModule(name) && module.Scope.Names[name.Id].Sites[0].Module is { Body: null } native &&
        native.Natives.TryGetValue(function, out var symbol) && symbol is NativeFunctionSymbol { MayRunPython: false };

    private bool IsModule(Ast.Name name) =>
        module.Scope.Names.TryGetValue(name.Id, out var info) && info.Sites.Count > 0 && info.Sites.All(s => s.Kind == BindingSiteKind.ImportModule);

    private bool IsNativeModule(Ast.Name name) => module.Scope.Names[name.Id].Sites.All(s => s.Module?.Body is null);
}
