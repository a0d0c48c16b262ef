// Stage: C. The Code object of each function: for tracebacks always, for being called from anywhere where its address is taken.

using System.Globalization;
using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.C;

internal static class CodeObjects
{
    public static void Declare(CUnit unit, IrFunction function) =>
        unit.Declare($"extern const Code {unit.Names.Function(function)}_code;");

    /// <summary>Writes NAME_code and, where the function is a value without closure or run-time defaults, NAME_function.</summary>
    public static void Write(CUnit unit, IrFunction function)
    {
        Declare(unit, function);
        var name = unit.Names.Function(function);
        var symbol = function.Symbol;
        var output = unit.Code;
        var isCallable = unit.Program.IsCallable(function);
        var positional = function.Parameters.Where(p => p.Kind is ParameterKind.Positional or ParameterKind.PositionalOnly).ToList();
        var keywordOnly = function.Parameters.Where(p => p.Kind == ParameterKind.KeywordOnly).ToList();
        var flags = new List<string>();
        var hasVarArgs = function.Parameters.Any(p => p.Kind == ParameterKind.VarArgs);
        if (hasVarArgs) flags.Add("CODE_VARARGS");
        if (function.Parameters.Any(p => p.Kind == ParameterKind.VarKeywords)) flags.Add("CODE_VARKW");
        if (function.HasClosure) flags.Add("CODE_CLOSURE");
        if (function.IsGenerator) flags.Add("CODE_GENERATOR");
        if (unit.Program.Ir.InterruptFunctions.Contains(function)) flags.Add("CODE_INTERRUPT");
        var count = function.Parameters.Count + (function.HasClosure ? 1 : 0);
        var entry = "NULL";
        if (isCallable)
        {
            entry = name;
            if (count > 8 || (!function.IsGenerator && function.ReturnRepr != Repr.Value) || function.Parameters.Any(p => p.Repr != Repr.Value))
            {
                entry = WriteEntry(unit, function, name, count, flags);
            }
        }
        output.Append('\n');
        var named = isCallable ? positional.Concat(keywordOnly).ToList() : [];
        if (named.Count > 0)
        {
            output.Append(CultureInfo.InvariantCulture, $"static const Value {name}_names[] = {{{string.Join(", ", named.Select(p => unit.Interned(p.Name)))}}};\n");
        }
        var defaulted = positional.SkipWhile(p => p.Default is null && !p.HasRuntimeDefault).ToList();
        var atRunTime = defaulted.Concat(keywordOnly).Any(p => p.HasRuntimeDefault);
        var constants = atRunTime || !isCallable ? [] : defaulted.Concat(keywordOnly).ToList();
        var hasConstants = constants.Any(p => p.Default is not null);
        if (hasConstants)
        {
            output.Append(CultureInfo.InvariantCulture, $"static const Value {name}_defaults[] = {{{string.Join(", ", constants.Select(p => p.Default is null ? "0" : unit.Constant(p.Default)))}}};\n");
        }
        output.Append(CultureInfo.InvariantCulture, $$"""
            const Code {{name}}_code = {
                .fn = {{(entry == "NULL" ? "NULL" : $"(CodeFn *){entry}")}}, .name = {{unit.Interned(symbol.IsModuleBody ? "<module>" : symbol.Name)}}, .qualname = {{unit.Interned(symbol.IsModuleBody ? "<module>" : symbol.QualifiedName)}},
                .file = {{unit.Interned(symbol.Module.ShownPath)}}, .doc = {{Docstring(unit, symbol)}}, .param_names = {{(named.Count > 0 ? name + "_names" : "NULL")}},
                .defaults = {{(hasConstants ? name + "_defaults" : "NULL")}}, .flags = {{(flags.Count == 0 ? "0" : string.Join(" | ", flags))}},
                .npos = {{positional.Count}}, .nposonly = {{positional.Count(p => p.Kind == ParameterKind.PositionalOnly)}}, .nkwonly = {{keywordOnly.Count}}, .ndefaults = {{defaulted.Count}},
                .line = {{(symbol.Location.File is null ? 1 : Math.Min(symbol.Location.Line, 65535))}},
            };

            """);
        if (function.IsAddressTaken && !function.HasClosure && !atRunTime)
        {
            output.Append(CultureInfo.InvariantCulture, $"extern const Function {name}_function;\nconst Function {name}_function = {{&function_type, &{name}_code, 0, 0, 0, {{}}}};\n");
        }
    }

    private static string Docstring(CUnit unit, FunctionSymbol symbol) =>
        unit.Program.ReadsDocstrings && symbol.Docstring is { } text ? unit.Interned(text) : "0";

    /// <summary>What the generic call enters where the function itself does not take and return plain Values.</summary>
    private static string WriteEntry(CUnit unit, IrFunction function, string name, int count, List<string> flags)
    {
        var isArray = count > 8;
        if (isArray)
        {
            flags.Add("CODE_ARRAY");
        }
        // Inference saw every call: what is taken unboxed is of that type.
        var arguments = string.Join(", ", function.Entry.Params.Select((p, i) => (p.Repr, Text: isArray ? $"a[{i}]" : $"a{i}")).Select(a =>
            a.Repr == Repr.Float ? $"float_value({a.Text})" : a.Text));
        var parameters = isArray ? "const Value *a" : count == 0 ? "void" : string.Join(", ", Enumerable.Range(0, count).Select(i => $"Value a{i}"));
        var call = $"{name}({arguments})";
        var result = (function.IsGenerator ? Repr.Value : function.ReturnRepr) switch
        {
            Repr.Bit => $"    int r = {call};\n    return r < 0 ? 0 : bool_value(r);\n",
            Repr.Word => $"    intptr_t r = {call};\n    return error_pending() ? 0 : int_from_word(r);\n",
            Repr.Float => $"    Float r = {call};\n    return error_pending() ? 0 : float_new(r);\n",
            _ => $"    return {call};\n",
        };
        unit.Include("int.h");
        unit.Include("float.h");
        unit.Code.Append(CultureInfo.InvariantCulture, $"\nstatic Value {name}_entry({parameters})\n{{\n{result}}}\n");
        return name + "_entry";
    }
}
