// Stage: parsing. The tables of keywords and operators, read from the grammar's literals.

using System.Collections.Frozen;
using Generated = Pyc2c.Grammar.PythonParser;

namespace Pyc2c.Parsing;

internal static class Vocabulary
{
    /// <summary>The keywords proper: soft keywords are names until the tokenizer knows better.</summary>
    public static readonly FrozenDictionary<string, int> Keywords = Literals()
        .Where(l => char.IsAsciiLetter(l.Text[0]) && l.Type is not (Generated.MATCH or Generated.CASE or Generated.TYPE))
        .ToFrozenDictionary(l => l.Text, l => l.Type);

    /// <summary>Looks keywords up without making a string.</summary>
    public static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> KeywordLookup =
        Keywords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A node of the operator trie for each first character; longer operators hang below shorter ones.</summary>
    private static readonly OperatorNode?[] Operators = BuildTrie();

    private static readonly string?[] LiteralTexts = BuildLiteralTexts();

    /// <summary>The longest operator at the start of <paramref name="text"/>: its type and length, or 0 and 0.</summary>
    public static (int Type, int Length) MatchOperator(ReadOnlySpan<char> text)
    {
        var node = text[0] < 128 ? Operators[text[0]] : null;
        int type = 0, length = 0;
        for (var i = 1; node is not null; i++)
        {
            if (node.Type != 0)
            {
                (type, length) = (node.Type, i);
            }

            node = i < text.Length ? node.Next(text[i]) : null;
        }

        return (type, length);
    }

    /// <summary>The symbolic name of a token type.</summary>
    public static string NameOf(int type) => Generated.DefaultVocabulary.GetSymbolicName(type) ?? "EOF";

    /// <summary>The fixed text of a token type, or null when its text varies.</summary>
    public static string? LiteralOf(int type) => type >= 0 && type < LiteralTexts.Length ? LiteralTexts[type] : null;

    private static IEnumerable<(string Text, int Type)> Literals()
    {
        var vocabulary = Generated.DefaultVocabulary;
        for (var type = 1; type <= Generated.DOUBLESTAREQUAL; type++)
        {
            if (vocabulary.GetLiteralName(type) is { } quoted)
            {
                yield return (quoted[1..^1], type);
            }
        }
    }

    private static OperatorNode?[] BuildTrie()
    {
        var roots = new OperatorNode?[128];
        foreach (var (text, type) in Literals().Where(l => !char.IsAsciiLetter(l.Text[0])))
        {
            var node = roots[text[0]] ??= new OperatorNode(text[0]);
            foreach (var c in text.AsSpan(1))
            {
                node = node.Next(c) ?? node.Add(c);
            }

            node.Type = type;
        }

        return roots;
    }

    private static string?[] BuildLiteralTexts()
    {
        var texts = new string?[Generated.DOUBLESTAREQUAL + 1];
        foreach (var (text, type) in Literals())
        {
            texts[type] = text;
        }

        return texts;
    }

    private sealed class OperatorNode(char character)
    {
        private OperatorNode[] _next = [];

        public int Type { get; set; }

        public OperatorNode? Next(char c)
        {
            foreach (var node in _next)
            {
                if (node.Character == c)
                {
                    return node;
                }
            }

            return null;
        }

        public OperatorNode Add(char c)
        {
            var node = new OperatorNode(c);
            _next = [.. _next, node];
            return node;
        }

        private char Character { get; } = character;
    }
}
