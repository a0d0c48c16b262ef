// All that a board file can hold, declared once: what is checked, what messages say, and which calls of module board it becomes
// (Runtime.Modules/board/board.py has the functions, classes and methods of the same names).

using System.Collections.Immutable;

namespace Pyc2c.Board;

/// <param name="Default">Python's constant; null: the key has to be there.</param>
internal sealed record Key(string Name, Shape Shape, object? Default = null)
{
    /// <summary>A default: the argument is left out.</summary>
    public static readonly object LeftOut = new();

    /// <summary>All numbers that it can be, its default among them.</summary>
    public IEnumerable<long> Numbers =>
        Shape is IntegerShape shape ? Enumerable.Range((int)shape.Least, (int)(shape.Most - shape.Least) + 1).Select(n => (long)n).Append((long)Default!) : [];
}

/// <summary>What of the board a part has for itself: text with keys in braces. Where one is left out, nothing.</summary>
/// <param name="IsShared">Parts of the same name may have it too.</param>
internal sealed record Claim(string What, bool IsShared = false)
{
    public bool Names(string key) => What.Contains($"{{{key}}}", StringComparison.Ordinal);

    public static string Fill(string what, string key, object value) => what.Replace($"{{{key}}}", $"{value}", StringComparison.Ordinal);
}

/// <summary>When a method is called.</summary>
internal enum Effect
{
    /// <summary>At its time.</summary>
    Happens = 0,

    /// <summary>At its time, and once more when the program starts anew later: it is how the world is from then on.</summary>
    Stays = 1,

    /// <summary>As <see cref="Stays"/>; its time is the first argument.</summary>
    StaysFrom = 2,

    /// <summary>Before the program.</summary>
    Always = 3,
}

/// <summary>A list of calls of a method, with the keys as its arguments.</summary>
/// <param name="Method">Where it is not the name.</param>
internal sealed record Call(string Name, Effect Effect, ImmutableArray<Key> Keys, string? Method = null);

/// <summary>What is connected: an object of a class, or, without a name, what the function of the part answers.</summary>
internal sealed record Model(string? Name, ImmutableArray<Key> Keys, ImmutableArray<Call> Calls);

/// <summary>A key of the file: a list of parts, each a call of a function.</summary>
/// <param name="Keys">The function's arguments.</param>
internal sealed record Part(string Name, ImmutableArray<Key> Keys, ImmutableArray<Model> Models, ImmutableArray<Claim> Claims)
{
    /// <summary>Arguments of <c>attach</c>, beside the model.</summary>
    public ImmutableArray<Key> AttachKeys { get; init; } = [];

    /// <summary>A bus: models are attached to it.</summary>
    public bool IsBus => Models[0].Name is not null;
}

internal static class BoardDescription
{
    /// <summary>The key that names the model on a bus.</summary>
    public const string Device = "device";

    // The keys of every event.
    public static readonly Key At = new("at", new TimeShape(), 0L);
    public static readonly Key Every = new("every", new TimeShape(MayBeZero: false), Key.LeftOut);
    public static readonly Key Count = new("count", new IntegerShape("a number", 1, int.MaxValue, "10"), Key.LeftOut);

    public const string Chip = "chip";

    /// <summary>The chips of chip_host.c, each with its last pin.</summary>
    public static readonly ImmutableArray<(string Name, int LastPin)> Chips =
        [("esp32", 39), ("esp32s2", 46), ("esp32s3", 48), ("esp32c3", 21), ("esp32c6", 30), ("esp32h2", 27), ("esp32p4", 54)];

    /// <summary>The last pin of a board without a chip's name.</summary>
    public const int LastPin = 48;

    /// <summary>The number of any bus.</summary>
    public const long Any = -1;

    private static readonly Key Pin = new("pin", new PinShape("4"));
    private static readonly Claim OwnPin = new("pin {pin}");

    private static readonly Call Save = new("save", Effect.Happens, [new("path", new TextShape("the path of a file", "\"screen.png\""))]);

    private static readonly Key I2s = new("id", new IntegerShape("a port", 0, 1, "0"), 0L);

    private static readonly Model Ssd1306 = new("SSD1306", Size(128L, 64L), [Save]);

    private static readonly Shape UartData = new BytesShape(OrText: true);

