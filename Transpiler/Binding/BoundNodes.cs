// Stage: Binding, out. The bound tree: Python with every name resolved and the sugar that depends on scopes removed.
// After binding nobody reads syntax for meaning, only for its location (Span).
// Kept as in the source, because their evaluation order is their meaning: chained comparison, boolean operators, unpacking, with, try, match.

using System.Collections.Immutable;
using System.Numerics;

namespace Pyc2c.Binding;

public abstract record BNode(SourceSpan Span);
public abstract record BExpr(SourceSpan Span) : BNode(Span);
public abstract record BStmt(SourceSpan Span) : BNode(Span);

// ---- expressions ----

/// <param name="Value">null for None, bool, BigInteger, double, System.Numerics.Complex, string (<see cref="Ast.CodePoints"/>), ImmutableArray&lt;byte&gt;, Ellipsis.Instance,
/// or ImmutableArray&lt;BConstant&gt; for a folded tuple.</param>
public sealed record BConstant(object? Value, SourceSpan Span) : BExpr(Span);

public sealed class Ellipsis
{
    private Ellipsis() { }
    public static Ellipsis Instance { get; } = new();
}

/// <summary>A variable read: local, cell, free, global. Raises NameError/UnboundLocalError when unbound unless IsDefinitelyBound.</summary>
public sealed record BVariable(VariableSymbol Variable, SourceSpan Span) : BExpr(Span)
{
    /// <summary>Proved by the binder: this read never sees it unbound.</summary>
    public bool IsDefinitelyBound { get; init; }
}
/// <summary>A name in a class body: the class member if bound by now, else what it means outside (Outer: BVariable, BNative or null).</summary>
public sealed record BClassName(VariableSymbol Member, BExpr? Outer, SourceSpan Span) : BExpr(Span)
{
    /// <summary>Proved by the binder: the member is bound here; Outer is null.</summary>
    public bool IsDefinitelyBound { get; init; }
}
/// <summary>The class object that a class statement that runs at most once makes: __class__ in its methods, and what super() starts from.</summary>
public sealed record BClassRef(ClassSymbol Class, SourceSpan Span) : BExpr(Span);
/// <summary>A built-in or native module's function, class or constant, by name or by module.name with a module known when compiling.</summary>
public sealed record BNative(Symbol Native, SourceSpan Span) : BExpr(Span);
/// <summary>A module object as a value (its attribute reads on known names have become BVariable or BNative already).</summary>
public sealed record BModule(ModuleSymbol Module, SourceSpan Span) : BExpr(Span);
/// <summary>A name that nothing binds: NameError when evaluated (a diagnostic was given where that is certain).</summary>
public sealed record BUnboundName(string Name, SourceSpan Span) : BExpr(Span);

/// <param name="Name">After private-name mangling.</param>
public sealed record BAttribute(BExpr Object, string Name, SourceSpan Span) : BExpr(Span);
public sealed record BSubscript(BExpr Object, BExpr Index, SourceSpan Span) : BExpr(Span);
public sealed record BSlice(BExpr? Start, BExpr? Stop, BExpr? Step, SourceSpan Span) : BExpr(Span);

public enum ArgumentKind { Positional, Star, Keyword, DoubleStar }
public sealed record BArgument(ArgumentKind Kind, string? Name, BExpr Value);
public sealed record BCall(BExpr Function, ImmutableArray<BArgument> Arguments, SourceSpan Span) : BExpr(Span);
/// <summary>super() or super(C, self), class and instance resolved; only ever the object of a BAttribute.</summary>
public sealed record BSuper(BExpr Class, BExpr Self, SourceSpan Span) : BExpr(Span);

public enum BinaryOperator { Add, Sub, Mul, MatMul, TrueDiv, FloorDiv, Mod, Pow, LShift, RShift, And, Or, Xor }
public enum UnaryOperator { Neg, Pos, Invert, Not }
public enum CompareOperator { Eq, Ne, Lt, Le, Gt, Ge, Is, IsNot, In, NotIn }

public sealed record BBinary(BinaryOperator Operator, BExpr Left, BExpr Right, SourceSpan Span) : BExpr(Span);
public sealed record BUnary(UnaryOperator Operator, BExpr Operand, SourceSpan Span) : BExpr(Span);
/// <summary>Left op0 Rights[0] op1 Rights[1] …; each operand is evaluated once.</summary>
public sealed record BCompare(BExpr Left, ImmutableArray<CompareOperator> Operators, ImmutableArray<BExpr> Rights, SourceSpan Span) : BExpr(Span);
public sealed record BBoolean(bool IsAnd, ImmutableArray<BExpr> Operands, SourceSpan Span) : BExpr(Span);
public sealed record BConditional(BExpr Test, BExpr Then, BExpr Else, SourceSpan Span) : BExpr(Span);
/// <summary>A lambda, or a generator expression (IsGeneratorExpression: called at once with iter(FirstIterable), evaluated outside;
/// its one parameter is ".0", and its body is plain: for target in .0: if …: yield element).</summary>
public sealed record BFunctionExpr(FunctionSymbol Function, BExpr? FirstIterable, SourceSpan Span) : BExpr(Span);
public sealed record BAssignExpr(VariableSymbol Variable, BExpr Value, SourceSpan Span) : BExpr(Span);
public sealed record BStarred(BExpr Value, SourceSpan Span) : BExpr(Span);

