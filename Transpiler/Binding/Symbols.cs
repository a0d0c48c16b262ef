// Stage: Binding. What names mean: modules, variables, functions, classes, and the native things that stubs declare.
// One symbol object per declaration; later stages compare symbols by reference. The binder fills them; afterwards they are only read.

using System.Collections.Immutable;
using System.Numerics;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Pyc2c.Binding;

/// <summary>Anything a name can stand for.</summary>
public abstract class Symbol(string name)
{
    public string Name { get; } = name;
    public override string ToString() => Name;
}

/// <summary>A place in a source file: what diagnostics, tracebacks and #line need.</summary>
public readonly record struct SourceSpan(SourceFile File, TextSpan Span)
{
    /// <summary>One-based line of the start.</summary>
    public int Line => File.Text.Lines.GetLinePosition(Span.Start).Line + 1;
}

/// <summary>A source file of the program, or a stub.</summary>
public sealed record SourceFile(string Path, SourceText Text);

/// <summary>A module of the program (<see cref="Body"/> set), or a native one that a stub declares (<see cref="Natives"/> set; both may be).</summary>
public sealed class ModuleSymbol(string qualifiedName) : Symbol(qualifiedName)
{
    public SourceFile? File { get; set; }
    /// <summary>The file's name as the program shows it: in tracebacks and __file__. Of a module of the library no more than its folder.</summary>
    public string ShownPath { get; set; } = "";
    public bool IsPackage { get; set; }
    public ModuleSymbol? Parent { get; set; }
    /// <summary>Global variables by name, submodules bound as attributes included.</summary>
    public Dictionary<string, VariableSymbol> Globals { get; } = [];
    /// <summary>Names that a stub declares: functions, classes, constants.</summary>
    public Dictionary<string, Symbol> Natives { get; } = [];
    /// <summary>The modules that the stub imports.</summary>
    public List<ModuleSymbol> StubImports { get; } = [];
    /// <summary>Names that a stub declares to be missing, each with a way out.</summary>
    public Dictionary<string, string> Unsupported { get; } = [];
    /// <summary>The module's code as a function without parameters; null for a purely native module.</summary>
    public FunctionSymbol? Body { get; set; }
    /// <summary>True for the file given on the command line: its __name__ is "__main__".</summary>
    public bool IsMain { get; set; }
    /// <summary>Modules imported somewhere in this one, in source order.</summary>
    public List<ModuleSymbol> Imports { get; } = [];
    /// <summary>The folder with the stub and the C of a native module; null for other modules and for the built-ins.</summary>
    public string? NativeFolder { get; set; }
    /// <summary>The global of <see cref="Parent"/> that holds this submodule: importing it at run time stores it there, once its body has run.
    /// Null when no line of the program can look there.</summary>
    public VariableSymbol? ParentVariable { get; set; }
    /// <summary>The module object is used as a value: its attributes may be read and stored by names that are only known at run time.
    /// Otherwise nothing but <see cref="BVariable"/> and <see cref="BVariableTarget"/> reaches its globals.</summary>
    public bool IsEscaped { get; set; }
}

public enum VariableKind
{
    /// <summary>A local of one function, comprehension variables included. In a C variable, an SSA value, or a generator's frame.</summary>
    Local,
    /// <summary>A local that an inner function captures. In a heap cell, unless <see cref="VariableSymbol.IsCapturedByValue"/>.</summary>
    Cell,
    /// <summary>A module's global. In a C variable.</summary>
    Global,
    /// <summary>A name assigned in a class body: a class attribute in the making.</summary>
    ClassMember,
}

