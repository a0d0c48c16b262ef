import board

battery = board.analog(34)
battery.set(2.0)
if board.now_us() < 1000000:
    print("power on")
else:
    battery.set(2.0 - board.now_us() // 1000000 / 10)
