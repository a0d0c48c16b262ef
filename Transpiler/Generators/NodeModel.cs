// Source generators. What the generated code of a node depends on, without symbols, so that the pipeline can cache it.

using System;

namespace Pyc2c.Generators;

internal enum FieldKind
{
    /// <summary>Text, number, flag or constant.</summary>
    Value,

    /// <summary>An enum member.</summary>
    Enum,

    /// <summary>A node, or none.</summary>
    Node,

    /// <summary>A list of nodes; single ones may be missing.</summary>
    Nodes,

    /// <summary>A list of values.</summary>
    Values,
}

/// <summary>A constructor parameter of a node.</summary>
internal readonly struct FieldModel(string name, string dumpName, FieldKind kind, bool isNullable) : IEquatable<FieldModel>
{
    public string Name { get; } = name;

    public string DumpName { get; } = dumpName;

    public FieldKind Kind { get; } = kind;

    public bool IsNullable { get; } = isNullable;

    public bool Equals(FieldModel other) =>
        Name == other.Name && DumpName == other.DumpName && Kind == other.Kind && IsNullable == other.IsNullable;

    public override bool Equals(object? obj) => obj is FieldModel other && Equals(other);

    public override int GetHashCode() => Name.GetHashCode();
}

/// <summary>A sealed record of a node family.</summary>
internal sealed class NodeModel(string ns, string root, string name, string dumpName, EquatableArray<FieldModel> fields) : IEquatable<NodeModel>
{
    public string Namespace { get; } = ns;

    /// <summary>The family's root record.</summary>
    public string Root { get; } = root;

    public string Name { get; } = name;

    public string DumpName { get; } = dumpName;

    public EquatableArray<FieldModel> Fields { get; } = fields;

    public bool Equals(NodeModel? other) =>
        other is not null && Namespace == other.Namespace && Root == other.Root && Name == other.Name && DumpName == other.DumpName
        && Fields.Equals(other.Fields);

    public override bool Equals(object? obj) => Equals(obj as NodeModel);

    public override int GetHashCode() => Name.GetHashCode();
}
