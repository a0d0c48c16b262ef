// Stage: C. One function of IR to C: variables, blocks, edges, and the paths that errors take.
//
// Every SSA value becomes a C variable of its own (the C compiler coalesces them). Errors leave through labels behind the code:
// `error_LINE` notes the line for the traceback and leaves the function; `error_LINE_to_HANDLER` goes on in a handler block.

using System.Globalization;
using System.Text;
using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.C;

internal sealed partial class FunctionEmitter
{
    private readonly CUnit unit;
    private readonly IrFunction function;
    private readonly FrameLayout? frame;
    private readonly string name;
    private readonly StringBuilder body = new();
    private readonly Dictionary<IrValue, string> variables = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IrLocal, string> locals = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> declarations = [];
    private readonly Dictionary<IrValue, int> uses = new(ReferenceEqualityComparer.Instance);
    private readonly SortedDictionary<(int Line, int Handler), Block?> errors = [];
    private Instr? folded;
    private int line;
    private int temporaries;
    private Block current = null!;

    private FunctionEmitter(CUnit unit, IrFunction function)
    {
        this.unit = unit;
        this.function = function;
        name = unit.Names.Function(function);
        frame = function.IsGenerator ? FrameLayout.Of(function) : null;
    }

    /// <summary>Writes the function, and what stands for it elsewhere: its Code and Function objects.</summary>
    public static void Emit(CUnit unit, IrFunction function)
    {
        var emitter = new FunctionEmitter(unit, function);
        emitter.CountUses();
        emitter.NameVariables();
        emitter.FindDeaths();
        emitter.EmitBlocks();
        if (function.IsGenerator)
        {
            emitter.WriteGenerator();
        }
        else
        {
            emitter.WriteFunction();
        }
        CodeObjects.Write(unit, function);
    }

    // ---- variables ----

    private void CountUses()
    {
        foreach (var block in function.Blocks)
        {
            foreach (var value in block.Instrs.SelectMany(i => i.Operands).Concat(block.End!.Uses))
            {
                uses[value] = uses.GetValueOrDefault(value) + 1;
            }
        }
    }

    private void NameVariables()
    {
        foreach (var local in function.Locals)
        {
            var c = $"{CNames.Local(local.Name)}_{locals.Count.ToString(CultureInfo.InvariantCulture)}l";
            if (frame is not null)
            {
                locals.Add(local, "f->" + c);
                frame.Declare(CTypeOf(local.Repr), c);
            }
            else
            {
                locals.Add(local, c);
                if (local.Repr == Repr.ForIter)
                {
                    unit.Include("iter_fast.h");
                    Declare("ForIter", c);
                }
                else
                {
                    declarations.Add($"{CTypeOf(local.Repr)} {c} = 0;");
                }
            }
        }
        var number = 0;
        foreach (var block in function.Blocks)
        {
            foreach (var param in block.Params)
            {
                Define(param, block == function.Entry ? Place.Parameter : Place.Variable, ref number);
            }
            foreach (var instr in block.Instrs)
            {
                if (instr.Repr != Repr.None && uses.ContainsKey(instr))
                {
                    Define(instr, Place.Variable, ref number);
                }
            }
        }
    }

    private enum Place { Parameter, Variable }

    private void Define(IrValue value, Place place, ref int number)
    {
        var c = $"{CNames.Local(value.Name ?? (place == Place.Parameter ? "a" : "t"))}_{number.ToString(CultureInfo.InvariantCulture)}";
        number++;
        if (frame is not null && (place == Place.Parameter || frame.Spills(value)))
        {
            variables.Add(value, "f->" + c);
            frame.Declare(CTypeOf(value.Repr), c);
            return;
        }
        variables.Add(value, c);
        if (place == Place.Variable)
        {
            if (value is Instr { Op: Op.Unpack, Payload: UnpackShape shape })
            {
                declarations.Add($"Value {c}[{Math.Max(1, shape.Count)}];");
            }
            else
            {
                Declare(CTypeOf(value.Repr), c);
            }
        }
    }

    public static string CTypeOf(Repr repr) => repr switch
    {
        Repr.Word => "intptr_t",
        Repr.Float => "Float",
        Repr.Bit => "bool",
        Repr.ForIter => "ForIter",
        _ => "Value",
    };

    /// <summary>A value as a C expression.</summary>
    private string V(IrValue value) => value is IrConst c ? unit.Constant(c) : variables[value];

    private string V(Instr instr, int operand) => V(instr.Operands[operand]);

