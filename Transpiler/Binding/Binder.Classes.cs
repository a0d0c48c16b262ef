// Stage: Binding. Class statements. The body runs in the function around; what it binds are the members.

using System.Collections.Immutable;

namespace Pyc2c.Binding;

internal sealed partial class Binder
{
    private void BindClass(Ast.ClassDef node, ImmutableArray<BStmt>.Builder output)
    {
        var inner = module.Scopes[node];
        var symbol = (ClassSymbol)inner.Symbol;
        var decorators = BindElements(node.DecoratorList);
        var bases = BindElements(node.Bases);
        var keywords = BindArguments([], node.Keywords);
        var body = ImmutableArray.CreateBuilder<BStmt>();

        // The class body has loops of its own only: break cannot leave it.
        InScope(inner, () => BindBlock(node.Body, body));
        var target = BindNameTarget(node.Name, Span(node));
        var result = new BClassDef(symbol, bases, keywords, body.ToImmutable(), decorators, target, Span(node));
        output.Add(result);
        parts.Classes.Add((result, context.Function, context.Guard));
        FindMethods(symbol, result.Body);
        symbol.Slots = SlotsOf(symbol.Name, result.Body);
        NoteDefinition(target.Variable, symbol, decorators.IsEmpty);
    }

    /// <summary>Members that only defs of the body's own level bind: methods and properties.</summary>
    private static void FindMethods(ClassSymbol symbol, ImmutableArray<BStmt> body)
    {
        var definitions = body.OfType<BFunctionDef>()
            .Where(d => d.Decorators.IsEmpty && d.Target is BVariableTarget { Variable: { HasDelete: false } member } && member.Owner == symbol)
            .GroupBy(d => ((BVariableTarget)d.Target).Variable);
        foreach (var group in definitions)
        {
            var member = group.Key;
            var functions = group.Select(d => d.Function).ToList();
            if (functions.Count != member.BindingCount)
            {
                continue;
            }

            if (functions is [{ IsPropertySetter: false, IsPropertyDeleter: false } only])
            {
                symbol.Methods[member.Name] = only;
            }

            if (functions[0].IsProperty && functions.Skip(1).All(f => f.IsPropertySetter || f.IsPropertyDeleter))
            {
                symbol.Properties[member.Name] = new PropertySymbol(member.Name)
                {
                    Getter = functions[0],
                    Setter = functions.FindLast(f => f.IsPropertySetter),
                    Deleter = functions.FindLast(f => f.IsPropertyDeleter),
                };
            }
        }
    }

    private static ImmutableArray<string>? SlotsOf(string className, ImmutableArray<BStmt> body)
    {
        var value = body.OfType<BAssign>()
            .Where(a => a.Targets.Any(t => t is BVariableTarget { Variable: { Name: "__slots__", BindingCount: 1 } }))
            .Select(a => a.Value)
            .FirstOrDefault();
        IEnumerable<BExpr>? names = value switch
        {
            BConstant { Value: string } one => [one],
            BConstant { Value: ImmutableArray<BConstant> constants } => constants,
            BTuple tuple => tuple.Elements,
            BList list => list.Elements,
            _ => null,
        };
        return names is not null && names.All(n => n is BConstant { Value: string })
            ? [.. names.Select(n => Mangled((string)((BConstant)n).Value!))]
            : null;

        string Mangled(string name) => name.StartsWith("__", StringComparison.Ordinal) && !name.EndsWith("__", StringComparison.Ordinal) && className.Trim('_').Length > 0
            ? $"_{className.TrimStart('_')}{name}"
            : name;
    }
}
