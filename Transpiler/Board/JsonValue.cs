// JSON as a tree that knows its places: for files that people write, whose mistakes are shown to them where they are.

using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Diagnostics;
using SourceFile = Pyc2c.Diagnostics.SourceFile;

namespace Pyc2c.Board;

internal sealed record JsonMember(string Name, TextSpan NameSpan, JsonValue Value);

/// <param name="Kind">Of its first token.</param>
/// <param name="Text">What a string says; a number as it is written.</param>
/// <param name="Span">Of an object or array its opening bracket.</param>
internal sealed record JsonValue(JsonTokenType Kind, string Text, TextSpan Span)
{
    public ImmutableArray<JsonValue> Items { get; init; } = [];

    public ImmutableArray<JsonMember> Members { get; init; } = [];

    /// <summary>What it is, in words.</summary>
    public string Description => Kind switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => $"\"{JsonEncodedText.Encode(Short, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"",
        _ => Short,
    };

    private string Short => Text.Length > 40 ? Text[..40] + "…" : Text;

    /// <summary>The value that a file holds, or null when it is no JSON, which is reported.</summary>
    public static JsonValue? Read(SourceFile file, DiagnosticBag diagnostics)
    {
        var text = file.Text.ToString();
        var bytes = Encoding.UTF8.GetBytes(text);
        var tree = new Reader(bytes, isAscii: bytes.Length == text.Length);
        try
        {
            return tree.Read();
        }
        catch (JsonException e)
        {
            JsonMistake.Find(text, tree.PlaceOf(e), e.Message).Report(file, diagnostics);
        }
        catch (InvalidOperationException)
        {
            new JsonMistake(tree.Last, "an escape sequence in this string is no character", "\\ud800 to \\udfff stand in pairs only.").Report(file, diagnostics);
        }
        return null;
    }

    private sealed class Reader(byte[] bytes, bool isAscii)
    {
        private int knownByte, knownChar;

        /// <summary>The last token.</summary>
        public TextSpan Last { get; private set; }

        public JsonValue Read()
        {
            var json = new Utf8JsonReader(bytes);
            json.Read();
            var value = ReadValue(ref json);
            json.Read();
            return value;
        }

        /// <summary>The character that a mistake is at.</summary>
        public int PlaceOf(JsonException e)
        {
            var at = 0;
            for (var line = e.LineNumber ?? 0; line > 0; line--)
            {
                at += bytes.AsSpan(at).IndexOf((byte)'\n') + 1;
            }
            return Encoding.UTF8.GetCharCount(bytes.AsSpan(0, Math.Min(bytes.Length, at + (int)(e.BytePositionInLine ?? 0))));
        }

        private JsonValue ReadValue(ref Utf8JsonReader json)
        {
            var kind = json.TokenType;
            var span = Last = SpanOf(ref json);
            return kind switch
            {
                JsonTokenType.StartArray => new JsonValue(kind, "", span) { Items = ReadItems(ref json) },
                JsonTokenType.StartObject => new JsonValue(kind, "", span) { Members = ReadMembers(ref json) },
                JsonTokenType.String => new JsonValue(kind, json.GetString()!, span),
                _ => new JsonValue(kind, Encoding.UTF8.GetString(json.ValueSpan), span),
            };
        }

        private ImmutableArray<JsonValue> ReadItems(ref Utf8JsonReader json)
        {
            var items = ImmutableArray.CreateBuilder<JsonValue>();
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                items.Add(ReadValue(ref json));
            }
            return items.ToImmutable();
        }

        private ImmutableArray<JsonMember> ReadMembers(ref Utf8JsonReader json)
        {
            var members = ImmutableArray.CreateBuilder<JsonMember>();
            while (json.Read() && json.TokenType != JsonTokenType.EndObject)
            {
                var span = Last = SpanOf(ref json);
                var name = json.GetString()!;
                json.Read();
                members.Add(new JsonMember(name, span, ReadValue(ref json)));
            }
            return members.ToImmutable();
        }

        private TextSpan SpanOf(ref Utf8JsonReader json)
        {
            var quotes = json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0;
            var start = CharAt((int)json.TokenStartIndex);
            return TextSpan.FromBounds(start, CharAt((int)json.TokenStartIndex + json.ValueSpan.Length + quotes));
        }

        /// <summary>Places are asked for in their order.</summary>
        private int CharAt(int at)
        {
            if (isAscii)
            {
                return at;
            }
            knownChar += Encoding.UTF8.GetCharCount(bytes.AsSpan(knownByte, at - knownByte));
            knownByte = at;
            return knownChar;
        }
    }
}