/// <summary>Elements may be BStarred.</summary>
public sealed record BList(ImmutableArray<BExpr> Elements, SourceSpan Span) : BExpr(Span);
public sealed record BTuple(ImmutableArray<BExpr> Elements, SourceSpan Span) : BExpr(Span);
public sealed record BSet(ImmutableArray<BExpr> Elements, SourceSpan Span) : BExpr(Span);
/// <param name="Items">Key null: **value.</param>
public sealed record BDict(ImmutableArray<(BExpr? Key, BExpr Value)> Items, SourceSpan Span) : BExpr(Span);

public enum ComprehensionKind { List, Set, Dict }
public sealed record BGenerator(BTarget Target, BExpr Iterable, ImmutableArray<BExpr> Conditions, bool IsAsync);
/// <summary>Runs inline in the enclosing function (PEP 709); its variables are fresh locals. Element is the key for a dict.</summary>
public sealed record BComprehension(ComprehensionKind Kind, BExpr Element, BExpr? DictValue, ImmutableArray<BGenerator> Generators, SourceSpan Span) : BExpr(Span)
{
    /// <summary>Its own variables: fresh ones each time that it runs (one that is captured gets a new cell at the start).</summary>
    public ImmutableArray<VariableSymbol> Variables { get; init; } = [];
}

/// <summary>Parts are BConstant strings and BFormatted.</summary>
public sealed record BJoinedString(ImmutableArray<BExpr> Parts, SourceSpan Span) : BExpr(Span);
/// <param name="Conversion">'s', 'r', 'a' or '\0'.</param>
/// <param name="FormatSpec">null, BConstant string or BJoinedString.</param>
public sealed record BFormatted(BExpr Value, char Conversion, BExpr? FormatSpec, SourceSpan Span) : BExpr(Span);

public sealed record BYield(BExpr? Value, SourceSpan Span) : BExpr(Span);
public sealed record BYieldFrom(BExpr Iterable, SourceSpan Span) : BExpr(Span);
public sealed record BAwait(BExpr Awaitable, SourceSpan Span) : BExpr(Span);

// ---- targets of assignment, for, with, del ----

public abstract record BTarget(SourceSpan Span) : BNode(Span);
public sealed record BVariableTarget(VariableSymbol Variable, SourceSpan Span) : BTarget(Span)
{
    /// <summary>For an augmented assignment and del: proved that it is bound before.</summary>
    public bool IsDefinitelyBound { get; init; }
}
public sealed record BAttributeTarget(BExpr Object, string Name, SourceSpan Span) : BTarget(Span);
public sealed record BSubscriptTarget(BExpr Object, BExpr Index, SourceSpan Span) : BTarget(Span);
/// <param name="StarIndex">Which target takes the rest, -1 for none.</param>
public sealed record BUnpackTarget(ImmutableArray<BTarget> Targets, int StarIndex, SourceSpan Span) : BTarget(Span);

// ---- statements ----

public sealed record BExprStmt(BExpr Value, SourceSpan Span) : BStmt(Span);
public sealed record BAssign(ImmutableArray<BTarget> Targets, BExpr Value, SourceSpan Span) : BStmt(Span);
public sealed record BAugAssign(BTarget Target, BinaryOperator Operator, BExpr Value, SourceSpan Span) : BStmt(Span);
public sealed record BDelete(ImmutableArray<BTarget> Targets, SourceSpan Span) : BStmt(Span);
public sealed record BReturn(BExpr? Value, SourceSpan Span) : BStmt(Span);
public sealed record BIf(BExpr Test, ImmutableArray<BStmt> Then, ImmutableArray<BStmt> Else, SourceSpan Span) : BStmt(Span);
public sealed record BWhile(BExpr Test, ImmutableArray<BStmt> Body, ImmutableArray<BStmt> Else, SourceSpan Span) : BStmt(Span);
public sealed record BFor(BTarget Target, BExpr Iterable, ImmutableArray<BStmt> Body, ImmutableArray<BStmt> Else, bool IsAsync, SourceSpan Span) : BStmt(Span);
public sealed record BBreak(SourceSpan Span) : BStmt(Span);
public sealed record BContinue(SourceSpan Span) : BStmt(Span);
public sealed record BPass(SourceSpan Span) : BStmt(Span);
public sealed record BRaise(BExpr? Exception, BExpr? Cause, SourceSpan Span) : BStmt(Span);
public sealed record BAssert(BExpr Test, BExpr? Message, SourceSpan Span) : BStmt(Span);
/// <summary>Name is unbound on every way out of Body, as by: finally: Name = None; del Name.</summary>
/// <param name="Type">null for a bare except.</param>
public sealed record BHandler(BExpr? Type, VariableSymbol? Name, ImmutableArray<BStmt> Body, SourceSpan Span);
public sealed record BTry(ImmutableArray<BStmt> Body, ImmutableArray<BHandler> Handlers, ImmutableArray<BStmt> Else, ImmutableArray<BStmt> Finally, SourceSpan Span) : BStmt(Span)
{
    /// <summary>The handlers are except*.</summary>
    public bool IsStar { get; init; }
}
public sealed record BWithItem(BExpr Context, BTarget? Target);
public sealed record BWith(ImmutableArray<BWithItem> Items, ImmutableArray<BStmt> Body, bool IsAsync, SourceSpan Span) : BStmt(Span);

