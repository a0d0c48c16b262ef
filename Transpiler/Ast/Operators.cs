// Stage: syntax tree. The operators and contexts, named as in CPython's ASDL.

namespace Pyc2c.Ast;

internal enum Operator
{
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,
}

internal enum BoolOperator
{
    And,
    Or,
}

internal enum UnaryOperator
{
    Invert,
    Not,
    UAdd,
    USub,
}

internal enum CompareOperator
{
    Eq,
    NotEq,
    Lt,
    LtE,
    Gt,
    GtE,
    Is,
    IsNot,
    In,
    NotIn,
}

/// <summary>What is done with the place that an expression denotes.</summary>
internal enum ExprContext
{
    Load,
    Store,
    Del,
}
