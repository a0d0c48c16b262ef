// A board file, JSON in, Python's syntax tree out: the calls of module board that it stands for, each at its place in the file, so that one
// mechanism acts on the board. BoardDescription says what there is. A tree comes out only when nothing was wrong.
//
//   {"button": [{"pin": 4, "press": [{"at": "1 s"}]}]}
//
//   import board
//   part0 = board.button(pin=4, active=0)
//   board.play(((part0.press, 2),), ((1000000, 1, 1, 0, (100000, 0)),))

using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Ast;
using Pyc2c.Diagnostics;
using Attribute = Pyc2c.Ast.Attribute;
using SourceFile = Pyc2c.Diagnostics.SourceFile;
using Tuple = Pyc2c.Ast.Tuple;

namespace Pyc2c.Board;

internal sealed class BoardFile
{
    private const int MostKilobytes = 1024;
    private const long WithoutEnd = 1L << 60;
    private const string Module = "board";

    private readonly BoardErrors errors;
    private readonly ImmutableArray<Statement>.Builder statements = ImmutableArray.CreateBuilder<Statement>();
    private readonly ImmutableArray<Expression>.Builder methods = ImmutableArray.CreateBuilder<Expression>();
    private readonly ImmutableArray<Expression>.Builder events = ImmutableArray.CreateBuilder<Expression>();

    private BoardFile(BoardErrors errors) => this.errors = errors;