    public static readonly ImmutableArray<Part> Parts =
    [
        Simple("pin", new Call("drive", Effect.Stays, [new("level", new IntegerShape("a level", 0, 1, "1", OrNull: true))])),
        new("button", [Pin, new("active", new IntegerShape("a level", 0, 1, "1"), 0L)],
            [new(null, [], [new("press", Effect.StaysFrom, [new("hold", new TimeShape(), 100_000L), new("bounce", new TimeShape(), 0L)])])],
            [OwnPin]),
        Simple("analog",
            new Call("set", Effect.StaysFrom, [Volts], "ramp_from"),
            new Call("ramp", Effect.StaysFrom, [Volts, new("time", new TimeShape())], "ramp_from")),
        new("i2c", [new("bus", new IntegerShape("a controller", 0, 1, "0"), Any)],
            [
                new("Registers", [new("content", new RegistersShape(), Key.LeftOut)],
                    [new("set", Effect.Stays, [new("register", RegistersShape.Number), new("bytes", RegistersShape.Content)], "__setitem__")]),
                Ssd1306,
            ],
            [new("I2C address {address} (bus {bus})")])
        { AttachKeys = [new("address", new IntegerShape("a 7-bit address", 0, 127, "\"0x48\""))] },
        new("spi", [new("bus", new IntegerShape("a controller", 1, 2, "2"), Any)],
            [
                new("Display", [.. Size(null, null), new("dc", new PinShape("16")), new("offset", new PairShape(), Key.LeftOut)], [Save]),
                Ssd1306 with { Keys = [.. Ssd1306.Keys, new("dc", new PinShape("16"))] },
            ],
            [new("pin {cs}"), new("pin {dc}", IsShared: true)])
        { AttachKeys = [new("cs", new PinShape("15"), Key.LeftOut)] },
        new("onewire", [Pin],
            [new("DS18B20",
                [new("celsius", Celsius(-55, 125), 20.0), new("serial", new IntegerShape("a number", 0, 0xFFFF_FFFF_FFFF, "\"0x123456\""), 1L)],
                [new("set", Effect.Stays, [new("celsius", Celsius(-55, 125))])])],
            [new("pin {pin}", IsShared: true), new("serial number {serial} on pin {pin}")]),
        Simple("dht11", new Call("set", Effect.Stays, [new("celsius", Celsius(0, 100)), Humidity])),
        Simple("dht22", new Call("set", Effect.Stays, [new("celsius", Celsius(-40, 125)), Humidity])),
        new("uart", [new("id", new IntegerShape("a port", 0, 2, "1"))],
            [new(null, [], [
                new("send", Effect.Happens, [new("data", UartData)]),
                new("send_break", Effect.Happens, []),
                new("answer", Effect.Always, [
                    new("line", new TextShape("a line of text without its end", "\"AT\"", "\r\n")), new("data", UartData), new("after", new TimeShape(), 0L)]),
            ])],
            [new("UART {id}")]),
        new("pixels", [Pin, new("bpp", new IntegerShape("a number", 3, 4, "3"), 3L)], [new(null, [], [Save])], [OwnPin]),
        Simple("touch", new Call("set", Effect.Stays, [new("value", new IntegerShape("a number", 0, uint.MaxValue, "150"))])),
        new("microphone", [I2s], [new(null, [], [new("play", Effect.Happens, [new("samples", new SamplesShape())])])], [new("the microphone of I2S {id}")]),
        new("speaker", [I2s], [new(null, [], [Save])], [new("the speaker of I2S {id}")]),
    ];

    private static Key Humidity => new("humidity", new NumberShape("a percentage", 0, 100, "45.2"));

    private static Key Volts => new("volts", new NumberShape("a voltage", 0, 3.3, "1.65"));

    private static NumberShape Celsius(double least, double most) => new("a temperature", least, most, "21.5");

    private static ImmutableArray<Key> Size(long? width, long? height) =>
        [new("width", new IntegerShape("a number", 1, 1024, "128"), width), new("height", new IntegerShape("a number", 1, 1024, "64"), height)];

    /// <summary>What has a pin, and nothing else.</summary>
    private static Part Simple(string name, params ImmutableArray<Call> calls) => new(name, [Pin], [new(null, [], calls)], [OwnPin]);
}
