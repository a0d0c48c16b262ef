// Stage: Ir. The IR as text, stable and readable: values are numbered as they appear, and carry the name of the variable that they were bound to.
//
//     function m.f(n)
//       entry:
//         v0 = compare_bit n < 2
//         branch v0 ? then : else

using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;
using Pyc2c.Binding;

namespace Pyc2c.Ir;

internal sealed class IrPrinter
{
    private readonly StringBuilder text = new();
    private readonly bool withTypes;
    private readonly Dictionary<IrValue, string> names = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Block, string> labels = [];
    private readonly Dictionary<IrLocal, string> locals = [];
    private readonly HashSet<string> taken = [];

    private IrPrinter(bool withTypes) => this.withTypes = withTypes;

    public static string Print(IrProgram program, bool withTypes = false)
    {
        var text = new StringBuilder();
        foreach (var @class in program.Classes)
        {
            text.Append(Print(@class)).Append('\n');
        }
        text.AppendJoin('\n', program.Functions.Select(f => Print(f, withTypes)));
        return text.ToString();
    }

    // ---- classes ----

    public static string Print(IrClass @class)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"class {@class}({string.Join(", ", @class.Symbol.Bases.Select(b => b.Name))})");
        text.Append(@class.HasDict ? " dict\n" : "\n");
        foreach (var slot in @class.Slots)
        {
            var from = ReferenceEquals(slot.Class, @class) ? "" : $" of {slot.Class}";
            text.Append(CultureInfo.InvariantCulture, $"  slot {slot.Index} {slot.Name}{from}\n");
        }
        foreach (var member in @class.Members.Values)
        {
            var value = member.Function?.ToString() ?? (member.Constant is { } constant ? Constant(constant) : "");
            text.Append($"  {member.Kind.ToString().ToLowerInvariant()} {member.Name} {value}".TrimEnd()).Append('\n');
        }
        return text.ToString();
    }

    // ---- functions ----

    public static string Print(IrFunction function, bool withTypes = false)
    {
        var printer = new IrPrinter(withTypes);
        printer.Number(function);
        printer.Function(function);
        return printer.text.ToString();
    }

    private void Number(IrFunction function)
    {
        foreach (var local in function.Locals)
        {
            locals.Add(local, Fresh("%" + local.Name));
        }
        foreach (var block in function.Blocks)
        {
            labels.Add(block, Fresh(block.Label));
        }
        var count = 0;
        foreach (var block in function.Blocks)
        {
            foreach (var value in block.Params.Concat<IrValue>(block.Instrs))
            {
                if (value.Repr != Repr.None)
                {
                    names.Add(value, value.Name is { } name ? Fresh(name) : Fresh($"v{count++}"));
                }
            }
        }
    }

    private string Fresh(string name)
    {
        var made = name;
        for (var i = 1; !taken.Add(made); i++)
        {
            made = $"{name}.{i}";
        }
        return made;
    }

    private void Function(IrFunction function)
    {
        var flags = (function.IsGenerator ? " generator" : "") + (function.HasClosure ? $" closure[{string.Join(", ", function.Captures)}]" : "")
            + (function.IsAddressTaken ? " address" : "") + (function.CannotRaise ? " noraise" : "");
        var result = withTypes || function.ReturnRepr != Repr.Value ? $" -> {TypeText(function.ReturnRepr, function.ReturnType)}" : "";
        text.Append(CultureInfo.InvariantCulture, $"function {QualifiedName(function)}({string.Join(", ", function.Parameters.Select(Parameter))}){result}{flags}\n");
        foreach (var block in function.Blocks)
        {
            Block(block);
        }
    }

    private static string QualifiedName(IrFunction function) =>
        function.Symbol.IsModuleBody ? $"{function.Symbol.Module.Name} <module>" : $"{function.Symbol.Module.Name}.{function.Symbol.QualifiedName}";

    private string Parameter(IrParameter parameter)
    {
        var star = parameter.Kind switch { ParameterKind.VarArgs => "*", ParameterKind.VarKeywords => "**", _ => "" };
        var type = withTypes || parameter.Repr != Repr.Value ? ": " + TypeText(parameter.Repr, parameter.Type) : "";
        var value = parameter.Default is { } constant ? " = " + Constant(constant) : parameter.HasRuntimeDefault ? " = …" : "";
        return star + parameter.Name + type + value;
    }

    private void Block(Block block)
    {
        var parameters = block.Params.Count == 0 ? "" : $"({string.Join(", ", block.Params.Select(Definition))})";
        var handler = block.Handler is { } target ? $"  [raises to {Label(target)}]" : "";
        text.Append(CultureInfo.InvariantCulture, $"  {Label(block)}{parameters}:{handler}\n");
        foreach (var instruction in block.Instrs)
        {
            text.Append("    ");
            if (instruction.Repr != Repr.None)
            {
                text.Append(Definition(instruction)).Append(" = ");
            }
            text.Append(Instruction(instruction)).Append('\n');
        }
        text.Append("    ").Append(Terminator(block.End)).Append('\n');
    }

    private string Definition(IrValue value)
    {
        var type = withTypes ? ": " + TypeText(value.Repr, value.Type) : value.Repr is Repr.Word or Repr.Float ? ": " + Text(value.Repr) : "";
        return Name(value) + type;
    }

    private static string TypeText(Repr repr, ValueType type) => repr == Repr.Value ? $"{type}" : $"{Text(repr)} {type}";

    private static string Text(Repr repr) => repr.ToString().ToLowerInvariant();

    private string Label(Block block) => labels.GetValueOrDefault(block, $"?{block}");

    private string Name(IrValue value) => value is IrConst constant ? Constant(constant) : names.GetValueOrDefault(value, "?");

    // ---- instructions ----

    private string Instruction(Instr instruction)
    {
        var operands = instruction.Operands.Select(Name).ToList();
        var name = OpTable.Get(instruction.Op).Text;
        switch (instruction.Payload)
        {
            case BinaryOperator op when operands.Count == 2:
                return $"{name} {operands[0]} {Symbol(op)} {operands[1]}";
            case CompareOperator op when operands.Count == 2:
                return $"{name} {operands[0]} {Symbol(op)} {operands[1]}";
            case UnaryOperator op:
                return $"{name} {op} {operands[0]}";
            case CallShape { Name: null } shape:
                return $"{name} {operands[0]}({Arguments(operands.Skip(1), shape.Keywords)})";
            case CallShape shape:
                return $"{name} {operands[0]}.{shape.Name}({Arguments(operands.Skip(1), shape.Keywords)})";
            case SuperRef super:
                var receiver = super.Class is null ? 1 : 0;
                return $"{name} ({super.Class?.Name ?? operands[0].ToString()}, {operands[receiver]}).{super.Name}"
                    + (super.Shape is { } call ? $"({Arguments(operands.Skip(receiver + 1), call.Keywords)})" : "");
            case ClassShape statement:
                return $"{name} {statement.Class.Name}({string.Join(", ", operands.Take(4))}, {string.Join(", ", operands.Skip(4).Zip(statement.Members, (o, m) => $"{m}={o}"))})";
            case NewShape shape:
                return $"{name} {shape.Class.Name}({Arguments(operands, shape.Keywords)})";
            case NativeCall native:
                return $"{name} {(native.Instantiated is { } made ? made.Name : native.Function.QualifiedName)}({string.Join(", ", operands)})";
            case IrFunction callee:
                return $"{name} {callee}({string.Join(", ", operands)})";
            case UnpackShape shape:
                return $"{name} {operands[0]} {shape.Before}{(shape.After < 0 ? "" : $"*{shape.After}")}";
            case SlotAccess access:
                return $"{name} {operands[0]}.{access.Slot.Name}{(access.IsChecked ? " checked" : "")}" + (operands.Count > 1 ? $" = {operands[1]}" : "");
            case string attribute:
                return $"{name} {operands[0]}.{attribute}" + (operands.Count > 1 ? $" = {operands[1]}" : "");
            default:
                var payload = Payload(instruction.Payload);
                return string.Join(' ', new[] { name, payload, string.Join(", ", operands) }.Where(p => p.Length > 0));
        }
    }

    private string Payload(object? payload) => payload switch
    {
        null or '\0' => "",
        // A promoted local lends only its name, to check_local.
        IrLocal local => locals.GetValueOrDefault(local, local.Name),
        IrClassMember member => $"{member.Class}.{member.Name}",
        VariableSymbol { Owner: ModuleSymbol module } variable => $"{module.Name}.{variable.Name}",
        Symbol symbol => symbol.Name,
        char conversion => $"!{conversion}",
        int number => $"[{number}]",
        _ => payload.ToString() ?? "",
    };

    private static string Arguments(IEnumerable<string> operands, ImmutableArray<string> keywords)
    {
        var all = operands.ToList();
        var first = all.Count - keywords.Length;
        return string.Join(", ", all.Select((o, i) => i < first ? o : $"{keywords[i - first]}={o}"));
    }

    private string Terminator(Terminator? end) => end switch
    {
        Jump jump => "goto " + Edge(jump.To),
        Branch branch => $"branch {Name(branch.Condition)} ? {Edge(branch.Then)} : {Edge(branch.Else)}",
        Return @return => "return " + Name(@return.Value),
        RaiseEnd raise => $"raise {Name(raise.Exception)}" + (raise.Cause is { } cause ? $" from {Name(cause)}" : ""),
        RaiseAgain => "raise",
        Reraise reraise => "reraise " + Name(reraise.Exception),
        Unreachable => "unreachable",
        _ => "?",
    };

    private string Edge(Edge edge) => Label(edge.Target) + (edge.Arguments.Count == 0 ? "" : $"({string.Join(", ", edge.Arguments.Select(Name))})");

    // ---- constants and operators ----

    public static string Constant(IrConst constant) => constant.Value switch
    {
        null => "None",
        bool known => constant.Repr == Repr.Bit ? known ? "1" : "0" : known ? "True" : "False",
        BigInteger i => i.ToString(CultureInfo.InvariantCulture),
        long i => i.ToString(CultureInfo.InvariantCulture) + "w",
        double d => d.ToString("R", CultureInfo.InvariantCulture) is var t && t.AsSpan().ContainsAny(".eEnN∞") ? t : t + ".0",
        string s => Quote(s),
        ImmutableArray<byte> bytes => "b" + Quote(string.Concat(bytes.Select(b => (char)b))),
        ImmutableArray<IrConst> items => $"({string.Join(", ", items.Select(Constant))}{(items.Length == 1 ? "," : "")})",
        AbsentMarker => "absent",
        FunctionRef reference => $"@{reference.Function}",
        DescriptorRef descriptor => $"{descriptor.Member.InitialKind} @{descriptor.Member.Function}",
        ClassRef reference => $"@{reference.Class.Name}",
        NativeRef reference => $"@{(reference.Native as NativeFunctionSymbol)?.QualifiedName ?? reference.Native.Name}",
        ModuleRef reference => $"@{reference.Module.Name}",
        Ellipsis => "Ellipsis",
        Complex c => string.Create(CultureInfo.InvariantCulture, $"({c.Real:R}, {c.Imaginary:R}j)"),
        var other => other.ToString() ?? "?",
    };

    private static string Quote(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in Ast.CodePoints.Of(value))
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append((char)c),
                '\n' => quoted.Append("\\n"),
                > 0xFFFF => quoted.Append(CultureInfo.InvariantCulture, $"\\U{c:x8}"),
                < ' ' or >= '\x7f' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{c:x4}"),
                _ => quoted.Append((char)c),
            };
        }
        return quoted.Append('"').ToString();
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

    private static string Symbol(CompareOperator op) => op switch
    {
        CompareOperator.Eq => "==",
        CompareOperator.Ne => "!=",
        CompareOperator.Lt => "<",
        CompareOperator.Le => "<=",
        CompareOperator.Gt => ">",
        _ => ">=",
    };
}