public sealed class VariableSymbol(string name, VariableKind kind, Symbol owner) : Symbol(name)
{
    public VariableKind Kind { get; set; } = kind;
    /// <summary>ModuleSymbol, FunctionSymbol or ClassSymbol.</summary>
    public Symbol Owner { get; } = owner;
    public bool IsParameter { get; init; }
    /// <summary>Number of binding sites (assignments, for targets, imports, defs, del counts as one more) in the whole program.
    /// The call that fills a parameter is none: a parameter that is never rebound has 0.</summary>
    public int BindingCount { get; set; }
    /// <summary>The function, class or module this variable always denotes once bound: it has one binding site, a def, class or
    /// import statement that runs at most once (module level, not in a loop), without decorators that replace it, and no del.</summary>
    public Symbol? Definition { get; set; }
    /// <summary>The constant it always holds once bound (a module-level NAME = literal, or const(literal), bound once).</summary>
    public BConstant? ConstantValue { get; set; }
    /// <summary>No read can ever see it unbound (proved by the binder: e.g. bound at module level before any statement that could run user code that reads it).</summary>
    public bool IsAlwaysBound { get; set; }
    /// <summary>A del statement, or the end of an except clause that names it, can unbind it.</summary>
    public bool HasDelete { get; set; }
    /// <summary>Some <see cref="BVariable"/> reads it, or its module is escaped. Else what is stored to it needs no place:
    /// the reads were replaced by what the variable denotes (a constant, a native, a module), or there are none.</summary>
    public bool IsRead { get; set; }
    /// <summary>A captured variable that is never rebound after the closure is made: the value itself is captured, no cell.</summary>
    public bool IsCapturedByValue { get; set; }
}

public enum ParameterKind { PositionalOnly, Positional, VarArgs, KeywordOnly, VarKeywords }

/// <param name="Default">Evaluated where the def stands; null when required.</param>
public sealed record ParameterSymbol(VariableSymbol Variable, ParameterKind Kind, BExpr? Default, BExpr? Annotation);

/// <summary>A def, a lambda, a generator expression, or a module body.</summary>
public sealed class FunctionSymbol(string name, string qualifiedName, ModuleSymbol module) : Symbol(name)
{
    public string QualifiedName { get; } = qualifiedName;
    public ModuleSymbol Module { get; } = module;
    /// <summary>The enclosing function (module body included), null for a module body.</summary>
    public FunctionSymbol? Parent { get; set; }
    /// <summary>The class whose body the def stands in, else null.</summary>
    public ClassSymbol? Class { get; set; }
    public ImmutableArray<ParameterSymbol> Parameters { get; set; } = [];
    /// <summary>Its parameters, its locals, the variables of comprehensions that run in it; two may have the same name.</summary>
    public List<VariableSymbol> Locals { get; } = [];
    /// <summary>Variables of enclosing functions that this one, or one inside it, uses.</summary>
    public List<VariableSymbol> FreeVariables { get; } = [];
    public ImmutableArray<BStmt> Body { get; set; } = [];
    public bool IsGenerator { get; set; }
    /// <summary>Closing it in the middle may run code: it yields inside of a try or with statement, or hands on what another iterator yields.</summary>
    public bool HasCleanup { get; set; }
    public bool IsCoroutine { get; set; }
    public bool IsModuleBody { get; set; }
    public bool IsLambda { get; set; }
    public bool IsGeneratorExpression { get; set; }
    public string? Docstring { get; set; }
    public SourceSpan Location { get; set; }
    /// <summary>Decorator names with a meaning to the compiler (micropython.native, viper, staticmethod …), already removed from the def.</summary>
    public bool IsStaticMethod { get; set; }
    public bool IsClassMethod { get; set; }
    public bool IsProperty { get; set; }
    /// <summary>From @name.setter / @name.deleter on a def of the same name: the def stores name.setter(function) / name.deleter(function).</summary>
    public bool IsPropertySetter { get; set; }
    public bool IsPropertyDeleter { get; set; }
    public bool IsViper { get; set; }
    /// <summary>Its body is no Python.</summary>
    public bool IsAssembler { get; set; }
    /// <summary>A hint.</summary>
    public BExpr? ReturnAnnotation { get; set; }
    /// <summary>An async generator is a generator and a coroutine.</summary>
    public bool IsAsyncGenerator => IsGenerator && IsCoroutine;
}

/// <summary>A property made by defs of one name in a class body: @property, then @name.setter and @name.deleter.</summary>
public sealed class PropertySymbol(string name) : Symbol(name)
{
    public FunctionSymbol? Getter { get; set; }
    public FunctionSymbol? Setter { get; set; }
    public FunctionSymbol? Deleter { get; set; }
}

