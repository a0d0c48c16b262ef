// Stage: Ir. Class statements. The body of a class that is made once runs in place. What a name is bound to once, at the body's top level,
// by a def or to a constant, becomes a row of the class in flash and needs no code; everything else is a cell that the body fills.

using Pyc2c.Binding;

namespace Pyc2c.Ir;

internal sealed partial class IrBuilder
{
    /// <summary>The statement being built stands directly in a class body: it runs exactly once.</summary>
    private bool isClassTop;
    /// <summary>Members that are certainly bound by now.</summary>
    private readonly HashSet<VariableSymbol> boundMembers = [];
    /// <summary>Members whose binding some code in the body asked for: they must be cells.</summary>
    private readonly HashSet<VariableSymbol> testedMembers = [];

    private void ClassDefinition(BClassDef def)
    {
        var symbol = def.Class;
        if (symbol.IsDynamic)
        {
            DynamicClass(def);
            return;
        }
        var outerTop = isClassTop;
        var decorators = Values(def.Decorators);
        foreach (var @base in def.Bases)
        {
            Value(@base);
        }
        var keywords = Evaluate(def.Keywords);
        var made = context.ClassFor(symbol);
        made.Keywords = keywords.KeywordNames;
        ClassBody(def, made);

        span = def.Span;
        IrValue value = made.Keywords.IsEmpty && !context.Program.HasClassHooks && !HoldsProperty(def)
            ? new IrConst(new ClassRef(symbol))
            : Add(Op.InitClass, made, keywords.All);
        if (symbol.ClassCell is { } cell)
        {
            Store(cell, value);
        }
        foreach (var decorator in decorators.AsEnumerable().Reverse())
        {
            value = CallValue(decorator, new Arguments([value], []));
        }
        isClassTop = outerTop;
        StoreTo(def.Target, value);
    }

    /// <summary>name = property(…) in the body: a property wants to know its name.</summary>
    private bool HoldsProperty(BClassDef def) =>
        def.Body.Any(s => s is BAssign { Value: BCall { Function: BNative { Native: var native } } } && context.IsBuiltin(native, "property"));

    private void ClassBody(BClassDef def, IrClass made)
    {
        var direct = def.Body.OfType<BFunctionDef>().Select(d => d.Function).ToHashSet();
        foreach (var statement in def.Body)
        {
            if (current is null)
            {
                break;
            }
            span = statement.Span;
            isClassTop = statement is BAssign or BFunctionDef or BClassDef or BImport or BImportFrom;
            if (!MethodRow(made, statement, direct) && !AliasRow(made, statement))
            {
                Statement(statement);
            }
        }
        isClassTop = false;
    }

    // ---- rows ----

    /// <summary>A def that becomes a row of the class.</summary>
    private bool MethodRow(IrClass made, BStmt statement, HashSet<FunctionSymbol> direct)
    {
        if (statement is not BFunctionDef { Decorators.IsEmpty: true, Target: BVariableTarget { Variable: { Kind: VariableKind.ClassMember } variable } } def
            || testedMembers.Contains(variable))
        {
            return false;
        }
        var member = made.Members[variable.Name];
        if (made.Symbol.Properties.TryGetValue(variable.Name, out var property))
        {
            return PropertyRow(member, property, direct, variable);
        }
        if (!made.Symbol.Methods.TryGetValue(variable.Name, out var method) || !ReferenceEquals(method, def.Function)
            || IrBuildContext.FunctionConstant(context.FunctionFor(method)) is null)
        {
            return false;
        }
        member.Function = context.FunctionFor(method);
        member.Kind = method.IsStaticMethod ? MemberKind.StaticMethod
            : method.IsClassMethod || method.Name is "__init_subclass__" or "__class_getitem__" ? MemberKind.ClassMethod
            : method.Name == "__new__" ? MemberKind.StaticMethod
            : method.IsProperty ? MemberKind.Property
            : MemberKind.Method;
        boundMembers.Add(variable);
        return true;
    }

    private bool PropertyRow(IrClassMember member, PropertySymbol property, HashSet<FunctionSymbol> direct, VariableSymbol variable)
    {
        var parts = new[] { property.Getter, property.Setter, property.Deleter };
        // A row can be read and stored to; a property that can be deleted is an object.
        if (property.Getter is null || property.Deleter is not null || parts.Any(p => p is not null && (!direct.Contains(p) || IrBuildContext.FunctionConstant(context.FunctionFor(p)) is null)))
        {
            return false;
        }
        member.Kind = MemberKind.Property;
        member.Function = context.FunctionFor(property.Getter);
        member.Setter = property.Setter is null ? null : context.FunctionFor(property.Setter);
        member.Deleter = property.Deleter is null ? null : context.FunctionFor(property.Deleter);
        boundMembers.Add(variable);
        return true;
    }

