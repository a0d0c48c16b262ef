using System.Globalization;
using System.Text;
using Pyc2c.Board;
using Pyc2c.Diagnostics;
using Pyc2c.Tests.Cli;

namespace Pyc2c.Tests.Board;

/// <summary>The world around the board on the desk as a file in JSON.</summary>
public sealed class BoardFileTests : IDisposable
{
    private readonly CommandLine pyc2c = new();

    public void Dispose() => pyc2c.Dispose();

    [Theory]
    [InlineData("", 0, "the file is empty")]
    [InlineData(" \n\n", 0, "the file is empty")]
    [InlineData("{\"pin\": [{}, ]}", 11, "a comma before a closing bracket")]
    [InlineData("{\"pin\": [],\n}", 10, "a comma before a closing bracket")]
    [InlineData("{\n// pins\n}", 2, "JSON has no comments")]
    [InlineData("{ # pins\n}", 2, "JSON has no comments")]
    [InlineData("{'pin': []}", 1, "a string stands in double quotes")]
    [InlineData("{\"pin\": 0x1F}", 8, "JSON has no hexadecimal numbers")]
    [InlineData("{\"pin\": [1, None]}", 12, "'None' is no value")]
    [InlineData("{\"pin\": NaN}", 8, "'NaN' is no value")]
    [InlineData("{pin: []}", 1, "'pin' is no value")]
    [InlineData("{\"ü\": \"ä€😀\", \"pin\": True}", 21, "'True' is no value")]
    [InlineData("{\"pin\": +1}", 8, "'+1' is no number of JSON's")]
    [InlineData("{\"pin\": .5}", 8, "'.5' is no number of JSON's")]
    [InlineData("{\"pin\": 012}", 8, "'012' is no number of JSON's")]
    [InlineData("{\"pin\": [", 9, "it ends too early")]
    [InlineData("{\"pin\": [{\"pin\": 4\n\n", 18, "it ends too early")]
    [InlineData("{\"pin", 5, "it ends too early")]
    [InlineData("{\"a\": \"x\ny\"}", 8, "a string ends on the line that it begins on")]
    [InlineData("{\"a\": \"x\\q\"}", 8, "'\\q' is no escape sequence")]
    [InlineData("{\"a\": \"\\ud800\"}", 6, "an escape sequence in this string is no character")]
    [InlineData("{\"a\": 1 \"b\": 2}", 8, "'\"' is invalid after a value")]
    [InlineData("{\"a\": 1 2}", 8, "'2' is invalid after a value")]
    [InlineData("{\"a\" 1}", 5, "'1' is invalid after a property name")]
    [InlineData("{} {}", 3, "'{' is invalid after a single JSON value")]
    [InlineData("{\"pin\": }", 8, "'}' is an invalid start of a value")]
    public void WhatIsNoJsonIsExplained(string text, int place, string message)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(BoardFile.Read(new SourceFile("board.json", Microsoft.CodeAnalysis.Text.SourceText.From(text)), diagnostics));
        var only = Assert.Single(diagnostics.ToImmutableArray());
        Assert.Equal(("PY0920", place), (only.Id, only.Location.SourceSpan.Start));
        Assert.StartsWith("this is not JSON: " + message, only.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.NotEmpty(only.Properties[DiagnosticBag.HintProperty]!);
    }

    /// <summary>Whatever the text is, it is a tree or a diagnostic.</summary>
    [Fact]
    public void NoTextIsTooMuch()
    {
        const string Whole = """{"button": [{"pin": 4, "press": [{"at": "1 s", "hold": "5 ms"}]}], "uart": [{"id": 1, "send": [{"data": "ü\n"}]}]}""";
        for (var n = 0; n < Whole.Length; n++)
        {
            foreach (var text in (string[])[Whole[..n], Whole[n..], Whole.Remove(n, 1), Whole.Insert(n, ","), Whole.Insert(n, "\""), Whole.Insert(n, "]"), Whole.Insert(n, "\ud800")])
            {
                var diagnostics = new DiagnosticBag();
                var tree = BoardFile.Read(new SourceFile("board.json", Microsoft.CodeAnalysis.Text.SourceText.From(text)), diagnostics);
                Assert.Equal(tree is null, diagnostics.HasErrors);
            }
        }
    }

