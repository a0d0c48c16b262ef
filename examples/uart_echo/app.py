"""A serial port that answers: each line comes back in capitals, and `led on` and `led off` switch a light on pin 2."""

from machine import UART, Pin

led = Pin(2, Pin.OUT, value=0)
uart = UART(1, 115200, tx=Pin(17), rx=Pin(16), timeout=1000)


def answer(line):
    words = line.split()
    if words[:1] == ["led"]:
        if words[1:] not in (["on"], ["off"]):
            return "led on | led off"
        led.value(words[1] == "on")
        return f"led is {words[1]}"
    return line.upper()


uart.write("ready\r\n")
while True:
    line = uart.readline()
    if line is None:
        continue
    try:
        text = line.decode().strip()
    except UnicodeError:
        uart.write("no text\r\n")
        continue
    if text:
        uart.write(answer(text) + "\r\n")
