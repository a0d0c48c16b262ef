using Pyc2c.Diagnostics;
namespace Pyc2c.Parsing;
internal static class SyntaxChecker { public static void Check(Ast.Module module, SourceFile file, DiagnosticBag diagnostics) { } }
