// Stage: Binding. The bound tree as text, for `emit --stage bound` and for tests: Python again, with every name marked by what it is.
//
//   x  local       x^  cell       x=  captured by value      @x  global     @m.x  global of module m      C:x  member of class C
//   <len>  native  <module m>  a module     <class C>  __class__     x?  a read that is checked at run time     !x  nothing binds it

using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Pyc2c.Binding;

internal sealed partial class BoundDump
{
    private readonly StringBuilder output = new();
    private ModuleSymbol? module;
    private int depth;

    public static string Of(BoundProgram program)
    {
        var dump = new BoundDump();
        foreach (var symbol in program.Modules.Where(m => m.Body is not null))
        {
            dump.Module(symbol);
        }

        return dump.output.ToString();
    }

    private void Module(ModuleSymbol symbol)
    {
        module = symbol;
        Line($"module {symbol.Name}{(symbol.IsEscaped ? "  # escaped" : string.Empty)}");
        depth++;
        foreach (var global in symbol.Globals.Values)
        {
            Line("global " + Facts(global));
        }

        Locals(symbol.Body!);
        Block(symbol.Body!.Body);
        depth--;
    }

    private void Line(string text) => output.Append(' ', depth * 2).Append(text).Append('\n');

    private static string Facts(VariableSymbol variable)
    {
        var facts = new List<string> { variable.Name };
        if (variable.Definition is { } definition)
        {
            facts.Add("is " + Describe(definition));
        }

        if (variable.ConstantValue is { } constant)
        {
            facts.Add("= " + Constant(constant));
        }

        if (variable.BindingCount != 1)
        {
            facts.Add($"bound {variable.BindingCount}x");
        }

        if (!variable.IsRead)
        {
            facts.Add("unread");
        }

        if (!variable.IsAlwaysBound)
        {
            facts.Add("doubtful");
        }

        return string.Join(' ', facts);
    }

    private static string Describe(Symbol symbol) => symbol switch
    {
        ModuleSymbol m => $"module {m.Name}",
        FunctionSymbol f => $"def {f.Module.Name}.{f.QualifiedName}",
        ClassSymbol c => $"class {c.Module.Name}.{c.QualifiedName}",
        _ => "native " + NativeName(symbol),
    };

    private static string NativeName(Symbol symbol) => symbol switch
    {
        NativeFunctionSymbol { Module: { Name: not "builtins" } m } f => $"{m.Name}.{f.QualifiedName}",
        NativeFunctionSymbol f => f.QualifiedName,
        NativeClassSymbol { Module: { Name: not "builtins" } m } c => $"{m.Name}.{c.Name}",
        _ => symbol.Name,
    };

    private void Locals(FunctionSymbol function)
    {
        var locals = function.Locals.Where(v => v.Kind == VariableKind.Cell && !v.IsParameter).Select(Variable).ToList();
        if (locals.Count > 0)
        {
            Line("cells " + string.Join(' ', locals));
        }

        if (function.FreeVariables.Count > 0)
        {
            Line("captures " + string.Join(' ', function.FreeVariables.Select(Variable)));
        }
    }

    private string Variable(VariableSymbol variable) => variable.Kind switch
    {
        VariableKind.Cell => variable.Name + (variable.IsCapturedByValue ? "=" : "^"),
        VariableKind.Global when variable.Owner == module => "@" + variable.Name,
        VariableKind.Global => $"@{variable.Owner.Name}.{variable.Name}",
        VariableKind.ClassMember => $"{variable.Owner.Name}:{variable.Name}",
        _ => variable.Name,
    };

    private void Function(string head, FunctionSymbol function)
    {
        var flags = new List<string>();
        void Flag(bool isSet, string name)
        {
            if (isSet)
            {
                flags.Add(name);
            }
        }

        Flag(function.IsGenerator, "generator");
        Flag(function.IsCoroutine, "coroutine");
        Flag(function.IsStaticMethod, "static");
        Flag(function.IsClassMethod, "classmethod");
        Flag(function.IsProperty, "property");
        Flag(function.IsPropertySetter, "setter");
        Flag(function.IsPropertyDeleter, "deleter");
        var result = function.ReturnAnnotation is null ? string.Empty : " -> " + Expression(function.ReturnAnnotation);
        Line($"{head}({string.Join(", ", function.Parameters.Select(Parameter))}){result}:{(flags.Count > 0 ? "  # " + string.Join(' ', flags) : string.Empty)}");
        depth++;
        Locals(function);
        Block(function.Body);
        depth--;
    }

    private string Parameter(ParameterSymbol parameter)
    {
        var prefix = parameter.Kind switch
        {
            ParameterKind.VarArgs => "*",
            ParameterKind.VarKeywords => "**",
            ParameterKind.PositionalOnly => "/",
            ParameterKind.KeywordOnly => "kw ",
            _ => string.Empty,
        };
        var annotation = parameter.Annotation is null ? string.Empty : ": " + Expression(parameter.Annotation);
        return prefix + Variable(parameter.Variable) + annotation + (parameter.Default is null ? string.Empty : " = " + Expression(parameter.Default));
    }

    // ---- statements ----

    private void Block(ImmutableArray<BStmt> block)
    {
        if (block.IsEmpty)
        {
            Line("pass");
        }

        foreach (var statement in block)
        {
            Statement(statement);
        }
    }

    private void Indented(string head, ImmutableArray<BStmt> block)
    {
        Line(head);
        depth++;
        Block(block);
        depth--;
    }

    private void Else(string head, ImmutableArray<BStmt> block)
    {
        if (!block.IsEmpty)
        {
            Indented(head, block);
        }
    }

    private void Statement(BStmt statement)
    {
        switch (statement)
        {
            case BExprStmt s:
                Line(Expression(s.Value));
                break;
            case BAssign s:
                Line(string.Concat(s.Targets.Select(t => Target(t) + " = ")) + Expression(s.Value));
                break;
            case BAugAssign s:
                Line($"{Target(s.Target, isRead: true)} {Symbol(s.Operator)}= {Expression(s.Value)}");
                break;
            case BDelete s:
                Line("del " + string.Join(", ", s.Targets.Select(t => Target(t, isRead: true))));
                break;
            case BReturn s:
                Line("return" + (s.Value is null ? string.Empty : " " + Expression(s.Value)));
                break;
            case BIf s:
                Indented($"if {Expression(s.Test)}:", s.Then);
                Else("else:", s.Else);
                break;
            case BWhile s:
                Indented($"while {Expression(s.Test)}:", s.Body);
                Else("else:", s.Else);
                break;
            case BFor s:
                Indented($"{(s.IsAsync ? "async " : string.Empty)}for {Target(s.Target)} in {Expression(s.Iterable)}:", s.Body);
                Else("else:", s.Else);
                break;
            case BBreak:
                Line("break");
                break;
            case BContinue:
                Line("continue");
                break;
            case BPass:
                Line("pass");
                break;
            case BRaise s:
                Line("raise" + (s.Exception is null ? string.Empty : " " + Expression(s.Exception)) + (s.Cause is null ? string.Empty : " from " + Expression(s.Cause)));
                break;
            case BAssert s:
                Line($"assert {Expression(s.Test)}" + (s.Message is null ? string.Empty : ", " + Expression(s.Message)));
                break;
            case BTry s:
                Try(s);
                break;
            case BWith s:
                var items = s.Items.Select(i => Expression(i.Context) + (i.Target is null ? string.Empty : " as " + Target(i.Target)));
                Indented($"{(s.IsAsync ? "async " : string.Empty)}with {string.Join(", ", items)}:", s.Body);
                break;
            case BFunctionDef s:
                Decorators(s.Decorators);
                Function("def " + Target(s.Target), s.Function);
                break;
            case BClassDef s:
                Class(s);
                break;
            case BImport s:
                Line($"import {s.Module.Name}" + (s.Target is null ? string.Empty : $"  # {Target(s.Target)} = {s.Bound!.Name}"));
                break;
            case BImportFrom s:
                var source = s.Source is VariableSymbol global ? Variable(global) + (s.IsDefinitelyBound ? string.Empty : "?") : s.Source is null ? "?" : Describe(s.Source);
                Line($"from {s.Module.Name} import {s.Name}  # {Target(s.Target)} = {source}{(s.IsStar ? " *" : string.Empty)}");
                break;
            case BMatch s:
                Match(s);
                break;
            default:
                throw new InvalidOperationException($"unknown statement {statement.GetType().Name}");
        }
    }

    private void Try(BTry s)
    {
        Indented("try:", s.Body);
        foreach (var handler in s.Handlers)
        {
            var type = handler.Type is null ? string.Empty : " " + Expression(handler.Type);
            var name = handler.Name is null ? string.Empty : " as " + Variable(handler.Name);
            Indented($"except{(s.IsStar ? "*" : string.Empty)}{type}{name}:", handler.Body);
        }

        Else("else:", s.Else);
        Else("finally:", s.Finally);
    }

    private void Decorators(ImmutableArray<BExpr> decorators)
    {
        foreach (var decorator in decorators)
        {
            Line("@" + Expression(decorator));
        }
    }

    private void Class(BClassDef s)
    {
        Decorators(s.Decorators);
        var symbol = s.Class;
        var arguments = s.Bases.Select(Expression).Concat(s.Keywords.Select(Argument));
        var mro = symbol.IsDynamic ? "dynamic" : "mro " + string.Join(' ', symbol.Mro.Select(b => b.Name));
        Line($"class {Target(s.Target)}({string.Join(", ", arguments)}):  # {mro}");
        depth++;
        void Names(string title, IEnumerable<string> names)
        {
            if (names.Any())
            {
                Line($"{title} {string.Join(' ', names)}");
            }
        }

        Names("methods", symbol.Methods.Keys);
        Names("properties", symbol.Properties.Keys);
        Names("self", symbol.SelfAttributes);
        Names("slots", symbol.Slots ?? []);
        Block(s.Body);
        depth--;
    }

    private void Match(BMatch s)
    {
        Line($"match {Expression(s.Subject)}:");
        depth++;
        foreach (var @case in s.Cases)
        {
            Indented($"case {Pattern(@case.Pattern)}{(@case.Guard is null ? string.Empty : " if " + Expression(@case.Guard))}:", @case.Body);
        }

        depth--;
    }

    private string Pattern(BPattern pattern) => pattern switch
    {
        BValuePattern p => (p.ByIdentity ? "is " : string.Empty) + Expression(p.Value),
        BCapturePattern { Pattern: null, Variable: null } => "_",
        BCapturePattern { Pattern: null, Variable: { } v } => Variable(v),
        BCapturePattern { Pattern: { } inner } p => Pattern(inner) + (p.Variable is null ? string.Empty : " as " + Variable(p.Variable)),
        BSequencePattern p => "[" + string.Join(", ", p.Patterns.Select((x, i) => (i == p.StarIndex ? "*" : string.Empty) + Pattern(x))) + "]",
        BMappingPattern p => "{" + string.Join(", ", p.Keys.Zip(p.Patterns, (k, v) => $"{Expression(k)}: {Pattern(v)}")
            .Concat(p.Rest is null ? [] : ["**" + Variable(p.Rest)])) + "}",
        BClassPattern p => Expression(p.Class) + "(" + string.Join(", ", p.Positional.Select(Pattern).Concat(p.Keywords.Select(k => $"{k.Name}={Pattern(k.Pattern)}"))) + ")",
        BOrPattern p => string.Join(" | ", p.Alternatives.Select(Pattern)),
        _ => throw new InvalidOperationException($"unknown pattern {pattern.GetType().Name}"),
    };

    private string Target(BTarget target, bool isRead = false) => target switch
    {
        BVariableTarget t => Variable(t.Variable) + (isRead && !t.IsDefinitelyBound ? "?" : string.Empty),
        BAttributeTarget t => $"{Expression(t.Object)}.{t.Name}",
        BSubscriptTarget t => $"{Expression(t.Object)}[{Expression(t.Index)}]",
        BUnpackTarget t => "(" + string.Join(", ", t.Targets.Select((x, i) => (i == t.StarIndex ? "*" : string.Empty) + Target(x))) + ")",
        _ => throw new InvalidOperationException($"unknown target {target.GetType().Name}"),
    };

    // ---- constants ----

    private static string Constant(BConstant constant) => constant.Value switch
    {
        null => "None",
        bool b => b ? "True" : "False",
        BigInteger i => i.ToString(CultureInfo.InvariantCulture),
        double d => Float(d),
        Complex c => $"({Float(c.Real)}+{Float(c.Imaginary)}j)",
        string s => Quote(s),
        ImmutableArray<byte> bytes => "b" + Quote(string.Concat(bytes.Select(b => (char)b))),
        ImmutableArray<BConstant> tuple => "(" + string.Join(", ", tuple.Select(Constant)) + (tuple.Length == 1 ? ",)" : ")"),
        _ => "...",
    };

    private static string Float(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.IsFinite(value) && text.All(c => char.IsAsciiDigit(c) || c == '-') ? text + ".0" : text;
    }

    private static string Quote(string text)
    {
        var result = new StringBuilder("'");
        foreach (var c in Ast.CodePoints.Of(text))
        {
            result.Append(c switch
            {
                '\'' => "\\'",
                '\\' => "\\\\",
                '\n' => "\\n",
                < ' ' or (> '~' and < '\u00a0') => $"\\x{c:x2}",
                >= 0xD800 and <= 0xDFFF => $"\\u{c:x4}",
                _ => Ast.CodePoints.Encode(c),
            });
        }

        return result.Append('\'').ToString();
    }
}
