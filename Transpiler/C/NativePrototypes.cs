// Stage: C. The header of prototypes that every file of the runtime and of the native modules is compiled against, made from the stubs.

using System.Globalization;
using System.Text;
using Pyc2c.Binding;

namespace Pyc2c.C;

internal static class NativePrototypes
{
    public static string Write(IEnumerable<ModuleSymbol> modules)
    {
        var output = new StringBuilder("/* What the stubs declare. */\n#ifndef PYC2C_PROTOTYPES_H\n#define PYC2C_PROTOTYPES_H\n#include \"object.h\"\n\n");
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var module in modules)
        {
            foreach (var symbol in module.Natives.Values)
            {
                switch (symbol)
                {
                    case NativeFunctionSymbol f:
                        Prototype(output, written, f);
                        break;
                    case NativeClassSymbol c:
                        if (written.Add(c.CType))
                        {
                            output.Append(CultureInfo.InvariantCulture, $"extern const Type {c.CType};\n");
                        }
                        foreach (var f in c.Members.Values.SelectMany(m => new[] { m.Function, m.Setter }).OfType<NativeFunctionSymbol>())
                        {
                            Prototype(output, written, f);
                        }
                        break;
                }
            }
        }
        return output.Append("\n#endif\n").ToString();
    }

    private static void Prototype(StringBuilder output, HashSet<string> written, NativeFunctionSymbol f)
    {
        foreach (var function in f.Variants.Select(v => v.Function).Prepend(f))
        {
            if (written.Add(function.CName))
            {
                output.Append(NativeEntries.Prototype(function)).Append('\n');
            }
        }
    }
}
