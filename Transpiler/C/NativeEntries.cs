// Stage: C. Native functions as Python sees them: a C wrapper with Value parameters around the typed C function, and its Code object.
// Direct calls from compiled code do not come through here.

using System.Globalization;
using System.Text;
using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.C;

internal static class NativeEntries
{
    public static string CType(NativeType type) => type switch
    {
        NativeType.None => "bool",
        NativeType.Bool => "int",
        NativeType.CBool => "bool",
        NativeType.Int8 => "int8_t",
        NativeType.UInt8 => "uint8_t",
        NativeType.Int16 => "int16_t",
        NativeType.UInt16 => "uint16_t",
        NativeType.Int32 => "int32_t",
        NativeType.UInt32 => "uint32_t",
        NativeType.Int64 => "int64_t",
        NativeType.UInt64 => "uint64_t",
        NativeType.ISize => "intptr_t",
        NativeType.USize => "uintptr_t",
        NativeType.CFloat => "Float",
        _ => "Value",
    };

    /// <summary>A truth that may be left out is -1 then.</summary>
    private static string ParameterType(NativeParameter p) => p is { Type: NativeType.CBool, IsOmittable: true } ? "int" : CType(p.Type);

    /// <summary>The runtime function that converts a Value to a parameter of that type (then error_pending()).</summary>
    public static string? FromValue(NativeType type) => type switch
    {
        NativeType.CBool => "op_truth",
        NativeType.Int8 => "int_as_i8",
        NativeType.UInt8 => "int_as_u8",
        NativeType.Int16 => "int_as_i16",
        NativeType.UInt16 => "int_as_u16",
        NativeType.Int32 => "int_as_i32",
        NativeType.UInt32 => "int_as_u32",
        NativeType.Int64 => "int_as_i64",
        NativeType.UInt64 => "int_as_u64",
        NativeType.ISize => "int_as_word",
        NativeType.USize => "int_as_uword",
        NativeType.CFloat => "float_as",
        _ => null,
    };

    /// <summary>The runtime function that makes a Value of a result of that type.</summary>
    public static string? ToValue(NativeType type) => type switch
    {
        NativeType.CBool => "bool_value",
        NativeType.Int8 or NativeType.UInt8 or NativeType.Int16 or NativeType.UInt16 or NativeType.ISize or NativeType.USize => "int_from_word",
        NativeType.Int32 => "int_from_i64",
        NativeType.UInt32 or NativeType.Int64 => "int_from_i64",
        NativeType.UInt64 => "int_from_u64",
        NativeType.CFloat => "float_new",
        _ => null,
    };

    /// <summary>Does the class that __new__ makes an instance of reach C? Only where subclasses are allowed.</summary>
    public static bool TakesClass(NativeFunctionSymbol f) => f.Kind == NativeKind.New && f.Class!.AllowsSubclass;

    /// <summary>What the C objects of a function are named after: one C function can serve the methods of two classes.</summary>
    public static string NameOf(NativeFunctionSymbol f) => f.Class is { } owner ? $"{f.CName}_{owner.Name}" : f.CName;

    /// <summary>The __hash__ of a native class, whose C function returns a machine word.</summary>
    private static bool IsHash(NativeFunctionSymbol f) => f is { Name: "__hash__", Result: NativeType.USize };

    /// <summary>The prototype of the C function itself.</summary>
    public static string Prototype(NativeFunctionSymbol f)
    {
        var parameters = new List<string>();
        if (TakesClass(f))
        {
            parameters.Add("const Type *");
        }
        foreach (var p in f.Parameters)
        {
            if (p.Kind == ParameterKind.VarArgs)
            {
                parameters.AddRange(["size_t", "const Value *"]);
            }
            else
            {
                parameters.Add(ParameterType(p));
            }
        }
        return $"{CType(f.Result)} {f.CName}({(parameters.Count == 0 ? "void" : string.Join(", ", parameters))});";
    }

    /// <summary>Conversions that are inline functions, with the symbol that each refers to.</summary>
    private static readonly Dictionary<string, string> Inlined = new()
    {
        ["op_truth"] = "op_truth_slow", ["int_from_word"] = "int_from_i64", ["float_new"] = "float_type",
    };

    /// <summary>C symbols that the wrapper of f refers to.</summary>
    public static IEnumerable<string> References(NativeFunctionSymbol f)
    {
        yield return f.CName;
        foreach (var p in f.Parameters)
        {
            if (FromValue(p.Type) is { } from)
            {
                yield return Inlined.GetValueOrDefault(from, from);
            }
        }
        if (!IsHash(f) && ToValue(f.Result) is { } to)
        {
            yield return Inlined.GetValueOrDefault(to, to);
        }
    }

