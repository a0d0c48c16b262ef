import board

led = board.pin(2)
knob = board.analog(34)
knob.set(3.3)


def show():
    hertz, duty = led.wave()
    print(f"{board.now_us() // 1000} ms: {hertz} Hz, {duty:.3f}")


for ms in (10, 510, 1010, 1510, 3010, 5010):
    board.at(ms * 1000, show)
board.at("1.6 s", knob.set, 1.65)
board.at("2.1 s", knob.ramp, 0, "1.8 s")
