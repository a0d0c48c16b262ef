import board

bus = board.onewire(4)
oven = bus.attach(board.DS18B20(21.5, serial=0x123456))
bus.attach(board.DS18B20(-10.125, serial=0x123457))
bus.attach(board.DS18B20(4, serial=0x923457))


def warmer():
    oven.celsius += 20


board.every("2 s", warmer)
board.at("1 s", board.dht22(6).set, -3.5, 45.2)
