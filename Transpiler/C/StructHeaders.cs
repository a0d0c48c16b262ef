// Stage: C. Which header declares the C struct that a stub names in @layout: found by reading the headers, so that no list has to agree.

using System.Text.RegularExpressions;
using Pyc2c.Binding;
using Pyc2c.Diagnostics;
using Pyc2c.Toolchain;

namespace Pyc2c.C;

/// <summary>The structs that the headers of some folders declare.</summary>
internal sealed partial class StructHeaders
{
    private readonly Dictionary<string, string> headerOf = new(StringComparer.Ordinal);

    public StructHeaders(IEnumerable<string> folders)
    {
        foreach (var header in folders.SelectMany(RuntimeSources.HeadersIn))
        {
            var text = File.ReadAllText(header);
            foreach (Match match in EndOfTypedef().Matches(text).Concat(StructTag().Matches(text)))
            {
                headerOf.TryAdd(match.Groups[1].Value, Path.GetFileName(header));
            }
        }
    }

    /// <summary>The file name of the header.</summary>
    /// <exception cref="DiagnosticException">No header declares the struct.</exception>
    public string Find(ModuleSymbol module, string structName) => headerOf.GetValueOrDefault(structName)
        ?? throw new DiagnosticException(DiagnosticDescriptors.StructNotFound, module.Name, structName);

    [GeneratedRegex(@"\} (\w+);")]
    private static partial Regex EndOfTypedef();

    [GeneratedRegex(@"^struct (\w+) \{", RegexOptions.Multiline)]
    private static partial Regex StructTag();
}