/// <summary>A def: defaults and decorators are evaluated here, the function is made, decorated and stored.</summary>
public sealed record BFunctionDef(FunctionSymbol Function, ImmutableArray<BExpr> Decorators, BTarget Target, SourceSpan Span) : BStmt(Span);
/// <param name="Bases">As written, for the dynamic case; Keywords are metaclass= and those for __init_subclass__.</param>
/// <param name="Body">Runs in the enclosing function; member names are BClassName / BVariableTarget of kind ClassMember.</param>
public sealed record BClassDef(ClassSymbol Class, ImmutableArray<BExpr> Bases, ImmutableArray<BArgument> Keywords, ImmutableArray<BStmt> Body, ImmutableArray<BExpr> Decorators, BTarget Target, SourceSpan Span) : BStmt(Span);
// The class statement stores Class.ClassCell, where there is one, as soon as the class object exists.

/// <summary>Runs the module's body if it has not begun yet (parents first), then binds Bound to Target.
/// Target null: nothing is bound (it stands in front of the BImportFroms of a from … import).</summary>
public sealed record BImport(ModuleSymbol Module, BTarget? Target, ModuleSymbol? Bound, SourceSpan Span) : BStmt(Span);
/// <summary>from Module import Name as Target: Source is the global, native or submodule it comes from.
/// A name that is only known at run time (the module's __getattr__) has Source null. The BImport of the module (and one of the submodule,
/// where Source is one) stands in front. ImportError when Source is an unbound variable.</summary>
public sealed record BImportFrom(ModuleSymbol Module, string Name, Symbol? Source, BTarget Target, SourceSpan Span) : BStmt(Span)
{
    /// <summary>One of the names of import *: nothing happens when Source is unbound.</summary>
    public bool IsStar { get; init; }
    /// <summary>Proved that Source is bound here.</summary>
    public bool IsDefinitelyBound { get; init; }
}

// ---- match ----

public abstract record BPattern(SourceSpan Span) : BNode(Span);
public sealed record BValuePattern(BExpr Value, bool ByIdentity, SourceSpan Span) : BPattern(Span);
/// <summary>Pattern null: wildcard or capture. Variable null: no capture.</summary>
public sealed record BCapturePattern(BPattern? Pattern, VariableSymbol? Variable, SourceSpan Span) : BPattern(Span);
public sealed record BSequencePattern(ImmutableArray<BPattern> Patterns, int StarIndex, SourceSpan Span) : BPattern(Span);
public sealed record BMappingPattern(ImmutableArray<BExpr> Keys, ImmutableArray<BPattern> Patterns, VariableSymbol? Rest, SourceSpan Span) : BPattern(Span);
public sealed record BClassPattern(BExpr Class, ImmutableArray<BPattern> Positional, ImmutableArray<(string Name, BPattern Pattern)> Keywords, SourceSpan Span) : BPattern(Span);
public sealed record BOrPattern(ImmutableArray<BPattern> Alternatives, SourceSpan Span) : BPattern(Span);
public sealed record BCase(BPattern Pattern, BExpr? Guard, ImmutableArray<BStmt> Body);
public sealed record BMatch(BExpr Subject, ImmutableArray<BCase> Cases, SourceSpan Span) : BStmt(Span);

/// <summary>The whole program after binding.</summary>
/// <param name="Modules">Every module that can be imported, dependencies in discovery order, the main module first.</param>
/// <param name="Builtins">The module of built-in names.</param>
public sealed record BoundProgram(ImmutableArray<ModuleSymbol> Modules, ModuleSymbol Builtins, ImmutableArray<FunctionSymbol> Functions, ImmutableArray<ClassSymbol> Classes)
{
    internal ReachedFunctions Reached { get; init; } = new();
    private bool? hasCleanup;
    /// <summary>Closing some generator in the middle may run code.</summary>
    internal bool HasCleanup => hasCleanup ??= Functions.Any(f => f.HasCleanup);

    /// <summary>It uses MicroPython's own modules: where CPython refuses an int that an item of binary data has no room for, it wraps.</summary>
    public bool IsForMicroPython { get; init; }
}