    private string Fresh(string type)
    {
        var c = $"r{(++temporaries).ToString(CultureInfo.InvariantCulture)}";
        Declare(type, c);
        if (type == "Value")
        {
            scratch.Add(c);
        }
        return c;
    }

    private bool IsUsed(Instr instr) => uses.ContainsKey(instr);

    // ---- text ----

    private void Line(string text) => body.Append("    ").Append(text).Append('\n');

    /// <summary>Assigns the result if anything uses it, else evaluates for the effect.</summary>
    private void Set(Instr instr, string expression)
    {
        if (IsUsed(instr))
        {
            Line($"{variables[instr]} = {expression};");
        }
        else if ((instr.Effects & (Effects.MayRaise | Effects.MayAllocate | Effects.RunsPython | Effects.Writes)) != 0)
        {
            Line($"(void)({expression});");
        }
    }

    /// <summary>A result that is 0 when the operation raised.</summary>
    private void SetOrFail(Instr instr, string expression)
    {
        if (!instr.MayRaise)
        {
            Set(instr, expression);
        }
        else if (IsUsed(instr))
        {
            Line($"{variables[instr]} = {expression};");
            Line($"if (unlikely(!{variables[instr]})) {Fail(instr)}");
        }
        else
        {
            Line($"if (unlikely(!{expression})) {Fail(instr)}");
        }
    }

    /// <summary>An operation that yields nothing and returns false when it raised.</summary>
    private void DoOrFail(Instr instr, string expression) =>
        Line(instr.MayRaise ? $"if (unlikely(!{expression})) {Fail(instr)}" : $"(void){expression};");

    /// <summary>A three-way result: -1 raised.</summary>
    private void SetBitOrFail(Instr instr, string expression)
    {
        if (!instr.MayRaise)
        {
            Set(instr, expression);
            return;
        }
        var r = Fresh("int");
        Line($"{r} = {expression};");
        Line($"if (unlikely({r} < 0)) {Fail(instr)}");
        if (IsUsed(instr))
        {
            Line($"{variables[instr]} = {r};");
        }
    }

    /// <summary>A result of any C type, after which error_pending() is asked.</summary>
    private void SetThenAsk(Instr instr, string expression)
    {
        Set(instr, expression);
        if (instr.MayRaise)
        {
            Line($"if (error_pending()) {Fail(instr)}");
        }
    }

    /// <summary>The statement that leaves with the pending exception.</summary>
    private string Fail(Instr instr) => $"goto {ErrorLabel(instr.Span.Line)};";

    private string ErrorLabel(int atLine)
    {
        var handler = current.Handler;
        errors[(atLine, handler?.Id ?? -1)] = handler;
        return handler is null ? $"error_{atLine}" : $"error_{atLine}_to_{handler.Id}";
    }

    private void LineDirective(SourceSpan span)
    {
        var at = span.Line;
        if (at != line)
        {
            line = at;
            body.Append(CultureInfo.InvariantCulture, $"#line {at}\n");
        }
    }

    private static string LabelOf(Block block) => $"{CNames.Sanitize(block.Label)}_{block.Id}";

    // ---- blocks ----

    private void EmitBlocks()
    {
        for (var i = 0; i < function.Blocks.Count; i++)
        {
            var block = current = function.Blocks[i];
            var next = i + 1 < function.Blocks.Count ? function.Blocks[i + 1] : null;
            body.Append(LabelMark(block));
            ClearAtStart(block);
            folded = FoldIntoBranch(block);
            if (folded is not null)
            {
                declarations.Remove($"{CTypeOf(folded.Repr)} {variables[folded]};");
            }
            foreach (var instr in block.Instrs)
            {
                if (instr != folded)
                {
                    LineDirective(instr.Span);
                    EmitInstr(instr);
                    ClearAfter(instr);
                }
            }
            LineDirective(block.End!.Span);
            EmitEnd(block, next);
        }
    }

    /// <summary>Stands for a label until it is known whether anything jumps there.</summary>
    private static string LabelMark(Block block) => $"\u0001{block.Id}\u0002";

    /// <summary>A pure condition computed last in a block, for its branch alone, is written in the branch.</summary>
    private Instr? FoldIntoBranch(Block block) =>
        block.End is Branch { Condition: Instr condition } && block.Instrs.Count > 0 && block.Instrs[^1] == condition &&
        uses[condition] == 1 &&
        condition.Op is Op.WordCompare or Op.FloatCompare or Op.Is or Op.IsSmall or Op.IsNull or Op.IsType or Op.RangeMore or Op.RangeIsSmall or Op.BitNot
            ? condition
            : null;

