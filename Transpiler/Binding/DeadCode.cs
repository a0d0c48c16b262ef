// Stage: Binding. What is known of the syntax before any name is resolved: tests that are constant, and what a try takes care of.

using System.Numerics;

namespace Pyc2c.Binding;

internal static class DeadCode
{
    /// <summary>The truth of a test that is constant whatever the names mean: literals, __debug__ and TYPE_CHECKING; else null.</summary>
    public static bool? Truth(Ast.Expression test) => test switch
    {
        Ast.Constant c => TruthOf(c.Value),
        Ast.Name { Id: "__debug__" } => true,
        Ast.Name { Id: "TYPE_CHECKING" } => false,
        Ast.Attribute { Attr: "TYPE_CHECKING", Value: Ast.Name { Id: "typing" } } => false,
        Ast.UnaryOp { Op: Ast.UnaryOperator.Not } u => !Truth(u.Operand),
        Ast.BoolOp { Op: Ast.BoolOperator.And } b when Truth(b.Values[0]) == false => false,
        Ast.BoolOp { Op: Ast.BoolOperator.Or } b when Truth(b.Values[0]) == true => true,
        _ => null,
    };

    public static bool? TruthOf(object? value) => value switch
    {
        null => false,
        bool b => b,
        BigInteger i => !i.IsZero,
        double d => d != 0,
        string s => s.Length > 0,
        _ => null,
    };

    /// <summary>
    /// sys.implementation, sys.platform, os.uname()…: the branches are for different systems. So they are for <paramref name="names"/>,
    /// which stand for such things in the module.
    /// </summary>
    public static bool TestsPlatform(Ast.Expression test, IReadOnlySet<string> names)
    {
        bool Tests(Ast.Expression e) => TestsPlatform(e, names);
        return test switch
        {
            Ast.Name n => names.Contains(n.Id),
            Ast.Attribute { Value: Ast.Name { Id: "sys" or "usys" } } or Ast.Attribute { Value: Ast.Name { Id: "os" or "uos" }, Attr: "uname" } => true,
            Ast.Attribute a => Tests(a.Value),
            Ast.Subscript s => Tests(s.Value),
            Ast.Compare c => Tests(c.Left) || c.Comparators.Any(Tests),
            Ast.BoolOp b => b.Values.Any(Tests),
            Ast.UnaryOp u => Tests(u.Operand),
            Ast.Call { Func: Ast.Name { Id: "hasattr" or "getattr" }, Args: [var first, ..] } => first is Ast.Name { Id: "sys" or "usys" } || Tests(first),
            Ast.Call c => Tests(c.Func),
            _ => false,
        };
    }

    /// <summary>What a module imports from sys or os stands for the platform.</summary>
    public static bool IsOfPlatform(string? module, string name) => module is "sys" or "usys" || (module is "os" or "uos" && name == "uname");
}

/// <summary>Errors that a program expects at some place, because a try around it takes them.</summary>
[Flags]
internal enum Guard
{
    None = 0,
    NameError = 1,
    ImportError = 2,
    AttributeError = 4,
    TypeError = 8,
    All = NameError | ImportError | AttributeError | TypeError,
}

internal static class Guards
{
    public static Guard Of(IEnumerable<Ast.ExceptHandler> handlers) => handlers.Aggregate(Guard.None, (guard, h) => guard | Of(h.Type));

    private static Guard Of(Ast.Expression? type) => type switch
    {
        null => Guard.All,
        Ast.Name { Id: "Exception" or "BaseException" } => Guard.All,
        Ast.Name { Id: "NameError" } => Guard.NameError,
        Ast.Name { Id: "ImportError" or "ModuleNotFoundError" } => Guard.ImportError,
        Ast.Name { Id: "AttributeError" } => Guard.AttributeError,
        Ast.Name { Id: "TypeError" } => Guard.TypeError,
        Ast.Tuple t => t.Elts.Aggregate(Guard.None, (guard, e) => guard | Of(e)),
        Ast.Name or Ast.Attribute => Guard.None,
        _ => Guard.All,
    };
}

/// <summary>
/// Which functions may be called, by name alone: one that nothing mentions never runs, so its mistakes are no errors;
/// one that is called inside a try may be there for its errors, and so may one that is handed on, where a try calls whatever it was given.
/// </summary>
internal sealed class ReachedFunctions
{
    private readonly Dictionary<string, Guard> names = [];
    private readonly HashSet<string> handedOn = [];
    private readonly Dictionary<FunctionSymbol, Guard> lambdas = [];
    private Guard guardOfValues;
    private bool isAny;

    /// <summary>A function of that name may be called, inside of a try that takes some errors.</summary>
    public void Note(string name, Guard guard) => names[name] = names.GetValueOrDefault(name) | guard;

    /// <summary>Functions are reached by computed names.</summary>
    public void NoteAll() => isAny = true;

    /// <summary>A function of that name may be called by whoever gets it.</summary>
    public void NoteHandedOn(string name) => handedOn.Add(name);

    public void NoteLambda(FunctionSymbol lambda, Guard guard) => lambdas.Add(lambda, guard);

    /// <summary>Inside of a try that takes some errors, something is called that is known at run time only.</summary>
    public void NoteCallOfValue(Guard guard) => guardOfValues |= guard;

    /// <summary>The code of the function can run, and nothing is known to take the error that it raises.</summary>
    public bool IsCertain(FunctionSymbol function, Guard error)
    {
        for (var current = function; current is not null; current = current.Parent)
        {
            if (!current.IsModuleBody && !current.IsGeneratorExpression && (!IsReached(current) || GuardOf(current).HasFlag(error)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Code names it, or any name.</summary>
    public bool IsMentioned(string name) => isAny || names.ContainsKey(name);

    private bool IsReached(FunctionSymbol function) => function.IsLambda || IsSpecial(function) || IsMentioned(function.Name);

    /// <summary>What its callers take.</summary>
    private Guard GuardOf(FunctionSymbol function)
    {
        if (function.IsLambda)
        {
            return lambdas[function] | guardOfValues;
        }

        var guard = names.GetValueOrDefault(function.Name);
        return handedOn.Contains(function.Name) || (isAny && !IsSpecial(function)) ? guard | guardOfValues : guard;
    }

    private static bool IsSpecial(FunctionSymbol function) => function.Class is not null && function.Name.StartsWith("__", StringComparison.Ordinal);
}