/// <summary>A class statement.</summary>
public sealed class ClassSymbol(string name, string qualifiedName, ModuleSymbol module) : Symbol(name)
{
    public string QualifiedName { get; } = qualifiedName;
    public ModuleSymbol Module { get; } = module;
    public FunctionSymbol? Parent { get; set; }
    /// <summary>Bases known when compiling: ClassSymbol or NativeClassSymbol; object when none is written. Empty with <see cref="IsDynamic"/>.</summary>
    public ImmutableArray<Symbol> Bases { get; set; } = [];
    /// <summary>C3 linearisation, this class first, NativeClassSymbol of object last. Empty with <see cref="IsDynamic"/>.</summary>
    public ImmutableArray<Symbol> Mro { get; set; } = [];
    /// <summary>The compiler wrote it for a call of collections.namedtuple.</summary>
    public bool IsNamedTuple { get; init; }
    /// <summary>Bases or metaclass are only known at run time, or the class statement can run more than once.</summary>
    public bool IsDynamic { get; set; }
    /// <summary>Names bound in the class body.</summary>
    public Dictionary<string, VariableSymbol> Members { get; } = [];
    /// <summary>Methods by name, where the member is bound once, by a def (static and class methods and properties included).</summary>
    public Dictionary<string, FunctionSymbol> Methods { get; } = [];
    /// <summary>Properties by name, where all bindings of the member are defs of one property.</summary>
    public Dictionary<string, PropertySymbol> Properties { get; } = [];
    /// <summary>The class statement runs at most once (it may still be <see cref="IsDynamic"/> for its bases): <see cref="BClassRef"/> can name it.</summary>
    public bool IsMadeOnce { get; set; }
    /// <summary>The variable "__class__" that its methods capture, when the statement can run more than once; a cell of the enclosing function.</summary>
    public VariableSymbol? ClassCell { get; set; }
    public List<ClassSymbol> DirectSubclasses { get; } = [];
    /// <summary>Names stored through the first parameter of its own methods (self.x = …), in source order.</summary>
    public List<string> SelfAttributes { get; } = [];
    /// <summary>__slots__ as written, when a constant.</summary>
    public ImmutableArray<string>? Slots { get; set; }
    public string? Docstring { get; set; }
    public SourceSpan Location { get; set; }
}

// ---- what stubs declare ----

/// <summary>C type of a native parameter or result, see Runtime.Modules/README.md.</summary>
public enum NativeType
{
    Value, None, Bool, CBool, Int8, UInt8, Int16, UInt16, Int32, UInt32, Int64, UInt64, ISize, USize, CFloat,
}

/// <param name="Type">How it reaches C.</param>
/// <param name="Class">The annotated class, a hope only; null for object.</param>
/// <param name="Default">A constant, null when required.</param>
/// <param name="IsOmittable">Default `...`: 0 arrives in C.</param>
public sealed record NativeParameter(string Name, ParameterKind Kind, NativeType Type, NativeClassSymbol? Class, BConstant? Default, bool IsOmittable)
{
    public bool IsRequired => Default is null && !IsOmittable && Kind is not (ParameterKind.VarArgs or ParameterKind.VarKeywords);
}

public enum NativeKind { Function, Method, StaticMethod, ClassMethod, Getter, New, Setter }

/// <summary>What a function answers to some of its calls: those that give the parameters which it names, each that has literals one of these,
/// and no other.</summary>
public sealed record NativeOverload(ImmutableDictionary<string, ImmutableHashSet<string>?> Parameters, NativeClassSymbol ResultClass);

