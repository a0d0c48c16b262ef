// Stage: C. How operators are called and written in C.

using Pyc2c.Binding;

namespace Pyc2c.C;

internal static class Operators
{
    /// <summary>The operator's part of the runtime function's name: op_NAME.</summary>
    public static string Name(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "add",
        BinaryOperator.Sub => "sub",
        BinaryOperator.Mul => "mul",
        BinaryOperator.MatMul => "matmul",
        BinaryOperator.TrueDiv => "truediv",
        BinaryOperator.FloorDiv => "floordiv",
        BinaryOperator.Mod => "mod",
        BinaryOperator.Pow => "pow",
        BinaryOperator.LShift => "lshift",
        BinaryOperator.RShift => "rshift",
        BinaryOperator.And => "and",
        BinaryOperator.Or => "or",
        BinaryOperator.Xor => "xor",
        _ => throw new InvalidOperationException($"{op}"),
    };

    public static string Name(UnaryOperator op) => op switch
    {
        UnaryOperator.Neg => "neg",
        UnaryOperator.Pos => "pos",
        UnaryOperator.Invert => "invert",
        _ => throw new InvalidOperationException($"{op}"),
    };

    public static string Name(CompareOperator op) => op switch
    {
        CompareOperator.Eq => "eq",
        CompareOperator.Ne => "ne",
        CompareOperator.Lt => "lt",
        CompareOperator.Le => "le",
        CompareOperator.Gt => "gt",
        CompareOperator.Ge => "ge",
        _ => throw new InvalidOperationException($"{op}"),
    };

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
