// Stage: syntax tree. The records of this folder mirror the ASDL of CPython 3.13 (Parser/Python.asdl): the same node names and the same
// fields in the same order, so that a dump of a tree can be compared with CPython's `ast.dump`. What differs: every node carries a
// span, type comments are not kept, and the statement `Expr` is called ExprStmt beside the base class Expression.
// Invariants: trees are immutable; lists are never default; a span covers what CPython's lineno…end_col_offset cover.
// Every node is a partial record: its children, its visitor entry and its identity equality are generated (Transpiler/Generators).
// A file that also imports System should write `using Pyc2c.Ast;` below its namespace line, where it wins over System.Attribute and System.Tuple.

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Pyc2c.Ast;

/// <summary>A node of the syntax tree. Two nodes are equal only when they are the same object.</summary>
[NodeFamily]
internal abstract partial record Node(TextSpan Span);

/// <summary>A statement.</summary>
internal abstract partial record Statement(TextSpan Span) : Node(Span);

/// <summary>An expression.</summary>
internal abstract partial record Expression(TextSpan Span) : Node(Span);

/// <summary>A pattern of a <c>case</c>.</summary>
internal abstract partial record Pattern(TextSpan Span) : Node(Span);

/// <summary>A type parameter of a function, class or type alias.</summary>
internal abstract partial record TypeParam(TextSpan Span) : Node(Span);

/// <summary>A whole source file.</summary>
internal sealed partial record Module(ImmutableArray<Statement> Body, TextSpan Span) : Node(Span);