/// <summary>A C function that a stub declares. Parameters are as written, in the order of C: self of a method or getter and cls of a class method
/// are the first (type Value); cls of __new__ is left out (it reaches C as const Type * in front, when the class AllowsSubclass).</summary>
public sealed class NativeFunctionSymbol(string name, string qualifiedName, string cName) : Symbol(name)
{
    public string QualifiedName { get; } = qualifiedName;
    public string CName { get; } = cName;
    public NativeKind Kind { get; init; }
    public NativeClassSymbol? Class { get; init; }
    public ModuleSymbol? Module { get; init; }
    public ImmutableArray<NativeParameter> Parameters { get; init; } = [];
    public NativeType Result { get; init; }
    /// <summary>The class that the result is guaranteed to be an exact instance of; null for unknown.</summary>
    public NativeClassSymbol? ResultClass { get; set; }
    public ImmutableArray<NativeOverload> Overloads { get; init; } = [];
    /// <summary>A method whose result is of the receiver's own class: it returns self.</summary>
    public bool ReturnsSelf { get; init; }
    public bool MayRaise { get; init; } = true;
    public bool MayAllocate { get; init; } = true;
    public bool MayRunPython { get; init; } = true;
    public bool IsPure { get; init; }
    /// <summary>It arranges for Python code to run later, at any safe point of the program.</summary>
    public bool Schedules { get; init; }
    /// <summary>The index of the parameter that it arranges to be called, with an object of its class and nothing else; -1 for none.</summary>
    public int Handler { get; init; } = -1;
    /// <summary>C functions that take the place of this one where an argument is a constant.</summary>
    public ImmutableArray<NativeVariant> Variants { get; init; } = [];
}

/// <param name="Parameter">The index of the parameter whose argument decides.</param>
/// <param name="Pattern">What the whole of a constant str, or bytes, has to match.</param>
public sealed record NativeVariant(NativeFunctionSymbol Function, int Parameter, Regex Pattern);

/// <summary>A class that a stub declares.</summary>
public sealed class NativeClassSymbol(string name, ModuleSymbol? module) : Symbol(name)
{
    public ModuleSymbol? Module { get; } = module;
    /// <summary>C symbol of the Type: NAME_type.</summary>
    public string CType => Module is null or { Name: "builtins" } ? Name + "_type" : Module.Name.Replace('.', '_') + "_" + Name + "_type";
    public string? Struct { get; set; }
    public string? Trace { get; set; }
    public bool AllowsSubclass { get; set; }
    public bool IsAbstract { get; set; }
    /// <summary>The module and the name that the class shows, where these are not its own.</summary>
    public (string Module, string Name)? ShownAs { get; set; }
    public ImmutableArray<NativeClassSymbol> Bases { get; set; } = [];
    public ImmutableArray<NativeClassSymbol> Mro { get; set; } = [];
    public Dictionary<string, NativeMember> Members { get; } = [];
    public SourceSpan Location { get; set; }
    public NativeFunctionSymbol? New => Find("__new__")?.Function;
    public bool IsException => Mro.Any(c => c.Name == "BaseException");
    /// <summary>The member by that name, inherited ones included.</summary>
    public NativeMember? Find(string name)
    {
        foreach (var c in Mro)
        {
            if (c.Members.TryGetValue(name, out var member))
            {
                return member;
            }
        }
        return null;
    }
}

/// <summary>A member of a native class: a function, or a constant value, or a C object, or a word of the instance.</summary>
public sealed record NativeMember(string Name, NativeFunctionSymbol? Function, BConstant? Constant, string? CObject)
{
    /// <summary>Beside a getter: what an attribute store calls, with self and the value.</summary>
    public NativeFunctionSymbol? Setter { get; init; }
    /// <summary>A word of the instance, read and stored as it is, None while it is 0: the field of the class's struct.</summary>
    public string? Field { get; init; }
    /// <summary>Instances answer to the name themselves: no class attribute can be stored there, no slot of a subclass takes its place.</summary>
    public bool IsOfInstance => Field is not null || Function?.Kind == NativeKind.Getter;
}

/// <summary>A native module's constant: folds when <see cref="Value"/> is set, else the C object named <see cref="CObject"/>.</summary>
public sealed class NativeConstantSymbol(string name) : Symbol(name)
{
    public BConstant? Value { get; init; }
    public string? CObject { get; init; }
    public NativeClassSymbol? Class { get; init; }
}
