// Stage: C. How operators are called and written in C.

using Pyc2c.Binding;

namespace Pyc2c.C;

internal static class Operators
{
    public static string Symbol(CompareOperator op) => op switch
    {
        CompareOperator.Eq => "==",
        CompareOperator.Ne => "!=",
        CompareOperator.Lt => "<",
        CompareOperator.Le => "<=",
        CompareOperator.Gt => ">",
        CompareOperator.Ge => ">=",
        _ => throw new InvalidOperationException($"{op}"),
    };

    /// <summary>On machine words whose result is known to fit.</summary>
    public static string Word(BinaryOperator op, string a, string b) => op switch
    {
        BinaryOperator.Add => $"{a} + {b}",
        BinaryOperator.Sub => $"{a} - {b}",
        BinaryOperator.Mul => $"{a} * {b}",
        BinaryOperator.FloorDiv => $"floor_div({a}, {b})",
        BinaryOperator.Mod => $"floor_mod({a}, {b})",
        BinaryOperator.LShift => $"(intptr_t)((uintptr_t){a} << {b})",
        BinaryOperator.RShift => $"{a} >> {b}",
        BinaryOperator.And => $"{a} & {b}",
        BinaryOperator.Or => $"{a} | {b}",
        BinaryOperator.Xor => $"{a} ^ {b}",
        _ => throw new InvalidOperationException($"{op} on words"),
    };
}
