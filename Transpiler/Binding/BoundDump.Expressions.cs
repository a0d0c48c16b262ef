// Stage: Binding. The bound tree as text, expressions.

using System.Collections.Immutable;

namespace Pyc2c.Binding;

internal sealed partial class BoundDump
{
    private string Expression(BExpr expression)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case BConstant e:
                return Constant(e);
            case BVariable e:
                return Variable(e.Variable) + (e.IsDefinitelyBound ? string.Empty : "?");
            case BClassName e:
                return e.IsDefinitelyBound ? Variable(e.Member) : $"{Variable(e.Member)}?{(e.Outer is null ? string.Empty : "|" + Expression(e.Outer))}";
            case BClassRef e:
                return $"<class {e.Class.Name}>";
            case BNative e:
                return $"<{NativeName(e.Native)}>";
            case BModule e:
                return $"<module {e.Module.Name}>";
            case BUnboundName e:
                return "!" + e.Name;
            case BAttribute e:
                return $"{Expression(e.Object)}.{e.Name}";
            case BSubscript e:
                return $"{Expression(e.Object)}[{Expression(e.Index)}]";
            case BSlice e:
                return $"{Optional(e.Start)}:{Optional(e.Stop)}{(e.Step is null ? string.Empty : ":" + Expression(e.Step))}";
            case BCall e:
                return $"{Expression(e.Function)}({string.Join(", ", e.Arguments.Select(Argument))})";
            case BSuper e:
                return $"super({Expression(e.Class)}, {Expression(e.Self)})";
            case BBinary e:
                return $"({Expression(e.Left)} {Symbol(e.Operator)} {Expression(e.Right)})";
            case BUnary e:
                return $"({Symbol(e.Operator)}{Expression(e.Operand)})";
            case BCompare e:
                return "(" + Expression(e.Left) + string.Concat(e.Operators.Zip(e.Rights, (op, right) => $" {Symbol(op)} {Expression(right)}")) + ")";
            case BBoolean e:
                return "(" + string.Join(e.IsAnd ? " and " : " or ", e.Operands.Select(Expression)) + ")";
            case BConditional e:
                return $"({Expression(e.Then)} if {Expression(e.Test)} else {Expression(e.Else)})";
            case BFunctionExpr e:
                return FunctionExpression(e);
            case BAssignExpr e:
                return $"({Variable(e.Variable)} := {Expression(e.Value)})";
            case BStarred e:
                return "*" + Expression(e.Value);
            case BList e:
                return "[" + Joined(e.Elements) + "]";
            case BTuple e:
                return "(" + Joined(e.Elements) + (e.Elements.Length == 1 ? ",)" : ")");
            case BSet e:
                return "{" + Joined(e.Elements) + "}";
            case BDict e:
                return "{" + string.Join(", ", e.Items.Select(i => i.Key is null ? "**" + Expression(i.Value) : $"{Expression(i.Key)}: {Expression(i.Value)}")) + "}";
            case BComprehension e:
                return Comprehension(e);
            case BJoinedString e:
                return "f(" + Joined(e.Parts) + ")";
            case BFormatted e:
                return "{" + Expression(e.Value) + (e.Conversion == '\0' ? string.Empty : "!" + e.Conversion) + (e.FormatSpec is null ? string.Empty : ":" + Expression(e.FormatSpec)) + "}";
            case BYield e:
                return e.Value is null ? "(yield)" : $"(yield {Expression(e.Value)})";
            case BYieldFrom e:
                return $"(yield from {Expression(e.Iterable)})";
            case BAwait e:
                return $"(await {Expression(e.Awaitable)})";
            default:
                throw new InvalidOperationException($"unknown expression {expression.GetType().Name}");
        }
    }

    private string Optional(BExpr? expression) => expression is null ? string.Empty : Expression(expression);

    private string Joined(ImmutableArray<BExpr> expressions) => string.Join(", ", expressions.Select(Expression));

    private string Argument(BArgument argument) => argument.Kind switch
    {
        ArgumentKind.Star => "*" + Expression(argument.Value),
        ArgumentKind.DoubleStar => "**" + Expression(argument.Value),
        ArgumentKind.Keyword => $"{argument.Name}={Expression(argument.Value)}",
        _ => Expression(argument.Value),
    };

    /// <summary>A lambda or generator expression on one line; its body is one statement.</summary>
    private string FunctionExpression(BFunctionExpr e)
    {
        var captures = e.Function.FreeVariables.Count == 0 ? string.Empty : "[" + string.Join(' ', e.Function.FreeVariables.Select(Variable)) + "]";
        if (e.Function.Body is [BReturn { Value: { } value }])
        {
            return $"(lambda{captures} {string.Join(", ", e.Function.Parameters.Select(Parameter))}: {Expression(value)})";
        }

        var loop = (BFor)e.Function.Body[0];
        return $"(genexpr{captures} {GeneratorBody(loop)} <- {Expression(e.FirstIterable!)})";
    }

    private string GeneratorBody(BStmt statement) => statement switch
    {
        BFor s => $"for {Target(s.Target)} in {Expression(s.Iterable)} {GeneratorBody(s.Body[0])}",
        BIf s => $"if {Expression(s.Test)} {GeneratorBody(s.Then[0])}",
        BExprStmt s => Expression(s.Value),
        _ => throw new InvalidOperationException($"unknown statement {statement.GetType().Name} in a generator expression"),
    };

    private string Comprehension(BComprehension e)
    {
        var element = Expression(e.Element) + (e.DictValue is null ? string.Empty : ": " + Expression(e.DictValue));
        var generators = string.Concat(e.Generators.Select(g =>
            $" {(g.IsAsync ? "async " : string.Empty)}for {Target(g.Target)} in {Expression(g.Iterable)}{string.Concat(g.Conditions.Select(c => " if " + Expression(c)))}"));
        return e.Kind == ComprehensionKind.List ? $"[{element}{generators}]" : $"{{{element}{generators}}}";
    }

    private static string Symbol(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Sub => "-",
        BinaryOperator.Mul => "*",
        BinaryOperator.MatMul => "@",
        BinaryOperator.TrueDiv => "/",
        BinaryOperator.FloorDiv => "//",
        BinaryOperator.Mod => "%",
        BinaryOperator.Pow => "**",
        BinaryOperator.LShift => "<<",
        BinaryOperator.RShift => ">>",
        BinaryOperator.And => "&",
        BinaryOperator.Or => "|",
        _ => "^",
    };

    private static string Symbol(UnaryOperator op) => op switch
    {
        UnaryOperator.Neg => "-",
        UnaryOperator.Pos => "+",
        UnaryOperator.Invert => "~",
        _ => "not ",
    };

    private static string Symbol(CompareOperator op) => op switch
    {
        CompareOperator.Eq => "==",
        CompareOperator.Ne => "!=",
        CompareOperator.Lt => "<",
        CompareOperator.Le => "<=",
        CompareOperator.Gt => ">",
        CompareOperator.Ge => ">=",
        CompareOperator.Is => "is",
        CompareOperator.IsNot => "is not",
        CompareOperator.In => "in",
        _ => "not in",
    };
}