    private readonly HashSet<Block> targeted = new(ReferenceEqualityComparer.Instance);

    private string Goto(Block target)
    {
        targeted.Add(target);
        return $"goto {LabelOf(target)};";
    }

    private void EmitEnd(Block block, Block? next)
    {
        switch (block.End)
        {
            case Jump jump:
                EmitCopies(jump.To);
                if (jump.To.Target != next)
                {
                    Line(Goto(jump.To.Target));
                }
                break;
            case Branch branch:
                EmitBranch(branch, next);
                break;
            case Return r:
                EmitReturn(r);
                break;
            case RaiseEnd raise:
                Line($"(void)raise_value_from({V(raise.Exception)}, {(raise.Cause is null ? "0" : V(raise.Cause))});");
                Line($"goto {ErrorLabel(raise.Span.Line)};");
                break;
            case RaiseAgain again:
                Line("(void)raise_again();");
                Line($"goto {ErrorLabel(again.Span.Line)};");
                break;
            case Reraise reraise:
                Line($"error_restore({V(reraise.Exception)});");
                if (block.Handler is { } handler)
                {
                    Line(Goto(handler));
                }
                else
                {
                    Line("goto leave;");
                    leaves = true;
                }
                break;
            case Unreachable:
                Line("__builtin_unreachable();");
                break;
            default:
                throw new InvalidOperationException($"terminator {block.End}");
        }
    }

    private bool leaves;

    private void EmitBranch(Branch branch, Block? next)
    {
        var condition = folded is not null && branch.Condition == folded ? Condition(folded) : V(branch.Condition);
        var then = branch.Then;
        var other = branch.Else;
        if (then.Target == next && then.Arguments.Count == 0 && other.Arguments.Count == 0)
        {
            Line($"if (!({condition})) {Goto(other.Target)}");
            return;
        }
        if (then.Arguments.Count == 0)
        {
            Line($"if ({condition}) {Goto(then.Target)}");
        }
        else
        {
            Line($"if ({condition}) {{");
            EmitCopies(then);
            Line(Goto(then.Target));
            Line("}");
        }
        EmitCopies(other);
        if (other.Target != next)
        {
            Line(Goto(other.Target));
        }
    }

    /// <summary>Passes an edge's arguments: a parallel copy, made sequential.</summary>
    private void EmitCopies(Edge edge)
    {
        var moves = new List<(string To, string From, Repr Repr)>();
        for (var i = 0; i < edge.Arguments.Count; i++)
        {
            var param = edge.Target.Params[i];
            if (!uses.ContainsKey(param))
            {
                continue;
            }
            var (to, from) = (variables[param], V(edge.Arguments[i]));
            if (to != from)
            {
                moves.Add((to, from, param.Repr));
            }
        }
        while (moves.Count > 0)
        {
            var ready = moves.FindIndex(m => moves.All(o => o.From != m.To));
            if (ready < 0)
            {
                // A cycle: one of its values steps aside.
                var (to, from, repr) = moves[0];
                var aside = Fresh(CTypeOf(repr));
                Line($"{aside} = {from};");
                moves[0] = (to, aside, repr);
                continue;
            }
            Line($"{moves[ready].To} = {moves[ready].From};");
            moves.RemoveAt(ready);
        }
        ClearScratch();
    }

    private void EmitReturn(Return r)
    {
        if (frame is not null)
        {
            Line($"return generator_return(&f->header, {V(r.Value)});");
        }
        else
        {
            Line($"return {V(r.Value)};");
        }
    }

    // ---- the whole function ----

    public static string Signature(CUnit unit, IrFunction function, bool named = false)
    {
        var parameters = function.Entry.Params.Select((p, i) => CTypeOf(p.Repr) + (named ? $" {CNames.Local(p.Name ?? "a")}_{i}" : "")).ToList();
        var result = function.IsGenerator ? "Value" : function.ReturnRepr switch
        {
            Repr.Bit => "int",
            var repr => CTypeOf(repr),
        };
        return $"{result} {unit.Names.Function(function)}({(parameters.Count == 0 ? "void" : string.Join(", ", parameters))})";
    }

