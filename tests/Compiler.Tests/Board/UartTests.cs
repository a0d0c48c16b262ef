using Pyc2c.Tests.Cli;

namespace Pyc2c.Tests.Board;

/// <summary>Serial ports of the board on the desk, and what is connected to them.</summary>
public sealed class UartTests : IDisposable
{
    private readonly CommandLine pyc2c = new();

    public void Dispose() => pyc2c.Dispose();

    [Fact]
    public async Task AByteIsDrawnBitByBit()
    {
        // 'A' at 10,000 baud, odd parity, two stop bits: 0, 1000001, 0, then 1 for the parity.
        pyc2c.Write("app.py", "from machine import UART\nu = UART(1, 10000, parity=1, stop=2)\nu.write(b'A')\nu.flush()\n");
        var outcome = await pyc2c.RunAsync("run", "app.py", "--trace", "out.vcd");
        Assert.Equal(new Outcome(0, "", ""), outcome);
        Assert.Contains("$var reg 8 \" uart1_tx $end\n$var wire 1 # gpio10 $end\n", Trace());
        var byteStart = Trace().IndexOf("b1000001 \"\n0#\n", StringComparison.Ordinal);
        var start = long.Parse(Trace()[..byteStart].Split('#')[^1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.StartsWith(
            $"b1000001 \"\n0#\n#{start + 100_000}\n1#\n#{start + 200_000}\n0#\n#{start + 700_000}\n1#\n#{start + 800_000}\n0#\n#{start + 900_000}\n1#\n",
            Trace()[byteStart..], StringComparison.Ordinal);
    }

    private const string Modem = """
        from machine import UART
        import time

        u = UART(2, 115200, rxbuf=8, txbuf=4)
        u.irq(lambda p: print(p.irq().flags(), p.read()), UART.IRQ_RXIDLE | UART.IRQ_BREAK)
        print(u.write("AT\r\n".encode()))
        time.sleep(0.1)
        u.irq(None)
        time.sleep(0.4)
        print(u.any(), u.read())
        u.init(timeout=1000, timeout_char=5)
        print(u.readline(), time.ticks_ms())
        print(u.read(), time.ticks_ms())
        """;

    [Fact]
    public async Task TheWorldAnswersAndItsBytesTakeTheirTime()
    {
        pyc2c.Write("app.py", Modem);
        pyc2c.Write("world.py", """
            import board

            modem = board.uart(2)
            line = bytearray()


            def heard(data):
                line.extend(data)
                if line.endswith(b"\r\n"):
                    modem.send("OK\n")
                    line.clear()


            modem.on_data(heard)
            modem.send(b"123", "20 ms")
            modem.send_break("30 ms")
            modem.send(b"0123456789", time="400 ms")
            modem.send("late\nand later", time="600 ms")


            def check():
                assert modem.received() == b"AT\r\n", modem.received()
                assert board.uart(2) is modem


            board.at("605 ms", check)
            """);
        var outcome = await pyc2c.RunAsync("run", "app.py", "--board", "world.py");
        Assert.Equal("", outcome.Errors);
        Assert.Equal(
            """
            4
            4096 b'OK\n'
            4096 b'123'
            2 None
            8 b'01234567'
            b'late\n' 600
            b'and later' 606

            """, outcome.Output);
    }

    [Fact]
    public async Task FlowControlHoldsBytesBack()
    {
        pyc2c.Write("app.py", """
            from machine import UART
            import time

            u = UART(1, 115200, rts=5, cts=6, rxbuf=4, flow=UART.RTS | UART.CTS)
            u.write(b"held")
            time.sleep_ms(10)
            print(u.txdone())
            time.sleep_ms(20)
            print(u.txdone())
            for i in range(3):
                print(u.read())
                time.sleep_ms(5)
            """);
        pyc2c.Write("world.py", """
            import board

            port = board.uart(1)
            rts = board.pin(5)
            board.pin(6).drive(1)
            board.at("20 ms", board.pin(6).drive, 0)
            port.send("0123456789")


            def check():
                assert port.received() == b"held"
                assert [level for _, level in rts.edges()] == [1, 0, 1, 0], rts.edges()


            board.at("44 ms", check)
            """);
        var outcome = await pyc2c.RunAsync("run", "app.py", "--board", "world.py");
        Assert.Equal("", outcome.Errors);
        Assert.Equal("False\nTrue\nb'0123'\nb'4567'\nb'89'\n", outcome.Output);
    }

    [Fact]
    public async Task WhatTheWorldRaisesEndsTheRun()
    {
        pyc2c.Write("app.py", "from machine import UART\nu = UART(1)\nu.write(b'x')\nu.flush()\nprint('not reached')\n");
        pyc2c.Write("world.py", "import board\n\n\ndef heard(data):\n    raise ValueError(data)\n\n\nboard.uart(1).on_data(heard)\n");
        var outcome = await pyc2c.RunAsync("run", "app.py", "--board", "world.py");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.EndsWith("ValueError: b'x'\n", outcome.Errors);
    }

    private string Trace() => File.ReadAllText(Path.Combine(pyc2c.Folder.FullName, "out.vcd"));
}
