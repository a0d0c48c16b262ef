// Stage: C. Generator functions: the function that Python calls makes a frame in the heap; the body becomes the function that resumes it.
// What lives across a yield is a word of the frame, the rest are C locals of the resume function.

using System.Globalization;
using Pyc2c.Ir;

namespace Pyc2c.C;

internal sealed partial class FunctionEmitter
{
    private readonly List<string> resumePoints = [];

    private void EmitYield(Instr instr)
    {
        var state = resumePoints.Count + 1;
        resumePoints.Add($"resume_{state}");
        Line($"f->header.state = {state};");
        Line($"return {V(instr, 0)};");
        body.Append(CultureInfo.InvariantCulture, $"resume_{state}:;\n");
        Line($"if (unlikely(!sent)) {Fail(instr)}");
        if (IsUsed(instr))
        {
            Line($"{variables[instr]} = sent;");
        }
    }

    private void EmitYieldFrom(Instr instr)
    {
        var state = resumePoints.Count + 1;
        resumePoints.Add($"resume_{state}");
        var inner = $"inner_{state}";
        frame!.Declare("Value", inner);
        var result = Fresh("Value");
        Line($"f->{inner} = generator_delegate_to({V(instr, 0)});");
        Line($"if (unlikely(!f->{inner})) {Fail(instr)}");
        Line("sent = NONE;");
        body.Append(CultureInfo.InvariantCulture, $"resume_{state}:;\n");
        Line($"{{ Value yielded = generator_delegate(f->{inner}, sent, &{result});");
        Line($"if (yielded) {{ f->header.state = {state}; f->header.delegate = f->{inner}; return yielded; }} }}");
        Line("f->header.delegate = 0;");
        Line($"if (unlikely(!{result})) {Fail(instr)}");
        if (IsUsed(instr))
        {
            Line($"{variables[instr]} = {result};");
        }
    }

    private void WriteGenerator()
    {
        unit.Include("generator.h");
        unit.Include("iter_fast.h");
        var output = unit.Code;
        var entry = function.Entry.Params;
        unit.Declare(Signature(unit, function) + ";");
        output.Append(CultureInfo.InvariantCulture, $"\n/* {Comment(function.Symbol.QualifiedName)}: a generator */\n");
        output.Append(CultureInfo.InvariantCulture, $"typedef struct {{\n    Generator header;\n");
        foreach (var field in frame!.Fields)
        {
            output.Append(CultureInfo.InvariantCulture, $"    {field}\n");
        }
        output.Append(CultureInfo.InvariantCulture, $"}} {name}_frame;\n\n");

        WriteLineOrigin(output);
        output.Append(CultureInfo.InvariantCulture, $"static Value {name}_resume(Generator *header, Value sent)\n{{\n    {name}_frame *f = ({name}_frame *)header;\n");
        foreach (var declaration in declarations)
        {
            output.Append("    ").Append(declaration).Append('\n');
        }
        output.Append("    switch (header->state) {\n    case 0: break;\n");
        for (var i = 0; i < resumePoints.Count; i++)
        {
            output.Append(CultureInfo.InvariantCulture, $"    case {i + 1}: goto {resumePoints[i]};\n");
        }
        output.Append("    }\n");
        current = function.Entry;
        output.Append(CultureInfo.InvariantCulture, $"    if (unlikely(!sent)) goto {ErrorLabel(Math.Max(1, function.Symbol.Location.File is null ? 1 : function.Symbol.Location.Line))};\n");
        AppendBody(output);
        WriteErrors(output, "0");
        output.Append("}\n\n");

        CodeObjects.Declare(unit, function);
        var parameters = entry.Select((p, i) => $"{CNames.Local(p.Name ?? "a")}_{i}").ToList();
        output.Append(Signature(unit, function, named: true)).Append("\n{\n");
        output.Append(CultureInfo.InvariantCulture, $"    {name}_frame *f = ({name}_frame *)generator_new({name}_resume, &{name}_code, sizeof *f);\n    if (unlikely(!f)) return 0;\n");
        for (var i = 0; i < entry.Count; i++)
        {
            output.Append(CultureInfo.InvariantCulture, $"    {variables[entry[i]]} = {parameters[i]};\n");
        }
        output.Append("    return value_of(f);\n}\n");
    }
}