    private void WriteFunction()
    {
        var failure = function.ReturnRepr == Repr.Bit ? "-1" : "0";
        var output = unit.Code;
        unit.Declare(Signature(unit, function) + ";");
        output.Append(CultureInfo.InvariantCulture, $"\n/* {Comment(function.Symbol.QualifiedName)} */\n");
        WriteLineOrigin(output);
        output.Append(Signature(unit, function, named: true)).Append("\n{\n");
        foreach (var declaration in declarations.Concat(Residences()))
        {
            output.Append("    ").Append(declaration).Append('\n');
        }
        foreach (var p in function.Entry.Params.Where(p => !uses.ContainsKey(p)))
        {
            output.Append(CultureInfo.InvariantCulture, $"    (void){variables[p]};\n");
        }
        if (NeedsStackCheck(function))
        {
            output.Append(CultureInfo.InvariantCulture, $"    if (stack_check() && error_stack_full()) return {failure};\n");
        }
        AppendBody(output);
        WriteErrors(output, failure);
        output.Append("}\n");
    }

    /// <summary>Names the Python file once; the directives inside the function give lines only.</summary>
    private void WriteLineOrigin(StringBuilder output) =>
        output.Append(CultureInfo.InvariantCulture, $"#line {Math.Max(1, function.Symbol.Location.File is null ? 1 : function.Symbol.Location.Line)} \"{CString(function.Symbol.Module.File?.Path ?? "")}\"\n");

    private static string Comment(string text) => text.Replace("*/", "* /", StringComparison.Ordinal);

    public static string CString(string text)
    {
        var result = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            result.Append(b is >= 0x20 and < 0x7F and not (byte)'"' and not (byte)'\\' and not (byte)'?' ? ((char)b).ToString() : "\\" + Convert.ToString(b, 8).PadLeft(3, '0'));
        }
        return result.ToString();
    }

    /// <summary>Puts the labels that are jumped to in place of their marks, and drops the others.</summary>
    private void AppendBody(StringBuilder output)
    {
        foreach (var handler in errors.Values)
        {
            if (handler is not null)
            {
                targeted.Add(handler);
            }
        }
        var text = body.ToString();
        var byId = function.Blocks.ToDictionary(b => b.Id);
        var at = 0;
        while (true)
        {
            var mark = text.IndexOf('\u0001', at);
            if (mark < 0)
            {
                output.Append(text, at, text.Length - at);
                return;
            }
            var end = text.IndexOf('\u0002', mark);
            output.Append(text, at, mark - at);
            var block = byId[int.Parse(text.AsSpan(mark + 1, end - mark - 1), CultureInfo.InvariantCulture)];
            if (targeted.Contains(block))
            {
                output.Append(LabelOf(block)).Append(":;\n");
            }
            at = end + 1;
        }
    }

    private void WriteErrors(StringBuilder output, string failure)
    {
        if (errors.Count == 0 && !leaves)
        {
            return;
        }
        CodeObjects.Declare(unit, function);
        var code = $"{name}_code";
        var outward = errors.Where(e => e.Value is null).ToList();
        foreach (var ((at, _), handler) in errors.Where(e => e.Value is not null))
        {
            output.Append(CultureInfo.InvariantCulture, $"error_{at}_to_{handler!.Id}:\n    error_trace(&{code}, {at});\n    goto {LabelOf(handler)};\n");
        }
        if (outward.Count > 1)
        {
            output.Append("    {\n        uint32_t line;\n");
            foreach (var ((at, _), _) in outward)
            {
                output.Append(CultureInfo.InvariantCulture, $"error_{at}:\n        line = {at};\n{(at == outward[^1].Key.Line ? "" : "        goto raised;\n")}");
            }
            output.Append(CultureInfo.InvariantCulture, $"raised:\n        error_trace(&{code}, line);\n    }}\n");
        }
        else if (outward.Count == 1)
        {
            output.Append(CultureInfo.InvariantCulture, $"error_{outward[0].Key.Line}:\n    error_trace(&{code}, {outward[0].Key.Line});\n");
        }
        if (leaves)
        {
            output.Append("leave:\n");
        }
        if (outward.Count > 0 || leaves)
        {
            output.Append(frame is not null ? "    return generator_fail(&f->header);\n" : $"    return {failure};\n");
        }
    }

    /// <summary>A function that calls anything may be called again by it.</summary>
    private bool NeedsStackCheck(IrFunction function) =>
        !unit.Program.Ir.InterruptFunctions.Contains(function) &&
        function.Blocks.Any(b => b.Instrs.Any(i => (i.Effects & Effects.RunsPython) != 0 && (unit.Program.HasOperators ||
            i.Op is Op.CallFunction or Op.Call or Op.CallEx or Op.CallMethod or Op.CallSuper or Op.New or Op.CallNative or Op.ForNext or Op.Next)));
}
