// Stage: C. One C file in the making: its declarations, each written once and only if used, its static constants, and its code.
// A unit declares all that it needs itself, so that its text, and with it its object file, changes only when it must.

using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;
using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.C;

internal sealed class CUnit(CProgram program)
{
    private readonly SortedSet<string> includes = new(StringComparer.Ordinal) { "emitted.h" };
    private readonly HashSet<string> declared = new(StringComparer.Ordinal);
    private readonly StringBuilder declarations = new();
    private readonly StringBuilder constants = new();
    private readonly Dictionary<string, string> constantNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> nativeObjects = new(StringComparer.Ordinal);

    public StringBuilder Code { get; } = new();
    public CProgram Program { get; } = program;
    public CNames Names => Program.Names;

    public void Include(string header) => includes.Add(header);

    /// <summary>Adds a declaration at file scope, once.</summary>
    public void Declare(string text)
    {
        if (declared.Add(text))
        {
            declarations.Append(text).Append('\n');
        }
    }

    public string Selector(string name)
    {
        var c = CNames.Unique(name);
        Program.UseSelector(name);
        Declare($"SEL_USE({c});");
        return $"SEL({c})";
    }

    /// <summary>An interned string as a constant expression.</summary>
    public string Interned(string text)
    {
        Program.UseText(text);
        var symbol = Names.Text(text);
        Declare($"extern const Str {symbol};");
        return $"INTERNED({symbol})";
    }

    public string Type(Symbol symbol)
    {
        var name = Names.TypeSymbol(symbol);
        Declare($"extern const Type {name};");
        return name;
    }

    /// <summary>A constant of Repr.Value as a C constant expression; of another Repr, as a C literal.</summary>
    public string Constant(IrConst constant)
    {
        switch (constant.Repr)
        {
            case Repr.Word:
                return WordLiteral(Convert.ToInt64(constant.Value, CultureInfo.InvariantCulture));
            case Repr.Bit:
                return (bool)constant.Value! ? "true" : "false";
            case Repr.Float:
                return FloatLiteral((double)constant.Value!);
        }
        return constant.Value switch
        {
            null => "NONE",
            true => "TRUE",
            false => "FALSE",
            BigInteger i => Int(i),
            double d => Static("flt", $"FloatObject", $"{{&float_type, {FloatLiteral(d)}}}", "float.h"),
            Complex c => Static("cpx", "Complex", $"{{&complex_type, {FloatLiteral(c.Real)}, {FloatLiteral(c.Imaginary)}}}", "complex.h"),
            string s => Interned(s),
            ImmutableArray<byte> b => Bytes(b),
            Binding.Ellipsis => "ELLIPSIS",
            AbsentMarker => "0",
            ImmutableArray<IrConst> items => Tuple(items),
            FunctionRef f => FunctionValue(f.Function),
            DescriptorRef d => Descriptor(d.Member),
            ClassRef { Class: var c } => ClassValue(c),
            NativeRef { Native: var n } => Native(n),
            ModuleRef m => Program.ModuleValue(this, m.Module),
            var other => throw new InvalidOperationException($"no constant form of {other.GetType().Name}"),
        };
    }

    private static string WordLiteral(long value) => value switch
    {
        long.MinValue => "INTPTR_MIN",
        int.MinValue => "(-2147483647 - 1)",
        >= int.MinValue and <= int.MaxValue => value.ToString(CultureInfo.InvariantCulture),
        _ => $"INT64_C({value.ToString(CultureInfo.InvariantCulture)})",
    };

    /// <summary>Exact on every target: a hexadecimal literal.</summary>
    public static string FloatLiteral(double value)
    {
        if (double.IsNaN(value)) return "__builtin_nan(\"\")";
        if (double.IsPositiveInfinity(value)) return "__builtin_inf()";
        if (double.IsNegativeInfinity(value)) return "-__builtin_inf()";
        if (value == 0) return double.IsNegative(value) ? "-0.0" : "0.0";
        if (value == Math.Floor(value) && Math.Abs(value) < 1e15)
        {
            return value.ToString("F1", CultureInfo.InvariantCulture);
        }
        // The shortest text of .NET is too short for some powers of two.
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        if (double.Parse(text, CultureInfo.InvariantCulture) != value)
        {
            text = value.ToString("E16", CultureInfo.InvariantCulture);
        }
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }

    private string Int(BigInteger value)
    {
        var bits = Program.Target.WordBits - 1;
        var limit = BigInteger.One << (bits - 1);
        if (value >= -limit && value < limit)
        {
            return $"SMALL({(value < int.MinValue || value > int.MaxValue ? $"INT64_C({value})" : value.ToString(CultureInfo.InvariantCulture))})";
        }
        var magnitude = BigInteger.Abs(value);
        var limbs = new List<string>();
        for (; !magnitude.IsZero; magnitude >>= 32)
        {
            limbs.Add("0x" + ((uint)(magnitude & uint.MaxValue)).ToString("x", CultureInfo.InvariantCulture));
        }
        var size = value.Sign < 0 ? -limbs.Count : limbs.Count;
        return Static("big", $"BigInt", $"{{&int_type, {size}, {{{string.Join(", ", limbs)}}}}}", "int.h");
    }