    public static bool IsNameOfOne(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The module that a file stands for, or null when errors were reported.</summary>
    public static Module? Read(SourceFile file, DiagnosticBag diagnostics)
    {
        if (file.Text.Length > MostKilobytes << 10)
        {
            diagnostics.Report(DiagnosticDescriptors.BoardTooLarge, file.Path, MostKilobytes);
            return null;
        }
        var own = new DiagnosticBag();
        if (JsonValue.Read(file, own) is { } json)
        {
            var reader = new BoardFile(new BoardErrors(file, own));
            reader.ReadBoard(json);
            diagnostics.AddRange(own);
            return own.HasErrors ? null : new Module(reader.statements.ToImmutable(), new TextSpan(0, file.Text.Length));
        }
        diagnostics.AddRange(own);
        return null;
    }

    private void ReadBoard(JsonValue json)
    {
        statements.Add(new Import([new Alias(Module, null, json.Span)], json.Span));
        if (!IsObject(json, "the board", "{\"button\": [{\"pin\": 4}]}"))
        {
            return;
        }
        errors.CheckTwice(json.Members);
        errors.CheckKnown(json.Members, "the board", [BoardDescription.Chip, .. BoardDescription.Parts.Select(p => p.Name)]);
        if (Member(json, BoardDescription.Chip) is { } chip)
        {
            ReadChip(chip);
        }
        foreach (var member in json.Members)
        {
            if (BoardDescription.Parts.FirstOrDefault(p => p.Name == member.Name) is { } part)
            {
                ReadList(member, item => ReadPart(part, item));
            }
        }
        if (events.Count > 0)
        {
            statements.Add(new ExprStmt(
                Call(Function("play", json.Span), [TupleOf(methods, json.Span), TupleOf(events, json.Span)], json.Span), json.Span));
        }
    }

    private void ReadChip(JsonMember member)
    {
        var (name, place) = ($"\"{member.Name}\"", member.Value.Span);
        var chip = BoardDescription.Chips.FirstOrDefault(c => member.Value.Kind == JsonTokenType.String && c.Name == member.Value.Text);
        if (chip.Name is null)
        {
            errors.Wrong(member.Value, name, string.Join(", ", BoardDescription.Chips.Select(c => $"\"{c.Name}\"")), $"{name}: \"{BoardDescription.Chips[0].Name}\"");
            return;
        }
        errors.LastPin = chip.LastPin;
        statements.Add(new ExprStmt(Call(Function(BoardDescription.Chip, place), [new Constant(chip.Name, null, place)], place), place));
    }

    // ---- what is connected ----

    private void ReadPart(Part part, JsonValue item)
    {
        var found = ModelOf(part, item);
        if (found is not { } model)
        {
            return;
        }
        Key[] keys = [.. part.Keys, .. part.AttachKeys, .. model.Keys];
        IReadOnlyList<string> names = [.. keys.Select(k => k.Name), .. part.IsBus ? [BoardDescription.Device] : Array.Empty<string>(), .. model.Calls.Select(c => c.Name)];
        errors.CheckTwice(item.Members);
        errors.CheckKnown(item.Members, $"\"{part.Name}\"", names);
        var name = $"part{statements.Count - 1}";
        if (ReadKeys(item, $"\"{part.Name}\"", keys) is { } values)
        {
            foreach (var claim in part.Claims)
            {
                Take(claim, keys, item, values, $"\"{part.Name}\"");
            }
            statements.Add(new Assign([new Name(name, ExprContext.Store, item.Span)], Make(part, model, values, item.Span), item.Span));
        }
        foreach (var call in model.Calls)
        {
            if (Member(item, call.Name) is { } list)
            {
                ReadCalls(call, new Name(name, ExprContext.Load, item.Span), list);
            }
        }
    }

    /// <summary>What the item says that is connected; null when it does not, which is reported.</summary>
    private Model? ModelOf(Part part, JsonValue item)
    {
        if (!IsObject(item, $"each item of \"{part.Name}\"", $"{{\"{part.Keys[0].Name}\": {part.Keys[0].Shape.Example}}}"))
        {
            return null;
        }
        if (!part.IsBus)
        {
            return part.Models[0];
        }
        var names = string.Join(" or ", part.Models.Select(m => $"\"{m.Name}\""));
        if (Member(item, BoardDescription.Device) is not { } device)
        {
            errors.Report(DiagnosticDescriptors.MissingBoardKey, item.Span, $"\"{part.Name}\"", BoardDescription.Device, names);
            return null;
        }
        var model = part.Models.FirstOrDefault(m => device.Value.Kind == JsonTokenType.String && m.Name == device.Value.Text);
        if (model is null)
        {
            errors.Wrong(device.Value, $"\"{BoardDescription.Device}\"", names, $"\"{BoardDescription.Device}\": \"{part.Models[0].Name}\"");
        }
        return model;
    }

    /// <summary>part(…), or part(…).attach(…, device=Model(…)).</summary>
    private static Expression Make(Part part, Model model, IReadOnlyDictionary<string, Expression> values, TextSpan place)
    {
        var made = Call(Function(part.Name, place), Keywords(part.Keys, values), place);
        if (!part.IsBus)
        {
            return made;
        }
        var device = new Keyword("device", Call(Function(model.Name!, place), Keywords(model.Keys, values), place), place);
        return Call(new Attribute(made, "attach", ExprContext.Load, place), [.. Keywords(part.AttachKeys, values), device], place);
    }

    private void Take(Claim claim, IEnumerable<Key> keys, JsonValue item, IReadOnlyDictionary<string, Expression> values, string owner)
    {
        string[] whats = [claim.What];
        var (shown, place) = (claim.What, item.Span);
        foreach (var key in keys.Where(k => claim.Names(k.Name)))
        {
            if (values.GetValueOrDefault(key.Name) is not Constant { Value: BigInteger value })
            {
                return;
            }
            var isAny = value == BoardDescription.Any;
            var member = Member(item, key.Name);
            place = member?.Value.Span ?? place;
            whats = [.. whats.SelectMany(what => isAny ? key.Numbers.Select(n => Claim.Fill(what, key.Name, n)) : [Claim.Fill(what, key.Name, value)])];
            shown = Claim.Fill(shown, key.Name, member?.Value.Text ?? (isAny ? "any" : value.ToString()));
        }
        errors.Claim(whats, shown, owner, place, claim.IsShared);
    }

    // ---- what happens ----

    private void ReadCalls(Call call, Expression part, JsonMember list)
    {
        var callee = new Attribute(part, call.Method ?? call.Name, ExprContext.Load, list.NameSpan);
        if (call.Effect == Effect.Always)
        {
            ReadList(list, item => ReadCall(call, item, call.Keys, values =>
                statements.Add(new ExprStmt(Call(callee, [.. call.Keys.Select(k => values[k.Name])], item.Span), item.Span))));
            return;
        }
        var method = Number(methods.Count, list.NameSpan);
        methods.Add(TupleOf([callee, Number((int)call.Effect, list.NameSpan)], list.NameSpan));
        ReadList(list, item => ReadCall(call, item, [.. call.Keys, BoardDescription.At, BoardDescription.Every, BoardDescription.Count], values =>
            events.Add(EventOf(method, call.Keys.Select(k => values[k.Name]), values, item.Span))));
    }

    /// <summary>Adds an item that nothing is wrong with; else it is reported.</summary>
    private void ReadCall(Call call, JsonValue item, ImmutableArray<Key> keys, Action<IReadOnlyDictionary<string, Expression>> add)
    {
        var name = $"\"{call.Name}\"";
        if (!IsObject(item, $"each item of {name}", $"{{\"{keys[0].Name}\": {keys[0].Shape.Example}}}"))
        {
            return;
        }
        errors.CheckTwice(item.Members);
        errors.CheckKnown(item.Members, name, [.. keys.Select(k => k.Name)]);
        if (ReadKeys(item, name, keys) is { } values && IsWhole(item, values))
        {
            add(values);
        }
    }

    /// <summary>(time, period, times, method, arguments), as board.play takes it.</summary>
    private static Tuple EventOf(
        Expression method, IEnumerable<Expression> arguments, IReadOnlyDictionary<string, Expression> values, TextSpan place)
    {
        var every = values.GetValueOrDefault(BoardDescription.Every.Name);
        var count = values.GetValueOrDefault(BoardDescription.Count.Name) ?? Number(every is null ? 1 : WithoutEnd, place);
        return TupleOf([values[BoardDescription.At.Name], every ?? Number(1, place), count, method, TupleOf(arguments, place)], place);
    }

    /// <summary>What is to be said of more than one key of an event.</summary>
    private bool IsWhole(JsonValue item, IReadOnlyDictionary<string, Expression> values)
    {
        if (Member(item, BoardDescription.Count.Name) is { } count && !values.ContainsKey(BoardDescription.Every.Name))
        {
            errors.Report(DiagnosticDescriptors.MissingBoardKey, count.NameSpan, "\"count\"", BoardDescription.Every.Name, BoardDescription.Every.Shape.Example);
            return false;
        }
        var register = Member(item, "register");
        return register is null || RegistersShape.Fits(register.Value, Member(item, "bytes")!.Value, errors);
    }

    // ---- reading ----

    private void ReadList(JsonMember list, Action<JsonValue> read)
    {
        if (list.Value.Kind != JsonTokenType.StartArray)
        {
            errors.Wrong(list.Value, $"\"{list.Name}\"", "a list of objects", $"\"{list.Name}\": [{{…}}]");
            return;
        }
        foreach (var item in list.Value.Items)
        {
            read(item);
        }
    }

    /// <summary>The constants of an object's keys, without those that are left out; null when something is wrong, which is reported.</summary>
    private Dictionary<string, Expression>? ReadKeys(JsonValue item, string owner, IEnumerable<Key> keys)
    {
        var values = new Dictionary<string, Expression>();
        var isRight = true;
        foreach (var key in keys)
        {
            if (Member(item, key.Name) is { } member)
            {
                var read = key.Shape.Read(member.Value, $"\"{key.Name}\"", errors);
                isRight &= read is not null;
                values[key.Name] = read!;
            }
            else if (key.Default is null)
            {
                errors.Report(DiagnosticDescriptors.MissingBoardKey, item.Span, owner, key.Name, key.Shape.Example);
                isRight = false;
            }
            else if (key.Default != Key.LeftOut)
            {
                values[key.Name] = new Constant(key.Default is long n ? new BigInteger(n) : key.Default, null, item.Span);
            }
        }
        return isRight ? values : null;
    }

    private bool IsObject(JsonValue value, string what, string example)
    {
        if (value.Kind != JsonTokenType.StartObject)
        {
            errors.Wrong(value, what, "an object", example);
        }
        return value.Kind == JsonTokenType.StartObject;
    }

    private static JsonMember? Member(JsonValue item, string name) => item.Members.FirstOrDefault(m => m.Name == name);

    // ---- making trees ----

    private static Expression Function(string name, TextSpan place) =>
        new Attribute(new Name(Module, ExprContext.Load, place), name, ExprContext.Load, place);

    private static Ast.Call Call(Expression callee, ImmutableArray<Expression> arguments, TextSpan place) => new(callee, arguments, [], place);

    private static Ast.Call Call(Expression callee, ImmutableArray<Keyword> keywords, TextSpan place) => new(callee, [], keywords, place);

    private static ImmutableArray<Keyword> Keywords(IEnumerable<Key> keys, IReadOnlyDictionary<string, Expression> values) =>
        [.. keys.Where(k => values.ContainsKey(k.Name)).Select(k => new Keyword(k.Name, values[k.Name], values[k.Name].Span))];

    private static Constant Number(long n, TextSpan place) => new(new BigInteger(n), null, place);

    private static Tuple TupleOf(IEnumerable<Expression> items, TextSpan place) => new([.. items], ExprContext.Load, place);
}