    /// <summary>Writes the wrapper and the static Code object CNAME_code; CUnit.NativeCode does so once a file.</summary>
    public static void WriteCode(CUnit unit, NativeFunctionSymbol f, StringBuilder output)
    {
        unit.Declare(Prototype(f));
        unit.Include("int.h");
        unit.Include("float.h");
        unit.Include("tuple.h");
        // The entry's order: positional, keyword-only, *args, **kw. C's own order is that of the declaration.
        var order = f.Parameters.Where(p => p.Kind is ParameterKind.Positional or ParameterKind.PositionalOnly)
            .Concat(f.Parameters.Where(p => p.Kind == ParameterKind.KeywordOnly))
            .Concat(f.Parameters.Where(p => p.Kind == ParameterKind.VarArgs))
            .Concat(f.Parameters.Where(p => p.Kind == ParameterKind.VarKeywords)).ToList();
        var name = new Dictionary<NativeParameter, string>(ReferenceEqualityComparer.Instance);
        var conversions = new StringBuilder();
        // The class of __new__ is a positional parameter in front that stubs do not count.
        var first = f.Kind == NativeKind.New ? 1 : 0;
        var count = order.Count + first;
        var isArray = count > 8;
        for (var i = 0; i < order.Count; i++)
        {
            name[order[i]] = isArray ? $"a[{i + first}]" : $"a{i + first}";
        }
        var arguments = new List<string>();
        if (first > 0)
        {
            var cls = isArray ? "a[0]" : "a0";
            if (TakesClass(f))
            {
                arguments.Add($"(const Type *){cls}");
            }
            else
            {
                conversions.Append(CultureInfo.InvariantCulture, $"    (void){cls};\n");
            }
        }
        for (var i = 0; i < f.Parameters.Length; i++)
        {
            var p = f.Parameters[i];
            var c = name[p];
            if (p.Kind == ParameterKind.VarArgs)
            {
                arguments.AddRange([$"tuple_of({c})->length", $"tuple_of({c})->items"]);
            }
            else if (FromValue(p.Type) is { } from)
            {
                var value = p.IsOmittable ? $"{c} ? {from}({c}) : -1" : $"{from}({c})";
                conversions.Append(CultureInfo.InvariantCulture, $"    {ParameterType(p)} c{i} = {value};\n    if (error_pending()) return 0;\n");
                arguments.Add($"c{i}");
            }
            else
            {
                arguments.Add(c);
            }
        }
        var call = $"{f.CName}({string.Join(", ", arguments)})";
        var result = f.Result switch
        {
            NativeType.None => $"    return {call} ? NONE : 0;\n",
            NativeType.Bool => $"    int r = {call};\n    return r < 0 ? 0 : bool_value(r);\n",
            _ when ToValue(f.Result) is { } to => f.MayRaise
                ? $"    {CType(f.Result)} r = {call};\n    return error_pending() ? 0 : {to}(r);\n"
                : $"    return {to}({call});\n",
            _ => $"    return {call};\n",
        };
        var parameters = isArray ? "const Value *a" : count == 0 ? "void" : string.Join(", ", Enumerable.Range(0, count).Select(i => $"Value a{i}"));
        // A hash goes to op_hash as the word it is; what takes and returns plain Values needs nothing in between.
        var isHash = IsHash(f);
        var isPlain = conversions.Length == 0 && CType(f.Result) == "Value" && !isArray && order.SequenceEqual(f.Parameters) &&
            f.Parameters.All(p => p.Kind != ParameterKind.VarArgs) && (first == 0 || TakesClass(f));
        var entry = isHash || isPlain ? f.CName : "pyc_" + NameOf(f) + "_entry";
        if (!isHash && !isPlain)
        {
            output.Append(CultureInfo.InvariantCulture, $"static Value {entry}({parameters})\n{{\n{conversions}{result}}}\n");
        }

        var positional = order.Where(p => p.Kind is ParameterKind.Positional or ParameterKind.PositionalOnly).ToList();
        var keywordOnly = order.Where(p => p.Kind == ParameterKind.KeywordOnly).ToList();
        var defaulted = positional.SkipWhile(p => p.IsRequired).ToList();
        var named = positional.Concat(keywordOnly).ToList();
        var names = named.Select(p => p.Name).ToList();
        if (first > 0)
        {
            names.Insert(0, "cls");
        }
        if (names.Count > 0)
        {
            output.Append(CultureInfo.InvariantCulture, $"static const Value pyc_{NameOf(f)}_names[] = {{{string.Join(", ", names.Select(unit.Interned))}}};\n");
        }
        var defaults = defaulted.Concat(keywordOnly).Select(p => p.Default is null ? "0" : unit.Constant(unit.Program.ToConstant(p.Default))).ToList();
        var hasDefaults = defaults.Count > 0;
        if (hasDefaults)
        {
            output.Append(CultureInfo.InvariantCulture, $"static const Value pyc_{NameOf(f)}_defaults[] = {{{string.Join(", ", defaults)}}};\n");
        }
        var flags = new List<string> { "CODE_BUILTIN" };
        if (f.Parameters.Any(p => p.Kind == ParameterKind.VarArgs)) flags.Add("CODE_VARARGS");
        if (f.Parameters.Any(p => p.Kind == ParameterKind.VarKeywords)) flags.Add("CODE_VARKW");
        if (f.Parameters.Any(p => p.IsOmittable)) flags.Add("CODE_ABSENT");
        if (isArray) flags.Add("CODE_ARRAY");
        if (isHash) flags.Add("CODE_HASH");
        if (f.Kind == NativeKind.New) flags.Add("CODE_NEW");
        var owner = f.Kind is NativeKind.Method or NativeKind.Getter or NativeKind.Setter or NativeKind.New ? "&" + unit.Type(f.Class!) : "NULL";
        output.Append(CultureInfo.InvariantCulture, $$"""
            static const Code pyc_{{NameOf(f)}}_code = {
                .fn = (CodeFn *){{entry}}, .name = {{unit.Interned(f.Name)}}, .qualname = {{unit.Interned(f.QualifiedName)}},
                .owner = {{owner}}, .param_names = {{(names.Count > 0 ? "pyc_" + NameOf(f) + "_names" : "NULL")}},
                .defaults = {{(hasDefaults ? "pyc_" + NameOf(f) + "_defaults" : "NULL")}}, .flags = {{string.Join(" | ", flags)}},
                .npos = {{positional.Count + first}}, .nposonly = {{positional.Count(p => p.Kind == ParameterKind.PositionalOnly) + first}}, .nkwonly = {{keywordOnly.Count}}, .ndefaults = {{defaulted.Count}},
            };

            """);
    }
}