    [Fact]
    public async Task AFileThatCannotBeReadIsADiagnostic()
    {
        pyc2c.Write("app.py", "print('not reached')\n");
        pyc2c.Folder.CreateSubdirectory("folder.json");
        pyc2c.Write("latin.json", [0x22, 0xE9, 0x22]);
        pyc2c.Write("utf16.json", [0xFF, 0xFE, 0x7B, 0, 0x7D, 0]);
        pyc2c.Write("huge.json", new string(' ', (1 << 20) + 1));
        pyc2c.Write("deep.json", new string('[', 100_000));
        foreach (var (file, id) in ((string, string)[])[
            ("missing.json", "PY0900"), ("folder.json", "PY0901"), ("latin.json", "PY0001"), ("utf16.json", "PY0004"), ("huge.json", "PY0921"), ("deep.json", "PY0920"),
            ("missing.py", "PY0900")])
        {
            var outcome = await pyc2c.RunAsync("run", "app.py", "--board", file);
            Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
            Assert.Contains($"error {id}: ", outcome.Errors, StringComparison.Ordinal);
            Assert.Contains("  hint: ", outcome.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task EveryPartDoesWhatTheFileSays()
    {
        pyc2c.Write("app.py", """
            from dht import DHT11, DHT22
            from ds18x20 import DS18X20
            from machine import ADC, I2C, I2S, UART, Pin, SoftI2C, TouchPad
            from neopixel import NeoPixel
            from onewire import OneWire
            import time


            def at(ms):
                time.sleep_ms(ms - time.ticks_ms())


            free, button, high = Pin(5, Pin.IN, Pin.PULL_UP), Pin(4, Pin.IN), Pin(7, Pin.IN)
            presses = []
            button.irq(lambda p: presses.append(time.ticks_ms()), Pin.IRQ_FALLING)
            adc = ADC(Pin(34), atten=ADC.ATTN_11DB)
            i2c, soft = I2C(0), SoftI2C(scl=Pin(25), sda=Pin(26))
            bus = OneWire(Pin(12))
            thermometers = DS18X20(bus)
            uart = UART(1, 115200, rxbuf=32)
            pad = TouchPad(Pin(14))
            strip = NeoPixel(Pin(13), 2)
            strip[0], strip[1] = (1, 2, 3), (250, 0, 9)
            strip.write()


            def celsius():
                thermometers.convert_temp()
                time.sleep_ms(750)
                return [thermometers.read_temp(rom) for rom in thermometers.scan()]


            print("at first", free.value(), button.value(), high.value(), adc.read_uv(), i2c.readfrom_mem(0x48, 0, 2), soft.scan(), pad.read())
            at(100)
            print(uart.read(), free.value())
            uart.write("AT+GMR\r\nAT\r")
            at(120)
            print(uart.read(), free.value(), pad.read())
            at(400)
            print(round(adc.read_uv() / 10000), i2c.readfrom_mem(0x48, 0, 2), i2c.readfrom_mem(0x48, 15, 1))
            print(celsius())
            at(2000)
            print(presses)
            print(round(adc.read_uv() / 10000), celsius(), uart.read())
            air, old_air = DHT22(Pin(6)), DHT11(Pin(8))
            air.measure()
            old_air.measure()
            print(air.temperature(), air.humidity(), old_air.temperature(), old_air.humidity())
            mic = I2S(1, sck=Pin(17), ws=Pin(18), sd=Pin(19), mode=I2S.RX, bits=16, format=I2S.STEREO, rate=8000, ibuf=4000)
            out = I2S(0, sck=Pin(32), ws=Pin(33), sd=Pin(27), mode=I2S.TX, bits=16, format=I2S.MONO, rate=8000, ibuf=4000)
            heard = bytearray(12)
            mic.readinto(heard)
            print(heard)
            out.write(heard)
            time.sleep(1)
            button.irq(None)
            """);
        pyc2c.Write("board.json", """
            {
              "pin": [{"pin": 5, "drive": [{"at": "50 ms", "level": 0}, {"at": "110 ms", "level": null}]}],
              "button": [
                {"pin": 4, "press": [{"at": "200 ms", "bounce": "10 ms"}, {"at": "1 s", "hold": "10 ms", "every": "20 ms", "count": 3}]},
                {"pin": 7, "active": 1}
              ],
              "analog": [{"pin": 34, "set": [{"volts": 0.5}, {"at": "0.0015 min", "volts": 1}], "ramp": [{"at": "300 ms", "volts": 2, "time": "200 ms"}]}],
              "i2c": [
                {"bus": 0, "address": "0x48", "device": "Registers", "content": {"0": [25, 128], "0xf": [117]}, "set": [{"at": "150ms", "register": 0, "bytes": [31, 0]}]},
                {"address": 60, "device": "SSD1306", "save": [{"at": "1 s", "path": "mono.png"}]}
              ],
              "spi": [{"bus": 2, "cs": 15, "device": "Display", "width": 4, "height": 2, "dc": 16, "offset": [1, 2], "save": [{"path": "first.png"}]}],
              "onewire": [
                {"pin": 12, "device": "DS18B20", "celsius": 21.5, "set": [{"at": "1.5 s", "celsius": -3.25}]},
                {"pin": 12, "device": "DS18B20", "serial": "0x99"}
              ],
              "dht22": [{"pin": 6, "set": [{"at": "1 s", "celsius": -3.5, "humidity": 45.2}]}],
              "dht11": [{"pin": 8, "set": [{"celsius": 20, "humidity": 40}]}],
              "uart": [
                {
                  "id": 1,
                  "send": [{"at": "60 ms", "data": "ü\n"}, {"at": "61 ms", "data": [0, 255]}, {"at": "500 ms", "every": "1 s", "data": "."}],
                  "send_break": [{"at": "70 ms"}],
                  "answer": [{"line": "AT", "data": "OK", "after": "2 ms"}, {"line": "AT+GMR", "data": [49, 10]}]
                }
              ],
              "pixels": [{"pin": 13, "save": [{"at": "500 ms", "path": "strip.png"}]}],
              "touch": [{"pin": 14, "set": [{"at": "110 ms", "value": 150}]}],
              "microphone": [{"id": 1, "play": [{"samples": [1000, [2, -3]]}]}],
              "speaker": [{"save": [{"at": "3.5 s", "path": "said.wav"}]}],
              "chip": "esp32"
            }
            """);
        var outcome = await pyc2c.RunAsync("run", "app.py", "--board", "board.json");
        Assert.Equal("", outcome.Errors);
        Assert.Equal(
            """
            at first 1 1 0 500000 b'\x19\x80' [60] 1000
            b'\xc3\xbc\n\x00\xff' 0
            b'1\nOK' 1 150
            150 b'\x1f\x00' b'u'
            [21.5, 20.0]
            [200, 204, 208, 1000, 1020, 1040]
            200 [-3.25, 20.0] b'...'
            -3.5 45.2 20 40
            bytearray(b'\xe8\x03\xe8\x03\x02\x00\xfd\xff\x00\x00\x00\x00')

            """, outcome.Output);
        Assert.Equal(0, outcome.ExitCode);
        // A line of two pixels: no filter, red, green and blue of each.
        Assert.Contains("\0\u0001\u0002\u0003\u00fa\0\u0009", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(PathOf("strip.png"))), StringComparison.Ordinal);
        Assert.True(File.Exists(PathOf("first.png")) && File.Exists(PathOf("mono.png")));
        Assert.StartsWith("RIFF", await File.ReadAllTextAsync(PathOf("said.wav")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheWorldIsWhatItWasWhenTheProgramStartsAnew()
    {
        pyc2c.Write("app.py", """
            from machine import ADC, UART, Pin, deepsleep
            import time

            adc = ADC(Pin(34), atten=ADC.ATTN_11DB)
            uart = UART(1)
            print([Pin(n, Pin.IN).value() for n in (4, 5, 6)], round(adc.read_uv() / 10000))
            time.sleep_ms(200)
            print([Pin(n).value() for n in (4, 5, 6)], uart.read())
            deepsleep(700)
            """);
        pyc2c.Write("board.json", """
            {
              "button": [{"pin": 4, "press": [{"at": "500 ms", "hold": "1 s"}]}],
              "pin": [
                {"pin": 5, "drive": [{"at": "1 s", "every": "2 s", "level": 1}, {"at": "2 s", "every": "2 s", "count": 1, "level": 0}]},
                {"pin": 6, "drive": [{"at": "1.1 s", "level": 1}]}
              ],
              "analog": [{"pin": 34, "set": [{"volts": 2}], "ramp": [{"at": "500 ms", "volts": 1, "time": "2 s"}]}],
              "uart": [{"id": 1, "send": [{"data": "once"}]}]
            }
            """);
        var outcome = await pyc2c.RunAsync("run", "app.py", "--board", "board.json", "--for", "4.5 s");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Equal(
            """
            [1, 0, 0] 200
            [1, 0, 0] b'once'
            [0, 1, 0] 175
            [0, 1, 1] None
            [1, 0, 1] 125
            [1, 0, 1] None
            [1, 1, 1] 100
            [1, 1, 1] None
            [1, 1, 1] 100
            [1, 1, 1] None

            """, outcome.Output);
    }

    /// <summary>A mistake that only the run finds is shown at its place in the file.</summary>
    [Fact]
    public async Task WhatFailsWhenItRunsNamesTheFile()
    {
        pyc2c.Write("app.py", "print('not reached')\n");
        pyc2c.Write("board.json", $"{{\"i2c\": [\n{string.Join(",\n", Enumerable.Range(0, 20).Select(n => $"{{\"address\": {n}, \"device\": \"Registers\"}}"))}]}}");
        var outcome = await pyc2c.RunAsync("run", "app.py", "--board", "board.json");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("  File \"board.json\", line 18, in <module>\n", outcome.Errors, StringComparison.Ordinal);
        Assert.EndsWith("RuntimeError: too many devices\n", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere/x.png", "strip[0] = (1, 2, 3)", "FileNotFoundError: [Errno 2] No such file or directory: 'nowhere/x.png'\n")]
    [InlineData("x.png", "strip = []", "ValueError: the lights show nothing yet\n")]
    public async Task APictureThatCannotBeSavedEndsTheRun(string path, string fill, string message)
    {
        pyc2c.Write("app.py", $"""
            from machine import Pin
            from neopixel import NeoPixel
            import time

            strip = NeoPixel(Pin(13), 1)
            {fill}
            if strip:
                strip.write()
            time.sleep(2)
            print("not reached")
            """);
        pyc2c.Write("board.json", $"{{\"pixels\": [{{\"pin\": 13, \"save\": [{{\"at\": \"1 s\", \"path\": \"{path}\"}}]}}]}}");
        var outcome = await pyc2c.RunAsync("run", "app.py", "--board", "board.json");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.EndsWith(message, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheExampleOfTheReadmeRuns()
    {
        var text = await File.ReadAllTextAsync(Repository.PathOf("Runtime.Modules", "board", "README.md"));
        pyc2c.Write("app.py", """
            from machine import I2C, UART, Pin
            import time

            button = Pin(4, Pin.IN)
            pressed = []
            button.irq(lambda p: pressed.append(time.ticks_ms()), Pin.IRQ_FALLING)
            uart = UART(1, 115200)
            uart.write("AT\n")
            i2c = I2C(0)
            print(i2c.readfrom_mem(0x48, 15, 1))
            time.sleep(3.9)
            print(pressed, uart.read(), i2c.readfrom_mem(0x48, 0, 2))
            """);
        pyc2c.Write("board.json", text[(text.IndexOf("```json\n", StringComparison.Ordinal) + 8)..].Split("```")[0]);
        Assert.Equal(
            new Outcome(0, "b'u'\n[100, 100, 101, 2000, 2500, 3000] b'OK\\r\\nhello\\r\\n' b'\\x1f\\x00'\n", ""),
            await pyc2c.RunAsync("run", "app.py", "--board", "board.json", "--for", "4s"));
        Assert.True(File.Exists(PathOf("screen.png")));
    }

    /// <summary>Its commands as they stand there, with the files that it shows.</summary>
    [Fact]
    public async Task TheCommandsOfTheReadmeRun()
    {
        var text = await File.ReadAllTextAsync(Repository.PathOf("Runtime.Modules", "board", "README.md"));
        foreach (var block in text.Split("```").Where((_, i) => i % 2 == 1))
        {
            var lines = block.Split('\n', 2);
            pyc2c.Write(lines[0] == "json" ? "board.json" : lines[1].Split('\n')[0][2..], lines[1]);
        }
        pyc2c.Write("app.py", """
            from machine import Pin
            import time

            button, led = Pin(4, Pin.IN, Pin.PULL_UP), Pin(2, Pin.OUT)
            while True:
                led.value(not button.value())
                time.sleep_ms(10)
            """);
        Assert.Equal(new Outcome(0, "", ""), await pyc2c.RunAsync("run", "blink.py", "--trace", "expected.vcd", "--for", "4s"));
        var commands = text.Split('\n').Where(line => line.StartsWith("    ", StringComparison.Ordinal)).Select(line => line.Trim().Split("    ")[0].Split(' ')).ToList();
        Assert.Equal(5, commands.Count(c => c is ["pyc2c", "run", ..]));
        foreach (var command in commands)
        {
            if (command is ["pyc2c", .. var arguments])
            {
                Assert.Equal(new Outcome(0, "", ""), await pyc2c.RunAsync(arguments));
            }
            else if (command is ["diff", var expected, var actual])
            {
                Assert.Equal(await File.ReadAllTextAsync(PathOf(expected)), await File.ReadAllTextAsync(PathOf(actual)));
            }
        }
        pyc2c.Write("blink.py", "from machine import Pin\nPin(2, Pin.OUT, value=1)\n");
        var failed = await pyc2c.RunAsync("run", "blink.py", "--board", "test_blink.py", "--for", "4s");
        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("AssertionError: [(", failed.Errors, StringComparison.Ordinal);
    }

    private string PathOf(string name) => Path.Combine(pyc2c.Folder.FullName, name);

    /// <summary>What a board file can hold, and what README.md says that it can.</summary>
    [Fact]
    public async Task TheReadmeNamesEveryKey()
    {
        var text = await File.ReadAllTextAsync(Repository.PathOf("Runtime.Modules", "board", "README.md"));
        foreach (var part in BoardDescription.Parts)
        {
            var row = text.Split('\n').Where(line => line.StartsWith($"| `{part.Name}` |", StringComparison.Ordinal)).ToList();
            Assert.True(row.Count == 1, $"one row for {part.Name}");
            foreach (var key in (IEnumerable<string>)[
                .. part.Keys.Concat(part.AttachKeys).Select(k => k.Name),
                .. part.Models.SelectMany(m => (IEnumerable<string>)[.. m.Keys.Select(k => k.Name), .. m.Calls.SelectMany(c => (IEnumerable<string>)[c.Name, .. c.Keys.Select(k => k.Name)])])])
            {
                Assert.Contains($"`{key}`", row[0], StringComparison.Ordinal);
            }
        }
    }
}