    /// <summary>b = a, where a is a row already: b is the same kind of row.</summary>
    private bool AliasRow(IrClass made, BStmt statement)
    {
        if (statement is not BAssign { Targets: [BVariableTarget { Variable: { Kind: VariableKind.ClassMember } variable }], Value: BClassName name }
            || !CanBeRow(variable) || !boundMembers.Contains(name.Member)
            || !made.Members.TryGetValue(name.Member.Name, out var source) || source.Kind == MemberKind.Cell || !ReferenceEquals(name.Member.Owner, made.Symbol))
        {
            return false;
        }
        var member = made.Members[variable.Name];
        (member.Kind, member.Function, member.Setter, member.Deleter, member.Constant) =
            (source.Kind, source.Function, source.Setter, source.Deleter, source.Constant);
        boundMembers.Add(variable);
        return true;
    }

    private bool CanBeRow(VariableSymbol variable) =>
        isClassTop && variable is { BindingCount: 1, HasDelete: false } && !testedMembers.Contains(variable);

    // ---- members as variables of the body ----

    private static bool IsDynamicMember(VariableSymbol variable) => ((ClassSymbol)variable.Owner).IsDynamic;

    private IrClassMember MemberFor(VariableSymbol variable) => context.ClassFor((ClassSymbol)variable.Owner).Members[variable.Name];

    private void StoreMember(VariableSymbol variable, IrValue value)
    {
        if (IsDynamicMember(variable))
        {
            Add(Op.StoreLocal, LocalFor(variable), value);
            return;
        }
        var member = MemberFor(variable);
        if (CanBeRow(variable) && value is IrConst { Repr: Repr.Value } constant)
        {
            if (constant.Value is FunctionRef reference)
            {
                member.Kind = MemberKind.Method;
                member.Function = reference.Function;
            }
            else
            {
                member.Kind = MemberKind.Constant;
                member.Constant = constant;
            }
        }
        else
        {
            Add(Op.StoreClassMember, member, value);
        }
        if (isClassTop)
        {
            boundMembers.Add(variable);
        }
    }

    private void ClearMember(VariableSymbol variable, bool isBound)
    {
        if (!isBound)
        {
            ClassMember(variable, null, isBound: false);
        }
        if (IsDynamicMember(variable))
        {
            Add(Op.ClearLocal, LocalFor(variable));
            return;
        }
        boundMembers.Remove(variable);
        testedMembers.Add(variable);
        Add(Op.ClearClassMember, MemberFor(variable));
    }

    /// <summary>A name in a class body: the member if it is bound by now, else what the name means outside.</summary>
    private IrValue ClassMember(VariableSymbol variable, BExpr? outer, bool isBound)
    {
        if (IsDynamicMember(variable))
        {
            return MemberOr(Add(Op.LoadLocal, LocalFor(variable)), variable, outer, isBound);
        }
        var member = MemberFor(variable);
        switch (member)
        {
            case { Kind: MemberKind.Constant, Constant: { } constant }:
                return constant;
            case { Kind: MemberKind.Method or MemberKind.StaticMethod, Function: { } method }:
                return new IrConst(new FunctionRef(method));
            case { Kind: not MemberKind.Cell }:
                return NotSupportedValue($"the {(member.Kind == MemberKind.Property ? "property" : "class method")} {variable.Name} as a value in its class body");
        }
        var isKnown = isBound || boundMembers.Contains(variable);
        if (!isKnown)
        {
            testedMembers.Add(variable);
        }
        return MemberOr(Add(Op.LoadClassMember, member), variable, outer, isKnown);
    }

    private IrValue MemberOr(Instr loaded, VariableSymbol variable, BExpr? outer, bool isBound)
    {
        if (isBound)
        {
            return loaded;
        }
        var unbound = NewBlock("outer");
        var after = NewBlock("class_name");
        var result = Param(after);
        End(new Branch(Add(Op.IsNull, null, loaded), new Edge(unbound), new Edge(after, loaded), span));
        Begin(unbound);
        Goto(after, outer is null ? RaiseUnbound(variable.Name) : Value(outer));
        Begin(after);
        return result;
    }
}