    private string Bytes(ImmutableArray<byte> bytes)
    {
        var data = string.Join(",", bytes.Append((byte)0).Select(b => b.ToString(CultureInfo.InvariantCulture)));
        return Static("byt", "Bytes", $"{{&bytes_type, {bytes.Length}, {StringHash.Of(bytes.AsSpan())}u, {{{data}}}}}", "bytes.h");
    }

    private string Tuple(ImmutableArray<IrConst> items)
    {
        Include("tuple.h");
        return items.IsEmpty
            ? "value_of(&tuple_empty)"
            : Static("tup", "Tuple", $"{{&tuple_type, {items.Length}, {{{string.Join(", ", items.Select(Constant))}}}}}", "tuple.h");
    }

    /// <summary>A tuple of strings, or 0 for none: the names of keyword arguments.</summary>
    public string KeywordNames(ImmutableArray<string> names) =>
        names.IsDefaultOrEmpty ? "0" : Tuple([.. names.Select(n => new IrConst(n))]);

    /// <summary>What is known of a class statement that runs: the address of a ClassTemplate.</summary>
    public string ClassTemplate(string qualifiedName, string module, ImmutableArray<string> members, ImmutableArray<string> slots)
    {
        var value = Static("class", "ClassTemplate", $"{{{Interned(qualifiedName)}, {Interned(module)}, {KeywordNames(members)}, {KeywordNames(slots)}}}", "emitted.h");
        return value["value_of(".Length..^1];
    }

    private string Static(string prefix, string type, string initializer, string header)
    {
        Include(header);
        var key = type + initializer;
        if (!constantNames.TryGetValue(key, out var name))
        {
            name = $"{prefix}_{constantNames.Count}";
            constantNames.Add(key, name);
            constants.Append(CultureInfo.InvariantCulture, $"static const {type} {name} = {initializer};\n");
        }
        return $"value_of(&{name})";
    }

    private string Descriptor(IrClassMember member)
    {
        string Part(IrFunction? f) => f is null ? "0" : FunctionValue(f);
        return member.InitialKind == MemberKind.Property
            ? Static("prop", "Property", $"{{&{Native("property")}, {Part(member.Function)}, {Part(member.Setter)}, {Part(member.Deleter)}, 0, {Interned(member.Name)}}}", "property.h")
            : Static("wrap", "MethodWrapper", $"{{&{Native(member.InitialKind == MemberKind.StaticMethod ? "staticmethod" : "classmethod")}, {Part(member.Function)}}}", "property.h");
    }

    /// <summary>The type of a built-in class.</summary>
    private string Native(string name) => Type(Program.Ir.Bound.Builtins.Natives[name]);

    private string FunctionValue(IrFunction function)
    {
        var name = Names.Function(function) + "_function";
        Declare($"extern const Function {name};");
        return $"value_of(&{name})";
    }

    private string Native(Symbol symbol)
    {
        switch (symbol)
        {
            case NativeClassSymbol c:
                return ClassValue(c);
            case NativeConstantSymbol { CObject: { } name }:
                return CObject(name);
            case NativeConstantSymbol { Value: { } value }:
                return Constant(Program.ToConstant(value));
            case NativeFunctionSymbol f:
                return NativeFunction(f);
            default:
                throw new InvalidOperationException($"no constant form of the native {symbol.GetType().Name} {symbol.Name}");
        }
    }

    private string ClassValue(Symbol c)
    {
        var type = Type(c);
        Program.ClassValues.Add(type);
        return $"value_of(&{type})";
    }

    private string NativeFunction(NativeFunctionSymbol f)
    {
        var name = $"pyc_{NativeEntries.NameOf(f)}_function";
        var code = NativeCode(f);
        if (nativeObjects.Add(name))
        {
            constants.Append(CultureInfo.InvariantCulture, $"static const Function {name} = {{&function_type, {code}, 0, 0, 0, {{}}}};\n");
        }
        return $"value_of(&{name})";
    }

    /// <summary>The Code object of a native function.</summary>
    public string NativeCode(NativeFunctionSymbol f)
    {
        var name = $"pyc_{NativeEntries.NameOf(f)}_code";
        if (nativeObjects.Add(name))
        {
            NativeEntries.WriteCode(this, f, constants);
        }
        return $"&{name}";
    }

    /// <summary>An object that C code defines, whatever its C type: known here by a name of its own, so that no header's declaration is contradicted.</summary>
    public string CObject(string symbol)
    {
        Declare($"extern const Object object_{symbol}[] __asm__(\"{symbol}\");");
        return $"value_of(&object_{symbol})";
    }

    public string Finish(string title)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"/* {title.Replace("*/", "* /", StringComparison.Ordinal)} */\n");
        foreach (var header in includes)
        {
            text.Append(CultureInfo.InvariantCulture, $"#include \"{header}\"\n");
        }
        return text.Append('\n').Append(declarations).Append('\n').Append(constants).Append('\n').Append(Code).ToString();
    }
}
