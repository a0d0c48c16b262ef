import board

uart = board.uart(1)
led = board.pin(2)

uart.send("hello, chip\r\n", "100 ms")
uart.send("led on\r\n", "200 ms")
uart.send("led blue\r\n", "300 ms")
uart.send(b"\xff\xfe\r\n", "400 ms")
uart.send("led off\r\n", "500 ms")


def check():
    for line in uart.received().decode().splitlines():
        print(line)
    assert [level for _, level in led.edges()] == [1, 0], led.edges()
    assert led.edges()[0][0] > 200000


board.at("2 s", check)
