// Stage: Binding. What MicroPython adds to the language: const, the decorators that choose a code generator, and the names that mean
// something in a function under @viper. What they are, Runtime.Modules/micropython says.

namespace Pyc2c.Binding;

internal static class MicroPython
{
    public const string Module = "micropython";

    /// <summary>Names in a function under @viper, and annotations that convert its arguments.</summary>
    private static readonly HashSet<string> ViperNames = ["ptr8", "ptr16", "ptr32", "uint"];

    private static readonly HashSet<string> OwnModules =
        [Module, "dht", "ds18x20", "esp", "esp32", "framebuf", "machine", "neopixel", "onewire", "uctypes"];

    /// <summary>A module that CPython does not have.</summary>
    public static bool HasAlone(string module) => OwnModules.Contains(module);

    public static bool IsViperName(string name) => ViperNames.Contains(name);

    /// <summary>The expression, read here, is micropython.const; the bare name is when it was imported from there, or is bound by nobody.</summary>
    public static bool IsConst(Scope scope, Ast.Expression function) => function switch
    {
        Ast.Name { Id: "const" } => scope.Lookup("const") is not { } found || IsImported(found.Info, "const"),
        Ast.Attribute { Attr: "const", Value: Ast.Name of } => IsModule(scope, of.Id),
        _ => false,
    };

    /// <summary>native, viper, bytecode or asm_…, when the expression names one of these decorators.</summary>
    public static string? CodeDecorator(Scope scope, Ast.Expression decorator) => decorator switch
    {
        Ast.Attribute { Attr: var kind, Value: Ast.Name of } when IsCodeDecorator(kind) && IsModule(scope, of.Id) => kind,
        Ast.Name { Id: var name } when scope.Lookup(name) is { Info.Sites: [{ ImportedName: { } kind }, ..] } found &&
            IsCodeDecorator(kind) && IsImported(found.Info, kind) => kind,
        _ => null,
    };

    public static bool IsAssembler(string decorator) => decorator.StartsWith("asm_", StringComparison.Ordinal);

    private static bool IsCodeDecorator(string name) => name is "native" or "viper" or "bytecode" || IsAssembler(name);

    private static bool IsImported(NameInfo info, string name) =>
        info.Sites.Count > 0 && info.Sites.All(s => s is { Kind: BindingSiteKind.ImportName, Module.Name: Module } && s.ImportedName == name);

    /// <summary>The module by that name, imported here or not: MicroPython knows its decorators without.</summary>
    private static bool IsModule(Scope scope, string name) => scope.Lookup(name) is { } found
        ? found.Info.Sites.Count > 0 && found.Info.Sites.All(s => s is { Kind: BindingSiteKind.ImportModule, Module.Name: Module })
        : name == Module;
}
