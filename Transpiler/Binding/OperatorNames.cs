// Stage: Binding, used by all later ones. The language's names of operators: __NAME__ is the special method, op_NAME the runtime's function.

namespace Pyc2c.Binding;

internal static class OperatorNames
{
    public static string Name(this BinaryOperator op) => op switch
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

    public static string Name(this UnaryOperator op) => op switch
    {
        UnaryOperator.Neg => "neg",
        UnaryOperator.Pos => "pos",
        UnaryOperator.Invert => "invert",
        _ => throw new InvalidOperationException($"{op}"),
    };

    public static string Name(this CompareOperator op) => op switch
    {
        CompareOperator.Eq => "eq",
        CompareOperator.Ne => "ne",
        CompareOperator.Lt => "lt",
        CompareOperator.Le => "le",
        CompareOperator.Gt => "gt",
        CompareOperator.Ge => "ge",
        _ => throw new InvalidOperationException($"{op}"),
    };
}
